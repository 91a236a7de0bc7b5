"""Commands on the ledger: a source is added or looked at. Start reading at :class:`SourceCommands`."""

from pathlib import Path

from PySide6.QtCore import QObject

from deskeditor.desk.ledger import ClaimSources
from deskeditor.desk.source_file import ask_file_hash
from deskeditor.findings import Source
from deskeditor.store.problem import DeskProblem
from deskeditor.ui.dialogs.source import SourceDialog
from deskeditor.ui.parts import Parts


def hash_for(dialog: SourceDialog, window: Parts) -> None:
    """Let the worker take the hash of our copy of the source; nothing is told to a dialog that has gone."""
    gone: list[int] = []
    dialog.finished.connect(gone.append)

    def known(path: Path, digest: str, problem: str) -> None:
        if not gone:
            dialog.show_hash(path, digest, window.messages.text(problem) if problem else "")

    def asked(path: Path) -> None:
        ask_file_hash(window.desk, path, known)
        window.poll_soon()

    dialog.file_chosen.connect(asked)


class SourceCommands(QObject):
    """What the view of sources asks for."""

    def __init__(self, window: Parts) -> None:
        super().__init__(window)
        self._window = window
        window.side.sources.add_asked.connect(lambda: self.edit(None))
        window.side.sources.chosen.connect(self.edit)
        window.side.sources.claim_chosen.connect(self.show_claim)

    def edit(self, source: Source | None) -> None:
        """The dialog of one source; None for a new one."""
        if self._window.workspace.session is None:
            return
        title = self.tr("A new source") if source is None else self.tr("Source")
        dialog = SourceDialog(title, "", (), self._window, source)
        dialog.chosen.connect(self._keep)
        hash_for(dialog, self._window)
        dialog.open()

    def show_claim(self, claim: ClaimSources) -> None:
        """The words of a claim, in the text; nothing when they have gone."""
        session, anchor = self._window.workspace.session, claim.anchor
        field = self._window.story.field(anchor.field) if anchor is not None else None
        if session is None or anchor is None or field is None:
            return
        text = session.text_of(anchor.field)
        start = text.find(anchor.exact, max(0, text.find(anchor.sentence)))
        if start >= 0:
            field.show_place(start, start + len(anchor.exact), select=True)
            field.setFocus()

    def _keep(self, source: Source) -> None:
        session = self._window.workspace.session
        if session is None:
            return
        try:
            session.add_source(source)
        except DeskProblem as problem:
            self._window.workspace.troubled.emit(problem)
        self._window.side.show_view("sources")
