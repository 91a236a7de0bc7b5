"""Dictionaries an editor adds: from a LibreOffice extension (.oxt) or a pair of .aff and .dic files.

Start reading at :func:`add_dictionaries`. Only .aff and .dic members are taken, by their bare names, and never more than a bound.
"""

import zipfile
from pathlib import Path

from deskeditor.language.pack import LanguagePack

LARGEST = 64 * 1024 * 1024
"""How many bytes one .aff or .dic file may have."""
MOST = 40
"""How many files an extension may bring."""


def add_dictionaries(path: Path, folder: Path) -> tuple[str, ...]:
    """Put the dictionaries of ``path`` into ``folder``, the user's own; the names of those that can be used now.

    Raises ValueError, with a reason for the editor, when there is none in it; OSError when it cannot be read or written.
    """
    found = _extension(path) if path.suffix.lower() == ".oxt" else _pair(path)
    names = sorted(name for name in {Path(one).stem for one in found} if f"{name}.aff" in found and f"{name}.dic" in found)
    if not names:
        raise ValueError(f"{path.name} holds no dictionary: a .dic and an .aff file of one name are needed")
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        for suffix in (".aff", ".dic"):
            (folder / f"{name}{suffix}").write_bytes(found[f"{name}{suffix}"])
    return tuple(names)


def serves(name: str, pack: LanguagePack) -> bool:
    """Whether a dictionary of that name is one of the pack's language: fr, fr_FR, fr-classique."""
    rest = name[len(pack.code) :]
    return name.startswith(pack.code) and (not rest or not rest[0].isalpha())


def _pair(path: Path) -> dict[str, bytes]:
    files = {one.name: one for one in (path.with_suffix(".aff"), path.with_suffix(".dic")) if one.is_file()}
    return {name: one.read_bytes() for name, one in files.items() if one.stat().st_size <= LARGEST}


def _extension(path: Path) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    try:
        with zipfile.ZipFile(path) as archive:
            members = [one for one in archive.infolist() if Path(one.filename).suffix in {".aff", ".dic"}]
            for member in members[:MOST]:
                name = Path(member.filename.replace("\\", "/")).name
                if member.file_size <= LARGEST and not name.startswith(("hyph_", "th_")):
                    with archive.open(member) as content:
                        found[name] = content.read(LARGEST)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        raise ValueError(f"{path.name} is no LibreOffice extension: {error}") from error
    return found
