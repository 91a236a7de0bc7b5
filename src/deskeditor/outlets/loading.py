"""Where outlets are found: the installation's folder, then the user's, which wins. Start reading at :func:`load_outlet`."""

import tomllib
from functools import cache
from pathlib import Path

from deskeditor.outlets.disclaimer import Disclaimer, read_disclaimer
from deskeditor.outlets.outlet import DEFAULT_MUST_DECIDE, Outlet
from deskeditor.resources import resource


def load_outlet(name: str, user_folder: Path | None = None) -> Outlet:
    """The outlet of that id; a folder of the same name in ``user_folder`` wins over the one that was installed.

    Raises KeyError naming those there are, and ValueError when its files cannot be read.
    """
    if user_folder is not None and _is_outlet(user_folder, name):
        return read_outlet(user_folder / name)
    if not _is_outlet(resource("outlets"), name):
        raise KeyError(f"no outlet {name!r}; there are: {', '.join(available_outlets(user_folder))}")
    return _installed(name)


def _is_outlet(root: Path, name: str) -> bool:
    return Path(name).name == name and (root / name / "outlet.toml").is_file()


@cache
def _installed(name: str) -> Outlet:
    return read_outlet(resource("outlets", name))


def available_outlets(user_folder: Path | None = None) -> tuple[str, ...]:
    """The ids of the outlets, in alphabetical order."""
    roots = [resource("outlets"), *([user_folder] if user_folder else [])]
    return tuple(sorted({path.parent.name for root in roots for path in root.glob("*/outlet.toml")}))


def read_outlet(folder: Path) -> Outlet:
    """The outlet that a folder holds. Raises ValueError naming the file that cannot be read and why."""
    path = folder / "outlet.toml"
    try:
        settings = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        raise ValueError(f"{path.name}: {error}") from error
    codes = settings.get("must_decide", DEFAULT_MUST_DECIDE)
    return Outlet(
        folder.name,
        str(settings.get("name", folder.name)),
        folder,
        settings,
        _disclaimers(folder),
        frozenset(str(code) for code in codes),
    )


def _disclaimers(folder: Path) -> tuple[Disclaimer, ...]:
    return tuple(read_disclaimer(path, folder.name) for path in sorted(folder.glob("disclaimer.*.md")))
