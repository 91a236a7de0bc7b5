"""The linters are tests: what they would say in a review is said before."""

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(["ruff", "check", "src", "tests", "packaging"], id="ruff check"),
        pytest.param(["ruff", "format", "--check", "src", "tests", "packaging"], id="ruff format"),
        pytest.param(["mypy"], id="mypy"),
    ],
)
def test_nothing_to_say(command: list[str], root: Path) -> None:
    done = subprocess.run([sys.executable, "-m", *command], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
