"""A clause inside a quotation's marks is no part of what is said. Start reading at :data:`SAME`."""

import pytest
from tests.review.damaged_pairs import Side, compared

DRAFT = (
    "« Le quai est perdu pour les pêcheurs, a prévenu Ilse Varga, patronne du chantier. Nous demandons des comptes à la ville. »"
)
SAME = [
    ("fr", "Ilse Varga : « Le quai est perdu pour les pêcheurs. Nous demandons des comptes à la ville. »"),
    ("fr", "« Le quai est perdu pour les pêcheurs », a prévenu Ilse Varga. « Nous demandons des comptes à la ville. »"),
    ("en", "“The quay is lost to the fishermen,” said Ilse Varga, who owns the yard. “We want the town to answer for it.”"),
    ("en", "“The quay is lost to the fishermen. We want the town to answer for it,” said Ilse Varga, who owns the yard."),
]


@pytest.mark.parametrize(("language", "source"), SAME)
def test_the_same_words_raise_no_alarm(language: str, source: str) -> None:
    """However the source prints the clause."""
    assert [one.key for one in compared(Side("fr", DRAFT), Side(language, source)).alarms] == []


def test_a_changed_word_is_put_right_without_touching_the_clause() -> None:
    """The fix rewrites the piece that differs, and nothing beyond the source's own marks."""
    source = "Ilse Varga : « Le port est perdu pour les pêcheurs. Nous demandons des comptes à la ville. »\n\nIl pleut."
    (difference,) = compared(Side("fr", DRAFT), Side("fr", source)).alarms
    assert (difference.kind, difference.what) == ("quotation", "altered")
    assert difference.draft.of(DRAFT) == "« Le quai est perdu pour les pêcheurs"
    assert difference.fix == "« Le port est perdu pour les pêcheurs"


def test_a_fix_stays_within_the_source_s_quotation() -> None:
    """Words that the draft has put in do not make the fix reach for the next paragraph."""
    draft = "« Le quai est perdu pour tous les pêcheurs de toute la côte et du port », a dit Ilse Varga."
    source = "Ilse Varga : « Le quai est perdu pour tous les pêcheurs de la côte et du port. »\n\nIl pleut sur toute la ville."
    (difference,) = compared(Side("fr", draft), Side("fr", source)).alarms
    assert difference.fix == "« Le quai est perdu pour tous les pêcheurs de la côte et du port »"
