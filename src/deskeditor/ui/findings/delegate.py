"""FindingDelegate: shape, message, the words in question, what it asks. Start reading at :meth:`FindingDelegate.paint`."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from deskeditor.desk.grouping import group_of
from deskeditor.findings import Finding, Severity
from deskeditor.ui.findings.model import EXCERPT, FINDING, FindingModel
from deskeditor.ui.shapes import draw_shape
from deskeditor.ui.theme import Theme


class FindingDelegate(QStyledItemDelegate):
    """Paints one finding a row."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The same for every row."""
        return QSize(120, self.theme.px(30))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Three columns: what, where, how grave."""
        finding = index.data(FINDING)
        model = index.model()
        if not isinstance(finding, Finding) or not isinstance(model, FindingModel):
            return
        painter.save()
        theme, box = self.theme, QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.colour("selection"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.colour("accent"))
            painter.drawRect(box.adjusted(0, 0, -1, -1))
        size = theme.px(11)
        group = group_of(finding.kind)
        draw_shape(painter, QRectF(box.left() + theme.px(16), box.center().y() - size / 2, size, size), group, theme.mark(group))
        weight, colour = self._weight(model, finding)
        weight = " · ".join(filter(None, (model.times(index.row()), weight)))
        left = box.left() + theme.px(44)
        end = box.right() - theme.px(14)
        weight_font = theme.sans("small", QFont.Weight.DemiBold if weight and colour == "blocks" else QFont.Weight.Normal)
        weight_width = max(theme.px(44), QFontMetricsF(weight_font).horizontalAdvance(weight))
        self._say(painter, weight, weight_font, QRectF(end - weight_width, box.top(), weight_width, box.height()), colour)
        room = end - weight_width - left
        middle = left + (max(theme.px(130), room * 0.5) if index.data(EXCERPT) else room)
        message = str(index.data())
        self._say(painter, message, theme.sans(), QRectF(left, box.top(), middle - left - theme.px(12), box.height()), "ink")
        words = QRectF(middle, box.top(), end - weight_width - middle - theme.px(12), box.height())
        self._say(painter, str(index.data(EXCERPT)), theme.serif("normal"), words, "ink")
        painter.restore()

    def _weight(self, model: FindingModel, finding: Finding) -> tuple[str, str]:
        if model.blocks(finding):
            return self.tr("blocks"), "blocks"
        if finding.severity is Severity.INFO:
            return self.tr("hint"), "muted"
        return (self.tr("fix") if finding.fixes else self.tr("check")), "muted"

    def _say(self, painter: QPainter, text: str, font: QFont, box: QRectF, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(self.theme.colour(colour))
        cut = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, cut)
