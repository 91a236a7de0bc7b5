"""What keeps a wrong profile from being saved. Start reading at :func:`validate_outlet`.

A fault names its file, its key and a message of the catalogue; the template is proved by the floor that renders it.
"""

import re
import string
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from deskeditor.findings import Details, Messages, details
from deskeditor.outlets.disclaimer import Disclaimer, read_disclaimer
from deskeditor.outlets.outlet import REQUIRABLE, SPACINGS

KINDS = (
    "page",
    "fragment",
    "markdown",
    "text",
    "jsonld",
    "ninjs",
    "ninjs2",
    "wordpress",
    "wordpress-rest",
    "pdf",
    "docx",
    "report",
    "report-csv",
    "annotations",
    "bundle",
)
"""The names of the export kinds, as an outlet's ``targets`` and the command line write them."""

_OFFSET = re.compile(r"[+-](?:0\d|1[0-4]):[0-5]\d")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_URL = re.compile(r"https?://[^\s<>\"']+")
_FILE_SLOTS = frozenset({"slug", "date", "language", "outlet"})
_KNOWN: dict[str, dict[str, type]] = {
    "": {"name": str, "style": str, "must_decide": list},
    "publisher": {"name": str, "url": str, "contact": str},
    "article": {"required": list, "headline_limit": int, "byline": str, "offset": str, "sourced_opening": bool},
    "page": {"spacing": str},
    "files": {"name": str, "targets": list},
    "workflow": {"signatures": int},
}


@dataclass(frozen=True, slots=True)
class OutletFault:
    """What is wrong where. ``key`` is the message's key in the catalogue, ``details`` fill its slots."""

    file: str
    place: str
    key: str
    details: Details = ()

    def message(self, messages: Messages, field: str = "") -> str:
        """One line in the window's language; ``field`` is what the reader knows the place by, instead of file and key."""
        said = messages.text(self.key, file=field or self.file, place=field or self.place, **dict(self.details))
        rest = said.removeprefix(field).lstrip(" \u00a0\u202f:")
        return rest if field and field in rest else said  # once is enough


def validate_outlet(folder: Path) -> tuple[OutletFault, ...]:
    """Everything that is wrong with an outlet's folder; empty when it may be saved."""
    try:
        settings = tomllib.loads((folder / "outlet.toml").read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        return (_fault("outlet.toml", "", "unreadable", why=error),)
    return (*validate_settings(settings), *_disclaimer_faults(folder))


def validate_settings(settings: Mapping[str, Any]) -> tuple[OutletFault, ...]:
    """Everything that is wrong with the settings of an ``outlet.toml``."""
    shape = tuple(_shape_faults(settings))
    return shape or tuple(_value_faults(settings))


def _fault(file: str, place: str, key: str, **slots: object) -> OutletFault:
    return OutletFault(file, place, f"outlet.{key}", details(**slots))


def _shape_faults(settings: Mapping[str, Any]) -> Iterator[OutletFault]:
    for name, value in settings.items():
        if isinstance(value, Mapping):
            if name not in _KNOWN:
                yield _fault("outlet.toml", name, "unknown-key")
                continue
            yield from _table_faults(name, value)
        else:
            yield from _table_faults("", {name: value})
    if not str(settings.get("name", "")).strip():
        yield _fault("outlet.toml", "name", "missing")


def _table_faults(table: str, values: Mapping[str, Any]) -> Iterator[OutletFault]:
    for name, value in values.items():
        place = f"{table}.{name}" if table else name
        wanted = _KNOWN[table].get(name)
        if wanted is None:
            yield _fault("outlet.toml", place, "unknown-key")
        elif not isinstance(value, wanted) or isinstance(value, bool) is not (wanted is bool):
            yield _fault("outlet.toml", place, "wrong-type", wanted=wanted.__name__)
        elif isinstance(value, list) and not all(isinstance(one, str) for one in value):
            yield _fault("outlet.toml", place, "wrong-type", wanted="list of texts")


def _value_faults(settings: Mapping[str, Any]) -> Iterator[OutletFault]:
    article, page, files = (settings.get(name, {}) for name in ("article", "page", "files"))
    yield from _not_among("article.required", article.get("required", ()), REQUIRABLE)
    yield from _not_among("article.byline", [article.get("byline", "named")], ("named", "plain"))
    yield from _not_among("page.spacing", [page.get("spacing", "nbsp")], SPACINGS)
    yield from _not_among("files.targets", files.get("targets", ()), KINDS)
    if not _OFFSET.fullmatch(article.get("offset", "+00:00")):
        yield _fault("outlet.toml", "article.offset", "bad-offset", value=article["offset"])
    if article.get("headline_limit", 0) < 0:
        yield _fault("outlet.toml", "article.headline_limit", "bad-limit", value=article["headline_limit"])
    signatures = settings.get("workflow", {}).get("signatures", 0)
    if signatures not in (0, 1, 2):
        yield _fault("outlet.toml", "workflow.signatures", "not-allowed", value=signatures, allowed="0, 1, 2")
    url = settings.get("publisher", {}).get("url", "")
    if url and not _URL.fullmatch(url):
        yield _fault("outlet.toml", "publisher.url", "bad-url", value=url)
    for code in settings.get("must_decide", ()):
        if not re.fullmatch(r"[a-z]+\.[a-z-]+", code):
            yield _fault("outlet.toml", "must_decide", "bad-code", value=code)
    yield from _file_name_faults(files.get("name", "{slug}"))


def _not_among(place: str, values: list[str] | tuple[str, ...], allowed: tuple[str, ...]) -> Iterator[OutletFault]:
    for value in values:
        if value not in allowed:
            yield _fault("outlet.toml", place, "not-allowed", value=value, allowed=", ".join(allowed))


def _file_name_faults(pattern: str) -> Iterator[OutletFault]:
    try:
        parts = [part for part in string.Formatter().parse(pattern) if part[1] is not None]
        slots = {"?" if form or conversion else slot for _, slot, form, conversion in parts}
    except ValueError:
        slots = {"?"}
    if not slots <= _FILE_SLOTS or "slug" not in slots or set(pattern) & set('/\\:*?"<>|'):
        yield _fault("outlet.toml", "files.name", "bad-file-name", value=pattern, slots=", ".join(sorted(_FILE_SLOTS)))


def _disclaimer_faults(folder: Path) -> Iterator[OutletFault]:
    seen: dict[tuple[str, str], str] = {}
    for path in sorted(folder.glob("disclaimer.*.md")):
        try:
            one = read_disclaimer(path, folder.name)
        except (OSError, ValueError) as error:
            yield _fault(path.name, "", "unreadable", why=error)
            continue
        key = (one.language, one.purpose)
        if one.in_use and key in seen:
            yield _fault(path.name, "", "disclaimer-twice", other=seen[key])
        seen[key] = path.name
        yield from _approval_faults(path.name, one)


def _is_day(text: str) -> bool:
    try:
        return _DATE.fullmatch(text) is not None and bool(date.fromisoformat(text))
    except ValueError:
        return False


def _approval_faults(name: str, one: Disclaimer) -> Iterator[OutletFault]:
    if not one.text:
        yield _fault(name, "", "disclaimer-empty")
    if one.status == "approved" and not one.approved_by:
        yield _fault(name, "approved_by", "disclaimer-unapproved")
    if one.approved_at and not _is_day(one.approved_at):
        yield _fault(name, "approved_at", "bad-date", value=one.approved_at)
