"""PDF. Start reading at :func:`manuscript_of_pdf`: pypdfium2 (an extra) reads the text, we put its paragraphs together again."""

import re
from collections import Counter
from importlib.util import find_spec
from itertools import pairwise
from typing import Any

from deskeditor.importing.imported import Manuscript
from deskeditor.importing.problem import problem

_MOST_PAGES = 200
_MOST_LETTERS = 60_000
"""Of a page; more are not read."""

_LARGE, _HEADLINE_LEADING = 1.25, 1.35
"""Letters so much larger than most of a page's are a headline's; so many sizes lie between two lines of one."""

_HYPHEN = re.compile(r"(\w)[-\u00ad\ufffe\u0002]$")
_SENTENCE_END = re.compile(r"[.!?…:][»”\"’')\]]*$")
_NUMBER = re.compile(r"^\W*(?:page\s*)?\d{1,4}(?:\s*(?:/|of|sur|von|de|di)\s*\d{1,4})?\W*$", re.IGNORECASE)


def manuscript_of_pdf(data: bytes) -> Manuscript:
    """The manuscript of a .pdf file. Raises ImportProblem ``import.pdf-extra`` where the reader is not installed."""
    if find_spec("pypdfium2") is None:
        raise problem("import.pdf-extra")
    pages = _pages(data)
    if not any(page.strip() for page in pages):
        raise problem("import.pdf-scanned")
    return Manuscript(reflowed(pages), "pdf")


def _pages(data: bytes) -> list[str]:
    import pypdfium2  # an extra, and heavy

    open_pdf: Any = pypdfium2.PdfDocument

    try:
        document = open_pdf(data)
        try:
            return [_spaced(document[number].get_textpage()) for number in range(min(len(document), _MOST_PAGES))]
        finally:
            document.close()
    except pypdfium2.PdfiumError as error:
        raise problem("import.password" if "password" in str(error).lower() else "import.damaged") from error


def _spaced(page: Any) -> str:
    """The lines of a page, a blank line wherever the space above one is wider than usual or its letters change size."""
    lines = _lines(page)
    usual = _leading(lines)
    common = sorted(height for _, _, height in lines)[len(lines) // 2] if lines else 0.0
    spaced: list[str] = []
    for number, (text, bottom, height) in enumerate(lines):
        if number:
            _, above, size = lines[number - 1]
            is_large = size > _LARGE * common and abs(size - height) <= 0.05 * size
            if is_large and 0 < above - bottom <= _HEADLINE_LEADING * size:
                spaced[-1] += f" {text}"  # a headline in two lines
                continue
            if not 0 <= above - bottom <= 1.25 * usual or abs(size - height) > 0.15 * size:
                spaced.append("")
        spaced.append(text)
    return "\n".join(spaced)


def _leading(lines: list[tuple[str, float, float]]) -> float:
    """The usual distance of two lines of a paragraph: the smallest that single spacing explains, else a common one."""
    gaps = sorted(above[1] - below[1] for above, below in pairwise(lines) if above[1] - below[1] > 0.8 * below[2])
    if not gaps:
        return 0.0
    size = sorted(height for _, _, height in lines)[len(lines) // 2]
    return gaps[0] if gaps[0] <= 1.35 * size else gaps[len(gaps) // 4]


def _lines(page: Any) -> list[tuple[str, float, float]]:
    """Each line with its foot and its height in points: a letter that stands at another height begins a new one."""
    lines: list[tuple[str, float, float]] = []
    text, foot, size = "", 0.0, 0.0
    for number, character in enumerate(str(page.get_text_range())[:_MOST_LETTERS]):
        if character.isspace():
            text += " " if text and not text.endswith(" ") else ""
            continue
        _, bottom, _, top = page.get_charbox(number, loose=True)
        if text and abs(bottom - foot) > 0.4 * max(size, 1.0):
            lines.append((text.strip(), foot, size))
            text = ""
        if not text:
            foot, size = bottom, top - bottom
        text += character
    return [*lines, (text.strip(), foot, size)] if text.strip() else lines


def reflowed(pages: list[str]) -> str:
    """The paragraphs of the pages, one line each, without page numbers and running heads.

    A line is the last of its paragraph when it is clearly shorter than the widest lines and ends as a sentence does.
    """
    lines = _without_running_heads([[line.strip() for line in page.replace("\r", "").split("\n")] for page in pages])
    lengths = sorted(len(line) for line in lines if line)
    if not lengths:
        return ""
    width = lengths[int(0.9 * (len(lengths) - 1))]
    paragraphs: list[str] = []
    current = ""
    for line in lines:
        if not line:
            current = _closed(paragraphs, current)
            continue
        hyphen = _HYPHEN.search(current)
        is_cut = hyphen is not None and line[:1].islower()
        current = current[:-1] + line if is_cut else f"{current} {line}".strip()
        short = len(line) < 0.8 * width
        if short and (_SENTENCE_END.search(line) or len(current) < 0.8 * width):
            current = _closed(paragraphs, current)
    _closed(paragraphs, current)
    return "\n\n".join(paragraphs)


def _closed(paragraphs: list[str], current: str) -> str:
    if current.strip():
        paragraphs.append(current.strip())
    return ""


def _without_running_heads(pages: list[list[str]]) -> list[str]:
    """Lines that stand first or last on most pages are not the article's, nor are numbers alone there."""
    edges = Counter(line for page in pages if page for line in {*page[:2], *page[-2:]} if line)
    running = {line for line, count in edges.items() if len(pages) > 2 and count > 0.6 * len(pages)}
    kept: list[str] = []
    for page in pages:
        inner = [
            line for number, line in enumerate(page) if not (_is_edge(number, page) and (line in running or _NUMBER.match(line)))
        ]
        kept.extend(inner)
    return kept


def _is_edge(number: int, page: list[str]) -> bool:
    return number < 2 or number >= len(page) - 2
