"""FieldEditor: keys, clipboard and drops of one field of the draft. Start reading at :class:`FieldEditor`.

It shows and reports; undo, findings and saving are the session's.
"""

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QWidget

from deskeditor.ui.editor import paragraph_keys
from deskeditor.ui.editor.clipboard import as_line, mime_of, text_between
from deskeditor.ui.editor.marked_text import MarkedText
from deskeditor.ui.positions import showable

NOT_TYPING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
BAR_REACH = 18
"""So wide a strip around the margin bar can be clicked, in pixels."""


class FieldEditor(MarkedText):
    """The editor of ``field``. ``many_lines`` False: one paragraph, Enter leaves it."""

    caret_moved = Signal(str, int)
    """(field, offset): by mouse or keyboard, not by the program."""
    rich_paste = Signal(str)
    """HTML was pasted: it is parsed elsewhere, never here."""
    menu_asked = Signal(str, int, QPoint)
    left_field = Signal()
    bar_clicked = Signal(str, int, int)
    """(field, start, length): the margin bar of a paragraph."""
    files_dropped = Signal(list)

    def __init__(self, field: str, parent: QWidget | None = None, *, many_lines: bool = True) -> None:
        super().__init__(field, parent)
        self.many_lines = many_lines
        self.setTabChangesFocus(True)
        self.cursorPositionChanged.connect(self._moved)

    def insert(self, text: str) -> None:
        """Insert at the caret as if typed."""
        self.textCursor().insertText(showable(text if self.many_lines else as_line(text)))
        self.ensureCursorVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paragraph keys; in a field of one line, Enter and Tab leave it."""
        if event.modifiers() & NOT_TYPING and self._is_action(event):
            event.ignore()  # where a window does not count as active shortcuts are not looked up: Ctrl+K would delete the line
            return
        if self.filling and event.modifiers() & NOT_TYPING:
            self.fill_up()  # to the end, to the clipboard: it is the whole text that is meant
        if not self.many_lines and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_field.emit()
            return
        if not self.isReadOnly() and self.many_lines:
            cursor = self.textCursor()
            if paragraph_keys.press(cursor, event):
                self.setTextCursor(cursor)
                self.ensureCursorVisible()
                return
        super().keyPressEvent(event)
        if self.many_lines and paragraph_keys.over_gap(self.textCursor(), event):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """A key of an action is the window's, whatever a text widget would do with it (Ctrl+K deletes a line on some systems)."""
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.ShortcutOverride and self._is_action(event):
            event.ignore()
            return False
        return super().event(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selection as plain text, no-break spaces kept."""
        cursor = self.textCursor()
        return mime_of(text_between(self.document(), cursor.selectionStart(), cursor.selectionEnd()))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text, HTML (parsed elsewhere) and files."""
        return source.hasUrls() or source.hasText() or source.hasHtml()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Files are imported, HTML is handed up, text is inserted as it is."""
        files = [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
        if files:
            self.files_dropped.emit(files)
        elif source.hasHtml() and self.many_lines:
            self.rich_paste.emit(source.html())
        else:
            self.insert(source.text().replace("\r\n", "\n").replace("\r", "\n"))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu is built by the window, which knows the findings."""
        cursor = self.cursorForPosition(event.pos())
        self.menu_asked.emit(self.field, self._mirror.from_qt(cursor.position()), event.globalPos())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a mark takes its finding in hand even where the caret already stood."""
        super().mouseReleaseEvent(event)
        if 0 <= event.position().x() - self.bars_left + 6 < BAR_REACH and self.bars_left >= 0:
            block = self.cursorForPosition(event.position().toPoint()).block()
            self.bar_clicked.emit(self.field, self._mirror.from_qt(block.position()), len(block.text()))
            return
        if not self.textCursor().hasSelection():
            self.caret_moved.emit(self.field, self.caret)

    def _is_action(self, event: QKeyEvent) -> bool:
        pressed = QKeySequence(event.keyCombination())
        return any(pressed in action.shortcuts() for action in self.window().actions() if action.isEnabled())

    def _moved(self) -> None:
        if not self._muted and not self.textCursor().hasSelection():
            self.caret_moved.emit(self.field, self.caret)
