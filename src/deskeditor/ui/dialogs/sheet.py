"""Sheet: what every dialog looks like: a title, a body, buttons at the foot. Start reading at :class:`Sheet`."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from deskeditor.ui.widgets import button, form_in, label, rule

USUAL_TYPE = 13
"""Pixels of the window's type at 100 %."""


class Sheet(QDialog):
    """Opened by ``open()``: it is modal to its window and returns at once."""

    def __init__(self, title: str, parent: QWidget | None, *, width: int = 520) -> None:
        super().__init__(parent)
        self.setObjectName("sheet")  # it has an edge of its own: not every desktop draws one
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(min(round(width * type_scale()), 1600))
        self.heading = label(title, "title", self, wrap=True)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(22, 16, 22, 16)
        self.body.setSpacing(9)
        self._foot = QHBoxLayout()
        self._foot.setContentsMargins(22, 12, 22, 14)
        self._foot.setSpacing(8)
        self._foot.addStretch(1)
        head = QHBoxLayout()
        head.setContentsMargins(22, 16, 22, 14)
        head.addWidget(self.heading)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(rule(self))
        outer.addLayout(self.body, 1)
        outer.addWidget(rule(self))
        outer.addLayout(self._foot)
        self._problem = label("", "alarm", self, wrap=True)
        self._problem.hide()

    def add_cancel(self, text: str = "") -> QPushButton:
        """The way out."""
        made = button(text or self.tr("Cancel"), self)
        made.clicked.connect(self.reject)
        self._foot.addWidget(made)
        return made

    def add_button(self, text: str, *, primary: bool = False, left: bool = False) -> QPushButton:
        """A button at the foot; the primary one answers Enter."""
        made = button(text, self, primary=primary)
        if left:
            self._foot.insertWidget(self._foot.count() - 1 if self._foot.count() == 1 else 0, made)
        else:
            self._foot.addWidget(made)
        if primary:
            made.setDefault(True)
        return made

    def add_left(self, widget: QWidget) -> None:
        """A widget at the left of the foot."""
        self._foot.insertWidget(0, widget)

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


def type_scale() -> float:
    """How much larger than usual the type is: a dialog grows with its words."""
    return max(1.0, QApplication.font().pixelSize() / USUAL_TYPE)


def text_box(parent: QWidget, name: str, hint: str = "", height: int = 84) -> QPlainTextEdit:
    """A field of several lines; Tab leaves it."""
    made = QPlainTextEdit(parent)
    made.setObjectName("field")
    made.setAccessibleName(name)
    made.setPlaceholderText(hint)
    made.setTabChangesFocus(True)
    made.setMinimumHeight(height)
    return made
