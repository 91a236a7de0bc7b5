"""The command that exports several drafts. Start reading at :meth:`ExportManyCommands.export`."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from deskeditor.desk.batch import ExportRun
from deskeditor.desk.exporting import Exported
from deskeditor.desk.presets import Preset
from deskeditor.outlets import available_outlets, load_outlet
from deskeditor.ui.commands.presets import offer_presets
from deskeditor.ui.dialogs.export_many import ExportManyDialog
from deskeditor.ui.dialogs.run_progress import RunProgress
from deskeditor.ui.parts import Parts

MOST = 500
"""How many of the drafts in the list are offered; a search or a state chosen there narrows them down."""


class ExportManyCommands(QObject):
    """One run at a time."""

    def __init__(self, window: Parts) -> None:
        super().__init__(window)
        self._window = window
        self.dialog: ExportManyDialog | None = None
        self.run: ExportRun | None = None
        self.progress: RunProgress | None = None

    def table(self) -> dict[str, Callable[[], object]]:
        """The action."""
        return {"draft.export-many": self.export}

    def export(self) -> None:
        """Choose drafts, and what is wanted of each."""
        window = self._window
        shown = window.drafts.model
        rows = window.desk.drafts.rows(shown.search, shown.status, 0, MOST)
        outlets = [(name, load_outlet(name).name) for name in available_outlets()]
        folder = window.preferences.text("export-folder", str(Path.home()))
        dialog = ExportManyDialog(rows, outlets, folder, window.theme, window)
        self.dialog = dialog
        offer_presets(dialog, window.desk)
        dialog.export_asked.connect(self._start)
        dialog.open()

    def _start(self, drafts: list[int], wish: Preset) -> None:
        window = self._window
        self.dialog = None
        window.preferences.set("export-folder", wish.folder)
        progress = RunProgress(len(drafts), self.tr("Export of %n drafts", "", len(drafts)), window)

        def told(headline: str, exported: Exported) -> None:
            progress.tell(self._line(headline, exported), good=exported.path is not None)
            progress.step(run.number, headline)
            window.poll_soon()

        def done() -> None:
            window.drafts.refill()
            said = (self.tr("%n drafts exported", "", progress.good), self.tr("%n held or failed", "", progress.failed))
            progress.finish(" · ".join(said))

        run = ExportRun(window.desk, drafts, wish, told, done)
        self.run, self.progress = run, progress
        progress.stopped.connect(run.cancel)
        progress.open()
        run.start()
        window.poll_soon()

    def _line(self, headline: str, exported: Exported) -> str:
        """What became of one draft; of one that is held, the first reason and what settles it."""
        messages = self._window.messages
        if exported.path is not None:
            return self.tr("✓ {headline}: {file}").format(headline=headline, file=exported.path.name)
        reason = messages.text(exported.problem, detail=exported.detail)
        if exported.held:
            first = exported.held[0]
            reason = (
                self.tr("%n to settle: ", "", len(exported.held))
                + f"{first.message(messages).rstrip('.')} – {first.remedy(messages)}"
            )
        return self.tr("✕ {headline}: {reason}").format(headline=headline, reason=reason)
