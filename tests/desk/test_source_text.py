"""The source text of a draft: kept, undone, compared, its findings settled like any other."""

from pathlib import Path

import pytest
from tests.desk.conftest import ADA, GRACE
from tests.desk.test_session import found, waited

from deskeditor.article import COUNTERPART, Article, Counterpart
from deskeditor.desk import signing, workflow
from deskeditor.desk.counting import ask_counts
from deskeditor.desk.desk import Desk
from deskeditor.desk.exporting import findings_for
from deskeditor.desk.import_task import imported_file
from deskeditor.desk.package import open_package, save_package
from deskeditor.desk.session import LONGEST_SOURCE, Session
from deskeditor.findings import Ruling, Severity
from deskeditor.store import audit, journal
from deskeditor.store.counterparts import read_counterpart
from deskeditor.store.problem import DeskProblem

ORIGINALS = Path(__file__).parent.parent / "review" / "originals"
FERRIES = (ORIGINALS / "ferries-fr.md").read_text(encoding="utf-8").strip()
ORIGINAL = (ORIGINALS / "ferries-en.txt").read_text(encoding="utf-8").strip()
TOLD = ("translation.placeholder", "translation.number-pair", "quotation.open", "number.thousands-comma")
"""What the article alone tells of the same damage."""


@pytest.fixture
def session(desk: Desk) -> Session:
    return desk.open_draft(made(desk))


def made(desk: Desk, body: str = FERRIES, slug: str = "ferries") -> int:
    return desk.create(Article(slug=slug, headline="Les îles reliées", language="fr", outlet="eu-reporter", body=body))


def repaired(session: Session) -> list[str]:
    """Next finding and apply fix, of errors alone, until there is nothing to fix; the codes in turn."""
    codes = []
    while len(codes) < 50:
        session.review()
        errors = [one for one in session.open_findings() if one.severity is Severity.ERROR and one.fixes]
        if not errors:
            break
        codes.append(errors[0].code)
        session.apply_fix(errors[0], errors[0].fixes[0])
    return codes


def test_a_source_text_is_kept_and_undone_and_told_in_the_trail(desk: Desk, session: Session) -> None:
    assert session.source_text is None
    assert session.set_source_text(ORIGINAL, "release.txt", "en").counterpart
    assert session.undo().counterpart
    assert session.source_text is None
    session.redo()
    session.save()
    desk.close_draft(session.id)
    again = desk.open_draft(session.id)
    assert again.source_text == Counterpart("release.txt", ORIGINAL, "en")
    again.remove_source_text()
    again.save()
    assert read_counterpart(desk.database, session.id) is None
    actions = [one.action for one in audit.events(desk.database, session.id)]
    assert sorted(one for one in actions if one.startswith("counterpart")) == ["counterpart.kept", "counterpart.removed"]


def test_a_save_that_changes_nothing_of_it_writes_nothing_of_it(desk: Desk, session: Session) -> None:
    session.set_source_text(ORIGINAL)
    for text in ("A", "B"):
        session.change("headline", text)
        session.save()
    assert [one.action for one in audit.events(desk.database, session.id)].count("counterpart.kept") == 1


def test_a_damaged_source_text_costs_nothing_else(desk: Desk, session: Session) -> None:
    session.set_source_text(ORIGINAL)
    session.save()
    desk.close_draft(session.id)
    with desk.database.writing():
        desk.database.run("UPDATE counterpart SET content = ? WHERE draft = ?", (b"\x00nonsense", session.id))
    again = desk.open_draft(session.id)
    assert again.source_text is None
    assert again.article.body == FERRIES


@pytest.mark.parametrize(("text", "key"), [(" \n", "counterpart.empty"), ("a" * (LONGEST_SOURCE + 1), "counterpart.long")])
def test_what_cannot_be_compared_is_refused(session: Session, text: str, key: str) -> None:
    with pytest.raises(DeskProblem) as problem:
        session.set_source_text(text)
    assert problem.value.key == key
    assert problem.value.text("fr") != key
    assert problem.value.advice("fr")
    assert session.source_text is None


def test_lone_surrogates_are_no_obstacle(desk: Desk, session: Session) -> None:
    session.set_source_text("Minister \ud800 said 5.", "a\ud800")
    session.review()
    session.change("headline", "B")
    assert session.source_text is not None
    session.save()


def test_next_finding_and_apply_fix_repair_the_damage_from_the_original(session: Session) -> None:
    session.review()
    alone = {one.code for one in session.open_findings()}
    assert alone.issuperset(TOLD)
    session.set_source_text(ORIGINAL, "release.txt")
    session.review()
    beside = {one.code for one in session.open_findings()}
    assert beside.isdisjoint(TOLD)
    assert beside.issuperset({"parity.number.placeholder", "parity.number.displaced", "parity.mark.closed"})
    repaired(session)
    body = session.article.body
    assert "340\u202f000 passagers" in body
    assert "Brest de 2019" in body
    assert "équipements de pointe\u00a0». Le fonds" in body
    assert not [one for one in session.open_findings() if one.code.startswith("parity.") and one.severity is not Severity.INFO]


@pytest.mark.parametrize("original", ["defence-en.txt", "defence-short-en.txt"])
def test_the_seed_is_repaired_by_next_finding_and_apply_fix_alone(desk: Desk, shared: Path, original: str) -> None:
    imported, *_ = imported_file(shared / "cases/seed.txt", "eu-reporter", "fr")[0]
    session = desk.open_draft(desk.create(imported.article))
    session.set_source_text((ORIGINALS / original).read_text(encoding="utf-8"), original)
    repaired(session)
    assert "500\u202f000 soldats" in session.article.body
    assert "Madrid de 2022" in session.article.body
    assert "capacités haut de gamme\u00a0». L’OTAN" in session.article.body
    assert "XNUMX" not in session.article.body


def test_the_highlighter_shows_the_better_finding_alone(session: Session) -> None:
    session.set_source_text(ORIGINAL)
    session.review()
    start = FERRIES.index("«")
    line = FERRIES[start:].partition("\n")[0]
    codes = {one.code for one in session.findings_of("body", line, start)}
    assert codes.issuperset({"parity.number.placeholder", "parity.number.displaced"})
    assert codes.isdisjoint(TOLD)


def test_without_the_source_text_all_is_as_before(session: Session) -> None:
    session.review()
    before = session.open_findings()
    session.set_source_text(ORIGINAL)
    session.review()
    session.undo()
    session.review()
    assert session.open_findings() == before
    assert session.parity is None


def test_a_ruling_on_something_lost_holds_for_that_alone(desk: Desk, session: Session) -> None:
    body = FERRIES.replace("340,000 2019", "des milliers de").replace("120 quais", "des quais").replace("de XNUMX", "de 2019")
    session = desk.open_draft(made(desk, body, "perdus"))
    session.set_source_text(ORIGINAL)
    session.review()
    lost = {one.detail("source"): one for one in session.open_findings() if one.code == "parity.number.lost"}
    assert set(lost) == {"340,000", "120"}
    assert lost["120"].field == COUNTERPART
    session.rule(lost["120"], Ruling.STET, reason="verbatim")
    session.change("body", body.replace("La ministre", "Madame la ministre").replace("Vigo", "la ville de Vigo"))
    session.review()
    assert [one.detail("source") for one in session.open_findings() if one.code == "parity.number.lost"] == ["340,000"]
    session.save()
    desk.close_draft(session.id)
    again = desk.open_draft(session.id)
    again.review()
    assert [one.detail("source") for one, _ in again.settled_findings() if one.code == "parity.number.lost"] == ["120"]
    assert again.orphans() == ()
    again.remove_source_text()
    again.review()
    assert again.orphans() == ()


def test_a_stet_on_a_difference_holds_while_its_sentence_stands(desk: Desk) -> None:
    session = desk.open_draft(made(desk, FERRIES.replace("120 quais", "135 quais"), "quais"))
    session.set_source_text(ORIGINAL)
    altered = found(session, "parity.number.altered")
    session.rule(altered, Ruling.STET, "the ministry corrected it by telephone", "verbatim")
    assert [one.code for one, _ in session.settled_findings()] == ["parity.number.altered"]
    session.change("body", session.article.body.replace("120 quais", "135 quais").replace("lundi", "mardi"))
    session.review()
    assert "parity.number.altered" in [one.code for one, _ in session.settled_findings()]


def test_counts_include_them_whether_the_draft_is_open_or_not(desk: Desk, session: Session) -> None:
    session.set_source_text(ORIGINAL)
    session.review()
    counts = session.counts()
    session.save()
    desk.close_draft(session.id)
    done: list[bool] = []
    ask_counts(desk, session.id, lambda: done.append(True))
    waited(desk, lambda: bool(done))
    (row,) = (row for row in desk.drafts.rows() if row.id == session.id)
    assert row.counts is not None
    assert dict(row.counts.by_kind)["translation"] == dict(counts.by_kind)["translation"]
    assert row.counts.errors >= 3


def test_long_drafts_are_compared_in_the_worker_with_the_same_findings(desk: Desk) -> None:
    body = "\n\n".join([FERRIES] + [f"Le port numéro {number} de la côte est calme ce matin." * 6 for number in range(20)])
    session = desk.open_draft(made(desk, body, "long"))
    session.set_source_text(ORIGINAL)
    done: list[bool] = []
    session.ask_review(lambda: done.append(True))
    assert not done
    waited(desk, lambda: bool(done))
    assert session.reviewed
    from_worker = [one for one in session.open_findings() if one.code.startswith("parity.")]
    assert session.parity is not None
    assert from_worker == [one for one in session.parity.findings if one in from_worker]
    assert {one.code for one in from_worker} >= {"parity.number.placeholder", "parity.number.displaced"}


def test_an_export_for_another_outlet_knows_them_too(session: Session) -> None:
    session.set_source_text(ORIGINAL)
    still_open, _ = findings_for(session, "eu-global-news")
    assert "parity.number.displaced" in [one.code for one in still_open]


def test_pairs_are_made_by_hand_kept_and_undone(desk: Desk, session: Session) -> None:
    session.set_source_text(ORIGINAL)
    session.review()
    session.pair_by_hand(1, 2)
    session.review()
    assert session.parity is not None
    assert [(one.draft, one.source) for one in session.parity.comparison.pairs if one.by_hand] == [((1,), (2,))]
    session.save()
    desk.close_draft(session.id)
    again = desk.open_draft(session.id)
    again.review()
    assert again.parity is not None
    assert [one.by_hand for one in again.parity.comparison.pairs].count(True) == 1
    again.unpair(2)
    again.review()
    assert [one.by_hand for one in again.parity.comparison.pairs].count(True) == 0
    again.undo()
    again.review()
    assert [one.by_hand for one in again.parity.comparison.pairs].count(True) == 1


@pytest.mark.parametrize(("draft", "source"), [(99, 0), (0, 99), (-1, 0)])
def test_a_pair_of_no_paragraphs_is_refused(session: Session, draft: int, source: int) -> None:
    session.set_source_text(ORIGINAL)
    session.review()
    with pytest.raises(DeskProblem):
        session.pair_by_hand(draft, source)


def test_a_package_takes_it_along_only_when_private_things_are(desk: Desk, session: Session, tmp_path: Path) -> None:
    session.set_source_text(ORIGINAL, "call.txt")
    for name, private in (("public.desk", False), ("private.desk", True)):
        save_package(session, tmp_path / name, private=private)
        other = Desk.open(tmp_path / f"other-{name}", GRACE, "en")
        try:
            opened = other.open_draft(open_package(other, tmp_path / name).draft)
            assert (opened.source_text is not None) is private
        finally:
            other.close()


def test_what_is_attached_after_signing_voids_the_signature(desk: Desk, session: Session) -> None:
    """It may say that the draft is wrong."""
    clean = desk.open_draft(made(desk, "La séance a duré longtemps.", "clean"))
    clean.set_metadata(published="2026-01-02")
    clean.change("byline", "Ada Martin")
    for status in ("editing", "second_read"):
        assert workflow.move(clean, status) == (), status
    assert [one.valid for one in signing.signatures(clean)] == [True]
    clean.set_source_text("The meeting lasted 5 hours.")
    assert [one.valid for one in signing.signatures(clean)] == [False]
    clean.save()
    assert clean.status == "editing"


def test_history_knows_nothing_of_it(desk: Desk, session: Session) -> None:
    session.save()
    before = len(journal.revisions(desk.database, session.id))
    session.set_source_text(ORIGINAL)
    session.save()
    assert len(journal.revisions(desk.database, session.id)) == before
    assert desk.person == ADA
