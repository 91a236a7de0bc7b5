"""PageFeed: keeps the preview at the draft's side. Start reading at :meth:`PageFeed.ask`.

The page is rendered in the worker, the very render that is exported, with marks; the newest question wins.
"""

from PySide6.QtCore import QObject

from deskeditor.desk.grouping import group_of
from deskeditor.desk.previewing import ask_marked_page
from deskeditor.export.marks import MarkedPage
from deskeditor.findings import Finding
from deskeditor.ui.side.page_view import PageView
from deskeditor.ui.theme import Theme
from deskeditor.ui.workspace import Workspace


class PageFeed(QObject):
    """Asks for pages and styles their marks."""

    def __init__(self, workspace: Workspace, view: PageView, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._view = view
        self.theme = theme
        self._findings: tuple[Finding, ...] = ()

    def ask(self) -> None:
        """Ask for the page of the draft as it stands."""
        session = self._workspace.session
        if session is None:
            self._view.show_text("")
            return
        findings = self._workspace.findings()

        def arrived(page: MarkedPage | None, problem: str) -> None:
            if session is not self._workspace.session:
                return
            self._findings = findings
            if page is not None:
                self._view.show_page(page, self._style)
            else:
                text = self._workspace.messages.text(problem)
                self._view.show_draft(session.article.headline, f"{text}\n{session.article.body}")

        ask_marked_page(self._workspace.desk, session, findings, arrived)

    def finding(self, number: int) -> Finding | None:
        """The finding of a mark."""
        return self._findings[number] if 0 <= number < len(self._findings) else None

    def show_in_hand(self) -> None:
        """Mark the finding in hand, and bring it into sight."""
        self._view.restyle()
        in_hand = self._workspace.in_hand
        if in_hand in self._findings:
            self._view.reveal(self._findings.index(in_hand))

    def _style(self, number: int) -> str:
        finding = self.finding(number)
        if finding is None or self._workspace.mode == "read":
            return f"color: {self.theme.colours['ink']};"
        in_hand = self._workspace.in_hand
        weight = " font-weight: 600;" if finding is in_hand or finding == in_hand else ""
        fill = self.theme.marks[group_of(finding.kind)]["fill"]
        return f"color: {self.theme.colours['ink']}; background-color: {fill};{weight}"
