"""Freeze deskeditor with its interpreter into a folder that runs anywhere: ``freeze()``, for the installers of all three systems.

Start reading at :func:`freeze`. Run by ``bootstrap.py package``, in the environment of ``requirements-freeze.txt``.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
NAME = "deskeditor"
EVERY_MODULE_OF = (NAME, "markdown", "spellchecker", "sqlite_utils")
"""Packages whose modules are imported by name at run time, which a freezer cannot see."""
DATA_OF = ("spellchecker", "docx")
LEFT_OUT = ("tkinter", "pip", "setuptools", "pytest", "trafilatura", "PySide6.QtQml", "PySide6.QtQuick")


def freeze() -> Path:
    """The folder with the frozen application. Raises CalledProcessError when the freezer fails; what it said stands above."""
    print("» Freezing the application (a minute)", flush=True)
    target = BUILD / "frozen" / NAME
    shutil.rmtree(target, ignore_errors=True)
    resources = f"{ROOT / 'resources'}{os.pathsep}{NAME}/resources"
    options = ["--noconfirm", "--onedir", "--log-level", "ERROR", "--name", NAME, "--add-data", resources]
    options += ["--paths", str(ROOT / "src"), "--distpath", str(target.parent)]
    options += ["--workpath", str(BUILD / "freezing"), "--specpath", str(BUILD)]
    options += [word for package in EVERY_MODULE_OF for word in ("--collect-submodules", package)]
    options += [word for package in DATA_OF for word in ("--collect-data", package)]
    options += [word for module in LEFT_OUT for word in ("--exclude-module", module)]
    if sys.platform != "linux":
        options.append("--windowed")
    subprocess.run([sys.executable, "-m", "PyInstaller", *options, str(ROOT / "packaging" / "frozen.py")], check=True)
    return target


def version() -> str:
    """The version of the checkout, which is that of the installers."""
    scope: dict[str, str] = {}
    for line in (ROOT / "src" / NAME / "__init__.py").read_text(encoding="utf-8").splitlines():
        if line.startswith("__version__"):
            name, _, value = line.partition("=")
            scope[name.strip()] = value.strip().strip("\"'")
    return scope["__version__"]
