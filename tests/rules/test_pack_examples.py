"""The one generic test of all packs: every example of every rule, and every fix.

Start reading at :func:`test_a_rule_keeps_its_word`: a rule must flag the marked spans of its ``flags`` and no others, leave its
``passes`` alone, and be silent on the text its fix makes.
"""

import pytest

from deskeditor.findings import Finding
from deskeditor.language import available_languages, load_pack
from deskeditor.reading import Reading
from deskeditor.rules import Rule, RuleSet, finding_of, own_packs, settled
from deskeditor.rules.packs import combined
from deskeditor.rules.rule import Form, Where
from deskeditor.text import Paragraph

LANGUAGES = ("und", *available_languages())
RULES = [(code, pack, rule) for code in LANGUAGES for pack in own_packs(code) for rule in pack.rules]


def found(rule: Rule, code: str, text: str) -> list[Finding]:
    """What ``rule`` alone finds in ``text``, a paragraph of its language."""
    rules = RuleSet((rule,), combined(code, [], []).style)
    field = rule.fields[0] if rule.fields else "headline" if rule.where is Where.HEADLINE else "body"
    reading = Reading(Paragraph.of(text), load_pack(code), field)
    hits = settled(rules.hits(reading, whole_article=rule.whole_article))
    assert rules.faults == []
    return [finding_of(hit, reading) for hit in hits]


def fixed(text: str, findings: list[Finding]) -> str:
    """``text`` with the first fix of every finding applied."""
    for fix in sorted((finding.fixes[0] for finding in findings if finding.fixes), key=lambda fix: -fix.span.start):
        text = text[: fix.span.start] + fix.replacement + text[fix.span.end :]
    return text


def test_no_pack_has_a_fault() -> None:
    assert [fault for code in LANGUAGES for pack in own_packs(code) for fault in pack.faults] == []
    assert len(RULES) > 20


@pytest.mark.parametrize(("code", "rule"), [pytest.param(code, rule, id=f"{code}-{rule.code}") for code, _, rule in RULES])
def test_a_rule_keeps_its_word(code: str, rule: Rule) -> None:
    if rule.form in (Form.CONSISTENCY, Form.CONDITIONAL):
        pytest.skip("speaks of a whole article: see test_article.py")
    for example in rule.flags:
        findings = found(rule, code, example.text)
        assert findings, f"not flagged: {example.text}"
        if example.spans:
            spans = [(one.span.start, one.span.end) for one in findings if one.span]
            assert spans == list(example.spans), f"another place: {[example.text[a:b] for a, b in spans]} in {example.text}"
        if example.fixed is not None:
            assert fixed(example.text, findings) == example.fixed
        if any(finding.fixes for finding in findings):
            again = found(rule, code, fixed(example.text, findings))
            assert again == [], f"the fix does not settle it: {fixed(example.text, findings)}"
    for text in rule.passes:
        assert [text[one.span.start : one.span.end] for one in found(rule, code, text) if one.span] == [], f"flagged: {text}"


@pytest.mark.parametrize(("code", "rule"), [pytest.param(code, rule, id=f"{code}-{rule.code}") for code, _, rule in RULES])
def test_a_rule_speaks_both_languages_and_names_its_authority(code: str, rule: Rule) -> None:
    for texts in (rule.message, rule.why, rule.authority):
        written = dict(texts)
        assert set(written) == {"en", "fr"}
        assert all(text.strip() for text in written.values())
    assert rule.code.count(".") == 1


@pytest.mark.parametrize("code", LANGUAGES)
def test_codes_are_not_used_twice_in_a_language(code: str) -> None:
    codes = [rule.code for language, _, rule in RULES if language == code]
    assert sorted(codes) == sorted(set(codes))
