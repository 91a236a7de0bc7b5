"""Keys that treat paragraphs as an editor sees them: Enter makes a new one, Backspace at its head joins two.

Start reading at :func:`press`. Between two paragraphs stands a blank line, which nobody should have to know.
"""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextBlock, QTextCursor

_LISTED = re.compile(r"[ ]{0,3}(?:[-*+] |\d{1,4}[.)] |> ?)")


def press(cursor: QTextCursor, event: QKeyEvent) -> bool:
    """Edit as the key asks; False when the key is to be handled as usual. Undo is the session's, not the document's."""
    key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and modifiers in (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.ShiftModifier,
    ):
        _new_paragraph(cursor, single=modifiers != Qt.KeyboardModifier.NoModifier)
        return True
    if modifiers != Qt.KeyboardModifier.NoModifier or cursor.hasSelection():
        return False
    if key == Qt.Key.Key_Backspace and cursor.atBlockStart() and _blank(cursor.block().previous()):
        cursor.setPosition(max(0, cursor.position() - 2), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        return True
    if key == Qt.Key.Key_Delete and cursor.atBlockEnd() and _blank(cursor.block().next()) and cursor.block().length() > 1:
        end = cursor.document().characterCount() - 1
        cursor.setPosition(min(end, cursor.position() + 2), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        return True
    return False


def _new_paragraph(cursor: QTextCursor, *, single: bool) -> None:
    cursor.removeSelectedText()
    line = cursor.block().text()
    if not line.strip() and not single:
        if _blank(cursor.block().previous()) or not cursor.block().previous().isValid():
            return  # an empty paragraph is already open here
        cursor.insertText("\n")
        return
    cursor.insertText("\n" if single or _LISTED.match(line) else "\n\n")


def _blank(block: QTextBlock) -> bool:
    return block.isValid() and block.length() == 1


def over_gap(cursor: QTextCursor, event: QKeyEvent) -> bool:
    """After Up, Down, Left or Right landed on the gap between two paragraphs: whether the key should be taken once more."""
    if event.key() not in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right):
        return False
    block = cursor.block()
    return (
        _blank(block)
        and block.previous().isValid()
        and block.next().isValid()
        and block.previous().length() > 1
        and block.next().length() > 1
    )
