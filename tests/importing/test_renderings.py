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
