"""Front matter: the ``---`` block above a Markdown text. Start reading at :func:`front_matter_of`.

A small reader of ``key: value`` lines, quotes taken off, lists joined by commas: no YAML is interpreted, so nothing in it
can do harm.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

MOST_LINES = 200
_KEY = re.compile(r"([A-Za-z][\w .-]{0,40}?)\s*[:=]\s?(.*)$")
_ITEM = re.compile(r"\s+-\s+(.*)$|^-\s+(.*)$")

_KEYS = {
    "headline": ("title", "headline", "titre"),
    "kicker": ("section", "kicker", "category", "rubrique"),
    "standfirst": ("description", "standfirst", "summary", "subtitle", "excerpt", "chapo", "deck", "dek"),
    "byline": ("author", "authors", "byline", "auteur"),
    "published": (
        "date",
        "published",
        "date_published",
        "datepublished",
        "pubdate",
        "publishdate",
        "published_at",
        "publication_date",
    ),
    "dateline": ("dateline", "location", "place"),
    "language": ("language", "lang", "locale"),
    "slug": ("slug",),
    "source_url": ("url", "source_url", "canonical_url", "canonical", "link", "permalink", "source"),
}
FIELDS: Mapping[str, str] = {key: part for part, keys in _KEYS.items() for key in keys}
"""Which part of an article a key names; the first key of a part that has a value wins."""


@dataclass(frozen=True, slots=True)
class Value:
    """A value and where it stands in the text."""

    start: int
    text: str


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """``end`` is the offset behind the closing line, 0 where there is no front matter; ``values`` are by part of the article."""

    end: int = 0
    values: Mapping[str, Value] = field(default_factory=dict)

    def text(self, part: str) -> str:
        """The value of a part of the article, or ""."""
        return self.values[part].text if part in self.values else ""


_NONE = FrontMatter()


def front_matter_of(text: str) -> FrontMatter:
    """The front matter of a text that opens with a line ``---`` and closes it again; else an empty one."""
    if not text.lstrip("\ufeff").startswith("---"):
        return _NONE
    offset = 0
    lines: list[tuple[int, str]] = []
    for number, line in enumerate(text.split("\n", MOST_LINES)):
        bare = line.lstrip("\ufeff").rstrip()
        if number == 0 and bare != "---":
            return _NONE
        if number and bare in {"---", "..."}:
            return FrontMatter(min(offset + len(line) + 1, len(text)), _values(lines)) if _is_matter(lines) else _NONE
        if number:
            lines.append((offset, line))
        offset += len(line) + 1
    return _NONE


def _is_matter(lines: list[tuple[int, str]]) -> bool:
    """A text may open with a rule: then what follows are not keys."""
    filled = [line for _, line in lines if line.strip() and not line.startswith((" ", "\t", "#", "-"))]
    return bool(filled) and all(_KEY.match(line) for line in filled)


def _values(lines: list[tuple[int, str]]) -> dict[str, Value]:
    values: dict[str, Value] = {}
    part = ""
    for offset, line in lines:
        item = _ITEM.match(line)
        if item and part:
            group = 1 if item[1] is not None else 2
            value = _unquoted(offset + item.start(group), item[group])
            known = values.get(part)
            values[part] = Value(known.start, f"{known.text}, {value.text}") if known and known.text else value
            continue
        match = _KEY.match(line)
        part = ""
        if match is None:
            continue
        name = FIELDS.get(match[1].strip().lower().replace(" ", "_").replace("-", "_"), "")
        if name and name not in values:
            value = _unquoted(offset + match.start(2), match[2])
            if value.text and value.text not in {"null", "~", "|", ">", "[]"}:
                values[name] = value
            else:
                part = name
    return values


def _unquoted(start: int, text: str) -> Value:
    start += len(text) - len(text.lstrip())
    text = text.strip()
    if len(text) >= 2 and text[0] == "[" and text[-1] == "]":
        inner = ", ".join(piece.strip().strip("\"'") for piece in text[1:-1].split(","))
        return Value(start + 1, inner)
    if len(text) >= 2 and text[0] == text[-1] and text[0] in "\"'":
        return Value(start + 1, text[1:-1])
    return Value(start, text)
