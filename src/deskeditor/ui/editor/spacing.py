"""Spacing: line height of paragraphs, and the blank line between two of them shown as a small gap.

Start reading at :func:`space`. The text keeps its blank lines (Markdown needs them); the eye sees paragraphs.
"""

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument


class Spacing:
    """The two block formats of one field: of a paragraph and of the gap between paragraphs. Heights in pixels."""

    def __init__(self, line: int, gap: int) -> None:
        self.paragraph = QTextBlockFormat()
        self.paragraph.setLineHeight(line, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        self.gap = QTextBlockFormat()
        self.gap.setLineHeight(gap, QTextBlockFormat.LineHeightTypes.FixedHeight.value)

    def of(self, block: QTextBlock) -> QTextBlockFormat:
        """The format a block should have: the gap's only for one blank line between two that are not."""
        if block.length() > 1:
            return self.paragraph
        before, after = block.previous(), block.next()
        between = before.isValid() and after.isValid() and before.length() > 1 and after.length() > 1
        return self.gap if between else self.paragraph

    def space(self, document: QTextDocument, start: int = 0, end: int | None = None) -> None:
        """Give every block from position ``start`` to ``end`` its format, its neighbours included; only where it differs."""
        block = document.findBlock(start)
        if block.previous().isValid():
            block = block.previous()
        last = document.findBlock(end).next() if end is not None else QTextBlock()
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        while block.isValid():
            wanted = self.of(block)
            if block.blockFormat() != wanted:
                cursor.setPosition(block.position())
                cursor.setBlockFormat(wanted)
            if last.isValid() and block == last:
                break
            block = block.next()
        cursor.endEditBlock()
