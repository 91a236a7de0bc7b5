"""``deskeditor compare`` reads what an editor has: text, Word and web files, drafts by their slug."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from docx import Document

from deskeditor.article import Article
from deskeditor.cli import main
from deskeditor.desk.desk import Desk
from deskeditor.findings import Person

ORIGINALS = Path(__file__).parent.parent / "review" / "originals"
DRAFT = (ORIGINALS / "troops-fr.md").read_text(encoding="utf-8").strip()
SOURCE = (ORIGINALS / "troops-en.txt").read_text(encoding="utf-8").strip()


def _compared(draft: object, source: object, desk: Path | None = None) -> list[tuple[str, str]]:
    done = CliRunner().invoke(main, ["compare", str(draft), str(source), "--json", *(["--desk", str(desk)] if desk else [])])
    assert done.exit_code == 1, done.output
    found = json.loads(done.output)["differences"]
    return sorted((one["kind"], one["fix"] or "") for one in found if one["severity"] != "info")


@pytest.fixture
def expected() -> list[tuple[str, str]]:
    return _compared(ORIGINALS / "troops-fr.md", ORIGINALS / "troops-en.txt")


def test_a_word_file_is_read_as_it_would_be_imported(tmp_path: Path, expected: list[tuple[str, str]]) -> None:
    made = Document()
    for paragraph in SOURCE.split("\n\n"):
        made.add_paragraph(paragraph)
    made.save(str(tmp_path / "release.docx"))
    assert _compared(ORIGINALS / "troops-fr.md", tmp_path / "release.docx") == expected
    assert "2022" in {fix for _, fix in expected}


def test_a_web_page_is_read_as_it_would_be_imported(tmp_path: Path, expected: list[tuple[str, str]]) -> None:
    paragraphs = "".join(f"<p>{one}</p>" for one in SOURCE.split("\n\n"))
    page = tmp_path / "release.html"
    page.write_text(f"<html lang='en'><body><article>{paragraphs}</article></body></html>", encoding="utf-8")
    assert _compared(ORIGINALS / "troops-fr.md", page) == expected


def test_a_draft_is_named_by_its_slug(tmp_path: Path, expected: list[tuple[str, str]]) -> None:
    path = tmp_path / "news.desk"
    desk = Desk.open(path, Person("Ada"))
    desk.create(Article(slug="troops", body=DRAFT, language="fr"))
    desk.close()
    assert _compared("troops", ORIGINALS / "troops-en.txt", path) == expected


def test_every_message_is_filled_in_both_languages() -> None:
    for language in ("en", "fr"):
        files = [str(ORIGINALS / name) for name in ("troops-fr.md", "troops-en.txt")]
        done = CliRunner().invoke(main, ["compare", *files, "--ui-lang", language])
        assert "high-end capabilities" in done.output, "where the source closes the quotation"
        assert "{" not in done.output


@pytest.mark.parametrize("name", ["nobody", "nowhere.docx", "no/where"])
def test_what_is_not_there_is_said(tmp_path: Path, name: str) -> None:
    path = tmp_path / "news.desk"
    Desk.open(path, Person("Ada")).close()
    done = CliRunner().invoke(main, ["compare", str(ORIGINALS / "troops-fr.md"), name, "--desk", str(path)])
    assert done.exit_code == 2
    assert done.output.strip()
