"""Marks: the very same page, with the places of findings and paragraphs in it. Start reading at :func:`marked_page`.

A mark rides through Markdown as private-use characters, one where it opens and one where it closes. The marked page is accepted
only if removing them gives exactly the unmarked page; otherwise the offenders are found by bisection and left out.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from deskeditor.article import TEXT_FIELDS, Article
from deskeditor.export.cleaning import cleaned_article, without_hidden
from deskeditor.export.markdown_body import body_html
from deskeditor.export.page import pack_of, printed
from deskeditor.export.spacing import spaced_article
from deskeditor.findings import Finding
from deskeditor.outlets import Disclaimer, Outlet
from deskeditor.text import paragraphs_of

OPEN, CLOSE, BLOCK = 0xF0000, 0x100000, 0x108000
TRIES = 6
"""How many single offenders are looked for where the page first differs, before all are looked for by bisection."""
MOST = 0x7000
"""How many marks, and how many paragraphs, can be marked at once."""

_WORD = re.compile(r"\w")
MARKS = re.compile(f"[{chr(OPEN)}-{chr(OPEN + MOST)}{chr(CLOSE)}-{chr(CLOSE + MOST)}{chr(BLOCK)}-{chr(BLOCK + MOST)}]")


@dataclass(frozen=True, slots=True)
class Mark:
    """A place to be shown in the page. ``number`` is the caller's; ``end`` None marks the start of a paragraph."""

    number: int
    field: str
    start: int
    end: int | None

    def insertions(self) -> tuple[tuple[int, int, str], ...]:
        """(offset, order at that offset, character): what closes comes first, then paragraphs, then what opens."""
        if self.end is None:
            return ((self.start, 1, chr(BLOCK + self.number)),)
        return ((self.start, 2, chr(OPEN + self.number)), (self.end, 0, chr(CLOSE + self.number)))


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of a field and the anchor that stands before it in the page."""

    field: str
    start: int
    anchor: str


@dataclass(frozen=True, slots=True)
class MarkedPage:
    """``html`` holds marks as private-use characters and is never published; ``page`` is what is.

    ``placed`` are the numbers of the findings that are marked (their index in what was given); ``blocks`` the paragraphs found.
    ``pieces``: see ``pieces.py``.
    """

    html: str
    page: str
    placed: frozenset[int]
    blocks: tuple[Block, ...]
    pieces: tuple[str, ...] = ()


def unmarked(html: str) -> str:
    """``html`` without marks."""
    return MARKS.sub("", html)


def marked_page(
    article: Article, findings: Sequence[Finding], outlet: Outlet, disclaimer: Disclaimer | None, proof: str = ""
) -> MarkedPage:
    """The page of the article, with every finding that has a place and every paragraph marked where that changes nothing."""
    source = spaced_article(article, pack_of(article), outlet.spacing)
    source = replace(source, language=source.language or pack_of(article).code)
    plain = printed(cleaned_article(source), outlet, disclaimer, proof)

    def tried(marks: Sequence[Mark]) -> str:
        return printed(_marked_article(source, marks), outlet, disclaimer, proof)

    def rendered(marks: Sequence[Mark]) -> str | None:
        html = tried(marks)
        return html if unmarked(html) == plain else None

    blocks = _paragraph_marks(source)
    marks = [*_finding_marks(source, findings), *blocks]
    html = rendered(marks)
    if html is None:
        marks = _sieved(source, marks)
        for _ in range(TRIES):
            html = tried(marks)
            if unmarked(html) == plain:
                break
            marks = _without_nearest(marks, html, plain)
        html = rendered(marks)
    if html is None:
        marks = _bisected(marks, lambda some: rendered(some) is not None)
        html = rendered(marks) or plain
    there = set(MARKS.findall(html.partition("<body")[2]))
    placed = frozenset(mark.number for mark in marks if mark.end is not None and chr(OPEN + mark.number) in there)
    anchors = (Block(mark.field, mark.start, f"p:{mark.number}") for mark in blocks if chr(BLOCK + mark.number) in there)
    return MarkedPage(html, plain, placed, tuple(anchors))


def _finding_marks(article: Article, findings: Sequence[Finding]) -> Iterable[Mark]:
    for number, finding in enumerate(findings[:MOST]):
        span = finding.span
        if span is None or finding.field not in TEXT_FIELDS:
            continue
        words = article.text_of(finding.field)[span.start : span.end]
        start, end = span.start, span.end
        if "\n" in words:  # a mark on a blank line would make it a paragraph
            start, end = span.start + len(words) - len(words.lstrip()), span.start + len(words.rstrip())
        if start < end and len(words) == len(span):
            yield Mark(number, finding.field, start, end)


def _paragraph_marks(article: Article) -> list[Mark]:
    marks: list[Mark] = []
    for field in TEXT_FIELDS:
        for placed in paragraphs_of(article.text_of(field)):
            prose = placed.paragraph.prose
            word = _WORD.search(prose)
            if word and len(marks) < MOST:
                marks.append(Mark(len(marks), field, placed.start + word.start(), None))
    return marks


def _marked_article(article: Article, marks: Sequence[Mark]) -> Article:
    """The article cleaned, with the marks' characters in its texts."""
    texts = {
        field: _marked_text(article.text_of(field), [mark for mark in marks if mark.field == field])
        for field in TEXT_FIELDS
        if article.text_of(field)
    }
    return replace(cleaned_article(article), **texts)


def _marked_text(text: str, marks: Sequence[Mark]) -> str:
    pieces: list[str] = []
    done = 0
    for at, _, character in sorted(one for mark in marks for one in mark.insertions()):
        pieces += (without_hidden(text[done:at]), character)
        done = at
    return unicodedata.normalize("NFC", "".join((*pieces, without_hidden(text[done:]))))


def _sieved(article: Article, marks: Sequence[Mark]) -> list[Mark]:
    """The marks that change nothing in their own paragraph, which is quick to try."""
    kept: list[Mark] = [mark for mark in marks if mark.field != "body"]
    for placed in paragraphs_of(article.body):
        end = placed.start + len(placed.paragraph.text)
        own = [mark for mark in marks if mark.field == "body" and placed.start <= mark.start < end]
        text = article.body[placed.start : end]

        def harmless(some: Sequence[Mark], text: str = text, start: int = placed.start) -> bool:
            moved = [replace(mark, start=mark.start - start, end=mark.end and mark.end - start) for mark in some]
            return unmarked(body_html(_marked_text(text, moved))) == body_html(_marked_text(text, ()))

        kept.extend(_bisected(own, harmless))
    return kept


def _without_nearest(marks: Sequence[Mark], html: str, plain: str) -> list[Mark]:
    """The marks but the one that opens or closes next to the place where the page first differs."""
    pairs = enumerate(zip(unmarked(html), plain, strict=False))
    wrong = next((at for at, (one, other) in pairs if one != other), len(plain))
    nearest, passed = "", 0
    for match in MARKS.finditer(html):
        if match.start() - passed > wrong and nearest:
            break
        nearest, passed = match.group(), passed + 1
    return [mark for mark in marks if nearest not in {character for _, _, character in mark.insertions()}]


def _bisected(marks: Sequence[Mark], harmless: Callable[[Sequence[Mark]], bool]) -> list[Mark]:
    """The largest part of ``marks`` found harmless by halving; marks that are harmful only together give way to the earlier."""
    if not marks or harmless(marks):
        return list(marks)
    if len(marks) == 1:
        return []
    middle = len(marks) // 2
    first, second = _bisected(marks[:middle], harmless), _bisected(marks[middle:], harmless)
    return [*first, *second] if harmless([*first, *second]) else first
