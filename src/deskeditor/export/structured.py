"""What machines read of an article: JSON-LD NewsArticle and Open Graph. Start reading at :func:`news_article`."""

import json
import re
from typing import Any

from deskeditor.article import Article
from deskeditor.export.addresses import followable
from deskeditor.export.labels import Labels, Moment
from deskeditor.outlets import Outlet

_SPACE = re.compile(r"\s+")
_MARKDOWN = re.compile(r"\[\^[^\]]*\]|[\[\]*_`#>]|\([^()\s]*://[^()\s]*\)")


def news_article(article: Article, outlet: Outlet, labels: Labels, moment: Moment | None, correction: str = "") -> dict[str, Any]:
    """The article as schema.org's NewsArticle; what is not known is left out."""
    address = own_address(article, outlet)
    source = article.source_url if _on_the_web(article.source_url) and not address else None
    value: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "mainEntityOfPage": address or None,
        "url": address or None,
        "headline": article.headline,
        "description": article.standfirst,
        "inLanguage": article.language,
        "articleSection": article.kicker,
        "dateline": article.dateline,
        "wordCount": word_count(article.body),
        "datePublished": moment and moment.machine,
        "author": [_author(name, labels) for name in labels.names(article.byline)],
        "publisher": _publisher(outlet),
        "isBasedOn": source,
        "correction": {"@type": "CorrectionComment", "text": correction} if correction else None,
    }
    return {name: one for name, one in value.items() if one not in (None, "", [], {})}


def _author(name: str, labels: Labels) -> dict[str, str]:
    return {"@type": "Organization" if labels.is_organisation(name) else "Person", "name": name}


def _publisher(outlet: Outlet) -> dict[str, str]:
    publisher = {"@type": "NewsMediaOrganization", "name": outlet.publisher}
    return publisher | ({"url": outlet.url} if outlet.url else {})


def own_address(article: Article, outlet: Outlet) -> str:
    """The article's address when it is one of the outlet's own, else ""."""
    if not outlet.url or not _on_the_web(article.source_url):
        return ""
    return article.source_url if _site(article.source_url) == _site(outlet.url) else ""


def _on_the_web(address: str) -> bool:
    return address.lower().startswith("http") and followable(address)


def _site(address: str) -> str:
    host = address.split("/")[2].rpartition("@")[2].partition(":")[0].lower()
    return ".".join(host.split(".")[-2:])


def open_graph(article: Article, outlet: Outlet, labels: Labels, moment: Moment | None) -> tuple[tuple[str, str], ...]:
    """Open Graph's properties, as pairs in a fixed order; what is not known is left out."""
    pairs = (
        ("og:type", "article"),
        ("og:title", article.headline),
        ("og:description", article.standfirst),
        ("og:url", own_address(article, outlet)),
        ("og:site_name", outlet.name),
        ("og:locale", labels.text("locale")),
        ("article:published_time", moment.machine if moment else ""),
        ("article:section", article.kicker),
    )
    return tuple((name, value) for name, value in pairs if value)


def word_count(body: str) -> int:
    """The number of words of a Markdown text: what stands between spaces and holds a letter or a digit."""
    words = _MARKDOWN.sub("", body).split()
    return sum(word.isalnum() or any(character.isalnum() for character in word) for word in words)


def script_json(value: object) -> str:
    """JSON that may stand inside ``<script>``: nothing in it can end the element or open a comment."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
