"""Mirror: the text of a QTextDocument as the rest of the program counts it, and the edits between two states.

Start reading at :meth:`Mirror.follow`. ``toPlainText`` would turn no-break spaces into spaces; the mirror reads blocks.
"""

from PySide6.QtGui import QTextDocument

from deskeditor.text import Edit
from deskeditor.ui.positions import from_qt, is_plain, plain_of, to_qt


class Mirror:
    """Invariant: after :meth:`follow`, ``text`` is the document's text, LF between paragraphs, code point for code point."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self.text = ""
        self.plain = True

    def from_qt(self, position: int) -> int:
        """UTF-16 units to code points; free while the text is plain, however long it is."""
        return min(position, len(self.text)) if self.plain else from_qt(self.text, position)

    def to_qt(self, position: int) -> int:
        """Code points to UTF-16 units, as cheaply."""
        return min(position, len(self.text)) if self.plain else to_qt(self.text, position)

    def reset(self, text: str) -> None:
        """The document was filled with ``text`` by the program."""
        self.text = text
        self.plain = is_plain(text)

    def append(self, text: str) -> None:
        """The program added ``text`` at the end."""
        self.text += text
        self.plain = self.plain and is_plain(text)

    def reread(self) -> Edit:
        """Take over the whole document; the edit from the text known before."""
        text = plain_of(self._document.toRawText())
        edit = Edit.between(self.text, text)
        self.reset(text)
        return edit

    def follow(self, position: int, removed: int, added: int) -> Edit:
        """Take over a change that Qt reported, in UTF-16 units; Qt may report more than was changed. The smallest edit of it."""
        inserted = self._between(position, position + added)
        if not (self.plain and is_plain(inserted)):
            return self.reread()
        old = self.text[position : position + removed]
        length = len(self.text) - len(old) + len(inserted)
        if length != self._document.characterCount() - 1:
            return self.reread()
        inner = Edit.between(old, inserted)
        edit = Edit(position + inner.at, inner.removed, inner.inserted)
        self.text = edit.applied_to(self.text)
        return edit

    def _between(self, start: int, end: int) -> str:
        """The document's characters in a range of UTF-16 units, read block by block."""
        pieces: list[str] = []
        block = self._document.findBlock(start)
        while block.isValid() and block.position() < end:
            text = block.text() + "\n"
            if not is_plain(text):
                return text
            pieces.append(text[max(0, start - block.position()) : end - block.position()])
            block = block.next()
        return "".join(pieces)
