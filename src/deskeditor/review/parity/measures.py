"""What a number counts: euros, per cent, kilometres, hours. Start reading at :func:`measure_at`.

A unit is a key that is the same in every language (``[units]`` of ``quantities.toml``); a word that may be two ("livres") has
both.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from deskeditor.language import load_pack
from deskeditor.text import Span, any_of

_SPACES = " \u00a0\u202f"
_SYMBOLS: Mapping[str, str] = {"US$": "USD", "$": "USD", "€": "EUR", "£": "GBP", "R$": "BRL", "¥": "JPY"}
CURRENCIES = frozenset({"EUR", "USD", "GBP", "CHF", "BRL"})
"""Units that have a hundred parts: "14 euros 50"."""
_BEFORE = re.compile(rf"(?:US\$|R\$|[$€£¥])[{_SPACES}]?$")


@dataclass(frozen=True, slots=True)
class Measure:
    """The units that the word at ``span`` may stand for; ``link`` is what parts it from the number ("de " of "millions de")."""

    span: Span
    units: frozenset[str]
    link: str = ""


def measure_at(text: str, number: Span, code: str) -> Measure | None:
    """The unit behind a number, or the sign of a currency before it."""
    words, pattern = _units(code)
    match = pattern.match(text, number.end)
    if match is not None:
        return Measure(Span(*match.span("unit")), words[match["unit"]], match["link"])
    sign = _BEFORE.search(text, max(0, number.start - 4), number.start)
    if sign is None:
        return None
    written = sign.group().rstrip(_SPACES)
    return Measure(Span(sign.start(), sign.start() + len(written)), frozenset({_SYMBOLS[written]}))


def unit_in_words(units: frozenset[str], link: str, code: str) -> str | None:
    """A unit as a language writes it, behind a link that suits its first letter; None where it may be two or has no word."""
    pack = load_pack(code)
    listed: Mapping[str, Sequence[str]] = pack.file("quantities").get("units", {})
    links: Sequence[str] = pack.file("quantities").get("of_words", ())
    forms = listed.get(next(iter(units)), ()) if len(units) == 1 else ()
    if not forms:
        return None
    word = forms["-" in link and len(forms) > 1]  # a 14-second lead
    gap = link[: len(link) - len(link.lstrip(_SPACES + "-"))]
    if link.strip(_SPACES + "-") and len(links) > 1:
        return gap + (links[1] if word[0] in "aeiouhéè" else links[0]) + word
    return link + word


@cache
def _units(code: str) -> tuple[Mapping[str, frozenset[str]], re.Pattern[str]]:
    quantities = load_pack(code).file("quantities")
    words: dict[str, frozenset[str]] = {}
    for key, forms in quantities.get("units", {}).items():
        for form in forms:
            words[form] = words.get(form, frozenset()) | {key}
    links = any_of(quantities.get("of_words", ()), f"[{_SPACES}]")
    forms = any_of(words, f"[{_SPACES}]")
    return words, re.compile(rf"(?P<link>\.?[{_SPACES}-]?(?:{links})?)(?P<unit>{forms})(?!\w)")
