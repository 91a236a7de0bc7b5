"""One open draft: typing, findings, rulings, saving. Start reading at the first test."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.desk.conftest import BODY, GRACE, made_in

from deskeditor.desk.desk import Desk
from deskeditor.desk.session import Session
from deskeditor.findings import Finding, Fix, Kind, Person, Ruling, Scope, Severity, Verdict
from deskeditor.store.problem import DeskProblem
from deskeditor.store.values import RemovedLine
from deskeditor.text import Edit, Span, paragraphs_of


def waited(desk: Desk, done: Callable[[], bool], limit: float = 60.0) -> None:
    end = time.monotonic() + limit
    while not done():
        assert time.monotonic() < end, "nothing came"
        desk.poll()
        time.sleep(0.005)


def found(session: Session, code: str) -> Finding:
    session.review()
    return next(finding for finding in session.open_findings() if finding.code == code)


def fault(session: Session, words: str, severity: Severity = Severity.WARNING) -> Finding:
    """A finding on some words of the body, whatever the checks say."""
    at = session.article.body.index(words)
    return Finding("claim.number", Kind.CLAIM, severity, Span(at, at + len(words)))


def test_what_is_typed_is_saved_and_comes_back(desk: Desk, session: Session) -> None:
    session.change("headline", "Le conseil vote le budget")
    session.edit("body", Edit(0, "", "Hier. "))
    assert session.dirty
    session.save()
    assert not session.dirty
    desk.close_draft(session.id)
    again = desk.open_draft(session.id)
    assert again.article.headline == "Le conseil vote le budget"
    assert again.article.body == f"Hier. {BODY}"
    assert again.original == f"Accueil\n{BODY}"


def test_a_save_in_the_background_says_when_it_is_done(desk: Desk, session: Session) -> None:
    done: list[str] = []
    session.change("headline", "A")
    session.save_soon(lambda: done.append("first"))
    session.change("headline", "B")
    session.save_soon(lambda: done.append("second"))
    assert done == []
    waited(desk, lambda: len(done) == 2)
    assert done == ["first", "second"]
    assert not session.dirty
    assert session.versions()[0].number >= 2


def test_a_failed_save_stays_visible_until_one_succeeds(desk: Desk, session: Session) -> None:
    there = desk.path.rename(desk.path.with_name("hidden"))
    session.change("headline", "A")
    with pytest.raises(DeskProblem):
        session.save()
    done: list[int] = []
    session.save_soon(lambda: done.append(1))
    waited(desk, lambda: bool(done))
    assert session.save_problem is not None
    assert session.save_problem.key == "desk.gone"
    assert session.dirty
    there.rename(desk.path)
    session.save()
    assert session.save_problem is None
    assert not session.dirty


def test_saving_elsewhere_takes_unsaved_changes_along(desk: Desk, session: Session, tmp_path: Path) -> None:
    session.change("headline", "Non enregistré")
    desk.path.unlink()
    desk.save_elsewhere(tmp_path / "usb" / "other.desk")
    assert not session.dirty
    desk.close()
    other = Desk.open(tmp_path / "usb" / "other.desk", GRACE)
    assert other.open_draft(session.id).article.headline == "Non enregistré"
    other.close()


def test_findings_of_a_line_are_those_of_the_review_in_the_lines_terms(session: Session) -> None:
    session.review()
    by_line = [
        finding.placed(placed.start)
        for placed in paragraphs_of(session.article.body)
        for finding in session.findings_of("body", placed.paragraph.text, placed.start)
    ]
    in_body = {(one.code, one.span) for one in session.open_findings() if one.field == "body" and one.span}
    assert {(one.code, one.span) for one in by_line} == in_body
    assert any(code == "translation.placeholder" for code, _ in in_body)
    assert session.findings_of("body", "   ") == ()


def test_a_ruling_takes_a_finding_off_the_line_at_once(session: Session) -> None:
    line = BODY.split("\n")[0]
    placeholder = found(session, "translation.placeholder")
    session.rule(placeholder, Ruling.STET, note="le chiffre est attendu", reason="house-exception")
    for start in (0, None):
        assert "translation.placeholder" not in {one.code for one in session.findings_of("body", line, start)}
    session.undo()
    assert "translation.placeholder" in {one.code for one in session.findings_of("body", line, 0)}


def test_findings_move_with_edits_before_the_next_review(session: Session) -> None:
    before = found(session, "translation.placeholder")
    session.edit("body", Edit(0, "", "Hier soir. "))
    assert not session.reviewed
    after = next(one for one in session.open_findings() if one.code == "translation.placeholder")
    assert before.span is not None
    assert after.span == before.span.moved(11)
    assert after.span.of(session.article.body) == before.span.of(BODY)


def test_a_fix_is_applied_recorded_and_undone_in_one_step(session: Session) -> None:
    wrong = fault(session, "XNUMX")
    assert wrong.span is not None
    changed = session.apply_fix(wrong, Fix(wrong.span, "500 000"))
    assert "500 000 euros" in session.article.body
    assert changed.rulings
    assert session.verdicts[-1].ruling is Ruling.FIXED
    assert session.verdicts[-1].anchor is not None
    assert session.verdicts[-1].anchor.exact == "XNUMX"
    session.undo()
    assert session.article.body == BODY
    assert session.verdicts == ()


def test_many_fixes_are_one_step_and_overlapping_ones_wait(session: Session) -> None:
    def mended(words: str, better: str) -> Finding:
        one = fault(session, words)
        assert one.span is not None
        return Finding(one.code, one.kind, one.severity, one.span, fixes=(Fix(one.span, better),))

    session.apply_fixes(
        [mended("budget", "projet"), mended("XNUMX", "12"), mended("budget de", "plan de"), mended("heures", "h")]
    )
    assert session.article.body.startswith("Le conseil a voté le projet de 12 euros mardi.")
    assert "trois h." in session.article.body
    assert len(session.verdicts) == 3
    session.undo()
    assert session.article.body == BODY


def test_cutting_takes_the_sentence_and_its_line_when_it_is_alone(session: Session) -> None:
    session.rule(fault(session, "trois heures"), Ruling.CUT)
    assert session.article.body.endswith("\n\nLe public était nombreux.")
    session.rule(fault(session, "12 000"), Ruling.CUT)
    assert "habitants" not in session.article.body
    assert "\n\n\n" not in session.article.body
    session.undo()
    session.undo()
    assert session.article.body == BODY


def test_what_a_ruling_needs_is_asked_for(session: Session) -> None:
    blocker = fault(session, "12 000", Severity.ERROR)
    cases = [
        ({"ruling": Ruling.STET}, "ruling.reason-missing"),
        ({"ruling": Ruling.STET, "reason": "verbatim", "note": "court"}, "ruling.note-short"),
        ({"ruling": Ruling.SOURCED}, "ruling.source-missing"),
        ({"ruling": Ruling.QUERY, "note": "  "}, "ruling.question-missing"),
        ({"ruling": Ruling.IGNORED}, "ruling.blocker-ignored"),
    ]
    for asked, key in cases:
        with pytest.raises(DeskProblem) as caught:
            session.rule(blocker, **asked)  # type: ignore[arg-type]
        assert caught.value.key == key
    assert session.verdicts == ()


def test_a_blockers_stet_without_a_second_person_is_recorded_as_solo(session: Session) -> None:
    blocker = fault(session, "12 000", Severity.ERROR)
    session.rule(blocker, Ruling.STET, note="vérifié deux fois", reason="witnessed")
    assert session.verdicts[-1].solo
    session.undo()
    session.rule(blocker, Ruling.STET, note="vérifié deux fois", reason="witnessed", second=GRACE)
    assert not session.verdicts[-1].solo
    assert "Grace" in session.verdicts[-1].note


def test_undone_rulings_stay_in_the_record(desk: Desk, session: Session) -> None:
    session.rule(fault(session, "12 000"), Ruling.STET, reason="verbatim")
    session.undo()
    session.save()
    assert [event.action for event in desk.audit(session.id)][:2] == ["ruling.withdrawn", "ruling.ruled"]
    desk.close_draft(session.id)
    assert desk.open_draft(session.id).verdicts == ()


def test_a_word_ignored_for_the_outlet_is_accepted_in_its_other_drafts_until_it_is_taken_back(
    desk: Desk, session: Session
) -> None:
    at = session.article.body.index("nombreux")
    word = Finding("spelling.unknown", Kind.SPELLING, Severity.WARNING, Span(at, at + 8))
    session.rule(word, Ruling.IGNORED, scope=Scope.OUTLET)
    session.save()
    assert desk.house_words("eu-reporter") == {"nombreux"}
    assert desk.open_draft(made_in(desk)).workplace.reviewer("eu-reporter").house_words == {"nombreux"}
    session.undo()
    session.save()
    assert desk.house_words("eu-reporter") == frozenset()


def test_orphans_are_shown_until_they_are_dismissed(session: Session) -> None:
    session.rule(found(session, "translation.placeholder"), Ruling.STET, note="le chiffre est attendu", reason="house-exception")
    session.edit("body", Edit(0, "Le", "Ce"))
    session.review()
    (orphan,) = session.orphans()
    assert found(session, "translation.placeholder")
    session.withdraw(orphan)
    assert session.orphans() == ()
    assert not session.withdraw(orphan)


def test_a_removed_line_comes_back_at_its_place_and_undo_takes_it_away(desk: Desk) -> None:
    lines = (
        RemovedLine(1, "Menu", "removed.menu", 0),
        RemovedLine(4, "Publicité", "removed.advertising", 1),
        RemovedLine(9, "Pied", "removed.menu", 3),
    )
    from deskeditor.article import Article

    draft = desk.create(Article(slug="a", body="Un.\n\nDeux.\n\nTrois."), removed=lines)
    session = desk.open_draft(draft)
    session.restore_line(lines[1])
    assert session.article.body == "Un.\n\nPublicité\n\nDeux.\n\nTrois."
    session.restore_line(lines[2])
    session.restore_line(lines[0])
    assert session.article.body == "Menu\n\nUn.\n\nPublicité\n\nDeux.\n\nTrois.\n\nPied"
    assert all(line.restored for line in session.removed)
    assert not session.restore_line(session.removed[0])
    for _ in range(3):
        session.undo()
    assert session.article.body == "Un.\n\nDeux.\n\nTrois."
    assert session.removed == lines


def test_a_slug_is_nobody_elses(desk: Desk, session: Session) -> None:
    made_in(desk, slug="autre")
    with pytest.raises(DeskProblem) as caught:
        session.set_metadata(slug="autre")
    assert caught.value.key == "draft.slug-taken"
    session.set_metadata(slug="budget", published="2026-01-02")
    session.save()
    assert desk.find_slug("budget") == session.id


def test_versions_are_named_and_restored_without_losing_the_present(session: Session) -> None:
    session.name_version("avant")
    session.change("body", "Tout autre chose.")
    session.save()
    number = next(row.number for row in session.versions() if row.name == "avant")
    session.restore_version(number)
    assert session.article.body == BODY
    session.undo()
    assert session.article.body == "Tout autre chose."
    assert session.version(0).article.body == f"Accueil\n{BODY}"
    with pytest.raises(DeskProblem):
        session.version(99)


def test_a_person_is_recorded_in_every_ruling(desk: Desk, session: Session) -> None:
    desk.choose_person(GRACE)
    session.rule(fault(session, "12 000"), Ruling.STET, reason="verbatim")
    assert session.verdicts[-1].by == GRACE
    assert desk.people() == (Person("Ada", "A", "editor"), GRACE)


def test_rulings_come_back_as_they_were_made(desk: Desk, session: Session) -> None:
    finding = fault(session, "12 000")
    session.rule(finding, Ruling.QUERY, note="D’où vient ce chiffre ?")
    session.save()
    made: tuple[Verdict, ...] = session.verdicts
    desk.close_draft(session.id)
    assert desk.open_draft(session.id).verdicts == made


@settings(max_examples=40)
@given(st.text(max_size=60), st.text(max_size=60), st.integers(0, 60))
def test_law_change_makes_the_text_given_wherever_the_caret_is(old: str, new: str, caret: int) -> None:
    from deskeditor.desk.open_draft import _edit_between

    assert _edit_between(old, new, caret).applied_to(old) == new


def test_the_caret_tells_which_of_two_equal_letters_was_typed() -> None:
    from deskeditor.desk.open_draft import _edit_between

    assert _edit_between("aab", "aaab", 1) == Edit(0, "", "a")
    assert _edit_between("aab", "aaab", 3) == Edit(2, "", "a")


def test_what_is_open_is_rescued_from_a_file_that_can_no_longer_be_read(
    desk: Desk, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.rule(fault(session, "12 000"), Ruling.STET, reason="verbatim")
    session.change("headline", "Non enregistré")

    def unreadable(path: Path) -> None:
        raise DeskProblem("desk.damaged", path=path)

    monkeypatch.setattr(desk.database, "written_to", unreadable)
    desk.save_elsewhere(tmp_path / "other.desk")
    verdicts = session.verdicts
    desk.close()
    other = Desk.open(tmp_path / "other.desk", GRACE)
    (row,) = other.drafts.rows()
    again = other.open_draft(row.id)
    assert (again.article.headline, again.verdicts, again.original) == ("Non enregistré", verdicts, f"Accueil\n{BODY}")
    other.close()


def test_an_answer_takes_the_questions_place_and_undo_asks_it_again(desk: Desk, session: Session) -> None:
    finding = fault(session, "12 000")
    session.rule(finding, Ruling.QUERY, note="D’où vient ce chiffre ?")
    session.rule(finding, Ruling.STET, reason="witnessed")
    assert [verdict.ruling for verdict in session.verdicts] == [Ruling.STET]
    session.undo()
    assert [verdict.ruling for verdict in session.verdicts] == [Ruling.QUERY]
    session.save()
    actions = [event.action for event in reversed(desk.audit(session.id)) if event.action.startswith("ruling")]
    assert actions == ["ruling.ruled", "ruling.withdrawn", "ruling.ruled", "ruling.withdrawn", "ruling.reinstated"]


def test_a_claim_may_have_two_sources(session: Session) -> None:
    finding = fault(session, "12 000")
    for name in ("a", "b", "b"):
        session.rule(finding, Ruling.SOURCED, source=name)
    assert [verdict.source for verdict in session.verdicts] == ["a", "b"]


def test_many_fixes_change_only_spaces_inside_quotations(session: Session) -> None:
    session.change("body", "Le maire a dit : « Le port  est ouvert hier. » Le port  est fermé hier.")
    text = session.article.body
    findings = []
    for words, better in (("  ", " "), ("hier", "demain")):
        for at in (text.index(words), text.rindex(words)):
            span = Span(at, at + len(words))
            findings.append(Finding("house.word", Kind.HOUSE, Severity.WARNING, span, fixes=(Fix(span, better),)))
    session.apply_fixes(findings)
    assert session.article.body == "Le maire a dit : « Le port est ouvert hier. » Le port est fermé demain."
