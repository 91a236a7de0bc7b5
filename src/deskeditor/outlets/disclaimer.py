"""Disclaimer: an approved wording, its file, and how it is recognised in a page. Start reading at :func:`find_disclaimer`.

A wording is printed verbatim, once, or the export is refused: nothing is ever invented. Its file is
``disclaimer.<language>.md`` (or ``disclaimer.<language>.<purpose>.md``): a small front matter, then the text.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from deskeditor.text import Span

PURPOSES = ("standard", "opinion", "sponsored", "machine-translated", "ai-assisted")
"""What a disclaimer may be for."""

_FRONT_MATTER_KEYS = ("purpose", "status", "approved_by", "approved_at", "source")
_STATUSES = ("approved", "counterpart", "draft", "retired")
_IN_USE = frozenset({"approved", "counterpart"})
_APOSTROPHES = dict.fromkeys(map(ord, "‘’ʼ‛′＇"), "'")
_QUOTES = dict.fromkeys(map(ord, "“”„‟«»″"), '"')
_LETTERS = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W_]+")
_FILE_NAME = re.compile(r"disclaimer\.(?P<language>[a-z]{2,3})(?:\.(?P<purpose>[a-z-]+))?\.md")


@dataclass(frozen=True, slots=True)
class Disclaimer:
    """A wording and its approval.

    ``status`` is approved, or counterpart (the translation of an approved one, to be confirmed by a person), or draft or retired,
    which are never printed. ``approved_at`` is an ISO date; ``source_url`` says where the wording was taken from.
    """

    outlet: str
    language: str
    purpose: str
    text: str
    approved_by: str = ""
    approved_at: str = ""
    source_url: str = ""
    status: str = "approved"

    @property
    def id(self) -> str:
        """The name under which an export records it: ``eu-reporter/fr/standard``."""
        return f"{self.outlet}/{self.language}/{self.purpose}"

    @property
    def sha256(self) -> str:
        """The hash of the wording, UTF-8."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def in_use(self) -> bool:
        """Whether it may be printed."""
        return self.status in _IN_USE and bool(self.text)


@dataclass(frozen=True, slots=True)
class DisclaimerPlace:
    """A disclaimer found in a text: ``span`` is the stretch to be lifted out, in code points."""

    disclaimer: Disclaimer
    span: Span


def read_disclaimer(path: Path, outlet: str) -> Disclaimer:
    """The disclaimer of one file. Raises ValueError naming the file and what is wrong with it."""
    name = _FILE_NAME.fullmatch(path.name)
    if name is None:
        raise ValueError(f"{path.name}: not named disclaimer.<language>.md or disclaimer.<language>.<purpose>.md")
    try:
        matter, text = _parted(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ValueError(f"{path.name}: not UTF-8") from error
    except ValueError as error:
        raise ValueError(f"{path.name}: {error}") from error
    purpose = matter.get("purpose") or name["purpose"] or "standard"
    status = matter.get("status", "approved")
    if purpose not in PURPOSES:
        raise ValueError(f"{path.name}: purpose {purpose!r}; one of {', '.join(PURPOSES)}")
    if status not in _STATUSES:
        raise ValueError(f"{path.name}: status {status!r}; one of {', '.join(_STATUSES)}")
    return Disclaimer(
        outlet,
        name["language"],
        purpose,
        text,
        matter.get("approved_by", ""),
        matter.get("approved_at", ""),
        matter.get("source", ""),
        status,
    )


def _parted(content: str) -> tuple[dict[str, str], str]:
    lines = content.replace("\r\n", "\n").split("\n")
    if not lines or lines[0].strip() != "---":
        return {}, content.strip()
    matter: dict[str, str] = {}
    for number, line in enumerate(lines[1:], start=1):
        if line.strip() == "---":
            return matter, "\n".join(lines[number + 1 :]).strip()
        key, colon, value = line.partition(":")
        if line.strip() and (not colon or key.strip() not in _FRONT_MATTER_KEYS):
            raise ValueError(f"line {number + 1} of the front matter: {line.strip()!r}")
        matter[key.strip()] = value.strip()
    raise ValueError("the front matter is not closed by ---")


def same_wording(one: str, other: str) -> bool:
    """Whether two texts are the same words: case, apostrophes, quotation marks, spaces and punctuation apart."""
    return _words(one) == _words(other)


def find_disclaimer(text: str, disclaimers: Iterable[Disclaimer]) -> DisclaimerPlace | None:
    """The first of ``disclaimers`` that stands in ``text``, whatever its apostrophes, spaces, line breaks and case.

    Only the whole wording counts. The longest is found first, so that one wording inside another is never cut out of it.
    """
    low = text.casefold()
    disclaimers = [one for one in disclaimers if _longest_run(one.text) in low]
    if not disclaimers:
        return None  # a long text is not read word by word for nothing
    placed = [(_folded(match.group()), match.start(), match.end()) for match in _WORD.finditer(text)]
    words = [word for word, _, _ in placed]
    for disclaimer in sorted(disclaimers, key=lambda one: len(one.text), reverse=True):
        wanted = _words(disclaimer.text)
        at = _index_of(words, wanted)
        if at is not None:
            return DisclaimerPlace(disclaimer, _whole(text, placed[at][1], placed[at + len(wanted) - 1][2], disclaimer.text))
    return None


@lru_cache(maxsize=256)
def _longest_run(wording: str) -> str:
    """The longest run of letters of a wording: a text without it does not hold the wording."""
    return max(_LETTERS.findall(wording), key=len, default="").casefold()


def _words(text: str) -> list[str]:
    return [_folded(match.group()) for match in _WORD.finditer(text)]


def _folded(text: str) -> str:
    return text.translate(_APOSTROPHES | _QUOTES).casefold()


def _index_of(words: list[str], wanted: list[str]) -> int | None:
    if not wanted:
        return None
    first, count = wanted[0], len(wanted)
    for at in range(len(words) - count + 1):
        if words[at] == first and words[at : at + count] == wanted:
            return at
    return None


def _whole(text: str, start: int, end: int, wording: str) -> Span:
    """The span widened over the marks that begin and end the wording."""
    tail = len(wording) - len(wording.rstrip("".join(set(wording) - set("".join(_WORD.findall(wording))))))
    while tail and end < len(text) and not text[end].isspace() and not text[end].isalnum():
        end, tail = end + 1, tail - 1
    while start and not text[start - 1].isspace() and not text[start - 1].isalnum() and text[start - 1] == wording[:1]:
        start -= 1
    return Span(start, end)
