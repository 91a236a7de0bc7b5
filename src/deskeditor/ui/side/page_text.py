"""PageText: a document kept at a list of pieces of HTML, one element each. Start reading at :meth:`PageText.show`.

A long page is never set as a whole: only the pieces that differ are written, so many a turn of the event loop. Each is parsed
in a document of its own and taken over block by block, which gives what setting the whole page would
(``QTextCursor.insertHtml`` does not: it drops the format of the first block).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextList, QTextListFormat

SLICE = 12
"""So many pieces are written in one turn of the event loop."""
PAUSE_MS = 2
"""Keys and paints come between two slices."""
NO_OBJECT = -1
"""The number of a list that a block format stands for when it is in none."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A block to be written. ``list`` tells the list it is in from others, and how that looks."""

    block: QTextBlockFormat
    char: QTextCharFormat
    texts: tuple[tuple[str, QTextCharFormat], ...]
    list: tuple[tuple[int, int], QTextListFormat] | None


class PageText(QObject):
    """Shows pieces in ``document``, which nobody else writes in (or else says so to :meth:`forget`)."""

    def __init__(self, document: QTextDocument, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._scratch = QTextDocument(self)
        self._scratch.setUndoRedoEnabled(False)
        self._shown: list[str] = []
        self._blocks: list[int] = []
        self._wanted: tuple[str, ...] = ()
        self._timer = QTimer(self, interval=PAUSE_MS)
        self._timer.timeout.connect(self.write_some)

    @property
    def busy(self) -> bool:
        """Whether pieces are still to be written."""
        return self._timer.isActive()

    def set_style(self, css: str) -> None:
        """The style sheet of what is written from now on; another one writes everything again."""
        if css != self._scratch.defaultStyleSheet():
            self._scratch.setDefaultStyleSheet(css)
            self.forget()

    def forget(self) -> None:
        """The document's text is nobody's: the next page is written from the start."""
        self._timer.stop()
        self._wanted = ()
        self._shown, self._blocks = [], []

    def show(self, pieces: Sequence[str]) -> None:
        """Show these pieces: the first slice at once, the others in the turns that follow. A newer page takes its place."""
        if not self._shown:
            self._document.clear()
        self._wanted = tuple(pieces)
        self._timer.start()
        self.write_some()

    def finish(self) -> None:
        """Write what is left now."""
        while self.busy:
            self.write_some()

    def write_some(self) -> None:
        """Write one slice."""
        first, old, new = _difference(self._shown, self._wanted)
        if first == old == new:
            self._timer.stop()
            return
        if new - first > SLICE or old - first > SLICE:
            new = min(new, first + SLICE)
            # what is replaced keeps its number; what is left over at the end goes once all else stands
            old = min(old, new) if new > first else min(old, first + SLICE)
        lines = [self._lines(number, self._wanted[number]) for number in range(first, new)]
        start = sum(self._blocks[:first])
        self._replace(start, sum(self._blocks[first:old]), [line for piece in lines for line in piece])
        self._shown[first:old] = self._wanted[first:new]
        self._blocks[first:old] = [len(piece) for piece in lines]

    def blocks_of(self, piece: int) -> tuple[QTextBlock, int]:
        """The first block of a piece that is shown, and how many it has."""
        if piece >= len(self._blocks):
            return QTextBlock(), 0
        return self._document.findBlockByNumber(sum(self._blocks[:piece])), self._blocks[piece]

    def _lines(self, number: int, piece: str) -> list[_Line]:
        self._scratch.setHtml(f"<body>{piece}</body>")
        lines: list[_Line] = []
        block = self._scratch.begin()
        while block.isValid():
            form = QTextBlockFormat(block.blockFormat())
            form.setObjectIndex(NO_OBJECT)
            pieces: Any = block  # PySide's blocks can be iterated; its stubs do not say so
            texts = tuple((one.fragment().text(), one.fragment().charFormat()) for one in pieces)
            among = block.textList()
            listed = ((number, among.objectIndex()), QTextListFormat(among.format())) if among is not None else None
            lines.append(_Line(form, block.charFormat(), texts, listed))
            block = block.next()
        return lines

    def _replace(self, start: int, count: int, lines: Sequence[_Line]) -> None:
        """Put ``lines`` in the place of ``count`` blocks from number ``start``."""
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        if self._shown or count:
            self._make_room(cursor, start, count, keep=bool(lines))
        lists: dict[tuple[int, int], QTextList] = {}
        for number, line in enumerate(lines):
            if number:
                cursor.insertBlock(line.block, line.char)
            else:
                cursor.setBlockFormat(line.block)
                cursor.setBlockCharFormat(line.char)
            for text, form in line.texts:
                cursor.insertText(text, form)
            _list(cursor, line, lists)
        cursor.endEditBlock()

    def _make_room(self, cursor: QTextCursor, start: int, count: int, *, keep: bool) -> None:
        """An empty block at ``start`` in the place of ``count`` blocks, the cursor in it; none when it is not to be kept."""
        block = self._document.findBlockByNumber(start)
        if count:
            last = self._document.findBlockByNumber(start + count - 1)
            cursor.setPosition(block.position())
            cursor.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
            if not keep:
                self._join(cursor, start)
        elif start:
            before = self._document.findBlockByNumber(start - 1)
            cursor.setPosition(before.position() + before.length() - 1)
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
        else:
            cursor.setPosition(0)
            cursor.insertBlock(block.blockFormat(), block.charFormat())
            cursor.setPosition(0)

    def _join(self, cursor: QTextCursor, number: int) -> None:
        """Remove an empty block; its neighbour keeps its own format."""
        other = self._document.findBlockByNumber(number - 1 if number else 1)
        if not other.isValid():
            return
        form, char = other.blockFormat(), other.charFormat()
        if number:
            cursor.deletePreviousChar()
        else:
            cursor.deleteChar()
        cursor.setBlockFormat(form)
        cursor.setBlockCharFormat(char)


def _list(cursor: QTextCursor, line: _Line, lists: dict[tuple[int, int], QTextList]) -> None:
    """Put the block just written into its list, which its first block makes."""
    if line.list is None:
        return
    key, look = line.list
    if key in lists:
        lists[key].add(cursor.block())
    else:
        lists[key] = cursor.createList(look)
    form = QTextBlockFormat(line.block)
    form.setObjectIndex(lists[key].objectIndex())
    cursor.setBlockFormat(form)


def _difference(old: Sequence[str], new: Sequence[str]) -> tuple[int, int, int]:
    """Where two lists begin to differ, and where, in each, the part ends that does."""
    first = 0
    while first < len(old) and first < len(new) and old[first] == new[first]:
        first += 1
    end_old, end_new = len(old), len(new)
    while end_old > first and end_new > first and old[end_old - 1] == new[end_new - 1]:
        end_old, end_new = end_old - 1, end_new - 1
    return first, end_old, end_new
