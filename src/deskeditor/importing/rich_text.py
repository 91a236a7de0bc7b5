"""Rich Text Format. Start reading at :func:`manuscript_of_rtf`: striprtf reads it, to plain paragraphs."""

import re
from typing import Any

from deskeditor.importing.imported import Manuscript
from deskeditor.importing.problem import problem

_GROUP = re.compile(rb"\\.|[{}]", re.DOTALL)
_DEEPEST = 500
_LARGEST = 8_000_000
_MARK = re.compile(rb"\{(?:\\\*)?\\(?:listtext|pntext)\b[^{}]{0,200}\}")
_NUMBER = re.compile(rb"(?<![\\'\w])(\d{1,3})[.)]")
_ITEM = re.compile(r"\s*(?:-|\d{1,3}\.) ")
_PICTURE = re.compile(rb"[0-9a-fA-F\r\n]{4000,}")


def manuscript_of_rtf(data: bytes) -> Manuscript:
    """The manuscript of an .rtf file. Raises ImportProblem."""
    from striprtf import striprtf  # loaded only where it is needed

    read: Any = striprtf.rtf_to_text

    data = _PICTURE.sub(b"", data)
    if len(data) > _LARGEST:
        raise problem("import.too-long", limit=_LARGEST)
    depth = 0
    for match in _GROUP.finditer(data):
        depth += (match[0] == b"{") - (match[0] == b"}")
        if depth > _DEEPEST:
            raise problem("import.too-deep")
    if depth > 0:
        raise problem("import.damaged")
    try:
        text = read(_MARK.sub(_list_mark, data).decode("latin-1"), errors="replace")
    except Exception as error:
        raise problem("import.damaged") from error
    lines = [line for line in str(text).split("\n") if line.strip()]
    joined = "".join(
        line if not number else ("\n" if _ITEM.match(line) and _ITEM.match(lines[number - 1]) else "\n\n") + line
        for number, line in enumerate(lines)
    )
    return Manuscript(joined, "rtf")


def _list_mark(group: re.Match[bytes]) -> bytes:
    """The mark of an item of a list, which the reader would leave out with its group: its number, or a dash."""
    number = _NUMBER.search(group[0])
    return b" " + number[1] + b". " if number else b" - "
