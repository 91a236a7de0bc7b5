"""The body alone, for a content-management system: no style, no head. Start reading at :func:`fragment`."""

import re
from html import escape

from deskeditor.export.markdown_body import body_html
from deskeditor.export.pictures import with_pictures
from deskeditor.export.release import Release

_VOID = re.compile(r"<(br|hr|img)((?: [^<>]*)?)>")


def fragment(release: Release) -> str:
    """The body as HTML and the disclaimer after it; places in it carry the slug, so that two articles on one page never clash."""
    article = release.printed
    body = body_html(article.body, release.labels.text("back"), article.language)
    body = with_pictures(_prefixed(body, article.slug), release.pictures, release.lost_pictures)
    if release.disclaimer is None:
        return body
    lines = "".join(
        f"<p><small>{escape(line, quote=False)}</small></p>\n" for line in release.disclaimer.text.split("\n") if line.strip()
    )
    return f"{body}<footer>\n{lines}</footer>\n"


def _prefixed(body: str, slug: str) -> str:
    return re.sub(r'( id="| href="#)(fn(?:ref\d*)?-\d+")', rf"\g<1>{slug}-\2", body)


def xhtml(html: str) -> str:
    """Our own HTML as XML: void elements closed; it holds no named reference but XML's own."""
    return _VOID.sub(r"<\1\2/>", html)
