"""list and audit on the command line; --desk before or after; a desk that is held. Start reading at the first test."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.desk.conftest import brought

from deskeditor.article import Article
from deskeditor.cli import main
from deskeditor.desk import signing, workflow
from deskeditor.desk.desk import Desk
from deskeditor.findings import Person


@pytest.fixture
def path(tmp_path: Path) -> Path:
    desk = Desk.open(tmp_path / "news.desk", Person("Ada"))
    desk.create(Article(slug="budget", headline="Le budget voté", language="fr", body="Un texte de cinq mots."))
    brought(desk, desk.create(Article(slug="port", headline="Le port", language="fr", body="Rien.")), "approved")
    desk.close()
    return tmp_path / "news.desk"


def ran(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def test_the_list_is_an_array_with_slugs(path: Path) -> None:
    found = json.loads(ran("list", "--json", "--desk", str(path)).stdout)
    assert [row["slug"] for row in found] == ["port", "budget"]
    assert found[1]["words"] == 5
    assert found[1]["counts"] is None


@pytest.mark.parametrize("before", [True, False])
def test_the_desk_is_named_before_or_after(path: Path, before: bool) -> None:  # noqa: FBT001
    option, command = ["--desk", str(path)], ["list", "--status", "approved"]
    result = ran(*(option + command if before else command + option))
    assert result.exit_code == 0
    assert "port" in result.stdout
    assert "budget" not in result.stdout


def test_the_nearer_desk_wins(path: Path, tmp_path: Path) -> None:
    assert ran("--desk", str(tmp_path / "none.desk"), "list", "--desk", str(path)).exit_code == 0


def test_a_search_folds_accents(path: Path) -> None:
    assert [row["slug"] for row in json.loads(ran("list", "--json", "--search", "VOTE", "--desk", str(path)).stdout)] == [
        "budget"
    ]


def test_without_a_desk_it_says_so_and_makes_none(tmp_path: Path) -> None:
    result = ran("list", "--desk", str(tmp_path / "none.desk"))
    assert result.exit_code == 2
    assert "none.desk" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_desk_held_by_a_window_can_be_listed_and_its_trail_verified(path: Path) -> None:
    source = (
        "import sys, pathlib\nfrom deskeditor.desk.desk import Desk\nfrom deskeditor.findings import Person\n"
        "desk = Desk.open(pathlib.Path(sys.argv[1]), Person('Grace'))\nprint('held', flush=True)\nsys.stdin.read()\n"
    )
    window = subprocess.Popen([sys.executable, "-c", source, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        assert window.stdout is not None
        assert window.stdout.readline() == "held\n"
        assert ran("list", "--desk", str(path)).exit_code == 0
        assert ran("audit", "verify", "--desk", str(path)).exit_code == 0
    finally:
        window.kill()
        window.communicate()


def test_a_whole_trail_is_verified_and_shown(path: Path) -> None:
    assert ran("audit", "verify", "--desk", str(path)).exit_code == 0
    lines = ran("audit", "show", "--json", "--draft", "budget", "--desk", str(path)).stdout.splitlines()
    assert [json.loads(line)["action"] for line in lines] == ["draft.created"]


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE audit SET actor = 'Mallory' WHERE seq = 1",
        "UPDATE audit SET payload = '{}' WHERE seq = 2",
        "DELETE FROM audit WHERE seq = 1",
        "UPDATE audit SET at = '2000' WHERE seq = 2",
        "INSERT INTO verdict(id, draft, action, content, at, by) VALUES ('x', 1, 'ruled', '{}', '', 'Mallory')",
        (
            "INSERT INTO export(draft, outlet, language, path, sha256, hash, override, at, by)"
            " VALUES (1, '', '', '', 'f', '', '', '', '')"
        ),
        "DELETE FROM signoff",
        "UPDATE draft SET status = 'editing' WHERE slug = 'port'",
        "UPDATE draft SET status = 'spiked' WHERE slug = 'budget'",
        "UPDATE draft SET legal_hold = NULL",
        "UPDATE draft SET embargo = '2020-01-01T00:00:00+00:00'",
        "UPDATE draft SET purpose = 'opinion'",
    ],
)
def test_tampering_shows(path: Path, tampering: str) -> None:
    import sqlite3

    desk = Desk.open(path, Person("Ada"))
    session = desk.open_draft(1)
    workflow.set_holds(session, legal="Plainte", embargo="2030-01-01T00:00:00+00:00")
    signing.set_purpose(session, "sponsored")
    desk.close()
    assert ran("audit", "verify", "--desk", str(path)).exit_code == 0
    connection = sqlite3.connect(path)
    for event in ("update", "delete"):
        connection.execute(f"DROP TRIGGER audit_never_{event}")
        connection.execute(f"DROP TRIGGER signoff_never_{event}")
    connection.execute("DROP TRIGGER export_held")
    connection.execute(tampering)
    connection.commit()
    connection.close()
    result = ran("audit", "verify", "--desk", str(path))
    assert result.exit_code == 1
    assert result.stderr.strip()
