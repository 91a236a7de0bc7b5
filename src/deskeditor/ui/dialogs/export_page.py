"""The right side of the export dialog: the page, its source, what changed. Start reading at :class:`ExportSide`."""

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPlainTextEdit, QStackedWidget, QTextEdit, QVBoxLayout, QWidget

from deskeditor.desk.export_view import ExportView
from deskeditor.export.differences import ChangedParagraph
from deskeditor.export.marks import MarkedPage
from deskeditor.findings import Messages
from deskeditor.ui.side.page_view import PageView
from deskeditor.ui.theme import Theme
from deskeditor.ui.widgets import tab

PARAGRAPH_GAP = 8
"""Pixels between two paragraphs of what changed."""


class ExportSide(QFrame):
    """Three views of what would be written, one at a time."""

    def __init__(self, theme: Theme, messages: Messages, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._theme, self._messages = theme, messages
        self.page = PageView(theme, self)
        self.source = QPlainTextEdit(self)
        self.changes = QTextEdit(self)
        self._group = QButtonGroup(self)
        self._stack = QStackedWidget(self)
        row = QHBoxLayout()
        row.setSpacing(14)
        titles = (self.tr("The page"), self.tr("Source"), self.tr("What changed"))
        for number, (title, view) in enumerate(zip(titles, (self.page, self.source, self.changes), strict=True)):
            made = tab(title, self)
            self._group.addButton(made, number)
            row.addWidget(made)
            self._stack.addWidget(view)
        row.addStretch(1)
        self.source.setReadOnly(True)
        self.changes.setReadOnly(True)
        for field, title in zip((self.source, self.changes), titles[1:], strict=True):
            field.setObjectName("field")
            field.setAccessibleName(title)
        fixed = QFont(self.source.font())
        fixed.setFamilies(["monospace"])
        fixed.setStyleHint(QFont.StyleHint.Monospace)
        self.source.setFont(fixed)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self._stack.setCurrentIndex)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 12, 22, 16)
        box.addLayout(row)
        box.addWidget(self._stack, 1)

    def show_tab(self, number: int) -> None:
        """0 the page, 1 its source, 2 what changed."""
        self._group.button(number).setChecked(True)
        self._stack.setCurrentIndex(number)

    def show_page(self, page: MarkedPage) -> None:
        """The page as it will be."""
        self.page.show_page(page, lambda _: f"color: {self._theme.colours['ink']};")

    def show_view(self, view: ExportView) -> None:
        """The source of what would be written, and the changes."""
        self.source.setPlainText(view.source or self.tr("This kind of file has no source that could be read here."))
        self.changes.clear()
        cursor = self.changes.textCursor()
        if not view.changes:
            cursor.insertText(self.tr("Nothing to compare with: this draft has no original."))
        for comparison in view.changes:
            self._write_title(cursor, self._messages.text(comparison.key))
            for paragraph in comparison.paragraphs:
                self._write_paragraph(cursor, paragraph)
        self.changes.moveCursor(QTextCursor.MoveOperation.Start)

    def _write_title(self, cursor: QTextCursor, title: str) -> None:
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.Bold)
        if not cursor.atStart():
            cursor.insertBlock()
        cursor.insertText(title, look)
        cursor.insertBlock(self._spaced())

    def _write_paragraph(self, cursor: QTextCursor, paragraph: ChangedParagraph) -> None:
        """What was added is underlined, what was removed struck through: colour alone tells nobody everything."""
        for piece in paragraph.pieces:
            look = QTextCharFormat()
            if piece.kind == "added":
                look.setForeground(self._theme.colour("settled"))
                look.setFontUnderline(True)
            elif piece.kind == "removed":
                look.setForeground(self._theme.colour("blocks"))
                look.setFontStrikeOut(True)
            cursor.insertText(piece.text, look)
        cursor.insertBlock(self._spaced())

    def _spaced(self) -> QTextBlockFormat:
        """A paragraph set apart from the one above it."""
        made = QTextBlockFormat()
        made.setTopMargin(self._theme.px(PARAGRAPH_GAP))
        return made
