"""A total and its parts that do not add up: “12 died: five in Lyon and four in Paris”. Start reading at :func:`examine`.

Only a list that says it is whole is added up: a number, then a colon or a bracket, then at least two items that each begin with
a number and go on with words; or such items, then a word like “making”, then their total. Items that are dates, hours or ages,
and lists that say they are only part, are left alone. “Of the 12 dead, five …” need not name them all, nor each of them once:
that such parts make more than the whole is a hint.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from deskeditor.findings import Finding, Kind, Severity, details
from deskeditor.language import LanguagePack
from deskeditor.reading import Check, Reading
from deskeditor.reading.figures import PERCENT, figures_of
from deskeditor.text import Span, any_of

CODE = "number.total"
_ITEM_ENDS = re.compile(r"\s?[^\W\d_]{1,25}")
_LEAD = 60
"""Code points between the total and the colon or bracket."""
_ITEM = 90
"""Code points from one part to the next."""
_CLOSE = (0.5, 1.5)
"""Parts that make less or more than this of the total are a list of something else."""


@dataclass(frozen=True, slots=True)
class _Number:
    """A number in digits or letters; ``step`` is the precision it is given with, ``noun`` the word after it."""

    span: Span
    value: float
    step: float
    noun: str


@dataclass(frozen=True, slots=True)
class _Wording:
    """What a language needs for its lists: its cardinals, what joins items, what says a list is not whole, what is no count."""

    cardinals: Mapping[str, int]
    opening: "re.Pattern[str]"
    letters: "re.Pattern[str]"
    joint: "re.Pattern[str]"
    partial: "re.Pattern[str]"
    making: "re.Pattern[str]"
    makers: frozenset[str]
    of_whole: "re.Pattern[str]"
    not_counted: frozenset[str]


@lru_cache(maxsize=16)
def _wording(pack: LanguagePack) -> _Wording:
    facts, quantities = pack.file("facts"), pack.file("quantities")
    cardinals = {word.lower(): value for word, value in quantities.get("cardinals", {}).items()}
    months = {name.lower() for key in ("months", "months_short") for names in quantities.get(key, ()) for name in names}
    return _Wording(
        cardinals,
        re.compile(rf"(?:\s?:\s|\s\()(?=\d|(?:{any_of(cardinals)})\s)", re.IGNORECASE),
        re.compile(rf"(?<![\w’'-])(?:{any_of(cardinals)})(?![\w’'-])", re.IGNORECASE),
        re.compile(rf"(?:[,;]\s?|(?:,\s?|\s)(?:{any_of(facts.get('and_words', ()))})\s)(?:[^\W\d_]{{2,10}}\s)?$"),
        re.compile(rf"(?<!\w)(?:{any_of(facts.get('partial_words', ()))})(?!\w)", re.IGNORECASE),
        re.compile(rf",\s(?:{any_of(facts.get('making_words', ()))})\s(?=\d|(?:{any_of(cardinals)})\s)", re.IGNORECASE),
        frozenset(word.split()[0].lower() for word in facts.get("making_words", ())),
        re.compile(rf"(?:{any_of(facts.get('of_whole_words', ()))})\s(?=\d|(?:{any_of(cardinals)})\s)"),
        frozenset(months | {word.lower() for word in facts.get("time_words", ())}),
    )


def examine(reading: Reading) -> Iterable[Finding]:
    """Each list of the paragraph whose parts do not make the total before it."""
    prose, wording = reading.prose, _wording(reading.pack)
    opens = (":" in prose or "(" in prose) and wording.opening.search(prose) is not None
    makes = "," in prose and not reading.vocabulary.isdisjoint(wording.makers) and wording.making.search(prose) is not None
    for sentence in reading.sentences if opens or makes or "," in prose else ():
        text = sentence.span.of(prose)
        divides = wording.of_whole.match(text)
        for finding in (
            *(_lists(text, reading) if opens else ()),
            *(_sums(text, reading) if makes else ()),
            *(_divided(text, divides.end(), reading) if divides else ()),
        ):
            yield finding.placed(sentence.span.start)


def _lists(text: str, reading: Reading) -> Iterator[Finding]:
    wording = _wording(reading.pack)
    numbers = _numbers(text, reading.pack, wording)
    for opening in wording.opening.finditer(text) if len(numbers) > 2 else ():
        before = [number for number in numbers if opening.start() - _LEAD < number.span.end <= opening.start()]
        parts = _parts(text, opening, numbers, wording)
        if before and len(parts) > 1 and _is_off(before[-1], parts, wording):
            yield _finding(text, before[-1], parts, reading.field)


def _sums(text: str, reading: Reading) -> Iterator[Finding]:
    """The totals behind their parts: “10 in Lyon, 20 in Nice and 30 in Lille, for a total of 70”."""
    wording = _wording(reading.pack)
    numbers = _numbers(text, reading.pack, wording)
    for making in wording.making.finditer(text) if len(numbers) > 2 else ():
        total = next((number for number in numbers if number.span.start == making.end()), None)
        before = [number for number in numbers if number.span.end <= making.start()]
        parts = before[-1:] if before and making.start() - before[-1].span.end <= _ITEM else []
        for one in reversed(before[:-1] if parts else ()):
            if not _joined(text, one, parts[0], wording):
                break
            parts.insert(0, one)
        whole = total is not None and wording.partial.search(text, 0, total.span.end) is None
        if total is not None and whole and len(parts) > 1 and _is_off(total, parts, wording):
            yield _finding(text, total, parts, reading.field)


def _divided(text: str, start: int, reading: Reading) -> Iterator[Finding]:
    """The whole at ``start`` whose parts make more: “Of the 212 samples, 120 were early, 60 late and 42 lost.”."""
    wording = _wording(reading.pack)
    numbers = [number for number in _numbers(text, reading.pack, wording) if number.span.start >= start]
    comma = text.find(", ", start, start + _LEAD)
    if len(numbers) < 3 or numbers[0].span.start != start or numbers[1].span.start != comma + 2:
        return
    total, parts = numbers[0], numbers[1:2]
    for one in numbers[2:]:
        if not _joined(text, parts[-1], one, wording):
            break
        parts.append(one)
    items = all(_ITEM_ENDS.match(text, one.span.end) for one in parts)
    more = sum(part.value for part in parts) > total.value
    if items and more and len(parts) > 1 and _is_off(total, parts, wording):
        yield _finding(text, total, parts, reading.field, Severity.INFO)


def _joined(text: str, one: _Number, other: _Number, wording: _Wording) -> bool:
    """Whether two numbers begin items of one list that stand side by side."""
    between = text[one.span.end : other.span.start]
    return len(between) <= _ITEM and wording.joint.search(between) is not None


def _parts(text: str, opening: "re.Match[str]", numbers: list[_Number], wording: _Wording) -> list[_Number]:
    """The numbers that begin the items after ``opening``; none where the list is not one of counts."""
    bracket = opening.group().rstrip().endswith("(")
    end = text.find(")", opening.end()) if bracket else len(text)
    inside = [number for number in numbers if opening.end() <= number.span.start and number.span.end <= end]
    if wording.partial.search(text, max(0, opening.start() - _LEAD), end) or not inside or inside[0].span.start != opening.end():
        return []
    if not all(_joined(text, one, other, wording) for one, other in pairwise(inside)):
        return []
    return inside if all(_ITEM_ENDS.match(text, one.span.end) for one in inside) else []


def _is_off(total: _Number, parts: list[_Number], wording: _Wording) -> bool:
    made = sum(part.value for part in parts)
    if any(part.noun in wording.not_counted or part.value >= total.value for part in parts):
        return False
    close = _CLOSE[0] * total.value <= made <= _CLOSE[1] * total.value
    return close and abs(made - total.value) >= max(total.step, *(part.step for part in parts))


def _finding(text: str, total: _Number, parts: list[_Number], field: str, severity: Severity = Severity.WARNING) -> Finding:
    made = sum(part.value for part in parts)
    slots = details(found=total.span.of(text), made=f"{made:,.10g}".replace(",", "\u202f"))
    evidence = tuple(part.span for part in parts)
    return Finding(CODE, Kind.NUMBER, severity, total.span, field, slots, (), evidence)


def _numbers(text: str, pack: LanguagePack, wording: _Wording) -> list[_Number]:
    """Counts in order, in digits or letters; percentages, years and scores are none."""
    found = [
        _Number(one.span, one.value, one.step if not one.written.isdigit() or one.scale else 1.0, one.noun or one.unit)
        for one in figures_of(text, pack)
        if one.unit != PERCENT and not one.is_year and text[one.span.end : one.span.end + 1] not in {"-", "–"}
    ]
    taken = {number.span.start for number in found}
    for match in wording.letters.finditer(text):
        if match.start() not in taken:
            noun = re.match(r"\s([^\W\d_]+)", text[match.end() : match.end() + 30])
            span = Span(*match.span())
            found.append(_Number(span, wording.cardinals[match.group().lower()], 1.0, noun[1].lower() if noun else ""))
    return sorted(found, key=lambda number: number.span.start)


CHECK = Check("totals", (CODE,), "Lists whose parts do not make their total", paragraph=examine)
