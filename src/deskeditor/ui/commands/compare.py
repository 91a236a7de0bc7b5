"""Commands that show what changed: since the original, since a version. Start reading at :meth:`CompareCommands.original`."""

from dataclasses import replace

from PySide6.QtCore import QObject

from deskeditor.article import Article
from deskeditor.desk.authorship import Hands, hands_between
from deskeditor.ui.binding import Binding
from deskeditor.ui.dialogs.compare import CompareDialog
from deskeditor.ui.parts import Parts
from deskeditor.ui.wording import version_name


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
            title = self.tr("What has changed since this version: {version}").format(version=self._named(number))
            self._show(before, session.article, title, hands_between(session, number))

    def pair(self, older: int, newer: int) -> None:
        """Two versions against each other."""
        session = self._window.workspace.session
        if session is not None:
            before, after = (session.version(number).article for number in (older, newer))
            names = {"older": self._named(older), "newer": self._named(newer)}
            title = self.tr("What has changed: {older} → {newer}").format(**names)
            self._show(before, after, title, hands_between(session, older, newer))

    def _named(self, number: int) -> str:
        """What the version of that number is called in the list of versions; "" when it is in it no more."""
        session = self._window.workspace.session
        known = session.versions() if session is not None else ()
        return next((version_name(one) for one in known if one.number == number), "")

    def _show(self, before: Article, after: Article, title: str, hands: Hands) -> None:
        CompareDialog(title, before, after, hands, self._window.theme, self._window).open()
