"""Dates written in a paragraph. Start reading at :func:`dates_of`.

The names of months and weekdays are the language's (``quantities.toml``), what surrounds them too (``facts.toml``).
"""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from deskeditor.language import LanguagePack
from deskeditor.language.words import signs_of
from deskeditor.text import Span, any_of

_LEAP_YEAR = 2000
_NUMERIC = re.compile(
    r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d{2})(?![\d/-]|\.\d)"
    r"|(?<![\d/-])((?:19|20)\d{2})-(\d{2})-(\d{2})(?![\d-])"
)

_HEAD = 40
"""Code points before a date in which the day before it is looked for."""
_STROKE = re.compile(r"\d[/.-]\d")
"""What every date in figures alone holds."""


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as written, numbers unchecked. ``weekday`` counts from Monday = 0; it is None where none is written."""

    span: Span
    day: int
    month: int
    year: int | None = None
    weekday: int | None = None
    weekday_span: Span | None = None

    @property
    def exists(self) -> bool:
        """Whether some year, or the year given, has this day."""
        if not 1 <= self.month <= 12:
            return False
        return 1 <= self.day <= monthrange(self.year or _LEAP_YEAR, self.month)[1]

    def weekday_in(self, year: int) -> int | None:
        """The weekday of this day in ``year``, Monday = 0; None where the year has no such day."""
        try:
            return date(year, self.month, self.day).weekday()
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Calendar:
    """A language's names of months and weekdays, in patterns.

    ``named`` and ``relative`` are the cheap tests: a text whose vocabulary has none of these words holds no date with a name,
    no expression without a date.
    """

    dates: tuple["re.Pattern[str]", ...]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    weekday_names: tuple[str, ...]
    undated: "re.Pattern[str] | None"
    head: "re.Pattern[str] | None" = None
    named: frozenset[str] = frozenset()
    relative: frozenset[str] = frozenset()


@lru_cache(maxsize=16)
def calendar_of(pack: LanguagePack) -> Calendar:
    """The calendar of a language; one that finds only figures where the language names no months."""
    quantities, facts = pack.file("quantities"), pack.file("facts")
    full = _numbered(quantities.get("months", ()))
    months = {**full, **_numbered(quantities.get("months_short", ()))}
    weekdays = _numbered(quantities.get("weekdays", ()))
    if not months or not weekdays:
        return Calendar((), {}, {}, (), None)
    month, weekday = any_of(months), any_of(weekdays)
    days = rf"(?:(?P<weekday>{weekday}),?\s(?:(?:den|the|dem|el|il|o|a|dia|día|le)\s)?)?"
    year = r"(?:,?\s(?:del?\s|di\s)?(?P<year>(?:1[89]|20)\d\d))?(?![\d%])"
    ordinal, after = r"(?:er|re|st|nd|rd|th|º|°|\.)?", r"(?![\d:%]|[.,]\d|\s(?:million|percent|per))"
    patterns = [rf"(?<![\w.,:/-]){days}(?P<day>\d{{1,2}}){ordinal}\s(?:de\s|of\s|di\s)?(?P<month>{month})\b\.?{year}"]
    if facts.get("month_first"):
        patterns.append(rf"\b{days}(?P<month>{month})\.?\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{after}{year}")
    names = [group[0] for group in quantities["weekdays"]]
    compiled = tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)
    named = signs_of((*months, *weekdays))
    relative = signs_of((*full, *weekdays, *(f"{day}s" for day in weekdays), *facts.get("relative_days", ())))
    joint = rf"(?:\s?[–-]\s?|\s(?:{any_of(facts.get('range_words', ()))})\s)"
    head = re.compile(rf"(?<!\w){days[:-1]}(?P<day>\d{{1,2}}){ordinal},?{joint}$", re.IGNORECASE)
    return Calendar(compiled, months, weekdays, tuple(names), _undated(full, weekday, facts), head, named, relative)


def _numbered(groups: Iterable[Iterable[str]]) -> dict[str, int]:
    return {name.lower(): number for number, names in enumerate(groups) for name in names}


def _undated(months: Iterable[str], weekday: str, facts: Mapping[str, list[str]]) -> "re.Pattern[str]":
    """Expressions that say when only to those who know when the article appeared."""
    before, relative = any_of(facts.get("before_month", ())), any_of(facts.get("relative_days", ()))
    month = rf"\b(?:{before})[\s-](?:{any_of(months)})\b(?!\.?\s(?:\d|del?\s\d))"
    habits = any_of(facts.get("habits", ()))  # “on Wednesday evenings” tells of every week
    named = rf"(?<![\w-])(?:{weekday})s?\b(?!\.?,?\s\d|\s(?:de|den)\s\d|\s(?:{habits})\b)"
    return re.compile(rf"{month}|{named}|\b(?:{relative})\b", re.IGNORECASE)


def dates_of(prose: str, pack: LanguagePack, vocabulary: frozenset[str]) -> tuple[WrittenDate, ...]:
    """The dates of ``prose`` in order, possible or not. ``vocabulary`` is that of the prose."""
    calendar = calendar_of(pack)
    found = list(_numeric(prose)) if _STROKE.search(prose) else []
    if not calendar.named.isdisjoint(vocabulary):
        for pattern in calendar.dates:
            found.extend(_written(match, calendar) for match in pattern.finditer(prose))
        found.extend(head for one in tuple(found) for head in _head_of(one, prose, calendar))
    return tuple(sorted(found, key=lambda one: one.span))


def _head_of(date_: WrittenDate, prose: str, calendar: Calendar) -> Iterator[WrittenDate]:
    """The day before a date that takes its month from it: “Wednesday 18 to Thursday 19 November”."""
    start = max(0, date_.span.start - _HEAD)
    found = calendar.head.search(prose[start : date_.span.start]) if calendar.head and date_.weekday is not None else None
    if found is not None and int(found["day"]) < date_.day:
        named = Span(*found.span("weekday")).moved(start)
        span = Span(named.start, start + found.end("day"))
        yield WrittenDate(span, int(found["day"]), date_.month, date_.year, calendar.weekdays[found["weekday"].lower()], named)


def _written(match: "re.Match[str]", calendar: Calendar) -> WrittenDate:
    start = match.start("weekday") if match["weekday"] else match.start("day")
    start = min(start, match.start("month"))
    end = match.end("year") if match["year"] else max(match.end("month"), match.end("day"))
    named = match["weekday"]
    return WrittenDate(
        Span(start, end),
        int(match["day"]),
        calendar.months[match["month"].lower()] + 1,
        int(match["year"]) if match["year"] else None,
        calendar.weekdays[named.lower()] if named else None,
        Span(*match.span("weekday")) if named else None,
    )


def _numeric(prose: str) -> Iterator[WrittenDate]:
    for match in _NUMERIC.finditer(prose):
        span = Span(*match.span())
        if match[5]:
            if int(match[6]) > 12 and int(match[7]) > 31:
                continue  # a row of years: 1994-95-96
            yield WrittenDate(span, int(match[7]), int(match[6]), int(match[5]))
            continue
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        day_first = WrittenDate(span, first, second, year)
        month_first = WrittenDate(span, second, first, year)
        yield month_first if month_first.exists and not day_first.exists else day_first


def undated_of(prose: str, pack: LanguagePack, vocabulary: frozenset[str]) -> Span | None:
    """The first expression that needs the article's date to be understood: a month without its year, a weekday, “yesterday”."""
    calendar = calendar_of(pack)
    if calendar.undated is None or calendar.relative.isdisjoint(vocabulary):
        return None
    match = calendar.undated.search(prose)
    return Span(*match.span()) if match else None
