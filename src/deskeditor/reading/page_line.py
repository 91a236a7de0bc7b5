"""The lines of a copied page and what they are. Start reading at :class:`Role` and :class:`PageLine`.

:class:`Line` is a line while the page is being read; ``prose`` tells a paragraph from a label by its shape alone.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from deskeditor.reading.header_line import HeaderLine
from deskeditor.text.light import light


class Role(StrEnum):
    """What a line of a page is. The values are the field names of findings and passages."""

    KICKER = "kicker"
    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    PUBLISHED = "published"
    BODY = "body"
    CAPTIONS = "captions"
    FURNITURE = "furniture"
    DISCLAIMER = "disclaimer"


@light
@dataclass(frozen=True, slots=True)
class PageLine:
    """A line that is not blank. ``start`` is its offset in the page; ``why`` names the reason of a removal (a message key).

    A line that holds a disclaimer behind a paragraph is two of these; of a line of front matter this is the value.
    """

    start: int
    text: str
    role: Role
    why: str = ""


_SENTENCE_END = re.compile(r"(?:[.…]|[!?]|[.!?…,]?[»”\"’'])[»”\"’')\]\s*_]*$")
_FULL_STOP = re.compile(r"[.…][»”\"’')\]\s*_]*$")
_LIST = re.compile(r"\s*(?:[-*+•]\s|\d{1,3}[.)]\s|>|\|)")
_BULLET = re.compile(r"\s*(?:[-*+•]\s|>|\|)")
_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+")
_ENDING = 40
"""How many characters of a line's end are looked at for its closing marks."""

_FEWEST_WORDS, _FEW_WORDS = 3, 5
_ABBREVIATION = 4
"""A line of few words that ends in so few characters and a stop may be a place: "Washington, D.C."."""

_LONG = 80
_VERY_LONG = 160


@dataclass(slots=True)
class Line:
    """A line being read: ``label`` is its role as furniture or "", ``header`` what it says of author and date."""

    start: int
    text: str
    label: str = ""
    header: HeaderLine | None = None
    role: Role | None = None
    why: str = ""

    @property
    def shown(self) -> str:
        """The line without the white space around it, no-break spaces included."""
        return self.text.strip()

    @property
    def heading(self) -> int:
        """The level of a Markdown heading; 0 for none."""
        match = _HEADING.match(self.text)
        return len(match[1]) if match else 0

    @property
    def unmarked(self) -> str:
        """The line without the marks of a heading or of emphasis around the whole of it."""
        match = _HEADING.match(self.text)
        text = self.text[match.end() :].rstrip().rstrip("#").strip() if match else self.shown
        while len(text) > 4 and text[:2] == text[-2:] and text[:2] in {"**", "__"}:
            text = text[2:-2].strip()
        return text

    @property
    def is_list(self) -> bool:
        """Whether it is an item of a list, a quoted line or a row of a table."""
        return _LIST.match(self.text) is not None

    @property
    def is_bullet(self) -> bool:
        """Whether it opens as no headline does: an item without a number, a quoted line, a row. "1. FC Köln wins" may be one."""
        return _BULLET.match(self.text) is not None

    @property
    def is_prose(self) -> bool:
        """Whether it reads as a paragraph: a sentence with its full stop, or a long line."""
        text = self.shown
        if self.heading:
            return False
        if len(text) >= _VERY_LONG:
            return True
        if len(text) >= _LONG:
            return _SENTENCE_END.search(text[-_ENDING:]) is not None or text[-1] in ":;"
        words = text.split()
        if len(words) < _FEWEST_WORDS or _FULL_STOP.search(text[-_ENDING:]) is None:
            return False
        return len(words) >= _FEW_WORDS or len(words[-1]) > _ABBREVIATION

    @property
    def is_sentence(self) -> bool:
        """Whether it ends as a sentence does, however short: such a line is never taken for somebody else's title."""
        return self.is_prose or _SENTENCE_END.search(self.shown[-_ENDING:]) is not None

    def touches(self, below: "Line") -> bool:
        """Whether ``below`` is the very next line of the page, no blank line between."""
        return below.start <= self.start + len(self.text) + 1

    def taken(self, role: Role, why: str = "") -> None:
        """Say what the line is."""
        self.role, self.why = role, why
