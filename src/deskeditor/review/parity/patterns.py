"""The regular expressions of a language's numbers and dates, built from its ``quantities.toml``.

Start reading at :func:`patterns_of`. Everything that differs between languages is data; the shapes here serve all six.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from deskeditor.language import LanguagePack, load_pack
from deskeditor.text import any_of

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>«»“”\"]{3,500}")
_PLACEHOLDER = re.compile(r"X?NUMX|КСНУМКС|شنومكس?", re.IGNORECASE)
_NUMERIC_DATE = re.compile(
    r"(?<![\d./-])(?P<day>\d{1,2})(?P<mark>[/.-])(?P<number>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)(?![\d/-])"
)
_ISO_DATE = re.compile(r"(?<![\d-])(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)-(?P<day>\d\d)(?![\d-])")


@dataclass(frozen=True)
class Patterns:
    """What to look for in one language, and what the words found mean."""

    address: re.Pattern[str]
    placeholder: re.Pattern[str]
    dates: tuple[re.Pattern[str], ...]
    months: Mapping[str, int]
    short: Mapping[str, int]
    weekday: re.Pattern[str]
    weekdays: Mapping[str, int]
    number: re.Pattern[str]
    time: re.Pattern[str]
    cardinal: re.Pattern[str]
    cardinals: Mapping[str, int]
    scales: Mapping[str, int]
    decimal: str
    parts: Mapping[str, str]
    between: re.Pattern[str]
    half: re.Pattern[str]
    scale: re.Pattern[str]
    month: re.Pattern[str]
    stretches: frozenset[str]
    decade_before: re.Pattern[str]
    decade_behind: re.Pattern[str]


def patterns_of(pack: LanguagePack) -> Patterns:
    """The patterns of a language; those of the neutral pack know digits alone."""
    return _patterns(pack.code)


@cache
def _patterns(code: str) -> Patterns:
    pack = load_pack(code)
    data = pack.file("quantities")
    short = _numbered(data.get("months_short", ()))
    months = _numbered(data.get("months", ())) | short
    weekdays = _numbered(data.get("weekdays", ()))
    stretches, cardinals = data.get("stretches", {}), data.get("cardinals", {})
    scales: Mapping[str, int] = data.get("scales", {}) | stretches
    parts: Mapping[str, str] = data.get("parts", {})
    ones = _any([*data.get("ones", ()), *parts])
    words_of_scale = rf"(?P<scale>(?:{_any(scales)})(?:[ \u00a0\u202f](?:{_any(scales)}))?)(?!\w)"
    scale = rf"(?:[ \u00a0\u202f-]?{words_of_scale})?"
    digits = r"(?<![\w.,])(?P<digits>\d{1,3}(?:[ \u00a0\u202f'’]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)*)"
    return Patterns(
        address=_ADDRESS,
        placeholder=_PLACEHOLDER,
        dates=(_NUMERIC_DATE, _ISO_DATE, *_worded_dates(_month(months, short), _link(data, "of_month"), _link(data, "of_year"))),
        months=months,
        short=short,
        weekday=re.compile(rf"\b(?:{_any(weekdays)})\b"),
        weekdays=weekdays,
        number=re.compile(digits + scale, re.IGNORECASE),
        time=_times(data.get("afternoon_words", ()), data.get("hour_words", ())),
        cardinal=re.compile(
            rf"(?<![\w-])(?P<word>(?:{_any(cardinals)})(?!\w|-\w)|(?:{ones})(?=[ \u00a0\u202f-](?:{_any(scales)})\b))" + scale,
            re.IGNORECASE,
        ),
        cardinals=cardinals,
        scales=scales,
        decimal=pack.decimal,
        parts=parts,
        between=_between(data.get("range_words", ())),
        half=re.compile(rf"[ \u00a0\u202f](?:{_any(data.get('half_words', ()))})(?!\w)"),
        scale=re.compile(rf"[ \u00a0\u202f]?{words_of_scale}", re.IGNORECASE),
        month=re.compile(rf"(?P<month>{_month(months, short)})(?!\w)"),
        stretches=frozenset(stretches),
        decade_before=re.compile(rf"\b(?:{_any(data.get('decade_words', ()))})[ \u00a0\u202f]['’]?$", re.IGNORECASE),
        decade_behind=re.compile(rf"(?:{_any(data.get('decade_endings', ()))})(?!\w)"),
    )


def _between(words: Iterable[str]) -> re.Pattern[str]:
    """What stands between two numbers that share the scale of the second: "400–450", "400 and 450"."""
    return re.compile(rf"[ \u00a0\u202f]?(?:[-–—]|(?<![^\W\d])(?:{_any(words)}))[ \u00a0\u202f]?[$€£]?")


def _times(afternoon: Iterable[str], hours: Iterable[str]) -> re.Pattern[str]:
    """An hour, its minutes, a word for it: 15:30, 15 h 30, 15.30 horas, 3 p.m., 15 Uhr. A bare number matches too."""
    minutes = r"(?:(?::|[ \u00a0\u202f]?h[ \u00a0\u202f]?)(?P<minute>[0-5]\d)|\.(?P<dotted>[0-5]\d))?(?!\d)"
    words = rf"(?:[ \u00a0\u202f]?(?:(?P<afternoon>{_any(afternoon)})|(?P<word>{_any(hours)}))(?!\w))?"
    return re.compile(rf"(?<![\w.,:])(?P<hour>2[0-4]|[01]?\d){minutes}{words}")


def _numbered(names: Iterable[Iterable[str]]) -> dict[str, int]:
    """Each name as stored and capitalised, with its number from 1: "May" is a month where "may" is not."""
    return {form: number for number, forms in enumerate(names, 1) for name in forms for form in (name, name.capitalize())}


def _month(names: Iterable[str], short: Collection[str]) -> str:
    """A month's name; a short one is none behind a hyphen, as in "les Vingt-Sept"."""
    return rf"{_any(name for name in names if name not in short)}|(?<!-)(?:{_any(short)})"


def _link(data: Mapping[str, Any], name: str) -> str:
    """The words before a month or a year with the space behind them, or nothing: 3 de mayo, 3rd of May."""
    return rf"(?:(?:{_any(data.get(name, ()))})[ \u00a0\u202f])?"


def _worded_dates(months: str, of_month: str, of_year: str) -> tuple[re.Pattern[str], ...]:
    """Day before month (most languages), month before day (American English), and a month with or without its year."""
    day = r"(?<![\d.,])(?P<day>\d{1,2})(?:\.|º|er|st|nd|rd|th)?"
    month = rf"(?P<month>{months})\b\.?"
    year = rf"(?:,?[ \u00a0\u202f]{of_year}(?P<year>(?:19|20)\d\d)\b)?"
    return (
        re.compile(rf"{day}[ \u00a0\u202f]{of_month}{month}{year}"),
        re.compile(rf"\b{month}[ \u00a0\u202f](?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|[.,]\d|[ \u00a0\u202f]?%){year}"),
        re.compile(rf"\b{month}(?:,?[ \u00a0\u202f]{of_year}(?P<year>(?:19|20)\d\d)\b)"),
        re.compile(rf"\b{month}"),
    )


def _any(words: Iterable[str]) -> str:
    """One of ``words``, with any space between its parts."""
    return any_of(words, "[ \u00a0\u202f]")
