"""Where a person's desk is, and who that person is by default. Start reading at :func:`default_desk`."""

import getpass
import os
import sys
from pathlib import Path

from deskeditor.findings import Person


def default_desk() -> Path:
    """The desk of this computer's user: in the folder where this system keeps a program's files; DESKEDITOR_DESK overrides."""
    asked = os.environ.get("DESKEDITOR_DESK")
    if asked:
        return Path(asked).expanduser()
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "deskeditor" / "newsroom.desk"


def default_person() -> Person:
    """The user of this computer, until a person is chosen."""
    try:
        name = getpass.getuser()
    except (OSError, KeyError):
        name = "desk"
    return Person(name, name[:2].upper())
