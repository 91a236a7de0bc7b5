"""FreshLine: the marks of the line being typed in, carried along until it is examined. Start reading at :class:`FreshLine`.

The letter is painted first; the checks are asked a moment after the last key. Until then the line shows the marks it had.
"""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from deskeditor.text import Edit
from deskeditor.ui.editor.marks import Bar, Mark

DELAY_MS = 30
"""So long after the last key the line is examined and painted again."""


@dataclass(frozen=True, slots=True)
class Carried:
    """What a line shows meanwhile. ``line`` is its present text, ``start`` its place in the field."""

    line: str
    start: int
    marks: tuple[Mark, ...]
    bar: Bar | None

    def after(self, edit: Edit) -> "Carried":
        """The same after a further edit inside the line, in the terms of the line."""
        moved = ((mark, edit.moved(mark.span)) for mark in self.marks)
        marks = tuple(replace(mark, span=span) for mark, span in moved if span is not None)
        return Carried(edit.applied_to(self.line), self.start, marks, self.bar)


class FreshLine(QObject):
    """At most one line is fresh. ``ripe`` is emitted when it is to be examined."""

    ripe = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._carried: Carried | None = None
        self._timer = QTimer(self, interval=DELAY_MS, singleShot=True)
        self._timer.timeout.connect(self._ripen)

    def of(self, line: str, start: int) -> Carried | None:
        """What a line shows meanwhile; None for a line that is not the fresh one."""
        one = self._carried
        return one if one is not None and one.start == start and one.line == line else None

    def carry(self, carried: Carried) -> None:
        """The line was edited."""
        self._carried = carried
        self._timer.start()

    def drop(self) -> None:
        """Nothing is fresh any more."""
        self._timer.stop()
        self._carried = None

    def _ripen(self) -> None:
        self._carried = None
        self.ripe.emit()
