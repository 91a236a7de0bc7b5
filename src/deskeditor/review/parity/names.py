"""Names of people, places and bodies, so far as they look the same or are listed under one key in both languages.

Start reading at :func:`names_of`.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import Levenshtein

from deskeditor.language import LanguagePack, load_pack
from deskeditor.language.pack import NEUTRAL
from deskeditor.text import Span, any_of

_CAPITALISED = r"[^\W\d_a-zà-ÿ][\w’'-]*"
_SENTENCE_START = re.compile(r"(?:^|[.!?…:]\s|[«“\"„]\s?)\W*$")
_LETTERS = str.maketrans(
    {"œ": "oe", "Œ": "Oe", "æ": "ae", "Æ": "Ae", "ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "ı": "i"}
)
"""Letters that are not a letter and an accent."""
_DROPPED = re.compile(r"[^\w -]|_")
_SAME = 0.2
"""Two spellings are one name when the edits between them are at most this share of the longer (Levenshtein)."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name at ``span``. ``key`` is the same in every language: a listed place or body, else the letters without accents.

    ``initial``: it opens a sentence, where a capital proves nothing.
    """

    span: Span
    key: str
    listed: bool
    initial: bool

    @property
    def words(self) -> tuple[str, ...]:
        """The parts of the key; the last is the family name in most languages of ours."""
        return tuple(self.key.split())


@cache
def _name() -> re.Pattern[str]:
    """Capitalised words in a row, with at most two particles between two of them."""
    particles = rf"(?:(?:{any_of(load_pack(NEUTRAL).entries('name-particles'))})[ \u00a0]){{0,2}}"
    return re.compile(rf"{_CAPITALISED}(?:[ \u00a0]{particles}{_CAPITALISED}){{0,5}}")


def names_of(text: str, pack: LanguagePack) -> tuple[Name, ...]:
    """The names of one paragraph in order."""
    exonyms, pattern = _exonyms(pack.code)
    found = [Name(Span(*match.span()), exonyms[match.group()], True, False) for match in pattern.finditer(text)]
    taken = [name.span for name in found]
    openers = frozenset(pack.entries("function-words"))
    masked = _without(text, taken)
    for match in _name().finditer(masked):
        span = Span(*match.span())
        initial = bool(_SENTENCE_START.search(text[max(0, span.start - 6) : span.start]))
        if initial and " " in match.group() and folded(match.group().partition(" ")[0]) in openers:
            span, initial = Span(span.start + match.group().index(" ") + 1, span.end), False
        key = folded(span.of(text))
        if len(key) >= 3:
            found.append(Name(span, key, False, initial))
    return tuple(sorted(found, key=lambda name: name.span))


def _without(text: str, spans: Sequence[Span]) -> str:
    """The text with some spans struck out, so that "NATO Secretary General" leaves "Secretary General"."""
    for span in spans:
        text = text[: span.start] + "·" * len(span) + text[span.end :]
    return text


@lru_cache(maxsize=20_000)
def folded(word: str) -> str:
    """Lower case, without accents, apostrophes and points: what a name keeps from language to language."""
    letters = word if word.isascii() else unicodedata.normalize("NFKD", word.translate(_LETTERS))
    return _DROPPED.sub("", letters).replace("-", " ").lower().strip()


def alike(one: str, other: str) -> bool:
    """Whether two keys may be one name spelt twice ("stoltenberg", "stoltenburg")."""
    if one == other:
        return True
    return Levenshtein.normalized_distance(one, other) <= _SAME and min(len(one), len(other)) >= 5


def place_name(key: str, pack: LanguagePack) -> str | None:
    """What a listed place is called in a language."""
    listed: Mapping[str, list[str]] = pack.file("exonyms")
    return next(iter(listed.get(key.removeprefix("="), ())), None)


@cache
def _exonyms(code: str) -> tuple[Mapping[str, str], re.Pattern[str]]:
    listed: Mapping[str, list[str]] = load_pack(code).file("exonyms")
    forms = {form: f"={key}" for key, names in listed.items() for form in names}
    return forms, re.compile(rf"(?<!\w)(?:{any_of(forms)})(?!\w)")
