"""``deskeditor import``: its JSON, its exit statuses, and what it keeps."""

import json

import pytest
from click.testing import CliRunner

from deskeditor.cli import main

HEAD = "Menu\n\nTown keeps its ferry for now\n\nBy Ines Calder\n\n"
PAGE = f"{HEAD}The council voted on Monday to keep the boat, its clerk said.\n\nTrending\n"


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def run(*words):
    return CliRunner().invoke(main, ["import", *map(str, words)])


def test_one_file_is_one_object_with_the_names_of_an_article(page):
    result = run(page, "--dry-run", "--json")
    assert result.exit_code == 0
    assert json.loads(result.stdout) == {
        "article": {
            "slug": "town-keeps-its-ferry-for-now",
            "kicker": None,
            "headline": "Town keeps its ferry for now",
            "standfirst": None,
            "byline": "Ines Calder",
            "dateline": None,
            "published": None,
            "body": "The council voted on Monday to keep the boat, its clerk said.",
            "captions": None,
            "language": "en",
            "outlet": "eu-reporter",
            "source_url": None,
        },
        "removed": [{"line": 1, "text": "Menu", "why": "nav"}, {"line": 9, "text": "Trending", "why": "rail"}],
        "disclaimer": None,
        "language": "en",
        "slug": "town-keeps-its-ferry-for-now",
    }


def test_several_files_are_an_array_and_one_that_fails_does_not_stop_the_others(page, tmp_path):
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"PK\x03\x04 not really")
    result = run(page, broken, page, "--dry-run", "--json")
    assert result.exit_code == 2
    first, second, third = json.loads(result.stdout)
    assert first == third
    assert second["file"] == str(broken)
    assert "damaged" in second["error"]
    assert f"{broken}: " in result.stderr


def test_a_single_file_that_fails_says_why_and_prints_nothing(tmp_path):
    result = run(tmp_path / "none.txt", "--dry-run", "--json", "--ui-lang", "fr")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "n’existe pas" in result.stderr


def test_folders_are_searched_and_drafts_kept_under_slugs_of_their_own(page, tmp_path):
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "copy.md").write_text(PAGE, encoding="utf-8")
    (tmp_path / "more" / "photo.png").write_bytes(b"\x89PNG")
    desk = tmp_path / "news.desk"
    result = run(page, tmp_path / "more", "--json", "--desk", desk)
    assert result.exit_code == 0
    slugs = {one["slug"] for one in json.loads(result.stdout)}
    assert len(slugs) == 2
    listed = CliRunner().invoke(main, ["--desk", str(desk), "list", "--json"])
    assert {one["slug"] for one in json.loads(listed.stdout)} == slugs


def test_a_dry_run_opens_no_desk(page, tmp_path):
    desk = tmp_path / "news.desk"
    assert run(page, "--dry-run", "--desk", desk).exit_code == 0
    assert not desk.exists()


def test_a_person_reads_what_was_taken_out(page):
    output = run(page, "--dry-run").stdout
    assert "Town keeps its ferry for now" in output
    assert "1: Menu  [navigation]" in output
