"""After a pause in typing: what was mended is recorded, what went with its paragraph is asked about once, in the banner.

Start reading at :meth:`StockCommands.take`.
"""

from PySide6.QtCore import QObject, QTimer

from deskeditor.desk.reviewed_draft import LONG
from deskeditor.desk.session import Session
from deskeditor.findings import Finding
from deskeditor.ui.parts import Parts

REST_MS = 4000
"""So long nobody types before stock is taken: no question comes up under somebody's hands."""
KIND = "gone"


class StockCommands(QObject):
    """Not modal, and a newer banner takes its place: the question is never worth more than the work."""

    def __init__(self, window: Parts) -> None:
        super().__init__(window)
        self._window = window
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self.take)
        window.workspace.text_edited.connect(lambda field: self._rest.start() if field else None)
        window.workspace.opened.connect(self._rest.stop)

    def take(self) -> None:
        """Take stock of the open draft, unless that would cost a long review."""
        session = self._window.workspace.session
        if session is None or self._window.desk.read_only or not (session.reviewed or session.word_count < LONG):
            return
        gone = session.take_stock()
        if gone:
            self._ask(session, gone)
        if session.dirty:
            self._window.workspace.settle_down()

    def _ask(self, session: Session, gone: tuple[Finding, ...]) -> None:
        banner = self._window.banner

        def cut() -> None:
            banner.put_away(KIND)
            session.cut_gone(gone)
            if self._window.workspace.session is session:
                self._window.workspace.settle_down()

        def back() -> None:
            banner.put_away(KIND)
            if self._window.workspace.session is session:
                self._window.actions_by_id["edit.undo"].trigger()

        banner.say(
            self.tr("%n findings went with their paragraph. Was it cut on purpose?", "", len(gone)),
            (self.tr("Yes, cut"), cut),
            (self.tr("Undo"), back),
            kind=KIND,
        )
