"""The draft's own words: which of them a misspelt word is compared with, and that the worker is told them."""

import pytest

from deskeditor.article import Article
from deskeditor.desk.desk import Desk
from deskeditor.desk.like import MOST, words_like
from deskeditor.findings import Finding, Kind, Severity, details
from deskeditor.text import Span

BODY = "Le maire Quenneville a parlé de Quennevile aux riverains de l’île ; ses quenelles ont plu."


def test_names_of_the_draft_come_first() -> None:
    article = Article(body=BODY, headline="Zoé Quennevelle élue")
    assert words_like("Quennevile", article) == ("Quennevelle", "Quenneville", "quenelles")


@pytest.mark.parametrize("word", ["", "île", "a-t-il", "x" * 50, "3e"])
def test_what_is_no_word_is_like_nothing(word: str) -> None:
    assert words_like(word, Article(body=BODY)) == ()


def test_a_long_draft_sends_few() -> None:
    names = " ".join(f"Ab{chr(97 + one % 26)}{chr(97 + one // 26 % 26)}{chr(97 + one // 676)}xyz" for one in range(2000))
    assert len(words_like("Abcdexyz", Article(body=names))) == MOST


def test_the_worker_is_told_them(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    session = desk.open_draft(desk.create(Article(body=BODY, language="fr", outlet="eu-reporter")))
    told: list[object] = []
    monkeypatch.setattr(session.workplace.worker, "ask", lambda *asked, **_: told.extend(asked))
    at = BODY.index("Quennevile ")
    finding = Finding("spelling.unknown", Kind.SPELLING, Severity.WARNING, Span(at, at + 10), "body", details(word="Quennevile"))
    session.suggestions(finding, lambda _: None)
    assert told == ["suggest", "fr", "Quennevile", ("Quenneville", "quenelles")]
