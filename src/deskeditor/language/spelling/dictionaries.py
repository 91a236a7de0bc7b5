"""Dictionaries found on this computer, and which of them serve a language. Start reading at :func:`dictionaries_for`.

Hunspell dictionaries are used where they are installed (the system's folders, LibreOffice's, the user's) and never bundled.
"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from deskeditor.language.orthography import orthography_of
from deskeditor.language.pack import LanguagePack
from deskeditor.language.spelling.added import serves

HUNSPELL = "hunspell"
PYSPELLCHECKER = "pyspellchecker"
_EXTENSIONS = ("share/extensions/dict-*", "share/extensions/dict-*/dictionaries")


@dataclass(frozen=True, slots=True)
class Dictionary:
    """A dictionary that serves: its ``engine``, its ``name`` ("fr_FR"), and ``path`` without ".aff" and ".dic" (the list itself
    for pyspellchecker's).
    """

    engine: str
    name: str
    path: Path


def hunspell_folders(extra: Iterable[Path] = ()) -> tuple[Path, ...]:
    """The folders that may hold Hunspell dictionaries, those of ``extra`` first; only the ones that exist."""
    home = Path.home()
    folders = [*extra, *map(Path, filter(None, os.environ.get("DICPATH", "").split(os.pathsep)))]
    folders += [home / ".local/share/hunspell", home / ".hunspell", home / "Library/Spelling"]
    folders += map(Path, ("/usr/share/hunspell", "/usr/local/share/hunspell", "/usr/share/myspell", "/usr/share/myspell/dicts"))
    folders += map(Path, ("/Library/Spelling", "/opt/homebrew/share/hunspell"))
    roots = [
        Path("/usr/lib/libreoffice"),
        Path("/Applications/LibreOffice.app/Contents/Resources"),
        *_globbed(Path("/opt"), "libreoffice*"),
    ]
    roots += [Path(os.environ[name]) / "LibreOffice" for name in ("PROGRAMFILES", "PROGRAMFILES(X86)") if name in os.environ]
    for root in roots:
        for pattern in (*_EXTENSIONS, "extensions/dict-*", "extensions/dict-*/dictionaries"):
            folders += _globbed(root, pattern)
    for profile in (
        home / ".config/libreoffice/4",
        home / "Library/Application Support/LibreOffice/4",
        home / "AppData/Roaming/LibreOffice/4",
    ):
        folders += _globbed(profile, "user/uno_packages/cache/uno_packages/*/*.oxt")
        folders += _globbed(profile, "user/uno_packages/cache/uno_packages/*/*.oxt/dictionaries")
    return tuple(dict.fromkeys(folder for folder in folders if folder.is_dir()))


def dictionaries_for(pack: LanguagePack, which: str = "all", extra: Iterable[Path] = ()) -> tuple[Dictionary, ...]:
    """The dictionaries that serve a language, those that decide membership first.

    ``which`` "all" adds the Hunspell dictionaries found, "none" leaves pyspellchecker's own list alone; ``extra`` are folders of
    the user's. Empty: nothing serves this language, and it must be said.
    """
    if not pack.supported:
        return ()
    found = list(_hunspell(pack, tuple(extra))) if which == "all" and find_spec("hunspell") else []
    own = pyspellchecker_list(pack.code)
    if own is not None:
        found.append(Dictionary(PYSPELLCHECKER, pack.code, own))
    return tuple(found)


@cache
def pyspellchecker_list(code: str) -> Path | None:
    """Where pyspellchecker keeps its word frequencies for a language; None when it has none."""
    package = find_spec("spellchecker")
    folders = package.submodule_search_locations if package else None
    path = Path(next(iter(folders or ()), "")) / "resources" / f"{code}.json.gz"
    return path if path.is_file() else None


def _hunspell(pack: LanguagePack, extra: tuple[Path, ...]) -> Iterator[Dictionary]:
    """The person's own, then one for each group of names the language asks for; two names of one file are one dictionary."""
    named: dict[str, Path] = {}
    for folder in hunspell_folders(extra):
        for path in sorted(folder.glob(f"{pack.code}*.dic")):
            stem = path.with_suffix("")
            if serves(stem.name, pack) and path.with_suffix(".aff").is_file():
                named.setdefault(stem.name.replace("-", "_"), stem)
    seen: set[Path] = set()
    for name, stem in sorted(named.items()):
        if stem.parent in extra:
            seen.add(stem.with_name(stem.name + ".dic").resolve())
            yield Dictionary(HUNSPELL, name, stem)
    for group in orthography_of(pack).dictionaries or ((),):
        wanted = [name for name in group if name in named] or ([] if seen else sorted(named))
        if wanted:
            stem = named[wanted[0]]
            real = stem.with_name(stem.name + ".dic").resolve()
            if real not in seen:
                seen.add(real)
                yield Dictionary(HUNSPELL, wanted[0], stem)


def _globbed(root: Path, pattern: str) -> list[Path]:
    try:
        return sorted(root.glob(pattern)) if root.is_dir() else []
    except OSError:
        return []
