"""Steps: long work done one step a turn of the event loop, the window answers in between. Start reading at :class:`Steps`."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer

_END = object()
WAIT_MS = 30
"""So long until it is asked again whether somebody still types."""


class Steps(QObject):
    """Runs one generator at a time; each ``yield`` gives the turn away. ``held``: no step is done while it says so."""

    def __init__(self, parent: QObject, held: Callable[[], bool] = lambda: False) -> None:
        super().__init__(parent)
        self._held = held
        self._work: Iterator[None] = iter(())
        self._then: Callable[[], None] = _nothing
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Whether there are steps to do."""
        return self._timer.isActive()

    def run(self, work: Iterator[None], then: Callable[[], None] | None = None, *, at_once: bool = False) -> None:
        """Do ``work`` from now on, in the place of what was not done yet, ``then`` call that; all now when it is ``at_once``."""
        self._work, self._then = work, then or _nothing
        self._timer.start(0)
        if at_once:
            while self.busy and self._work is work:
                self._step()

    def stop(self) -> None:
        """Do no more of it."""
        self._timer.stop()
        self._work, self._then = iter(()), _nothing

    def _go_on(self) -> None:
        if self._held():
            self._timer.start(WAIT_MS)
            return
        if self._timer.interval():
            self._timer.start(0)
        self._step()

    def _step(self) -> None:
        work = self._work
        if next(work, _END) is _END and self._work is work:
            then = self._then
            self.stop()
            then()


def _nothing() -> None:
    """What follows when nothing does."""
