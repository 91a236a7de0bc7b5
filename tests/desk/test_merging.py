"""Two edits of one text: merged where they agree, shown where they do not. Start reading at the first test."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.desk.conftest import BODY, GRACE

from deskeditor.desk.desk import Desk
from deskeditor.desk.merging import merged, with_theirs
from deskeditor.desk.package import open_package, save_package
from deskeditor.desk.query_sheet import query_sheet, take_answers
from deskeditor.desk.session import Session
from deskeditor.desk.workflow import open_questions
from deskeditor.findings import Finding, Kind, Ruling, Severity, Source
from deskeditor.store.problem import DeskProblem
from deskeditor.text import Span

BASE = "le port est ouvert depuis hier.\n\nla ville compte 700 bateaux.\n\nla séance est close."


def test_edits_of_different_paragraphs_come_together() -> None:
    mine, theirs = BASE.replace("ouvert", "fermé"), BASE.replace("close", "levée") + "\n\nencore une phrase."
    found = merged(BASE, mine, theirs)
    assert found.text == mine.replace("close", "levée") + "\n\nencore une phrase."
    assert found.conflicts == ()


def test_different_words_of_one_paragraph_come_together() -> None:
    found = merged(BASE, BASE.replace("ouvert", "fermé"), BASE.replace("hier", "lundi"))
    assert found.text.startswith("le port est fermé depuis lundi.")
    assert found.conflicts == ()


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (("700", "800"), ("700", "750")),
        (("700", "800"), ("compte", "a")),
        (("bateaux", "« bateaux »"), ("compte", "a")),
        (("ville", "ville de Valmer"), ("compte", "a")),
        (("ville", "ville d’Arvik"), ("compte", "a")),
    ],
)
def test_numbers_quotations_and_names_stand_against_each_other(one: tuple[str, str], two: tuple[str, str]) -> None:
    mine, theirs = BASE.replace(*one), BASE.replace(*two)
    found = merged(BASE, mine, theirs)
    assert len(found.conflicts) == 1
    assert found.text == mine, "ours stands, nothing is spliced"
    assert "800750" not in found.text


def test_the_words_of_a_quotation_stand_against_each_other_though_its_marks_were_not_touched() -> None:
    base = "elle a dit hier : « nous allons partir bientôt »."
    found = merged(base, base.replace("bientôt", "demain"), base.replace("hier", "lundi"))
    assert [one.theirs for one in found.conflicts] == [base.replace("hier", "lundi")]
    apart = merged(base, base.replace("elle", "il"), base.replace("hier", "lundi"))
    assert apart.conflicts == ()


def test_theirs_may_stand_where_ours_took_the_paragraph_out_and_the_reverse() -> None:
    changed, gone = BASE.replace("700", "800"), BASE.replace("la ville compte 700 bateaux.\n\n", "")
    for mine, theirs in ((gone, changed), (changed, gone)):
        found = merged(BASE, mine, theirs)
        assert found.text == mine
        assert len(found.conflicts) == 1
        assert with_theirs(found.text, found.conflicts) == theirs


def test_of_two_conflicts_with_the_same_words_the_right_one_is_settled() -> None:
    base = "la ville compte 700 bateaux.\nle port dort.\nla ville compte 700 bateaux."
    mine, theirs = base.replace("700", "800"), base.replace("700", "900")
    found = merged(base, mine, theirs)
    assert with_theirs(found.text, found.conflicts[1:]) == "\n".join((*mine.split("\n")[:2], theirs.split("\n")[2]))
    assert with_theirs("tout autre", found.conflicts) == "tout autre"


_TEXT = st.lists(st.sampled_from(["le port est là.", "la ville dort.", "il pleut un peu.", "", "rien."]), max_size=6).map(
    "\n".join
)


@given(_TEXT, _TEXT)
def test_law_one_side_unchanged_gives_the_other(base: str, other: str) -> None:
    for found in (merged(base, base, other), merged(base, other, base), merged(base, other, other)):
        assert (found.text, found.conflicts) == (other, ())


@given(_TEXT, _TEXT, _TEXT)
def test_law_a_merge_without_conflicts_is_the_same_from_both_sides(base: str, mine: str, theirs: str) -> None:
    one, two = merged(base, mine, theirs), merged(base, theirs, mine)
    assert bool(one.conflicts) == bool(two.conflicts)
    if not one.conflicts:
        assert one.text == two.text


@pytest.fixture
def other(tmp_path: Path) -> Desk:
    return Desk.open(tmp_path / "other.desk", GRACE)


def test_a_package_travels_and_comes_back(desk: Desk, session: Session, other: Desk, tmp_path: Path) -> None:
    session.save()
    save_package(session, tmp_path / "a.draft")
    there = other.open_draft(open_package(other, tmp_path / "a.draft").draft)
    assert there.article == session.article
    assert there.original == session.original
    assert [row.sha256 for row in there.versions()[1:]] == [row.sha256 for row in session.versions()], "its history came along"
    assert there.version(1) == session.version(1)
    there.change("body", BODY.replace("trois heures", "quatre heures"))
    there.rule(Finding("claim.number", Kind.CLAIM, Severity.WARNING, Span(0, 2)), Ruling.QUERY, note="Qui ?")
    there.save()
    session.change("body", BODY.replace("mardi", "lundi"))
    session.save()
    save_package(there, tmp_path / "b.draft")
    back = open_package(desk, tmp_path / "b.draft")
    assert (back.draft, back.merged, back.conflicts) == (session.id, True, ())
    assert "lundi" in session.article.body
    assert "quatre heures" in session.article.body
    assert [verdict.by for verdict in session.verdicts] == [GRACE]
    session.undo()
    assert "trois heures" in session.article.body
    other.close()


def test_private_fields_travel_only_when_asked_for(session: Session, other: Desk, tmp_path: Path) -> None:
    session.add_source(Source("", "interview", "Entretien", contact="secret@example.org", note="fragile"))
    save_package(session, tmp_path / "a.draft")
    (source,) = other.open_draft(open_package(other, tmp_path / "a.draft").draft).sources()
    assert (source.contact, source.note) == ("", "")
    save_package(session, tmp_path / "b.draft", private=True)
    other.close()
    third = Desk.open(tmp_path / "third.desk", GRACE)
    (source,) = third.open_draft(open_package(third, tmp_path / "b.draft").draft).sources()
    assert source.contact == "secret@example.org"
    third.close()


@pytest.mark.parametrize("content", [b"", b"\x1f\x8b", b"not a package", b"\x1f\x8b\x08" + b"\0" * 40])
def test_what_is_no_package_is_said(desk: Desk, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.draft").write_bytes(content)
    with pytest.raises(DeskProblem) as caught:
        open_package(desk, tmp_path / "x.draft")
    assert caught.value.key == "package.not-a-package"


def test_a_package_that_was_changed_is_refused(desk: Desk, session: Session, tmp_path: Path) -> None:
    import gzip

    save_package(session, tmp_path / "a.draft")
    content = gzip.decompress((tmp_path / "a.draft").read_bytes()).replace(b"budget", b"bidget")
    (tmp_path / "a.draft").write_bytes(gzip.compress(content))
    with pytest.raises(DeskProblem) as caught:
        open_package(desk, tmp_path / "a.draft")
    assert caught.value.key == "package.damaged"
    assert desk.drafts.count() == 1


def test_what_a_source_says_travels_with_it(desk: Desk, session: Session, other: Desk, tmp_path: Path) -> None:
    at = BODY.index("12 000")
    finding = Finding("claim.number", Kind.CLAIM, Severity.WARNING, Span(at, at + 6))
    session.ledger.support(finding, session.add_source(Source("", "document", "Rapport")), "contradicts")
    save_package(session, tmp_path / "a.draft")
    there = other.open_draft(open_package(other, tmp_path / "a.draft").draft)
    (claim,) = there.ledger.claims()
    assert claim.contradicted
    assert there.ledger.claims() == session.ledger.claims()
    save_package(there, tmp_path / "b.draft")
    open_package(desk, tmp_path / "b.draft")
    assert len(session.ledger.claims()) == 1
    other.close()


def test_an_answer_given_on_the_other_desk_closes_the_question_here(
    desk: Desk, session: Session, other: Desk, tmp_path: Path
) -> None:
    at = BODY.index("12 000")
    finding = Finding("claim.number", Kind.CLAIM, Severity.WARNING, Span(at, at + 6))
    session.rule(finding, Ruling.QUERY, note="D’où ?")
    save_package(session, tmp_path / "a.draft")
    there = other.open_draft(open_package(other, tmp_path / "a.draft").draft)
    take_answers(there, query_sheet(there, "en").replace("**Answer:**", "**Answer:** INSEE."))
    save_package(there, tmp_path / "b.draft")
    open_package(desk, tmp_path / "b.draft")
    assert open_questions(session) == 0
    assert session.answer_to(finding).endswith("INSEE.")
    other.close()
