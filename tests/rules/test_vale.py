"""Vale's styles become packs of ours, and what cannot be carried over is named."""

import contextlib
from pathlib import Path

import pytest
from click.testing import CliRunner

from deskeditor.cli import main
from deskeditor.cli.rules import rules
from deskeditor.findings import Messages
from deskeditor.review.trial import pack_tried
from deskeditor.rules import pack_of
from deskeditor.rules.vale import imported_style, read_vale

AVOID = """---
extends: existence
message: "Avoid '%s'"  # house
link: https://example.org/style
ignorecase: true
level: error
tokens:
  - wharf
  - 'very\\s+unique'
  - "so-called"
"""
TERMS = """extends: substitution
message: Use '%s' instead of '%s'.
level: suggestion
swap:
  wharf: quay
  'sea side': seaside
"""
COMMAS = "extends: occurrence\nmessage: 'Too many commas'\nscope: sentence\nmax: 3\ntoken: ','\n"


def test_styles_are_carried_over(tmp_path: Path) -> None:
    written, left = imported_style({"Avoid": AVOID, "Terms": TERMS, "Commas": COMMAS})
    (tmp_path / "vale.toml").write_text(written, encoding="utf-8")
    pack = pack_of(tmp_path / "vale.toml", trusted=False)
    assert (left, pack.faults) == ((), ())
    avoid, commas, terms = pack.rules
    assert (avoid.code, avoid.severity.value, avoid.case, avoid.authority[0][1]) == (
        "house.avoid",
        "error",
        False,
        "https://example.org/style",
    )
    assert dict(avoid.message)["en"] == "Avoid '{found}'"
    assert (commas.limit, commas.where.value) == (3, "sentence")
    assert dict(terms.swap) == {"wharf": "quay", "sea side": "seaside"}
    assert dict(terms.message)["en"] == "Use '{fixed}' instead of '{found}'."


GOOGLE = """\ufeffextends: substitution
message: "Use '%s' instead of '%s'."
action:
  name: replace
swap:
  '(?:e-mail|E-mail)': email
  cell ?phone|mobile phone: phone
  'foo\\\\.bar': foobar
"""
LONG = "extends: occurrence\nmessage: 'Too long'\nscope: sentence\nmax: 3\ntoken: \\b(\\w+)\\b\n"


def test_the_ways_of_known_styles_are_read(tmp_path: Path) -> None:
    written, left = imported_style({"Terms": GOOGLE, "Long": LONG})
    pack, text = tmp_path / "vale.toml", "One cellphone, a mobile phone and an e-mail. Very short."
    pack.write_text(written, encoding="utf-8")
    faults, found = pack_tried(pack, text, "en")
    assert faults == ()
    assert [(str(one.file), one.why, one.slots) for one in left] == [("Terms", "vale-phrase", (("found", "foo\\\\.bar"),))]
    swaps = [(one.span.of(text), one.fixes[0].replacement) for one in found if one.span and one.fixes]
    assert swaps == [("cellphone", "phone"), ("mobile phone", "phone"), ("e-mail", "email")]
    assert "house.long" in {one.code for one in pack_tried(pack, "One two three four five.", "en")[1]}


ODD = """extends: existence
message: >-
  Not '%s',
  please.
tokens: [foo, "bar, baz",
  'qux']
exceptions:
  - foo fighters
"""
INSIDE = "extends: existence\nmessage: '%s'\nnonword: true\ntokens:\n  - ation\n"


def test_block_texts_bracketed_lists_and_exceptions_are_carried_over(tmp_path: Path) -> None:
    written, left = imported_style({"Odd": ODD, "Inside": INSIDE})
    pack, text = tmp_path / "vale.toml", "The foo and the bar, baz; qux of the foo fighters, a nation."
    pack.write_text(written, encoding="utf-8")
    faults, found = pack_tried(pack, text, "en")
    assert (left, faults) == ((), ())
    assert [one.span.of(text) for one in found if one.span] == ["foo", "bar, baz", "qux", "ation"]
    assert dict(pack_of(pack, trusted=False).rules[1].message)["en"] == "Not '{found}', please."


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("extends: existence\ntokens:\n  - uno\n  - *x\n", 4, "vale-key"),
        ("extends: existence\ntokens:\n  - uno\n  - '(due'\n", 0, "pattern"),
        ("extends: existence\nscope: raw\ntokens:\n  - uno\n", 0, "vale-scope"),
    ],
)
def test_what_would_make_a_faulty_rule_is_named_when_it_is_imported(text: str, line: int, why: str) -> None:
    _, left = imported_style({"Odd": text})
    assert [(one.line, one.why) for one in left] == [(line, why)]


def test_what_has_no_counterpart_is_named() -> None:
    only = "extends: existence\ntokens:\n  - '\\d+'\n"
    _, left = imported_style({"Spell": "extends: spelling\n", "Odd": "extends existence", "Only": only})
    assert [(str(one.file), one.line, one.why) for one in left] == [
        ("Odd", 1, "vale-key"),
        ("Only", 0, "vale-tokens"),
        ("Spell", 0, "vale-form"),
    ]
    assert left[2].said(Messages.load("fr")) == "Spell: les règles spelling de Vale n’ont pas d’équivalent ici"


@pytest.mark.parametrize("text", ["", "\x00", "- a\n- b", "a: [", "swap:\n  x", ": :", "'"])
def test_no_text_breaks_the_reader(text: str) -> None:
    with contextlib.suppress(ValueError):  # says which line, and nothing else is ever raised
        read_vale(text)


def test_the_command_imports_and_tries(tmp_path: Path) -> None:
    style = tmp_path / "style"
    style.mkdir()
    (style / "Terms.yml").write_text(TERMS, encoding="utf-8")
    pack, text = tmp_path / "house.toml", tmp_path / "story.txt"
    text.write_text("The old wharf burned.\n\nThe sea side was calm.", encoding="utf-8")
    run = CliRunner()
    assert run.invoke(rules, ["import-vale", str(style), "--to", str(pack)]).exit_code == 0
    tried = run.invoke(rules, ["try", str(pack), str(text), "--language", "en"])
    assert tried.exit_code == 0
    places = [line.split(": ")[0].rpartition("/")[2] for line in tried.output.splitlines()[:2]]
    assert places == ["story.txt:1:9", "story.txt:3:5"]


def test_a_faulty_pack_is_said(tmp_path: Path) -> None:
    pack, text = tmp_path / "house.toml", tmp_path / "story.txt"
    pack.write_text("[[rule]]\ncode = 3\n", encoding="utf-8")
    text.write_text("The old wharf burned.", encoding="utf-8")
    tried = CliRunner().invoke(rules, ["try", str(pack), str(text)])
    assert tried.exit_code == 1
    assert "house.toml:1" in tried.output


def test_a_pack_is_tried_on_files_of_every_kind(tmp_path: Path) -> None:
    pack, page, broken = tmp_path / "vale.toml", tmp_path / "story.html", tmp_path / "story.docx"
    pack.write_text(imported_style({"Terms": TERMS})[0], encoding="utf-8")
    page.write_text("<article><h1>Port</h1><p>They say that the old wharf burned.</p></article>", encoding="utf-8")
    broken.write_bytes(b"\xff\xfe")
    tried = CliRunner().invoke(rules, ["try", str(pack), str(page), "--language", "en"])
    assert "[wharf]" in tried.output
    refused = CliRunner().invoke(rules, ["try", str(pack), str(broken), "--ui-lang", "fr"])
    assert (refused.exit_code, "n’est pas de ce format" in refused.output) == (2, True)


def test_the_languages_of_the_window_reach_the_commands_of_a_group(tmp_path: Path) -> None:
    (tmp_path / "house.toml").write_text("[pack", encoding="utf-8")
    (tmp_path / "text.txt").write_text("The wharf.", encoding="utf-8")
    wanted = ["--ui-lang", "fr", "rules", "try", str(tmp_path / "house.toml"), str(tmp_path / "text.txt")]
    told = CliRunner().invoke(main, wanted)
    assert "ce n’est pas du TOML" in told.output
    assert told.exit_code == 1
