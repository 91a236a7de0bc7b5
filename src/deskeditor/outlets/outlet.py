"""Outlet and Disclaimer: a publication's profile. Start reading at :func:`load_outlet`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from deskeditor.resources import resource


@dataclass(frozen=True, slots=True)
class Disclaimer:
    """An approved wording. Printed verbatim, once, or the export is refused: nothing is ever invented."""

    outlet: str
    language: str
    purpose: str
    text: str
    approved_by: str = ""
    approved_at: str = ""
    source_url: str = ""


@dataclass(frozen=True)
class Outlet:
    """A publication. ``settings`` is its ``outlet.toml``; ``must_decide`` are the codes that block until ruled on."""

    id: str
    name: str
    folder: Path
    settings: Mapping[str, Any] = field(hash=False, compare=False)
    disclaimers: tuple[Disclaimer, ...] = ()
    must_decide: frozenset[str] = frozenset()

    def disclaimer(self, language: str, purpose: str = "standard") -> Disclaimer | None:
        """The approved wording for a language, or None."""
        for one in self.disclaimers:
            if one.language == language and one.purpose == purpose:
                return one
        return None


@cache
def load_outlet(name: str) -> Outlet:
    """The outlet of that id. Raises KeyError naming those there are."""
    folder = resource("outlets", name)
    if not (folder / "outlet.toml").is_file():
        raise KeyError(f"no outlet {name!r}; there are: {', '.join(available_outlets())}")
    settings = tomllib.loads((folder / "outlet.toml").read_text(encoding="utf-8"))
    return Outlet(name, settings.get("name", name), folder, settings)


def available_outlets() -> tuple[str, ...]:
    """The ids of the outlets, in alphabetical order."""
    return tuple(sorted(path.parent.name for path in resource("outlets").glob("*/outlet.toml")))
