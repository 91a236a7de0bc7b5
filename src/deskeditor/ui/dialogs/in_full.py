"""InFull: the row of a list in its whole length, where the columns cut it. Start reading at :class:`InFull`."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QTreeWidget, QTreeWidgetItem, QWidget

from deskeditor.ui.widgets import scaled

FULL = int(Qt.ItemDataRole.UserRole) + 7
"""Where an item keeps its whole text."""


class InFull(QPlainTextEdit):
    """Shows what the chosen row of a list says, to be read and taken along; empty, it says how to fill it."""

    def __init__(self, tree: QTreeWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("field")
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("In full"))
        self.setPlaceholderText(self.tr("Choose a row to read it in full."))
        self.setFixedHeight(scaled(112))
        tree.currentItemChanged.connect(self._show)

    def _show(self, item: QTreeWidgetItem | None) -> None:
        self.setPlainText(str(item.data(0, FULL) or "") if item is not None else "")
