"""The source ledger: many claims, many sources, and nothing private in public. Start reading at the first test."""

from dataclasses import fields, replace

import pytest

from deskeditor.desk.ledger import public
from deskeditor.desk.session import Session
from deskeditor.findings import PRIVATE_SOURCE_FIELDS, Finding, Kind, Ruling, Severity, Source
from deskeditor.store.problem import DeskProblem
from deskeditor.text import Span

REPORT = Source("", "document", "Rapport annuel", publisher="INSEE", contact="secret@example.org", note="fiable", primary=True)


def claim(session: Session, words: str) -> Finding:
    at = session.article.body.index(words)
    return Finding("claim.number", Kind.CLAIM, Severity.WARNING, Span(at, at + len(words)))


def test_a_source_is_kept_and_may_be_changed(session: Session) -> None:
    kept = session.add_source(REPORT)
    assert kept.id
    session.add_source(replace(kept, title="Rapport 2026"))
    assert [source.title for source in session.sources()] == ["Rapport 2026"]


def test_claims_and_sources_are_many_to_many(session: Session) -> None:
    one, two = session.add_source(REPORT), session.add_source(replace(REPORT, title="Entretien", kind="interview"))
    session.rule(claim(session, "12 000"), Ruling.SOURCED, source=one.id)
    session.ledger.support(claim(session, "12 000"), two, "contradicts")
    session.ledger.support(claim(session, "trois heures"), two, "partial")
    by_words = {found.anchor.exact: found for found in session.ledger.claims() if found.anchor}
    assert {source.title for source, _ in by_words["12 000"].supports} == {"Rapport annuel", "Entretien"}
    assert by_words["12 000"].single
    assert by_words["12 000"].contradicted
    assert session.ledger.uses() == {one.id: 1, two.id: 2}
    session.ledger.support(claim(session, "trois heures"), two, "none")
    assert session.ledger.uses() == {one.id: 1, two.id: 1}


def test_a_story_that_hangs_on_one_source_is_said_to(session: Session) -> None:
    one = session.add_source(REPORT)
    session.rule(claim(session, "12 000"), Ruling.SOURCED, source=one.id)
    assert not session.ledger.single_source()
    session.rule(claim(session, "trois heures"), Ruling.SOURCED, source=one.id)
    assert session.ledger.single_source()


def test_nothing_private_is_public() -> None:
    secret = Source(**{field.name: f"secret-{field.name}" for field in fields(Source) if field.type in {"str", str}})
    shown = public(replace(secret, on_record="on record"))
    for name in PRIVATE_SOURCE_FIELDS:
        assert f"secret-{name}" not in repr(shown)
    assert "secret-speaker" in repr(shown)
    assert "secret-speaker" not in repr(public(replace(secret, on_record="anonymous")))


@pytest.mark.parametrize("day", ["2026-02-30", "2026-13-01", "30 février", "2026-2-3", "2026-03-17T25:00"])
def test_a_day_that_does_not_exist_is_refused(session: Session, day: str) -> None:
    with pytest.raises(DeskProblem) as refused:
        session.add_source(Source("", "document", "Rapport", published=day))
    assert refused.value.key == "source.bad-day"
    assert session.sources() == ()


def test_a_year_a_month_and_a_day_are_dates_of_a_source(session: Session) -> None:
    for day in ("2026", "2026-02", "2026-02-28", "2024-02-29", "2026-03-17 14:30", ""):
        session.add_source(Source("", "document", "Rapport", published=day))
    assert len(session.sources()) == 6
