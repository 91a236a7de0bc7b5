"""Characters that no text may hold, and paragraphs that run over several lines. Start reading at :func:`cleaned`.

Nothing else is changed on import: apostrophes, spaces and wrong characters inside a paragraph are findings, not noise.
"""

import re
from itertools import pairwise

from deskeditor.importing.imported import Note, note

_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\ufffe\uffff\ue000-\uf8ff]|[\ud800-\udfff]")
_UNSEEN_EDGE = re.compile(
    "^[\u200b\u200c\u200d\u200e\u200f\u2060\ufeff]+|[\u200b\u200c\u200d\u200e\u200f\u2060\ufeff]+$", re.MULTILINE
)
"""Characters without a width at the ends of a line: they keep nothing apart there."""

_BLOCK = re.compile(r"\s*(?:[-*+•]\s|\d{1,3}[.)]\s|>|\||#|```|~~~|={3,}|-{3,})")
_ENDS = re.compile(r"[.!?…:;»”\"’')\]]\s*$")
_NARROWEST, _WIDEST = 50, 100
"""The widths, in code points, at which programs break lines."""


def cleaned(text: str) -> tuple[str, tuple[Note, ...]]:
    """The text with LF for every line end and without control, private-use and broken characters, and a note of them.

    What has no width goes at the ends of lines; inside them it is a finding.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    if not text.isascii():
        text = text.replace("\u2028", "\n").replace("\u2029", "\n\n")
        text = _UNSEEN_EDGE.sub("", text)
    if _FORBIDDEN.search(text) is None:
        return text, ()
    notes: list[Note] = []
    broken = 0

    def mended(match: re.Match[str]) -> str:
        nonlocal broken
        character = match.group()
        if character in "\x0b\x0c":
            return "\n"
        broken += 1
        return "\ufffd" if "\ud800" <= character <= "\udfff" else ""

    text = _FORBIDDEN.sub(mended, text)
    if broken:
        notes.append(note("import.characters-removed", count=broken))
    return text, tuple(notes)


def unwrapped(text: str, *, certain: bool = False) -> tuple[str, list[int]]:
    """The text with one line a paragraph, and for each of its lines the number it had (from 1).

    Lines are joined only where a program broke them: most lines of the many-lined paragraphs end in mid-sentence near one width.
    ``certain`` is for formats that always break (mail, PDF). Lists, headings, quotations and code stay as they are.
    """
    lines = text.split("\n")
    numbers = list(range(1, len(lines) + 1))
    if not certain and not _is_wrapped(lines):
        return text, numbers
    joined: list[str] = []
    starts: list[int] = []
    fenced, above = False, ""
    for number, line in zip(numbers, lines, strict=True):
        fence = line.lstrip().startswith(("```", "~~~"))
        previous = joined[-1] if joined else ""
        continues = len(above) >= _NARROWEST and bool(line.strip()) and not fenced and not fence
        if continues and not _BLOCK.match(line) and not _is_heading(previous):
            joined[-1] = f"{previous.rstrip()} {line.strip()}"
        else:
            joined.append(line)
            starts.append(number)
        fenced, above = fenced != fence, line.strip()
    return "\n".join(joined), starts


def _is_heading(line: str) -> bool:
    return line.lstrip().startswith(("#", "|", "```", "~~~"))


def _is_wrapped(lines: list[str]) -> bool:
    """Whether lines that another line follows within a paragraph are mostly of one width and break in mid-sentence."""
    inner = [one.rstrip() for one, after in pairwise(lines) if one.strip() and after.strip() and not _BLOCK.match(one)]
    if len(inner) < 3:
        return False
    fitting = [line for line in inner if _NARROWEST <= len(line) <= _WIDEST]
    broken = [line for line in fitting if not _ENDS.search(line)]
    return len(fitting) >= 0.7 * len(inner) and len(broken) >= 0.6 * len(inner)
