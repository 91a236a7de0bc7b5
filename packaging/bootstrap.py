"""Run, test or measure deskeditor from a checkout, on a machine that has Python 3.11 or newer and nothing else.

    python3 packaging/bootstrap.py run [ARGUMENT…]     open the window, or run "deskeditor ARGUMENT…"
    python3 packaging/bootstrap.py test [ARGUMENT…]    run the whole suite; arguments go to pytest
    python3 packaging/bootstrap.py bench [ARGUMENT…]   measure, targets beside the figures
    python3 packaging/bootstrap.py package             build the installer of this system in build/: .deb, .exe, .dmg

Start reading at :func:`main`. Standard library only. Everything it makes is in ``.venv``; a second run finds it ready. What the
system has to bring is in ``system_needs.py``.
"""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import subprocess
import sys
from pathlib import Path

from system_needs import Refused, ready_for, say

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
OLDEST = (3, 11)
NEWER = ("python3.13", "python3.12", "python3.11", "python3.14")
"""Interpreters to look for when the one that was called is too old, the best tried first."""
LOCKS = {
    "run": "requirements.txt",
    "test": "requirements-dev.txt",
    "bench": "requirements-dev.txt",
    "package": "requirements-freeze.txt",
}

INSTALLERS = {"win32": "windows.py", "darwin": "macos.py"}


def main(arguments: list[str]) -> int:
    """Make ready what the command needs, then do it. The answer is the exit status; 2 when something is missing."""
    if not arguments or arguments[0] not in LOCKS:
        print(__doc__, file=sys.stderr)
        return 2
    command, rest = arguments[0], arguments[1:]
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a console of a narrow code page is no reason to stop
    try:
        other = another_interpreter()
        if other:
            return subprocess.call([other, __file__, *arguments])
        first = not is_ready(LOCKS[command])
        ready_for(command, first=first)
        if first:
            make_environment(LOCKS[command])
        return {"run": run, "test": test, "bench": bench, "package": package}[command](rest)
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def another_interpreter() -> str | None:
    """A newer interpreter when this one is too old, else None. Raises Refused when there is none."""
    if sys.version_info >= OLDEST:
        return None
    for name in NEWER:
        found = shutil.which(name)
        if found:
            say(f"Python {sys.version.split()[0]} is too old; going on with {found}")
            return found
    raise Refused(
        f"deskeditor needs Python 3.11 or newer; this is {sys.version.split()[0]} ({sys.executable}).\n"
        "Install a newer Python, then run: python3.11 packaging/bootstrap.py"
    )


def stamp_of(lock: str) -> Path:
    """The file that says what the environment was made from."""
    return VENV / f"ready-{lock}"


def is_ready(lock: str) -> bool:
    """Whether the environment stands and nothing it was made from has changed."""
    stamp = stamp_of(lock)
    return python().is_file() and stamp.is_file() and stamp.read_text() == fingerprint(lock)


def make_environment(lock: str) -> None:
    """The virtual environment with the locked dependencies and this checkout in it."""
    if not belongs_here():
        say("Making the virtual environment in .venv")
        make_venv()
    say(f"Installing the dependencies of packaging/{lock} (once; a minute or two)")
    pip("--require-hashes", "--requirement", str(ROOT / "packaging" / lock))
    say("Installing deskeditor from this checkout")
    pip("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    # A window is there in half the time; where an environment forbids Python to write byte code, it would never be.
    subprocess.run([python(), "-m", "compileall", "-q", str(ROOT / "src")], check=False)
    stamp_of(lock).write_text(fingerprint(lock))


def fingerprint(lock: str) -> str:
    """All that the environment depends on: interpreter, place of the checkout, locked versions, entry points."""
    digest = hashlib.sha256()
    for part in (sys.version, str(ROOT), read("packaging", lock), read("pyproject.toml")):
        digest.update(part.encode())
    return digest.hexdigest()


def read(*place: str) -> str:
    """The text of a file of the checkout."""
    return ROOT.joinpath(*place).read_text(encoding="utf-8")


def belongs_here() -> bool:
    """Whether ``.venv`` works, has pip, and was made for this interpreter's version."""
    if not python().is_file():
        return False
    probe = "import sys, pip; print('.'.join(map(str, sys.version_info[:2])), sys.prefix)"
    done = subprocess.run([python(), "-c", probe], capture_output=True, text=True, check=False)
    version = ".".join(map(str, sys.version_info[:2]))
    return done.returncode == 0 and done.stdout.strip() == f"{version} {VENV}"


def make_venv() -> None:
    """An empty virtual environment. Raises Refused with what went wrong."""
    shutil.rmtree(VENV, ignore_errors=True)
    done = subprocess.run([sys.executable, "-m", "venv", str(VENV)], capture_output=True, text=True, check=False)
    if done.returncode:
        shutil.rmtree(VENV, ignore_errors=True)
        raise Refused(f"Python could not make a virtual environment:\n{done.stdout}{done.stderr}")


def python() -> Path:
    """The interpreter of the virtual environment."""
    return VENV / "Scripts" / "python.exe" if os.name == "nt" else VENV / "bin" / "python"


def pip(*arguments: str) -> None:
    """Install into the virtual environment. Raises Refused when pip fails; what it said stands above."""
    options = ("--quiet", "--disable-pip-version-check", "--no-input", "--no-warn-script-location")
    environment = {**os.environ, "PIP_ROOT_USER_ACTION": "ignore"}
    if subprocess.call([str(python()), "-m", "pip", "install", *options, *arguments], env=environment):
        raise Refused(
            "The dependencies could not be installed (see above). Is the network there? The same command goes on from here."
        )


def has_display() -> bool:
    """Whether a window could be opened."""
    return os.name == "nt" or sys.platform == "darwin" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def deskeditor(*arguments: str) -> int:
    """Run the program of the virtual environment."""
    return subprocess.call([str(python()), "-m", "deskeditor", *arguments])


def run(arguments: list[str]) -> int:
    """Open the window; without a display do the main job on a sample instead, and say so."""
    if arguments or has_display():
        return deskeditor(*arguments)
    say('No display here, so no window: running "deskeditor demo", which does the main job on a sample and leaves it in demo/')
    return deskeditor("demo")


def test(arguments: list[str]) -> int:
    """The whole suite, drawing to memory; tests that need a real window start a display of their own."""
    say("Running the tests")
    environment = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    environment["QT_QPA_PLATFORM"] = "offscreen"
    return subprocess.call([str(python()), "-m", "pytest", "-rs", *arguments], cwd=ROOT, env=environment)


def bench(arguments: list[str]) -> int:
    """The measurements."""
    say("Measuring; leave the machine alone meanwhile")
    return subprocess.call([str(python()), str(ROOT / "packaging" / "bench.py"), *arguments], cwd=ROOT)


def package(arguments: list[str]) -> int:
    """The installer of this system."""
    script = INSTALLERS.get(sys.platform, "debian.py")
    return subprocess.call([str(python()), str(ROOT / "packaging" / script), *arguments], cwd=ROOT)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
