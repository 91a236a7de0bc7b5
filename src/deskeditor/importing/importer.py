"""Importing: bytes of whatever kind become an article, and nothing of them is lost. Start reading at :func:`import_file`.

A reader of the format makes a :class:`Manuscript` of the bytes; the page reader (``reading/page.py``) takes the article out of
it; what was left out is listed line by line. Pure functions of plain values: the worker runs them with a time limit.
"""

import hashlib
import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from pathlib import Path

from deskeditor.article import Article
from deskeditor.importing.cleaning import cleaned, unwrapped
from deskeditor.importing.formats import manuscripts_of
from deskeditor.importing.imported import Imported, Manuscript, Note, RemovedLine, note
from deskeditor.importing.preflight import LARGEST_FILE, check_length
from deskeditor.importing.problem import problem
from deskeditor.importing.slug import slug_of
from deskeditor.language import LanguagePack, guess_language, load_pack
from deskeditor.language.guess import language_scores
from deskeditor.language.pack import NEUTRAL
from deskeditor.outlets import Outlet
from deskeditor.reading.front_matter import front_matter_of
from deskeditor.reading.furniture import furniture_table
from deskeditor.reading.header_line import header_line_of
from deskeditor.reading.page import Page, PageLine, Role, own_disclaimer, page_of

_HEADING = re.compile(r"^# ", re.MULTILINE)
_FIGURES = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?!\d)")
_LEFT_OUT = frozenset({Role.FURNITURE, Role.CAPTIONS})


def read_file(path: Path) -> bytes:
    """The bytes of a file. Raises ImportProblem: ``import.missing``, ``import.no-permission``, ``import.too-big`` and more."""
    try:
        if path.is_dir():
            raise problem("import.not-a-file", name=path.name)
        if path.stat().st_size > LARGEST_FILE:
            raise problem("import.too-big", name=path.name, limit=LARGEST_FILE // 1_048_576)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise problem("import.missing", name=path.name) from error
    except PermissionError as error:
        raise problem("import.no-permission", name=path.name) from error
    except OSError as error:
        raise problem("import.unreadable", name=path.name, reason=error.strerror or str(error)) from error
    except ValueError as error:  # a NUL in the name
        raise problem("import.missing", name=str(path)) from error


def import_file(source: Path | bytes, name: str, outlet: Outlet, language: str = "") -> Imported:
    """The article of a file: its path, or its bytes and its name. ``language`` is "" to have it guessed.

    Of a file that holds several articles this is the first; see :func:`import_all`. Raises ImportProblem.
    """
    found = import_all(source, name, outlet, language)
    if len(found) == 1:
        return found[0]
    return replace(found[0], notes=(*found[0].notes, note("import.more-articles", count=len(found) - 1)))


def import_all(source: Path | bytes, name: str, outlet: Outlet, language: str = "") -> tuple[Imported, ...]:
    """Every article of a file, at least one. Raises ImportProblem."""
    data = source if isinstance(source, bytes) else read_file(source)
    if len(data) > LARGEST_FILE:
        raise problem("import.too-big", name=name, limit=LARGEST_FILE // 1_048_576)
    digest = hashlib.sha256(data).hexdigest()
    try:
        manuscripts = manuscripts_of(data, name)
    except RecursionError as error:
        raise problem("import.too-deep") from error
    return tuple(replace(article_of(one, name, outlet, language), original=data, sha256=digest) for one in manuscripts)


def import_paste(text: str, html: str, outlet: Outlet, language: str = "") -> Imported:
    """The article of what was pasted: its HTML where the clipboard has some, else its text. Raises ImportProblem."""
    name = "paste.html" if html.strip() else "paste.txt"
    data = (html if html.strip() else text).encode("utf-8", "surrogatepass")
    if len(data) > LARGEST_FILE:
        raise problem("import.too-long", limit=LARGEST_FILE)
    pasted, notes = cleaned(html if html.strip() else text)
    found = import_all(pasted.encode(), name, outlet, language)[0]
    return replace(found, notes=(*notes, *found.notes), original=data, sha256=hashlib.sha256(data).hexdigest())


def markdown_of_paste(html: str) -> str:
    """Pasted HTML as Markdown for insertion at the caret; nothing is taken for page chrome. Raises ImportProblem."""
    from deskeditor.importing.markup import markdown_of

    text, _ = cleaned(html)
    return cleaned(markdown_of(text, page=False)[0])[0]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The text that the page reader gets, and for each of its lines the number in the manuscript."""

    text: str
    numbers: list[int]
    starts: list[int]

    def number(self, offset: int) -> int:
        line = bisect_right(self.starts, offset) - 1
        return self.numbers[line] if 0 <= line < len(self.numbers) else 0


def article_of(manuscript: Manuscript, name: str, outlet: Outlet, language: str = "") -> Imported:
    """The article of a manuscript. Raises ImportProblem ``import.too-long`` or ``import.empty``."""
    check_length(manuscript.text)
    text, notes = cleaned(manuscript.text)
    if not text.strip():
        raise problem("import.empty", name=name)
    sheet, apart = _sheet(text, manuscript, outlet)
    matter = front_matter_of(sheet.text)
    chosen = language or matter.text("language") or _language(manuscript, sheet.text)
    pack = load_pack(chosen)
    page = page_of(sheet.text, pack, outlet, "" if _HEADING.search(sheet.text) else manuscript.headline, manuscript.told)
    article = _filled(page.article, manuscript, pack)
    article = replace(article, slug=article.slug or manuscript.slug or slug_of(article.headline), language=pack.code)
    removed = _removed(page, sheet, apart)
    said = [*manuscript.notes, *notes, *_remarks(page, outlet, manuscript, pack)]
    return Imported(
        name=name,
        format=manuscript.format,
        article=article,
        removed=removed,
        disclaimer=page.disclaimer_text,
        disclaimer_id=page.disclaimer.id if page.disclaimer else "",
        language=pack.code,
        encoding=manuscript.encoding,
        notes=tuple(said),
        kept=tuple(line.text.strip() for line in page.kept),
        changes=manuscript.changes,
        comments=manuscript.comments,
        text=text,
    )


def _sheet(text: str, manuscript: Manuscript, outlet: Outlet) -> tuple[_Sheet, list[RemovedLine]]:
    """The manuscript without the lines its format sets apart, paragraphs in one line each. The outlet's own disclaimer is to be
    recognised, wherever the format puts it.
    """
    lines = text.split("\n")
    apart = [
        RemovedLine(number, lines[number - 1].strip(), f"removed.{why}")
        for number, why in manuscript.set_apart
        if number <= len(lines) and own_disclaimer(lines[number - 1], outlet) is None
    ]
    gone = {removed.line for removed in apart}
    numbers = [number for number in range(1, len(lines) + 1) if number not in gone]
    if not any(lines[number - 1].strip() for number in numbers):  # nothing would be left: then it is not apart
        apart, numbers = [], list(range(1, len(lines) + 1))
    kept = "\n".join(lines[number - 1] for number in numbers)
    joined, starts = unwrapped(kept, certain=manuscript.wrapped)
    offsets = [0]
    for line in joined.split("\n"):
        offsets.append(offsets[-1] + len(line) + 1)
    return _Sheet(joined, [numbers[start - 1] for start in starts], offsets[:-1]), apart


def _language(manuscript: Manuscript, text: str) -> str:
    """What the words say; the page's own word only where theirs is none, or too little to tell: templates lie, few words too."""
    guessed = guess_language(text)
    if guessed == NEUTRAL:
        return manuscript.language or guessed
    scores = language_scores(text)
    told = re.split("[-_]", manuscript.language.lower())[0]
    return told if told in scores and scores[guessed] - scores[told] < _SURE else guessed


_SURE = 2
"""By so many function words a language leads another when it is sure."""


def _filled(article: Article, manuscript: Manuscript, pack: LanguagePack) -> Article:
    """What the lines do not say and the format does; a day that both know takes its time and offset from the format."""
    published = article.published or manuscript.published
    if article.published and manuscript.published and manuscript.published[:10] == article.published[:10]:
        published = max(article.published, manuscript.published, key=len)
    signed = header_line_of(manuscript.byline, pack)  # "By Ann Bell" names Ann Bell
    return replace(
        article,
        headline=article.headline or manuscript.headline,
        standfirst=article.standfirst or manuscript.standfirst,
        kicker=article.kicker or manuscript.kicker,
        byline=article.byline or (signed.byline if signed is not None and signed.byline else manuscript.byline),
        dateline=article.dateline or manuscript.dateline,
        published=published,
        source_url=article.source_url or manuscript.source_url,
    )


def _removed(page: Page, sheet: _Sheet, apart: list[RemovedLine]) -> tuple[RemovedLine, ...]:
    found: list[RemovedLine] = []
    body: list[tuple[int, int]] = []
    before = signed = 0
    for line in page.lines:
        if line.why == "front-matter":
            continue
        if line.role is Role.BODY:
            before += 1
            body.append((sheet.number(line.start), before))
        elif line.role in _LEFT_OUT:
            found.append(RemovedLine(sheet.number(line.start), line.text.strip(), f"removed.{line.why}", before))
        elif line.role is Role.BYLINE:
            signed += 1
            if signed > 1:  # the article has one byline: what a second one says is not lost
                found.append(RemovedLine(sheet.number(line.start), line.text.strip(), "removed.author", before))
    for removed in apart:
        at = max((count for number, count in body if number < removed.line), default=0)
        found.append(replace(removed, at=at))
    return tuple(sorted(found, key=lambda removed: removed.line))


def _remarks(page: Page, outlet: Outlet, manuscript: Manuscript, pack: LanguagePack) -> list[Note]:
    said: list[Note] = []
    if page.kept:
        said.append(note("import.kept-lines", count=len(page.kept), first=_short(page.kept[0])))
    if page.disclaimer_text and page.disclaimer is None:
        said.append(note("import.other-disclaimer", outlet=outlet.name))
    if not page.article.headline and not manuscript.headline:
        said.append(note("import.no-headline"))
    if not pack.supported:
        said.append(note("import.language-unknown"))
    if (
        any(line.role in {Role.PUBLISHED, Role.BYLINE} and line.why != "front-matter" for line in page.lines)
        and not page.article.published
    ):
        said += [note("import.date-unreadable", text=_short(line)) for line in page.lines if line.role is Role.PUBLISHED][:1]
    doubtful = page.article.published and furniture_table(pack.code).get("dates", {}).get("ambiguous")
    for line in page.lines if doubtful else ():
        figures = _FIGURES.search(line.text) if line.role in {Role.PUBLISHED, Role.BYLINE} else None
        if figures and figures[1] != figures[2] and max(int(figures[1]), int(figures[2])) <= 12:
            said.append(note("import.date-ambiguous", text=figures[0], date=page.article.published))
    return said


def _short(line: PageLine) -> str:
    text = line.text.strip()
    return text if len(text) <= 60 else text[:59] + "…"
