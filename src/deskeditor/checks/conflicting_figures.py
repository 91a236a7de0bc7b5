"""One quantity told with two values in one article; one sum in two currencies. Start reading at :func:`examine`.

Only close cases are told: the same thing counted, the same words around, and values that could be one another's slip.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from deskeditor.findings import Finding, Kind, Severity, details
from deskeditor.language import LanguagePack
from deskeditor.reading import ArticleReading, Check, Passage, Reading
from deskeditor.reading.figures import PERCENT, Figure
from deskeditor.reading.memo import per_reading
from deskeditor.text import any_of
from deskeditor.text.light import light

_FIELDS = frozenset({"headline", "standfirst", "body", "captions"})
_CURRENCIES = frozenset("€$£")
_WORD = re.compile(r"[^\W\d_]{5,}")
_NAME = re.compile(r"(?<=[^\s.!?] )[^\W\d_a-zß-öø-ÿ][\w’'-]{2,}")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SMALLEST = 10
_SMALLEST_TOLL = 3
_NEAR = (0.5, 2.0)


@light
@dataclass(frozen=True, slots=True)
class _Told:
    """A figure and the sentence it stands in, which is read only where another figure may contradict it."""

    figure: Figure
    sentence: str
    pack: LanguagePack

    @property
    def thing(self) -> str:
        """What is counted: only figures of one thing can contradict each other, and all money is one thing."""
        return "money" if self.figure.unit else _tolls(self.pack).get(self.figure.noun, self.figure.noun)

    @property
    def is_toll(self) -> bool:
        """Whether people who died or were hurt are counted."""
        return not self.figure.unit and self.figure.noun in _tolls(self.pack)

    @property
    def words(self) -> frozenset[str]:
        """The longer words of the sentence."""
        return _words(self.sentence)

    @property
    def change(self) -> bool:
        """Whether the sentence tells of a change: then two values are no contradiction."""
        return _tells_change(self.sentence, self.pack)


@lru_cache(maxsize=16)
def _tolls(pack: LanguagePack) -> Mapping[str, str]:
    """What the dead and the hurt are called, and which of these words mean the same."""
    return dict(pack.file("facts").get("tolls", {}))


@lru_cache(maxsize=16)
def _days(pack: LanguagePack) -> "re.Pattern[str]":
    quantities = pack.file("quantities")
    names = [name for key in ("weekdays", "months") for group in quantities.get(key, ()) for name in group]
    return re.compile(rf"(?<!\w)(?:{any_of(names)})(?!\w)", re.IGNORECASE)


def _settings(one: _Told) -> tuple[frozenset[str], ...]:
    """Where and when a sentence plays: the names inside it, its years, its days."""
    days = frozenset(day.lower() for day in _days(one.pack).findall(one.sentence))
    named = frozenset(name for name in _NAME.findall(one.sentence) if name.lower() not in days)
    return named, frozenset(_YEAR.findall(one.sentence)), days


def _is_elsewhere(one: _Told, other: _Told) -> bool:
    """Whether two sentences play in two places, in two years or on two days, or are of two people."""
    return any(mine and theirs and not mine & theirs for mine, theirs in zip(_settings(one), _settings(other), strict=True))


def _is_rough(one: _Told) -> bool:
    """Whether a figure says itself that it is not exact: “at least 501”, “nearly 60 million”."""
    lead = one.sentence.lower().partition(one.figure.written)[0].rstrip(" €$£\u00a0")
    return lead.endswith(tuple(f" {word}" for word in one.pack.file("facts").get("partial_words", ())))


def _is_another_hour(one: _Told, other: _Told) -> bool:
    """Whether two tolls may be of one event at two times: an update, “at least”."""
    facts = one.pack.file("facts")
    hedges = (*facts.get("update_words", ()), *facts.get("partial_words", ()))
    return any(word in f" {told.sentence.lower()} " for told in (one, other) for word in hedges)


@lru_cache(maxsize=1024)
def _words(sentence: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(sentence))


@lru_cache(maxsize=1024)
def _tells_change(sentence: str, pack: LanguagePack) -> bool:
    low = sentence.lower()
    return any(word in low for word in pack.file("facts").get("change_words", ()))


@per_reading
def _told(reading: Reading) -> tuple[_Told, ...]:
    found: list[_Told] = []
    figures = [figure for figure in reading.figures if _counts(figure, _tolls(reading.pack))]
    for sentence in reading.sentences if figures else ():
        inside = [figure for figure in figures if sentence.span.contains(figure.span)]
        if inside:
            text = sentence.span.of(reading.prose)
            found.extend(_Told(figure, text, reading.pack) for figure in inside)
    return tuple(found)


def _counts(figure: Figure, tolls: Mapping[str, str]) -> bool:
    if figure.is_year or figure.unit == PERCENT or figure.value < (_SMALLEST_TOLL if figure.noun in tolls else _SMALLEST):
        return False
    return figure.unit in _CURRENCIES or (not figure.unit and len(figure.noun) > 3)


def examine(article: ArticleReading) -> Iterable[Finding]:
    """Each later figure that contradicts an earlier one, once for each."""
    earlier: dict[str, list[tuple[Passage, _Told]]] = {}
    agreed: set[tuple[str, float]] = set()
    for passage in article.passages:
        told = _told(passage.reading) if passage.field in _FIELDS else ()
        for one in told:
            if (one.figure.unit, one.figure.value) not in agreed:
                yield from _conflicts(passage, one, earlier.get(one.thing, ()))
        for one in told:
            earlier.setdefault(one.thing, []).append((passage, one))
            agreed.add((one.figure.unit, one.figure.value))


def _conflicts(passage: Passage, one: _Told, earlier: Iterable[tuple[Passage, _Told]]) -> Iterator[Finding]:
    for place, other in earlier:
        code = _contradiction(one, other)
        if code:
            there = place.placed(other.figure.span)
            slots = details(found=one.figure.span.of(passage.reading.text), other=other.figure.span.of(place.reading.text))
            finding = Finding(code, Kind.CONSISTENCY, Severity.INFO, one.figure.span, passage.reading.field, slots)
            placed = finding.placed(passage.start)
            evidence = (there,) if place.field == passage.field else ()
            yield Finding(placed.code, placed.kind, placed.severity, placed.span, placed.field, placed.details, (), evidence)
            return


def _contradiction(one: _Told, other: _Told) -> str:
    mine, theirs = one.figure, other.figure
    if mine.unit != theirs.unit and {mine.unit, theirs.unit} <= _CURRENCIES and mine.value == theirs.value:
        return "consistency.currency" if mine.scale or mine.value >= 1000 else ""
    if mine.unit != theirs.unit or one.thing != other.thing:
        return ""
    if mine.value != theirs.value and (_is_elsewhere(one, other) or _is_rough(one) or _is_rough(other)):
        return ""
    if one.is_toll and other.is_toll:
        return _toll_contradiction(one, other)
    if not _NEAR[0] < mine.value / theirs.value < _NEAR[1] or one.change or other.change:
        return ""
    shared = len(one.words & other.words)
    if _transposed(mine, theirs) and shared:
        return "consistency.figure"
    enough = 2 if mine.unit else 3
    return (
        "consistency.figure"
        if shared >= enough and mine.scale == theirs.scale and len(mine.written) == len(theirs.written)
        else ""
    )


def _toll_contradiction(one: _Told, other: _Told) -> str:
    """Two tolls of what is told with the same words, and nothing in either sentence that makes them two."""
    near = _NEAR[0] < one.figure.value / other.figure.value < _NEAR[1] and one.figure.value != other.figure.value
    event = {word for word in one.words & other.words if word not in _tolls(one.pack)}
    apart = one.change or other.change or _is_another_hour(one, other)
    return "consistency.figure" if near and event and not apart else ""


def _transposed(one: Figure, two: Figure) -> bool:
    """Whether two digits changed places."""
    differ = [(a, b) for a, b in zip(one.written, two.written, strict=False) if a != b]
    return len(one.written) == len(two.written) and len(differ) == 2 and differ[0] == differ[1][::-1]


CODES = ("consistency.figure", "consistency.currency")
CHECK = Check("conflicting_figures", CODES, "One quantity, two values", article=examine)
