"""Export presets: kind, outlet, purpose and folder under one name, kept by the desk. Start reading at :func:`presets`."""

import json
from dataclasses import asdict, dataclass

from deskeditor.desk.desk_file import DeskFile

_SETTING = "export-presets"
MOST = 50


@dataclass(frozen=True, slots=True)
class Preset:
    """What an export is asked for, under a name."""

    name: str
    kind: str
    outlet: str
    purpose: str
    folder: str


def presets(desk: DeskFile) -> tuple[Preset, ...]:
    """The presets of the desk by name; what cannot be read is left out."""
    try:
        stored = json.loads(desk.setting(_SETTING, "[]"))
        found = [Preset(*(str(one[name]) for name in Preset.__slots__)) for one in stored]
    except (ValueError, TypeError, KeyError, RecursionError):
        return ()
    return tuple(sorted(found, key=lambda one: one.name.casefold()))[:MOST]


def keep_preset(desk: DeskFile, preset: Preset) -> None:
    """Keep a preset; one of the same name is replaced. Silently not on a read-only desk."""
    others = [one for one in presets(desk) if one.name != preset.name]
    _write(desk, [*others, preset])


def forget_preset(desk: DeskFile, name: str) -> None:
    """Forget a preset."""
    _write(desk, [one for one in presets(desk) if one.name != name])


def _write(desk: DeskFile, kept: list[Preset]) -> None:
    desk.remember(_SETTING, json.dumps([asdict(one) for one in kept], ensure_ascii=False))
