"""“Apply typography”: spacing and marks change, quoted words never do, and a second time changes nothing."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskeditor.language import available_languages, load_pack
from deskeditor.reading import Reading
from deskeditor.rules import load_rules
from deskeditor.rules.typography import typographic_fixes, with_fixes, with_typography
from deskeditor.text import Paragraph


def reading(text: str, code: str) -> Reading:
    return Reading(Paragraph.of(text), load_pack(code))


def applied(text: str, code: str = "fr") -> str:
    return with_typography(load_rules(code), text, lambda one: reading(one, code))


def test_french_spacing_is_set() -> None:
    assert applied("Il a dit : « C'est fini » !") == "Il a dit\u00a0: «\u00a0C'est fini\u00a0»\u202f!"


def test_quoted_words_change_only_in_spacing() -> None:
    text = "L'usine ferme. « L'usine a perdu 2.5 % ; c'est tout... » dit-elle."
    after = applied(text)
    quoted = re.search("«(.*)»", after)
    assert quoted is not None
    assert re.sub(r"\s", "", quoted[1]) == re.sub(r"\s", "", " L'usine a perdu 2.5 % ; c'est tout... ")
    assert after.startswith("L’usine ferme.")
    assert "\u202f; c'est" in after


def test_straight_marks_are_those_of_the_language_and_of_a_quotation_inside_another() -> None:
    assert applied('Il dit "oui ; non".') == "Il dit «\u00a0oui\u202f; non\u00a0»."
    assert applied('Elle dit : « Il crie "non" hier ».') == "Elle dit\u00a0: «\u00a0Il crie “non” hier\u00a0»."
    assert applied('Er sagt "ja".', "de") == "Er sagt „ja“."
    assert applied('Dice «es "no" ya».', "es") == 'Dice «es "no" ya».'


def test_spaces_are_set_where_the_words_are_another_rules_business() -> None:
    assert applied("À 12 h 30, art. 3.") == "À 12\u00a0h\u00a030, art.\u00a03."
    assert applied("À 12:30.") == "À 12:30."


def test_english_marks_are_set() -> None:
    assert applied('It\'s "over," he said...', "en") == "It’s “over,” he said…"


def test_fixes_are_a_preview() -> None:
    text = "Quoi ? Rien !"
    fixes = typographic_fixes(load_rules("fr"), reading(text, "fr"))
    assert [fix.span.start for fix in fixes] == [4, 11]
    assert with_fixes(text, fixes) == "Quoi\u202f? Rien\u202f!"


PIECES = st.sampled_from(
    [
        "mot",
        " ",
        "  ",
        "«",
        "»",
        "“",
        "”",
        '"',
        "'",
        "’",
        "!",
        "?",
        ":",
        ";",
        ",",
        ".",
        "...",
        "-",
        "12",
        "500",
        "%",
        "€",
        "le",
        "A",
        "M.",
        "\u00a0",
        "\u202f",
        "h",
        "(",
        ")",
    ]
)


@pytest.mark.parametrize("code", available_languages())
@given(pieces=st.lists(PIECES, max_size=14))
def test_a_second_time_changes_nothing(code: str, pieces: list[str]) -> None:
    once = applied("".join(["a", *pieces, "z"]), code)
    assert applied(once, code) == once


@given(pieces=st.lists(PIECES, max_size=10))
def test_no_letter_or_figure_inside_quotation_marks_changes(pieces: list[str]) -> None:
    inside = "".join(pieces).translate(dict.fromkeys(map(ord, '«»“”"')))
    text = f"Elle dit « o{inside}k » hier."
    before = [letter for letter in inside if letter.isalnum()]
    after = re.search(r"« o(.*)k »|«.o(.*)k.»", applied(text))
    assert after is not None
    assert [letter for letter in after[1] or after[2] or "" if letter.isalnum()] == before
