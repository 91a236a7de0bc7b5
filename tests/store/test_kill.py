"""Killed while saving: what was acknowledged is there. Start reading at :func:`killed_once`.

A process saves without pause and says each number once its save returned; it is killed with -9 at a random moment. The number in
the file must be the last one said, or the one that was being saved.
"""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.store.desks import HOLDER, draft_in, opened

from deskeditor.store import audit, journal
from deskeditor.store.database import Database

SAVING = """
import sys, pathlib
from deskeditor.article import Article
from deskeditor.store import audit, journal
from deskeditor.store.database import Database
from deskeditor.store.values import DraftState, Holder
database = Database.open(pathlib.Path(sys.argv[1]), Holder("Ada", "here", 1, ""))
number = int(sys.argv[2])
while True:
    number += 1
    body = f"{number}\\n\\n" + "Le conseil a voté le budget. " * (number % 50)
    with database.writing():
        journal.write_state(database, 1, DraftState(Article(slug="essai", body=body)), "", "Ada", index=number % 7 == 0)
        audit.record(database, "", "Ada", "saved", 1, number=number)
    sys.stdout.write(f"{number}\\n")
    sys.stdout.flush()
"""


def killed_once(path: Path, start: int, seconds: float) -> int:
    """Let a process save for a while, kill it, and answer the last number that it had acknowledged."""
    process = subprocess.Popen([sys.executable, "-c", SAVING, str(path), str(start)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(seconds)
    process.kill()
    said, _ = process.communicate()
    whole = said.rpartition("\n")[0].split("\n")
    return int(whole[-1]) if whole[-1] else start + 1


def lives_through(tmp_path: Path, kills: int, seed: int) -> None:
    database = opened(tmp_path)
    draft_in(database, "0\n\n")
    database.close()
    path, chance, number = tmp_path / "news.desk", random.Random(seed), 0  # noqa: S311 - when to kill is no secret
    for _ in range(kills):
        acknowledged = killed_once(path, number, chance.uniform(0.0, 0.12))
        database = Database.open(path, HOLDER)
        assert not database.read_only
        found, salvage = journal.read_state(database, 1)
        number = int(found.article.body.partition("\n")[0])
        assert salvage is None
        assert number in {acknowledged, acknowledged + 1}
        newest = journal.revisions(database, 1)[0].number
        assert journal.read_revision(database, 1, newest) == found
        database.close()
    database = Database.open(path, HOLDER)
    assert audit.verify(database) == ()
    assert database.value("PRAGMA integrity_check") == "ok"
    database.close()


def test_no_acknowledged_save_is_lost_in_a_dozen_kills(tmp_path: Path) -> None:
    lives_through(tmp_path, 12, seed=1)


@pytest.mark.slow
def test_no_acknowledged_save_is_lost_in_two_hundred_kills(tmp_path: Path) -> None:
    lives_through(tmp_path, 200, seed=2)
