"""Dates that do not exist, and weekdays that do not fall on their date. Start reading at :func:`examine`.

It reads the whole article because the date of publication counts too, in the line where the page shows it.
"""

from collections.abc import Iterable, Iterator

from deskeditor.findings import Finding, Fix, Kind, Severity, details
from deskeditor.reading import ArticleReading, Check, Passage, Reading
from deskeditor.reading.dates import WrittenDate, calendar_of, dates_of
from deskeditor.reading.memo import per_reading
from deskeditor.text import Span

_UNREAD = frozenset({"furniture", "disclaimer"})
_FIRST_GREGORIAN_YEAR = 1800


@per_reading
def _dates(reading: Reading) -> tuple[WrittenDate, ...]:
    return dates_of(reading.prose, reading.pack, reading.vocabulary) if reading.has_digits else ()


def examine(article: ArticleReading) -> Iterable[Finding]:
    """Every written date that no calendar has, and every weekday that is not that date's."""
    stamp = (article.article.published or "")[:4]
    published = int(stamp) if stamp.isdigit() else None
    for passage in article.passages:
        if passage.field in _UNREAD:
            continue
        for written in _dates(passage.reading):
            if not written.exists:
                found = written.span.of(passage.reading.text)
                yield _finding(passage, "date.invalid", written.span, found=found)
            else:
                yield from _weekday(passage, written, published)


def _weekday(passage: Passage, written: WrittenDate, published: int | None) -> Iterator[Finding]:
    if written.weekday is None or written.weekday_span is None:
        return
    years = [written.year] if written.year else [published, published - 1, published + 1] if published else []
    right = [written.weekday_in(year) for year in years if year >= _FIRST_GREGORIAN_YEAR]
    if not right or right[0] is None or written.weekday in right:
        return
    name = calendar_of(passage.reading.pack).weekday_names[right[0]]
    text = passage.reading.text
    named = written.weekday_span.of(text)
    name = name[:1].upper() + name[1:] if named[:1].isupper() else name
    slots = {"found": written.span.of(text), "weekday": named, "right": name, "year": str(years[0])}
    yield _finding(passage, "date.weekday", written.span, Fix(written.weekday_span, name), **slots)


def _finding(passage: Passage, code: str, span: Span, *fixes: Fix, **slots: str) -> Finding:
    found = Finding(code, Kind.NUMBER, Severity.WARNING, span, passage.reading.field, details(**slots), fixes)
    return found.placed(passage.start)


CHECK = Check("dates", ("date.invalid", "date.weekday"), "Dates that do not exist, wrong weekdays", article=examine)
