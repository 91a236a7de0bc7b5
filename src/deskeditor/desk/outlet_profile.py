"""An outlet's profile as the settings show and write it. Start reading at :func:`save_outlet`.

What is written goes to the person's own folder, whole and validated; the outlets that came with the program stay as they are.
"""

import re
import shutil
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from deskeditor.desk.house import write_whole
from deskeditor.outlets import OutletFault, load_outlet, validate_outlet, validate_settings
from deskeditor.resources import own_folder, resource


@dataclass(frozen=True, slots=True)
class Approval:
    """Who approved a wording, on which ISO date, and where it was taken from (an address, or "")."""

    by: str
    on: str
    source: str = ""


def is_own(outlet: str) -> bool:
    """Whether the person has a profile of that outlet of their own, which wins over the delivered one."""
    return (own_folder("outlets", outlet) / "outlet.toml").is_file()


def is_delivered(outlet: str) -> bool:
    """Whether the outlet came with the program."""
    return (resource("outlets", outlet) / "outlet.toml").is_file()


def id_for(name: str, taken: tuple[str, ...]) -> str:
    """An outlet's id (the name of its folder) made of its name; a number is added to one that is taken."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60] or "outlet"
    found, number = stem, 2
    while found in taken:
        found, number = f"{stem}-{number}", number + 1
    return found


def save_outlet(
    outlet: str, settings: Mapping[str, Any], wordings: Mapping[tuple[str, str], str], approval: Approval, like: str = ""
) -> tuple[OutletFault, ...]:
    """Write a profile; the faults that kept it from being written, none when it is.

    ``wordings`` are the disclaimers by language and purpose, "" takes one away; a changed one has the ``approval``. A new outlet
    begins as a copy of ``like``. Raises OSError when it cannot be written.
    """
    faults = validate_settings(settings)
    if faults:
        return faults
    target, origin = own_folder("outlets", outlet), load_outlet(like or outlet).folder
    part = own_folder(f".{outlet}.part")
    shutil.rmtree(part, ignore_errors=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copytree(origin, part)
    if origin != target and (target / "rules").is_dir():
        shutil.copytree(target / "rules", part / "rules", dirs_exist_ok=True)  # choices made before the profile was
    write_whole(part / "outlet.toml", toml_of(settings))
    for (language, purpose), text in wordings.items():
        _word(part, (language, purpose), text.strip(), approval, like or outlet)
    faults = validate_outlet(part)
    if faults:
        shutil.rmtree(part, ignore_errors=True)
        return faults
    _put(part, target)
    return ()


def forget_outlet(outlet: str) -> None:
    """Take the person's own profile away: the delivered one holds again. What was chosen of rules stays. Raises OSError."""
    folder = own_folder("outlets", outlet)
    for path in folder.iterdir():
        if path.is_file():
            path.unlink()
    with suppress(OSError):
        folder.rmdir()


def toml_of(settings: Mapping[str, Any]) -> str:
    """Settings of one level of tables as TOML."""
    plain = [f"{key} = {_value(value)}" for key, value in settings.items() if not isinstance(value, Mapping)]
    tables = [
        "\n".join([f"\n[{name}]", *(f"{key} = {_value(value)}" for key, value in table.items())])
        for name, table in settings.items()
        if isinstance(table, Mapping) and table
    ]
    return "\n".join(["# Written by the settings of the window.", *plain, *tables]) + "\n"


def _value(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(_value, value)) + "]"
    escaped = re.sub(r'(["\\])', r"\\\1", str(value))
    return '"' + "".join(one if one.isprintable() else f"\\u{ord(one):04X}" for one in escaped) + '"'


def _word(folder: Path, place: tuple[str, str], text: str, approval: Approval, outlet: str) -> None:
    """Write, leave or take away one wording; what is unchanged keeps the approval it has."""
    language, purpose = place
    path = folder / (f"disclaimer.{language}.md" if purpose == "standard" else f"disclaimer.{language}.{purpose}.md")
    if not text:
        path.unlink(missing_ok=True)
        return
    known = load_outlet(outlet).disclaimers
    before = next((one for one in known if (one.language, one.purpose) == place), None)
    if before is None or before.text != text:
        lines = [f"purpose: {purpose}", "status: approved", f"approved_by: {' '.join(approval.by.split())}"]
        lines += [f"approved_at: {approval.on}"] + ([f"source: {''.join(approval.source.split())}"] if approval.source else [])
        write_whole(path, "---\n" + "\n".join(lines) + f"\n---\n{text}\n")


def _put(part: Path, target: Path) -> None:
    old = part.with_suffix(".old")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.replace(old)
    part.replace(target)
    shutil.rmtree(old, ignore_errors=True)
