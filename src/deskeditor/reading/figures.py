"""Figures written in digits, with what they count. Start reading at :func:`figures_of`.

The separators, the words of scale, the names of currencies and units are the language's (``language.toml``,
``quantities.toml``, ``facts.toml``).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from deskeditor.language import LanguagePack
from deskeditor.text import Span, any_of
from deskeditor.text.light import light

PERCENT = "%"
_YEARS = range(1800, 2101)
_NO_DIGIT = re.compile(r"\D")
_SPACE = "[ \u00a0\u202f]"


@light
@dataclass(frozen=True, slots=True)
class Figure:
    """A number and its unit: "%", a currency's sign, a unit's short name ("km"), or "" with the ``noun`` that follows.

    ``value`` includes the word of scale ("1.4 million" is 1,400,000); ``written`` are the digits. ``span`` covers number, scale
    and unit; ``step`` is the size of the last digit written, the precision of the figure.
    """

    span: Span
    value: float
    unit: str
    noun: str
    written: str
    scale: int = 0
    step: float = 1.0

    @property
    def is_year(self) -> bool:
        """Whether it may be a bare year."""
        return int(self.value) in _YEARS and not self.unit and not self.scale and self.written.isdigit()


@dataclass(frozen=True, slots=True)
class Notation:
    """How a language writes figures, as one pattern."""

    pattern: "re.Pattern[str]"
    scales: Mapping[str, int]
    units: Mapping[str, str]
    decimal: str


@lru_cache(maxsize=16)
def notation_of(pack: LanguagePack) -> Notation:
    """The notation of a language."""
    facts = pack.file("facts")
    scales = {word.lower(): power for word, power in pack.file("quantities").get("scales", {}).items() if power >= 3}
    named = (
        dict.fromkeys(facts.get("percent_words", ()), PERCENT) | dict(facts.get("currencies", {})) | dict(facts.get("units", {}))
    )
    units = {"%": PERCENT, "€": "€", "$": "$", "£": "£"} | named
    group = "".join(re.escape(mark) for mark in (*pack.thousands, "\u202f", "\u00a0"))
    decimal = re.escape(pack.decimal)
    grouped = rf"\d{{1,3}}(?:[{group}]\d{{3}}){{1,4}}(?!\d)(?:{decimal}\d{{1,4}})?"
    number = rf"{grouped}|\d{{1,15}}(?:{decimal}\d{{1,6}})?"
    pattern = (
        rf"(?<![\w.,/:-])(?P<before>[€$£]{_SPACE}?)?(?P<number>{number})(?![\d/:]|[.,]\d)"
        rf"(?:{_SPACE}(?P<scale>(?i:{any_of(scales)}))\b)?(?:{_SPACE}?(?:d[e’']{_SPACE}?)?(?P<unit>{any_of(units)})(?!\w))?"
        rf"(?:{_SPACE}(?P<noun>[^\W\d_]{{3,25}}))?"
    )
    return Notation(re.compile(pattern), scales, units, pack.decimal)


def figures_of(prose: str, pack: LanguagePack) -> tuple[Figure, ...]:
    """The figures of ``prose`` in order; parts of words, hours, dates with strokes and addresses are none."""
    notation = notation_of(pack)
    return tuple(_figure(match, notation) for match in notation.pattern.finditer(prose))


def _figure(match: "re.Match[str]", notation: Notation) -> Figure:
    before, number, scaled, measure, noun = match.group("before", "number", "scale", "unit", "noun")
    whole, _, fraction = number.partition(notation.decimal)
    digits = whole if whole.isdecimal() else _NO_DIGIT.sub("", whole)
    scale = notation.scales.get(scaled.lower(), 0) if scaled else 0
    unit = before.strip() if before else notation.units.get(measure or "", "")
    zeros = len(digits) - len(digits.rstrip("0")) if not fraction else 0
    step = 10.0 ** (scale - len(fraction)) if fraction else 10.0 ** (scale + min(zeros, max(0, len(digits) - 2)))
    end = match.end("unit" if measure else "scale" if scaled else "number")
    start = match.start("before" if before else "number")
    value = float(f"{digits}.{fraction or 0}") * 10.0**scale
    return Figure(Span(start, end), value, unit, noun.lower() if noun else "", number, scale, step)
