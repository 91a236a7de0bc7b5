"""OriginalView: the text as it came in, and the lines importing left out, to be taken back.

Start reading at :class:`OriginalView`.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QPlainTextEdit, QVBoxLayout, QWidget

from deskeditor.findings import Messages
from deskeditor.store.values import RemovedLine
from deskeditor.ui.theme import Theme
from deskeditor.ui.widgets import button, label


class OriginalView(QFrame):
    """``restore_asked`` is emitted with the RemovedLine to take back."""

    restore_asked = Signal(object)
    compare_asked = Signal()

    def __init__(self, messages: Messages, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._messages = messages
        self._removed: tuple[RemovedLine, ...] = ()
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setObjectName("field")
        self.text.setAccessibleName(self.tr("The text as it came in"))
        self.lines = QListWidget(self)
        self.lines.setObjectName("list")
        self.lines.setWordWrap(True)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines.setAccessibleName(self.tr("Lines left out"))
        self._heading = label("", "section", self, wrap=True)
        self._restore = button(self.tr("Take this line back"), self)
        self._compare = button(self.tr("What changed since"), self)
        self._heading.setContentsMargins(2, 6, 2, 0)
        self.lines.currentRowChanged.connect(self._chosen)
        self.lines.itemActivated.connect(lambda _: self._ask())
        self._restore.clicked.connect(self._ask)
        self._compare.clicked.connect(self.compare_asked)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(7)
        box.addWidget(self.text, 3)
        box.addWidget(self._compare)
        box.addWidget(self._heading)
        box.addWidget(self.lines, 2)
        box.addWidget(self._restore)
        self.set_theme(theme)

    def show_draft(self, original: str, removed: tuple[RemovedLine, ...]) -> None:
        """Show what came in; ``removed`` in order of the original."""
        if self.text.toPlainText() != original:
            self.text.setPlainText(original or self.tr("This draft was written here: there is no other original."))
        self._removed = removed
        left = sum(not line.restored for line in removed)
        self._heading.setText(self.tr("%n lines left out as page furniture", "", left))
        row = self.lines.currentRow()
        self.lines.clear()
        for line in removed:
            state = self.tr("taken back") if line.restored else self._messages.text(line.why)
            item = QListWidgetItem(f"{line.text.strip()[:160]}\n{state}")
            self.lines.addItem(item)
        self.lines.setCurrentRow(min(max(row, 0), len(removed) - 1))
        for widget in (self._heading, self.lines, self._restore):
            widget.setVisible(bool(removed))

    def set_theme(self, theme: Theme) -> None:
        """Type of the original."""
        self.text.setStyleSheet(f"font-family: '{theme.serif().families()[0]}'; font-size: {theme.size('normal')}px;")

    def _chosen(self, row: int) -> None:
        if not 0 <= row < len(self._removed):
            self._restore.setEnabled(False)
            return
        line = self._removed[row]
        self._restore.setEnabled(not line.restored)
        block = self.text.document().findBlockByNumber(line.line - 1)
        if block.isValid() and line.line > 0:
            cursor = QTextCursor(block)
            cursor.select(QTextCursor.SelectionType.LineUnderCursor)
            self.text.setTextCursor(cursor)
            self.text.centerCursor()

    def _ask(self) -> None:
        row = self.lines.currentRow()
        if 0 <= row < len(self._removed) and not self._removed[row].restored:
            self.restore_asked.emit(self._removed[row])
