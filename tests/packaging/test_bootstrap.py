"""The bootstrap on machines that lack something: it installs, or names the exact command and stops; it never goes on blindly."""

import importlib.util
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"

if os.name == "nt":
    pytest.skip("Debian's needs are asked on Debian", allow_module_level=True)


def _module(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, PACKAGING / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


needs = _module("system_needs")
bootstrap = _module("bootstrap")


@pytest.fixture
def debian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Lays out a machine that has ``installed`` packages; apt-get adds to the list and writes down what it was told."""

    def lay_out(*installed: str, root: bool, broken: tuple[str, ...] = ()) -> Path:
        tools, here = tmp_path / "tools", tmp_path / "installed"
        tools.mkdir()
        here.write_text("".join(f"{name}\n" for name in installed))
        _tool(tools / "dpkg-query", f"sed 's/^/ii /' {here}")
        skip = "|".join(("-*", "install", "update", *broken))
        fail = f'case " $* " in *" {broken[0]} "*) exit 100;; esac\n' if broken else ""
        install = f'for word in "$@"; do case "$word" in {skip}) ;; *) echo "$word" >> {here};; esac; done'
        _tool(tools / "apt-get", f'echo "$@" >> {tmp_path / "asked"}\n{fail}{install}')
        monkeypatch.setenv("PATH", f"{tools}:/usr/bin:/bin")
        monkeypatch.setattr(os, "geteuid", lambda: 0 if root else 1000)
        monkeypatch.setattr(needs, "has_fonts", lambda: True)
        return here

    return lay_out


def _tool(path: Path, script: str) -> None:
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def test_a_machine_that_has_everything_is_left_alone(debian: Callable[..., Path], tmp_path: Path) -> None:
    debian(*needs.QT, *needs.DICTIONARIES, root=True)
    needs.ready_for("run", first=True)
    assert not (tmp_path / "asked").exists()


def test_a_newer_debians_names_count(debian: Callable[..., Path]) -> None:
    names = [f"{name}t64" if name == "libglib2.0-0" else name for name in needs.QT]
    debian(*names, *needs.DICTIONARIES, root=False)
    needs.ready_for("run", first=True)


def test_root_gets_what_is_missing(debian: Callable[..., Path]) -> None:
    here = debian("libgl1", root=True)
    needs.ready_for("run", first=True)
    assert {*needs.QT, *needs.DICTIONARIES} <= set(here.read_text().split())


def test_anyone_else_gets_the_exact_command(debian: Callable[..., Path], tmp_path: Path) -> None:
    debian(*needs.QT[1:], *needs.DICTIONARIES[1:], root=False)
    command = f"sudo apt-get install --no-install-recommends --yes {needs.QT[0]} {needs.DICTIONARIES[0]}"
    with pytest.raises(needs.Refused, match=re.escape(command)):
        needs.ready_for("run", first=True)
    assert not (tmp_path / "asked").exists()


def test_missing_dictionaries_stop_nobody(debian: Callable[..., Path], capsys: pytest.CaptureFixture[str]) -> None:
    debian(*needs.QT, root=False)
    needs.ready_for("run", first=True)
    assert "hunspell-fr" in capsys.readouterr().out
    needs.ready_for("run", first=False)
    assert capsys.readouterr().out == ""


def test_a_dictionary_that_cannot_be_had_stops_nobody(debian: Callable[..., Path]) -> None:
    here = debian(root=True, broken=(needs.DICTIONARIES[0],))
    needs.ready_for("run", first=True)
    assert set(needs.QT) <= set(here.read_text().split())


def test_a_library_that_cannot_be_had_is_named(debian: Callable[..., Path]) -> None:
    debian(root=True, broken=(needs.QT[2],))
    with pytest.raises(needs.Refused, match=re.escape(needs.QT[2])):
        needs.ready_for("run", first=True)


def test_a_missing_venv_is_asked_for_by_its_version(debian: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    debian(*needs.QT, *needs.DICTIONARIES, root=False)
    real = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "ensurepip" else real(name))
    with pytest.raises(needs.Refused, match=rf"apt-get install .*python3\.{sys.version_info[1]}-venv"):
        needs.ready_for("run", first=True)


def test_an_old_python_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "OLDEST", (99, 0))
    monkeypatch.setenv("PATH", "")
    with pytest.raises(needs.Refused, match=r"needs Python 3\.11"):
        bootstrap.another_interpreter()


def test_without_a_display_the_demo_runs_and_it_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[tuple[str, ...]] = []
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(bootstrap, "deskeditor", lambda *words: asked.append(words) or 0)
    assert bootstrap.run([]) == 0
    assert asked == [("demo",)]
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_the_environment_is_made_again_when_what_it_was_made_from_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    (tmp_path / "packaging").mkdir()
    lock, project = tmp_path / "packaging" / "requirements.txt", tmp_path / "pyproject.toml"
    lock.write_text("one")
    project.write_text("two")
    before = bootstrap.fingerprint("requirements.txt")
    assert bootstrap.fingerprint("requirements.txt") == before
    lock.write_text("three")
    assert bootstrap.fingerprint("requirements.txt") != before


def test_an_unknown_command_shows_how_it_is_used() -> None:
    done = subprocess.run([sys.executable, str(PACKAGING / "bootstrap.py"), "fly"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "bootstrap.py run" in done.stderr


def test_every_locked_file_is_pinned_with_hashes_and_names_no_registry() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (PACKAGING / name).read_text()
        entries = [entry for entry in re.split(r"\n(?=\S)", text) if not entry.startswith("#")]
        assert all("==" in entry and "--hash=sha256:" in entry for entry in entries)
        assert "://" not in text
        assert "-url" not in text


def test_the_lock_holds_the_qt_that_each_python_can_bear() -> None:
    """PySide6 6.12 loses references on Python 3.11 and aborts after some thousand calls."""
    rows = re.findall(r"^pyside6-essentials==6\.(\d+)\S* ; python_full_version (\S+ '3\.12')", _lock(), re.MULTILINE)
    assert {(int(minor) < 12, condition) for minor, condition in rows} >= {(True, "< '3.12'")}


def _lock() -> str:
    return (PACKAGING / "requirements.txt").read_text()
