"""Draws marks and margin bars over the lines in sight of a text widget. Start reading at :func:`draw_tints`."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextLine
from PySide6.QtWidgets import QTextEdit

from deskeditor.ui.editor.marks import Bar, Mark
from deskeditor.ui.positions import is_plain, to_qt
from deskeditor.ui.shapes import draw_underline

BAR_WIDTH = 4.0
BAR_GAP = 22.0
"""The bar's distance from the text, in pixels."""
REACH = 6
"""Outlines reach so many pixels out of their line."""
MARKS_A_LINE = 400
"""More marks than this on one line of the draft are not drawn: nobody could read them."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a mark on one line of the screen: left, right, top, bottom and base line in the viewport."""

    mark: Mark
    left: float
    right: float
    top: float
    bottom: float
    base: float


@dataclass(frozen=True, slots=True)
class Sight:
    """A block in sight: its place in code points and its rectangle in the viewport."""

    block: QTextBlock
    text: str
    start: int
    box: QRectF


def sights(edit: QTextEdit, starts: "Starts", top: int, bottom: int) -> Iterator[Sight]:
    """The blocks between two heights of the viewport that are not blank, from the top."""
    layout = edit.document().documentLayout()
    across, down = edit.horizontalScrollBar().value(), edit.verticalScrollBar().value()
    block = edit.cursorForPosition(QPoint(1, max(1, top - REACH))).block()
    while block.isValid():
        box = layout.blockBoundingRect(block).translated(-across, -down)
        if box.top() > bottom + REACH:
            return
        text = block.text()
        if box.bottom() >= top - REACH and text.strip():
            yield Sight(block, text, starts.of(block), box)
        block = block.next()


class Starts:
    """Where blocks start in code points: Qt's own position unless the text holds characters above U+FFFF."""

    def __init__(self) -> None:
        self.plain = True
        self.text = ""

    def of(self, block: QTextBlock) -> int:
        """The block's start in the field's text."""
        position = block.position()
        if self.plain:
            return position
        encoded = self.text.encode("utf-16-le", "surrogatepass")[: position * 2]
        return len(encoded.decode("utf-16-le", "replace"))


def stretches(sight: Sight, marks: tuple[Mark, ...], top: float, bottom: float) -> Iterator[Stretch]:
    """The pieces of ``marks`` on the screen's lines in sight."""
    if not marks:
        return
    seen = _lines_in_sight(sight, top - REACH, bottom + REACH)
    lines = [(line, line.textStart(), line.textStart() + line.textLength()) for line in seen]
    if not lines:
        return
    plain, origin = is_plain(sight.text), sight.box.left()
    for mark in marks[:MARKS_A_LINE]:
        first, last = mark.span.start, mark.span.end
        if not plain:
            first, last = to_qt(sight.text, first), to_qt(sight.text, last)
        if last <= lines[0][1] or first >= lines[-1][2]:
            continue
        for line, begin, end in lines:
            if first >= end or last <= begin:
                continue
            left, right = _x(line, max(first, begin)), _x(line, min(last, end))
            above = sight.box.top() + line.y()
            base = above + line.ascent()
            yield Stretch(mark, origin + left, origin + max(right, left + 3), above, above + line.height(), base)


def _x(line: QTextLine, position: int) -> float:
    answer: Any = line.cursorToX(position)
    return float(answer[0] if isinstance(answer, tuple) else answer)


def _lines_in_sight(sight: Sight, top: float, bottom: float) -> Iterator[QTextLine]:
    """The screen lines of a block that are in sight, found by bisection: a giant paragraph has hundreds."""
    layout = sight.block.layout()
    count = layout.lineCount()
    low, high = 0, count
    while low < high:
        middle = (low + high) // 2
        line = layout.lineAt(middle)
        if sight.box.top() + line.y() + line.height() < top:
            low = middle + 1
        else:
            high = middle
    for number in range(low, count):
        line = layout.lineAt(number)
        if sight.box.top() + line.y() > bottom:
            return
        yield line


def draw_tints(painter: QPainter, pieces: list[Stretch]) -> None:
    """The backgrounds, to be drawn before the text."""
    painter.setPen(Qt.PenStyle.NoPen)
    for piece in pieces:
        if piece.mark.fill is not None:
            painter.setBrush(piece.mark.fill)
            painter.drawRoundedRect(_box(piece), 2, 2)


def draw_lines(painter: QPainter, pieces: list[Stretch]) -> None:
    """Underlines, and the outline of the finding in hand, to be drawn after the text."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for piece in pieces:
        draw_underline(painter, piece.left, piece.right, _underline(piece), piece.mark.pattern, piece.mark.line)
    for piece in pieces:
        if piece.mark.outlined:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(piece.mark.line, 1.6))
            painter.drawRoundedRect(_box(piece).adjusted(-2, -1, 2, 1.5), 4, 4)


def _box(piece: Stretch) -> QRectF:
    bottom = min(piece.bottom, _underline(piece) + 1)
    ascent = piece.base - piece.top
    return QRectF(
        QPointF(piece.left - 0.5, piece.base - min(ascent, (bottom - piece.base) * 4)), QPointF(piece.right + 0.5, bottom)
    )


def _underline(piece: Stretch) -> float:
    return min(piece.base + max(3.5, (piece.bottom - piece.base) * 0.62), piece.bottom - 1)


def draw_bars(painter: QPainter, bars: list[tuple[QRectF, Bar | None]], left: float) -> None:
    """The margin bars of paragraphs, each with its paragraph's box; a broken bar is one with something open."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for paragraph, bar in bars:
        if bar is not None:
            box = QRectF(left, paragraph.top() + 3, BAR_WIDTH, paragraph.height() - 4)
            _draw_bar(painter, box, bar.colour, broken=bar.broken)


def _draw_bar(painter: QPainter, box: QRectF, colour: QColor, *, broken: bool) -> None:
    painter.setBrush(colour)
    if not broken or box.height() < 14:
        painter.drawRoundedRect(box, 2, 2)
        return
    notch = 3.0
    middle = box.center().y()
    painter.drawRoundedRect(QRectF(box.left(), box.top(), box.width(), middle - box.top() - notch / 2), 2, 2)
    painter.drawRoundedRect(QRectF(box.left(), middle + notch / 2, box.width(), box.bottom() - middle - notch / 2), 2, 2)
