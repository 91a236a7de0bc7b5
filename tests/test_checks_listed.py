"""Code is listed: a check that is not in the list would be lost, silently, in a frozen application."""

from importlib import import_module
from pathlib import Path

import pytest

import deskeditor.checks
from deskeditor.checks import CHECKS
from deskeditor.findings import Messages
from deskeditor.reading import Check

FOLDER = Path(deskeditor.checks.__file__).parent
NAMES = sorted(path.stem for path in FOLDER.glob("*.py") if path.stem != "__init__")


@pytest.mark.parametrize("name", NAMES)
def test_every_file_of_checks_is_in_the_list(name: str) -> None:
    module = import_module(f"deskeditor.checks.{name}")
    own = [value for value in vars(module).values() if isinstance(value, Check)]
    assert own, f"checks/{name}.py holds no check"
    assert all(check in CHECKS for check in own)


def test_names_are_unique() -> None:
    names = [check.name for check in CHECKS]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_code_has_its_texts(language: str) -> None:
    """Every finding has a message, explains itself and names its authority; a rule's finding brings its texts with it."""
    texts = Messages.load(language).texts
    missing = [
        f"{code}.{name}"
        for check in CHECKS
        for code in check.codes
        for name in ("message", "explanation", "authority")
        if not any(key == name or key.startswith(f"{name}_") for key in texts.get(code, {}))
    ]
    assert missing == []
