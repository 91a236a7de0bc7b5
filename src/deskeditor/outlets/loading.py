"""Where outlets are found: the installation's folder, then the user's, which wins. Start reading at :func:`load_outlet`."""

import tomllib
from functools import cache, lru_cache
from pathlib import Path

from deskeditor.outlets.disclaimer import Disclaimer, read_disclaimer
from deskeditor.outlets.outlet import DEFAULT_MUST_DECIDE, Outlet
from deskeditor.resources import own_folder, resource


def load_outlet(name: str, user_folder: Path | None = None) -> Outlet:
    """The outlet of that id; a folder of the same name in ``user_folder`` (the person's own) wins over the one installed.

    Raises KeyError naming those there are, and ValueError when its files cannot be read.
    """
    own = user_folder or own_folder("outlets")
    if _is_outlet(own, name):
        return _own(own / name, _stamp(own / name))
    if not _is_outlet(resource("outlets"), name):
        raise KeyError(f"no outlet {name!r}; there are: {', '.join(available_outlets(user_folder))}")
    return _installed(name)


def _is_outlet(root: Path, name: str) -> bool:
    return Path(name).name == name and (root / name / "outlet.toml").is_file()


@cache
def _installed(name: str) -> Outlet:
    return read_outlet(resource("outlets", name))


@lru_cache(maxsize=32)
def _own(folder: Path, stamp: tuple[tuple[str, int, int], ...]) -> Outlet:  # noqa: ARG001 - part of the key
    return read_outlet(folder)


def _stamp(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Changes whenever a file of the folder does: an outlet is read again only then."""
    found = [(path.name, path.stat()) for path in sorted(folder.glob("*.*"))]
    return tuple((name, state.st_size, state.st_mtime_ns) for name, state in found)


def available_outlets(user_folder: Path | None = None) -> tuple[str, ...]:
    """The ids of the outlets, in alphabetical order."""
    roots = [resource("outlets"), user_folder or own_folder("outlets")]
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
