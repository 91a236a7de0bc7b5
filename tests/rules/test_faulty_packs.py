"""Packs that are wrong in every way: nothing is raised, everything is told with file and line, and the rest of the pack works."""

import re
from pathlib import Path

import pytest

from deskeditor.findings import Finding, Kind, Messages, Severity
from deskeditor.review.trial import pack_tried
from deskeditor.rules.validation import pack_of

RULE = """[[rule]]
code = "house.quay"
kind = "house"
form = "existence"
severity = "warning"
tokens = ["wharf"]
message = "Write quay"
why = "House style"
authority = "The style book"
flags = ["the [[wharf]]"]
passes = ["the quay"]
"""


def written(folder: Path, text: str | bytes) -> Path:
    path = folder / "house.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def faults(path: Path, text: str = "The wharf.") -> list[str]:
    return [f"{one.line}: {one.reason(Messages.load('en'))}" for one in pack_tried(path, text, "en")[0]]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (RULE.replace("house.quay", "house.<b>"), "is no code"),
        (RULE + "\n" + RULE, "13: the code “house.quay” stands twice in this file"),
        (RULE + "limit = 'many'", "“limit” is not a whole number"),
        (RULE + "priority = []", "“priority” is not a whole number"),
        (RULE + "fix = 3", "“fix” is missing or not a text"),
        ("rule = [1]", "rules are written under [[rule]]"),
        ("pack = [1]", "a table was expected"),
        ("severity = 3", "a table was expected"),
        ('[severity]\n"grammar.confusion" = "loud"', "“grammar.confusion” must be one of: error, warning, info"),
        ('[[rule]]\nextends = "form.sentence-long"\nlimit = "x"', "“limit” is not a whole number"),
        ('[[rule]]\nextends = "translation.placeholder"\nexceptions = ["(oops"]', "the pattern cannot be read"),
        (RULE + 'safe = "false"', "“safe” must be true or false"),
        ('[pack]\nprofile = "thinn"', "“profile” must be one of: no-break, thin"),
        ('[pack]\noptional = "yes"', "“optional” must be true or false"),
        ("[pack]\nname = 3", "“name” is missing or not a text"),
        ('[pack]\nuse = ["apx"]', "there is no style book “apx”"),
        (RULE.replace('tokens = ["wharf"]', 'pattern = "(wharf"'), "missing ) (character 7)"),
        ("[pack", "1: this is no TOML: expected ']' at the end of a table declaration"),
        ("a = 1\na = 2", "2: this is no TOML: a key or a table is written twice"),
        ("# é\nname = 'é'".encode("latin-1"), "not written in UTF-8 (line 1)"),
    ],
)
def test_whatever_is_wrong_is_told_and_nothing_is_raised(tmp_path: Path, text: str | bytes, reason: str) -> None:
    told = faults(written(tmp_path, text))
    assert len(told) == 1, told
    assert reason in told[0]


def test_every_reason_is_told_in_both_languages_of_the_window(root: Path) -> None:
    files = [*(root / "src/deskeditor/rules").glob("*.py"), *(root / "src/deskeditor").glob("*/*trial.py")]
    sources = "".join(path.read_text(encoding="utf-8") for path in files)
    raised = set(re.findall(r'(?:RuleError\(|Fault\([^"]{1,80}?)"([a-z-]+)"', sources))
    known = set(Messages.load("en").texts["rules.fault"])
    assert known == set(Messages.load("fr").texts["rules.fault"])
    assert raised - {"place"} <= known
    assert len(raised) > 20


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[pack", "ce n’est pas du TOML : il manque un « ] » à la fin d’un titre de table"),
        ('a = "\\d"', "ce n’est pas du TOML : une barre oblique inverse n’est pas doublée (écrire le motif entre apostrophes)"),
        ("a = 1\na = 2", "ce n’est pas du TOML : une clé ou une table est écrite deux fois"),
        (
            RULE.replace('tokens = ["wharf"]', 'pattern = "(wharf"'),
            "house.quay : le motif est illisible : il manque une parenthèse fermante (caractère 7)",
        ),
    ],
)
def test_a_french_window_is_told_in_french_what_the_parsers_say(tmp_path: Path, text: str, reason: str) -> None:
    (fault,) = pack_tried(written(tmp_path, text), "The wharf.", "en")[0]
    french = Messages.load("fr")
    assert fault.reason(french) == reason
    finding = Finding("house.rule-off", Kind.HOUSE, Severity.WARNING, None, details=(("why", fault.why), *fault.slots))
    assert french.explanation(finding).endswith(f"jusqu’à sa réparation : {reason}")


def test_a_pack_saved_by_a_windows_editor_is_read(tmp_path: Path) -> None:
    path = written(tmp_path, b"\xef\xbb\xbf" + RULE.replace("\n", "\r\n").encode())
    assert [rule.code for rule in pack_of(path, trusted=False).rules] == ["house.quay"]
    assert faults(path) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("the [[wharf]]", "the [[pier]]", "1: house.quay: its example “the pier” is not flagged as marked"),
        ("the [[wharf]]", "[[the]] wharf", "1: house.quay: its example “the wharf” is not flagged as marked"),
        ('passes = ["the quay"]', 'passes = ["a wharf"]', "1: house.quay: its example “a wharf” is flagged"),
    ],
)
def test_an_example_that_does_not_hold_is_told_when_the_pack_is_tried(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert faults(written(tmp_path, RULE.replace(old, new))) == [told]


def test_a_misspelt_code_that_is_switched_off_is_told_when_the_pack_is_tried(tmp_path: Path) -> None:
    told = faults(written(tmp_path, '[pack]\noff = ["grammar.confuson", "claim.number", "number.decimal-point"]'))
    assert told == ["2: nothing has the code “grammar.confuson”: it cannot be switched off or weighed"]


def test_a_faulty_setting_is_told_at_its_line_and_takes_no_other_with_it(tmp_path: Path) -> None:
    path = tmp_path / "house.toml"
    path.write_text(
        '[pack]\noff = ["form.openings"]\nprofile = "thick"\nusing = ["ap"]\nuse = ["apx"]\n\n'
        '[severity]\n"typography.excited" = "error"\n"form.openings" = "loud"\n',
        encoding="utf-8",
    )
    pack = pack_of(path, trusted=False)
    assert sorted((fault.line, fault.why) for fault in pack.faults) == [(3, "one-of"), (4, "unknown-key"), (9, "one-of")]
    assert (pack.off, pack.severities) == (("form.openings",), (("typography.excited", Severity.ERROR),))
    told = {(fault.line, fault.why) for fault in pack_tried(path, "A text.", "en")[0]}
    assert (5, "no-such-book") in told
