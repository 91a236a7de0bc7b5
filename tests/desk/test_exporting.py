"""From a file to a page that went out, with its record. Start reading at :func:`test_the_main_job`."""

import hashlib
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.desk.conftest import BODY, made_in

from deskeditor.desk import exporting, importing, releasing
from deskeditor.desk.desk import Desk
from deskeditor.desk.exporting import Exported
from deskeditor.desk.file_release import file_release
from deskeditor.desk.importing import Arrived
from deskeditor.desk.previewing import ask_marked_page
from deskeditor.desk.session import Session
from deskeditor.export import MarkedPage
from deskeditor.findings import Ruling, Severity
from deskeditor.outlets import Outlet
from deskeditor.store import records

PAGE = """Accueil

Le budget est voté
------------------

Le conseil a voté le budget de XNUMX euros mardi.

« La ville ira mieux », a dit le maire Paul Durand.
"""


def waited(desk: Desk, done: Callable[[], object], limit: float = 60.0) -> None:
    end = time.monotonic() + limit
    while not done():
        assert time.monotonic() < end, "nothing came"
        desk.poll()
        time.sleep(0.005)


def settled(session: Session) -> None:
    """Every finding that blocks is left with a reason, every field that is missing filled in."""
    session.set_metadata(published="2026-01-02", language="fr")
    session.change("headline", session.article.headline or "Le budget est voté")
    session.change("byline", "Ada Martin")
    session.review()
    for finding in session.open_findings():
        if finding.severity is not Severity.INFO:
            session.rule(finding, Ruling.STET, note="vérifié avec la mairie", reason="witnessed")


def test_the_main_job(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "budget.txt"
    path.write_text(PAGE, encoding="utf-8")
    (arrived,) = importing.import_and_wait(desk, path, "eu-reporter")
    assert arrived.draft is not None
    session = desk.open_draft(arrived.draft)
    assert session.original.strip() == PAGE.strip()
    assert "XNUMX" in session.article.body
    refused = releasing.export_as(desk, session, "page", "eu-reporter", tmp_path / "out")
    assert refused.path is None
    assert refused.problem == "export.refused"
    assert "translation.placeholder" in {blocker.code for blocker in refused.held}
    assert not (tmp_path / "out").exists(), "nothing was written"
    settled(session)
    assert exporting.preflight(session) == ()
    done = releasing.export_as(desk, session, "page", "eu-reporter", tmp_path / "out")
    assert done.path is not None
    page = done.path.read_bytes()
    assert hashlib.sha256(page).hexdigest() == done.sha256
    disclaimer = exporting.disclaimer_of(session)
    assert disclaimer
    assert page.decode().count(disclaimer.split("\n")[0][:60]) == 1
    (record,) = records.exports(desk.database, session.id)
    assert (record.sha256, record.by, record.override) == (done.sha256, "Ada", "")
    assert desk.audit(session.id)[0].action == "exported"


def test_the_same_draft_makes_the_same_bytes(desk: Desk, session: Session, tmp_path: Path) -> None:
    settled(session)
    first = releasing.export_as(desk, session, "page", "eu-reporter", tmp_path / "one")
    second = releasing.export_as(desk, session, "page", "eu-reporter", tmp_path / "two")
    assert first.sha256 == second.sha256 != ""


def test_an_override_needs_a_reason_and_is_recorded(desk: Desk, session: Session, tmp_path: Path) -> None:
    session.set_metadata(published="2026-01-02")
    assert releasing.export_as(desk, session, "page", "eu-reporter", tmp_path, override="   ").path is None
    done = releasing.export_as(desk, session, "page", "eu-reporter", tmp_path, override="la une attend")
    assert done.path is not None
    assert records.exports(desk.database, session.id)[0].override == "la une attend"


def test_no_reason_overrides_a_missing_disclaimer(desk: Desk, tmp_path: Path) -> None:
    session = desk.open_draft(made_in(desk, "Das Freibad bleibt geschlossen, sagte die Stadt.", language="de"))
    settled(session)
    session.set_metadata(language="de")
    assert exporting.disclaimer_of(session) == ""
    done = releasing.export_as(desk, session, "page", "eu-reporter", tmp_path, override="tant pis")
    assert done.path is None
    assert [blocker.key for blocker in done.held] == ["preflight.disclaimer-missing"]


def test_exporting_without_waiting(desk: Desk, session: Session, tmp_path: Path) -> None:
    got: list[Exported] = []
    releasing.ask_export_as(desk, session, "page", "eu-reporter", tmp_path, got.append)
    waited(desk, lambda: got)
    assert got[0].problem == "export.refused"
    settled(session)
    releasing.ask_export_as(desk, session, "page", "eu-reporter", tmp_path, got.append)
    waited(desk, lambda: len(got) == 2)
    assert got[1].path is not None
    assert not session.dirty, "what went out is what was saved"


def test_a_folder_that_is_a_file_is_said(desk: Desk, session: Session, tmp_path: Path) -> None:
    settled(session)
    (tmp_path / "out").write_text("x")
    done = releasing.export_as(desk, session, "page", "eu-reporter", tmp_path / "out")
    assert (done.path, done.problem) == (None, "export.not-a-folder")
    assert records.exports(desk.database, session.id) == ()


def test_preview_and_proof_come_from_the_worker(desk: Desk, session: Session) -> None:
    session.review()
    pages: list[MarkedPage | None] = []
    proofs: list[str] = []
    ask_marked_page(desk, session, session.open_findings(), lambda page, problem: pages.append(page))
    exporting.ask_page(desk, session, lambda html, problem: proofs.append(html))
    waited(desk, lambda: pages and proofs)
    assert pages[0] is not None
    assert pages[0].placed
    assert "Proof: not for publication" in proofs[0]
    assert "<mark" in proofs[0]


def test_files_that_cannot_be_read_are_named_and_the_others_arrive(desk: Desk, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.bin"
    good.write_text(PAGE, encoding="utf-8")
    bad.write_bytes(bytes(range(256)) * 50)
    got: list[Arrived] = []
    importing.ask_import(desk, (bad, tmp_path / "none.txt", good), "eu-reporter", got.append)
    waited(desk, lambda: len(got) == 3)
    assert [one.draft is None for one in got] == [True, True, False]
    assert all(one.problem.startswith("import.") for one in got[:2])
    assert desk.drafts.count() == 1


def test_pastes_become_drafts_and_markdown(desk: Desk) -> None:
    got: list[Arrived] = []
    texts: list[tuple[str, str]] = []
    importing.ask_paste(
        desk, "", "<h1>Le budget</h1><p>Le conseil a <b>voté</b>.</p><script>x()</script>", "eu-reporter", got.append
    )
    importing.ask_paste_into(desk, "<p>Un <em>mot</em>.</p>", "fr", lambda text, problem: texts.append((text, problem)))
    waited(desk, lambda: got and texts)
    assert got[0].draft is not None
    article = desk.open_draft(got[0].draft).article
    assert (article.headline, article.body.strip()) == ("Le budget", "Le conseil a **voté**.")
    assert texts == [("Un *mot*.", "")]


@pytest.mark.parametrize("text", ["", "   ", "\0\0", "[" * 10_000])
def test_hostile_pastes_are_answered(desk: Desk, text: str) -> None:
    got: list[Arrived] = []
    importing.ask_paste(desk, text, "", "eu-reporter", got.append)
    waited(desk, lambda: got)
    if got[0].draft is not None:
        session = desk.open_draft(got[0].draft)
        pages: list[str] = []
        ask_marked_page(desk, session, (), lambda page, problem: pages.append(problem))
        waited(desk, lambda: pages)
        assert BODY not in session.article.body
    else:
        assert got[0].problem.startswith("import.")


def test_long_drafts_are_reviewed_in_the_worker_with_the_same_findings(desk: Desk) -> None:
    session = desk.open_draft(made_in(desk, "\n\n".join([BODY] * 100)))
    done: list[int] = []
    session.ask_review(lambda: done.append(1))
    assert done == [], "a long one is not reviewed in the caller's event"
    waited(desk, lambda: done)
    assert session.reviewed
    afar = session.open_findings()
    session._outcome = None
    session.review()
    waited(desk, lambda: not desk.busy)
    assert not session.reviewed, "words were learnt since"
    session.review()
    assert set(afar) == set(session.open_findings())


def test_a_corrected_translation_keeps_the_rulings_whose_sentence_is_unchanged(
    desk: Desk, session: Session, tmp_path: Path
) -> None:
    session.change("body", BODY.replace("Le maire", "XNUMX. Le maire"))
    session.review()
    first, second = (one for one in session.open_findings() if one.code == "translation.placeholder")
    for finding in (first, second):
        session.rule(finding, Ruling.STET, note="le chiffre est attendu", reason="house-exception")
    path = tmp_path / "corrected.md"
    path.write_text("# Le conseil vote\n\n" + session.article.body.replace("mardi.", "mercredi."), encoding="utf-8")
    got: list[str] = []
    importing.ask_reimport(desk, session, path, lambda changed, problem: got.append(problem))
    waited(desk, lambda: got)
    assert got == [""]
    assert "mercredi" in session.article.body
    session.review()
    assert len([one for one, _ in session.settled_findings() if one.code == "translation.placeholder"]) == 1
    assert [one.anchor.sentence.endswith("mardi.") for one in session.orphans() if one.anchor] == [True]
    session.undo()
    assert "mardi" in session.article.body


def test_a_file_is_no_way_round_the_signatures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file carries no signatures: an outlet that asks for them is not written for, and no reason lifts that."""
    table = Outlet.table
    strict = {"signatures": 2}
    path = tmp_path / "plan.md"
    path.write_text("# Un plan\n\nLe conseil a voté mardi.\n", encoding="utf-8")
    before = file_release(path, "eu-reporter", "standard", "", "en")
    monkeypatch.setattr(Outlet, "table", lambda self, name: strict if name == "workflow" else table(self, name))
    held = file_release(path, "eu-reporter", "standard", "urgent", "en")
    unsigned = [one for one in held.blockers if one.code == "workflow.signature-missing"]
    assert [one.overridable for one in unsigned] == [False, False]
    assert not [one for one in before.blockers if one.code == "workflow.signature-missing"]


def test_whoever_waits_for_a_long_review_hears_of_it_though_it_was_asked_for_again(desk: Desk) -> None:
    session = desk.open_draft(made_in(desk, "\n\n".join([BODY] * 400)))
    heard: list[str] = []
    session.ask_review(lambda: heard.append("first"))
    session.ask_review(lambda: heard.append("second"))
    assert heard == []
    waited(desk, lambda: len(heard) == 2)
    assert sorted(heard) == ["first", "second"]
