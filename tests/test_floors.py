"""The floors hold: no import goes up, and the map in the package's docstring is the law's."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

import deskeditor


def _law(root: Path) -> dict[str, Any]:
    law: dict[str, Any] = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    return law


def _floors_of(lines: list[str]) -> list[frozenset[str]]:
    return [frozenset(name.strip() for name in line.split("|")) for line in lines]


def _lint(root: Path) -> subprocess.CompletedProcess[str]:
    program = "from importlinter.cli import lint_imports_command as lint; lint(['--no-logo', '--no-cache'])"
    return subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=False)


def test_every_contract_of_the_house_is_kept(root: Path) -> None:
    done = _lint(root)
    assert done.returncode == 0, done.stdout + done.stderr
    for contract in _law(root)["contracts"]:
        assert f"{contract['name']} KEPT" in done.stdout


def test_a_broken_contract_is_seen(tmp_path: Path) -> None:
    package = tmp_path / "house"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "cellar.py").write_text("import house.roof\n")
    (package / "roof.py").write_text("")
    (tmp_path / "pyproject.toml").write_text(
        "[tool.importlinter]\nroot_package = 'house'\n"
        "[[tool.importlinter.contracts]]\nname = 'up'\ntype = 'layers'\nlayers = ['house.roof', 'house.cellar']\n"
    )
    assert _lint(tmp_path).returncode == 1


def test_the_map_in_the_docstring_is_the_law(root: Path) -> None:
    (layers,) = [contract["layers"] for contract in _law(root)["contracts"] if contract["id"] == "floors"]
    drawn = re.findall(r"^    (\w+(?: \| \w+)*) {2,}\S", deskeditor.__doc__ or "", re.MULTILINE)
    assert _floors_of(drawn) == _floors_of([layer for layer in layers if layer != "__main__"])


def test_every_room_is_on_the_map(root: Path) -> None:
    rooms = {path.stem for path in (root / "src" / "deskeditor").iterdir() if path.name[0] != "_" and path.suffix in {"", ".py"}}
    drawn = set(re.findall(r"\w+", deskeditor.__doc__ or ""))
    assert rooms <= drawn


@pytest.mark.parametrize(
    ("module", "strangers"),
    [
        ("deskeditor.cli", ("PySide6", "mammoth", "markdown", "spellchecker", "sqlite_utils", "jinja2", "nh3", "regex")),
        ("deskeditor.cli.check", ("PySide6", "mammoth", "markdown", "sqlite_utils", "jinja2")),
        ("deskeditor.checks", ("PySide6", "mammoth", "markdown", "sqlite_utils")),
    ],
)
def test_a_fast_start_loads_nothing_it_does_not_need(module: str, strangers: tuple[str, ...]) -> None:
    program = f"import sys, {module}; print(*[name for name in {strangers!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
