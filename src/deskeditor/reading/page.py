"""Page: which lines of a copied page are the article, and which are page chrome.

Start reading at :func:`page_of`, then ``page_header.py`` (what stands above the first paragraph), ``page_tail.py`` (what stands
between and below) and ``furniture.py`` (the strings). Importing takes the article out of the page by it; a raw text is reviewed
by it, nothing stripped.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice, pairwise

from deskeditor.article import Article
from deskeditor.language import LanguagePack
from deskeditor.outlets import Disclaimer, DisclaimerPlace, Outlet, find_disclaimer
from deskeditor.reading.dateline import dateline_of
from deskeditor.reading.front_matter import FrontMatter, front_matter_of
from deskeditor.reading.furniture import Furniture, furniture_of, plain
from deskeditor.reading.header_line import header_line_of, who_of
from deskeditor.reading.page_header import read_header
from deskeditor.reading.page_line import Line, PageLine, Role
from deskeditor.reading.page_tail import read_rest
from deskeditor.reading.publication import date_in_address, date_of
from deskeditor.text import Span
from deskeditor.text.paragraphs import lines_of

__all__ = ["Page", "PageLine", "Role", "page_of"]

_ADDRESS = re.compile(r"<?(https?://[^\s<>]{4,2000})>?")
_WORD = re.compile(r"[^\W_]+")
_LONGEST_RULE = 40
_PAST = 2
"""Lines of prose below another outlet's disclaimer: what is said of the author."""

_SIGNED = re.compile(r"[^\W\d_][\w .’'-]{2,50}(?: ?\([^()]{2,30}\)| ?/ ?[\w .]{2,30})")
_BANNER, _LONGEST_PITCH = 12, 2
"""Within so many lines a page has its cookie banner at the top, which says so much between title and buttons."""

_FIRST_WORDS = 4
_MOST_OPENINGS = 20
_FENCE = re.compile(r"\s{0,3}(?:```|~~~)")
_KEEPS_INDENT = re.compile(r"\s*(?:[-*+]|\d{1,4}[.)])\s")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)\s*")
_HOLDS_TOGETHER = re.compile(r"\s*(?:[-*+]\s|\d{1,4}[.)]\s|>|\|)")


_TOLD = 40
"""Lines at the top, blank ones counted, among which the format of a document may tell fields."""


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page, the article they make (body in Markdown), and the outlet's own disclaimer where it stood.

    ``disclaimer_text`` is the standing disclaimer as written, of whichever outlet: only ``disclaimer`` is ours. ``kept`` are
    lines that look like another article's and stay in the body because too much would go with them.
    """

    lines: tuple[PageLine, ...]
    article: Article
    disclaimer: Disclaimer | None = None
    disclaimer_text: str = ""
    kept: tuple[PageLine, ...] = ()


def page_of(text: str, pack: LanguagePack, outlet: Outlet, headline: str = "", told: Sequence[tuple[str, str]] = ()) -> Page:
    """The page that ``text`` is, read with a language and an outlet. Nothing is changed inside a line.

    ``headline`` is the headline where it is known from elsewhere: a line that repeats it is furniture. ``told`` are lines at the
    top of which the format says what they are: (text, field).
    """
    matter = front_matter_of(text)
    own = own_disclaimer(text, outlet)
    lines = _lines(text, matter, own.span if own else None)
    furniture = furniture_of(pack, outlet)
    _label(lines, furniture)
    _tell(lines, told, pack)
    start = read_header(lines, pack, matter.text("headline") or headline)
    kept = read_rest(lines, start, pack)
    placed = tuple(PageLine(line.start, line.text, line.role or Role.BODY, line.why) for line in lines)
    article = _article(lines, text, matter, pack, outlet)
    if headline and not article.headline:
        article = replace(article, headline=headline)
    said = "\n\n".join(line.shown for line in lines if line.role is Role.DISCLAIMER)
    return Page(
        _matter_lines(text, matter) + placed,
        article,
        own.disclaimer if own else None,
        said,
        tuple(PageLine(line.start, line.text, Role.BODY, "kept") for line in kept),
    )


def own_disclaimer(text: str, outlet: Outlet) -> DisclaimerPlace | None:
    """The outlet's disclaimer where it stands in the text. Its first words are looked for before the whole is compared."""
    if not outlet.disclaimers:
        return None
    longest = max(len(one.text) for one in outlet.disclaimers)
    for opening in islice(_openings(outlet.disclaimers).finditer(text), _MOST_OPENINGS):
        start = max(0, opening.start() - 1)
        found = find_disclaimer(text[start : start + 2 * longest + 100], outlet.disclaimers)
        if found is not None:
            return replace(found, span=found.span.moved(start))
    return None


@lru_cache(maxsize=16)
def _openings(disclaimers: tuple[Disclaimer, ...]) -> re.Pattern[str]:
    heads = {r"[\W_]{1,8}".join(re.escape(word) for word in _WORD.findall(one.text)[:_FIRST_WORDS]) for one in disclaimers}
    return re.compile("|".join(sorted(head for head in heads if head)) or r"(?!)", re.IGNORECASE)


def _lines(text: str, matter: FrontMatter, disclaimer: Span | None) -> list[Line]:
    """The lines below the front matter, a disclaimer cut from the paragraph that it was pasted to; code stays what it is."""
    lines: list[Line] = []
    fenced = False
    for start, content in lines_of(text):
        if start < matter.end:
            continue
        line = Line(start, content)
        fence = _FENCE.match(content) is not None
        if fenced or fence:
            line.taken(Role.BODY, "code")
            fenced = fenced != fence
        pieces = _parted(line, disclaimer) if disclaimer else [line]
        lines.extend(pieces)
    return lines


def _parted(line: Line, disclaimer: Span) -> list[Line]:
    end = line.start + len(line.text)
    if disclaimer.end <= line.start or disclaimer.start >= end:
        return [line]
    cuts = [line.start, max(line.start, disclaimer.start), min(end, disclaimer.end), end]
    pieces: list[Line] = []
    for number in range(3):
        text = line.text[cuts[number] - line.start : cuts[number + 1] - line.start]
        if not any(character.isalnum() for character in text):
            continue
        piece = Line(cuts[number], text, role=line.role, why=line.why)
        if number == 1:
            piece.taken(Role.DISCLAIMER, "own")
        pieces.append(piece)
    return pieces


def _tell(lines: list[Line], told: Sequence[tuple[str, str]], pack: LanguagePack) -> None:
    """Give the lines above the first paragraph the roles that their format tells, each role once."""
    roles = {text: Role(field) for text, field in reversed(told)}
    for line in lines[:_TOLD] if roles else ():
        role = roles.get(line.unmarked)
        if role is None and line.is_prose:
            return
        if role is not None and line.role is None and all(other.role is not role for other in lines[:_TOLD]):
            line.header = header_line_of(line.text, pack)
            line.taken(role, "told")


def _label(lines: list[Line], furniture: Furniture) -> None:
    """What each line is as furniture; an address alone on its line; other outlets' disclaimers above or below the paragraphs."""
    for line in lines:
        if line.role is None:
            line.label = furniture.role(line.text)
            if not line.label and _ADDRESS.fullmatch(line.shown):
                line.label = "address"
            elif not line.label and len(line.text) < _LONGEST_RULE and _is_rule(line.shown):
                line.label = "separator"
    _label_pitch(lines, furniture)
    for above, line in pairwise(lines):
        if above.label == "caption" and not line.label and line.role is None and _is_signed_picture(line.shown):
            line.label = "caption"
    _label_disclaimers(reversed(lines), furniture, _PAST)
    _label_disclaimers(lines, furniture, 0)


def _label_pitch(lines: list[Line], furniture: Furniture) -> None:
    """What a cookie banner says between its title and its first button: above all prose, in few lines."""
    for number, line in enumerate(lines[:_BANNER]):
        if not line.label and line.is_prose:
            return
        if line.label != "cookies" or plain(line.text) in furniture.lines:
            continue
        below = lines[number + 1 : number + 2 + _LONGEST_PITCH]
        button = next((n for n, one in enumerate(below) if plain(one.text) in furniture.lines or one.label == "cookies"), 0)
        for one in below[:button] if below and below[button].label == "cookies" else ():
            one.label = one.label or "cookies"
        return


def _is_signed_picture(text: str) -> bool:
    """Who took the picture, in capitals below its caption: "MARIO TELLO (EFE)", "ANA REY / EFE"."""
    return text.isupper() and _SIGNED.fullmatch(text) is not None


def _label_disclaimers(lines: Iterable[Line], furniture: Furniture, past: int) -> None:
    """Other outlets' disclaimers, up to the first line of prose that is none; ``past`` is how many such lines are gone past."""
    for line in lines:
        if line.label or line.role is Role.DISCLAIMER:
            continue
        if furniture.is_disclaimer(line.text):
            line.taken(Role.DISCLAIMER, "other")
        elif line.is_prose:
            past -= 1
            if past < 0:
                break


def _is_rule(text: str) -> bool:
    """Whether a line is nothing but marks, as between two blocks of a page; the dashes of a table are not."""
    return text[0] != "|" and not any(one.isalnum() for one in text)


def _matter_lines(text: str, matter: FrontMatter) -> tuple[PageLine, ...]:
    """The values of the front matter as lines of the page, each in its place; the rest of it is no text."""
    found: list[PageLine] = []
    roles = {role.value: role for role in Role}
    for part, value in matter.values.items():
        role = roles.get(part)
        if role is not None and value.text and text.startswith(value.text, value.start):
            found.append(PageLine(value.start, value.text, role, "front-matter"))
    return tuple(sorted(found, key=lambda line: line.start))


def _first(lines: list[Line], role: Role) -> str:
    return next((line.unmarked for line in lines if line.role is role), "")


def _article(lines: list[Line], text: str, matter: FrontMatter, pack: LanguagePack, outlet: Outlet) -> Article:
    body = _body(lines, text)
    source = matter.text("source_url")
    address = source if source.startswith("http") else _address(lines)
    paragraphs = (line.shown for line in lines if line.role is Role.BODY and line.is_prose)
    first = next(paragraphs, "")  # a summary in short lines may stand above it
    headers = [line.header for line in lines if line.role in {Role.BYLINE, Role.PUBLISHED} and line.header]
    place = next((header.place for header in headers if header.place), "")
    dateline = matter.text("dateline") or dateline_of(first, pack) or place
    article = Article(
        kicker=matter.text("kicker") or _first(lines, Role.KICKER),
        headline=matter.text("headline") or _first(lines, Role.HEADLINE),
        standfirst=matter.text("standfirst") or _first(lines, Role.STANDFIRST),
        byline=matter.text("byline") or _byline(lines, pack),
        dateline=dateline,
        published=_published(matter, lines, address, pack) or date_of(dateline, pack),
        body=body,
        language=pack.code,
        outlet=outlet.id,
        source_url=address,
    )
    return replace(article, slug=matter.text("slug")) if matter.text("slug") else article


def _byline(lines: list[Line], pack: LanguagePack) -> str:
    for line in lines:
        if line.role is Role.BYLINE:
            return who_of(line.header.byline if line.header else line.unmarked, pack)
    return ""


def _published(matter: FrontMatter, lines: list[Line], address: str, pack: LanguagePack) -> str | None:
    """From the front matter, a line of the page, or the address of the page: in this order, and never an update's date."""
    if matter.text("published"):
        return date_of(matter.text("published"), pack)
    for line in lines:
        if line.role in {Role.BYLINE, Role.PUBLISHED} and line.header and line.header.dated:
            return line.header.published
    return date_in_address(address) if address else None


def _address(lines: list[Line]) -> str:
    for line in lines:
        if line.label == "address":
            match = _ADDRESS.fullmatch(line.shown)
            return match[1] if match else ""
    return ""


def _body(lines: list[Line], text: str) -> str:
    """The paragraphs in Markdown: a line each, a blank line between them; lines of a list, a table or code stay together."""
    parts: list[str] = []
    before: Line | None = None
    indent = ""
    for line in lines:
        if line.role is not Role.BODY:
            continue
        shown = line.text.rstrip()
        if line.why != "code":
            is_item = _KEEPS_INDENT.match(shown) is not None
            bare = shown.lstrip()
            if not is_item or before is None or not _KEEPS_INDENT.match(before.text):
                indent = shown[: len(shown) - len(bare)] if is_item else ""  # of the list as a whole
            shown = shown.removeprefix(indent) if is_item else bare
        if before is not None:
            gap = text[before.start + len(before.text) : line.start]
            parts.append("\n" if gap.count("\n") == 1 and _together(before, line) else "\n\n")
        parts.append(shown)
        before = line
    return "".join(parts)


def _together(one: Line, other: Line) -> bool:
    if one.why == "code" or other.why == "code":
        return one.why == other.why
    if _UNDERLINE.fullmatch(other.text):  # the line above it is a heading
        return True
    return _HOLDS_TOGETHER.match(one.text) is not None and _HOLDS_TOGETHER.match(other.text) is not None
