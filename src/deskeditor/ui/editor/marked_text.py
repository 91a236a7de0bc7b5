"""MarkedText: draws marks over its text, and reports what is typed. Start reading at :class:`MarkedText`.

What is typed goes up as an Edit; marks come from a MarkSource while painting. Keys and the clipboard are ``field_editor.py``.
"""

import time

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from deskeditor.text import Edit
from deskeditor.ui.editor import overlay
from deskeditor.ui.editor.fresh import Carried, FreshLine
from deskeditor.ui.editor.marks import Bar, Mark, MarkSource, NoMarks
from deskeditor.ui.editor.mirrored_text import MirroredText

BUDGET_S = 0.008
"""So long one painting may examine lines that were not seen before; the others follow in the next."""


class MarkedText(MirroredText):
    """The text of ``field``, marked."""

    edited = Signal(str, object)
    """(field, Edit): something was typed, cut or pasted."""

    def __init__(self, field: str, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.source: MarkSource = NoMarks()
        self.hint = ""
        """What stands in an empty text, where the text will begin: Qt's own would stand outside its margin."""
        self.bars_left = -1.0
        self._starts = overlay.Starts()
        self._fresh = FreshLine(self)
        self._late = 0.0
        self._again = QTimer(self, interval=1, singleShot=True)
        self._again.timeout.connect(self.viewport().update)
        self._fresh.ripe.connect(self._update_line)
        self.document().contentsChange.connect(self._followed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tints below the text, lines above it, bars beside it."""
        top, bottom = event.rect().top(), event.rect().bottom()
        self._starts.plain, self._starts.text = self._mirror.plain, self._mirror.text
        seen = list(overlay.sights(self, self._starts, top, bottom))
        self._late = time.perf_counter() + BUDGET_S
        pieces = [piece for sight in seen for piece in overlay.stretches(sight, self._marks_of(sight), top, bottom)]
        painter = QPainter(self.viewport())
        overlay.draw_tints(painter, pieces)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        overlay.draw_lines(painter, pieces)
        if self.hint and not self.text:
            self._draw_hint(painter)
        if self.bars_left >= 0:
            overlay.draw_bars(painter, [(sight.box, self._bar_of(sight)) for sight in seen], self.bars_left)
        painter.end()

    # -- inside

    def _draw_hint(self, painter: QPainter) -> None:
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.setFont(self.font())
        place = self.cursorRect()
        painter.drawText(place.left(), place.top() + painter.fontMetrics().ascent(), self.hint)

    def _marks_of(self, sight: overlay.Sight) -> tuple[Mark, ...]:
        carried = self._fresh.of(sight.text, sight.start)
        if carried is not None:
            return carried.marks
        return self.source.marks(self.field, sight.text, sight.start) if self._in_time(sight) else ()

    def _in_time(self, sight: overlay.Sight) -> bool:
        """Whether a line may still be asked about in this painting; what may not is painted again in a moment."""
        if time.perf_counter() < self._late or self.source.known(self.field, sight.text, sight.start):
            return True
        if not self._again.isActive():
            self._again.start()
        return False

    def _bar_of(self, sight: overlay.Sight) -> Bar | None:
        carried = self._fresh.of(sight.text, sight.start)
        if carried is not None:
            return carried.bar
        return self.source.bar(self.field, sight.text, sight.start) if self._in_time(sight) else None

    def _followed(self, position: int, removed: int, added: int) -> None:
        if self._muted:
            return
        before = self._mirror.text
        edit = self._mirror.follow(position, removed, added)
        if edit.removed == edit.inserted:
            return
        if "\n" in edit.removed or "\n" in edit.inserted or self.textCursor().block().length() <= 2:
            QTimer.singleShot(0, lambda: self._respace(position, position + added))
        self._carry(before, edit)
        self._update_line()
        self.edited.emit(self.field, edit)

    def _carry(self, before: str, edit: Edit) -> None:
        """Keep the marks of the line typed in until it is examined."""
        if "\n" in edit.removed or "\n" in edit.inserted:
            self._fresh.drop()
            return
        start = before.rfind("\n", 0, edit.at) + 1
        end = before.find("\n", edit.at)
        line = before[start:] if end < 0 else before[start:end]
        known = self._fresh.of(line, start)
        if known is None:
            marks, bar = self.source.marks(self.field, line, start), self.source.bar(self.field, line, start)
            known = Carried(line, start, marks, bar)
        self._fresh.carry(known.after(Edit(edit.at - start, edit.removed, edit.inserted)))

    def _update_line(self) -> None:
        """Paint the paragraph that is typed in again; what moves because of it, Qt paints by itself."""
        box = self.document().documentLayout().blockBoundingRect(self.textCursor().block())
        top = round(box.top()) - self.verticalScrollBar().value() - overlay.REACH
        area = QRect(0, top, self.viewport().width(), round(box.height()) + 2 * overlay.REACH)
        seen = area.intersects(self.viewport().rect())
        self.viewport().update(area if seen else self.viewport().rect())
