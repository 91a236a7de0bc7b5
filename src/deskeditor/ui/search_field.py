"""A field to search with. Start reading at :func:`search_field`."""

from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from deskeditor.ui.widgets import icon, scaled

GLASS, EDGE = 14, 5
"""Pixels of the magnifying glass and before it, at 100 %."""


class SearchField(QLineEdit):
    """Its magnifying glass grows with the type: one that Qt shows as an action has one size."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._glass = icon("search")
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        """Another size of type: another glass."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, then the glass in it."""
        super().paintEvent(event)
        side = scaled(GLASS)
        self._glass.paint(QPainter(self), QRect(scaled(EDGE), (self.height() - side) // 2, side, side))

    def _make_room(self) -> None:
        self.setTextMargins(scaled(GLASS + EDGE), 0, 0, 0)


def search_field(text: str, parent: QWidget | None = None) -> QLineEdit:
    """A field to search with; ``text`` says what."""
    made = SearchField(parent)
    made.setObjectName("search")
    made.setPlaceholderText(text)
    made.setAccessibleName(text)
    made.setClearButtonEnabled(True)
    return made
