"""Numbers, dates and addresses that differ between paragraphs that render each other.

Start reading at :func:`fact_differences`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from deskeditor.findings import Severity
from deskeditor.language import LanguagePack
from deskeditor.review.parity.blocks import Block
from deskeditor.review.parity.comparison import Difference, What
from deskeditor.review.parity.facts import Fact, FactKind
from deskeditor.review.parity.measures import unit_in_words
from deskeditor.review.parity.repairs import redated, rendered, rescaled
from deskeditor.text import Span

_FEW = 4
"""Numbers left of which one may be taken for a placeholder by its place alone."""
_BESIDE = 6
"""Characters between a placeholder and the date it belongs to."""


@dataclass(frozen=True, slots=True)
class PlacedFact:
    """A fact and where it stands in the text of its side."""

    fact: Fact
    span: Span


def placed_facts(blocks: Iterable[Block]) -> list[PlacedFact]:
    """The facts of some paragraphs in order."""
    return [PlacedFact(fact, block.placed(fact.span)) for block in blocks for fact in block.facts]


def unmatched(mine: Sequence[PlacedFact], theirs: Sequence[PlacedFact]) -> tuple[list[PlacedFact], list[PlacedFact]]:
    """What is left on each side when every fact has been paired with one that agrees."""
    _, left, right = _matched(mine, theirs)
    return left, right


def _matched(
    mine: Sequence[PlacedFact], theirs: Sequence[PlacedFact]
) -> tuple[list[tuple[PlacedFact, PlacedFact]], list[PlacedFact], list[PlacedFact]]:
    """The facts that agree, in pairs, and what is left on each side: those that count the same first, exact ones before others,
    then a year in a date.
    """
    pairs = []
    left, right = list(mine), list(theirs)
    for agrees in (_of_one_unit, _firm, _any, _year_in_date):
        for one in list(left):
            partner = next((other for other in right if agrees(one.fact, other.fact)), None)
            if partner is not None:
                pairs.append((one, partner))
                left.remove(one)
                right.remove(partner)
    return pairs, left, right


def _of_one_unit(one: Fact, other: Fact) -> bool:
    return _firm(one, other) and bool(_units(one) & _units(other))


def _units(fact: Fact) -> frozenset[str]:
    return fact.measure.units if fact.measure else frozenset()


def _firm(one: Fact, other: Fact) -> bool:
    return not one.soft and not other.soft and one.agrees(other)


def _any(one: Fact, other: Fact) -> bool:
    return one.agrees(other)


def _year_in_date(one: Fact, other: Fact) -> bool:
    """``In 2022`` for "in June 2022", and a month for a day of it, say less but nothing else."""
    if FactKind.DATE not in (one.kind, other.kind):
        return False
    mine, theirs = _date_parts(one), _date_parts(other)
    return any(short <= long or long <= short for short in mine for long in theirs if short and long)


def _date_parts(fact: Fact) -> list[frozenset[str]]:
    if fact.kind is FactKind.NUMBER:
        return [frozenset({f"y{reading}"}) for reading in fact.readings if len(reading) == 4]
    parts = []
    for reading in fact.readings:
        day, _, rest = reading.partition("-")
        month, _, year = rest.partition("-")
        named = {f"d{day}" if day != "0" else "", f"m{month}" if month else "", f"y{year}" if year else ""}
        parts.append(frozenset(named - {""}))
    return parts


def fact_differences(
    draft: Sequence[PlacedFact], source: Sequence[PlacedFact], pack: LanguagePack
) -> tuple[list[Difference], list[PlacedFact], list[PlacedFact]]:
    """Alterations inside one pair, and what is left over on each side: lost or added unless it stands in another paragraph."""
    displaced = _displaced(draft, source, pack)
    draft = [one for one in draft if all(one is not year for year, _ in displaced)]
    pairs, mine, theirs = _matched(draft, source)
    holes = [one for one in mine if one.fact.kind is FactKind.PLACEHOLDER]
    found = [_filled(hole, theirs, (draft, source), pack) for hole in holes]
    found += [_in_other_units(one, other, pack) for one, other in pairs if _units_differ(one.fact, other.fact)]
    mine = [one for one in mine if one.fact.kind is not FactKind.PLACEHOLDER]
    for one in list(mine):
        same = [other for other in mine if other.fact.kind is one.fact.kind and _named(other.fact) == _named(one.fact)]
        swapped = len(mine) == 1 and (not one.fact.soft or _soft(draft) == _soft(source))
        partner = _altered_from(one, theirs, swapped or (len(same) == 1 and one.fact.kind is FactKind.DATE))
        if partner is not None:
            found.append(_alteration(one, partner, pack))
            mine.remove(one)
            theirs.remove(partner)
    found += [difference for _, difference in displaced]
    return found, _firm_ones(mine), _firm_ones(theirs)


def _displaced(
    draft: Sequence[PlacedFact], source: Sequence[PlacedFact], pack: LanguagePack
) -> list[tuple[PlacedFact, Difference]]:
    """A year thrown beside a number ("500,000 2022") whose place is elsewhere in the paragraph: a placeholder, or the year again.

    The fix leaves the number alone, as the draft's language writes it.
    """
    found = []
    apart = not any(_side_by_side(one, other) for one, other in pairwise(source))
    for pair in pairwise(draft):
        year = next((one for one in pair[::-1] if _is_year(one.fact)), None)
        if year is None or not apart or not _side_by_side(*pair):
            continue
        number = pair[0] if year is pair[1] else pair[1]
        partner = next((one for one in source if one.fact.agrees(number.fact)), None)
        needed = any(one.fact.agrees(year.fact) for one in source)
        elsewhere = any(one.fact.kind is FactKind.PLACEHOLDER or one.fact.agrees(year.fact) for one in draft if one is not year)
        if partner is not None and needed and elsewhere:
            both = Span(pair[0].span.start, pair[1].span.end)
            fix = rendered(partner.fact, pack)
            found.append((year, Difference("number", What.ALTERED, both, partner.span, Severity.ERROR, fix, "displaced")))
    return found


def _side_by_side(one: PlacedFact, other: PlacedFact) -> bool:
    """Two bare numbers with one space between them."""
    bare = all(each.fact.kind is FactKind.NUMBER and not each.fact.soft and not each.fact.power for each in (one, other))
    return bare and other.span.start - one.span.end == 1


def _firm_ones(facts: Sequence[PlacedFact]) -> list[PlacedFact]:
    return [one for one in facts if not one.fact.soft]


def _filled(
    hole: PlacedFact, theirs: list[PlacedFact], sides: tuple[Sequence[PlacedFact], Sequence[PlacedFact]], pack: LanguagePack
) -> Difference:
    """A placeholder takes the day or year of the source's date of its month, or the source's number that is left and counts the
    same; failing that, the draft's bare year that stands behind a number.
    """
    draft, source = sides
    if hole.fact.month and (dated := _of_date(hole, draft, source)) is not None:
        theirs[:] = [one for one in theirs if one is not dated[0]]
        return Difference("number", What.ALTERED, hole.span, dated[0].span, Severity.ERROR, dated[1], "placeholder")
    left = [one for one in theirs if one.fact.kind in (FactKind.NUMBER, FactKind.DATE)]
    close = [one for one in left if _units(one.fact) & _units(hole.fact) or one.fact.near & hole.fact.near]
    if close or 0 < len(left) <= _FEW:
        partner = max(left, key=lambda one: _suits(hole, one, sides))
        theirs.remove(partner)
        fix = rendered(partner.fact, pack, hole.fact.power)
        return Difference("number", What.ALTERED, hole.span, partner.span, Severity.ERROR, fix, "placeholder")
    for before, year in pairwise(draft):
        near = year.span.start - before.span.end == 1
        if near and before.fact.kind is FactKind.NUMBER and _is_year(year.fact):
            there = next((one.span for one in source if one.fact.agrees(year.fact)), None)
            fix = next(iter(year.fact.readings))
            return Difference("number", What.ALTERED, hole.span, there, Severity.ERROR, fix, "placeholder")
    return Difference("number", What.ALTERED, hole.span, None, Severity.ERROR, None, "unknown")


def _of_date(hole: PlacedFact, draft: Sequence[PlacedFact], source: Sequence[PlacedFact]) -> tuple[PlacedFact, str] | None:
    """The source's date of a placeholder's month, and its day or year: whichever the draft's own date beside it leaves out."""
    month = f"m{hole.fact.month}"
    beside = next((one for one in draft if one.fact.kind is FactKind.DATE and _gap(hole.span, one.span) <= _BESIDE), None)
    told = next((parts for parts in _date_parts(beside.fact) if month in parts), frozenset()) if beside else frozenset()
    for one in source:
        parts = next((parts for parts in _date_parts(one.fact) if told | {month} <= parts), frozenset())
        rest = parts - told - {month}
        before = beside is not None and hole.span < beside.span
        wanted = next((part for part in sorted(rest, reverse=not before) if part[0] == ("d" if before else "y")), "")
        wanted = wanted or next(iter(sorted(rest)), "")
        if one.fact.kind is FactKind.DATE and wanted:
            return one, wanted[1:]
    return None


def _gap(one: Span, other: Span) -> int:
    return max(one.start, other.start) - min(one.end, other.end)


def _suits(hole: PlacedFact, one: PlacedFact, sides: tuple[Sequence[PlacedFact], Sequence[PlacedFact]]) -> tuple[float, ...]:
    """How well a number of the source fits a placeholder: it counts the same, in the same scale, at about the same place."""
    units, places = (
        _units(hole.fact) & _units(one.fact),
        [side.index(fact) for side, fact in zip(sides, (hole, one), strict=True)],
    )
    far = abs(places[0] / len(sides[0]) - places[1] / len(sides[1]))
    return (
        not one.fact.soft,
        bool(units) + len(one.fact.near & hole.fact.near),
        one.fact.power == hole.fact.power,
        one.fact.kind is FactKind.NUMBER,
        -far,
    )


def _units_differ(one: Fact, other: Fact) -> bool:
    return bool(_units(one) and _units(other)) and _units(one).isdisjoint(_units(other))


def _in_other_units(one: PlacedFact, other: PlacedFact, pack: LanguagePack) -> Difference:
    """The number is right and what it counts is not; the fix writes the source's unit where the draft has a word for it."""
    measure = one.fact.measure
    mine, theirs = _with_unit(one), _with_unit(other)
    if measure is None or measure.span.start < one.fact.span.end:
        return Difference("scale", What.ALTERED, mine, theirs, Severity.ERROR, None, "unit")
    word = unit_in_words(_units(other.fact), measure.link, pack.code)
    return Difference("scale", What.ALTERED, mine, theirs, Severity.ERROR, one.fact.text + word if word else None, "unit")


def _with_unit(one: PlacedFact) -> Span:
    """Where a number and its unit stand in the text of their side."""
    if one.fact.measure is None:
        return one.span
    unit = one.fact.measure.span.moved(one.span.start - one.fact.span.start)
    return Span(min(one.span.start, unit.start), max(one.span.end, unit.end))


def _is_year(fact: Fact) -> bool:
    return any(len(reading) == 4 and reading[:2] in ("19", "20") for reading in fact.readings)


def _altered_from(one: PlacedFact, theirs: Sequence[PlacedFact], alone: bool) -> PlacedFact | None:  # noqa: FBT001
    """The source's fact that this one most likely garbles: same digits, one digit off, or the only one left of its kind."""
    same_kind = [other for other in theirs if other.fact.kind is one.fact.kind and _named(other.fact) == _named(one.fact)]
    for other in same_kind:
        if one.fact.kind is FactKind.NUMBER and (_scaled(one.fact, other.fact) or _near(one.fact, other.fact)):
            return other
        if one.fact.kind is FactKind.DATE and _near_dates(one.fact, other.fact):
            return other
    return same_kind[0] if alone and len(same_kind) == 1 else None


def _soft(facts: Sequence[PlacedFact]) -> int:
    """How many numbers are written out."""
    return sum(one.fact.soft and one.fact.kind is FactKind.NUMBER for one in facts)


def _named(fact: Fact) -> tuple[bool, bool]:
    """Whether a fact is written out or partial, and whether it is a day of the week."""
    return fact.soft, any(reading.startswith("weekday") for reading in fact.readings)


def _scaled(one: Fact, other: Fact) -> bool:
    return one.power != other.power and not one.mantissa.isdisjoint(other.mantissa)


def _near(one: Fact, other: Fact) -> bool:
    """One digit changed, two swapped, or one dropped or doubled, in a number of two digits or more."""
    for mine in one.readings:
        for theirs in other.readings:
            if min(len(mine), len(theirs)) >= 2 and abs(len(mine) - len(theirs)) <= 1:
                if sorted(mine) == sorted(theirs):
                    return True
                if len(mine) == len(theirs) and sum(a != b for a, b in zip(mine, theirs, strict=True)) == 1:
                    return True
    return False


def _near_dates(one: Fact, other: Fact) -> bool:
    return any(len(mine & theirs) >= 1 for mine in _date_parts(one) for theirs in _date_parts(other))


def _alteration(one: PlacedFact, partner: PlacedFact, pack: LanguagePack) -> Difference:
    kind = "date" if one.fact.kind is FactKind.DATE else "number"
    if one.fact.kind is FactKind.NUMBER and _scaled(one.fact, partner.fact):
        kind = "scale"
    severity = Severity.WARNING if one.fact.soft else Severity.ERROR
    fix = rendered(partner.fact, pack) if kind == "number" and not one.fact.power else None
    fix = redated(one.fact, partner.fact, pack) if kind == "date" else fix
    fix = rescaled(one.fact, partner.fact, pack) if kind == "scale" else fix
    if kind == "number" and one.fact.power and one.fact.power == partner.fact.power and one.fact.written:
        place = Span(one.span.start, one.span.start + len(one.fact.written))
        return Difference(kind, What.ALTERED, place, partner.span, severity, rendered(partner.fact, pack, one.fact.power))
    return Difference(kind, What.ALTERED, one.span, partner.span, severity, fix)
