"""Single marks in English: quotation marks, or apostrophes of plurals and of clipped words."""

import pytest

from deskeditor.language import load_pack
from deskeditor.reading.quotations import quotations_of


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (
            "Dell said: 'We know what the boys' club wants, and it is clear.'",
            ["'We know what the boys' club wants, and it is clear.'"],
        ),
        ("‘We know what the boys’ club wants,’ Dell said.", ["‘We know what the boys’ club wants,’"]),
        ("He called them 'the boys' and then 'the girls'.", ["'the boys'", "'the girls'"]),
        ("He called them ‘the boys’ and the girls’ team ‘odd’.", ["‘the boys’", "‘odd’"]),
        ("Rock 'n' roll filled the halls, and rock ’n’ roll emptied them.", []),
        ("'Tis the season, and the ships' wait is over.", []),
        ("‘Tis the season,’ said Dell.", []),
    ],
)
def test_english_apostrophes_are_no_single_marks(text: str, quoted: list[str]) -> None:
    assert [one.span.of(text) for one in quotations_of(text, load_pack("en"))] == quoted
