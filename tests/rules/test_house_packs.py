"""House rules without Python: packs that inherit, override and switch off; faults that are named; slow rules that are stopped."""

from dataclasses import replace
from pathlib import Path

import pytest

from deskeditor.checks.house_style import CHECK as HOUSE_STYLE
from deskeditor.findings import Finding, Messages
from deskeditor.language import LanguagePack, load_pack
from deskeditor.outlets import load_outlet
from deskeditor.reading import Reading
from deskeditor.review import Reviewer
from deskeditor.rules import RuleSet, house_folders, load_rules, rules_version
from deskeditor.text import Paragraph

RULE = """
[[rule]]
code = "house.quay"
kind = "house"
form = "existence"
severity = "warning"
tokens = ["wharf"]
message = "Write quay"
why = "House style"
authority = "The Ostrand Courier's style book"
flags = ["the [[wharf]]"]
passes = ["the quay"]
"""


def house(folder: Path, text: str, code: str = "en") -> RuleSet:
    (folder / "rules").mkdir(parents=True, exist_ok=True)
    (folder / "rules" / "house.toml").write_text(text, encoding="utf-8")
    folders = house_folders(folder)
    return load_rules(code, folders, rules_version(folders))


def found(rules: RuleSet, text: str, code: str = "en") -> list[Finding]:
    return list(rules.examine(Reading(Paragraph.of(text), load_pack(code))))


def test_a_house_rule_speaks_with_its_own_words(tmp_path: Path) -> None:
    (finding,) = found(house(tmp_path, RULE), "The old wharf burned.")
    assert finding.span is not None
    assert finding.code == "house.quay"
    assert [Messages.load(code).message(finding) for code in ("en", "fr")] == ["Write quay", "Write quay"]
    assert Messages.load("en").authority(finding) == "The Ostrand Courier's style book"


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    assert found(house(tmp_path, RULE), "The jetty burned.") == []
    changed = RULE.replace('tokens = ["wharf"]', 'tokens = ["wharf", "jetty"]')
    assert [one.code for one in found(house(tmp_path, changed), "The jetty burned.")] == ["house.quay"]


def test_packs_switch_off_and_weigh_ours(tmp_path: Path) -> None:
    text = "He could of left,, then came back."
    assert {one.code for one in found(load_rules("en"), text)} == {"grammar.confusion", "typography.doubled-mark"}
    rules = house(tmp_path, '[pack]\noff = ["grammar.confusion"]\n[severity]\n"typography.doubled-mark" = "error"\n')
    assert [(one.code, one.severity.value) for one in found(rules, text)] == [("typography.doubled-mark", "error")]


def test_packs_extend_ours(tmp_path: Path) -> None:
    rules = house(
        tmp_path,
        '[[rule]]\nextends = "grammar.confusion"\nseverity = "info"\ntokens_removed = ["alot"]\n'
        '[rule.swap]\n"the wharf" = "the quay"\n',
    )
    (finding,) = found(rules, "There was alot on the wharf.")
    assert (finding.severity.value, finding.fixes[0].replacement) == ("info", "the quay")
    assert rules.faults == []


def test_style_books_are_switched_on_by_name(tmp_path: Path) -> None:
    text = "It rose 3 percent."
    assert found(load_rules("en"), text) == []
    assert [one.code for one in found(house(tmp_path, '[pack]\nuse = ["ap"]\n'), text)] == ["house.percent"]


@pytest.mark.parametrize(("profile", "space"), [("thin", "\u202f"), ("no-break", "\u00a0")])
def test_the_profile_decides_which_space_is_written(tmp_path: Path, profile: str, space: str) -> None:
    (finding,) = found(house(tmp_path, f'[pack]\nprofile = "{profile}"\n', "fr"), "Quoi ?", "fr")
    assert finding.fixes[0].replacement == space
    for accepted in ("Quoi\u00a0?", "Quoi\u202f?"):
        assert found(house(tmp_path, f'[pack]\nprofile = "{profile}"\n', "fr"), accepted, "fr") == []


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ("a = [", 1, "TOML"),
        ("a = 1\nb == 2\n", 2, "TOML"),
        (RULE.replace('"existence"', '"magic"'), 2, "form"),
        (RULE.replace("tokens =", "token ="), 2, "token"),
        (RULE.replace('flags = ["the [[wharf]]"]', "flags = []"), 2, "flags"),
        (RULE.replace('tokens = ["wharf"]', 'pattern = "(wharf"'), 2, "pattern"),
        (RULE + '\n[[rule]]\nextends = "no.such"\n', 14, "no.such"),
        (
            RULE
            + RULE.replace("house.quay", "house.two")
            .replace('"existence"', '"substitution"')
            .replace("tokens", 'pattern = "x"\nfix = "{odd}"\ntokens'),
            14,
            "odd",
        ),
        (RULE.replace('severity = "warning"', 'severity = "loud"'), 2, "severity"),
        ("[pack]\nprofil = 3\n", 2, "profil"),
        ("rule = 3", 1, "[[rule]]"),
    ],
)
def test_a_fault_names_file_and_line(tmp_path: Path, text: str, line: int, word: str) -> None:
    rules = house(tmp_path, text)
    assert len(rules.faults) == 1
    for fault in rules.faults:
        assert (fault.file.name, fault.line) == ("house.toml", line)
        assert word in fault.said(Messages.load("en"))
    assert found(rules, "He could of left.") != []  # ours go on


def test_a_slow_rule_is_switched_off_and_said(tmp_path: Path) -> None:
    slow = RULE.replace('tokens = ["wharf"]', 'pattern = "(a|aa)+$"')
    rules = house(tmp_path, slow)
    assert found(rules, "a" * 60 + "b") == []
    assert [fault.line for fault in rules.faults] == [2]
    found(rules, "a" * 60 + "b")
    assert len(rules.faults) == 1


def test_faults_are_shown_as_findings(tmp_path: Path) -> None:
    house(tmp_path, RULE.replace('"existence"', '"magic"'))
    folders = house_folders(tmp_path)
    pack: LanguagePack = replace(load_pack("en"), rule_folders=folders, rules_version=rules_version(folders))
    review = Reviewer(load_outlet("eu-reporter"), {"en": pack}, checks=(HOUSE_STYLE,)).review_text("The old quay.", "en")
    (finding,) = review.findings
    assert (finding.code, finding.span) == ("house.rule-off", None)
    assert "house.toml, line 2): “form” must be one of" in Messages.load("en").message(finding)
    assert "house.toml, ligne 2)\u00a0: «\u00a0form\u00a0» doit être l’un de" in Messages.load("fr").message(finding)


def test_a_reviewer_follows_the_files_of_its_outlet(tmp_path: Path) -> None:
    outlet = replace(load_outlet("eu-reporter"), folder=tmp_path)
    reviewer = Reviewer(outlet)

    def codes() -> list[str]:
        return [one.code for one in reviewer.review_text("The old wharf burned.", "en").findings if one.code == "house.quay"]

    assert codes() == []
    house(tmp_path, RULE)
    assert codes() == ["house.quay"]
    (tmp_path / "rules" / "house.toml").unlink()
    assert codes() == []
