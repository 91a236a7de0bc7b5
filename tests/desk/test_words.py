"""What a desk learns of words: corrections made twice, names it has released, house words as a file."""

from collections.abc import Callable

import pytest
from tests.desk.conftest import ADA, made_in

from deskeditor.article import Article
from deskeditor.desk import workflow
from deskeditor.desk.desk import Desk
from deskeditor.desk.session import Session
from deskeditor.desk.words import keep_names, names_of
from deskeditor.desk.workflow import Order
from deskeditor.findings import Finding, Fix, Kind, Ruling, Scope, Severity
from deskeditor.language import load_pack
from deskeditor.language.spelling.layered import load_lexicon, with_lexicon
from deskeditor.text import Span

PACK = with_lexicon(load_pack("fr"), load_lexicon("fr", "none"))


def misspelt(session: Session, word: str) -> Finding:
    start = session.text_of("body").index(word)
    return Finding("spelling.unknown", Kind.SPELLING, Severity.WARNING, Span(start, start + len(word)), "body")


def mend(session: Session, word: str, right: str) -> None:
    finding = misspelt(session, word)
    assert finding.span is not None
    session.apply_fix(finding, Fix(finding.span, right))
    session.save()


def suggested(session: Session, finding: Finding, monkeypatch: pytest.MonkeyPatch) -> tuple[str, ...]:
    """What the window is told when the worker offers two words."""

    class Said:
        problem = ""
        value = ("premier", "second")

    def ask(*_: object, then: Callable[[object], None], **__: object) -> None:
        then(Said())

    told: list[tuple[str, ...]] = []
    monkeypatch.setattr(session.workplace.worker, "ask", ask)
    session.suggestions(finding, told.append)
    return told[0]


def test_a_correction_made_twice_is_the_first_suggestion(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    drafts = [desk.open_draft(made_in(desk, "Le maire de Xyzville et le xyzmot.", slug=f"un-{number}")) for number in range(3)]
    asked = misspelt(drafts[2], "xyzmot")
    mend(drafts[0], "xyzmot", "mot")
    assert suggested(drafts[2], asked, monkeypatch) == ("premier", "second")
    mend(drafts[1], "xyzmot", "mot")
    assert suggested(drafts[2], asked, monkeypatch) == ("mot", "premier", "second")


def test_suggestions_have_the_drafts_apostrophe(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk.workplace.corrections, "of", lambda *_: "aujourd'hui")
    body = "L’île, l'été, l’an : le xyzmot."
    session = desk.open_draft(made_in(desk, body, slug="apostrophe"))
    assert suggested(session, misspelt(session, "xyzmot"), monkeypatch)[0] == "aujourd’hui"
    session = desk.open_draft(made_in(desk, body.replace("’", "'"), slug="apostrophe-deux"))
    assert suggested(session, misspelt(session, "xyzmot"), monkeypatch)[0] == "aujourd'hui"


def test_a_correction_taken_back_is_not_learnt(desk: Desk) -> None:
    drafts = [desk.open_draft(made_in(desk, "Le xyzmot est dit.", slug=f"deux-{number}")) for number in range(2)]
    for session in drafts:
        mend(session, "xyzmot", "mot")
    learnt = desk.workplace.corrections
    assert learnt.of("xyzmot", "fr") == "mot"
    assert learnt.of("xyzmot", "en") == ""
    drafts[1].undo()
    drafts[1].save()
    assert learnt.of("xyzmot", "fr") == ""


def test_names_are_what_is_capitalised_inside_a_sentence_and_in_no_dictionary() -> None:
    body = "Hier, Oddvar Tjelmeland a parlé à Paris. Zyrtholm est resté. La ville a applaudi Mme Vanterpohl."
    assert names_of(Article(body=body), PACK) == {"Oddvar", "Tjelmeland", "Vanterpohl"}


def test_a_released_draft_leaves_its_names(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workflow, "names_of", lambda *_: frozenset({"Tjelmeland"}))
    session = desk.open_draft(made_in(desk, "La séance a duré longtemps.", byline="Ada Martin"))
    session.set_metadata(published="2026-01-02")
    before = desk.workplace.rules("eu-reporter")
    for status in ("editing", "second_read", "approved"):
        assert workflow.move(session, status, Order(reason="test")) == ()
    assert "Tjelmeland" not in desk.house_words("eu-reporter")
    assert workflow.move(session, "released", Order(reason="test")) == ()
    assert "Tjelmeland" in desk.house_words("eu-reporter")
    assert desk.workplace.rules("eu-reporter") == before, "a release does not change the rules it was signed under"
    assert "Tjelmeland" in desk.workplace.reviewer("eu-reporter").house_words


def test_a_kept_name_can_be_forgotten(desk: Desk) -> None:
    draft = made_in(desk)
    with desk.database.writing():
        keep_names(desk.workplace, draft, "eu-reporter", frozenset({"Tjelmeland"}))
    assert "Tjelmeland" in desk.house_words("eu-reporter")
    desk.forget_word("Tjelmeland", "names:eu-reporter")
    assert "Tjelmeland" not in desk.house_words("eu-reporter")


def test_house_words_travel_as_a_file(desk: Desk) -> None:
    assert desk.import_words("agripole\nVeldhuis # the mayor\ntwo words\n", "eu-reporter") == (2, ("two words",))
    assert desk.import_words("agripole\n", "eu-reporter") == (0, ())
    assert desk.exported_words("eu-reporter") == "agripole\nveldhuis\n"
    assert "words.imported" in {event.action for event in desk.audit()}


@pytest.mark.parametrize("scope", [Scope.ONCE, Scope.DRAFT, Scope.OUTLET, Scope.ME])
def test_an_ignored_word_is_signed_and_can_be_taken_back(desk: Desk, scope: Scope) -> None:
    session = desk.open_draft(made_in(desk, "Le xyzmot est dit.", slug=f"trois-{scope}"))
    session.rule(misspelt(session, "xyzmot"), Ruling.IGNORED, scope=scope)
    session.save()
    assert [(one.scope, one.by) for one in session.verdicts] == [(scope, ADA)]
    assert ("xyzmot" in desk.house_words("eu-reporter")) is (scope in {Scope.OUTLET, Scope.ME})
    session.undo()
    session.save()
    desk.workplace.forget_accepted()
    assert session.verdicts == ()
    assert "xyzmot" not in desk.house_words("eu-reporter")
