"""Orthography: how a language writes its words, read from ``resources/languages/<code>/spelling.toml``.

Start reading at :class:`Orthography`. Nothing here knows which language it is: elisions, endings, accents, sounds that are
mistaken for one another and the keyboard are data.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from deskeditor.language.pack import LanguagePack

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


@dataclass(frozen=True, eq=False)
class Orthography:
    """The data of one language's ``spelling.toml``; each field says what it is."""

    elisions: frozenset[str] = frozenset()
    """What may stand before an apostrophe: "qu"."""
    enclitics: tuple[str, ...] = ()
    """What may hang on an apostrophe: "'s"."""
    alphabet: str = "abcdefghijklmnopqrstuvwxyz"
    vowels: str = "aeiouyh"
    doubled: str = "bcdfglmnprst"
    """The letters that are often doubled by mistake."""
    accents: Mapping[str, str] = field(default_factory=dict)
    """A bare letter and its accented forms; ``bare`` goes back."""
    bare: Mapping[str, str] = field(default_factory=dict)
    swaps: tuple[tuple[str, str], ...] = ()
    """Spellings of one sound: as written by mistake, as it may be right."""
    ligatures: tuple[tuple[str, str], ...] = ()
    """Pairs such as ("oe", "œ")."""
    ligature_stems: tuple[str, ...] = ()
    """Where a ligature holds although the word list has its letters apart."""
    prefixes: tuple[str, ...] = ()
    """What goes before a word, solid or hyphenated."""
    links: tuple[str, ...] = ()
    """The letters between the parts of a solid compound; empty where the language makes none."""
    endings: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """An ending, and the endings of the forms it may be a regular inflection of."""
    stems: tuple[tuple[str, str], ...] = ()
    """What a verb's end becomes when a pronoun is hung on it, and what it is without."""
    faulty: tuple[tuple[str, str], ...] = ()
    """What never stands inside a token, and what it should read."""
    repairs: tuple[tuple[str, str], ...] = ()
    """What is tried on an unknown token when suggestions are asked for."""
    house_endings: tuple[str, ...] = ()
    """Endings offered with a house word; ``name_endings`` with a name."""
    name_endings: tuple[str, ...] = ()
    regional: tuple[tuple[str, str], ...] = ()
    """Letters as another country of the language writes them, and as the dictionary has them: "econômico", "económico"."""
    personal_endings: tuple[tuple[str, str], ...] = ()
    """Endings of verb forms that only ``personal_pronouns`` take (``personal_tags`` in the dictionary), and the form most often
    meant."""
    personal_tags: frozenset[str] = frozenset()
    personal_pronouns: frozenset[str] = frozenset()
    rows: tuple[str, ...] = _ROWS
    """The rows of the keyboard."""
    capitals_accented: bool = False
    doubles_suspect: bool = False
    """Whether the counted words are complete enough to tell a slip of a common word by its rareness."""
    trusted: int = 10**12
    """A word seen so often passes without asking Hunspell."""
    near_name: tuple[int, int] = (8, 1000)
    """From which length and count on a capitalised unknown word inside a sentence is a slip of the common word beside it."""
    asks: int = 100
    """How many rare forms the suggester may put to Hunspell: an unknown word takes it 5 to 100 µs, by language."""
    dictionaries: tuple[tuple[str, ...], ...] = ()
    """Groups of names of Hunspell dictionaries; the first found of each group serves."""

    @cached_property
    def other_accents(self) -> Mapping[str, str]:
        """Each letter that may carry an accent, or carries one, and what may stand in its place: its bare form, other accents."""
        families = (bare + forms for bare, forms in self.accents.items())
        return {char: family.replace(char, "") for family in families for char in family}

    def enclitic_of(self, word: str) -> int:
        """How many characters at the end of ``word`` are an enclitic; 0 when none."""
        if "'" not in word:
            return 0
        low = word.lower()
        return next((len(tail) for tail in self.enclitics if low.endswith(tail)), 0)


def orthography_of(pack: LanguagePack) -> Orthography:
    """The orthography of a language pack; without a ``spelling.toml``, plain Latin letters."""
    return _read(pack.folder)


@cache
def _read(folder: Path) -> Orthography:
    path = folder / "spelling.toml"
    table: Mapping[str, Any] = tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    accents: Mapping[str, str] = table.get("accents", {})
    return Orthography(
        elisions=frozenset(table.get("elisions", ())),
        enclitics=tuple(sorted(table.get("enclitics", ()), key=len, reverse=True)),
        alphabet="abcdefghijklmnopqrstuvwxyz" + "".join(accents.values()) + str(table.get("letters", "")),
        accents=accents,
        personal_endings=tuple(table.get("personal", {}).get("endings", {}).items()),
        personal_tags=frozenset(table.get("personal", {}).get("tags", ())),
        personal_pronouns=frozenset(table.get("personal", {}).get("pronouns", ())),
        house_endings=tuple(table.get("house_endings", ())),
        name_endings=tuple(table.get("name_endings", ())),
        doubles_suspect=bool(table.get("doubles_suspect", False)),
        ligature_stems=tuple(table.get("ligature_stems", ())),
        trusted=int(table.get("trusted", 10**12)),
        asks=int(table.get("asks", 100)),
        vowels="aeiouyhœæ" + "".join(accents.get(vowel, "") for vowel in "aeiouy"),
        bare={accent: letter for letter, forms in accents.items() for accent in forms},
        swaps=_pairs(table.get("swaps", ())),
        ligatures=_pairs(table.get("ligatures", ())),
        prefixes=tuple(sorted(table.get("prefixes", ()), key=len, reverse=True)),
        links=tuple(table.get("links", ())),
        endings=tuple((str(ending), tuple(bases)) for ending, bases in table.get("endings", {}).items()),
        stems=_pairs(table.get("stems", ())),
        regional=_pairs(table.get("regional", ())),
        repairs=_pairs(table.get("repairs", ())),
        faulty=_pairs(table.get("faulty", ())),
        rows=tuple(table.get("keyboard", _ROWS)),
        near_name=(int(table.get("near_name", (8, 1000))[0]), int(table.get("near_name", (8, 1000))[1])),
        capitals_accented=bool(table.get("capitals_accented", False)),
        dictionaries=tuple(tuple(group) for group in table.get("dictionaries", ())),
    )


def _pairs(rows: Any) -> tuple[tuple[str, str], ...]:
    return tuple((str(row[0]), str(row[1])) for row in rows)
