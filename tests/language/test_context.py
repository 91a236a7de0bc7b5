"""Where a word stands: at the head of a sentence, in a passage or a title of another language, as an abbreviation."""

import pytest

from deskeditor.language import load_pack
from deskeditor.language.context import is_abbreviation, opens_sentence, stands_in_foreign_passage
from deskeditor.text import Span


@pytest.mark.parametrize(
    ("before", "opens"),
    [
        ("", True),
        ("  ", True),
        ("Fin. ", True),
        ("Fin… « ", True),
        ("Il dit : ", True),
        ("Il a dit « ", True),
        ("il a vu (", True),
        ("il a vu ''", True),
        ("- ", True),
        ("* ", True),
        ("un mot » ", False),
        ("un mot, ", False),
        ("un mot’", False),
        ("un mot-", False),
        ("un ", False),
        ("x" * 60 + " ", False),
        (". " + "’" * 60, True),
    ],
)
def test_a_capital_is_a_sentences_only_behind_its_marks(before: str, *, opens: bool) -> None:
    assert opens_sentence(f"{before}Mot", len(before)) is opens


def _foreign(language: str, prose: str, word: str) -> bool:
    at = prose.index(word)
    return stands_in_foreign_passage(prose, Span(at, at + len(word)), load_pack(language))


@pytest.mark.parametrize(
    ("language", "prose", "word"),
    [
        ("fr", "Le film « The Return of the King: a story of the ring » sort.", "story"),
        ("en", "He read “Les Misérables: l’histoire d’une vie” twice.", "histoire"),
        ("en", "He read « Le Monde diplomatique est paru hier ».", "paru"),
        ("fr", "Le film « Der Untergang » est sorti.", "Untergang"),
    ],
)
def test_a_word_in_a_foreign_title_stands_in_another_language(language: str, prose: str, word: str) -> None:
    assert _foreign(language, prose, word)


@pytest.mark.parametrize(
    ("language", "prose", "word"),
    [
        ("fr", "Il dit : « Nous avons un probleme avec le developement ».", "developement"),
        ("en", "“We have seperate definately problems,” she said.", "definately"),
        ("en", "He said “definately” and left; the on dit is old.", "definately"),
    ],
)
def test_a_slip_inside_a_quotation_is_of_its_own_language(language: str, prose: str, word: str) -> None:
    assert not _foreign(language, prose, word)


@pytest.mark.parametrize(
    ("language", "prose", "word", "expected"),
    [
        ("fr", "tome 3, vol. 2", "vol", True),
        ("fr", "du 3 Janv. au 4", "Janv", True),
        ("de", "gilt ggf. auch", "ggf", True),
        ("de", "gilt ggf auch", "ggf", False),
        ("fr", "un probleme.", "probleme", False),
    ],
)
def test_an_abbreviation_has_its_full_stop(language: str, prose: str, word: str, *, expected: bool) -> None:
    at = prose.index(word)
    assert is_abbreviation(prose, Span(at, at + len(word)), load_pack(language)) is expected
