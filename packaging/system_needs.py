"""What the system has to bring: the libraries Qt draws with, a way to make virtual environments, spelling dictionaries.

Start reading at :func:`ready_for`. On Debian and its kin what is missing is installed when that is allowed (root); otherwise the
exact command is printed. Elsewhere nothing is assumed. Standard library only.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

QT = (
    "libgl1",
    "libegl1",
    "libglib2.0-0",
    "libfontconfig1",
    "libxkbcommon0",
    "libdbus-1-3",
    "libxcb-cursor0",
    "libxkbcommon-x11-0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
)
"""Debian's names of what PySide6 links against, with what its X11 plugin adds. Newer releases append "t64" to some."""
VENV_PACKAGE = f"python3.{sys.version_info[1]}-venv"
FONT = "fonts-dejavu-core"
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts")
DICTIONARIES = (
    "hunspell-fr",
    "hunspell-en-us",
    "hunspell-en-gb",
    "hunspell-de-de",
    "hunspell-es",
    "hunspell-it",
    "hunspell-pt-pt",
)
"""They widen what the spelling check knows; without them it works with smaller lists of its own."""
FOR_MORE_TESTS = {
    "Xvfb": "the real-window tests",
    "java": "the HTML validator",
    "node": "the block-editor parser",
    "chromium": "the accessibility checker",
}


class Refused(Exception):  # noqa: N818 - it is a decision, told to the person, not a fault of the program
    """Something is missing that only the person can bring; the text says what to do."""


def say(text: str) -> None:
    """Tell what is being done, at once."""
    print(f"» {text}", flush=True)


def ready_for(command: str, *, first: bool) -> None:
    """Make sure of what ``command`` (run, test, bench) needs of the system. Raises Refused with the command that helps.

    Dictionaries are looked for at the ``first`` run only: they are a wish, not a need.
    """
    debian = bool(shutil.which("dpkg-query") and shutil.which("apt-get"))
    venv_missing = not importlib.util.find_spec("ensurepip") or not importlib.util.find_spec("venv")
    if not debian:
        if venv_missing:
            raise Refused("This Python cannot make virtual environments: the modules venv and ensurepip are missing.")
        return
    needed = missing([*QT, *([] if has_fonts() else [FONT]), *([VENV_PACKAGE] if venv_missing else [])])
    dictionaries = missing(list(DICTIONARIES)) if first else []
    if needed or dictionaries:
        bring(needed, dictionaries)
    if command == "test":
        tell_of_skipped_tests()


def missing(packages: list[str]) -> list[str]:
    """Those of ``packages`` that are not installed."""
    names = [name for package in packages for name in (package, f"{package}t64")]
    query = ["dpkg-query", "--show", "--showformat", "${db:Status-Abbrev}${Package}\n", *names]
    rows = subprocess.run(query, capture_output=True, text=True, check=False).stdout.splitlines()
    here = {row[3:].strip() for row in rows if row.startswith("ii")}
    return [package for package in packages if not {package, f"{package}t64"} & here]


def has_fonts() -> bool:
    """Whether there is any font to draw letters with."""
    return any(
        path.suffix.lower() in {".ttf", ".otf", ".ttc", ".pfb"} for folder in FONT_FOLDERS for path in Path(folder).rglob("*")
    )


def bring(needed: list[str], dictionaries: list[str]) -> None:
    """Install what is missing when root; otherwise print the command, and stop if it is not only dictionaries."""
    if os.geteuid() == 0:
        install([*needed, *dictionaries], needed)
        return
    if needed:
        raise Refused(
            f"These system libraries are missing: {', '.join(needed)}.\n"
            f"Install them, then run the same command again:\n\n    {command_for([*needed, *dictionaries])}\n"
        )
    say(f"Spelling would know more words with: {command_for(dictionaries)}")


def command_for(packages: list[str]) -> str:
    """What a person types to install ``packages``."""
    return f"sudo apt-get install --no-install-recommends --yes {' '.join(packages)}"


def install(packages: list[str], needed: list[str]) -> None:
    """Install by apt-get. Raises Refused when something needed is still missing; dictionaries are only wished for."""
    say(f"Installing system packages: {' '.join(packages)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    apt = ["apt-get", "--quiet=2", "--option=Dpkg::Use-Pty=0"]
    fetch = ["install", "--no-install-recommends", "--yes"]
    subprocess.run([*apt, "update"], env=quiet, check=False, stdout=subprocess.DEVNULL)
    if subprocess.run([*apt, *fetch, *packages], env=quiet, check=False, stdout=subprocess.DEVNULL).returncode:
        subprocess.run([*apt, *fetch, *needed], env=quiet, check=False, stdout=subprocess.DEVNULL)
    still = missing(needed)
    if still:
        raise Refused(f"apt-get could not install: {', '.join(still)}. What it said stands above.")
    importlib.invalidate_caches()


def tell_of_skipped_tests() -> None:
    """Name the tools without which some tests are skipped."""
    absent = [f"{tool} ({what})" for tool, what in FOR_MORE_TESTS.items() if not shutil.which(tool)]
    if absent:
        say(f"Not here, so some tests will be skipped: {', '.join(absent)}. .ci/run installs them.")


if __name__ == "__main__":
    sys.exit("Run packaging/bootstrap.py instead.")
