"""The licences of deskeditor and of all its parts, for the installers. Start reading at :func:`all_licences`.

The texts come from the parts themselves, as they were installed where this runs; what brings none is named with where it stands.
"""

import re
import tomllib
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from frozen_parts import METADATA_OF

ROOT = Path(__file__).resolve().parent.parent
DICTIONARIES = (
    "Hunspell dictionaries are no part of the program: they are used where a computer has them, under their own licences."
)
_NAMED = re.compile(r"(?:^|/)(?:LICEN[CS]E|COPYING|NOTICE|AUTHORS)[^/]*$", re.IGNORECASE)


def all_licences() -> str:
    """Everything in one text: ours, the parts that are no packages, then each package with the text it brings."""
    ours = (ROOT / "LICENSE").read_text(encoding="utf-8")
    parts = "\n".join(f"  {one['name']}: {one['licence']}\n    {one['where']}" for one in other_parts())
    packages = "\n\n".join(filter(None, map(_package, METADATA_OF)))
    return f"deskeditor: Apache-2.0\n\n{ours}\n{'=' * 78}\nIts parts\n\n{parts}\n  {DICTIONARIES}\n\n{packages}\n"


def other_parts() -> list[dict[str, str]]:
    """Parts that are no Python packages: name, licence, where it stands."""
    found: list[dict[str, str]] = tomllib.loads((ROOT / "resources" / "licences.toml").read_text(encoding="utf-8"))["part"]
    return found


def lay_licences(folder: Path) -> None:
    """LICENSE and THIRD-PARTY.txt in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "LICENSE").write_text((ROOT / "LICENSE").read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "THIRD-PARTY.txt").write_text(all_licences(), encoding="utf-8")


def debian_copyright() -> str:
    """``/usr/share/doc/deskeditor/copyright``: machine-readable stanzas, then every text."""
    stanzas = [
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\nUpstream-Name: deskeditor",
        "Files: *\nCopyright: The deskeditor developers\nLicense: Apache-2.0",
        *(
            f"Files: {one['name']}\nCopyright: its authors\nLicense: {one['licence']}\nComment: {one['where']}"
            for one in other_parts()
        ),
        *(
            f"Files: {one.metadata['Name']} {one.version}\nCopyright: its authors\nLicense: {stated(one)}"
            for one in map(_found, METADATA_OF)
            if one is not None
        ),
        f"Comment: {DICTIONARIES}",
    ]
    return "\n\n".join(stanzas) + f"\n\nThe texts:\n\n{all_licences()}"


def stated(one: Distribution) -> str:
    """The licence as a package states it."""
    about = one.metadata
    expression = about.get("License-Expression") if "License-Expression" in about else None
    if expression:
        return str(expression)
    kinds = [value.rpartition(" :: ")[2] for value in about.get_all("Classifier") or () if value.startswith("License")]
    return ", ".join(kinds) or str(about.get("License", "")).split("\n")[0][:80] or "see its text"


def _found(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


def _package(name: str) -> str:
    one = _found(name)
    if one is None:
        return ""
    texts = [str(path.read_text()).strip() for path in one.files or () if _NAMED.search(str(path).replace("\\", "/"))]
    return "\n\n".join([f"{'-' * 78}\n{one.metadata['Name']} {one.version}: {stated(one)}", *texts])
