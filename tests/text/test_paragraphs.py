"""The laws of paragraphs and of the prose mask: offsets hold, words survive, markup does not."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskeditor.text import Paragraph, paragraphs_of
from deskeditor.text.prose import prose_of

TEXTS = st.text(alphabet="ab «»é\u00a0\u2028😀\n\t#>*_`[]()!-.1@:/w", max_size=80)


@given(TEXTS)
def test_a_paragraph_stands_where_it_says(text: str) -> None:
    for placed in paragraphs_of(text):
        assert text[placed.start :].startswith(placed.paragraph.text)
        assert "\n" not in placed.paragraph.text
        assert placed.start == 0 or text[placed.start - 1] == "\n"


@given(TEXTS)
def test_no_word_is_outside_a_paragraph(text: str) -> None:
    read = "".join(placed.paragraph.text for placed in paragraphs_of(text))
    assert "".join(read.split()) == "".join(text.split())


@given(TEXTS)
def test_a_mask_holds_its_offsets(text: str) -> None:
    for placed in paragraphs_of(text):
        paragraph = placed.paragraph
        assert len(paragraph.prose) == len(paragraph.text)
        assert all(mask in (" ", own) for mask, own in zip(paragraph.prose, paragraph.text, strict=True))


def test_a_line_separator_does_not_end_a_paragraph() -> None:
    (only,) = paragraphs_of("one\u2028two")
    assert only.paragraph == Paragraph.of("one\u2028two")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("## A heading", ["A", "heading"]),
        ("> quoted *again* and **strongly**", ["quoted", "again", "and", "strongly"]),
        ("- a [link](https://example.org/path_(x) \"title\") here", ["a", "link", "here"]),
        ("see https://example.org/a,b and www.example.org too", ["see", "and", "too"]),
        ("run `code here` now", ["run", "now"]),
        ("write to desk@example.org today", ["write", "to", "today"]),
        ("a note[^1] and ![a caption](x.png)", ["a", "note", "and", "a", "caption"]),
        ("_soft_ but snake_case stays", ["soft", "but", "snake_case", "stays"]),
        ("« 5 * 3 = 15 », a-t-il dit", ["«", "5", "3", "=", "15", "»,", "a-t-il", "dit"]),
    ],
)  # fmt: skip
def test_the_words_that_are_read(line: str, words: list[str]) -> None:
    assert [word for word in prose_of(line).split() if word != "*"] == words


@given(st.text(alphabet="abc é«».,’", max_size=60))
def test_prose_without_markup_is_itself(line: str) -> None:
    assert prose_of(line) == line


@pytest.mark.parametrize("hostile", ["[" * 20_000, "![a](" * 4_000, "`" * 20_000, "*_" * 10_000, "www." * 5_000, "a@" * 10_000])
def test_hostile_markdown_is_masked_like_any_other(hostile: str) -> None:
    mask = prose_of(hostile)
    assert len(mask) == len(hostile)
    assert re.sub(r"[ \[\]!()`*_.@aw]", "", mask) == ""
