"""The journal: what was saved comes back, whatever happened to a row. Start reading at the first test."""

import contextlib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.store.desks import AT, draft_in, opened, state

from deskeditor.store import journal
from deskeditor.store.database import Database
from deskeditor.store.delta import packed, unpacked
from deskeditor.store.problem import DeskProblem
from deskeditor.store.serial import state_bytes, state_of


def rewrite(database: Database, sql: str, values: tuple[object, ...] = ()) -> None:
    """What a failing disk does, past the triggers that refuse it to everybody else."""
    with database.writing():
        for event in ("update", "delete"):
            database.run(f"DROP TRIGGER IF EXISTS revision_never_{event}")
        database.run(sql, values)


def saved(database: Database, draft: int, body: str) -> int:
    with database.writing():
        return journal.write_state(database, draft, state(body), AT, "Ada")


@given(st.lists(st.text(max_size=200), min_size=1, max_size=8))
def test_every_revision_unpacks_to_what_was_packed(texts: list[str]) -> None:
    previous: bytes | None = None
    for text in texts:
        content = text.encode("utf-8", "replace")
        data = packed(content, previous)
        assert unpacked(data, previous) == content
        previous = content


@given(st.binary(max_size=120), st.binary(max_size=120))
def test_damaged_revisions_are_refused_not_believed(data: bytes, previous: bytes) -> None:
    with contextlib.suppress(ValueError):
        unpacked(data, previous)


def test_a_pause_in_a_long_draft_costs_little() -> None:
    long = ("Le conseil a voté le budget de la ville. " * 4000).encode()
    edited = long[:80_000] + b"Une phrase de plus. " + long[80_000:]
    assert len(packed(edited, long)) < 200


@given(st.text(), st.text(), st.sampled_from([None, "2026-01-02", "2026-01-02T10:00:00+01:00"]))
def test_a_state_is_the_same_after_storing(headline: str, body: str, published: str | None) -> None:
    before = state(body.encode("utf-8", "replace").decode(), headline=headline.encode("utf-8", "replace").decode())
    before = replace(before, article=replace(before.article, published=published))
    assert state_of(state_bytes(before)) == before


def test_nul_and_lone_surrogates_are_stored_without_raising(database: Database) -> None:
    draft = draft_in(database)
    saved(database, draft, "a\0b\ud800c")
    assert journal.read_state(database, draft)[0].article.body == "a\0b\ufffdc"


def test_forty_versions_come_back_word_for_word(database: Database) -> None:
    draft = draft_in(database, "0")
    for number in range(1, 40):
        saved(database, draft, f"Version {number}. " * number)
    assert [journal.read_revision(database, draft, number).article.body for number in range(2, 41)] == [
        f"Version {number}. " * number for number in range(1, 40)
    ]


def test_an_unchanged_draft_writes_no_revision_unless_it_is_named(database: Database) -> None:
    draft = draft_in(database, "A")
    assert saved(database, draft, "B") == 2
    assert saved(database, draft, "B") == 2
    with database.writing():
        assert journal.write_state(database, draft, state("B"), AT, "Ada", name="avant relecture") == 3
    assert [row.name for row in journal.revisions(database, draft)] == ["avant relecture", "", ""]


def test_a_damaged_draft_is_salvaged_from_its_last_version_and_the_editor_is_told(database: Database) -> None:
    draft = draft_in(database, "A")
    saved(database, draft, "B")
    saved(database, draft, "C")
    with database.writing():
        database.run("UPDATE body SET content = ? WHERE draft = ?", (b"{}", draft))
    found, salvage = journal.read_state(database, draft)
    assert found.article.body == "C"
    assert salvage is not None
    assert (salvage.revision, salvage.lost) == (3, 0)


def test_a_version_that_is_damaged_too_gives_way_to_the_one_before(database: Database) -> None:
    draft = draft_in(database, "A")
    saved(database, draft, "B")
    saved(database, draft, "C")
    with database.writing():
        database.run("UPDATE body SET sha256 = 'x' WHERE draft = ?", (draft,))
    rewrite(database, "UPDATE revision SET content = zeroblob(9) WHERE draft = ? AND number = 3", (draft,))
    found, salvage = journal.read_state(database, draft)
    assert found.article.body == "B"
    assert salvage is not None
    assert salvage.lost == 1


def test_saving_after_salvage_starts_from_a_whole_version(database: Database) -> None:
    draft = draft_in(database, "A")
    saved(database, draft, "B")
    with database.writing():
        database.run("UPDATE body SET content = ? WHERE draft = ?", (b"{}", draft))
    saved(database, draft, "D")
    assert journal.read_state(database, draft) == (state("D", slug="essai"), None)
    assert journal.read_revision(database, draft, 3).article.body == "D"


def test_with_nothing_whole_left_the_problem_is_named(database: Database) -> None:
    draft = draft_in(database, "A")
    with database.writing():
        database.run("DELETE FROM body WHERE draft = ?", (draft,))
    rewrite(database, "DELETE FROM revision WHERE draft = ?", (draft,))
    with pytest.raises(DeskProblem) as caught:
        journal.read_state(database, draft)
    assert caught.value.key == "desk.draft-damaged"


@settings(max_examples=30)
@given(st.integers(min_value=0), st.binary(min_size=1, max_size=16))
def test_flipped_bytes_in_a_draft_never_go_unnoticed(tmp_path_factory: pytest.TempPathFactory, where: int, noise: bytes) -> None:
    database = opened(tmp_path_factory.mktemp("flip"))
    try:
        draft = draft_in(database, "A" * 300)
        saved(database, draft, "B" * 300)
        content = bytearray(database.value("SELECT content FROM body WHERE draft = ?", (draft,)))
        at = where % (len(content) - len(noise))
        content[at : at + len(noise)] = noise
        with database.writing():
            database.run("UPDATE body SET content = ? WHERE draft = ?", (bytes(content), draft))
        assert journal.read_state(database, draft)[0].article.body == "B" * 300
    finally:
        database.close()


def test_the_original_is_kept(tmp_path: Path) -> None:
    from deskeditor.store import drafts
    from deskeditor.store.values import Arrival

    database = opened(tmp_path)
    draft = drafts.create(database, state(), AT, "Ada", Arrival("Le texte reçu.", "Clause.", "a.docx", b"PK\x03\x04"))
    assert journal.read_original(database, draft) == ("Le texte reçu.", "Clause.")
    assert journal.read_file(database, draft) == ("a.docx", b"PK\x03\x04")
    database.close()
