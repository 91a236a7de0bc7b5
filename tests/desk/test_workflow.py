"""Every move's guard, and the ways round it. Start reading at :func:`test_the_whole_way`."""

from pathlib import Path

import pytest
from tests.desk.conftest import ADA, CLEAN, GRACE, approved, brought, go, made_in

from deskeditor.desk import signing, workflow
from deskeditor.desk.desk import Desk
from deskeditor.desk.exporting import preflight
from deskeditor.desk.releasing import export_as
from deskeditor.desk.session import Session
from deskeditor.desk.where import default_person
from deskeditor.desk.workflow import Order
from deskeditor.findings import Finding, Kind, Person, Ruling, Severity
from deskeditor.store import drafts, records
from deskeditor.store.problem import DeskProblem
from deskeditor.store.schema import MOVES
from deskeditor.store.values import STATUSES
from deskeditor.text import Span

HEAD = Person("Edith", "E", "head")


def keys(blockers: object) -> list[str]:
    return [blocker.key for blocker in blockers]  # type: ignore[attr-defined]


def refused(session: Session, status: str, order: Order | None = None) -> list[str]:
    before = session.status
    found = keys(workflow.move(session, status, order or Order(reason="test")))
    assert found
    assert session.status == before
    return found


def test_the_whole_way(desk: Desk, clean: Session) -> None:
    approved(desk, clean)
    assert [(one.signoff.role, one.signoff.by, one.valid) for one in signing.signatures(clean)] == [
        ("editor", "Ada", True),
        ("second", "Grace", True),
    ]
    assert not any(one.signoff.solo for one in signing.signatures(clean))
    go(clean, "released")
    assert (
        workflow.move(clean, "corrected", Order(kind="CORRECTED", note="Le chiffre était faux.", mistaken_since="2026-01-02"))
        == ()
    )
    (correction,) = records.corrections(desk.database, clean.id)
    assert (correction.kind, correction.by, correction.mistaken_since) == ("CORRECTED", "Grace", "2026-01-02")


def test_a_correction_names_a_day_that_exists_or_none(desk: Desk, clean: Session) -> None:
    approved(desk, clean)
    go(clean, "released")
    note = "Le chiffre était faux."
    order = Order(kind="CORRECTED", note=note, mistaken_since="2026-02-30")
    assert "workflow.bad-day" in refused(clean, "corrected", order)
    assert workflow.move(clean, "corrected", Order(kind="CORRECTED", note=note)) == ()


def test_one_keystroke_voids_the_signatures_and_undo_does_not_bring_them_back(desk: Desk, clean: Session) -> None:
    approved(desk, clean)
    clean.change("headline", clean.article.headline + "!")
    assert not any(one.valid for one in signing.signatures(clean)), "void before it is saved"
    clean.undo()
    assert not any(one.valid for one in signing.signatures(clean)), "and after undo"
    clean.save()
    assert clean.status == "editing"
    assert refused(clean, "released") == ["workflow.no-such-move"]
    assert "signatures.void" in [event.action for event in desk.audit(clean.id)]


def test_a_ruling_voids_the_signatures_too(desk: Desk, clean: Session) -> None:
    approved(desk, clean)
    finding = Finding("claim.number", Kind.CLAIM, Severity.WARNING, Span(0, 2))
    clean.rule(finding, Ruling.STET, reason="verbatim")
    clean.save()
    assert clean.status == "editing"


def test_a_void_signature_is_still_void_for_the_next_window(desk: Desk, clean: Session) -> None:
    approved(desk, clean)
    clean.change("headline", "Autre")
    clean.change("headline", "Le conseil vote")
    desk.close_draft(clean.id)
    again = desk.open_draft(clean.id)
    assert again.article.headline == "Le conseil vote"
    assert not any(one.valid for one in signing.signatures(again))


def test_new_house_words_do_not_void_a_signature_it_reads_as_given_under_older_rules(desk: Desk, clean: Session) -> None:
    approved(desk, clean)
    with desk.database.writing():
        records.write_word(desk.database, "valmer", "outlet:eu-reporter", "", "Ada")
    desk.workplace.forget_accepted()
    assert [(one.valid, one.older_rules) for one in signing.signatures(clean)] == [(True, True), (True, True)]


def test_the_same_person_does_not_read_twice_on_a_desk_of_two(desk: Desk, clean: Session) -> None:
    go(clean, "editing", "second_read")
    assert refused(clean, "approved") == ["workflow.same-person"]


def test_alone_one_may_and_it_is_recorded_as_solo(desk: Desk) -> None:
    session = desk.open_draft(made_in(desk, CLEAN))
    go(session, "editing", "second_read", "approved", "released")
    assert all(one.signoff.solo for one in signing.signatures(session))


def test_what_blocks_keeps_a_draft_from_second_read_and_approval(desk: Desk) -> None:
    session = desk.open_draft(made_in(desk))
    go(session, "editing")
    assert refused(session, "second_read") == ["workflow.undecided"]


def test_questions_lead_to_queries_and_their_answers_back(desk: Desk, clean: Session) -> None:
    go(clean, "editing")
    assert refused(clean, "queries") == ["workflow.no-question"]
    finding = Finding("claim.number", Kind.CLAIM, Severity.WARNING, Span(0, 2))
    clean.rule(finding, Ruling.QUERY, note="Qui le dit ?")
    go(clean, "queries")
    assert refused(clean, "editing") == ["workflow.open-questions"]
    clean.withdraw(clean.verdicts[-1])
    go(clean, "editing")


def test_intake_asks_for_language_and_headline(desk: Desk) -> None:
    session = desk.open_draft(made_in(desk, CLEAN, language="", headline=""))
    assert refused(session, "editing") == ["workflow.missing-language", "workflow.missing-headline"]


@pytest.mark.parametrize("status", ["released", "held", "corrected"])
def test_release_hold_and_correction_are_the_desks(desk: Desk, clean: Session, status: str) -> None:
    approved(desk, clean)
    if status != "released":
        go(clean, "released")
    desk.choose_person(ADA)
    assert "workflow.role" in refused(clean, status, Order("raison", "CORRECTED", "note"))


def test_only_a_head_withdraws_and_says_why(desk: Desk, clean: Session) -> None:
    approved(desk, clean)
    go(clean, "released")
    assert refused(clean, "withdrawn") == ["workflow.role"]
    desk.choose_person(HEAD)
    assert keys(workflow.move(clean, "withdrawn", Order())) == ["workflow.reason-missing"]
    go(clean, "withdrawn")
    assert MOVES["withdrawn"] == ()


def test_a_correction_needs_its_class_and_its_note(desk: Desk, clean: Session) -> None:
    approved(desk, clean)
    go(clean, "released")
    for order in (Order(), Order(kind="CORRECTED"), Order(kind="OOPS", note="x"), Order(kind="REFILE", note=" ")):
        assert keys(workflow.move(clean, "corrected", order)) == ["workflow.correction-missing"]


def test_embargo_and_legal_hold_block_release_and_export(desk: Desk, clean: Session, tmp_path: Path) -> None:
    approved(desk, clean)
    workflow.set_holds(clean, legal="Plainte en cours", embargo="2999-01-01T00:00:00+00:00")
    assert refused(clean, "released") == ["workflow.legal-hold", "workflow.embargo"]
    found = {blocker.key: blocker.overridable for blocker in preflight(clean)}
    assert found["preflight.legal-hold"] is False
    assert "preflight.embargo" in found
    assert export_as(desk, clean, "page", "eu-reporter", tmp_path, override="tant pis").path is None
    desk.choose_person(ADA)
    with pytest.raises(DeskProblem):
        workflow.set_holds(clean, legal="")
    desk.choose_person(GRACE)
    workflow.set_holds(clean, legal="", embargo="2020-01-01T00:00:00+00:00")
    go(clean, "released")


@pytest.mark.parametrize("old", STATUSES)
def test_the_file_itself_refuses_moves_that_are_none(desk: Desk, old: str) -> None:
    from deskeditor.article import Article

    draft = brought(desk, desk.create(Article(slug=old)), old)
    for new in STATUSES:
        if new == old or new in MOVES[old]:
            continue
        with pytest.raises(DeskProblem), desk.database.writing():
            drafts.set_status(desk.database, draft, new)
    assert desk.drafts.row(draft).status == old  # type: ignore[union-attr]


def test_a_direct_call_to_the_store_cannot_approve_what_nobody_signed(desk: Desk, clean: Session) -> None:
    go(clean, "editing", "second_read")
    with pytest.raises(DeskProblem), desk.database.writing():
        drafts.set_status(desk.database, clean.id, "approved")
    approved_text = clean.status
    assert approved_text == "second_read"


def test_a_signature_forged_in_the_file_does_not_hold_for_another_text(desk: Desk, clean: Session) -> None:
    approved(desk, clean)
    with desk.database.writing():
        from deskeditor.article import Article
        from deskeditor.store import journal
        from deskeditor.store.values import DraftState

        journal.write_state(desk.database, clean.id, DraftState(Article(slug="conseil", body="Autre")), "", "?")
    del desk.sessions[clean.id]
    stale = desk.open_draft(clean.id)
    assert not any(one.valid for one in signing.signatures(stale))
    assert stale.status == "editing"
    assert "workflow.no-such-move" in refused(stale, "released")


def test_every_transition_says_what_is_in_its_way(desk: Desk, clean: Session) -> None:
    assert {one.to for one in workflow.transitions(clean)} == set(MOVES["intake"])
    assert {one.to: keys(one.blockers) for one in workflow.transitions(clean)}["editing"] == []


def test_the_command_line_of_a_desk_of_one_does_not_make_it_a_desk_of_two(tmp_path: Path) -> None:
    for person in (default_person(), ADA):
        desk = Desk.open(tmp_path / "solo.desk", person)
        if person == ADA:
            session = desk.open_draft(made_in(desk, CLEAN))
            assert workflow.is_solo(session)
            desk.choose_person(GRACE)
            assert not workflow.is_solo(session)
        desk.close()
