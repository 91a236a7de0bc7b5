"""The spaces that belong to a mark, written by the outlet's profile. Start reading at :func:`spaced`.

Only a space that is there is written otherwise, one character for one: no word changes, and no offset either.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from deskeditor.article import TEXT_FIELDS, Article
from deskeditor.language import LanguagePack, load_pack

_SPACES = "[ \u00a0\u202f\u2009]"
_CODE_OR_ADDRESS = re.compile(
    r"`[^`\n]{1,400}`|\]\([^()\s]{1,2000}(?: \"[^\"\n]{0,200}\")?\)|^[ ]{0,12}(?:[-*+>#]{1,6}|\d{1,4}[.)])[ ]", re.MULTILINE
)
_PROFILES = {"nbsp": ("\u00a0", "\u00a0"), "thin": ("\u202f", "\u00a0")}


@dataclass(frozen=True, slots=True)
class Spacing:
    """Which spaces are written how: ``before_narrow`` and the rest are patterns of one space."""

    narrow: re.Pattern[str]
    wide: re.Pattern[str]


@cache
def published_settings(pack: LanguagePack) -> Mapping[str, Any]:
    """How a page speaks a language: its ``published.toml``, the neutral one where there is none."""
    path = pack.folder / "published.toml"
    if not path.is_file():
        path = load_pack("und").folder / "published.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def _spacing(pack: LanguagePack) -> Spacing | None:
    table = published_settings(pack).get("spaces")
    if not table:
        return None
    narrow = f"{_SPACES}(?=[{re.escape(table['narrow_before'])}])"
    if table.get("thousands"):
        narrow += rf"|(?<=(?<![\d.,])\d){_SPACES}(?=\d{{3}}(?!\d))|(?<=(?<!\d)\d\d){_SPACES}(?=\d{{3}}(?!\d))"
        narrow += rf"|(?<=(?<!\d)\d\d\d){_SPACES}(?=\d{{3}}(?!\d))"
    wide = f"{_SPACES}(?=[{re.escape(table['wide_before'])}])|(?<=[{re.escape(table['wide_after'])}]){_SPACES}"
    return Spacing(re.compile(narrow), re.compile(wide))


def spaced(text: str, pack: LanguagePack, profile: str) -> str:
    """``text`` (Markdown) with those spaces written as ``profile`` says; the same length, code point for code point."""
    spacing, written = _spacing(pack), _PROFILES.get(profile)
    if spacing is None or written is None:
        return text
    kept = [match.span() for match in _CODE_OR_ADDRESS.finditer(text)]
    new = spacing.wide.sub(written[1], spacing.narrow.sub(written[0], text))
    for start, end in kept:
        new = new[:start] + text[start:end] + new[end:]
    return new


def spaced_article(article: Article, pack: LanguagePack, profile: str) -> Article:
    """The article with :func:`spaced` applied to every text field."""
    return replace(article, **{name: spaced(article.text_of(name), pack, profile) for name in TEXT_FIELDS})
