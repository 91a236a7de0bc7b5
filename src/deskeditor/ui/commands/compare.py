"""Commands that show what changed: since the original, since a version. Start reading at :meth:`CompareCommands.original`."""

from dataclasses import replace

from PySide6.QtCore import QObject

from deskeditor.article import Article
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
        window.side.history.name_asked.connect(lambda: window.actions_by_id["draft.name"].trigger())
        window.side.original.compare_asked.connect(self.original)

    def original(self) -> None:
        """The draft as imported, against the draft as it is."""
        session = self._window.workspace.session
        if session is None:
            return
        first = min((row.number for row in session.versions() if row.number > 0), default=None)
        before = session.version(first).article if first is not None else replace(session.article, body=session.original)
        self._show(before, self.tr("What has changed since it came in"))

    def version(self, number: int) -> None:
        """A version against the draft as it is."""
        session = self._window.workspace.session
        if session is not None:
            self._show(session.version(number).article, self.tr("What has changed since that version"))

    def _show(self, before: Article, title: str) -> None:
        session = self._window.workspace.session
        if session is not None:
            CompareDialog(title, before, session.article, self._window.theme, self._window).open()
