"""HouseWatch: house packs that change on the disk while the window is open. Start reading at :class:`HouseWatch`."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from deskeditor.desk.house import packs_stamp

WATCH_MS = 2000
"""Between two looks, of one ``stat`` a file. A watcher of files misses folders that come later and files that editors replace."""


class HouseWatch(QObject):
    """``changed``: a pack of the open draft's outlet, or of the person, is another one, or gone, or new."""

    changed = Signal()

    def __init__(self, outlet: Callable[[], str], parent: QObject) -> None:
        """``outlet``: the open draft's; "" where none is open, and nothing is to be read anew."""
        super().__init__(parent)
        self._outlet = outlet
        self._seen = self._look()
        self._timer = QTimer(self, interval=WATCH_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Look now; another outlet than last time is no change."""
        before, self._seen = self._seen, self._look()
        if before[0] == self._seen[0] and before != self._seen:
            self.changed.emit()

    def _look(self) -> tuple[str, str]:
        outlet = self._outlet()
        return outlet, packs_stamp(outlet) if outlet else ""
