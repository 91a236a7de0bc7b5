"""Every guard of every move, and three ways round it: a window that knows an older state, a call to the store, a script.

Start reading at :data:`STALE`. The command line's own way is in ``tests/cli/test_rulings.py``.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from tests.desk.conftest import ADA, GRACE, approved, go
from tests.desk.test_exporting import waited
from tests.desk.test_workflow import HEAD, keys

from deskeditor.desk import workflow
from deskeditor.desk.desk import Desk
from deskeditor.desk.exporting import Exported
from deskeditor.desk.releasing import ask_export_as, export_as
from deskeditor.desk.session import Session
from deskeditor.desk.workflow import Order
from deskeditor.findings import Finding, Kind, Ruling, Severity
from deskeditor.store import drafts, records
from deskeditor.store.problem import DeskProblem
from deskeditor.store.records import ExportRecord
from deskeditor.store.schema import MOVES
from deskeditor.text import Span

ORDER = Order("raison", "CORRECTED", "Le chiffre était faux.", "2026-01-02")
BLOCKING = " Le budget est de XNUMX euros."
_Change = Callable[[Desk, Session], object]


def asked(session: Session) -> None:
    session.rule(Finding("claim.number", Kind.CLAIM, Severity.WARNING, Span(0, 2)), Ruling.QUERY, note="Qui le dit ?")


def damaged(_: Desk, session: Session) -> None:
    session.change("body", session.article.body + BLOCKING)


def at(*statuses: str) -> _Change:
    """The draft is there; what follows approval is Grace's."""

    def prepared(desk: Desk, session: Session) -> None:
        if "queries" in statuses:
            asked(session)
        for status in statuses:
            if status == "approved":
                desk.choose_person(GRACE)
            if status == "corrected":
                assert workflow.move(session, status, ORDER) == ()
            else:
                go(session, status)

    return prepared


TO_APPROVED = ("editing", "second_read", "approved")
STALE: tuple[tuple[str, str, _Change, _Change, str], ...] = (
    ("headline gone", "editing", at(), lambda _, one: one.change("headline", ""), "missing-headline"),
    ("language gone", "editing", at(), lambda _, one: one.set_metadata(language=""), "missing-language"),
    ("question withdrawn", "queries", at("editing"), lambda _, one: None, "no-question"),
    ("question open", "editing", at("editing", "queries"), lambda _, one: None, "open-questions"),
    ("damage typed", "second_read", at("editing"), damaged, "undecided"),
    ("damage typed", "approved", at("editing", "second_read"), damaged, "no-such-move"),
    ("same person", "approved", at("editing", "second_read"), lambda desk, _: desk.choose_person(ADA), "same-person"),
    ("one key", "released", at(*TO_APPROVED), lambda _, one: one.change("headline", "Autre"), "no-such-move"),
    ("role", "released", at(*TO_APPROVED), lambda desk, _: desk.choose_person(ADA), "role"),
    ("hold", "released", at(*TO_APPROVED), lambda _, one: workflow.set_holds(one, legal="Plainte"), "legal-hold"),
    (
        "embargo",
        "released",
        at(*TO_APPROVED),
        lambda _, one: workflow.set_holds(one, embargo="2999-01-01T00:00:00+00:00"),
        "embargo",
    ),
    ("role", "corrected", at(*TO_APPROVED, "released"), lambda desk, _: desk.choose_person(ADA), "role"),
    ("role", "held", at(*TO_APPROVED, "released"), lambda desk, _: desk.choose_person(ADA), "role"),
    ("role", "withdrawn", at(*TO_APPROVED, "released"), lambda desk, _: desk.choose_person(GRACE), "role"),
    ("damage typed", "corrected", at(*TO_APPROVED, "released"), damaged, "undecided"),
)
"""What changed after the window listed the moves; the move asked for; how the draft came there; the change; what refuses."""


@pytest.mark.parametrize(("what", "to", "before", "change", "key"), STALE, ids=lambda one: one if isinstance(one, str) else "")
def test_a_window_that_knows_an_older_state_is_refused(
    desk: Desk, clean: Session, what: str, to: str, before: _Change, change: _Change, key: str
) -> None:
    before(desk, clean)
    listed = workflow.transitions(clean)
    assert to in {one.to for one in listed}, what
    change(desk, clean)
    refused = keys(workflow.move(clean, to, ORDER))
    assert f"workflow.{key}" in refused
    assert clean.status != to


@pytest.mark.parametrize("to", ["held", "withdrawn", "spiked"])
def test_what_takes_a_draft_away_says_why(desk: Desk, clean: Session, to: str) -> None:
    if to != "spiked":
        at(*TO_APPROVED, "released")(desk, clean)
        desk.choose_person(HEAD)
    assert keys(workflow.move(clean, to, Order("  "))) == ["workflow.reason-missing"]


def test_a_call_to_the_store_releases_nothing_under_a_legal_hold(desk: Desk, clean: Session) -> None:
    approved(desk, clean)
    workflow.set_holds(clean, legal="Plainte")
    with pytest.raises(DeskProblem), desk.database.writing():
        drafts.set_status(desk.database, clean.id, "released")
    assert clean.status == "approved"


FUTURE = "2999-01-01T00:00:00+00:00"
RECORD = ExportRecord("eu-reporter", "fr", "out/a.html", "0" * 64, "0" * 64, "", "2026-01-02T10:00:00+00:00", "Ada")
INSERT = (
    "INSERT INTO export(draft, outlet, language, path, sha256, hash, override, at, by)"
    " SELECT id, 'eu-reporter', 'fr', 'a', 'a', 'a', '', '2026-01-02', 'Ada' FROM draft"
)


@pytest.mark.parametrize("hold", [{"legal": "Plainte"}, {"embargo": FUTURE}, {"embargo": "2999-01-01T01:00+02:00"}], ids=str)
def test_a_call_to_the_store_lets_nothing_out_on_hold_or_under_embargo(desk: Desk, clean: Session, hold: dict[str, str]) -> None:
    approved(desk, clean)
    workflow.set_holds(clean, **hold)
    with pytest.raises(DeskProblem) as caught, desk.database.writing():
        records.write_export(desk.database, clean.id, RECORD)
    assert caught.value.key == "workflow.not-exported"
    for statement in (INSERT, "UPDATE draft SET status = 'released'"):
        with pytest.raises(DeskProblem), desk.database.writing():
            desk.database.run(statement)
    with pytest.raises(DeskProblem) as caught, desk.database.writing():
        drafts.set_status(desk.database, clean.id, "released")
    assert caught.value.key == "workflow.not-moved"
    assert (records.exports(desk.database, clean.id), clean.status) == ((), "approved")


def test_a_reason_lifts_an_embargo_in_the_file_and_never_a_legal_hold(desk: Desk, clean: Session) -> None:
    reasoned = replace(RECORD, override="accord de la source")
    workflow.set_holds(clean, embargo=FUTURE)
    with desk.database.writing():
        records.write_export(desk.database, clean.id, reasoned)
    workflow.set_holds(clean, legal="Plainte")
    with pytest.raises(DeskProblem), desk.database.writing():
        records.write_export(desk.database, clean.id, reasoned)
    assert len(records.exports(desk.database, clean.id)) == 1


def test_an_embargo_that_no_clock_can_read_holds_and_cannot_be_set(desk: Desk, clean: Session) -> None:
    for text in ("demain", "2026-01-01", "2026-01-01T10:00"):
        with pytest.raises(DeskProblem, match="offset"):
            workflow.set_holds(clean, embargo=text)
    with desk.database.writing():
        drafts.set_holds(desk.database, clean.id, "", "demain")
    assert workflow.holds_of(clean).embargoed
    with pytest.raises(DeskProblem), desk.database.writing():
        records.write_export(desk.database, clean.id, RECORD)


def test_an_embargo_is_a_moment_whatever_its_offset(desk: Desk, clean: Session) -> None:
    """Written in the zone of the far east it looks later than it is."""
    approved(desk, clean)
    over = datetime.now(timezone(timedelta(hours=14))) - timedelta(minutes=1)
    workflow.set_holds(clean, embargo=over.isoformat())
    assert not workflow.holds_of(clean).embargoed
    go(clean, "released")
    with desk.database.writing():
        records.write_export(desk.database, clean.id, RECORD)
    soon = datetime.now(timezone(timedelta(hours=-11))) + timedelta(minutes=1)
    workflow.set_holds(clean, embargo=soon.isoformat())
    assert workflow.holds_of(clean).embargoed
    with pytest.raises(DeskProblem), desk.database.writing():
        records.write_export(desk.database, clean.id, RECORD)


def test_of_what_is_stopped_only_the_notice_goes_out(desk: Desk, clean: Session) -> None:
    notice = replace(RECORD, notice="hold")
    with pytest.raises(DeskProblem), desk.database.writing():  # a page that calls itself a notice
        records.write_export(desk.database, clean.id, notice)
    approved(desk, clean)
    go(clean, "released")
    workflow.set_holds(clean, legal="Plainte")
    assert workflow.move(clean, "held", ORDER) == ()
    with desk.database.writing():
        records.write_export(desk.database, clean.id, notice)
    with pytest.raises(DeskProblem), desk.database.writing():
        records.write_export(desk.database, clean.id, replace(RECORD, override="pressé"))


@pytest.mark.parametrize("gone", ["spiked", "binned"])
def test_what_was_given_up_goes_nowhere(desk: Desk, clean: Session, gone: str, tmp_path: Path) -> None:
    if gone == "spiked":
        assert workflow.move(clean, "spiked", ORDER) == ()
    else:
        desk.bin(clean.id)
    done = export_as(desk, clean, "page", "eu-reporter", tmp_path / "out", override="pressé")
    assert [one.key for one in done.held] == [f"preflight.{gone}"]
    with pytest.raises(DeskProblem), desk.database.writing():
        records.write_export(desk.database, clean.id, replace(RECORD, override="pressé"))
    assert not (tmp_path / "out").exists()


def test_a_window_that_was_exporting_when_the_hold_came_leaves_no_page(desk: Desk, clean: Session, tmp_path: Path) -> None:
    got: list[Exported] = []
    ask_export_as(desk, clean, "page", "eu-reporter", tmp_path / "out", got.append)
    waited(desk, lambda: list((tmp_path / "out").glob("*.html")) or got)  # written, and not yet on record
    hold = {"legal": "Plainte"}
    if not got:
        workflow.set_holds(clean, **hold)
    waited(desk, lambda: got)
    assert (got[0].path, got[0].problem) == (None, "workflow.not-exported")
    assert list((tmp_path / "out").glob("*.html")) == []
    assert records.exports(desk.database, clean.id) == ()


def test_no_release_of_what_was_approved_once(desk: Desk, clean: Session) -> None:
    approved(desk, clean)
    with desk.database.writing():
        records.void_signoffs(desk.database, clean.id, "2026-01-03T10:00:00+00:00", "?")
    with pytest.raises(DeskProblem), desk.database.writing():
        drafts.set_status(desk.database, clean.id, "released")


def test_a_call_to_the_store_corrects_nothing_without_a_note(desk: Desk, clean: Session) -> None:
    at(*TO_APPROVED, "released")(desk, clean)
    with pytest.raises(DeskProblem), desk.database.writing():
        drafts.set_status(desk.database, clean.id, "corrected")
    assert clean.status == "released"


def test_a_void_signature_written_by_hand_does_not_approve(desk: Desk, clean: Session) -> None:
    """The trigger counts a signature only while no later line of the file voids it."""
    approved(desk, clean)
    with desk.database.writing():
        records.void_signoffs(desk.database, clean.id, "2026-01-03T10:00:00+00:00", "?")
        drafts.set_status(desk.database, clean.id, "editing")
        drafts.set_status(desk.database, clean.id, "second_read")
    with pytest.raises(DeskProblem), desk.database.writing():
        drafts.set_status(desk.database, clean.id, "approved")


@pytest.mark.parametrize("status", [one for one in MOVES if one not in {"intake", "editing"}])
def test_no_draft_begins_where_somebody_must_have_read_it(desk: Desk, clean: Session, status: str) -> None:
    with pytest.raises(DeskProblem) as caught:
        desk.create(clean.article, status=status)
    assert caught.value.key == "workflow.not-moved"
    columns = [row["name"] for row in desk.database.rows("PRAGMA table_info(draft)")]
    for place in ("1", "99"):
        values = ", ".join({"status": f"'{status}'", "id": place, "slug": "'x'"}.get(one, one) for one in columns)
        statement = f"INSERT OR REPLACE INTO draft SELECT {values} FROM draft"  # noqa: S608 - the names are ours
        with pytest.raises(DeskProblem), desk.database.writing():
            desk.database.run(statement)
    assert [row.status for row in desk.drafts.rows()] == ["intake"]


@pytest.mark.parametrize("old", MOVES)
def test_every_move_has_its_guard_tried(old: str) -> None:
    """No transition is added without a way round it being tried here or in the tests of the workflow."""
    tried = {to for _, to, *_ in STALE} | {"held", "withdrawn", "spiked", "intake"}
    assert set(MOVES[old]) <= tried
