"""Outlet: a publication's profile, as its folder says. Start reading at :class:`Outlet`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from deskeditor.outlets.disclaimer import Disclaimer

DEFAULT_MUST_DECIDE = ("quotation.unsourced", "claim.accusation", "source.anonymous", "claim.number")
"""The codes that block an export until they are ruled on, unless the outlet names its own. Hints never block."""

REQUIRABLE = ("headline", "standfirst", "kicker", "byline", "dateline", "published", "language")
"""The fields of an article that an outlet may require."""

SPACINGS = ("nbsp", "thin", "as-written")
"""U+00A0 everywhere | U+202F before ; ! ? and in numbers, U+00A0 before : and inside « » | spaces left as they are."""


@dataclass(frozen=True)
class Outlet:
    """A publication. ``settings`` is its ``outlet.toml``; ``must_decide`` are the codes that block until ruled on."""

    id: str
    name: str
    folder: Path
    settings: Mapping[str, Any] = field(hash=False, compare=False)
    disclaimers: tuple[Disclaimer, ...] = ()
    must_decide: frozenset[str] = frozenset(DEFAULT_MUST_DECIDE)

    def disclaimer(self, language: str, purpose: str = "standard") -> Disclaimer | None:
        """The wording in use for a language ("fr-BE" falls back to "fr"), or None: then nothing may go out."""
        base = language.lower().replace("_", "-").partition("-")[0]
        for one in self.disclaimers:
            if one.in_use and one.language == base and one.purpose == purpose:
                return one
        return None

    def purposes(self, language: str) -> tuple[str, ...]:
        """The purposes for which this outlet has a wording in that language."""
        base = language.lower().replace("_", "-").partition("-")[0]
        return tuple(one.purpose for one in self.disclaimers if one.in_use and one.language == base)

    def table(self, name: str) -> Mapping[str, Any]:
        """A table of ``outlet.toml``; empty when absent."""
        table: Mapping[str, Any] = self.settings.get(name, {})
        return table

    @property
    def signing_roles(self) -> tuple[str, ...]:
        """Whose signatures an export needs here (``[workflow] signatures`` = 0, 1 or 2)."""
        return ("editor", "second")[: int(self.table("workflow").get("signatures", 0))]

    @property
    def style(self) -> str:
        """The house style its rules follow, a name; "" for none."""
        return str(self.settings.get("style", ""))

    @property
    def required(self) -> tuple[str, ...]:
        """The fields of REQUIRABLE that an article must have here."""
        return tuple(self.table("article").get("required", ("headline", "published", "language")))

    @property
    def headline_limit(self) -> int | None:
        """The greatest length of a headline in code points; None for no limit."""
        limit = self.table("article").get("headline_limit")
        return int(limit) if limit else None

    @property
    def byline_style(self) -> str:
        """``named`` prints "By" and the name in the article's language, ``plain`` the name alone."""
        return str(self.table("article").get("byline", "named"))

    @property
    def sourced_opening(self) -> bool:
        """Whether the first paragraph is warned of like any other; else a source may come in the paragraphs after it."""
        return bool(self.table("article").get("sourced_opening", False))

    @property
    def offset(self) -> str:
        """The offset of a time that has none, "+01:00"; dates without a time never get one."""
        return str(self.table("article").get("offset", "+00:00"))

    @property
    def spacing(self) -> str:
        """One of SPACINGS: how the spaces that belong to a mark are written where the language has such spaces."""
        return str(self.table("page").get("spacing", "nbsp"))

    @property
    def publisher(self) -> str:
        """The publisher's name; the outlet's own where none is given."""
        return str(self.table("publisher").get("name", self.name))

    @property
    def url(self) -> str:
        """The outlet's address, or ""."""
        return str(self.table("publisher").get("url", ""))

    @property
    def contact(self) -> str:
        """Whom the web team asks, or ""."""
        return str(self.table("publisher").get("contact", ""))

    @property
    def file_name(self) -> str:
        """The pattern of an exported file's name without ending; slots {slug} {date} {language} {outlet}."""
        return str(self.table("files").get("name", "{slug}"))

    @property
    def targets(self) -> tuple[str, ...]:
        """The export kinds this outlet's web team takes, the usual one first."""
        return tuple(self.table("files").get("targets", ("page",)))
