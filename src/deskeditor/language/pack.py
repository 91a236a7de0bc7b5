"""LanguagePack: a folder of ``resources/languages`` read. Adding a language is adding a folder.

Start reading at :func:`load_pack`. ``language.toml`` holds marks, spacing and numbers; every ``*.txt`` beside it is a word list,
one entry a line, ``#`` for a comment; ``rules/*.toml`` are its rule packs (read by the floor ``rules``).
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from deskeditor.language.lexicon import EMPTY_LEXICON, Lexicon
from deskeditor.resources import resource

NEUTRAL = "und"
"""The pack for a language we do not support: marks of all kinds, no words. BCP 47's code for "undetermined"."""


@dataclass(frozen=True)
class LanguagePack:
    """What a language brings. ``marks`` are (opening, closing) pairs, the usual one first."""

    code: str
    folder: Path
    settings: Mapping[str, Any] = field(hash=False, compare=False)
    marks: tuple[tuple[str, str], ...] = ()
    apostrophe: str = "’"
    decimal: str = "."
    thousands: tuple[str, ...] = ()
    lexicon: Lexicon = field(default=EMPTY_LEXICON, hash=False, compare=False)
    rule_folders: tuple[Path, ...] = ()
    """Folders of house rules, the outlet's before the user's; ``rules_version`` changes whenever a file in them does."""
    rules_version: str = ""

    def __hash__(self) -> int:
        """By the code alone: packs are keys of caches on the path of a keystroke, and their other fields are dear to hash."""
        return hash(self.code)

    @property
    def supported(self) -> bool:
        """False for the neutral pack."""
        return self.code != NEUTRAL

    def name(self, ui_language: str) -> str:
        """The language's name in the window's language."""
        names: Mapping[str, str] = self.settings.get("name", {})
        return names.get(ui_language, self.code)

    def entries(self, name: str) -> tuple[str, ...]:
        """The word list ``<name>.txt`` in file order; empty when the language has none."""
        return _entries(self.folder, name)

    def file(self, name: str) -> Mapping[str, Any]:
        """The data of ``<name>.toml`` beside ``language.toml``; empty when the language has none."""
        return _toml(self.folder, name)

    def table(self, name: str) -> Mapping[str, Any]:
        """A table of ``language.toml``; empty when absent."""
        table: Mapping[str, Any] = self.settings.get(name, {})
        return table


@cache
def _entries(folder: Path, name: str) -> tuple[str, ...]:
    path = folder / f"{name}.txt"
    if not path.is_file():
        return ()
    lines = (line.partition("#")[0].strip() for line in path.read_text(encoding="utf-8").splitlines())
    return tuple(line for line in lines if line)


@cache
def neutral_words(name: str) -> frozenset[str]:
    """The list ``<name>.txt`` of the neutral pack: words that mean the same in texts of every language."""
    return frozenset(load_pack(NEUTRAL).entries(name))


@cache
def _toml(folder: Path, name: str) -> Mapping[str, Any]:
    path = folder / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


@cache
def available_languages() -> tuple[str, ...]:
    """The codes of the supported languages: every folder that holds a ``language.toml``, the neutral one left out."""
    folders = (path.parent.name for path in resource("languages").glob("*/language.toml"))
    return tuple(sorted(code for code in folders if code != NEUTRAL))


@cache
def load_pack(code: str) -> LanguagePack:
    """The pack of ``code`` ("fr", "pt-BR" falls back to "pt"); the neutral pack for a language without a folder."""
    base = code.lower().replace("_", "-").partition("-")[0]
    chosen = base if base in available_languages() else NEUTRAL
    folder = resource("languages", chosen)
    settings = tomllib.loads((folder / "language.toml").read_text(encoding="utf-8"))
    numbers = settings.get("numbers", {})
    return LanguagePack(
        code=chosen,
        folder=folder,
        settings=settings,
        marks=tuple((pair[0], pair[1]) for pair in settings.get("marks", ())),
        apostrophe=settings.get("apostrophe", "’"),
        decimal=numbers.get("decimal", "."),
        thousands=tuple(numbers.get("thousands", ())),
    )
