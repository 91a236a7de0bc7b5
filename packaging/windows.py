r"""The installer for Windows: the frozen application packed by Inno Setup as ``build/deskeditor_VERSION_setup.exe``.

Start reading at :func:`main`; run by ``py -3 packaging\bootstrap.py package``. What is installed where is in ``windows.iss``.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from freeze import BUILD, ROOT, freeze, icon_file, version
from licences import lay_licences

SCRIPT = ROOT / "packaging" / "windows.iss"
COMPILERS = ("Programs/Inno Setup 6/ISCC.exe", "Inno Setup 6/ISCC.exe")


def main() -> int:
    """Freeze and pack; prints where the installer is."""
    compiler = find_compiler()
    if compiler is None:
        print("Inno Setup 6 is missing: winget install JRSoftware.InnoSetup, then the same command again.", file=sys.stderr)
        return 2
    frozen = freeze()
    lay_licences(frozen / "_internal" / "deskeditor")
    subprocess.run([compiler, *definitions(frozen, Path(icon_file("win32") or "")), str(SCRIPT)], check=True)
    made = BUILD / f"deskeditor_{version()}_setup.exe"
    print(f"» {made} ({made.stat().st_size / 1e6:.0f} MB)")
    return 0


def find_compiler() -> str | None:
    """Inno Setup's compiler: on the path, or where its own installer puts it."""
    found = shutil.which("iscc")
    roots = [os.environ.get(name) for name in ("LOCALAPPDATA", "PROGRAMFILES(X86)", "PROGRAMFILES")]
    places = [Path(root) / place for root in roots if root for place in COMPILERS]
    return found or next((str(place) for place in places if place.is_file()), None)


def definitions(frozen: Path, icon: Path) -> list[str]:
    """What the script is told."""
    values = {"Version": version(), "Source": frozen, "Output": BUILD, "Icon": icon}
    return [f"/D{name}={value}" for name, value in values.items()]


if __name__ == "__main__":
    sys.exit(main())
