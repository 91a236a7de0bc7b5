"""Rich Text Format. Start reading at :func:`manuscript_of_rtf`: striprtf reads it, to plain paragraphs."""

import re
from typing import Any

from deskeditor.importing.imported import Manuscript
from deskeditor.importing.problem import problem

_GROUP = re.compile(rb"\\.|[{}]", re.DOTALL)
_DEEPEST = 500
_LARGEST = 8_000_000
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
        text = read(data.decode("latin-1"), errors="replace")
    except Exception as error:
        raise problem("import.damaged") from error
    return Manuscript("\n\n".join(line for line in str(text).split("\n") if line.strip()), "rtf")
