"""Comparing by words; moved paragraphs; find and replace. Start reading at the first test."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.desk.conftest import BODY

from deskeditor.article import Article
from deskeditor.desk.history import Change, Piece, compare, compare_texts, compare_words
from deskeditor.desk.session import Session
from deskeditor.store.problem import DeskProblem

OLD = "Le conseil a voté.\n\nLe maire a parlé longtemps.\n\nLa séance est close."


def kinds(old: str, new: str) -> list[tuple[str, int | None, int | None]]:
    return [(one.change.value, one.old, one.new) for one in compare_texts(old, new)]


def test_one_word_changed_is_one_word_changed() -> None:
    assert compare_words("Le maire a dit non.", "Le maire a dit oui.") == (
        Piece(Change.SAME, "Le maire a dit "),
        Piece(Change.REMOVED, "non"),
        Piece(Change.ADDED, "oui"),
        Piece(Change.SAME, "."),
    )


def test_paragraphs_are_told_apart() -> None:
    assert kinds(OLD, OLD) == [("same", 0, 0), ("same", 1, 1), ("same", 2, 2)]
    assert kinds(OLD, OLD.replace("longtemps", "peu")) == [("same", 0, 0), ("changed", 1, 1), ("same", 2, 2)]
    assert kinds(OLD, OLD + "\n\nUn paragraphe tout neuf.") == [
        ("same", 0, 0),
        ("same", 1, 1),
        ("same", 2, 2),
        ("added", None, 3),
    ]
    assert kinds(OLD, "Le conseil a voté.\n\nLa séance est close.") == [("same", 0, 0), ("removed", 1, None), ("same", 2, 1)]


def test_a_moved_paragraph_is_moved_not_removed_and_added() -> None:
    one, two, three = OLD.split("\n\n")
    assert sorted(kinds(OLD, "\n\n".join([three, one, two]))) == [("moved", 2, 0), ("same", 0, 1), ("same", 1, 2)]


def test_articles_differ_in_fields_and_metadata() -> None:
    old = Article(headline="Un titre", body=OLD, language="fr")
    new = Article(headline="Un autre titre", body=OLD, language="fr", published="2026-01-02")
    found = compare(old, new)
    assert [name for name, _ in found.fields] == ["headline"]
    assert found.metadata == (("published", "", "2026-01-02"),)
    assert not compare(old, old)


_LINES = st.lists(st.text(alphabet="abc é.’", max_size=12), max_size=8).map("\n".join)


@given(_LINES, _LINES)
def test_law_a_comparison_holds_both_texts_whole(old: str, new: str) -> None:
    found = compare_texts(old, new)
    before = [line for line in old.split("\n") if line.strip()]
    after = [line for line in new.split("\n") if line.strip()]
    olds = {one.old: one for one in found if one.old is not None}
    news = {one.new: one for one in found if one.new is not None}
    assert sorted(olds) == list(range(len(before)))
    assert sorted(news) == list(range(len(after)))
    for number, line in enumerate(before):
        assert "".join(piece.text for piece in olds[number].pieces if piece.change is not Change.ADDED) == line
    for number, line in enumerate(after):
        assert "".join(piece.text for piece in news[number].pieces if piece.change is not Change.REMOVED) == line


def found(session: Session, pattern: str, **how: object) -> list[str]:
    return [span.of(session.text_of(field)) for field, span in session.find(pattern, **how)]  # type: ignore[arg-type]


def test_finding_by_words_case_and_expression(session: Session) -> None:
    assert found(session, "conseil") == ["conseil", "conseil"]
    assert found(session, "CONSEIL", case=True) == []
    assert found(session, "a", whole_word=True) == ["a", "a", "a"]
    assert found(session, r"\d+ \d{3}", regex=True) == ["12 000"]
    assert found(session, "(") == []
    assert found(session, ".") == [".", ".", ".", "."]


def test_inside_and_outside_quotations(session: Session) -> None:
    session.change("body", "Il a dit : « Le port ferme. » Le port est grand, a dit le maire.")
    assert len(session.find("port")) == 2
    (inside,) = session.find("port", where="inside")
    (outside,) = session.find("port", where="outside")
    assert inside[1].start < outside[1].start


def test_replacing_is_one_step(session: Session) -> None:
    session.replace(session.find("a", whole_word=True), "avait")
    assert session.article.body.count("avait") == 3
    session.undo()
    assert session.article.body == BODY
    session.replace(session.find(r"(\d+) (\d{3})", regex=True), r"\1.\2", r"(\d+) (\d{3})")
    assert "12.000 habitants" in session.article.body


@pytest.mark.parametrize("pattern", ["(", "[", "*", r"(?P<a>x)(?P<a>y)("])
def test_a_bad_expression_is_said(session: Session, pattern: str) -> None:
    with pytest.raises(DeskProblem) as caught:
        session.find(pattern, regex=True)
    assert caught.value.key == "find.bad-pattern"


def test_a_hopeless_expression_is_stopped(session: Session) -> None:
    session.change("body", "a" * 5000 + "!")
    with pytest.raises(DeskProblem) as caught:
        session.find(r"^(a|aa)+$", regex=True)
    assert caught.value.key == "find.slow-pattern"
