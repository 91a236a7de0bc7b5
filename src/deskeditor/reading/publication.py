"""Publication dates as pages print them: "Publié le mardi 12 mars 2025 à 18 h 10". Start reading at :func:`dates_in`.

A date without a time stays one; a time has an offset only where the page says so; a date that the calendar does not have is
found and has no value. Day before month in figures, as in every language here; month names of English are read in every
language, because translated pages leave them standing.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache, lru_cache
from typing import Any

from deskeditor.language import LanguagePack, load_pack
from deskeditor.reading.furniture import furniture_table
from deskeditor.text import Span, any_of

ZONES = {
    "est": -300,
    "edt": -240,
    "cdt": -300,
    "mdt": -360,
    "pst": -480,
    "pdt": -420,
    "utc": 0,
    "gmt": 0,
    "z": 0,
    "wet": 0,
    "west": 60,
    "bst": 60,
    "cet": 60,
    "mez": 60,
    "cest": 120,
    "mesz": 120,
    "hec": 60,
    "eet": 120,
    "eest": 180,
}
"""Names of zones that mean one offset in Europe, in minutes."""

_BEFORE_OFFSET = re.compile(r"(?:gmt|utc)(?=[+-])")
_URL_DATE = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/?#-]|$)")
_ISO = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:[.,]\d{1,9})?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a line. ``span`` covers its label and its time; ``iso`` is None for a day that does not exist.

    ``label`` is "published", "updated" or "".
    """

    span: Span
    iso: str | None
    label: str = ""


@dataclass(frozen=True, slots=True)
class _Grammar:
    dates: re.Pattern[str]
    time: re.Pattern[str]
    label: re.Pattern[str]
    months: Mapping[str, int]


def iso_date(text: str) -> str | None:
    """An ISO 8601 date or moment, checked and put into its usual form; None for anything else."""
    found = _ISO.match(text.strip())
    if found is None:
        return None
    day = _day(int(found[1]), int(found[2]), int(found[3]))
    if day is None or found[4] is None:
        return day
    return _with_time(day, int(found[4]), int(found[5]), _offset(found[6] or ""))


def date_in_address(url: str) -> str | None:
    """The date in the path of a page's address (``/2024/06/15/``); None when there is none."""
    found = _URL_DATE.search(url)
    return _day(int(found[1]), int(found[2]), int(found[3])) if found else None


def date_of(text: str, pack: LanguagePack) -> str | None:
    """The first publication date in ``text``, in ISO form: of a metadata field or of a line. None when it has none."""
    exact = iso_date(text)
    if exact is not None:
        return exact
    return next((one.iso for one in dates_in(text, pack) if one.iso and one.label != "updated"), None)


def dates_in(line: str, pack: LanguagePack) -> list[FoundDate]:
    """The dates of a short line in order, each with the label before it and the time after it."""
    if not any(character.isdigit() for character in line):
        return []
    grammar = _grammar(pack.code)
    lowered = line.lower()
    if len(lowered) != len(line):  # "İ" grows when lowered: offsets would lie
        lowered = line
    found: list[FoundDate] = []
    end = 0
    for match in grammar.dates.finditer(lowered):
        if match.start() < end:
            continue
        before = lowered[end : match.start()]
        label = grammar.label.search(before)
        start = end + label.start() if label else match.start()
        day = _matched_day(match, grammar)
        time = grammar.time.match(lowered, match.end())
        end = time.end() if time else match.end()
        moment = _matched_time(day, time) if time else day
        found.append(FoundDate(Span(start, end), moment, _label(label)))
    return found


def _label(label: re.Match[str] | None) -> str:
    if label is None:
        return ""
    return "updated" if label["updated"] else "published" if label["published"] else ""


def _matched_day(match: re.Match[str], grammar: _Grammar) -> str | None:
    parts = match.groupdict()
    if parts["iy"]:
        return _day(int(parts["iy"]), int(parts["im"]), int(parts["id"]))
    if parts["ny"]:
        return _day(_year(parts["ny"]), int(parts["nm"]), int(parts["nd"]))
    if parts["dy"]:
        return _day(int(parts["dy"]), grammar.months[parts["dm"]], int(parts["dd"]))
    return _day(int(parts["my"]), grammar.months[parts["mm"]], int(parts["md"]))


def _year(figures: str) -> int:
    return int(figures) if len(figures) == 4 else 2000 + int(figures)


def _matched_time(day: str | None, time: re.Match[str]) -> str | None:
    if day is None:
        return None
    hour, minute = int(time["hour"]), int(time["minute"] or time["dotted"] or 0)
    half = (time["half"] or "").replace(".", "").replace(" ", "")
    if half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    return _with_time(day, hour, minute, _offset(time["zone"] or ""))


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _with_time(day: str, hour: int, minute: int, zone: timezone | None) -> str:
    if hour > 23 or minute > 59:
        return day
    moment = datetime.fromisoformat(day).replace(hour=hour, minute=minute, tzinfo=zone)
    return moment.isoformat(timespec="minutes")


def _offset(zone: str) -> timezone | None:
    name = _BEFORE_OFFSET.sub("", zone.strip().lower())
    if not name:
        return None
    if name in ZONES:
        return timezone(timedelta(minutes=ZONES[name])) if ZONES[name] else UTC
    sign = -1 if name[0] == "-" else 1
    hours, _, rest = name[1:].partition(":")
    if len(hours) > 2:  # +0200
        hours, rest = hours[:2], hours[2:]
    minutes = int(hours) * 60 + int(rest or 0)
    return timezone(sign * timedelta(minutes=minutes)) if minutes < 24 * 60 else None


@cache
def _quantities(code: str) -> Mapping[str, Any]:
    path = load_pack(code).folder / "quantities.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


@cache
def _months(code: str) -> dict[str, int]:
    months: dict[str, int] = {}
    for one in dict.fromkeys(("en", code)):
        for table in ("months_short", "months"):
            for number, names in enumerate(_quantities(one).get(table, ()), start=1):
                months.update({name.lower(): number for name in names})
    return months


@cache
def weekdays(code: str) -> tuple[str, ...]:
    """The names of the days of the week in a language, in lower case."""
    return tuple(name.lower() for names in _quantities(code).get("weekdays", ()) for name in names)


@cache
def month_names(code: str) -> tuple[str, ...]:
    """The full names of the months in a language, in lower case."""
    return tuple(name.lower() for names in _quantities(code).get("months", ()) for name in names)


@cache
def short_months(code: str) -> tuple[str, ...]:
    """The names of the months as a language shortens them, in lower case."""
    return tuple(name.lower() for names in _quantities(code).get("months_short", ()) for name in names)


def any_spaced(words: Iterable[str]) -> str:
    """A pattern for one of ``words``, any white space between its parts."""
    return any_of(words, r"\s+")


def _words(code: str, table: str, name: str) -> tuple[str, ...]:
    both = (*furniture_table(code).get(table, {}).get(name, ()), *furniture_table("en").get(table, {}).get(name, ()))
    return tuple(dict.fromkeys(word.lower() for word in both))


def _links(code: str, name: str) -> str:
    """A pattern for the words before a month or a year, and the space behind them: 3 de mayo, 3rd of May."""
    return rf"(?:{any_spaced((*_quantities(code).get(name, ()), *_quantities('en').get(name, ())))})\s+"


@lru_cache(maxsize=32)
def _grammar(code: str) -> _Grammar:
    months = _months(code)
    month = any_spaced(tuple(months))
    days = any_spaced((*weekdays(code), *weekdays("en"), *(day[:3] for day in weekdays("en"))))
    on = any_spaced(_words(code, "dates", "on"))
    at = any_spaced(_words(code, "dates", "at"))
    of_month, of_year = (_links(code, name) for name in ("of_month", "of_year"))
    dates = (
        r"(?<![\d./])(?:"
        r"(?P<iy>\d{4})-(?P<im>\d{1,2})-(?P<id>\d{1,2})"
        r"|(?P<nd>\d{1,2})(?P<ns>[./-])\s?(?P<nm>\d{1,2})(?P=ns)\s?(?P<ny>\d{4}|\d{2}(?!\d))"
        rf"|(?P<dd>\d{{1,2}})(?:er|º|ª|°|st|nd|rd|th|\.)?\s*(?:{of_month}|-)?(?P<dm>{month})\b\.?,?\s*(?:{of_year}|-)?(?P<dy>\d{{4}})"
        rf"|\b(?P<mm>{month})\b\.?\s+(?P<md>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<my>\d{{4}})"
        r")(?!\d)"
    )
    offset = r"(?:gmt|utc)[+-]\d{1,2}(?::\d{2})?|z|[+-]\d{2}:?\d{2}"
    zone = rf"{offset}|{any_of(ZONES)}"
    half = r"[ap]\.?\s?m\b\.?"
    time = (
        rf"(?:t|[\s,]*(?:[|•·–—-]\s*)?(?:(?:{at})\s+)?)(?P<hour>\d{{1,2}})"
        rf"(?:\s?[:h]\s?(?P<minute>\d{{2}})?|\.(?P<dotted>\d{{2}})(?=\s?(?:{half}|uhr\b))|(?=\s?(?:{half}|uhr\b)))"
        rf"(?::\d{{2}})?(?:\s?(?P<half>{half}))?(?:\s?(?:uhr|horas|hrs|h)\b)?(?:\s?\(?(?P<zone>{zone})(?![a-z])\)?)?(?!\d)"
    )
    updated, published = (any_spaced(_words(code, "dates", name)) for name in ("updated", "published"))
    label = (
        rf"(?:\b(?:(?P<updated>{updated})|(?P<published>{published})))?"
        rf"\s*[:,–—|-]?\s*(?:\b(?:{on})\b\s*)?(?:\b(?:{days})\b\.?,?\s*)?(?:\b(?:{on})\b\s*)?$"
    )
    return _Grammar(re.compile(dates), re.compile(time), re.compile(label), months)
