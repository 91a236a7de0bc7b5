"""PDF. Start reading at :func:`manuscript_of_pdf`: pypdfium2 (an extra) reads the text, we put its paragraphs together again."""

import re
from collections import Counter
from importlib.util import find_spec
from typing import Any

from deskeditor.importing.imported import Manuscript
from deskeditor.importing.problem import problem

_MOST_PAGES = 200
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
            return [document[number].get_textpage().get_text_bounded() for number in range(min(len(document), _MOST_PAGES))]
        finally:
            document.close()
    except pypdfium2.PdfiumError as error:
        raise problem("import.password" if "password" in str(error).lower() else "import.damaged") from error


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
