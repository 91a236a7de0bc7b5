"""A saved web page or a fragment of HTML. Start reading at :func:`manuscript_of_page`.

The page's own marks of what is article come first (``article``, ``main``); trafilatura, where it is installed, helps with pages
that have none and are mostly links.
"""

import re
from importlib.util import find_spec

from deskeditor.importing.cleaning import cleaned
from deskeditor.importing.imported import Manuscript, Note, note
from deskeditor.importing.markup import markdown_of
from deskeditor.importing.preflight import check_markup
from deskeditor.importing.web_page import PageFacts, page_facts

_ROOT = re.compile(r"<(?:article|main)\b|itemprop\s{0,3}=\s{0,3}[\"']?articleBody|role\s{0,3}=\s{0,3}[\"']?main", re.IGNORECASE)
_LINK = re.compile(r"<a\b", re.IGNORECASE)
_PARAGRAPH = re.compile(r"<p\b", re.IGNORECASE)
_TITLE_TAIL = re.compile(r"\s+[|–—•·-]\s+[^|–—•·]{2,40}$")


def manuscript_of_page(html: str, encoding: str, *, whole: bool) -> Manuscript:
    """The manuscript of HTML; ``whole`` for a page with its head, else a fragment. Raises ImportProblem."""
    html, notes = cleaned(html)
    check_markup(html)
    facts = page_facts(html) if whole else PageFacts()
    if whole and _needs_help(html):
        text = _extracted(html)
        if text:
            return _manuscript(text, encoding, facts, (*notes, note("import.extracted")), ())
    text, apart = markdown_of(html, page=True)
    return _manuscript(text, encoding, facts, notes, apart)


def _manuscript(
    text: str, encoding: str, facts: PageFacts, notes: tuple[Note, ...], apart: tuple[tuple[int, str], ...]
) -> Manuscript:
    has_heading = re.search(r"^# ", text, re.MULTILINE) is not None
    headline = facts.headline or ("" if has_heading else _TITLE_TAIL.sub("", facts.title))
    return Manuscript(
        text,
        "html",
        encoding,
        headline=headline,
        byline=facts.byline,
        dateline=facts.dateline,
        published=facts.published,
        language=facts.language,
        source_url=facts.url,
        set_apart=apart,
        notes=notes,
    )


def _needs_help(html: str) -> bool:
    """A page without marks of its own whose links outnumber its paragraphs."""
    return _ROOT.search(html) is None and len(_LINK.findall(html)) > 3 * len(_PARAGRAPH.findall(html)) + 20


def _extracted(html: str) -> str:
    if find_spec("trafilatura") is None:
        return ""
    from trafilatura import extract

    text = extract(
        html, output_format="markdown", include_comments=False, include_formatting=True, include_links=True, favor_recall=True
    )
    return str(text or "")
