"""Articles in linked data (JSON-LD): schema.org's NewsArticle and its kin. Start reading at :func:`manuscript_of_linked`."""

from typing import Any

from deskeditor.importing.cleaning import cleaned
from deskeditor.importing.imported import Manuscript
from deskeditor.importing.markup import markdown_of
from deskeditor.importing.web_page import article_node, names_of
from deskeditor.reading.publication import iso_date


def manuscript_of_linked(data: Any) -> Manuscript | None:
    """The manuscript of an article with its text; None where there is no such article. Raises ImportProblem."""
    node = article_node(data)
    body = _text(node.get("articleBody")) if node else ""
    if node is None or not body:
        return None
    text, apart = markdown_of(cleaned(body)[0], page=False) if "</p>" in body else (body, ())
    return Manuscript(
        text,
        "jsonld",
        headline=_text(node.get("headline")) or _text(node.get("name")),
        standfirst=_text(node.get("description")),
        byline=", ".join(names_of(node.get("author"))),
        kicker=_text(node.get("articleSection")),
        dateline=_text(node.get("dateline")),
        published=iso_date(_text(node.get("datePublished"))),
        language=_text(node.get("inLanguage")),
        source_url=next((url for name in ("url", "isBasedOn") if (url := _text(node.get(name))).startswith("http")), ""),
        set_apart=apart,
    )


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""
