"""UTF-16 units, in which Qt counts, and code points, in which everything below the window counts.

Start reading at :func:`to_qt`. Conversion is per paragraph, and free for a text without characters above U+FFFF.
"""

import re

_BEYOND = re.compile("[\U00010000-\U0010ffff]")
PARAGRAPH_SEPARATOR = "\u2029"
"""How a block ends in ``QTextDocument.toRawText``; unlike ``toPlainText`` it leaves no-break spaces alone."""


def is_plain(text: str) -> bool:
    """Whether every character of ``text`` is one UTF-16 unit, so that both counts agree."""
    return text.isascii() or _BEYOND.search(text) is None


def qt_length(text: str) -> int:
    """The length of ``text`` in UTF-16 units."""
    return len(text) if is_plain(text) else len(text) + sum(char > "\uffff" for char in text)


def to_qt(text: str, position: int) -> int:
    """Code points to UTF-16 units. ``position`` beyond the text counts as its end."""
    if is_plain(text):
        return min(position, len(text))
    return qt_length(text[:position])


def from_qt(text: str, position: int) -> int:
    """UTF-16 units to code points. A position inside a surrogate pair counts as before its character."""
    if is_plain(text):
        return min(position, len(text))
    units = 0
    for index, char in enumerate(text):
        units += 2 if char > "\uffff" else 1
        if units > position:
            return index
    return len(text)


UNSPEAKABLE = {0x2029: "\n", 0x0D: None, 0xFDD0: None, 0xFDD1: None}
"""Characters that a QTextDocument takes for block and frame ends: a text that holds them cannot be shown as it is."""


def plain_of(raw: str) -> str:
    """The text of a document's raw text: paragraphs joined by LF, nothing else changed. U+2028 is a character like any other."""
    return raw.replace(PARAGRAPH_SEPARATOR, "\n")


_UNSPEAKABLE = re.compile("[\r\u2029\ufdd0\ufdd1\ud800-\udfff]")


def showable(text: str) -> str:
    """``text`` as a document can hold it; the same text but for the characters of UNSPEAKABLE and lone surrogates."""
    if not _UNSPEAKABLE.search(text):
        return text
    return text.translate(UNSPEAKABLE).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
