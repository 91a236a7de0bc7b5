"""The foot of a page: where the article is over, and what is said there of its author and by its readers.

Start reading at :func:`end_of_article`. Only titles and labels go by their place in the foot, never a sentence; the author's
portrait goes by the author's name, readers' comments by the buttons between them.
"""

import re
from functools import lru_cache

from deskeditor.language import LanguagePack, available_languages, load_pack
from deskeditor.language.pack import NEUTRAL
from deskeditor.reading.furniture import furniture_table, plain
from deskeditor.reading.page_line import Line, Role
from deskeditor.text import any_of

CLOSING = frozenset({"share-end", "tags-label", "tags", "rail", "comments", "copyright", "related-label", "follow-up"})
"""Labels that may open the foot of a page."""

_LAST = CLOSING | {"social", "newsletter"}
"""Labels that open it where no sentence follows any more."""

_MOST_PROSE = 0.15
"""The foot holds no more than this share of the characters of the paragraphs above it."""

_FEWEST_LABELS, _LABELS_A_SENTENCE = 3, 2
_LONGEST_TITLE = 160
_LONGEST_PORTRAIT = 500
_LONGEST_NAME = 40
_FURTHEST_REPLY = 8
_LONGEST_CARD = 4
_CAPITAL = "[^\\W\\d_a-zß-öø-ÿ][\\w’'.-]{0,30}"
_QUOTED = re.compile('[«»“”„"]')
_CREDIT_MARKS = (" | ", " © ", " ©", " / ")


def end_of_article(lines: list[Line], start: int) -> int:
    """The number of the line that opens the foot; ``len(lines)`` where the page has none.

    From there on labels of furniture are many, and what reads as a paragraph is little.
    """
    prose = [len(line.shown) if _is_open(line) and line.is_prose else 0 for line in lines]
    total = sum(prose[start:])
    before = 0
    for number in range(start, len(lines)):
        line = lines[number]
        if before and before == total and line.label in _LAST:
            return number
        closes = line.label in CLOSING or line.role is Role.DISCLAIMER
        if closes and before and total - before <= _MOST_PROSE * before:
            labels = sum(one.label != "" or one.role is Role.DISCLAIMER for one in lines[number:])
            sentences = sum(length > 0 for length in prose[number:])
            if labels >= max(_FEWEST_LABELS, _LABELS_A_SENTENCE * sentences):
                return number
        before += prose[number]
    return len(lines)


def take_foot(lines: list[Line], end: int) -> None:
    """Titles and labels that no list knows in the foot; a line right above a paragraph may be its subheading, and stays."""
    unknown = [line for line in lines[end:] if _is_open(line)]
    titled = not any(line.is_prose for line in unknown) and not all(line.is_sentence for line in unknown)
    for number in range(end, len(lines)):
        line = lines[number]
        asks = titled and line.shown[-1] == "?"  # a title among others may; a question of the article has an answer
        if not _is_open(line) or (line.is_sentence and not asks) or line.heading or (line.is_list and "](" not in line.text):
            continue
        below = lines[number + 1] if number + 1 < len(lines) else None
        if len(line.shown) <= _LONGEST_TITLE and not (below is not None and _is_open(below) and below.is_prose):
            line.taken(Role.FURNITURE, "rail")


def _is_open(line: Line) -> bool:
    return line.role in {None, Role.BODY} and not line.label


def take_comments(lines: list[Line], start: int) -> None:
    """What readers wrote: from the title of the comments to the last button to answer one, a short name above each."""
    replies = _replies()
    heading = -1
    for number in range(start, len(lines)):
        line = lines[number]
        if line.label != "comments":
            continue
        if plain(line.text) not in replies:
            heading = number
            continue
        if heading < start or number - heading > _FURTHEST_REPLY or not _is_comment(lines[heading + 1 : number]):
            continue
        for one in lines[heading + 1 : number]:
            if one.role is None:
                one.taken(Role.FURNITURE, "comments")
        heading = number


def _is_comment(lines: list[Line]) -> bool:
    """Whether the lines between two buttons open with a name or a time: no paragraph of an article does."""
    unknown = [line for line in lines if _is_open(line)]
    return bool(unknown) and not unknown[0].is_sentence and len(unknown[0].shown) <= _LONGEST_NAME


@lru_cache(maxsize=1)
def _replies() -> frozenset[str]:
    tables = (furniture_table(code).get("replies", {}) for code in available_languages())
    return frozenset(plain(label) for table in tables for label in table.get("labels", ()))


def take_portraits(lines: list[Line], pack: LanguagePack) -> None:
    """What the page says of its author: the name of the byline, and a verb that tells what a person is."""
    names = authors(lines)
    _take_cards(lines, names)
    verbs = tuple(f"{verb} " for verb in furniture_table(pack.code).get("bylines", {}).get("about", ()))
    if not verbs:
        return
    for number, line in enumerate(lines):
        if not _is_open(line) or len(line.shown) > _LONGEST_PORTRAIT or _QUOTED.search(line.shown):
            continue
        if line.unmarked.lower().endswith(tuple(f"{mark}{name}" for mark in _CREDIT_MARKS for name in names)):
            line.taken(Role.FURNITURE, "caption")  # the author took the picture
            continue
        if line.role is Role.BODY:
            continue
        above = lines[number - 1] if number else line
        below = next((one for one in lines[number + 1 :] if not _tells(one, names, verbs)), None)
        ends = below is None or not _is_open(below)
        told = _tells(line, names, verbs) and (above.role is Role.BYLINE or ends)
        named = line.unmarked.lower() in names and above.label == "author"
        boxed = above.why == "author" and above.unmarked.lower() in names and ends
        presented = above.label == "author" and ends and _presents(line, verbs)
        if told or named or boxed or presented:
            line.taken(Role.FURNITURE, "author")


def _take_cards(lines: list[Line], names: frozenset[str]) -> None:
    """The author's card: the name of the byline alone, what is said of it, and a button of an author's below."""
    for number, line in enumerate(lines):
        if not _is_open(line) or line.unmarked.lower() not in names:
            continue
        card = lines[number : number + _LONGEST_CARD]
        button = next((n for n, one in enumerate(card) if not _is_open(one)), 0)
        if button and card[button].label == "author" and not any(_QUOTED.search(one.shown) for one in card[:button]):
            for one in card[:button]:
                one.taken(Role.FURNITURE, "author")


def _presents(line: Line, verbs: tuple[str, ...]) -> bool:
    """Whether a line says what somebody is, whom no byline names: "Emily Strand is our correspondent"."""
    name = _full_name().match(line.unmarked)
    return name is not None and line.unmarked[name.end() :].lower().startswith(verbs)


@lru_cache(maxsize=1)
def _full_name() -> re.Pattern[str]:
    particles = any_of(load_pack(NEUTRAL).entries("name-particles"))
    return re.compile(rf"{_CAPITAL}(?: (?:(?:{particles}) ){{0,2}}{_CAPITAL}){{1,4}} ")


def _tells(line: Line, names: frozenset[str], verbs: tuple[str, ...]) -> bool:
    text = line.unmarked.lower()
    return any(text.startswith(f"{name} ") and text[len(name) + 1 :].startswith(verbs) for name in names)


def authors(lines: list[Line]) -> frozenset[str]:
    """The full names of the byline, in lower case."""
    bylines = (line for line in lines if line.role is Role.BYLINE)
    said = (line.header.byline if line.header and line.header.byline else line.unmarked for line in bylines)
    return frozenset(name.lower() for one in said for name in _joints().split(one) if " " in name)


@lru_cache(maxsize=1)
def _joints() -> "re.Pattern[str]":
    """What stands between the names of a byline."""
    return re.compile(rf"\s*,\s*|\s+(?:{any_of(load_pack(NEUTRAL).entries('byline-joints'))})\s+")
