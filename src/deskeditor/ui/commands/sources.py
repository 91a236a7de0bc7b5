"""Commands on the ledger: a source is added or looked at. Start reading at :class:`SourceCommands`."""

from PySide6.QtCore import QObject

from deskeditor.findings import Source
from deskeditor.store.problem import DeskProblem
from deskeditor.ui.dialogs.source import SourceDialog
from deskeditor.ui.parts import Parts


class SourceCommands(QObject):
    """What the view of sources asks for."""

    def __init__(self, window: Parts) -> None:
        super().__init__(window)
        self._window = window
        window.side.sources.add_asked.connect(lambda: self.edit(None))
        window.side.sources.chosen.connect(self.edit)

    def edit(self, source: Source | None) -> None:
        """The dialog of one source; None for a new one."""
        if self._window.workspace.session is None:
            return
        title = self.tr("A new source") if source is None else self.tr("Source")
        dialog = SourceDialog(title, "", (), self._window, source)
        dialog.chosen.connect(self._keep)
        dialog.open()

    def _keep(self, source: Source) -> None:
        session = self._window.workspace.session
        if session is None:
            return
        try:
            session.add_source(source)
        except DeskProblem as problem:
            self._window.workspace.troubled.emit(problem)
        self._window.side.show_view("sources")
