"""Rules that speak of a whole article: consistency, conditional, once.

Start reading at :func:`test_a_rule_of_the_article_keeps_its_word`, the twin of the generic test of all packs: what a rule's own
examples say of an article of one paragraph.
"""

from pathlib import Path

import pytest

from deskeditor.findings import Finding
from deskeditor.language import available_languages, load_pack
from deskeditor.reading import Reading
from deskeditor.rules import Rule, RuleSet, house_folders, load_rules, own_packs, rules_version
from deskeditor.rules.article import article_hits, examine_article
from deskeditor.rules.packs import combined
from deskeditor.rules.rule import Form
from deskeditor.text import Paragraph

OF_ARTICLES = (Form.CONSISTENCY, Form.CONDITIONAL)
RULES = [
    pytest.param(code, rule, id=f"{code}-{rule.code}")
    for code in ("und", *available_languages())
    for pack in own_packs(code)
    for rule in pack.rules
    if rule.form in OF_ARTICLES
]

MAYOR = """
[[rule]]
code = "house.mayor"
kind = "house"
form = "conditional"
severity = "warning"
case = true
pattern = '\\bMayor ([A-Z][a-z]{2,20})'
requires = '\\b(?!Mayor )[A-Z][a-z]{2,20} {1}\\b'
message = "Give the mayor’s first name once"
why = "House style"
authority = "The Ostrand Courier’s style book"
flags = ["[[Mayor Lind]] spoke."]
passes = ["Mayor Lind spoke. Ada Lind was elected in May."]
"""


def examined(rules: RuleSet, code: str, *paragraphs: str) -> list[Finding]:
    """What the rules say of an article of these paragraphs, each after two line breaks."""
    lines: list[tuple[int, Reading]] = []
    start = 0
    for text in paragraphs:
        lines.append((start, Reading(Paragraph.of(text), load_pack(code))))
        start += len(text) + 2
    return list(examine_article(rules, lines, lambda paragraph: article_hits(rules, paragraph)))


@pytest.mark.parametrize(("code", "rule"), RULES)
def test_a_rule_of_the_article_keeps_its_word(code: str, rule: Rule) -> None:
    rules = RuleSet((rule,), combined(code, [], []).style)
    for example in rule.flags:
        (finding,) = examined(rules, code, example.text)
        assert finding.span is not None
        if example.spans:
            assert [(finding.span.start, finding.span.end)] == list(example.spans)
        if example.fixed is not None:
            (fix, *_) = finding.fixes
            assert example.text[: fix.span.start] + fix.replacement + example.text[fix.span.end :] == example.fixed
            assert examined(rules, code, example.fixed) == []
    for text in rule.passes:
        assert examined(rules, code, text) == [], text


def test_two_spellings_are_told_across_paragraphs_once_a_pair_at_the_rarer_one() -> None:
    rules = load_rules("en")
    texts = ("The colour was new.", "A color, then colour again.", "Its centre and its center.")
    told = [one for one in examined(rules, "en", *texts) if one.code == "consistency.spelling"]
    whole = "\n\n".join(texts)
    assert [(one.span.of(whole), one.fixes[0].replacement) for one in told if one.span] == [
        ("color", "colour"),
        ("center", "centre"),
    ]


def test_a_condition_may_be_met_anywhere_in_the_article(tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "house.toml").write_text(MAYOR, encoding="utf-8")
    folders = house_folders(tmp_path)
    rules = load_rules("en", folders, rules_version(folders))
    assert rules.faults == []

    def told(*paragraphs: str) -> list[str]:
        whole = "\n\n".join(paragraphs)
        return [one.span.of(whole) for one in examined(rules, "en", *paragraphs) if one.code == "house.mayor" and one.span]

    assert told("It rained.", "Mayor Lind spoke. Mayor Lind left.") == ["Mayor Lind"], "the first place, once"
    assert told("Mayor Lind spoke.", "Ada Lind was elected in May.") == []
    assert told("Mayor Lind spoke.", "Ada Marsh was elected in May.") == ["Mayor Lind"], "another name meets nothing"
