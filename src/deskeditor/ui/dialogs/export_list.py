"""The rows of the export dialog: what holds, what was checked. Start reading at :class:`HoldRow`."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from deskeditor.ui.drafts.delegate import draw_tick
from deskeditor.ui.theme import Theme
from deskeditor.ui.widgets import button, label, rule


class Sign(QWidget):
    """✕ or ✓, drawn; never told by its colour alone."""

    def __init__(self, theme: Theme, parent: QWidget, *, good: bool) -> None:
        super().__init__(parent)
        self._theme, self._good = theme, good
        self.setFixedSize(QSize(theme.px(18), theme.px(18)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sign in the middle."""
        painter = QPainter(self)
        box = QRectF(*map(self._theme.px, (4, 4, 9, 9)))
        if self._good:
            draw_tick(painter, box, self._theme.colour("settled"))
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("blocks"), 1.9, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(box.topLeft(), box.bottomRight())
        painter.drawLine(box.topRight(), box.bottomLeft())


class HoldRow(QFrame):
    """One reason the export is held, and the button that leads to what settles it."""

    def __init__(self, text: str, remedy: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(label(text, "strong", self, wrap=True))
        if remedy and remedy != text:
            words.addWidget(label(remedy, "small", self, wrap=True))
        self.go = button(self.tr("Go there"), self)
        self.go.setAccessibleDescription(text)
        row = QHBoxLayout()
        row.setContentsMargins(0, 7, 0, 7)
        row.addWidget(Sign(theme, self, good=False), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addSpacing(6)
        row.addWidget(self.go, 0, Qt.AlignmentFlag.AlignTop)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(row)
        box.addWidget(rule(self))


class CheckRow(QFrame):
    """One thing that was checked and is in order."""

    def __init__(self, text: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 5, 0, 3)
        row.addWidget(Sign(theme, self, good=True), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(text, "muted", self, wrap=True), 1)


def empty(rows: QLayout) -> None:
    """Take every row out and away."""
    while (item := rows.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
