"""The desk's file: private, one writer, clear words when it cannot be used. Start reading at the first test."""

import hashlib
import os
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from tests.store.desks import AT, HOLDER, draft_in, opened

from deskeditor.article import Counterpart
from deskeditor.findings import Messages
from deskeditor.store import drafts, records
from deskeditor.store.counterparts import read_counterpart, write_counterpart
from deskeditor.store.database import Database
from deskeditor.store.problem import DeskProblem
from deskeditor.store.schema import APPEND_ONLY, APPLICATION_ID, MIGRATIONS

RELEASED = (
    "06e52a9a7174a5b8ab46a29dd3bd20490707a1b5bd3767523b17995c9cb78b09",
    "80264a433a99d167b378c97bdd0a739f0dfb15cca0f6c8cd00435db89b80892c",
    "61709716280e68d359276c9361461f4623190e391c287eeb4b9295b8f343a514",
    "a922030b065197611bcd40bd46160560d15d43a51bd0b3c006263f63bb0f5e0c",
    "1a7fa828e6363f1bc0f615af39a527584d6e8479246ccf1906f54bee4b5904f6",
    "04d56f0855eda76cde8542df0107c3e2c24ed5c42e5d6558acab801abd15c459",
)
"""SHA-256 of every migration that desks out there have run."""

HOLD = """
import sys, pathlib
from deskeditor.store.database import Database
from deskeditor.store.values import Holder
database = Database.open(pathlib.Path(sys.argv[1]), Holder("Grace", "elsewhere", 4711, "2026-01-01T09:00:00+00:00"))
print("held", flush=True)
sys.stdin.read()
"""


def refused(path: Path, *, reading: bool = False) -> DeskProblem:
    with pytest.raises(DeskProblem) as caught:
        Database.open(path, HOLDER, reading=reading)
    return caught.value


def read_all(path: Path) -> None:
    database = Database.open(path, HOLDER)
    try:
        for table in ("draft", "body", "revision", "setting", "person", "audit"):
            database.rows(f"SELECT * FROM {table}")  # noqa: S608 - the names are ours
    finally:
        database.close()


def written_and_failed(database: Database) -> None:
    with database.writing():
        database.run("INSERT INTO setting(name, value) VALUES ('a', 'b')")
        raise KeyError("a")


def test_the_file_is_readable_by_its_owner_alone(database: Database) -> None:
    draft_in(database)
    for path in database.path.parent.glob("news.desk*"):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path.name


def test_what_was_committed_is_on_the_disk_in_full(database: Database) -> None:
    assert database.value("PRAGMA synchronous") == 2
    assert database.value("PRAGMA journal_mode") == "wal"


def test_a_second_opener_reads_and_is_told_who_holds_the_desk(tmp_path: Path) -> None:
    path = tmp_path / "news.desk"
    other = subprocess.Popen([sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        second = Database.open(path, HOLDER)
        assert second.read_only
        assert second.holder is not None
        assert second.holder.person == "Grace"
        assert second.rows("SELECT * FROM draft") == []
        with pytest.raises(DeskProblem) as caught, second.writing():
            pass
        assert caught.value.key == "desk.held"
        assert "Grace" in caught.value.text("en")
        assert "4711" in caught.value.text("fr")
        second.close()
    finally:
        other.kill()
        other.communicate()
    third = Database.open(path, HOLDER)
    assert not third.read_only, "the lock ends with its process"
    third.close()


def test_a_reader_never_creates_a_desk(tmp_path: Path) -> None:
    assert refused(tmp_path / "none.desk", reading=True).key == "desk.missing"
    assert list(tmp_path.iterdir()) == []


def test_other_programs_files_are_not_taken_for_desks(tmp_path: Path) -> None:
    text = tmp_path / "a.desk"
    text.write_text("not a database " * 100)
    assert refused(text).key == "desk.not-a-desk"
    assert text.read_text() == "not a database " * 100
    foreign = tmp_path / "b.desk"
    with sqlite3.connect(foreign) as connection:
        connection.execute("CREATE TABLE notes(x)")
    connection.close()
    assert refused(foreign).key == "desk.not-a-desk"
    assert refused(tmp_path).key == "desk.not-a-desk"


def test_a_newer_desk_is_left_alone(tmp_path: Path) -> None:
    opened(tmp_path).close()
    with sqlite3.connect(tmp_path / "news.desk") as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()
    assert refused(tmp_path / "news.desk").key == "desk.newer"


def test_a_released_migration_is_never_edited() -> None:
    digests = [hashlib.sha256(script.encode()).hexdigest() for script in MIGRATIONS]
    assert digests[: len(RELEASED)] == list(RELEASED)


def test_a_desk_of_the_first_version_is_brought_to_this_one(tmp_path: Path) -> None:
    path = tmp_path / "news.desk"
    with sqlite3.connect(path) as connection:
        connection.executescript(MIGRATIONS[0])
        connection.executescript(f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = 1;")
        connection.execute(
            "INSERT INTO draft(id, slug, headline, status, language, outlet, words, created, updated, turn, indexed)"
            " VALUES (1, 'essai', 'Un titre', 'intake', 'fr', 'gazette', 2, ?, ?, 1, 0)",
            (AT, AT),
        )
    connection.close()
    database = opened(tmp_path)
    with database.writing():
        write_counterpart(database, 1, Counterpart("en.txt", "A text.", "en"), AT, "Ada")
    database.close()
    again = opened(tmp_path)
    assert read_counterpart(again, 1) == Counterpart("en.txt", "A text.", "en")
    assert again.value("SELECT headline FROM draft") == "Un titre"
    assert again.value("SELECT count(*) FROM likeness") == 0
    again.close()


def test_the_purpose_the_window_remembered_becomes_the_drafts(tmp_path: Path) -> None:
    path = tmp_path / "news.desk"
    with sqlite3.connect(path) as connection:
        connection.executescript(MIGRATIONS[0] + MIGRATIONS[1])
        connection.executescript(f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = 2;")
        for draft in (1, 2):
            connection.execute(
                "INSERT INTO draft(id, slug, headline, status, language, outlet, words, created, updated, turn, indexed)"
                " VALUES (?, ?, '', 'intake', 'fr', 'gazette', 2, ?, ?, 1, 0)",
                (draft, str(draft), AT, AT),
            )
        connection.execute("INSERT INTO setting VALUES ('purpose:2', 'opinion')")
        connection.execute("INSERT INTO export VALUES (1, 1, 'gazette', 'fr', 'a', 'a', 'a', '', ?, 'Ada')", (AT,))
    connection.close()
    database = opened(tmp_path)
    assert [drafts.purpose_of(database, draft) for draft in (1, 2)] == ["standard", "opinion"]
    assert records.setting(database, "purpose:2") is None
    assert [one.notice for one in records.exports(database, 1)] == [""]
    database.close()


def test_a_desk_whose_pages_are_torn_is_named_damaged(tmp_path: Path) -> None:
    database = opened(tmp_path)
    draft_in(database, "mot " * 5000)
    database.close()
    path = tmp_path / "news.desk"
    content = bytearray(path.read_bytes())
    content[4096:12288] = os.urandom(8192)
    path.write_bytes(bytes(content))
    with pytest.raises(DeskProblem) as caught:
        read_all(path)
    assert caught.value.key == "desk.damaged"


def test_a_full_disk_is_said_and_nothing_saved_before_is_lost(database: Database) -> None:
    draft = draft_in(database, "avant")
    pages = database.value("PRAGMA page_count")
    database.value(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(DeskProblem) as caught:
        draft_in(database, os.urandom(80_000).hex())
    assert caught.value.key == "desk.disk-full"
    database.value("PRAGMA max_page_count = 1073741823")
    assert drafts.ids(database).tolist() == [draft]
    assert draft_in(database, "après") == draft + 1


def test_a_deleted_file_is_noticed_before_a_save_is_acknowledged(database: Database) -> None:
    draft_in(database)
    database.path.unlink()
    with pytest.raises(DeskProblem) as caught:
        draft_in(database)
    assert caught.value.key == "desk.gone"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        assert refused(tmp_path / "news.desk").key == "desk.no-permission"
    finally:
        tmp_path.chmod(0o700)


def test_an_error_in_a_transaction_takes_all_of_it_back(database: Database) -> None:
    with pytest.raises(KeyError):
        written_and_failed(database)
    assert database.rows("SELECT * FROM setting") == []


@pytest.mark.parametrize("table", APPEND_ONLY)
def test_the_record_only_grows_whoever_asks(database: Database, table: str) -> None:
    draft = draft_in(database)
    rows = {
        "verdict": "INSERT INTO verdict(id, draft, action, content, at, by) VALUES ('a', 1, 'ruled', '{}', '', '')",
        "source": "INSERT INTO source(id, draft, content, at, by) VALUES ('a', 1, '{}', '', '')",
        "support": "INSERT INTO support(draft, source, code, anchor, support, at, by)"
        " VALUES (1, 'a', 'c', 'null', 'full', '', '')",
        "signoff": "INSERT INTO signoff(draft, action, role, hash, rules, statement, solo, at, by)"
        " VALUES (1, 'signed', '', '', '', '', 0, '', '')",
        "export": "INSERT INTO export(draft, outlet, language, path, sha256, hash, override, at, by)"
        " VALUES (1, '', '', '', '', '', '', '', '')",
        "correction": "INSERT INTO correction(draft, class, note, mistaken_since, at, by) VALUES (1, '', '', '', '', '')",
        "audit": "INSERT INTO audit(at, actor, action, payload, previous, sha256) VALUES ('', '', '', '{}', '', '')",
    }
    if table in rows:
        with database.writing():
            database.run(rows[table])
    assert draft == 1
    count = f"SELECT count(*) FROM {table}"  # noqa: S608 - the names are ours
    assert database.value(count) == 1
    for sql in (f"DELETE FROM {table}", f"UPDATE {table} SET rowid = rowid + 1"):  # noqa: S608 - as above
        with pytest.raises(DeskProblem), database.writing():
            database.run(sql)
    assert database.value(count) == 1


def test_the_header_says_that_it_is_a_desk(database: Database) -> None:
    assert database.value("PRAGMA application_id") == APPLICATION_ID
    assert database.value("PRAGMA user_version") == len(MIGRATIONS)


def test_every_problem_has_its_words_in_both_languages() -> None:
    from deskeditor.store.database import _PROBLEMS

    for language in ("en", "fr"):
        texts = Messages.load(language).texts
        assert {*_PROBLEMS.values(), "desk.held", "desk.gone", "desk.newer", "desk.missing", "desk.old-sqlite"} <= set(texts)


def test_going_on_elsewhere_takes_everything_along(database: Database, tmp_path: Path) -> None:
    draft = draft_in(database, "avant")
    database.written_to(tmp_path / "other.desk")
    database.moved_to(tmp_path / "other.desk", HOLDER)
    assert database.path.name == "other.desk"
    assert drafts.ids(database).tolist() == [draft]
    assert draft_in(database, "après") == draft + 1
    again = Database.open(tmp_path / "news.desk", HOLDER)
    assert not again.read_only, "the old file is let go"
    assert drafts.ids(again).tolist() == [draft]
    again.close()
    assert database.value("SELECT created FROM draft LIMIT 1") == AT
