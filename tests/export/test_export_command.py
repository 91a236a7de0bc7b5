"""``deskeditor export``: writes, refuses, or says what is unusable, with the exit code of each."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from deskeditor.cli import main
from deskeditor.outlets import load_outlet

READY = """---
title: Le quai rouvre aux piétons
date: 2026-05-06
author: Maud Keller
language: fr
---

Le quai rouvre aux piétons jeudi, selon un communiqué du port.
"""


def _export(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["export", *map(str, arguments)])


@pytest.fixture
def ready(tmp_path: Path) -> Path:
    path = tmp_path / "quai.md"
    path.write_text(READY, encoding="utf-8")
    return path


def test_an_article_with_nothing_open_is_written_as_one_page(ready: Path, tmp_path: Path) -> None:
    result = _export(ready, "--outlet", "eu-reporter", "--to", tmp_path / "out")
    assert (result.exit_code, result.stderr) == (0, "")
    (page,) = (tmp_path / "out").iterdir()
    html = page.read_text(encoding="utf-8")
    disclaimer = load_outlet("eu-reporter").disclaimer("fr")
    assert disclaimer is not None
    assert html.count(disclaimer.text) == 1


def test_a_refusal_writes_nothing_and_names_each_blocker_with_its_action(ready: Path, tmp_path: Path) -> None:
    ready.write_text(READY.replace("date: 2026-05-06\n", "").replace("jeudi", "en XNUMX"), encoding="utf-8")
    result = _export(ready, "--outlet", "eu-reporter", "--to", tmp_path / "out")
    assert result.exit_code == 1
    assert not (tmp_path / "out").exists()
    assert "No publication date." in result.stderr
    assert "Set the publication date" in result.stderr
    assert "XNUMX" in result.stderr


def test_a_reason_lifts_what_may_be_lifted(ready: Path, tmp_path: Path) -> None:
    ready.write_text(READY.replace("date: 2026-05-06\n", ""), encoding="utf-8")
    assert _export(ready, "--outlet", "eu-reporter", "--to", tmp_path / "out", "--override", " ").exit_code == 1
    result = _export(ready, "--outlet", "eu-reporter", "--to", tmp_path / "out", "--override", "urgent")
    assert result.exit_code == 0
    assert "urgent" in result.stdout


def test_no_reason_lifts_a_missing_disclaimer(ready: Path, tmp_path: Path) -> None:
    ready.write_text(READY.replace("language: fr", "language: de"), encoding="utf-8")
    result = _export(ready, "--outlet", "eu-reporter", "--to", tmp_path / "out", "--override", "urgent")
    assert result.exit_code == 1
    assert "no approved disclaimer" in result.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("what", "outlet"), [("nowhere.md", "eu-reporter"), ("quai.md", "nobody"), (".", "eu-reporter"), ("a\x00b", "eu-reporter")]
)
def test_what_cannot_be_used_is_told_in_a_sentence(what: str, outlet: str, ready: Path, tmp_path: Path) -> None:
    result = _export(tmp_path / what, "--outlet", outlet, "--to", tmp_path / "out")
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert "Traceback" not in result.stderr


def test_a_folder_that_cannot_be_written_is_told(ready: Path, tmp_path: Path) -> None:
    result = _export(ready, "--outlet", "eu-reporter", "--to", ready / "out", "--ui-lang", "fr")
    assert result.exit_code == 2
    assert "est un fichier, non un dossier" in result.stderr


@pytest.mark.parametrize("kind", ["fragment", "bundle", "docx", "report"])
def test_other_kinds_are_written_on_request(kind: str, ready: Path, tmp_path: Path) -> None:
    assert _export(ready, "--outlet", "eu-reporter", "--to", tmp_path / "out", "--kind", kind).exit_code == 0
    assert len(list((tmp_path / "out").iterdir())) == 1


def test_a_draft_of_the_desk_is_exported_by_its_slug(ready: Path, tmp_path: Path) -> None:
    desk = tmp_path / "a.desk"
    assert CliRunner().invoke(main, ["--desk", str(desk), "import", str(ready)]).exit_code == 0
    for kind in ("page", "bundle"):
        result = _export(
            "le-quai-rouvre-aux-pietons", "--outlet", "eu-reporter", "--to", tmp_path / "out", "--desk", desk, "--kind", kind
        )
        assert (result.exit_code, result.stderr) == (0, "")
    zipped = next((tmp_path / "out").glob("*.zip"))
    assert CliRunner().invoke(main, ["verify", str(zipped)]).exit_code == 0
    assert _export("no-such-draft", "--outlet", "eu-reporter", "--to", tmp_path, "--desk", desk).exit_code == 2


def test_the_seed_goes_from_paste_to_page(shared: Path, tmp_path: Path) -> None:
    seed = shared / "cases" / "seed.txt"
    assert _export(seed, "--outlet", "eu-reporter", "--to", tmp_path).exit_code == 1
    assert _export(seed, "--outlet", "eu-reporter", "--to", tmp_path, "--override", "a test").exit_code == 0
    html = next(tmp_path.glob("*.html")).read_text(encoding="utf-8")
    disclaimer = load_outlet("eu-reporter").disclaimer("fr")
    assert disclaimer is not None
    assert html.count(disclaimer.text) == 1
    for chrome in ("Suivez nous sur", "PARTAGEZ", "Publié le", "Publicité", "Partagez cet article", "Tendance"):
        assert chrome not in html
