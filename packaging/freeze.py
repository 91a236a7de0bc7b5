"""Freeze deskeditor with its interpreter into a folder that runs anywhere, for the installers of all three systems.

Start reading at :func:`freeze`. What goes in is in ``deskeditor.spec`` and ``frozen_parts.py``. Run by ``bootstrap.py package``,
in the environment of ``requirements-freeze.txt``.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
NAME = "deskeditor"
PUBLISHER = "The deskeditor developers"
ICON_SIZES = {"win32": ("ico", 256), "darwin": ("icns", 512)}
"""The form of an application's icon on a system, and its size in pixels; on Linux the desktop takes the drawing itself."""


def freeze() -> Path:
    """The folder with the frozen application. Raises CalledProcessError when the freezer fails; what it said stands above."""
    print("» Freezing the application (a minute)", flush=True)
    target = BUILD / "frozen" / NAME
    shutil.rmtree(target, ignore_errors=True)
    options = ["--noconfirm", "--log-level", "ERROR", "--distpath", str(target.parent), "--workpath", str(BUILD / "freezing")]
    subprocess.run([sys.executable, "-m", "PyInstaller", *options, str(ROOT / "packaging" / "deskeditor.spec")], check=True)
    if sys.platform == "linux":
        strip(target)
    prove(target)
    return target


def prove(folder: Path) -> None:
    """Let the frozen program do the main job on a sample: it must say as many checks and rules as the checkout has.

    Raises CalledProcessError when it fails, RuntimeError when something was lost on the way.
    """
    counting = (
        "from deskeditor.checks import CHECKS; from deskeditor.language import load_pack; from deskeditor.rules import rules_of;"
        "print(len(CHECKS), len(rules_of(load_pack('fr')).rules))"
    )
    checks, rules = subprocess.run([sys.executable, "-c", counting], capture_output=True, text=True, check=True).stdout.split()
    program = folder / (f"{NAME}.exe" if sys.platform == "win32" else NAME)
    with tempfile.TemporaryDirectory() as place:
        done = subprocess.run([program, "demo", "--to", place], capture_output=True, encoding="utf-8", check=True)
        pages = list(Path(place).glob("*.html"))
    if f"{checks} checks, {rules} rules" not in done.stdout or not pages:
        raise RuntimeError(
            f"the frozen program is not whole: {checks} checks and {rules} rules were expected\n{done.stdout[-2000:]}"
        )
    print(f"» The frozen program did its job on a sample, with {checks} checks and {rules} rules", flush=True)


def strip(folder: Path) -> None:
    """Take the debugging symbols out of the interpreter, a third of its size; where there is no ``strip`` they stay."""
    tool = shutil.which("strip")
    inside = folder / "_internal"
    if tool:
        for path in (*inside.glob("libpython3*"), *inside.glob("python3*/lib-dynload/*.so")):
            subprocess.run([tool, "--strip-unneeded", str(path)], check=False, stderr=subprocess.DEVNULL)


def version() -> str:
    """The version of the checkout, which is that of the installers."""
    scope: dict[str, str] = {}
    for line in (ROOT / "src" / NAME / "__init__.py").read_text(encoding="utf-8").splitlines():
        if line.startswith("__version__"):
            name, _, value = line.partition("=")
            scope[name.strip()] = value.strip().strip("\"'")
    return scope["__version__"]


def icon_file(system: str = sys.platform) -> str | None:
    """The application's icon in the form of the system, drawn from the SVG; None where none is wanted."""
    if system not in ICON_SIZES:
        return None
    ending, size = ICON_SIZES[system]
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication, QIcon

    _app = QGuiApplication.instance() or QGuiApplication([])
    path = BUILD / f"{NAME}.{ending}"
    path.parent.mkdir(parents=True, exist_ok=True)
    drawn = QIcon(str(ROOT / "resources" / "icons" / f"{NAME}.svg")).pixmap(size, size)
    if not drawn.save(str(path)):
        raise OSError(f"cannot draw {path}")
    return str(path)


def version_file(system: str = sys.platform) -> str | None:
    """What Windows shows of a program's version; None elsewhere."""
    if system != "win32":
        return None
    path = BUILD / "version.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(version_resource(version()), encoding="utf-8")
    return str(path)


def version_resource(number: str) -> str:
    """Windows' version resource, as PyInstaller reads it; ``number`` has the form 1.2.3 with an optional suffix."""
    parts = [int("".join(filter(str.isdigit, part)) or 0) for part in number.split(".")][:3]
    four = (*parts, *(0 for _ in range(4 - len(parts))))
    texts = {
        "CompanyName": PUBLISHER,
        "FileDescription": "Desk Editor",
        "FileVersion": number,
        "InternalName": NAME,
        "LegalCopyright": "Apache-2.0",
        "OriginalFilename": f"{NAME}.exe",
        "ProductName": "Desk Editor",
        "ProductVersion": number,
    }
    structs = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in texts.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={four}, prodvers={four}),\n"
        f"  kids=[StringFileInfo([StringTable('040904B0', [{structs}])]),\n"
        "        VarFileInfo([VarStruct('Translation', [1033, 1200])])])\n"
    )
