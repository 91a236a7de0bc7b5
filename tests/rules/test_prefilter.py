"""The cheap tests before a pattern lose nothing: with them or without, a rule finds the same places.

Two laws: an anchor holds wherever ``re`` finds a match, in any text at all; what a rule names under ``words`` and ``needs``
stands in every text made of newspaper prose where its pattern matches.
"""

import re
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deskeditor.language import available_languages
from deskeditor.rules import Rule, Where, load_rules
from deskeditor.rules.anchors import BEGINNING, Mark, anchor_of, starts
from deskeditor.rules.index import Index, index_of
from deskeditor.rules.matching import PATIENCE, Probe
from deskeditor.rules.surface import A_DIGIT, Surface
from deskeditor.rules.templates import DEFAULT_STYLE
from deskeditor.text import Span

ODD = [*"ıſKİßÅÉǅΣ٣²ﬁ", "\n", "\u00a0", "\u202f", "e\u0301", "😀", "\x00"]
PLAIN = [
    " ",
    " ",
    ".",
    ",",
    ";",
    ":",
    "!",
    "?",
    "'",
    "’",
    '"',
    "«",
    "»",
    "“",
    "(",
    ")",
    "-",
    "–",
    "%",
    "€",
    "$",
    "1",
    "20",
    "000",
    "X",
]


@cache
def rules_of(code: str) -> tuple[Rule, ...]:
    return load_rules(code).rules


@cache
def pieces_of(code: str) -> list[str]:
    """What the rules of a language speak of: their examples cut into words, and whole."""
    texts = [text for rule in rules_of(code) for text in (*(example.text for example in rule.flags), *rule.passes)]
    return sorted({*texts, *(word for text in texts for word in re.findall(r"\S+| ", text))})


def prose(code: str, *more: str) -> st.SearchStrategy[str]:
    """A few examples and pieces of them, some marks between; ``more`` for characters that newspapers do not print."""
    piece = st.one_of(st.sampled_from(pieces_of(code)), st.sampled_from([*PLAIN, *more]))
    text = st.lists(piece, min_size=1, max_size=6).flatmap(lambda parts: st.sampled_from(["".join(parts), " ".join(parts)]))
    return st.one_of(text, text.map(str.capitalize), text.map(str.upper)) if more else text


@cache
def index_for(code: str) -> Index:
    return index_of(rules_of(code), DEFAULT_STYLE)


@cache
def patterns(code: str) -> list[tuple[Probe, Probe]]:
    """The patterns of a language, each with a copy that has no anchor."""
    probes = [probe for probe in index_for(code).probes if probe.pattern == probe.rule.pattern]
    for probe in probes:
        for _ in range(PATIENCE):
            probe.places(Surface(""))
    return [(probe, without_anchor(probe)) for probe in probes]


def without_anchor(probe: Probe) -> Probe:
    blind = replace(probe)
    blind.__dict__["anchor"] = ()
    return blind


@pytest.mark.parametrize("code", available_languages())
@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_with_its_anchor_a_pattern_finds_what_it_finds_everywhere(code: str, data: st.DataObject) -> None:
    text = data.draw(prose(code, *ODD))
    cut = data.draw(st.integers(0, len(text)))
    surface = Surface(text)
    for probe, blind in patterns(code):
        assert probe.places(surface) == blind.places(surface), probe.rule.code
        pieces = (Span(0, cut), Span(cut, len(text)))
        assert probe.places(surface, pieces) == blind.places(surface, pieces), probe.rule.code


@pytest.mark.parametrize("code", available_languages())
@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_a_rule_that_matches_is_among_the_candidates(code: str, data: st.DataObject) -> None:
    surface = Surface(data.draw(prose(code)))
    tried = {id(probe.rule) for probe in index_for(code).candidates(surface)}
    for probe, blind in patterns(code):
        if id(probe.rule) not in tried:
            assert not blind.places(surface), (probe.rule.code, surface.text)


@pytest.mark.parametrize(
    ("pattern", "case", "expected"),
    [
        (r"\b(un|du) [a-z]", True, {("un ", 0, 0), ("du ", 0, 0)}),
        (r"\b(un|du) (situation|opération)", True, {("situation", 3, 3), ("opération", 3, 3)}),
        (r"(?<=\d) km", True, {(" km", 0, 0)}),
        (r"[A-Z]{1,3}»", True, {("»", 1, 3)}),
        (r"(?<!\w)\d{1,3}[a-z]", True, {(A_DIGIT, 0, 0)}),
        (r"\Aabc", True, {(BEGINNING, 0, 0)}),
        (r"\bXnum", False, {("xnum", 0, 0)}),
        (r"\w\w?", True, set()),
        (r"\bx(?i:y)z?", True, {("x", 0, 0)}),
        (r"(?i:xyz)", True, set()),
        (r"\w+(?=!)", True, set()),
    ],
)
def test_an_anchor_says_where_a_match_begins(pattern: str, case: bool, expected: set[tuple[str, int, int]]) -> None:  # noqa: FBT001
    assert {(mark.text, mark.low, mark.high) for mark in anchor_of(pattern, case=case)} == expected


def test_starts_come_in_order_and_once() -> None:
    anchor = (Mark("u", 0, 1), Mark("d", 0, 0), Mark("un", 0, 0))
    assert starts(anchor, Surface("un du"), case=True) == [0, 3, 4]


def test_the_law_can_fail() -> None:
    """A rule that names a word which its pattern does not ask for is found out."""
    rule = next(rule for rule in rules_of("fr") if rule.pattern and rule.where is Where.TEXT)
    rule = replace(rule, pattern="chat|chien", words=("chat",), needs=())
    index = index_of([rule], DEFAULT_STYLE)
    assert index.candidates(Surface("un chat"))
    assert not index.candidates(Surface("un chien"))
