"""Questions go out as a document and answers come back. Start reading at the first test."""

import pytest

from deskeditor.desk import workflow
from deskeditor.desk.exporting import preflight
from deskeditor.desk.query_sheet import answers_in, query_sheet, sheet_in, take_answers
from deskeditor.desk.session import Session
from deskeditor.desk.workflow import open_questions
from deskeditor.findings import Finding, Kind, Ruling, Severity
from deskeditor.text import Span


def asked(session: Session, words: str, question: str) -> Finding:
    at = session.article.body.index(words)
    finding = Finding("claim.number", Kind.CLAIM, Severity.WARNING, Span(at, at + len(words)))
    session.rule(finding, Ruling.QUERY, note=question)
    return finding


@pytest.mark.parametrize("language", ["en", "fr"])
def test_answers_come_back_to_their_questions(session: Session, language: str) -> None:
    number = asked(session, "12 000", "D’où vient ce chiffre ?")
    asked(session, "trois heures", "Vraiment trois ?")
    sheet = query_sheet(session, language)
    assert "Le maire a dit que la ville comptait 12 000 habitants." in sheet
    label = {"en": "Answer:", "fr": "Réponse\u00a0:"}[language]
    filled = sheet.replace(f"**{label}**", f"**{label}**\n\nDe l’INSEE,\nrapport 2025.", 1)
    result = take_answers(session, filled)
    assert (result.answered, result.unknown) == (1, ())
    assert open_questions(session) == 1
    assert session.answer_to(number) == "D’où vient ce chiffre ?\n→ De l’INSEE,\nrapport 2025."
    session.undo()
    assert open_questions(session) == 2


def test_a_mailed_back_sheet_is_read_in_spite_of_its_formatting(session: Session) -> None:
    asked(session, "12 000", "D’où ?")
    name = session.manuscript.rulings[0].id
    assert answers_in(f"Bonjour\n\n[{name}]\nQuestion: D’où ?\nAnswer: INSEE\n") == {name: "INSEE"}
    assert answers_in(f"## [{name}]\n**Answer:**\n\n") == {}


def test_unknown_numbers_are_named_and_change_nothing(session: Session) -> None:
    result = take_answers(session, "## [0123456789abcdef]\n\n**Answer:** oui")
    assert (result.answered, result.unknown, bool(result.changed)) == (0, ("0123456789abcdef",), False)
    assert query_sheet(session, "en") == ""


def test_a_document_with_no_question_in_it_answers_none() -> None:
    for text in ("", "Bonjour.", "[0123456789abcdef]"):
        assert answers_in(text) == {}


def test_a_question_whose_sentence_has_gone_still_holds_the_draft(session: Session) -> None:
    asked(session, "12 000", "D’où vient ce chiffre ?")
    body = session.article.body
    session.change("body", body.replace("Le maire a dit que la ville comptait 12 000 habitants.\n\n", ""))
    session.review()
    held = [one for one in preflight(session) if one.key == "preflight.question-open"]
    assert [dict(one.slots)["question"] for one in held] == ["D’où vient ce chiffre ?"]
    assert all(one.action == "action.answer-question" for one in held)
    assert workflow.move(session, "editing") == ()
    assert "workflow.open-questions" in {one.key for one in workflow.blockers(session, "second_read")}
    sheet = query_sheet(session, "fr")
    take_answers(session, sheet.replace("**Réponse\u00a0:**", "**Réponse\u00a0:** INSEE"))
    assert not [one for one in preflight(session) if one.key == "preflight.question-open"]


def test_an_answer_below_a_quoted_mail_is_read_without_its_marks() -> None:
    one, two = "0123456789abcdef", "fedcba9876543210"
    mail = f"Bonjour,\n\n> ## [{one}]\n>\n> **Answer:**\n>\nDe l’INSEE.\n\n> ## [{two}]\n> **Answer:** oui\n> et non\n"
    assert answers_in(mail) == {one: "De l’INSEE.", two: "oui\net non"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_an_answer_keeps_its_accents_in_whatever_encoding_it_comes(encoding: str) -> None:
    sheet = "## [0123456789abcdef]\r\n\r\n**Réponse\u00a0:** Été à Nîmes"
    assert answers_in(sheet_in(sheet.encode(encoding))) == {"0123456789abcdef": "Été à Nîmes"}
