"""No text makes a rule slow: 20,000 characters of the worst kinds, each rule on its own.

Not a clock but the limit that house rules run under: a pattern that has not answered in half a second (ten times the budget,
for busy machines) is given up by the ``regex`` module, and only patterns that backtrack without end ever get there.
"""

from collections.abc import Iterator

import pytest
import regex

from deskeditor.language import available_languages
from deskeditor.rules import Rule, own_packs
from deskeditor.rules.phrases import phrase_pattern

LONG = 20_000
LIMIT = 0.5
PIECES = [
    "a",
    " ",
    "  ",
    "1",
    "1,000 ",
    "a b ",
    "aa aa ",
    "« ",
    "“",
    '"',
    "'",
    "l'",
    "( ",
    "[",
    "[](",
    "<b ",
    "&amp",
    ". ",
    "...",
    "- ",
    "--",
    "X",
    "XNUMX ",
    "_",
    "#",
    "!",
    "\u00a0",
    "é",
    "une ",
    "la est ",
    "que il ",
    "A. ",
    "the the ",
    "of the ",
    "1.1.1.1",
    "EU ",
    "les ",
    "100 000 ",
    "12:30 ",
    "https://",
]


def texts() -> Iterator[str]:
    for piece in PIECES:
        yield (piece * (LONG // len(piece) + 1))[:LONG]


def patterns() -> Iterator[object]:
    for code in ("und", *available_languages()):
        for pack in own_packs(code):
            for rule in pack.rules:
                written = [one for one in (rule.pattern, *rule.exceptions) if one]
                if written:
                    yield pytest.param(rule, written, id=f"{code}-{rule.code}")


@pytest.mark.parametrize(("rule", "written"), list(patterns()))
def test_a_rule_reads_any_text_in_its_time(rule: Rule, written: list[str]) -> None:
    flags = regex.MULTILINE if rule.case else regex.MULTILINE | regex.IGNORECASE
    for pattern in written:
        compiled = regex.compile(pattern, flags)
        for text in texts():
            for _ in compiled.finditer(text, timeout=LIMIT):
                pass


def test_phrases_repeat_nothing() -> None:
    """Tokens and swaps become patterns without repetition: they read any text in linear time."""
    for code in ("und", *available_languages()):
        for pack in own_packs(code):
            for rule in pack.rules:
                for phrase in (*rule.tokens, *(source for source, _ in rule.swap)):
                    assert not set("*+{") & set(phrase_pattern(phrase).replace("\\", ""))


def test_the_test_can_fail() -> None:
    with pytest.raises(TimeoutError):
        list(regex.compile(r"(a|aa)+$").finditer("a" * 60 + "b", timeout=0.05))
