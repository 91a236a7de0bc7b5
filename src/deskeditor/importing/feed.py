"""WordPress exports (WXR) and feeds. Start reading at :func:`manuscripts_of_feed`: every post is an article of its own."""

from email.utils import parsedate_to_datetime
from html import unescape
from xml.etree.ElementTree import Element

from deskeditor.importing.cleaning import cleaned
from deskeditor.importing.imported import Manuscript
from deskeditor.importing.markup import markdown_of
from deskeditor.importing.preflight import parsed_xml
from deskeditor.importing.problem import problem

_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
_MOST_POSTS = 2000
_POST_TYPES = frozenset({"", "post", "page"})


def manuscripts_of_feed(data: bytes) -> tuple[Manuscript, ...]:
    """The posts of an export in their order. Raises ImportProblem."""
    root = parsed_xml(data)
    language = root.findtext("channel/language", "")
    found = [_post(item, language) for item in list(root.iter("item"))[:_MOST_POSTS] if _is_post(item)]
    if not found:
        raise problem("import.not-an-article", name="")
    return tuple(found)


def _named(item: Element, name: str) -> str:
    """A field of WordPress's own name space, whichever version of it."""
    return next((one.text or "" for one in item if one.tag.endswith("}" + name) and "wordpress.org/export" in one.tag), "")


def _is_post(item: Element) -> bool:
    return _named(item, "post_type") in _POST_TYPES and bool(
        (item.findtext(_CONTENT) or item.findtext("description") or "").strip()
    )


def _post(item: Element, language: str) -> Manuscript:
    html = item.findtext(_CONTENT) or item.findtext("description") or ""
    if "<p" not in html and "wp:" not in html:
        html = "".join(f"<p>{block}</p>" for block in html.replace("\r", "").split("\n\n") if block.strip())
    text, apart = markdown_of(cleaned(html)[0], page=False)
    creator = item.findtext(_CREATOR, "").strip()
    return Manuscript(
        text or " ",
        "wxr",
        headline=unescape(item.findtext("title", "")).strip(),
        standfirst=next((one.text or "" for one in item if one.tag.endswith("excerpt/}encoded")), "").strip(),
        byline=creator if " " in creator else "",
        kicker=unescape(item.findtext("category", "")).strip(),
        published=_date(item),
        language=language,
        source_url=item.findtext("link", "").strip(),
        slug=_named(item, "post_name"),
        set_apart=apart,
    )


def _date(item: Element) -> str | None:
    try:
        return parsedate_to_datetime(item.findtext("pubDate", "")).isoformat(timespec="minutes")
    except (ValueError, TypeError, IndexError):
        return None
