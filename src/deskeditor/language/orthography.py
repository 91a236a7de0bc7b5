"""Orthography: how a language writes its words, read from ``resources/languages/<code>/spelling.toml``.

Start reading at :class:`Orthography`. Nothing here knows which language it is: elisions, endings, accents, sounds that are mistaken
for one another and the keyboard are data.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from deskeditor.language.pack import LanguagePack

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


@dataclass(frozen=True, eq=False)
class Orthography:
    """``elisions`` are what may stand before an apostrophe ("qu"), ``enclitics`` what may hang on it ("'s").

    ``accents`` maps a bare letter to its accented forms; ``bare`` goes back; ``swaps`` are pairs of spellings of one sound; ``ligatures`` pairs such
    as ("oe", "œ"), ``ligature_stems`` where they hold although the word list has them apart; ``prefixes`` go before a word, solid or hyphenated; ``links`` are the letters between the parts of a solid
    compound where the language makes them, else empty; ``endings`` are (ending, endings of the forms it may be an inflection of);
    ``stems`` are what a verb's end becomes without the pronoun hung on it; ``faulty`` are (what never stands inside
    a token, what it should read), ``repairs`` what is tried on an unknown one; ``asks`` is how many rare forms the suggester may put to
    Hunspell (a word unknown to it takes 5 to 60 µs, by language); ``house_endings`` and
    ``name_endings`` are offered with a house word and a name; ``doubles_suspect`` says that the
    counted words are complete enough to tell a slip of a common word by its rareness; a word seen
    ``trusted`` times passes without asking Hunspell; ``personal_…`` tell the
    forms of a verb that only certain pronouns take; ``dictionaries`` are groups of names of Hunspell
    dictionaries, the first found of each group serves. ``near_name`` is the length and the count from which on a capitalised
    unknown word inside a sentence is taken for a slip of the common word beside it.
    """

    elisions: frozenset[str] = frozenset()
    enclitics: tuple[str, ...] = ()
    alphabet: str = "abcdefghijklmnopqrstuvwxyz"
    accents: Mapping[str, str] = field(default_factory=dict)
    bare: Mapping[str, str] = field(default_factory=dict)
    swaps: tuple[tuple[str, str], ...] = ()
    house_endings: tuple[str, ...] = ()
    name_endings: tuple[str, ...] = ()
    asks: int = 100
    personal_endings: tuple[tuple[str, str], ...] = ()
    personal_tags: frozenset[str] = frozenset()
    personal_pronouns: frozenset[str] = frozenset()
    vowels: str = "aeiouyh"
    doubled: str = "bcdfglmnprst"
    ligatures: tuple[tuple[str, str], ...] = ()
    prefixes: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    endings: tuple[tuple[str, tuple[str, ...]], ...] = ()
    stems: tuple[tuple[str, str], ...] = ()
    faulty: tuple[tuple[str, str], ...] = ()
    repairs: tuple[tuple[str, str], ...] = ()
    rows: tuple[str, ...] = _ROWS
    ligature_stems: tuple[str, ...] = ()
    capitals_accented: bool = False
    doubles_suspect: bool = False
    trusted: int = 10**12
    near_name: tuple[int, int] = (8, 1000)
    dictionaries: tuple[tuple[str, ...], ...] = ()

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
        repairs=_pairs(table.get("repairs", ())),
        faulty=_pairs(table.get("faulty", ())),
        rows=tuple(table.get("keyboard", _ROWS)),
        near_name=(int(table.get("near_name", (8, 1000))[0]), int(table.get("near_name", (8, 1000))[1])),
        capitals_accented=bool(table.get("capitals_accented", False)),
        dictionaries=tuple(tuple(group) for group in table.get("dictionaries", ())),
    )


def _pairs(rows: Any) -> tuple[tuple[str, str], ...]:
    return tuple((str(row[0]), str(row[1])) for row in rows)
