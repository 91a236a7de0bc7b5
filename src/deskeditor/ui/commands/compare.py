"""Commands that show what changed: since the original, since a version. Start reading at :meth:`CompareCommands.original`."""

from dataclasses import replace

from PySide6.QtCore import QObject

from deskeditor.article import Article
from deskeditor.desk.authorship import Hands, hands_between
from deskeditor.ui.binding import Binding
from deskeditor.ui.dialogs.compare import CompareDialog
from deskeditor.ui.parts import Parts


class CompareCommands(QObject):
    """Opens the dialog of two texts."""

    def __init__(self, window: Parts, binding: Binding) -> None:
        super().__init__(window)
        self._window = window
        self._binding = binding
        window.side.history.compare_asked.connect(self.version)
        window.side.history.pair_asked.connect(self.pair)
        window.side.history.name_asked.connect(lambda: window.actions_by_id["draft.name"].trigger())
        window.side.original.compare_asked.connect(self.original)

    def original(self) -> None:
        """The draft as imported, against the draft as it is."""
        session = self._window.workspace.session
        if session is None:
            return
        first = min((row.number for row in session.versions() if row.number > 0), default=None)
        before = session.version(first).article if first is not None else replace(session.article, body=session.original)
        self._show(before, session.article, self.tr("What has changed since it came in"), hands_between(session, first or 0))

    def version(self, number: int) -> None:
        """A version against the draft as it is."""
        session = self._window.workspace.session
        if session is not None:
            before = session.version(number).article
            self._show(before, session.article, self.tr("What has changed since that version"), hands_between(session, number))

    def pair(self, older: int, newer: int) -> None:
        """Two versions against each other."""
        session = self._window.workspace.session
        if session is not None:
            before, after = (session.version(number).article for number in (older, newer))
            self._show(before, after, self.tr("What has changed between two versions"), hands_between(session, older, newer))

    def _show(self, before: Article, after: Article, title: str, hands: Hands) -> None:
        CompareDialog(title, before, after, hands, self._window.theme, self._window).open()
