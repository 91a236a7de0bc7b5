"""DraftDelegate: a draft on two lines of headline and one of state. Start reading at :meth:`DraftDelegate.paint`."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from deskeditor.desk.grouping import counted_kinds
from deskeditor.store.values import DraftRow
from deskeditor.ui.drafts.model import ROW, title_of
from deskeditor.ui.shapes import draw_shape
from deskeditor.ui.theme import Theme
from deskeditor.ui.wording import number, status_name

PILLS = {
    "editing": ("sources", ""),
    "queries": ("sources", ""),
    "held": ("blocks", "blocks_fill"),
    "withdrawn": ("blocks", "blocks_fill"),
    "spiked": ("muted", "chip"),
    "intake": ("accent", "selection"),
}
"""Colours of a state's pill: ink and fill; what is not listed is settled green."""


class DraftDelegate(QStyledItemDelegate):
    """Paints rows of one height, so that 100,000 of them need no measuring."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The same for every row."""
        return QSize(120, self.theme.px(76))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Ground, headline, pill, language and words, open findings by shape; a tick when clean."""
        row = index.data(ROW)
        if row is None:
            return
        painter.save()
        box = QRectF(option.rect)
        state = option.state
        self._ground(
            painter,
            box,
            selected=bool(state & QStyle.StateFlag.State_Selected),
            focus=bool(state & QStyle.StateFlag.State_HasFocus),
        )
        inner = box.adjusted(self.theme.px(14), self.theme.px(9), -self.theme.px(10), 0)
        painter.setPen(self.theme.colour("ink"))
        self._title(painter, title_of(row), inner)
        self._state(painter, row, QRectF(inner.left(), box.bottom() - self.theme.px(27), inner.width(), self.theme.px(17)))
        painter.restore()

    def _ground(self, painter: QPainter, box: QRectF, *, selected: bool, focus: bool) -> None:
        if selected:
            painter.fillRect(box, self.theme.colour("selection"))
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), self.theme.colour("accent"))
        if focus:
            painter.setPen(self.theme.colour("accent"))
            painter.drawRect(box.adjusted(0, 0, -1, -1))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), self.theme.colour("line"))

    def _title(self, painter: QPainter, text: str, box: QRectF) -> None:
        font = self.theme.sans("normal", QFont.Weight.DemiBold)
        draw_two_lines(painter, text, font, box, self.theme.px(17))

    def _state(self, painter: QPainter, row: DraftRow, box: QRectF) -> None:
        ink, fill = self._pill(row.status)
        x = draw_pill(painter, QPointF(box.left(), box.top()), box.height(), status_name(row.status), self.theme, ink, fill)
        painter.setFont(self.theme.sans("small"))
        painter.setPen(self.theme.colour("muted"))
        text = self.tr("{language} · {words} w").format(language=row.language or "–", words=number(row.words))
        metrics = QFontMetricsF(painter.font())
        if x + 19 + metrics.horizontalAdvance(text) + self._counts_width(row) > box.right():
            text = row.language or "–"  # what is open tells more than how long it is
        painter.drawText(QRectF(x + 8, box.top(), box.right() - x, box.height()), Qt.AlignmentFlag.AlignVCenter, text)
        self._counts(painter, row, x + 8 + metrics.horizontalAdvance(text) + 11, box)

    def _counts_width(self, row: DraftRow) -> float:
        """What all the counts of a row would take."""
        metrics = QFontMetricsF(self.theme.sans("small", QFont.Weight.DemiBold))
        counts = counted_kinds(row.counts.by_kind).values() if row.counts else ()
        return sum(self.theme.px(10) + 12 + metrics.horizontalAdvance(number(count)) for count in counts)

    def _pill(self, status: str) -> tuple[QColor, QColor]:
        ink, fill = PILLS.get(status, ("settled", "settled_fill"))
        if ink in self.theme.marks:
            return QColor(self.theme.marks[ink]["ink"]), QColor(self.theme.marks[ink]["fill"])
        return self.theme.colour(ink), self.theme.colour(fill)

    def _counts(self, painter: QPainter, row: DraftRow, x: float, box: QRectF) -> None:
        if row.counts is None:
            return
        counts = counted_kinds(row.counts.by_kind)
        painter.setFont(self.theme.sans("small", QFont.Weight.DemiBold))
        metrics = QFontMetricsF(painter.font())
        if not counts and row.counts.blocking:  # asked, and not answered: nothing is open, and it may not go out all the same
            painter.setPen(self.theme.colour("muted"))
            waiting = QRectF(x, box.top(), 60, box.height())
            painter.drawText(waiting, Qt.AlignmentFlag.AlignVCenter, f"? {number(row.counts.blocking)}")
        elif not counts:
            side = self.theme.px(9)
            draw_tick(painter, QRectF(x, box.center().y() - side / 2, side, side), self.theme.colour("settled"))
        for group, count in counts.items():
            text = number(count)
            if x + 14 + metrics.horizontalAdvance(text) > box.right():
                return
            colour = self.theme.mark(group)
            size = self.theme.px(10)
            draw_shape(painter, QRectF(x, box.center().y() - size / 2, size, size), group, colour)
            painter.setPen(colour)
            painter.drawText(QRectF(x + size + 3, box.top(), 60, box.height()), Qt.AlignmentFlag.AlignVCenter, text)
            x += size + 3 + metrics.horizontalAdvance(text) + 9


def draw_two_lines(painter: QPainter, text: str, font: QFont, box: QRectF, step: float) -> None:
    """A text on at most two lines, cut with an ellipsis."""
    layout = QTextLayout(text[:400], font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    first = layout.createLine()
    if not first.isValid():
        return
    first.setLineWidth(box.width())
    cut = first.textStart() + first.textLength()
    layout.endLayout()
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    painter.drawText(QRectF(box.left(), box.top(), box.width(), step), Qt.AlignmentFlag.AlignVCenter, text[:cut].rstrip())
    rest = metrics.elidedText(text[cut : cut + 400].strip(), Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(QRectF(box.left(), box.top() + step, box.width(), step), Qt.AlignmentFlag.AlignVCenter, rest)


def draw_pill(painter: QPainter, at: QPointF, height: float, text: str, theme: Theme, ink: QColor, fill: QColor) -> float:
    """A word on a rounded ground; the x where it ends."""
    font = theme.sans("tiny", QFont.Weight.DemiBold)
    width = QFontMetricsF(font).horizontalAdvance(text) + 10
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(QRectF(at.x(), at.y(), width, height), 3, 3)
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(QRectF(at.x(), at.y(), width, height), Qt.AlignmentFlag.AlignCenter, text)
    return at.x() + width


def draw_tick(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """✓, drawn."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = painter.pen()
    pen.setColor(colour)
    pen.setWidthF(1.8)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    points = [QPointF(box.left(), box.top() + box.height() * 0.55), QPointF(box.left() + box.width() * 0.36, box.bottom() - 1)]
    points.append(QPointF(box.right(), box.top() + 1))
    painter.drawPolyline(points)
    painter.restore()
