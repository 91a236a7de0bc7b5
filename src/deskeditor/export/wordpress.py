"""WordPress: the article as blocks, and as the body of a REST request that never publishes. Start reading at :func:`blocks`."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from html import escape
from typing import Any
from xml.etree.ElementTree import Element, tostring

from defusedxml.ElementTree import fromstring

from deskeditor.export.fragment import xhtml
from deskeditor.export.markdown_body import body_html
from deskeditor.export.pictures import with_pictures
from deskeditor.export.release import Release

_BLOCKS = frozenset({"p", "ul", "ol", "blockquote", "div", "h2", "h3", "h4", "h5", "h6", "hr"})


def blocks(release: Release) -> str:
    """The body as block markup, the disclaimer as a paragraph of class ``disclaimer``."""
    article = release.printed
    body = with_pictures(
        body_html(article.body, release.labels.text("back"), article.language), release.pictures, release.lost_pictures
    )
    parts = list(_several(fromstring(f"<div>{xhtml(body)}</div>")))
    if release.disclaimer:
        for line in release.disclaimer.text.split("\n"):
            if line.strip():
                inner = f'<p class="disclaimer"><small>{escape(line, quote=False)}</small></p>'
                parts.append(_block("paragraph", inner, className="disclaimer"))
    return "\n\n".join(parts) + "\n"


def rest_payload(release: Release) -> dict[str, Any]:
    """What ``POST /wp/v2/posts`` takes; pending, so that a person publishes. A date without a time is left to them."""
    article, moment = release.printed, release.moment
    value: dict[str, Any] = {
        "title": article.headline,
        "content": blocks(release),
        "excerpt": article.standfirst,
        "status": "pending",
        "slug": article.slug,
        "format": "standard",
        "comment_status": "closed",
        "ping_status": "closed",
    }
    if moment and "T" in moment.machine:
        at = datetime.fromisoformat(moment.machine)
        value["date"] = at.replace(tzinfo=None).isoformat(timespec="seconds")
        value["date_gmt"] = at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds")
    return value


def _block(name: str, inner: str, **attributes: object) -> str:
    written = f" {_attributes(attributes)}" if attributes else ""
    return f"<!-- wp:{name}{written} -->\n{inner}\n<!-- /wp:{name} -->"


def _attributes(attributes: dict[str, object]) -> str:
    """JSON that cannot end the comment it stands in."""
    text = json.dumps(attributes, ensure_ascii=False, separators=(",", ":"))
    for character, reference in (("--", "\\u002d\\u002d"), ("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026")):
        text = text.replace(character, reference)
    return text


def _several(parent: Element) -> Iterator[str]:
    for element in parent:
        yield from _blocks_of(element)


def _blocks_of(element: Element) -> Iterator[str]:
    tag = element.tag
    if tag == "p":
        yield _block("paragraph", f"<p>{_inner(element)}</p>")
    elif tag in {"h2", "h3", "h4", "h5", "h6"}:
        level = int(tag[1])
        inner = f'<{tag} class="wp-block-heading">{_inner(element)}</{tag}>'
        yield _block("heading", inner) if level == 2 else _block("heading", inner, level=level)
    elif tag in {"ul", "ol"}:
        yield _list(element)
    elif tag == "blockquote":
        quoted = "\n\n".join(_several(element))
        yield _block("quote", f'<blockquote class="wp-block-quote">{quoted}</blockquote>')
    elif tag == "figure":
        caption = "".join(
            f'<figcaption class="wp-element-caption">{_inner(one)}</figcaption>' for one in element.iter("figcaption")
        )
        images = "".join(_outer(one) for one in element.iter("img"))
        yield _block("image", f'<figure class="wp-block-image">{images}{caption}</figure>')
    elif tag == "hr":
        yield _block("separator", '<hr class="wp-block-separator has-alpha-channel-opacity"/>')
    else:
        yield from _several(element)


def _list(element: Element) -> str:
    ordered = {"ordered": True} if element.tag == "ol" else {}
    items = "\n\n".join(_block("list-item", _item(one)) for one in element)
    return _block("list", f'<{element.tag} class="wp-block-list">{items}</{element.tag}>', **ordered)


def _item(item: Element) -> str:
    """An item: its words on one line, then lists inside it as blocks of their own."""
    words = [escape(item.text or "", quote=False)]
    lists: list[str] = []
    for child in item:
        if child.tag in {"ul", "ol"}:
            lists.append(_list(child))
        elif child.tag in _BLOCKS:
            words.append(("<br>" if "".join(words).strip() else "") + _words(child))
        else:
            words.append(_outer(child))
        words.append(escape(child.tail or "", quote=False))
    place = f' id="{escape(item.get("id", ""))}"' if item.get("id") else ""
    return f"<li{place}>{''.join(words).strip()}{''.join(lists)}</li>"


def _words(element: Element) -> str:
    """A block inside an item, its own blocks unwrapped."""
    words = [escape(element.text or "", quote=False)]
    for child in element:
        words.append(_words(child) if child.tag in _BLOCKS | {"li"} else _outer(child))
        words.append(escape(child.tail or "", quote=False))
    return "".join(words).strip()


def _inner(element: Element) -> str:
    parts = [escape(element.text or "", quote=False)]
    for child in element:
        parts += [_outer(child), escape(child.tail or "", quote=False)]
    return "".join(parts)


def _outer(element: Element) -> str:
    tail, element.tail = element.tail, None
    text = tostring(element, encoding="unicode", short_empty_elements=True)
    element.tail = tail
    return text.replace(" />", ">")
