"""Facts of a text that a translation keeps: numbers, dates, addresses. Start reading at :func:`facts_of`.

A fact has *readings*: canonical forms, independent of language and number format. Two facts agree when they share a reading, so
``500,000``, ``500 000`` and ``500.000`` agree, as do ``1.5 billion`` and ``1,5 milliard``, ``12 March`` and ``12 mars``.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import pairwise

from deskeditor.language import LanguagePack
from deskeditor.review.parity.measures import CURRENCIES, Measure, measure_at
from deskeditor.review.parity.patterns import Patterns, patterns_of
from deskeditor.text import Span

_WORD = re.compile(r"[^\W\d_]{4,}")
_AROUND, _STEM = 32, 5
"""Characters beside a number, and of a word in them, that may tell which number it is."""
_CENTS = re.compile(r"\d\d")
_CENTURIES = ("18", "19", "20")
_LINK = 5
"""Characters that may stand between a day, its month and its year: " de "."""


class FactKind(StrEnum):
    """What a fact is; the values are kinds of difference."""

    NUMBER = "number"
    DATE = "date"
    ADDRESS = "address"
    PLACEHOLDER = "placeholder"


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact at ``span``. ``soft``: written out or partial, so that its absence alone proves nothing.

    ``mantissa`` and ``power`` are the number before its scale word and that word's power of ten ("1.5", 9 for 1.5 billion).
    ``written`` are its digits as they stand, ``measure`` what it counts. A placeholder may tell by its ``month`` that it stands
    for the day before it or the year behind it. ``near`` are beginnings of the words beside it, ``text`` what it is in writing.
    """

    kind: FactKind
    span: Span
    readings: frozenset[str]
    soft: bool = False
    mantissa: frozenset[str] = frozenset()
    power: int = 0
    written: str = ""
    measure: Measure | None = None
    month: int = 0
    near: frozenset[str] = frozenset()
    text: str = ""

    def agrees(self, other: "Fact") -> bool:
        """Whether the two may be the same fact."""
        if self.kind is not other.kind:
            return False
        if self.kind is FactKind.DATE:
            return any(_same_date(mine, theirs) for mine in self.readings for theirs in other.readings)
        return not self.readings.isdisjoint(other.readings) or self._is_hour_of(other) or other._is_hour_of(self)

    def _is_hour_of(self, other: "Fact") -> bool:
        """Whether "23.40" without a word for it is the hour that the other side writes with one."""
        hour, _, minute = self.written.replace(":", ".").partition(".")
        return bool(minute) and hour.isdigit() and f"time {int(hour)}:{minute}" in other.readings


def facts_of(text: str, pack: LanguagePack) -> tuple[Fact, ...]:
    """The facts of one paragraph in order; spans are relative to ``text`` and never overlap."""
    patterns = patterns_of(pack)
    taken: list[Fact] = []
    for find in (_addresses, _placeholders, _dates, _times, _numbers, _cardinals):
        for fact in find(text, patterns):
            if not any(fact.span.overlaps(other.span) or _scales(other, fact) for other in taken):
                taken.append(fact)
    taken = [_measured(fact, text, pack) for fact in sorted(taken, key=lambda fact: fact.span)]
    return tuple(replace(fact, text=fact.span.of(text)) for fact in _with_shared_scales(_with_cents(taken), text, patterns))


def _with_cents(facts: Sequence[Fact]) -> list[Fact]:
    """The price of "14 euros 50" is one number, the cents behind the unit."""
    found: list[Fact] = []
    for fact in facts:
        last = found[-1] if found else None
        unit = last.measure if last and last.written.isdigit() and last.measure else None
        if last and unit and _CENTS.fullmatch(fact.written) and fact.span.start - unit.span.end == 1 and unit.units <= CURRENCIES:
            readings = frozenset({_plain(f"{last.written}.{fact.written}")})
            found[-1] = replace(last, span=Span(last.span.start, fact.span.end), readings=readings, mantissa=readings, written="")
        else:
            found.append(fact)
    return found


def _scales(hole: Fact, fact: Fact) -> bool:
    """Whether a word of scale belongs to the placeholder before it."""
    return hole.kind is FactKind.PLACEHOLDER and bool(hole.power) and 0 <= fact.span.start - hole.span.end <= 1


def _measured(fact: Fact, text: str, pack: LanguagePack) -> Fact:
    if fact.kind not in (FactKind.NUMBER, FactKind.PLACEHOLDER) or any(one.startswith("time") for one in fact.readings):
        return fact
    around = _WORD.findall(text[max(0, fact.span.start - _AROUND) : fact.span.start])[-2:]
    around += _WORD.findall(text[fact.span.end : fact.span.end + _AROUND])[:3]
    fact = replace(fact, near=frozenset(word[:_STEM].lower() for word in around))
    end = fact.span.end
    if fact.kind is FactKind.PLACEHOLDER and (match := patterns_of(pack).scale.match(text, end)):
        end = match.end()
    measure = measure_at(text, Span(fact.span.start, end), pack.code)
    return fact if measure is None else replace(fact, measure=measure)


def _with_shared_scales(facts: list[Fact], text: str, patterns: Patterns) -> tuple[Fact, ...]:
    """The first number of "between 400 and 450 million" may be 400 million; "400m" never loses its own."""
    for at, (one, other) in enumerate(pairwise(facts)):
        shares = one.kind is other.kind is FactKind.NUMBER and not one.power and other.power >= 3
        if shares and patterns.between.fullmatch(text, one.span.end, other.span.start):
            readings = one.readings | {shifted(reading, other.power) for reading in one.mantissa}
            facts[at] = replace(one, readings=readings)
    return tuple(facts)


def is_date(fact: Fact, day: date) -> bool:
    """Whether a fact may name a day: a date without a year may be that of any."""
    written = f"{day.day}-{day.month}-{day.year}"
    return fact.kind is FactKind.DATE and any(_same_date(reading, written) for reading in fact.readings)


def _same_date(one: str, other: str) -> bool:
    """Equal, or equal as far as the one without a year goes."""
    return one == other or one.startswith(f"{other}-") or other.startswith(f"{one}-")


def _addresses(text: str, patterns: Patterns) -> list[Fact]:
    found = []
    for match in patterns.address.finditer(text):
        address = match.group().rstrip(".,;:!?)»”")
        start = match.start()
        reading = address.lower().removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
        found.append(Fact(FactKind.ADDRESS, Span(start, start + len(address)), frozenset({reading})))
    return found


def _placeholders(text: str, patterns: Patterns) -> list[Fact]:
    found = []
    for match in patterns.placeholder.finditer(text):
        span = Span(*match.span())
        scale = patterns.scale.match(text, span.end)
        power = sum(patterns.scales.get(word, 0) for word in scale["scale"].lower().split()) if scale else 0
        month = (
            None
            if power
            else next((one for one in patterns.month.finditer(text) if _beside(text, span, Span(*one.span()))), None)
        )
        number = patterns.months[month["month"]] if month else 0
        found.append(Fact(FactKind.PLACEHOLDER, span, frozenset({"?"}), power=power, month=number))
    return found


def _beside(text: str, hole: Span, month: Span) -> bool:
    """Whether a month follows a placeholder ("le XNUMX mars") or stands before it ("mars XNUMX", "March XNUMX, 2024")."""
    first, last = sorted((hole, month))
    between = text[first.end : last.start]
    return len(between) <= _LINK and not between.strip(" \u00a0\u202f.,deolf")


def _dates(text: str, patterns: Patterns) -> list[Fact]:
    found = []
    for pattern in patterns.dates:
        for match in pattern.finditer(text):
            groups = match.groupdict()
            name = groups.get("month") or ""
            month = patterns.months.get(name.rstrip("."))
            end = match.end() - (match.group().endswith(".") and name not in patterns.short)  # the sentence's own stop
            fact = _date(Span(match.start(), end), groups.get("day"), month, groups.get("number"), groups.get("year"))
            if fact is not None:
                found.append(fact)
    for match in patterns.weekday.finditer(text):
        reading = f"weekday {patterns.weekdays[match.group()]}"
        found.append(Fact(FactKind.DATE, Span(*match.span()), frozenset({reading}), soft=True))
    return found


def _date(span: Span, day: str | None, month: int | None, number: str | None, year: str | None) -> Fact | None:
    """Month and day either way round where the month is a number; a date without a year agrees with the same one with it."""
    if month is None and number is None:
        return None
    at = int(day or 0)
    pairs = {(at, month or 0)} if number is None else {(at, int(number)), (int(number), at)}
    readings = {f"{d}-{m}" for d, m in pairs if 1 <= m <= 12 and d <= 31}
    if not readings:
        return None
    if year:
        readings = {f"{reading}-{year}" for reading in readings}
    return Fact(FactKind.DATE, span, frozenset(readings), soft=not day)


def _times(text: str, patterns: Patterns) -> list[Fact]:
    found = []
    for match in patterns.time.finditer(text):
        groups = match.groupdict()
        if not (groups["minute"] or groups["afternoon"] or groups["word"]):
            continue
        hour, minute = int(groups["hour"]), int(groups["minute"] or groups["dotted"] or 0)
        hours = {hour, hour + 12} if groups["afternoon"] and hour < 12 else {hour}
        readings = frozenset(f"time {one}:{minute:02}" for one in hours) | ({str(hour)} if not minute else set())
        found.append(Fact(FactKind.NUMBER, Span(*match.span()), readings))
    return found


def _numbers(text: str, patterns: Patterns) -> list[Fact]:
    found = []
    for match in patterns.number.finditer(text):
        scale = match.group("scale") or ""
        power = sum(patterns.scales.get(word.rstrip("."), 0) for word in scale.lower().split())
        digits = match.group("digits")
        mantissa = readings_of_digits(digits, patterns.decimal)
        scaled = frozenset(shifted(reading, power) for reading in mantissa)
        if len(scale) == 1 and match.group()[-2].isspace():  # "3.5 m" are millions or metres
            scaled |= mantissa
        half = patterns.half.match(text, match.end()) if power else None
        if half is not None:
            scaled = frozenset(shifted(f"{reading}.5", power) for reading in mantissa)
        soft = text[match.end() : match.end() + 1].isalpha() or match.group() == "1"  # an ordinal; "one" is an article elsewhere
        soft = soft or scale.lower() in patterns.stretches
        span = Span(match.start(), half.end() if half else match.end())
        scaled |= _decades(digits, text, span, patterns)
        found.append(Fact(FactKind.NUMBER, span, scaled, soft, mantissa, power, digits))
    return found


def _cardinals(text: str, patterns: Patterns) -> list[Fact]:
    found = []
    for match in patterns.cardinal.finditer(text):
        word = " ".join(match.group("word").lower().split())
        value = patterns.parts.get(word) or str(patterns.cardinals.get(word, 1))
        words = (match.group("scale") or "").lower().split()
        power = sum(patterns.scales.get(word, 0) for word in words)
        half = patterns.half.match(text, match.end()) if power else None
        mantissa = frozenset({value + ".5" if half else value})
        readings = frozenset({shifted(one, power) for one in mantissa})
        span = Span(match.start(), half.end() if half else match.end())
        soft = power == 0 or patterns.stretches.issuperset(words)
        readings |= _decades(value, text, span, patterns)
        found.append(Fact(FactKind.NUMBER, span, readings, soft, mantissa=mantissa, power=power))
    return found


def _decades(number: str, text: str, span: Span, patterns: Patterns) -> frozenset[str]:
    """The years that a decade may begin with: "the 80s", "les années quatre-vingt" are those from 1980 on, or 1880, or 2080."""
    if len(number) != 2 or number[1] != "0":
        return frozenset()
    if not patterns.decade_behind.match(text, span.end) and not patterns.decade_before.search(text[: span.start][-_AROUND:]):
        return frozenset()
    return frozenset(f"{century}{number}" for century in _CENTURIES)


def readings_of_digits(digits: str, decimal: str) -> frozenset[str]:
    """What a string of digits and separators may mean. "500,000" is 500000 and, where the comma is decimal, 500 too."""
    separators = [character for character in digits if not character.isdigit()]
    if not separators:
        return frozenset({_plain(digits)})
    whole, last, fraction = digits.rpartition(separators[-1])
    joined = "".join(character for character in digits if character.isdigit())
    as_decimal = "".join(character for character in whole if character.isdigit()) + "." + fraction
    groups_of_three = len(fraction) == 3
    if last in ".," and len(set(separators)) == 2 and separators.count(last) == 1:
        return frozenset({_plain(as_decimal)})
    if not groups_of_three:
        return frozenset({_plain(as_decimal)}) if last in ".," else frozenset({_plain(joined)})
    if len(separators) == 1 and last in ".,":
        readings = {_plain(joined)}
        if last == decimal or whole.lstrip("0") == "":
            readings.add(_plain(as_decimal))
        return frozenset(readings)
    return frozenset({_plain(joined)})


def shifted(reading: str, power: int) -> str:
    """A reading times ten to ``power``, without floating point: "1.5" and 9 give "1500000000"."""
    whole, _, fraction = reading.partition(".")
    if power < 0:
        whole = whole.rjust(1 - power, "0")
        return _plain(f"{whole[:power]}.{whole[power:]}{fraction}")
    digits = whole + fraction.ljust(power, "0")[:power]
    rest = fraction[power:]
    return _plain(digits + ("." + rest if rest else ""))


def _plain(reading: str) -> str:
    whole, _, fraction = reading.partition(".")
    fraction = fraction.rstrip("0")
    return (whole.lstrip("0") or "0") + ("." + fraction if fraction else "")
