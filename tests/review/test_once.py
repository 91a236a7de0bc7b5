"""One fault is told once: particular findings stand, general ones about the same words go."""

from deskeditor.checks import CHECKS
from deskeditor.findings import Finding, Kind, Severity
from deskeditor.outlets import load_outlet
from deskeditor.review import Reviewer
from deskeditor.review.once import told_once
from deskeditor.text import Span


def _at(code: str, start: int, end: int, field: str = "body") -> Finding:
    return Finding(code, Kind.SPELLING, Severity.WARNING, Span(start, end), field)


def test_a_word_that_grammar_mends_is_no_misspelling_besides() -> None:
    grammar, spelling, elsewhere = _at("grammar.accent", 0, 6), _at("spelling.unknown", 0, 6), _at("spelling.unknown", 9, 12)
    assert told_once((spelling, grammar, elsewhere)) == (grammar, elsewhere)


def test_a_confusion_that_is_no_word_is_told_as_a_confusion() -> None:
    reviewer = Reviewer(load_outlet("eu-reporter"), checks=CHECKS)
    assert [one.code for one in reviewer.review_text("We have seen alot of it.", "en").findings if one.span] == [
        "grammar.confusion"
    ]


def test_what_is_broken_is_no_misspelling_besides() -> None:
    reviewer = Reviewer(load_outlet("eu-reporter"), checks=CHECKS)
    told = [one.code for one in reviewer.review_text("La v\u0456lle a gagn&eacute; le vote, selon Rom&eacute;o.", "fr").findings]
    assert "typography.entity" in told
    assert "typography.look-alike" in told
    assert "spelling.unknown" not in told


def test_the_same_place_in_another_field_is_another_place() -> None:
    found = (_at("grammar.accent", 0, 6, "headline"), _at("spelling.unknown", 0, 6))
    assert told_once(found) == found


def test_the_style_of_the_language_is_never_the_odd_one_out() -> None:
    text = "“Le bac part”, dit le pilote. “Il revient”, dit-elle. Puis il ajoute : «\u00a0Nous verrons demain bien.\u00a0»"
    reviewer = Reviewer(load_outlet("eu-reporter"), checks=CHECKS)
    told = {one.span.of(text) for one in reviewer.review_text(text, "fr").findings if one.span and "quote" in one.code}
    assert told
    assert not any("«" in one for one in told)
