"""Small widgets that several panels share: chips, tabs, keys, rules, rows that wrap. Start reading at :func:`button`."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFormLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from deskeditor.resources import resource

USUAL_TYPE = 13
"""Pixels of the window's type at 100 %."""
LABEL_EDGE = 3
"""Pixels above and below a label of a form."""
EDGES = QSize(16, 44)
"""What a desktop draws round a dialog: a title bar and edges, in pixels."""


def type_scale() -> float:
    """How much larger than usual the type is: what holds words grows with them."""
    return max(1.0, QApplication.font().pixelSize() / USUAL_TYPE)


def scaled(pixels: int) -> int:
    """A length of 100 % at the size the type has now."""
    return round(pixels * type_scale())


def within_screen(widget: QWidget, width: int, height: int) -> QSize:
    """That size, or what of it the screen has room for."""
    return QSize(width, height).boundedTo(widget.screen().availableGeometry().size() - EDGES)


def icon(name: str) -> QIcon:
    """An icon of ``resources/icons``."""
    return QIcon(str(resource("icons", f"{name}.svg")))


def button(text: str, parent: QWidget | None = None, *, primary: bool = False, flat: bool = False) -> QPushButton:
    """A push button; ``primary`` is the one main action of its place."""
    made = QPushButton(text, parent)
    made.setProperty("primary", primary)
    made.setProperty("flat", flat)
    made.setAutoDefault(False)
    made.setCursor(Qt.CursorShape.PointingHandCursor if flat else Qt.CursorShape.ArrowCursor)
    return made


class Form(QFormLayout):
    """Rows whose labels stand at the height of their field's first line: Qt alone sets them a little higher."""

    def addRow(self, *row: Any) -> None:
        """Add a row at the end."""
        super().addRow(*row)
        item = self.itemAt(self.rowCount() - 1, QFormLayout.ItemRole.LabelRole)
        named = item.widget() if item is not None else None
        if isinstance(named, QLabel):
            named.setContentsMargins(0, LABEL_EDGE, 0, LABEL_EDGE)


def form_in(box: QVBoxLayout) -> QFormLayout:
    """A form at the end of a column: labels at the left, fields at the right, below each other where a row is too long."""
    made = Form()
    made.setSpacing(9)
    made.setHorizontalSpacing(14)
    made.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    made.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    made.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    box.addLayout(made)
    return made


class Choice(QPushButton):
    """One of several to choose from: wide enough for its words in the bold type they have once it is chosen."""

    def sizeHint(self) -> QSize:
        """Qt asks for the room of the plain type only."""
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        more = QFontMetrics(bold).horizontalAdvance(self.text()) - self.fontMetrics().horizontalAdvance(self.text())
        return super().sizeHint() + QSize(max(0, more), 0)


def chip(text: str, parent: QWidget | None = None) -> QPushButton:
    """A rounded filter that is on or off."""
    made = Choice(text, parent)
    made.setObjectName("chip")
    made.setCheckable(True)
    made.setAutoDefault(False)
    return made


def tab(text: str, parent: QWidget | None = None) -> QPushButton:
    """A word underlined when it is the one shown."""
    made = QPushButton(text, parent)
    made.setObjectName("tab")
    made.setCheckable(True)
    made.setAutoDefault(False)
    return made


def label(text: str, kind: str = "", parent: QWidget | None = None, *, wrap: bool = False) -> QLabel:
    """A text; ``kind`` is one of the style sheet's: muted, small, section, title, strong, alarm, settled. Never rich text."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setObjectName(kind)
    made.setWordWrap(wrap)
    return made


class Column(QScrollArea):
    """Its widget is as high as its lines need at this width: Qt alone asks for the height they need where they are widest."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other lines, another height."""
        super().resizeEvent(event)
        self._keep()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A text in it has changed: look again."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self._keep()
        return super().eventFilter(watched, event)

    def _keep(self) -> None:
        inner = self.widget()
        layout = inner.layout() if inner is not None else None
        if inner is not None and layout is not None and layout.hasHeightForWidth():
            inner.setMinimumHeight(layout.totalMinimumHeightForWidth(self.viewport().width()))


def scrolled(inner: QWidget, name: str, parent: QWidget) -> QScrollArea:
    """A column that scrolls up and down where it does not fit, and is never squeezed or scrolled sideways."""
    area = Column(parent)
    area.setAccessibleName(name)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    inner.installEventFilter(area)
    area.setMinimumWidth(inner.minimumSizeHint().width() + area.verticalScrollBar().sizeHint().width())
    return area


def rule(parent: QWidget | None = None) -> QFrame:
    """A thin line across."""
    made = QFrame(parent)
    made.setObjectName("rule")
    return made


class KeyButton(QPushButton):
    """A button that shows its key in a small cap at its right."""

    def __init__(self, text: str, key: str, parent: QWidget | None = None, *, primary: bool = False) -> None:
        super().__init__(text, parent)
        self.key = key
        self.setProperty("primary", primary)
        self.setAutoDefault(False)
        cap = QLabel(self.key, self)
        cap.setObjectName("key")
        cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 10, 0)
        row.addStretch(1)
        row.addWidget(cap, 0, Qt.AlignmentFlag.AlignVCenter)
        self._cap = cap
        self.setAccessibleDescription(self.key)

    def sizeHint(self) -> QSize:
        """Room for the cap."""
        hint = super().sizeHint()
        return QSize(hint.width() + self._cap.sizeHint().width() + 7, hint.height())

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text left of the cap instead of in the middle."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        text = option.text
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        option.text = text
        option.rect = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        option.rect = option.rect.adjusted(0, 0, -self._cap.width() - 7, 0)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)


APART = 16
"""Pixels between two wings."""


class Wings(QWidget):
    """Groups side by side, the last at the right; under each other where they do not fit. Nothing is ever squeezed.

    ``whole``: it is never narrower than its widest group, whatever that asks of the window.
    """

    def __init__(self, groups: Sequence[Sequence[QWidget]], parent: QWidget, spacing: int = 8, *, whole: bool = False) -> None:
        super().__init__(parent)
        self._rows, self._whole = 0, whole
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(4)
        self._groups = [self._group(widgets, spacing) for widgets in groups]
        self._arrange()

    def _group(self, widgets: Sequence[QWidget], spacing: int) -> QWidget:
        made = QWidget(self)
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(spacing)
        for widget in widgets:
            row.addWidget(widget)
        return made

    def add(self, number: int, widget: QWidget, *, first: bool = False) -> None:
        """Add a widget at the end of a group, or as its first."""
        row = self._groups[number].layout()
        if isinstance(row, QHBoxLayout):
            row.insertWidget(0 if first else row.count(), widget)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a small window: what does not fit goes below."""
        widest = max(group.sizeHint().width() for group in self._groups) if self._whole else 0
        return QSize(max(200, widest), self._grid.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side or below."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """A text has changed: look again."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _widths(self) -> list[int]:
        return [group.sizeHint().width() for group in self._groups]

    def fit(self) -> bool:
        """Whether the groups as they are now have room side by side."""
        widths = self._widths()
        return sum(widths) + APART * (len(widths) - 1) <= self.width()

    def _arrange(self) -> None:
        widths, last = self._widths(), len(self._groups) - 1
        if self.fit():
            rows = 1
        elif last > 1 and widths[0] + widths[-1] + APART <= self.width():
            rows = 2  # what is in the middle goes below
        else:
            rows = last + 1
        if rows == self._rows:
            return
        self._rows = rows
        for number, group in enumerate(self._groups):
            self._grid.removeWidget(group)
            side = Qt.AlignmentFlag.AlignLeft if number == 0 else Qt.AlignmentFlag.AlignRight
            middle = 0 < number < last
            if rows == last + 1 > 1:
                self._grid.addWidget(group, number, 0, 1, last + 1, Qt.AlignmentFlag.AlignLeft)
            elif middle and rows == 2:
                self._grid.addWidget(group, 1, 0, 1, last + 1, Qt.AlignmentFlag.AlignCenter)
            else:
                self._grid.addWidget(group, 0, number, Qt.AlignmentFlag.AlignCenter if middle else side)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(last, 1)
        self.updateGeometry()


class FlowRow(QWidget):
    """Widgets in a row that wraps."""

    def __init__(self, parent: QWidget | None = None, gap: int = 6) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap)
        # not Minimum: the height of its narrowest shape would be asked for at every width
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def add(self, widget: QWidget) -> None:
        """Add a widget at the end."""
        self._flow.addWidget(widget)
        widget.show()

    def clear(self) -> None:
        """Take every widget out and away."""
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


class FlowLayout(QLayout):
    """Lays items out in lines, like words."""

    def __init__(self, parent: QWidget, gap: int) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Add at the end."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item of that number; None beyond."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return an item; None beyond."""
        if not 0 <= index < len(self._items):
            return None
        self.invalidate()
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrower means higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at that width."""
        return self._lay(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, box: QRect) -> None:
        """Place the items."""
        super().setGeometry(box)
        self._lay(box, move=True)

    def sizeHint(self) -> QSize:
        """The smallest that holds every item."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """The widest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _lay(self, box: QRect, *, move: bool) -> int:
        x, y, line = box.x(), box.y(), 0
        for item in self._items:
            hint = item.sizeHint()
            if x > box.x() and x + hint.width() > box.right() + 1:
                x, y, line = box.x(), y + line + self._gap, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), hint))
            x, line = x + hint.width() + self._gap, max(line, hint.height())
        return y + line - box.y()
