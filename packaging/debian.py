"""The Debian package: the frozen application with a menu entry, an icon and the type of its desk files.

Start reading at :func:`main`; run by ``python3 packaging/bootstrap.py package``. The package leaves desks alone when it is
removed: they are in people's own folders, and it knows nothing of them.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from freeze import BUILD, NAME, ROOT, freeze, version
from licences import debian_copyright
from system_needs import DICTIONARIES, QT

DESKTOP = """\
[Desktop Entry]
Type=Application
Name=Desk Editor
GenericName=Copy desk
GenericName[fr]=Secrétariat de rédaction
Comment=Review an article, settle every finding, export the page
Comment[fr]=Relire un article, régler chaque constat, exporter la page
Exec=sh -c "exec deskeditor \\\\${1:+--desk \\\\"\\\\$1\\\\"}" sh %f
TryExec=deskeditor
Icon=deskeditor
Terminal=false
Categories=Office;WordProcessor;Publishing;
MimeType=application/x-deskeditor-desk;
StartupWMClass=deskeditor
"""
MIME = """\
<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/x-deskeditor-desk">
    <comment>Desk of drafts</comment>
    <comment xml:lang="fr">Bureau d’articles</comment>
    <glob pattern="*.desk"/>
  </mime-type>
</mime-info>
"""
CONTROL = """\
Package: {name}
Version: {version}
Architecture: {architecture}
Maintainer: The deskeditor developers <deskeditor@deskeditor.invalid>
Installed-Size: {size}
Depends: {depends}
Recommends: {recommends}
Section: editors
Priority: optional
Description: copy desk's workbench, offline
 Review an article, settle every finding (claims without a source, quotations
 nobody says, translation damage, spelling, typography), and export a page with
 the outlet's standard disclaimer. Nothing leaves the machine.
"""
PRINTERS = "libcups2"
"""What finds the printers; without it a proof is written as PDF."""
FONTS = "fonts-dejavu-core | fonts-liberation | fonts-noto-core"


def main() -> int:
    """Freeze, lay out, build; prints where the package is."""
    if not shutil.which("dpkg-deb"):
        print("A Debian package is built on Debian: dpkg-deb is missing.", file=sys.stderr)
        return 2
    frozen = freeze()
    tree = BUILD / "debian"
    shutil.rmtree(tree, ignore_errors=True)
    lay_out(tree, frozen)
    package = BUILD / f"{NAME}_{version()}_{architecture()}.deb"
    print("» Packing (a minute)", flush=True)
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(package)], check=True)
    print(f"» {package} ({package.stat().st_size / 1e6:.0f} MB); install it with: sudo apt-get install {package}")
    return 0


def lay_out(tree: Path, frozen: Path) -> None:
    """The files of the package under ``tree``, as they will lie under /."""
    program = tree / "usr" / "lib" / NAME
    shutil.copytree(frozen, program, symlinks=True)
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    share = tree / "usr" / "share"
    write(share / "applications" / f"{NAME}.desktop", DESKTOP)
    write(share / "mime" / "packages" / f"{NAME}.xml", MIME)
    write(share / "doc" / NAME / "copyright", debian_copyright())
    icon = share / "icons" / "hicolor" / "scalable" / "apps" / f"{NAME}.svg"
    icon.parent.mkdir(parents=True)
    shutil.copy(ROOT / "resources" / "icons" / f"{NAME}.svg", icon)
    write(tree / "DEBIAN" / "control", control(program))


def write(path: Path, text: str) -> None:
    """A text file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def control(program: Path) -> str:
    """What dpkg is told."""
    size = sum(path.lstat().st_size for path in program.rglob("*") if path.is_file()) // 1024
    libc = (os.confstr("CS_GNU_LIBC_VERSION") or "glibc 2.36").split()[1]
    depends = ", ".join([f"libc6 (>= {libc})", *QT, FONTS])
    recommends = ", ".join((*DICTIONARIES, PRINTERS))
    return CONTROL.format(
        name=NAME, version=version(), architecture=architecture(), size=size, depends=depends, recommends=recommends
    )


def architecture() -> str:
    """Debian's name of this machine's kind."""
    done = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True)
    return done.stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
