"""News items in JSON: IPTC ninjs 1 to 3, what resembles it, posts of WordPress. Start reading at :func:`manuscript_of_item`."""

from typing import Any

from deskeditor.importing.cleaning import cleaned
from deskeditor.importing.imported import Manuscript
from deskeditor.importing.markup import markdown_of
from deskeditor.language import load_pack
from deskeditor.reading.header_line import header_line_of
from deskeditor.reading.publication import iso_date

_HEADER_LINES = 12
"""The headline, byline and date stand in so many lines of the plain text, blank ones counted."""


def manuscript_of_item(item: Any) -> Manuscript | None:
    """The manuscript of a news item; None when the JSON is something else. Raises ImportProblem."""
    if not isinstance(item, dict):
        return None
    item = _folded(item)
    if "content" in item and "status" in item and "title" in item:
        return _post(item)
    html, plain = _body(item)
    if not html and not plain:
        return None
    text, apart = markdown_of(cleaned(html)[0], page=False) if html else (plain, ())
    published = next((day for name in _dates(item) if (day := iso_date(_text(item.get(name))))), None)
    return Manuscript(
        text,
        "ninjs",
        headline=_headline(item),
        standfirst=_said(item, "descriptions", "description_text", "description"),
        byline=_byline(item),
        kicker=_first_subject(item) if _is_ours(item) else "",
        dateline=_text(item.get("located")) if _is_ours(item) else "",
        published=published or (_day_of_header(plain, _text(item.get("language"))) if _is_ours(item) else None),
        language=_text(item.get("language")),
        source_url=_web(_text(item.get("uri")) or _text(item.get("url"))),
        slug=_text(item.get("slugline"))
        if _text(item.get("slugline")).isascii() and " " not in _text(item.get("slugline"))
        else "",
        set_apart=apart,
    )


def _post(item: dict[str, Any]) -> Manuscript | None:
    """A post as WordPress's REST interface takes and gives it."""
    html = _rendered(item["content"])
    if not html.strip():
        return None
    text, apart = markdown_of(cleaned(html)[0], page=False)
    return Manuscript(
        text or " ",
        "wordpress",
        headline=_words(_rendered(item["title"])),
        standfirst=_words(_rendered(item.get("excerpt"))),
        published=iso_date(_text(item.get("date"))),
        source_url=_web(_text(item.get("link"))),
        slug=_text(item.get("slug")),
        set_apart=apart,
    )


def _rendered(value: Any) -> str:
    """A text of WordPress: as it is written, or as the site shows it."""
    return _text(value.get("raw") or value.get("rendered")) if isinstance(value, dict) else _text(value)


def _words(html: str) -> str:
    """One line of text of what may be HTML."""
    return " ".join(markdown_of(cleaned(html)[0], page=False)[0].split()) if html else ""


def _folded(value: Any) -> Any:
    """The item with its names in lower case: ninjs 3 writes ``contentType`` where older ones write ``contenttype``."""
    if isinstance(value, dict):
        return {str(name).lower(): _folded(one) for name, one in value.items()}
    return [_folded(one) for one in value] if isinstance(value, list) else value


def _dates(item: dict[str, Any]) -> tuple[str, ...]:
    """The names of the dates that may be the day of publication, the likeliest first. A release of our own says with
    ``versionCreated`` when it was made, which is no such day.
    """
    return ("firstcreated", "contentcreated", "published", *(() if _is_ours(item) else ("versioncreated",)))


def _is_ours(item: dict[str, Any]) -> bool:
    return _text(item.get("profile")).startswith("deskeditor")


def _first_subject(item: dict[str, Any]) -> str:
    """A release of our own has the kicker for its subject."""
    subjects = item.get("subjects", item.get("subject"))
    first = subjects[0] if isinstance(subjects, list) and subjects else None
    return _text(first.get("name")) if isinstance(first, dict) else ""


def _day_of_header(plain: str, language: str) -> str | None:
    """The day of publication where no time is known: no date of ninjs can be without one, so the plain text alone says it."""
    pack = load_pack(language)
    headers = (header_line_of(line, pack) for line in plain.split("\n")[:_HEADER_LINES])
    return next((header.published for header in headers if header is not None and header.published), None)


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def _web(url: str) -> str:
    return url if url.startswith(("http://", "https://")) else ""


def _body(item: dict[str, Any]) -> tuple[str, str]:
    html = next((_text(item.get(name)) for name in ("body_xhtml", "body_html", "bodyxhtml") if _text(item.get(name))), "")
    plain = _text(item.get("body_text"))
    for body in item.get("bodies", ()) if isinstance(item.get("bodies"), list) else ():
        if not isinstance(body, dict):
            continue
        kind, value = _text(body.get("contenttype") or body.get("role")), _text(body.get("value"))
        if "html" in kind and not html:
            html = value
        elif value and not plain:
            plain = value
    return html, plain


def _headline(item: dict[str, Any]) -> str:
    return _said(item, "headlines", "headline", "title")


def _said(item: dict[str, Any], many: str, *single: str) -> str:
    """The value of a ninjs 2 or 3 list, its main entry first, or of an older single name."""
    entries = [one for one in item.get(many, ()) if isinstance(one, dict)] if isinstance(item.get(many), list) else []
    main = [one for one in entries if _text(one.get("role")) in {"", "main", "drol:main"}] or entries
    if main:
        return _text(main[0].get("value"))
    return next((_text(item.get(name)) for name in single if _text(item.get(name))), "")


def _byline(item: dict[str, Any]) -> str:
    said = _text(item.get("byline")) or _text(item.get("by"))
    if said:
        return said
    people = item.get("people")
    names = (
        [_text(one.get("name")) for one in people if isinstance(one, dict) and "author" in str(one.get("rel", ""))]
        if isinstance(people, list)
        else []
    )
    return ", ".join(name for name in names if name)
