"""A desk: its list, its bin, its backups, its second opener. Start reading at the first test."""

import os
from pathlib import Path

import pytest
from tests.desk.conftest import ADA, BODY, brought, made_in

from deskeditor.article import Article
from deskeditor.desk.desk import Desk
from deskeditor.desk.samples import fill_with_samples
from deskeditor.findings import Person, Ruling
from deskeditor.store.problem import DeskProblem
from deskeditor.store.values import STATUSES


def headlines(desk: Desk, search: str = "", status: str | None = None) -> list[str]:
    return [row.headline for row in desk.drafts.rows(search, status, 0, 100)]


def test_the_list_shows_the_last_changed_first(desk: Desk) -> None:
    first, second = made_in(desk, headline="Un"), made_in(desk, headline="Deux")
    assert headlines(desk) == ["Deux", "Un"]
    session = desk.open_draft(first)
    session.change("headline", "Un, changé")
    session.save()
    desk.drafts.forget()
    assert headlines(desk) == ["Un, changé", "Deux"]
    assert desk.drafts.position(second) == 1
    assert desk.drafts.position(99) is None


def test_slugs_are_made_unique(desk: Desk) -> None:
    for _ in range(3):
        made_in(desk, slug="conseil")
    made_in(desk, slug="conseil-municipal")
    assert {row.slug for row in desk.drafts.rows()} == {"conseil", "conseil-2", "conseil-3", "conseil-municipal"}


@pytest.mark.parametrize(
    "search", ["éleve", "ELEVE", "coeur", "cœur", "strasse", "500000", "500 000", "500,000", "l'elev", "élevé cœur", "elevé 500"]
)
def test_search_folds_accents_ligatures_and_thousands(desk: Desk, search: str) -> None:
    made_in(desk, body="Le cœur élevé de la Straße compte 500\u202f000 habitants, dit l’élevage.", headline="Un")
    made_in(desk, headline="Deux")
    assert headlines(desk, search) == ["Un"]


@pytest.mark.parametrize("search", ['"', "*", "AND", "a:b", "(", "^", "\0", "  ", "«»", "NEAR(", "-"])
def test_no_search_is_an_error(desk: Desk, search: str) -> None:
    made_in(desk)
    assert desk.drafts.count(search) in {0, 1}
    assert sum(desk.status_counts(search).values()) in {0, 1}


def test_statuses_are_counted_and_filtered(desk: Desk) -> None:
    made_in(desk)
    brought(desk, desk.create(Article(slug="b", headline="Prêt")), "approved")
    counts = desk.status_counts()
    assert set(counts) == set(STATUSES)
    assert (counts["intake"], counts["approved"], counts["released"]) == (1, 1, 0)
    assert headlines(desk, status="approved") == ["Prêt"]


def test_the_bin_gives_back(desk: Desk) -> None:
    draft = made_in(desk)
    desk.bin(draft)
    assert desk.drafts.count() == 0
    assert [row.id for row in desk.binned()] == [draft]
    desk.unbin(draft)
    assert headlines(desk) == ["Le conseil vote"]
    assert desk.binned() == ()
    assert desk.open_draft(draft).article.body == BODY


def test_a_backup_is_made_on_close_and_restored(tmp_path: Path) -> None:
    desk = Desk.open(tmp_path / "news.desk", ADA)
    draft = made_in(desk)
    desk.close()
    desk = Desk.open(tmp_path / "news.desk", ADA)
    (backup,) = desk.backups()
    session = desk.open_draft(draft)
    session.change("body", "Écrasé.")
    session.save()
    desk.restore_backup(backup)
    assert desk.open_draft(draft).article.body == BODY
    assert len(desk.backups()) == 2, "what stood there was backed up first"
    assert desk.audit()[0].action == "desk.restored"
    desk.restore_backup(desk.backups()[0])
    assert desk.open_draft(draft).article.body == "Écrasé."
    desk.close()
    assert all(path.stat().st_mode & 0o077 == 0 for path in tmp_path.rglob("*.desk"))


def test_a_file_that_is_no_backup_is_refused_and_nothing_changes(desk: Desk, tmp_path: Path) -> None:
    draft = made_in(desk)
    (tmp_path / "x.desk").write_bytes(os.urandom(5000))
    with pytest.raises(DeskProblem) as caught:
        desk.restore_backup(tmp_path / "x.desk")
    assert caught.value.key == "desk.not-a-desk"
    assert desk.open_draft(draft).article.body == BODY


def test_closing_without_changes_makes_no_backup(tmp_path: Path) -> None:
    Desk.open(tmp_path / "news.desk", ADA).close()
    before = len(list(tmp_path.rglob("*.backups/*")))
    desk = Desk.open(tmp_path / "news.desk", ADA, reading=True)
    assert desk.drafts.count() == 0
    desk.close()
    assert len(list(tmp_path.rglob("*.backups/*"))) == before


def test_closing_saves_what_is_open(tmp_path: Path) -> None:
    desk = Desk.open(tmp_path / "news.desk", ADA)
    draft = made_in(desk)
    desk.open_draft(draft).change("headline", "Pas encore enregistré")
    desk.close()
    desk = Desk.open(tmp_path / "news.desk", ADA)
    assert desk.open_draft(draft).article.headline == "Pas encore enregistré"
    assert headlines(desk, "encore") == ["Pas encore enregistré"]
    desk.close()


def test_a_desk_that_is_open_twice_reads_in_the_second_window(tmp_path: Path) -> None:
    first = Desk.open(tmp_path / "news.desk", ADA)
    draft = made_in(first)
    second = Desk.open(tmp_path / "news.desk", Person("Grace"))
    assert second.read_only
    assert second.holder is not None
    assert second.holder.person == "Ada"
    session = second.open_draft(draft)
    assert session.review().findings
    session.change("headline", "Sans effet")
    with pytest.raises(DeskProblem) as caught:
        session.save()
    assert caught.value.key == "desk.held"
    for act in (lambda: made_in(second), lambda: second.bin(draft), lambda: second.choose_person(ADA)):
        with pytest.raises(DeskProblem):
            act()
    second.remember("a", "b")
    assert second.backup() is None
    second.close()
    assert first.open_draft(draft).article.headline == "Le conseil vote"
    first.close()


def test_settings_are_remembered(tmp_path: Path) -> None:
    desk = Desk.open(tmp_path / "news.desk", ADA)
    desk.remember("caret", "body:12")
    desk.close()
    desk = Desk.open(tmp_path / "news.desk", ADA)
    assert desk.setting("caret") == "body:12"
    assert desk.setting("none", "x") == "x"
    desk.close()


def test_a_new_desk_is_filled_with_samples_once(desk: Desk) -> None:
    drafts = fill_with_samples(desk)
    assert len(drafts) >= 3
    assert desk.drafts.rows()[0].id == drafts[0]
    assert any(verdict.ruling is Ruling.QUERY for draft in drafts for verdict in desk.open_draft(draft).verdicts)
    assert {desk.drafts.row(draft).status for draft in drafts} >= {"intake", "editing", "queries", "second_read"}  # type: ignore[union-attr]
    assert fill_with_samples(desk) == ()


def test_a_damaged_draft_opens_with_a_word_about_it(desk: Desk) -> None:
    draft = made_in(desk)
    with desk.database.writing():
        desk.database.run("UPDATE body SET content = zeroblob(4) WHERE draft = ?", (draft,))
    session = desk.open_draft(draft)
    assert session.salvage is not None
    assert session.article.body == BODY
    session.save()
    desk.close_draft(draft)
    assert desk.open_draft(draft).salvage is None
