"""Outlets: profiles from folders, disclaimers verbatim, nothing wrong saved."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskeditor.findings import Messages
from deskeditor.outlets import (
    DEFAULT_MUST_DECIDE,
    available_outlets,
    find_disclaimer,
    load_outlet,
    read_outlet,
    same_wording,
    validate_outlet,
    validate_settings,
)
from deskeditor.outlets.validation import KINDS

EU, GAZETTE = load_outlet("eu-reporter"), load_outlet("gazette-de-valmer")
FRENCH = EU.disclaimer("fr")
assert FRENCH is not None
WORDING = FRENCH.text


def _user_outlet(root: Path, settings: str, **disclaimers: str) -> Path:
    folder = root / "chronicle"
    folder.mkdir()
    (folder / "outlet.toml").write_text(settings, encoding="utf-8")
    for name, text in disclaimers.items():
        (folder / f"disclaimer.{name.replace('__', '.')}.md").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", available_outlets())
def test_every_outlet_that_ships_is_valid_and_names_itself(name: str) -> None:
    outlet = load_outlet(name)
    assert validate_outlet(outlet.folder) == ()
    assert outlet.name
    assert all(one.in_use and one.approved_by for one in outlet.disclaimers if one.status == "approved")


def test_eu_reporter_has_two_wordings_and_no_invented_one() -> None:
    assert {one.language for one in EU.disclaimers if one.in_use} == {"fr", "en"}
    assert EU.disclaimer("fr-BE") is FRENCH
    for language in ("de", "es", "it", "pt", "", "und"):
        assert EU.disclaimer(language) is None
    assert EU.disclaimer("fr", "opinion") is None


def test_an_outlet_may_have_a_wording_for_each_purpose() -> None:
    texts = [GAZETTE.disclaimer("fr", purpose) for purpose in GAZETTE.purposes("fr")]
    assert len(texts) == len({one.text for one in texts if one}) == 5


def test_an_unknown_outlet_names_those_there_are() -> None:
    with pytest.raises(KeyError, match="eu-reporter"):
        load_outlet("nobody")
    with pytest.raises(KeyError):
        load_outlet("../outlets/eu-reporter")


def test_the_users_folder_adds_outlets_and_wins(tmp_path: Path) -> None:
    _user_outlet(tmp_path, 'name = "The Chronicle"', en="Our view is ours.")
    (tmp_path / "eu-reporter").mkdir()
    (tmp_path / "eu-reporter" / "outlet.toml").write_text('name = "Mine"', encoding="utf-8")
    assert "chronicle" in available_outlets(tmp_path)
    chronicle = load_outlet("chronicle", tmp_path)
    assert chronicle.must_decide == frozenset(DEFAULT_MUST_DECIDE)
    assert load_outlet("eu-reporter", tmp_path).name == "Mine"
    assert load_outlet("eu-reporter").name == "EU Reporter"


def test_a_retired_or_drafted_wording_is_never_printed(tmp_path: Path) -> None:
    folder = _user_outlet(tmp_path, 'name = "A"', fr="---\nstatus: draft\n---\nUn essai.", en="---\nstatus: retired\n---\nOld.")
    outlet = read_outlet(folder)
    assert len(outlet.disclaimers) == 2
    assert outlet.disclaimer("fr") is outlet.disclaimer("en") is None


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: text,
        lambda text: text.replace("'", "’"),
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: text.replace(" ", "  "),
        lambda text: text.replace(". ", ".\n"),
        str.upper,
        lambda text: f"« {text} »",
    ],
)
def test_the_outlets_own_disclaimer_is_recognised_however_it_was_typed(spoil: object) -> None:
    assert callable(spoil)
    page = f"Dernier alinéa.\n\n{spoil(WORDING)}\n\nTendance"
    place = find_disclaimer(page, EU.disclaimers)
    assert place is not None
    assert place.disclaimer is FRENCH
    assert same_wording(place.span.of(page), WORDING)
    assert "Tendance" not in place.span.of(page)


def test_half_a_disclaimer_or_another_outlets_is_not_recognised() -> None:
    assert find_disclaimer(WORDING[: len(WORDING) // 2], EU.disclaimers) is None
    assert find_disclaimer(WORDING.replace("EU Reporter", "La Gazette"), EU.disclaimers) is None
    assert find_disclaimer(WORDING, GAZETTE.disclaimers) is None


@given(st.text(max_size=40), st.text(max_size=40))
def test_what_stands_around_a_disclaimer_stays_outside_of_it(before: str, after: str) -> None:
    page = f"{before}\n{WORDING}\n{after}"
    place = find_disclaimer(page, EU.disclaimers)
    assert place is not None
    assert same_wording(place.span.of(page), WORDING)
    assert place.span.of(page).endswith(".")


@pytest.mark.parametrize(
    ("settings", "key"),
    [
        ({}, "outlet.missing"),
        ({"name": " "}, "outlet.missing"),
        ({"name": "A", "colour": "red"}, "outlet.unknown-key"),
        ({"name": "A", "pages": {}}, None),
        ({"name": "A", "page": {"spacing": "wide"}}, "outlet.not-allowed"),
        ({"name": "A", "page": {"spacing": 3}}, "outlet.wrong-type"),
        ({"name": "A", "article": {"headline_limit": True}}, "outlet.wrong-type"),
        ({"name": "A", "article": {"headline_limit": -1}}, "outlet.bad-limit"),
        ({"name": "A", "article": {"offset": "Paris"}}, "outlet.bad-offset"),
        ({"name": "A", "article": {"required": ["soul"]}}, "outlet.not-allowed"),
        ({"name": "A", "must_decide": [1]}, "outlet.wrong-type"),
        ({"name": "A", "must_decide": ["everything"]}, "outlet.bad-code"),
        ({"name": "A", "publisher": {"url": "javascript:alert(1)"}}, "outlet.bad-url"),
        ({"name": "A", "files": {"name": "../{slug}"}}, "outlet.bad-file-name"),
        ({"name": "A", "files": {"name": "{slug.__class__}"}}, "outlet.bad-file-name"),
        ({"name": "A", "files": {"name": "page"}}, "outlet.bad-file-name"),
        ({"name": "A", "files": {"name": "{slug"}}, "outlet.bad-file-name"),
        ({"name": "A", "files": {"targets": ["fax"]}}, "outlet.not-allowed"),
        ({"name": "A", "workflow": {"signatures": 3}}, "outlet.not-allowed"),
        ({"name": "A", "files": {"name": "{date}-{slug}", "targets": list(KINDS)}}, ""),
    ],
)
def test_a_wrong_setting_is_told_before_it_is_saved(settings: dict[str, object], key: str | None) -> None:
    faults = validate_settings(settings)
    assert [fault.key for fault in faults] == ([key or "outlet.unknown-key"] if key != "" else [])
    for language in ("en", "fr"):
        for fault in faults:
            said = fault.message(Messages.load(language))
            assert said not in {"", fault.key}
            assert "{" not in said.replace(str(dict(fault.details).get("value")), "")


@pytest.mark.parametrize(
    ("name", "text", "key"),
    [
        ("fr", "---\napproved_by: Ada\n---\n", "outlet.disclaimer-empty"),
        ("fr", "Sans approbation.", "outlet.disclaimer-unapproved"),
        ("fr", "---\napproved_by: Ada\napproved_at: hier\n---\nA.", "outlet.bad-date"),
        ("fr", "---\napproved_by: Ada\npurpose: fun\n---\nA.", "outlet.unreadable"),
        ("fr", "---\napproved_by: Ada\nA.", "outlet.unreadable"),
        ("fr", "---\nby whom\n---\nA.", "outlet.unreadable"),
        ("FRENCH", "A.", "outlet.unreadable"),
    ],
)
def test_a_wrong_disclaimer_is_told_before_it_is_saved(name: str, text: str, key: str, tmp_path: Path) -> None:
    folder = _user_outlet(tmp_path, 'name = "A"', **{name: text})
    assert [fault.key for fault in validate_outlet(folder)] == [key]


def test_two_wordings_for_one_purpose_are_told(tmp_path: Path) -> None:
    signed = "---\npurpose: standard\napproved_by: Ada\n---\n{}"
    folder = _user_outlet(tmp_path, 'name = "A"', fr=signed.format("A."), fr__standard=signed.format("B."))
    assert [fault.key for fault in validate_outlet(folder)] == ["outlet.disclaimer-twice"]


def test_settings_that_are_no_toml_are_told(tmp_path: Path) -> None:
    assert [fault.key for fault in validate_outlet(_user_outlet(tmp_path, "name = "))] == ["outlet.unreadable"]
    assert [fault.key for fault in validate_outlet(tmp_path / "nowhere")] == ["outlet.unreadable"]
