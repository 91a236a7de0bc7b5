"""The counts in the list of drafts: what is in sight and was never counted, or by older rules, is counted.

Start reading at :class:`CountsBinding`.
"""

from PySide6.QtCore import QObject, QTimer

from deskeditor.desk.counting import ask_counts
from deskeditor.ui.parts import Parts

PAUSE_MS = 500
"""Between one draft and the next: the worker and the window have better things to do."""


class CountsBinding(QObject):
    """Asks for one draft after the other, and for none twice unless it was changed."""

    def __init__(self, window: Parts) -> None:
        super().__init__(window)
        self._window = window
        self._asked: set[tuple[int, str]] = set()
        self._wait = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._wait.timeout.connect(self._ask)
        model, bar = window.drafts.model, window.drafts.list.verticalScrollBar()
        for signal in (model.modelReset, model.dataChanged, bar.valueChanged):
            signal.connect(lambda *_: self._wait.start())
        window.closed.connect(self._wait.stop)
        self._wait.start()

    def forget(self) -> None:
        """The rules are others: what was asked for is asked for again."""
        self._asked.clear()
        self._wait.start()

    def _ask(self) -> None:
        window = self._window
        if window.desk.read_only:
            return
        for row in window.drafts.rows_in_sight():
            if (row.counts is None or row.stale) and (row.id, row.updated) not in self._asked:
                self._asked.add((row.id, row.updated))
                ask_counts(window.desk, row.id, self._came)
                window.poll_soon()
                self._wait.start()
                return

    def _came(self) -> None:
        session = self._window.workspace.session
        self._window.drafts.refresh(session.id if session is not None else None)
