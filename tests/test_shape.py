"""The shape of the house: nothing grows past what a reader can hold, and every file says where to start.

Figures: a file at most 400 lines, a test file 600, a class under 200, a function under 40, from ``def`` to its last line.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted([*(ROOT / "src").rglob("*.py"), *(ROOT / "packaging").rglob("*.py")])
TESTS = sorted((ROOT / "tests").rglob("*.py"))
VAGUE = ("utils", "util", "helpers", "misc", "common")
VAGUE_CLASSES = ("Manager", "Handler", "Helper", "Utils", "Info", "Data")


def _named(paths: list[Path]) -> list[object]:
    return [pytest.param(path, id=str(path.relative_to(ROOT))) for path in paths]


def _faults(source: str) -> Iterator[str]:
    tree = ast.parse(source)
    doc = ast.get_docstring(tree) or ""
    if "start reading" not in doc.lower():
        yield "1: the module's docstring does not say where to start reading"
    if len(source.splitlines()) > 400:
        yield f"1: {len(source.splitlines())} lines, at most 400"
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield from _faults_of(node)


def _faults_of(node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[str]:
    length = (node.end_lineno or node.lineno) - node.lineno + 1
    limit = 200 if isinstance(node, ast.ClassDef) else 40
    if length >= limit:
        yield f"{node.lineno}: {node.name} has {length} lines, under {limit} is the law"
    if isinstance(node, ast.ClassDef) and node.name.endswith(VAGUE_CLASSES):
        yield f"{node.lineno}: {node.name} is a name that says nothing"


@pytest.mark.parametrize("path", _named(SOURCES))
def test_a_source_file_is_in_shape(path: Path) -> None:
    assert list(_faults(path.read_text(encoding="utf-8"))) == []
    assert path.stem not in VAGUE


@pytest.mark.parametrize("path", _named(TESTS))
def test_a_test_file_is_in_shape(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 600


def test_the_law_can_be_broken() -> None:
    long_function = "def long():\n" + "    x = 1\n" * 39
    long_class = "class LongManager:\n" + "    x = 1\n" * 199
    faults = list(_faults('"""A module."""\n' + long_function + long_class + "\n" * 200))
    assert [fault.split(":")[0] for fault in faults] == ["1", "1", "2", "42", "42"]


def test_no_language_is_named_in_code() -> None:
    """Particulars of a language are data: code that compares with a language's code has put them in the wrong place."""
    codes = {"fr", "en", "de", "es", "it", "pt"}
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Compare)
        and any(isinstance(side, ast.Constant) and side.value in codes for side in [node.left, *node.comparators])
    ]
    assert found == []


def test_no_path_of_one_machine_and_no_registry_is_named() -> None:
    """Files name no place that exists on one machine only, and no package registry: the clients know theirs."""
    marks = ("/" + "root/", "/" + "work/", "/" + "home/", "index" + "-url", '"resol' + 'ved"')
    listed = [ROOT / name for name in ("Makefile", "pyproject.toml", "README.md", ".ci/run")]
    texts = [*SOURCES, *TESTS, *(ROOT / "packaging").glob("*.*"), *(path for path in listed if path.is_file())]
    found = [f"{path.relative_to(ROOT)}: {mark}" for path in texts for mark in marks if mark in path.read_text(encoding="utf-8")]
    assert found == []
