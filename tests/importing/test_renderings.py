"""The same article as text, page, Word and OpenDocument file is the same Article. Start reading at the first test."""

from html import escape
from pathlib import Path

import pytest
from docx import Document
from tests.importing import made_files as makers

from deskeditor.article import Article
from deskeditor.importing import import_file
from deskeditor.outlets import load_outlet
from deskeditor.resources import resource

EU = load_outlet("eu-reporter")
FIELDS = ("kicker", "headline", "standfirst", "byline", "dateline", "published", "language", "body")


def read(data: bytes, name: str) -> Article:
    return import_file(data, name, EU).article


def rendered(lines: list[str], headline: str) -> dict[str, bytes]:
    """The lines as a page, a Word and an OpenDocument file; the headline as each format marks one."""
    page = "".join(f"<h1>{escape(one)}</h1>" if one == headline else f"<p>{escape(one)}</p>\n" for one in lines)
    document = Document()
    for one in lines:
        document.add_heading(one, 0) if one == headline else document.add_paragraph(one)
    flow = "".join(
        f'<text:h text:outline-level="1">{escape(one)}</text:h>' if one == headline else f"<text:p>{escape(one)}</text:p>"
        for one in lines
    )
    return {
        "a.html": f"<!DOCTYPE html><html><head><title>{escape(headline)}</title></head><body>{page}</body></html>".encode(),
        "a.docx": makers.saved(document),
        "a.odt": makers.odt_of(f"<office:body><office:text>{flow}</office:text></office:body>"),
    }


def compared(text: str) -> None:
    """Every rendering of a plain text gives the article that the text gives."""
    plain = read(text.encode(), "a.txt")
    assert plain.headline
    lines = [line.strip() for line in text.replace("\r\n", "\n").split("\n") if line.strip()]
    for name, data in rendered(lines, plain.headline).items():
        article = read(data, name)
        for field in FIELDS:
            assert getattr(article, field) == getattr(plain, field), (name, field)


@pytest.mark.parametrize("name", ["es-mercado-viejo.txt", "fr-port-de-valmer.txt"])
def test_a_sample_is_the_same_article_from_every_format(name: str) -> None:
    compared(resource("samples", name).read_text(encoding="utf-8"))


def test_the_seed_is_the_same_article_from_every_format(shared: Path) -> None:
    compared((shared / "cases" / "seed.txt").read_text(encoding="utf-8"))


PLAIN = (
    "Town keeps its ferry for now\n\nBy Ann Bell\n\nThe council of Port Ellery voted on Monday, its clerk said.\n\nNobody spoke."
)


@pytest.mark.parametrize(
    "text",
    [
        PLAIN.replace("\n\n", "\u2029"),
        PLAIN.replace("\n\n", "\u2028"),
        PLAIN.replace("\n\n", "\u200b\n\u200b\n\u2060"),
        PLAIN.replace("\n\n", "\n\u00a0\n\t"),
        PLAIN.replace("\n\n", "\r\n \r\n\ufeff"),
        PLAIN.replace("\n", "\r"),
    ],
)
def test_the_ends_of_lines_may_be_any(text: str) -> None:
    article, plain = read(text.encode(), "a.txt"), read(PLAIN.encode(), "a.txt")
    assert (plain.headline, plain.byline) == ("Town keeps its ferry for now", "Ann Bell")
    assert [getattr(article, field) for field in FIELDS] == [getattr(plain, field) for field in FIELDS]


def test_a_character_without_width_inside_a_word_is_left_to_the_checks() -> None:
    assert "coun\u00adcil" in read(PLAIN.replace("council", "coun\u00adcil").encode(), "a.txt").body


@pytest.mark.parametrize("indent", ["\t", "    ", "  "])
def test_an_indented_list_is_no_code(indent: str) -> None:
    items = f"{indent}- one boat\n{indent}  - with sails\n{indent}- one quay"
    article = read(f"{PLAIN}\n\n{items}\n\nThe clerk of the council said no more.".encode(), "a.txt")
    assert "- one boat\n  - with sails\n- one quay\n\nThe clerk" in article.body


def test_the_marks_of_a_list_survive_rich_text() -> None:
    lines = PLAIN.split("\n\n")
    items = r"{\listtext\pard\plain\f3 \'b7\tab}one boat", r"{\pntext\f0 2.\tab}one quay"
    text = "{\\rtf1\\ansi " + "\\par ".join([*lines[:3], *items, lines[3]]) + "\\par}"
    assert read(text.encode(), "a.rtf").body.split("\n")[2:-1] == ["- one boat", "2. one quay", ""]


def test_a_headline_in_two_lines_of_a_printed_page_is_one(qapp, tmp_path: Path) -> None:
    from PySide6.QtGui import QPdfWriter, QTextDocument

    pytest.importorskip("pypdfium2")
    headline = "The council of Port Ellery keeps the last ferry of the coast running for four more years"
    paragraphs = "".join(f"<p>{line} {line} {line}</p>" for line in PLAIN.split("\n\n")[2:])
    document, path = QTextDocument(), tmp_path / "a.pdf"
    document.setHtml(f"<h1>{headline}</h1><p>By Ann Bell</p>{paragraphs}")
    writer = QPdfWriter(str(path))
    document.print_(writer)
    del writer
    assert read(path.read_bytes(), "a.pdf").headline == headline
