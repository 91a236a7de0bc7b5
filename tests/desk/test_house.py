"""What an outlet chooses is in force in every review, and nowhere else."""

from pathlib import Path

import pytest

from deskeditor.article import Article
from deskeditor.desk.house import HouseChoices, choices_file, choices_of, choose, found_by, looked_for
from deskeditor.desk.outlet_profile import Approval, id_for, save_outlet, toml_of
from deskeditor.findings import Messages
from deskeditor.outlets import load_outlet
from deskeditor.outlets.loading import available_outlets
from deskeditor.review import Reviewer

OUTLET, OTHER = "gazette-de-valmer", "eu-reporter"
BY_ADA = Approval("Ada", "2026-01-01")
TEXT = "Selon des experts, près de 30 % des quais ont fermé."


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DESKEDITOR_CONFIG", str(tmp_path / "own"))
    return tmp_path / "own"


def _codes(outlet: str) -> set[str]:
    return {one.code for one in Reviewer(load_outlet(outlet)).review_article(Article(body=TEXT, language="fr")).findings}


@pytest.mark.parametrize("code", ["source.vague", "number.percent-space"])
def test_a_code_is_off_for_one_outlet_alone_be_it_a_checks_or_a_rules(code: str) -> None:
    assert code in _codes(OUTLET)
    choose(OUTLET, HouseChoices(frozenset({code})))
    assert code not in _codes(OUTLET)
    assert code in _codes(OTHER)
    choose(OUTLET, HouseChoices())
    assert code in _codes(OUTLET)
    assert not choices_file(OUTLET).exists()


def test_a_house_pack_weighs_a_checks_finding_otherwise(own: Path) -> None:
    (own / "rules").mkdir(parents=True)
    (own / "rules" / "ours.toml").write_text('[severity]\n"source.vague" = "error"\n')
    found = Reviewer(load_outlet(OUTLET)).review_article(Article(body=TEXT, language="fr")).findings
    assert {one.severity.value for one in found if one.code == "source.vague"} == {"error"}


def test_choices_are_read_as_they_were_written() -> None:
    choices = HouseChoices(frozenset({"a.b", "c.d"}), ("ap",), "thin")
    choose(OUTLET, choices)
    assert choices_of(OUTLET) == choices


def test_choices_that_cannot_be_read_are_the_usual_ones() -> None:
    choices_file(OUTLET).parent.mkdir(parents=True)
    choices_file(OUTLET).write_text("[pack\n")
    assert choices_of(OUTLET) == HouseChoices()


@pytest.mark.parametrize("language", Messages.available())
def test_everything_looked_for_says_why_and_by_whose_authority(language: str) -> None:
    shown = looked_for("fr", load_outlet(OUTLET), Messages.load(language))
    assert len(shown) > 100
    assert [one.code for one in shown if not (one.message and one.why and one.authority)] == []
    assert len({one.code for one in shown}) == len(shown)


def test_a_rule_is_tried_even_while_it_is_off() -> None:
    choose(OUTLET, HouseChoices(frozenset({"source.vague", "number.percent-space"})))
    outlet = load_outlet(OUTLET)
    for code in ("source.vague", "number.percent-space"):
        assert [one.code for one in found_by(code, f"Un paragraphe.\n\n{TEXT}", "fr", outlet, {})] == [code]


def test_a_profile_is_written_whole_or_not_at_all(own: Path) -> None:
    settings = dict(load_outlet(OUTLET).settings)
    assert save_outlet(OUTLET, settings | {"name": ""}, {}, BY_ADA)
    assert not (own / "outlets").exists()
    choose(OUTLET, HouseChoices(frozenset({"source.vague"})))
    assert save_outlet(OUTLET, settings | {"name": 'La "Gazette"\\'}, {}, BY_ADA) == ()
    assert load_outlet(OUTLET).name == 'La "Gazette"\\'
    assert choices_of(OUTLET).off == {"source.vague"}, "what was chosen before stays"
    assert available_outlets() == tuple(sorted({OUTLET, OTHER}))


def test_an_id_is_a_folders_name_and_not_taken_twice() -> None:
    assert id_for("L’Écho du Môle", ()) == "lecho-du-mole"
    assert id_for("L’Écho du Môle", ("lecho-du-mole",)) == "lecho-du-mole-2"
    assert id_for("…", ()) == "outlet"


def test_settings_are_written_as_toml() -> None:
    import tomllib

    settings = {"name": 'A "b"\n\\', "must_decide": ["a.b"], "article": {"headline_limit": 90, "required": []}, "empty": {}}
    assert tomllib.loads(toml_of(settings)) == {key: value for key, value in settings.items() if value != {}}
