"""The views beside the text, and the three ways to look at it. Start reading at :class:`ViewsBinding`."""

from PySide6.QtCore import QObject, QTimer

from deskeditor.desk.claim_map import Claim
from deskeditor.store.values import RemovedLine
from deskeditor.ui.parts import Parts


class ViewsBinding(QObject):
    """Ties the side panel and the tool bar to the workspace."""

    def __init__(self, window: Parts) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = window.workspace
        work = window.workspace
        work.mode_changed.connect(self._mode)
        work.saved.connect(self._saved)
        window.tool_bar.mode_chosen.connect(work.set_mode)
        window.side.shown.connect(self.fill)
        window.side.original.restore_asked.connect(self._restore_line)
        window.side.voices.claim_chosen.connect(self._show_claim)
        window.side.history.restore_asked.connect(lambda number: work.do(lambda session: session.restore_version(number)))
        window.story.body.verticalScrollBar().valueChanged.connect(self._scrolled)

    def _mode(self) -> None:
        window, mode = self._window, self._workspace.mode
        window.tool_bar.show_mode(mode)
        for name in ("review", "sourcing", "read"):
            window.actions_by_id[f"view.{name}"].setChecked(name == mode)
        window.story.repaint_marks()
        window.side.page.restyle()
        if mode == "sourcing":
            window.side.show_view("voices")
        elif window.side.current == "voices":
            window.side.show_view("preview")

    def fill(self, name: str) -> None:
        """Fill the view that came up."""
        side, session = self._window.side, self._workspace.session
        if session is None:
            return
        side.count_sources(len(session.sources()))
        if name == "original":
            side.original.show_draft(session.original, session.removed)
        elif name == "sources":
            ledger = session.ledger
            side.sources.show_ledger(ledger.sources(), dict(ledger.uses()), ledger.claims(), single=ledger.single_source())
        elif name == "voices":
            side.voices.show_map(self._workspace.claims, session.article, self._window.messages)
        elif name == "history":
            side.history.show_versions(session.versions())

    def _saved(self) -> None:
        """A version more: the list that is being looked at has it, too."""
        if self._window.side.current == "history":
            self.fill("history")

    def _restore_line(self, line: RemovedLine) -> None:
        self._workspace.do(lambda session: session.restore_line(line))

    def _show_claim(self, claim: Claim) -> None:
        field = self._window.story.field(claim.field)
        if field is not None:
            field.show_place(claim.span.start, claim.span.end, select=True)

    def _scrolled(self) -> None:
        if self._window.side.current == "preview" and not self._window.side.page.underMouse():
            QTimer.singleShot(0, lambda: self._window.side.page.follow("body", self._window.story.body.first_line()))
