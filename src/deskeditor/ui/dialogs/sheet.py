"""Sheet: what every dialog looks like: a title, a body, buttons at the foot. Start reading at :class:`Sheet`."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from deskeditor.ui.widgets import EDGES, Wings, button, form_in, label, rule, scaled

LEFT, RIGHT = 0, 1
"""The groups of the foot."""
DONE = ("Ctrl+Return", "Ctrl+Enter")
"""What presses the primary button from anywhere in a sheet."""


class Sheet(QDialog):
    """Opened by ``open()``: it is modal to its window and returns at once."""

    def __init__(self, title: str, parent: QWidget | None, *, width: int = 520) -> None:
        super().__init__(parent)
        self.setObjectName("sheet")  # it has an edge of its own: not every desktop draws one
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(min(scaled(width), 1600))
        self.heading = label(title, "title", self, wrap=True)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(22, 16, 22, 16)
        self.body.setSpacing(9)
        self.foot = Wings([(), ()], self, whole=True)
        below = QVBoxLayout()
        below.setContentsMargins(22, 12, 22, 14)
        below.addWidget(self.foot)
        head = QHBoxLayout()
        head.setContentsMargins(22, 16, 22, 14)
        head.addWidget(self.heading)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(rule(self))
        outer.addLayout(self.body, 1)
        self._outer = outer
        outer.addWidget(rule(self))
        outer.addLayout(below)
        self._problem = label("", "alarm", self, wrap=True)
        self._problem.hide()

    def prefer(self, width: int, height: int) -> None:
        """Open at this size (pixels at 100 %), larger as the type is."""
        self.resize(scaled(width), scaled(height))

    def showEvent(self, event: QShowEvent) -> None:
        """No sheet is larger than the screen: its buttons are to be reached, and its title bar is to be seen."""
        self.fit(self.screen().availableGeometry().size() - EDGES)
        super().showEvent(event)

    def fit(self, room: QSize) -> None:
        """Keep within ``room`` (pixels); a body that needs more of it scrolls, and the foot stays in sight."""
        self.setMinimumWidth(min(self.minimumWidth(), room.width()))
        width = min(max(self.width(), self.minimumWidth()), room.width())
        least = self._outer.totalMinimumSize()
        wanted = self._outer.totalHeightForWidth(width) if self._outer.hasHeightForWidth() else least.height()
        if least.width() > room.width() or max(least.height(), self._least_height(width)) > room.height():
            self._let_scroll()
            self._outer.activate()  # else the old least size would hold
        width = max(width, self._outer.totalMinimumSize().width())  # its buttons are never cut
        self.resize(width, min(max(self.height(), wanted), room.height()))

    def _least_height(self, width: int) -> int:
        """What the sheet cannot do without; lists and fields ask for more, and give way."""
        return self._outer.totalMinimumHeightForWidth(width) if self._outer.hasHeightForWidth() else 0

    def _let_scroll(self) -> None:
        place = self._outer.indexOf(self.body)
        if place < 0:  # it scrolls already
            return
        self._outer.removeItem(self.body)
        self.body.setParent(None)
        inner = QWidget(self)
        inner.setLayout(self.body)
        area = QScrollArea(self)
        area.setObjectName("plain")
        area.setAccessibleName(self.heading.text())
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        self._outer.insertWidget(place, area, 1)
        area.show()  # whatever is added while its parent is being shown stays hidden

    def add_cancel(self, text: str = "") -> QPushButton:
        """The way out."""
        made = button(text or self.tr("Cancel"), self)
        made.clicked.connect(self.reject)
        self.foot.add(RIGHT, made)
        return made

    def add_button(self, text: str, *, primary: bool = False, left: bool = False) -> QPushButton:
        """A button at the foot; the primary one answers Enter, and Ctrl+Enter from a field where Enter begins a line."""
        made = button(text, self, primary=primary)
        self.foot.add(LEFT if left else RIGHT, made, first=left)
        if primary:
            made.setDefault(True)
            made.setToolTip(QKeySequence(DONE[0]).toString(QKeySequence.SequenceFormat.NativeText))
            for keys in DONE:
                QShortcut(QKeySequence(keys), self).activated.connect(made.click)
        return made

    def add_left(self, widget: QWidget) -> None:
        """A widget at the left of the foot."""
        self.foot.add(LEFT, widget, first=True)

    def add_text(self, text: str, kind: str = "muted") -> QLabel:
        """A paragraph of explanation."""
        made = label(text, kind, self, wrap=True)
        self.body.addWidget(made)
        return made

    def form(self) -> QFormLayout:
        """A form in the body: labels at the left, fields at the right."""
        return form_in(self.body)

    def show_problem(self, text: str) -> None:
        """What is missing; "" when nothing is."""
        if self.body.indexOf(self._problem) < 0:
            self.body.addWidget(self._problem)
        self._problem.setText(text)
        self._problem.setVisible(bool(text))


class TextBox(QPlainTextEdit):
    """Asks for no more than its least height: a form of several is not a page of empty boxes."""

    def sizeHint(self) -> QSize:
        """As high as it must be."""
        return QSize(super().sizeHint().width(), self.minimumHeight())


def text_box(parent: QWidget, name: str, hint: str = "", height: int = 84) -> QPlainTextEdit:
    """A field of several lines, ``height`` pixels at 100 %; Tab leaves it."""
    made = TextBox(parent)
    made.setObjectName("field")
    made.setAccessibleName(name)
    made.setPlaceholderText(hint)
    made.setTabChangesFocus(True)
    made.setMinimumHeight(scaled(height))
    return made
