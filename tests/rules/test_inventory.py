"""The inventory that the packs grew from: its examples under our codes, or a reason why not.

Reads the lines beside the checkout where there are any; none of them is in the product.
"""

import json
from functools import cache
from pathlib import Path

import pytest

from deskeditor.article import Article
from deskeditor.findings import Finding
from deskeditor.outlets import load_outlet
from deskeditor.review import Reviewer

QUOTES = "typography.quote"
"""Straight ones and those of another language have codes of their own."""

CODES = {
    "space.double": "typography.double-space",
    "space.before-comma": "typography.space-before-comma",
    "space.inside-bracket": "typography.space-inside-brackets",
    "space.trailing": "typography.trailing-space",
    "punct.repeat": "typography.excited",
    "sentence.long": "form.sentence-long",
    "quote.straight": QUOTES,
    "num.thousands-comma": "number.thousands-comma",
    "num.thousands-comma-maybe": "number.thousands-comma-maybe",
    "num.decimal-point": "number.decimal-point",
    "num.thousands-dot": "number.thousands-dot",
    "num.group-space": "number.group-space",
    "abbr.space": "typography.abbreviation-space",
    "old-ss": "grammar.old-spelling",
    "genitive-apostrophe": "grammar.genitive-apostrophe",
    "scale.billion": "translation.scale",
    "currency.before": "number.currency-first",
    "dash.hyphen": "typography.dash",
    "number.small": "number.small",
    "number.sentence-start": "number.sentence-start",
    "dash.double-hyphen": "typography.dash",
    "decade": "typography.decade",
    "a-an": "grammar.a-an",
    "confusion": "grammar.confusion",
    "redundancy": "house.redundancy",
    "inverted-question": "typography.inverted-question",
    "inverted-exclamation": "typography.inverted-exclamation",
    "month-cap": "typography.month-capital",
    "date.month-cap": "typography.month-capital",
    "date.day-cap": "typography.day-capital",
    "eeuu": "typography.eeuu",
    "acronym.en": "translation.acronym",
    "space.double-punct": "typography.space-double-mark",
    "space.colon": "typography.space-colon",
    "quote.open-space": "typography.guillemet-open",
    "quote.close-space": "typography.guillemet-close",
    "apostrophe": "typography.apostrophe",
    "time": "number.hour",
    "ordinal": "number.ordinal",
    "pt.ordinal": "number.ordinal-sign",
    "ordinal.first": "number.ordinal",
    "date.first": "number.first-of-month",
    "abbr.mr": "typography.abbreviation-mr",
    "abbr.mme": "typography.abbreviation-point",
    "abbr.title-nbsp": "typography.abbreviation-space",
    "abbr.etc": "typography.etc",
    "abbr.numero": "typography.numero",
    "caps.a-grave": "typography.capital-a",
    "ellipsis": "typography.ellipsis",
    "det.stack": "grammar.determiners",
    "ampm": "translation.hour",
    "pleonasm": "translation.pleonasm",
    "anglicism": "translation.calque",
    "accent.apostrophe": "grammar.accent",
    "accent.E": "grammar.e-grave",
    "un-apostrophe": "grammar.accent",
    "quote.space": "typography.guillemet-space",
    "mt.placeholder": "translation.placeholder",
    "mt.number-pair": "translation.number-pair",
    "mt.entity": "typography.entity",
    "mt.mojibake": "typography.mojibake",
    "mt.invisible": "typography.invisible",
    "mt.homoglyph": "typography.look-alike",
    "mt.missing-space": "typography.missing-space",
    "mt.double-punct": "typography.doubled-mark",
    "mt.word-repeat": "grammar.repeated-words",
    "mt.quote-escape": "translation.markup",
    "mt.repeat-phrase": "grammar.repeated-words",
    "date.weekday": "date.weekday",
    "date.invalid": "date.invalid",
    "arith.change": "number.change",
    "arith.share-over-100": "number.share",
    "consist.apostrophe": "typography.apostrophe",
    "consist.quotes": "typography.quotes-mixed",
    "dup.paragraph": "consistency.duplicate-paragraph",
    "acronym.first-use": "consistency.acronym",
    "consist.numbers": "number.separators-mixed",
}
ELSEWHERE = {
    "caps.accent": "spelling.typographic: the dictionary knows the right word",
    "ligature.oe": "spelling.typographic: the dictionary knows the right word",
    "pair.unclosed": "quotation.open: pairing is the reading's",
    "pair.unopened": "quotation.open: pairing is the reading's",
    "consist.name": "spelling: names are compared there",
    "mt.leftover-label": "furniture: the page's own lines",
    "en.percent": "house.percent: off unless a house uses AP or Reuters",
    "quote.period-outside": "house.stop-inside: AP",
    "month.abbr": "AP",
    "date.ordinal": "house.date-ordinal: AP",
    "time.ampm": "house.am-pm: AP",
    "loaded-attribution": "house.loaded-verb: AP",
    "oxford.forbid": "house.serial-comma: AP",
}
EXCUSED = {
    ("pt", "a cimeira da NATO"): "Portugal writes NATO; translation.acronym-mixed tells an article that uses both",
}


def code_of(rule: str) -> str | None:
    """Our code for an id of the inventory, its language left out; None where another room answers."""
    if rule in ELSEWHERE or rule.partition(".")[2] in ELSEWHERE:
        return None
    if rule.endswith(".percent"):
        return "number.percent-space"
    return CODES[rule] if rule in CODES else CODES[rule.partition(".")[2]]


@cache
def reviewer() -> Reviewer:
    return Reviewer(load_outlet("eu-reporter"))


def findings(text: str, language: str) -> tuple[Finding, ...]:
    return reviewer().review_article(Article(body=text, language=language, published="2024-06-01")).findings


def test_the_inventory_passes_under_our_codes(shared: Path) -> None:
    wrong: list[str] = []
    answered = 0
    for line in (shared / "research" / "rule-examples.jsonl").read_text(encoding="utf-8").splitlines():
        example = json.loads(line)
        code = code_of(example["rule"])
        if code is None or (example["lang"], example["text"]) in EXCUSED:
            continue
        answered += 1
        told = [
            one.code
            for one in findings(example["text"], example["lang"])
            if one.code == code or (code == QUOTES and one.code.startswith(code))
        ]
        if bool(told) != example["must_flag"]:
            wrong.append(f"{example['rule']} ({code}): {example['text']}")
    assert wrong == []
    assert answered > 350


@pytest.mark.parametrize("rule", sorted(CODES))
def test_codes_are_ours(rule: str) -> None:
    assert CODES[rule].count(".") == 1
