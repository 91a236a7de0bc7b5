"""Simple forms of an article as bytes: the page, JSON. Start reading at :func:`page_bytes`."""

import json

from deskeditor.export.page import page
from deskeditor.export.pictures import with_pictures
from deskeditor.export.release import Release
from deskeditor.export.structured import news_article
from deskeditor.export.texts import plain_body


def as_json(value: object) -> bytes:
    """JSON for a file: two spaces, UTF-8, a line end; the same value gives the same bytes."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def page_bytes(release: Release) -> bytes:
    """The full page."""
    html = page(release.article, release.outlet, release.disclaimer, correction=release.correction)
    return with_pictures(html, release.pictures, release.lost_pictures).encode()


def json_ld(release: Release) -> bytes:
    """The article as schema.org's NewsArticle, with its text; in a page, which has the text itself, it is left out."""
    value = news_article(release.printed, release.outlet, release.labels, release.moment, release.correction)
    return as_json(value | {"articleBody": plain_body(release)})
