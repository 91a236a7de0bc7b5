"""The disk image for macOS: ``Desk Editor.app`` with a link to the applications, as ``build/deskeditor_VERSION_ARCH.dmg``.

Start reading at :func:`main`; run by ``python3 packaging/bootstrap.py package``. It is signed
as DESKEDITOR_SIGN_AS says.
"""

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

from freeze import BUILD, freeze, version
from licences import lay_licences

APPLICATION = "Desk Editor.app"
VOLUME = "Desk Editor"


def main() -> int:
    """Freeze, sign, pack; prints where the image is."""
    if not shutil.which("hdiutil"):
        print("A disk image is made on macOS: hdiutil is missing.", file=sys.stderr)
        return 2
    application = freeze().parent / APPLICATION
    lay_licences(application / "Contents" / "Resources")
    for command in commands(application, os.environ.get("DESKEDITOR_SIGN_AS", "-")):
        subprocess.run(command, check=True)
    print(f"» {image()} ({image().stat().st_size / 1e6:.0f} MB)")
    return 0


def image() -> Path:
    """Where the disk image is written."""
    return BUILD / f"deskeditor_{version()}_{platform.machine()}.dmg"


def commands(application: Path, identity: str) -> list[list[str]]:
    """Sign the application ("-": for this machine alone), lay it beside a link to the applications, make the image."""
    stage = BUILD / "image"
    return [
        ["codesign", "--force", "--deep", "--options", "runtime", "--sign", identity, str(application)],
        ["rm", "-rf", str(stage)],
        ["mkdir", "-p", str(stage)],
        ["cp", "-R", str(application), str(stage / APPLICATION)],
        ["ln", "-s", "/Applications", str(stage / "Applications")],
        ["hdiutil", "create", "-volname", VOLUME, "-srcfolder", str(stage), "-ov", "-format", "ULMO", str(image())],
    ]


if __name__ == "__main__":
    sys.exit(main())
