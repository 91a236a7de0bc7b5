"""Where a sentence may begin: after its marks, whatever quotation marks and spaces stand between."""

import pytest

from deskeditor.language.context import opens_sentence


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
