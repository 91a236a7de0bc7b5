"""News in JSON, IPTC's format: versions 3.1 and 2.1. Start reading at :func:`ninjs`."""

from typing import Any

from deskeditor.export.fragment import fragment, xhtml
from deskeditor.export.labels import Labels
from deskeditor.export.release import Release, public_source, sourced
from deskeditor.export.structured import word_count
from deskeditor.export.texts import plain_article

_SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_{}.json#"
_LOWER = {
    "representationType": "representationtype",
    "versionCreated": "versioncreated",
    "firstCreated": "firstcreated",
    "contentCreated": "contentcreated",
    "embargoedUntil": "embargoed",
    "pubStatus": "pubstatus",
    "copyrightHolder": "copyrightholder",
    "edNote": "ednote",
    "infoSources": "infosources",
    "altIds": "altids",
    "contentType": "contenttype",
    "charCount": "charcount",
    "wordCount": "wordcount",
}


STOPS = frozenset({"hold", "kill"})
"""The notices that stop what went out."""


def ninjs(release: Release) -> dict[str, Any]:
    """The article as ninjs 3.1; what is not known is left out."""
    article = release.printed
    published = release.moment.machine if release.moment and "T" in release.moment.machine else None
    value: dict[str, Any] = {
        "uri": release.uri,
        "standard": {"name": "ninjs", "version": "3.1", "schema": _SCHEMA.format("3.1")},
        "type": "text",
        "representationType": "full",
        "profile": "deskeditor-article-1",
        "version": str(release.version),
        "versionCreated": release.at,
        "contentCreated": published,
        "embargoedUntil": release.embargo,
        "pubStatus": pub_status(release),
        "language": article.language,
        "edNote": _ed_note(release),
        "title": article.headline,
        "slugline": article.slug,
        "by": article.byline,
        "located": article.dateline,
        "headlines": [{"role": "main", "contentType": "text/plain", "value": article.headline}] if article.headline else [],
        "descriptions": [{"role": "summary", "contentType": "text/plain", "value": article.standfirst}]
        if article.standfirst
        else [],
        "bodies": _bodies(release),
        "people": _people(release.labels, article.byline),
        "subjects": [{"literal": article.kicker, "name": article.kicker}] if article.kicker else [],
        "infoSources": _info_sources(release),
        "copyrightHolder": release.outlet.publisher,
        "altIds": [{"role": "slug", "value": article.slug}],
    }
    return {name: one for name, one in value.items() if one not in (None, "", [], {})}


def ninjs_2(release: Release) -> dict[str, Any]:
    """The same as ninjs 2.1: keys in lower case."""
    value = _lowered({**ninjs(release), "standard": {"name": "ninjs", "version": "2.1", "schema": _SCHEMA.format("2.1")}})
    assert isinstance(value, dict)  # noqa: S101 - a mapping stays one
    return value


def pub_status(release: Release) -> str:
    """usable; withheld while on hold or under embargo; canceled when killed."""
    kind = release.notice.kind if release.notice else ""
    if kind == "kill":
        return "canceled"
    return "withheld" if kind == "hold" or release.embargo else "usable"


def _ed_note(release: Release) -> str:
    if release.notice is None:
        return ""
    return f"{release.notice.kind.upper()}: {release.notice.text}"


def _bodies(release: Release) -> list[dict[str, Any]]:
    """The text; none where it is not to be published: an order to stop does not carry it along."""
    if release.notice and release.notice.kind in STOPS:
        return []
    html, text = xhtml(fragment(release)), plain_article(release)
    words = word_count(release.printed.body)
    return [
        {"role": "main", "contentType": "application/xhtml+xml", "charCount": len(html), "wordCount": words, "value": html},
        {"role": "plain", "contentType": "text/plain", "charCount": len(text), "wordCount": words, "value": text},
    ]


def _people(labels: Labels, byline: str) -> list[dict[str, str]]:
    return [{"name": name, "rel": "creator"} for name in labels.names(byline) if not labels.is_organisation(name)]


def _info_sources(release: Release) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []
    for _, _, source in sourced(release):
        public = public_source(source)
        name = public.get("speaker") or public.get("publisher") or public.get("title") or public.get("position") or public["kind"]
        one = {"name": name, "role": public["kind"], "literal": public.get("title", "")}
        if public.get("url", "").startswith(("http://", "https://")):
            one["uri"] = public["url"]
        one = {key: value for key, value in one.items() if value}
        if one not in found:
            found.append(one)
    return found


def _lowered(value: object) -> object:
    if isinstance(value, dict):
        return {_LOWER.get(name, name): _lowered(one) for name, one in value.items()}
    return [_lowered(one) for one in value] if isinstance(value, list) else value
