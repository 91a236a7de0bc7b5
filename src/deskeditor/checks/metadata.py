"""Missing metadata: what the outlet requires and the draft does not say, and days that mean nothing without a date.

Start reading at :func:`_metadata`. A text of fewer than three paragraphs is a fragment, of which nothing is asked.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from deskeditor.findings import Finding, Kind, Severity, details
from deskeditor.language.words import signs_of
from deskeditor.reading import ArticleReading, Check, Passage
from deskeditor.reading.furniture import furniture_table
from deskeditor.reading.publication import any_spaced, dates_in, month_names, weekdays
from deskeditor.text import Span

FIELDS = {
    "byline": ("metadata.byline-missing", Severity.WARNING),
    "published": ("metadata.date-missing", Severity.WARNING),
    "headline": ("metadata.headline-missing", Severity.WARNING),
    "standfirst": ("metadata.standfirst-missing", None),
    "kicker": ("metadata.kicker-missing", None),
}
"""The code for each field that may be missing, and how much it matters where the outlet does not require it."""

DATELINE, LANGUAGE, FUTURE, RELATIVE = (
    "metadata.dateline-missing",
    "metadata.language-missing",
    "metadata.date-future",
    "metadata.relative-date",
)

_LEAST_PARAGRAPHS = 3
_LEDE = 300


def _metadata(reading: ArticleReading) -> Iterator[Finding]:
    if len(reading.body) < _LEAST_PARAGRAPHS:
        return
    article, required = reading.article, reading.outlet.required
    for field, (code, severity) in FIELDS.items():
        chosen = Severity.ERROR if field in required else severity
        if chosen is not None and not getattr(article, field):
            yield Finding(code, Kind.METADATA, chosen, None, field, details(outlet=reading.outlet.name))
    if not article.dateline and ("dateline" in required or (not article.published and not _is_dated(reading))):
        severity = Severity.ERROR if "dateline" in required else Severity.INFO
        yield Finding(DATELINE, Kind.METADATA, severity, None, "dateline", details(outlet=reading.outlet.name))
    if not reading.pack.supported:
        yield Finding(LANGUAGE, Kind.METADATA, Severity.ERROR if "language" in required else Severity.WARNING, None, "language")
    if article.published and article.published[:10] > _tomorrow():
        yield Finding(FUTURE, Kind.METADATA, Severity.WARNING, None, "published", details(date=article.published[:10]))
    if not article.published:
        yield from _relative(reading)


def _tomorrow() -> str:
    """The latest day that it can be anywhere on Earth."""
    return (datetime.now(UTC) + timedelta(hours=14)).date().isoformat()


def _is_dated(reading: ArticleReading) -> bool:
    """Whether the first paragraph says when: a day of the week or a full date."""
    lede = reading.body[0].reading.text[:_LEDE]
    return bool(dates_in(lede, reading.pack)) or _days(reading.pack.code).search(lede) is not None


def _relative(reading: ArticleReading) -> Iterator[Finding]:
    """The first day and the first month that only the date of publication could place."""
    code = reading.pack.code
    for pattern, signs, variant in ((_days(code), _day_signs(code), "day"), (_months(code), _month_signs(code), "month")):
        place = _first(reading.body, pattern, signs)
        if place is not None:
            passage, span = place
            words = span.of(passage.reading.text)
            slots = details(variant=variant, words=words)
            yield Finding(RELATIVE, Kind.METADATA, Severity.WARNING, passage.placed(span), passage.field, slots)


def _first(passages: tuple[Passage, ...], pattern: re.Pattern[str], signs: frozenset[str]) -> tuple[Passage, Span] | None:
    for passage in passages:
        if signs.isdisjoint(passage.reading.vocabulary):
            continue
        found = pattern.search(passage.reading.prose)
        if found is not None:
            return passage, Span(found.start(), found.end())
    return None


def _listed(pack_code: str, name: str) -> tuple[str, ...]:
    return tuple(furniture_table(pack_code).get("dates", {}).get(name, ()))


@lru_cache(maxsize=16)
def _day_signs(code: str) -> frozenset[str]:
    return signs_of((*weekdays(code), *_listed(code, "relative")))


@lru_cache(maxsize=16)
def _month_signs(code: str) -> frozenset[str]:
    return signs_of(month_names(code))


@lru_cache(maxsize=16)
def _days(code: str) -> re.Pattern[str]:
    """Days of the week and words such as "yesterday", not followed by a day of the month."""
    words = any_spaced((*weekdays(code), *_listed(code, "relative")))
    day = rf"(?:{any_spaced(_listed(code, 'on'))})?\s*\d|(?:{any_spaced(month_names(code))})\b"
    return re.compile(rf"\b(?:{words})\b(?!,?\s+(?:{day}))", re.IGNORECASE)


@lru_cache(maxsize=16)
def _months(code: str) -> re.Pattern[str]:
    """A month with a preposition or a day, and no year after it."""
    month = any_spaced(month_names(code))
    if not month_names(code):
        return re.compile(r"(?!)")
    before = any_spaced(_listed(code, "before-month"))
    no_year = r"\b(?!\.?,?\s+(?:de\s+|del\s+|d[’'])?\d{4})"
    return re.compile(
        rf"\b(?:(?:{before})\s+(?:{month}){no_year}|\d{{1,2}}(?:er|\.|º|st|nd|rd|th)?\s+(?:de\s+|of\s+)?(?:{month}){no_year}"
        rf"|(?:{month})\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?!,?\s+\d{{4}}))(?!\d)",
        re.IGNORECASE,
    )


CHECK = Check(
    "metadata",
    (*(code for code, _ in FIELDS.values()), DATELINE, LANGUAGE, FUTURE, RELATIVE),
    "Missing metadata, and days that no date places",
    article=_metadata,
)
