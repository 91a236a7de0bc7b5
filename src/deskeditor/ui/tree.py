"""Tree: a list with levels. Start reading at :class:`Tree`."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QTreeWidget, QWidget

from deskeditor.ui.widgets import scaled

STEP = 18
"""Pixels by which each level of a tree stands further in."""


class Tree(QTreeWidget):
    """A tree whose steps, and the arrows in them, grow with the type."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIndentation(scaled(STEP))

    def changeEvent(self, event: QEvent) -> None:
        """Another size of type: other steps."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setIndentation(scaled(STEP))
