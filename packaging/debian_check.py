"""The Debian package tried on a bare Debian: ``sudo python3 packaging/debian_check.py [PACKAGE] [--suite NAME] [--keep DIR]``.

Start reading at :func:`main`. It makes a minimal system with debootstrap, installs the package with apt, cuts the network, runs
the demonstration, opens the window on a virtual screen, removes the package, and looks whether the desk is still there. It needs
root, debootstrap and Xvfb here, and the network until the package is installed. Each promise is a line; the exit status is 1 when
one is not kept.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NEEDED = ("debootstrap", "Xvfb", "unshare", "chroot")
LARGEST_MB = 70
LANGUAGES = 6
SCREEN = ":97"
WINDOW_S, SCREEN_S = 60, 10
SMALLEST = 300
"""Pixels; what Qt keeps for itself is smaller."""
HOME = "/srv/reader"
"""The home of who tries it, inside the bare system."""


class BrokenPromiseError(Exception):
    """A promise that is not kept; its text says which."""


def main() -> int:
    """Tries the package named, or the newest of ``build/``."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("package", nargs="?", type=Path)
    parser.add_argument("--suite", default="bookworm", help="the release of Debian")
    parser.add_argument("--keep", type=Path, help="make the system in this folder and leave it there")
    asked = parser.parse_args()
    package = asked.package or max(ROOT.glob("build/*.deb"), key=lambda one: one.stat().st_mtime, default=None)
    missing = [name for name in NEEDED if not shutil.which(name)]
    if os.geteuid() or missing or package is None:
        print(f"It needs root, a package, and: {', '.join(missing or NEEDED)}.", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as place:
        try:
            check(package.resolve(), asked.suite, asked.keep or Path(place) / "bare")
        except BrokenPromiseError as broken:
            print(f"✕ {broken}")
            return 1
    return 0


def check(package: Path, suite: str, bare: Path) -> None:
    """The promises one by one. Raises BrokenPromiseError."""
    size = package.stat().st_size / 1e6
    keep(size <= LARGEST_MB, f"the package has {size:.0f} MB, at most {LARGEST_MB}")
    run(["debootstrap", "--variant=minbase", suite, str(bare)])
    shutil.copy(package, bare / package.name)
    (bare / HOME[1:]).mkdir()
    with mounted(bare):
        run(["chroot", str(bare), "apt-get", "update"])
        apt(bare, "install", f"/{package.name}")
        keep((bare / "usr/bin/deskeditor").exists(), "apt installs it on a bare system, with all it needs")
        dictionaries = sorted(one.stem for one in (bare / "usr/share/hunspell").glob("*.dic"))
        languages = sorted({name[:2] for name in dictionaries})
        keep(len(languages) >= LANGUAGES, f"the dictionaries it recommends came with it: {', '.join(languages)}")
        inside(bare, "deskeditor", "demo", "--to", f"{HOME}/demo")
        keep(any((bare / HOME[1:] / "demo").glob("*.html")), "without a network, the demonstration leaves its page")
        try_window(bare)
        desks = sorted((bare / HOME[1:]).rglob("*.desk"))
        keep(bool(desks), "the window made its desk")
        apt(bare, "remove", "deskeditor")
        keep(not (bare / "usr/lib/deskeditor").exists(), "apt removes it")
        keep(all(desk.exists() for desk in desks), "and leaves the desk where it is")


def try_window(bare: Path) -> None:
    """Open the window on a virtual screen and wait until it has made its desk and lives on."""
    screen = subprocess.Popen(["Xvfb", SCREEN, "-screen", "0", "1280x800x24"], stderr=subprocess.DEVNULL)
    command = ["unshare", "-n", "chroot", str(bare), "env", f"HOME={HOME}", f"DISPLAY={SCREEN}", "deskeditor"]
    try:
        wait_for(lambda: bool(windows()), SCREEN_S)
        began = time.monotonic()
        window = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        try:
            wait_for(lambda: is_seen() or window.poll() is not None, WINDOW_S)
            said = "" if window.poll() is None else (window.stderr.read().decode() if window.stderr else "")
            keep(
                is_seen() and window.poll() is None,
                f"the window opens, {time.monotonic() - began:.1f} s after its start {said}".rstrip(),
            )
        finally:
            window.terminate()
            window.wait(timeout=20)
    finally:
        screen.terminate()
        screen.wait()


def is_seen() -> bool:
    """Whether a window of ours stands on the virtual screen, large enough to be one."""
    sizes = (re.search(r"\s(\d+)x(\d+)[+-]", line) for line in windows() if '"deskeditor"' in line)
    return any(size is not None and min(int(size[1]), int(size[2])) >= SMALLEST for size in sizes)


def windows() -> list[str]:
    """A line for every window of the virtual screen; none while there is no screen."""
    done = subprocess.run(["xwininfo", "-root", "-tree", "-display", SCREEN], capture_output=True, text=True, check=False)
    return done.stdout.splitlines()


def wait_for(holds: Callable[[], bool], seconds: float) -> None:
    """Until something holds, or the time is over."""
    end = time.monotonic() + seconds
    while not holds() and time.monotonic() < end:
        time.sleep(0.2)


@contextmanager
def mounted(bare: Path) -> Iterator[None]:
    """What a program expects of a system: /proc, /dev, and the sockets of the virtual screen."""
    places = [("proc", "proc"), ("/dev", "dev"), ("/tmp/.X11-unix", "tmp/.X11-unix")]  # noqa: S108 - X's own place
    done: list[Path] = []
    try:
        for what, where in places:
            place = bare / where
            place.mkdir(parents=True, exist_ok=True)
            Path(what).mkdir(exist_ok=True) if what.startswith("/tmp") else None  # noqa: S108
            run(["mount", "-t", "proc", "proc", str(place)] if what == "proc" else ["mount", "--bind", what, str(place)])
            done.append(place)
        yield
    finally:
        for place in reversed(done):
            subprocess.run(["umount", "-l", str(place)], check=False)


def apt(bare: Path, *words: str) -> None:
    """One order to apt inside the bare system, nothing asked."""
    run(["chroot", str(bare), "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-y", *words])


def inside(bare: Path, *words: str) -> None:
    """A command inside, without any network."""
    run(["unshare", "-n", "chroot", str(bare), "env", f"HOME={HOME}", "LANG=C.UTF-8", *words])


def run(command: Sequence[str]) -> None:
    """Raises BrokenPromiseError with the last lines of what a command said when it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        said = "\n".join((done.stdout + done.stderr).splitlines()[-12:])
        raise BrokenPromiseError(f"{' '.join(command)}\n{said}")


def keep(kept: bool, promise: str) -> None:  # noqa: FBT001 - it reads as a sentence
    """Prints a promise that is kept; raises BrokenPromiseError for one that is not."""
    if not kept:
        raise BrokenPromiseError(promise)
    print(f"✓ {promise}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
