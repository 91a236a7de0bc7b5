"""Figures that cannot be right together: changes, shares, conversions. Start reading at :func:`examine`.

Everything is worked out inside one sentence, from figures written in digits; what is told is what a pocket calculator would tell.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import Any

from deskeditor.findings import Finding, Kind, Severity, details
from deskeditor.language import LanguagePack
from deskeditor.reading import Check, Reading
from deskeditor.reading.figures import PERCENT, Figure
from deskeditor.text import Span, any_of

_TOLERANCE = 0.05
"""How far a percentage may be from the computed one, of its own size; never less than one point."""
_ROUGHLY = 0.2
"""The same where the first figure is “about” so much."""
_FROM_TO = 2
"""The figures of a change, beside its percentage."""
_WHOLE = 100
_ROUNDED_SUM = 102
_NEARLY_ALL = 90
_ABOUT = 1.25
"""How many times more or less than the double is still told as the double."""
_NEARLY = 0.7
"""What “nearly doubled” may still be, of the double."""
_REACH = 100
"""Code points between two figures that belong together."""

_CONVERSIONS: dict[tuple[str, str], Callable[[float], float]] = {
    ("C", "F"): lambda value: value * 9 / 5 + 32,
    ("mi", "km"): lambda value: value * 1.609344,
    ("ft", "m"): lambda value: value * 0.3048,
    ("in", "cm"): lambda value: value * 2.54,
    ("lb", "kg"): lambda value: value * 0.45359237,
    ("gal", "l"): lambda value: value * 3.785411784,
    ("ac", "ha"): lambda value: value * 0.40468564,
}
_INVERSE = {"F": lambda value: (value - 32) * 5 / 9}


def examine(reading: Reading) -> Iterable[Finding]:
    """What does not add up in each sentence of the paragraph."""
    figures = reading.figures
    if not figures:
        return
    facts = reading.pack.file("facts")
    if any(figure.unit == PERCENT for figure in figures):
        for sentence in reading.sentences:
            inside = [figure for figure in figures if sentence.span.contains(figure.span)]
            yield from _changes(reading, inside, sentence.span.of(reading.prose).lower(), facts)
            yield from _sums(reading, inside, sentence.span, facts)
            yield from _sides(reading, inside, sentence.span, facts)
            yield from _parts(reading, inside, facts)
            yield from _points(reading, inside, facts)
        yield from _shares(reading, figures, facts)
    if not reading.vocabulary.isdisjoint(_multiples(reading.pack)[0]):
        for sentence in reading.sentences:
            yield from _multiplied(reading, [one for one in figures if sentence.span.contains(one.span)], sentence.span)
    yield from _conversions(reading, figures, facts)


def _changes(reading: Reading, figures: Sequence[Figure], sentence: str, facts: Mapping[str, Any]) -> Iterator[Finding]:
    """“From 10 to 12, 30 %”: the percentage is not that of the change."""
    if len(figures) <= _FROM_TO or not any(word in sentence for word in facts.get("change_words", ())):
        return
    for first, second in pairwise(figures):
        percents = [one for one in figures if one.unit == PERCENT and one is not first and one is not second]
        pair = _from_to(reading.prose, first, second, facts) if len(percents) == 1 else None
        if pair is None or abs(percents[0].span.start - second.span.end) > _REACH:
            continue
        if (first.unit == PERCENT or pair[2]) and not _tells_change(reading.prose, second, percents[0], facts):
            continue
        before, after, _ = pair
        told, computed = percents[0].value, abs(after - before) / before * 100
        rough = _bare(reading.prose[: first.span.start], facts) != reading.prose[: first.span.start].rstrip().lower()
        slack = max(1.0, (_ROUGHLY if rough else _TOLERANCE) * computed)
        if abs(told - computed) > slack:
            slots = details(
                found=percents[0].span.of(reading.prose),
                right=_short(computed),
                first=_written(before, first, second),
                second=_written(after, second, first),
            )
            yield Finding("number.change", Kind.NUMBER, Severity.WARNING, percents[0].span, reading.field, slots)


def _from_to(prose: str, first: Figure, second: Figure, facts: Mapping[str, Any]) -> tuple[float, float, bool] | None:
    """The two values of “from A to B”, A on B's scale where only B names one; “to B from A” and “B against A” as well.

    The third is whether they are only set against each other, which by itself tells no change.
    """
    if (first.unit == PERCENT) is not (second.unit == PERCENT) or first.is_year or second.is_year:
        return None
    lead = _bare(prose[max(0, first.span.start - _REACH) : first.span.start], facts)
    between = prose[first.span.end : second.span.start].strip().lower()
    against = next((word for word in facts.get("against_words", ()) if f" {between}".endswith(f" {word}")), None)
    if against is not None:
        alike = first.unit == second.unit and second.value > 0 and len(between) <= _REACH // 2
        return (second.value, first.value, against not in facts.get("from_words", ())) if alike else None
    begins = any(lead.endswith(f" {word}") or lead == word for word in facts.get("from_words", ()))
    joined = any(between == word or between.endswith(f" {word}") for word in facts.get("to_words", ()))
    if not begins or not joined or len(between) > _REACH // 2:
        return None
    value = (
        first.value * 10.0**second.scale if second.scale and not first.scale and first.value < second.value / 10 else first.value
    )
    return (value, second.value, False) if value > 0 else None


def _bare(lead: str, facts: Mapping[str, Any]) -> str:
    """What stands before a figure, without “about” and the like right before it."""
    lead = lead.rstrip().lower()
    about = next((word for word in facts.get("partial_words", ()) if lead.endswith(f" {word}")), "")
    return lead[: len(lead) - len(about)].rstrip()


def _written(value: float, first: Figure, second: Figure) -> str:
    return first.written if value == first.value or value != second.value else second.written


def _tells_change(prose: str, second: Figure, percent: Figure, facts: Mapping[str, Any]) -> bool:
    """Whether a third percentage is told as the change between two: “from 4 % to 6 %, a rise of 2 %”."""
    between = prose[second.span.end : percent.span.start].strip(" ,\u00a0").lower()
    return len(between) <= _REACH // 2 and between.rsplit(", ", 1)[-1].startswith(tuple(facts.get("told_words", ())))


@lru_cache(maxsize=16)
def _multiples(pack: LanguagePack) -> tuple[frozenset[str], "re.Pattern[str]", Mapping[str, float]]:
    """The first words of what multiplies, a pattern for one of them, and what each makes of the earlier figure."""
    told = {word.lower(): float(value) for word, value in pack.file("facts").get("multiples", {}).items()}
    pattern = re.compile(rf"(?<![\w-])(?:{any_of(told)})(?![\w-])", re.IGNORECASE)
    return frozenset(word.split()[0] for word in told), pattern, told


def _multiplied(reading: Reading, figures: Sequence[Figure], span: Span) -> Iterator[Finding]:
    """“Doubled from 10 to 30”: no rounding makes it the double. “More than doubled” may be any more."""
    facts, (_, pattern, told) = reading.pack.file("facts"), _multiples(reading.pack)
    counted = [one for one in figures if not one.is_year]
    for first, second in pairwise(counted):
        pair = _from_to(reading.prose, first, second, facts)
        if pair is None or pair[2]:
            continue
        start = max([span.start, *(one.span.end for one in counted if one.span.end <= first.span.start)])
        words = list(pattern.finditer(reading.prose, start, first.span.start))
        reach = _REACH // 10 if words and words[0].group().lower() in facts.get("multiples_near", ()) else _REACH // 2
        if len(words) != 1 or first.span.start - words[0].end() > reach:
            continue
        ratio = pair[1] / pair[0] / told[words[0].group().lower()]
        lead = reading.prose[: words[0].start()].rstrip().lower()
        more, nearly = (lead.endswith(tuple(facts.get(key, ()))) for key in ("more_words", "nearly_words"))
        if ratio < (_NEARLY if nearly else 1 / _ABOUT) or (ratio > _ABOUT and not more):
            slots = details(
                found=words[0].group(), first=_written(pair[0], first, second), second=_written(pair[1], second, first)
            )
            yield Finding("number.multiple", Kind.NUMBER, Severity.WARNING, Span(*words[0].span()), reading.field, slots)


def _parts(reading: Reading, figures: Sequence[Figure], facts: Mapping[str, Any]) -> Iterator[Finding]:
    """“54 of 61 drones, or 78 %”: the share is not that of the part."""
    counted = [figure for figure in figures if not figure.is_year]
    for part, whole, percent in zip(counted, counted[1:], counted[2:], strict=False):
        if percent.unit != PERCENT or part.unit or whole.unit:
            continue
        if 0 < whole.value < part.value and _is_among(reading.prose, part, whole, percent, facts):
            part, whole = whole, part
        elif not 0 < part.value < whole.value or not _is_part(reading.prose, part, whole, percent, facts):
            continue
        right = part.value / whole.value * _WHOLE
        if abs(percent.value - right) > 1.0:
            slots = details(found=percent.span.of(reading.prose), right=_short(right), first=part.written, second=whole.written)
            yield Finding("number.part", Kind.NUMBER, Severity.WARNING, percent.span, reading.field, slots)


def _is_part(prose: str, part: Figure, whole: Figure, percent: Figure, facts: Mapping[str, Any]) -> bool:
    """“54 of 61 drones, or …”."""
    told = prose[whole.span.end : percent.span.start].lower()
    of = prose[part.span.end : whole.span.start].strip().lower()
    return of in facts.get("of_words", ()) and len(told) <= _REACH // 3 and _share_told(told, facts)


def _is_among(prose: str, whole: Figure, part: Figure, percent: Figure, facts: Mapping[str, Any]) -> bool:
    """“900 homes, including 270 flats, or 30 % of the total”: the whole first, and the share says of what it is one."""
    told = prose[part.span.end : percent.span.start].lower()
    of = prose[whole.span.end : part.span.start].rstrip().lower()
    said = prose[percent.span.end : percent.span.end + _REACH].lstrip().lower()
    among = len(of) <= _REACH and of.endswith(tuple(f" {word}" for word in facts.get("among_words", ())))
    return among and _share_told(told, facts) and said.startswith(tuple(facts.get("total_words", ())))


def _points(reading: Reading, figures: Sequence[Figure], facts: Mapping[str, Any]) -> Iterator[Finding]:
    """“From 42.5 % to 46 %, a rise of 4.5 points”: the points are not the difference."""
    for first, second, third in zip(figures, figures[1:], figures[2:], strict=False):
        if not third.noun.startswith("point") or PERCENT not in (first.unit, second.unit):
            continue
        pair = _from_to(reading.prose, replace(first, unit=PERCENT), replace(second, unit=PERCENT), facts)
        if pair is None or pair[2] or not _tells_change(reading.prose, second, third, facts):
            continue
        right = abs(pair[1] - pair[0])
        if abs(third.value - right) >= max(first.step, second.step, third.step) * 0.99:
            found = third.span
            slots = details(found=found.of(reading.prose), right=_short(right), first=first.written, second=second.written)
            yield Finding("number.points", Kind.NUMBER, Severity.WARNING, found, reading.field, slots)


def _share_told(between: str, facts: Mapping[str, Any]) -> bool:
    joined = between.rstrip(" \u00a0(")
    return between.endswith("(") or any(joined.endswith((f", {word}", f" {word}")) for word in facts.get("or_words", ()))


def _sums(reading: Reading, figures: Sequence[Figure], span: Span, facts: Mapping[str, Any]) -> Iterator[Finding]:
    """Three shares or more of one whole that make more than all of it."""
    percents = [figure for figure in figures if figure.unit == PERCENT]
    sentence = span.of(reading.prose)
    if len(percents) < 3 or not (
        any(share in sentence for share in facts.get("shares", ())) or _one_whole(reading, percents, facts)
    ):
        return
    if any(word in sentence.lower() for word in facts.get("change_words", ())):
        return
    total = sum(figure.value for figure in percents)
    if _ROUNDED_SUM < total < 3 * _WHOLE:
        place = Span(percents[0].span.start, percents[-1].span.end)
        slots = details(found=place.of(reading.prose), total=_short(total))
        yield Finding("number.sum", Kind.NUMBER, Severity.INFO, place, reading.field, slots)


def _one_whole(reading: Reading, percents: Sequence[Figure], facts: Mapping[str, Any]) -> bool:
    """Whether only the first share names its whole and the others follow as its list: “40 % of pupils walk, 35 % cycle, …”."""
    wholes, joints = tuple(facts.get("whole_words", ())), tuple(facts.get("and_words", ()))
    named = [reading.prose[one.span.end : one.span.end + _REACH].lstrip().startswith(wholes) for one in percents]
    joined = all(
        re.search(rf"(?:,|\s(?:{any_of(joints)}))\s(?:[^\W\d_]{{1,4}}\s)?$", reading.prose[one.span.end : other.span.start])
        for one, other in pairwise(percents)
    )
    total = sum(one.value for one in percents)
    alone = any(
        _NEARLY_ALL <= total - one.value <= _ROUNDED_SUM for one in percents
    )  # the others are a whole: that one is of another
    return named[0] and not any(named[1:]) and joined and not alone


def _sides(reading: Reading, figures: Sequence[Figure], span: Span, facts: Mapping[str, Any]) -> Iterator[Finding]:
    """“60 % are in favour and 55 % opposed”: the two sides of one question make more than all who were asked.

    Only where the second side says nothing but that it is against: “55 % reject the tax” may be another question.
    """
    percents = [figure for figure in figures if figure.unit == PERCENT]
    if len(percents) != _FROM_TO or not _ROUNDED_SUM < sum(one.value for one in percents) < 2 * _WHOLE:
        return
    between = reading.prose[percents[0].span.end : percents[1].span.start].lower()
    tail = re.split(r"[.,;:!?(\n]", reading.prose[percents[1].span.end : span.end], maxsplit=1)[0].strip().lower()
    if tail not in facts.get("sides_against", ()) or any(figure.is_year for figure in figures):
        return
    earlier = between.rstrip(" ").endswith(tuple(f" {word}" for word in facts.get("against_words", ())))
    if not earlier and any(re.search(rf"\b{re.escape(word)}\b", between) for word in facts.get("sides_for", ())):
        place = Span(percents[0].span.start, percents[1].span.end)
        slots = details(found=place.of(reading.prose), total=_short(sum(one.value for one in percents)))
        yield Finding("number.sum", Kind.NUMBER, Severity.WARNING, place, reading.field, slots)


def _shares(reading: Reading, figures: Sequence[Figure], facts: Mapping[str, Any]) -> Iterator[Finding]:
    """“120 % of the votes”."""
    for figure in figures:
        if figure.unit == PERCENT and figure.value > _WHOLE:
            after = reading.prose[figure.span.end : figure.span.end + 40].lstrip()
            share = next((one for one in facts.get("shares", ()) if after.startswith(one)), None)
            if share:
                slots = details(found=figure.span.of(reading.prose), whole=share)
                yield Finding("number.share", Kind.NUMBER, Severity.WARNING, figure.span, reading.field, slots)


def _conversions(reading: Reading, figures: Sequence[Figure], facts: Mapping[str, Any]) -> Iterator[Finding]:
    """“23 °C, or 75 °F”: one measure told twice, and not the same."""
    joiner = _joiner(tuple(facts.get("or_words", ("=",))))
    for first, second in pairwise(figures):
        if not _convertible(first, second) or not joiner.fullmatch(reading.prose, first.span.end, second.span.start):
            continue
        expected = _converted(first, second)
        if expected is not None and not expected[0] <= second.value <= expected[1]:
            place = Span(first.span.start, second.span.end)
            slots = details(found=place.of(reading.prose), right=_short((expected[0] + expected[1]) / 2), unit=second.unit)
            yield Finding("number.conversion", Kind.NUMBER, Severity.WARNING, place, reading.field, slots)


def _convertible(first: Figure, second: Figure) -> bool:
    return (first.unit, second.unit) in _CONVERSIONS or (second.unit, first.unit) in _CONVERSIONS


@lru_cache(maxsize=16)
def _joiner(words: tuple[str, ...]) -> "re.Pattern[str]":
    """What stands between a measure and the same one in another unit."""
    either = "|".join(re.escape(word) for word in words)
    return re.compile(rf"[ \u00a0]?(?:\(|,? ?(?:{either})\b ?|/ ?)(?:[^\W\d_]{{1,10}} )?")


def _converted(first: Figure, second: Figure) -> tuple[float, float] | None:
    """The range in which the second value must lie, both roundings allowed for; None where the units do not convert."""
    straight = _CONVERSIONS.get((first.unit, second.unit))
    inverse = _CONVERSIONS.get((second.unit, first.unit))
    if straight is None and inverse is None:
        return None
    if straight is None:
        factor = inverse(1.0) if inverse else 1.0
        straight = _INVERSE.get(first.unit, lambda value: value / factor)
    half, slack = first.step / 2, second.step / 2
    ends = sorted((straight(first.value - half), straight(first.value + half)))
    margin = 0.0 if first.unit in ("C", "F") else 0.02 * abs(second.value)
    return ends[0] - slack - margin, ends[1] + slack + margin


def _short(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0") if abs(value) < 1000 else f"{value:.0f}"


CODES = ("number.change", "number.part", "number.points", "number.multiple", "number.sum", "number.share", "number.conversion")
CHECK = Check("arithmetic", CODES, "Changes, shares and conversions that do not add up", paragraph=examine)
