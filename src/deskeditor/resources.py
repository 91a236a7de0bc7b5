"""Where the data files are: in a checkout, in an installed wheel, and in a frozen application; and the person's own.

Start reading at :func:`resource`. The only module that knows the layout of the installation.
"""

import os
import sys
from functools import cache
from pathlib import Path


@cache
def resources_root() -> Path:
    """The folder that holds ``languages/``, ``outlets/``, ``messages/`` and the rest.

    Raises FileNotFoundError when the installation is damaged; the message names the places looked at.
    """
    here = Path(__file__).resolve().parent
    candidates = [here / "resources", here.parent.parent / "resources"]
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        candidates.insert(0, Path(frozen) / "deskeditor" / "resources")
    for candidate in candidates:
        if (candidate / "languages").is_dir():
            return candidate
    places = ", ".join(str(candidate) for candidate in candidates)
    raise FileNotFoundError(f"The data files of deskeditor are missing; looked in: {places}. Install it again.")


def resource(*parts: str) -> Path:
    """The path of one data file or folder, for example ``resource("languages", "fr")``."""
    return resources_root().joinpath(*parts)


def own_folder(*parts: str) -> Path:
    """The person's own folder of outlets, house rules and dictionaries, or a place in it; it need not exist.

    It is where this system keeps a program's settings; the environment's DESKEDITOR_CONFIG overrides.
    """
    base = _own_base(os.environ.get("DESKEDITOR_CONFIG"), os.environ.get("XDG_CONFIG_HOME"), os.environ.get("HOME"))
    return base.joinpath(*parts) if parts else base


@cache
def _own_base(asked: str | None, configured: str | None, home: str | None) -> Path:  # noqa: ARG001 - part of the key
    if asked:
        return Path(asked).expanduser()
    if sys.platform == "win32":
        base = Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(configured or Path.home() / ".config")
    return base / "deskeditor"
