"""What a web page says of its article in its head: title, author, date, language, address. Start reading at :func:`page_facts`.

Read with bounded patterns from the first 400,000 characters, so that a hostile page costs nothing.
"""

import html
import json
import re
from dataclasses import dataclass, replace
from typing import Any

from deskeditor.reading.publication import iso_date

_HEAD = 400_000
_TAG = re.compile(r"<(html|meta|link|time)\b([^<>]{0,3000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([\w:.-]{1,60})\s{0,5}=\s{0,5}(?:\"([^\"]{0,2500})\"|'([^']{0,2500})'|([^\s\"'<>]{1,2500}))")
_TITLE = re.compile(r"<title\b[^<>]{0,500}>([^<]{0,1000})</title", re.IGNORECASE)
_LINKED = re.compile(r"<script\b[^<>]{0,500}ld\+json[^<>]{0,500}>", re.IGNORECASE)
_ARTICLES = frozenset(
    {"NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting", "AnalysisNewsArticle", "OpinionNewsArticle", "Report"}
)
_MOST_NODES = 500
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What the page says; empty where it does not. ``published`` is ISO 8601 with the page's own offset."""

    headline: str = ""
    standfirst: str = ""
    byline: str = ""
    section: str = ""
    dateline: str = ""
    published: str | None = None
    language: str = ""
    url: str = ""
    title: str = ""


def page_facts(page: str) -> PageFacts:
    """The facts of a page: of its linked data first, then of its meta tags. A date of an update is none of publication."""
    head = page[:_HEAD]
    facts = _linked(head)
    metas: dict[str, str] = {}
    language = canonical = ""
    time = None
    for match in _TAG.finditer(head):
        kind = match[1].lower()
        attributes = _attributes(match[2])
        if kind == "html":
            language = language or attributes.get("lang", "")
        elif kind == "link" and attributes.get("rel", "").lower() == "canonical":
            canonical = canonical or attributes.get("href", "")
        elif kind == "time":
            said = " ".join(attributes.values()).lower() + " ".join(attributes)
            is_published = "publi" in said or "pubdate" in said
            if time is None and is_published and not re.search("updat|modif|dernier", said):
                time = iso_date(attributes.get("datetime", ""))
        elif "content" in attributes:
            name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
            metas.setdefault(name.lower(), html.unescape(attributes["content"]).strip()[:_LONGEST])
    title = _TITLE.search(head)
    author = metas.get("author", "") or metas.get("article:author", "") or metas.get("parsely-author", "")
    published = (
        metas.get(name, "") for name in ("article:published_time", "datepublished", "dc.date.issued", "parsely-pub-date", "date")
    )
    return replace(
        facts,
        headline=facts.headline or metas.get("og:title", ""),
        byline=facts.byline or ("" if author.startswith("http") else author),
        section=facts.section or metas.get("article:section", ""),
        published=facts.published or next((day for said in published if (day := iso_date(said))), None) or time,
        language=facts.language or language or metas.get("og:locale", ""),
        url=_web(canonical) or _web(metas.get("og:url", "")) or facts.url,
        title=html.unescape(title[1]).strip() if title else "",
    )


def _web(url: str) -> str:
    return url if url.startswith(("http://", "https://")) else ""


def _attributes(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(text):
        found.setdefault(match[1].lower(), match[2] or match[3] or match[4] or "")
    return found


def _linked(head: str) -> PageFacts:
    for match in _LINKED.finditer(head):
        end = head.find("</script", match.end())
        if end < 0:
            break
        try:
            node = article_node(json.loads(head[match.end() : end]))
        except (ValueError, RecursionError):
            continue
        if node is not None:
            return PageFacts(
                headline=html.unescape(_text(node.get("headline")))[:_LONGEST],
                byline=", ".join(names_of(node.get("author")))[:_LONGEST],
                section=_text(node.get("articleSection")),
                dateline=_text(node.get("dateline"))[:_LONGEST],
                published=iso_date(_text(node.get("datePublished"))),
                language=_text(node.get("inLanguage")),
                url=_web(_text(node.get("url"))),
            )
    return PageFacts()


def article_node(data: Any) -> dict[str, Any] | None:
    """The article among linked data; None when there is none."""
    waiting = [data]
    for _ in range(_MOST_NODES):
        if not waiting:
            return None
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, dict):
            kinds = node.get("@type")
            if _ARTICLES.intersection(kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)):
                return node
            waiting.extend(node.get(name) for name in ("@graph", "mainEntity") if name in node)
    return None


def _text(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    return value.strip() if isinstance(value, str) else ""


def names_of(value: Any) -> list[str]:
    """The names of people in linked data; an organisation is no author."""
    people = value if isinstance(value, list) else [value]
    names = [
        _text(one.get("name")) if isinstance(one, dict) and one.get("@type") != "Organization" else _text(one)
        for one in people[:10]
    ]
    return [name for name in names if name and not name.startswith("http")]
