"""Dates that do not exist, and weekdays that do not fall on their date. Start reading at :func:`examine`.

It reads the whole article because the date of publication counts too, in the line where the page shows it. A date without a year
may be that of the year before or after; where it is near the publication and its sentence names no year, it is of that year (AP
Stylebook: the year is left out of dates of the current one), and another weekday is worth a hint.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from deskeditor.findings import Finding, Fix, Kind, Severity, details
from deskeditor.reading import ArticleReading, Check, Passage, Reading
from deskeditor.reading.dates import WrittenDate, calendar_of, dates_of
from deskeditor.reading.memo import per_reading
from deskeditor.text import Span

_UNREAD = frozenset({"furniture", "disclaimer"})
_FIRST_GREGORIAN_YEAR = 1800
_NEAR = 60
"""Days from the publication to a date that is surely the nearest of its name."""
_YEAR = re.compile(r"(?<!\d)(?:18|19|20)\d\d(?!\d)")


@per_reading
def _dates(reading: Reading) -> tuple[WrittenDate, ...]:
    return dates_of(reading.prose, reading.pack, reading.vocabulary) if reading.has_digits else ()


def examine(article: ArticleReading) -> Iterable[Finding]:
    """Every written date that no calendar has, and every weekday that is not that date's."""
    published = _day(article.article.published or "")
    for passage in article.passages:
        if passage.field in _UNREAD:
            continue
        for written in _dates(passage.reading):
            if not written.exists:
                found = written.span.of(passage.reading.text)
                yield _finding(passage, "date.invalid", written.span, found=found)
            else:
                yield from _weekday(passage, written, published)


def _day(stamp: str) -> date | None:
    try:
        return date.fromisoformat(stamp[:10])
    except ValueError:
        return None


def _weekday(passage: Passage, written: WrittenDate, published: date | None) -> Iterator[Finding]:
    if written.weekday is None or written.weekday_span is None:
        return
    around = sorted(_years(published), key=lambda year: year != published.year) if published else []
    years = [year for year in ([written.year] if written.year else around) if year >= _FIRST_GREGORIAN_YEAR]
    right = [written.weekday_in(year) for year in years]
    if not right or right[0] is None:
        return
    if written.weekday not in right:
        yield _told(passage, written, right[0], years[0], Severity.WARNING)
    elif published and not written.year and (near := _nearest(written, published)) is not None:
        weekday = near.weekday()
        if weekday != written.weekday and not _names_a_year(passage.reading, written.span):
            yield _told(passage, written, weekday, near.year, Severity.INFO)


def _names_a_year(reading: Reading, span: Span) -> bool:
    """Whether the sentence of a date names a year, which may be the date's own."""
    return any(_YEAR.search(one.span.of(reading.prose)) for one in reading.sentences if one.span.overlaps(span))


def _nearest(written: WrittenDate, published: date) -> date | None:
    """The day of that name that is near the publication; None where there is none."""
    days = [date(year, written.month, written.day) for year in _years(published) if written.weekday_in(year) is not None]
    return next((day for day in days if abs((day - published).days) <= _NEAR), None)


def _years(published: date) -> tuple[int, ...]:
    return published.year - 1, published.year, published.year + 1


def _told(passage: Passage, written: WrittenDate, right: int, year: int, severity: Severity) -> Finding:
    assert written.weekday_span is not None  # noqa: S101 - only a weekday can be wrong
    name = calendar_of(passage.reading.pack).weekday_names[right]
    text = passage.reading.text
    named = written.weekday_span.of(text)
    name = name[:1].upper() + name[1:] if named[:1].isupper() else name
    slots = {"found": written.span.of(text), "weekday": named, "right": name, "year": str(year)}
    fix = Fix(written.weekday_span, name)
    return _finding(passage, "date.weekday", written.span, fix, severity=severity, **slots)


def _finding(
    passage: Passage, code: str, span: Span, *fixes: Fix, severity: Severity = Severity.WARNING, **slots: str
) -> Finding:
    found = Finding(code, Kind.NUMBER, severity, span, passage.reading.field, details(**slots), fixes)
    return found.placed(passage.start)


CHECK = Check("dates", ("date.invalid", "date.weekday"), "Dates that do not exist, wrong weekdays", article=examine)
