"""What goes to and comes from the clipboard: plain text with its no-break spaces. Start reading at :func:`text_between`."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextDocument

from deskeditor.ui.positions import plain_of


def text_between(document: QTextDocument, start: int, end: int) -> str:
    """The characters between two UTF-16 positions, nothing changed (Qt's own copy turns U+00A0 into a space)."""
    raw = document.toRawText().encode("utf-16-le", "surrogatepass")[start * 2 : end * 2]
    return plain_of(raw.decode("utf-16-le", "replace"))


def mime_of(text: str) -> QMimeData:
    """``text`` as the clipboard takes it."""
    mime = QMimeData()
    mime.setText(text)
    return mime


def as_line(text: str) -> str:
    """A pasted text as one line."""
    return " ".join(line.strip() for line in text.splitlines() if line.strip())
