"""The article as Markdown and as plain text. Start reading at :func:`markdown_text`.

The Markdown has a front matter that importing reads, and ends with the disclaimer, which importing recognises: it comes back
as the same article.
"""

import re

from deskeditor.export.markdown_body import body_html, plain_text, separated
from deskeditor.export.pictures import localised
from deskeditor.export.release import Release

_FRONT_MATTER = (
    ("title", "headline"),
    ("section", "kicker"),
    ("description", "standfirst"),
    ("author", "byline"),
    ("dateline", "dateline"),
    ("date", "published"),
    ("language", "language"),
    ("slug", "slug"),
    ("url", "source_url"),
)


def markdown_text(release: Release) -> str:
    """The article in Markdown, its metadata in front matter, the disclaimer last."""
    article = release.printed
    values = ((key, re.sub(r"\s*\n\s*", " ", getattr(article, name) or "").strip()) for key, name in _FRONT_MATTER)
    matter = "".join(f"{key}: {_quoted(value)}\n" for key, value in values if value)
    paragraphs = [separated(localised(article.body)).strip("\n")]
    if release.disclaimer:
        paragraphs += ["---", release.disclaimer.text]
    return f"---\n{matter}---\n\n" + "\n\n".join(paragraphs) + "\n"


def _quoted(value: str) -> str:
    if re.fullmatch(r"[\w][^:#\"'\n]*", value):
        return value
    return '"' + value.replace('"', "”") + '"' if '"' in value else f'"{value}"'


def plain_article(release: Release) -> str:
    """The article as plain text: its parts, a blank line between paragraphs, the disclaimer last."""
    article = release.printed
    signed = " · ".join(
        part for part in (article.byline, article.dateline, release.moment.shown if release.moment else "") if part
    )
    parts = [article.kicker, article.headline, article.standfirst, signed, plain_body(release)]
    return "\n\n".join(part.strip() for part in parts if part.strip()) + "\n"


def plain_body(release: Release) -> str:
    """The paragraphs as plain text, the disclaimer last."""
    parts = [plain_text(body_html(release.printed.body))]
    if release.disclaimer:
        parts += ["—", release.disclaimer.text]
    return "\n\n".join(part.strip() for part in parts if part.strip())
