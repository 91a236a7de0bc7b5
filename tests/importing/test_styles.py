"""Word files whose styles say what a paragraph is: the field is filled, and nothing the author wrote is lost."""

import io

import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE

from deskeditor.importing import import_file
from deskeditor.importing.imported import Imported
from deskeditor.outlets import load_outlet

TITLE = ("Town keeps its ferry for now", "Title")
BODY = (
    ("The council voted on Monday to keep the last ferry until 2030, its clerk, Ann Dell, said.", None),
    ("“We could not let the island go without a boat,” Dell said.", None),
)


def imported(*paragraphs: tuple[str, str | None]) -> Imported:
    document = Document()
    for name in ("Author", "Kicker"):
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    for text, style in paragraphs:
        document.add_paragraph(text, style=style)
    out = io.BytesIO()
    document.save(out)
    return import_file(out.getvalue(), "a.docx", load_outlet("eu-reporter"))


def test_styles_fill_the_fields() -> None:
    found = imported(
        ("Harbour", "Kicker"), TITLE, ("A vote saved it, and the island with it.", "Subtitle"), ("Ruth Orr", "Author"), *BODY
    )
    article = found.article
    assert (article.kicker, article.standfirst, article.byline) == (
        "Harbour",
        "A vote saved it, and the island with it.",
        "Ruth Orr",
    )
    assert article.body.startswith(BODY[0][0])


def test_a_line_of_author_and_date_says_both() -> None:
    article = imported(TITLE, ("By Ruth Orr · PORT ELLERY · 3 May 2026", "Author"), *BODY).article
    assert (article.byline, article.dateline, article.published) == ("Ruth Orr", "PORT ELLERY", "2026-05-03")


@pytest.mark.parametrize(
    "paragraphs",
    [
        (TITLE, ("By Tom Bell", None), ("Ruth Orr", "Author"), *BODY),
        (TITLE, ("Ruth Orr", "Author"), ("By Tom Bell", None), *BODY),
        (TITLE, ("Ruth Orr", "Author"), ("Tom Bell", "Author"), *BODY),
    ],
)
def test_a_second_byline_can_be_taken_back(paragraphs: tuple[tuple[str, str | None], ...]) -> None:
    found = imported(*paragraphs)
    said = " ".join((found.article.byline, found.article.body, *(one.text for one in found.removed)))
    assert all(name in said for name in ("Ruth Orr", "Tom Bell"))


def test_a_subtitle_below_the_first_paragraph_is_a_heading_of_the_body() -> None:
    article = imported(TITLE, *BODY, ("What it costs", "Subtitle"), ("The ferry costs a million euros a year.", None)).article
    assert article.standfirst == ""
    assert "What it costs" in article.body
