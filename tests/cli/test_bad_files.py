"""The command line under bad files: one clear line, the promised exit status, no traceback, and the file untouched."""

import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest

COMMANDS: dict[str, Callable[[str, Path], list[str]]] = {
    "check": lambda file, desk: ["check", file],
    "import": lambda file, desk: ["import", file, "--dry-run"],
    "import into a desk": lambda file, desk: ["--desk", str(desk), "import", file],
    "export": lambda file, desk: ["export", file, "--outlet", "eu-reporter", "--to", str(desk.parent / "out")],
}
UNUSABLE = 2


def _run(arguments: list[str], **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "deskeditor", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, **environment}, timeout=120)


def _picture(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)


def _program(path: Path) -> None:
    path.write_bytes(b"\x7fELF" + b"\x00\x01\x02" * 5000)


def _broken_word_file(path: Path) -> None:
    path.write_bytes(b"PK\x03\x04" + bytes(range(256)))


def _inflating_word_file(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", b"<a>" + b" " * 200_000_000)


UNUSABLE_FILES: dict[str, tuple[str, Callable[[Path], None]]] = {
    "missing": ("missing.txt", lambda path: None),
    "a picture": ("picture.txt", _picture),
    "a program": ("program.md", _program),
    "a Word file that is none": ("broken.docx", _broken_word_file),
    "a Word file that inflates": ("bomb.docx", _inflating_word_file),
}


@pytest.mark.parametrize(
    ("fault", "command"),
    [*product(UNUSABLE_FILES, ("check", "import")), *product(("missing", "a picture"), ("import into a desk", "export"))],
)
def test_an_unusable_file_is_said_to_be_so(fault: str, command: str, tmp_path: Path) -> None:
    name, lay_out = UNUSABLE_FILES[fault]
    file = tmp_path / name
    lay_out(file)
    before = file.read_bytes() if file.is_file() else None
    done = _run(COMMANDS[command](str(file), tmp_path / "newsroom.desk"))
    assert done.returncode == UNUSABLE, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert 1 <= len(done.stderr.strip().splitlines()) <= 2, done.stderr
    assert file.name in done.stderr
    assert not (tmp_path / "out").exists()
    if before is not None:
        assert file.read_bytes() == before


ODD_FILES = {
    "NUL characters": b"Un titre\n\nLe port\x00 a ferm\xc3\xa9 mardi.\n",
    "latin-1": "Un été à Valmer\n\nLe port a fermé mardi, a dit le maire.\n".encode("latin-1"),
    "cp1252 marks": "Un titre\n\n“Le port a fermé”, a dit le maire…\n".encode("cp1252"),
    "UTF-16": "Un titre\n\nLe port a fermé mardi.\n".encode("utf-16"),
    "a byte order mark": b"\xef\xbb\xbfUn titre\n\nLe port a ferm\xc3\xa9.\n",
    "broken UTF-8": b"Un titre\n\nLe port a ferm\xc3 mardi \xff.\n",
    "nothing": b"",
    "only spaces": b"  \n\n \t\n",
    "Windows line ends": b"Un titre\r\n\r\nLe port.\r\n",
    "one endless line": b"mot " * 20_000,
    "hostile Markdown": b"# Un titre\n\n" + b"[" * 10_000 + b"\n\n" + b"> " * 3_000 + b"\n\n" + b"![a](" * 3_000,
    "broken front matter": b"---\ntitle: [\n  - :\n---\n\nUn texte.\n",
    "bidirectional controls": "Un titre\n\n\u202eport\u2066 fermé\n".encode(),
}


@pytest.mark.parametrize("arguments", [["check"], ["import", "--dry-run"]], ids=["check", "import"])
def test_odd_files_are_read_or_refused_one_by_one(arguments: list[str], tmp_path: Path) -> None:
    """A file that cannot be read is named, and the files after it are read all the same: the last one is a plain article."""
    files = [tmp_path / f"odd-{number}.md" for number in range(len(ODD_FILES) + 1)]
    for file, content in zip(files, [*ODD_FILES.values(), b"Le titre du jour\n\nLes les ports ont XNUMX quais.\n"], strict=True):
        file.write_bytes(content)
    done = _run([*arguments, *map(str, files)])
    assert done.returncode in (0, 1, UNUSABLE)
    assert "Traceback" not in done.stdout + done.stderr
    assert files[-1].name in done.stdout or "Le titre du jour" in done.stdout
    assert done.returncode != UNUSABLE or "odd-" in done.stderr


def test_a_large_file_is_read(tmp_path: Path) -> None:
    """Ten megabytes of text are many articles' worth; they are taken or refused with a reason, in bounded time."""
    file = tmp_path / "large.txt"
    file.write_text("Un titre\n\n" + "Le port de Valmer a fermé ses quais mardi, a dit le maire.\n\n" * 170_000, encoding="utf-8")
    done = _run(["import", str(file), "--dry-run"])
    assert done.returncode in (0, UNUSABLE)
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="places that nobody can write to or read from")
@pytest.mark.parametrize(
    "arguments",
    [
        ["--desk", "/proc/newsroom.desk", "list"],
        ["--desk", "/proc/1/newsroom.desk", "import", "{file}"],
        ["export", "{file}", "--outlet", "eu-reporter", "--to", "/proc/out", "--override", "a test"],
        ["check", "/proc/self/mem"],
    ],
    ids=["list", "import", "export", "check"],
)
def test_a_place_without_permission_is_named(arguments: list[str], tmp_path: Path) -> None:
    file = tmp_path / "article.md"
    file.write_text("---\ntitle: Un titre\nauthor: Ada\ndate: 2026-01-02\nlang: fr\n---\n\nLe port a fermé, selon la mairie.\n")
    done = _run([argument.replace("{file}", str(file)) for argument in arguments])
    assert done.returncode == UNUSABLE, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert "/proc/" in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="displays are named by the environment")
def test_without_a_display_the_window_says_so(tmp_path: Path) -> None:
    environment = {
        name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    command = [sys.executable, "-m", "deskeditor", "--desk", str(tmp_path / "newsroom.desk")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment, timeout=60)
    assert done.returncode not in (0, -6)
    assert len(done.stderr.strip().splitlines()) == 1
    assert "deskeditor demo" in done.stderr


@pytest.mark.parametrize("arguments", [["fly"], ["check", "--format", "yaml", "x"], ["export", "x"]])
def test_a_wrong_call_shows_how_it_is_used(arguments: list[str]) -> None:
    done = _run(arguments)
    assert done.returncode == UNUSABLE
    assert "Usage:" in done.stderr


def test_a_desk_that_is_none_is_left_alone(tmp_path: Path) -> None:
    desk = tmp_path / "notes.desk"
    desk.write_bytes(b"my notes, not a desk\n" * 100)
    done = _run(["--desk", str(desk), "list"])
    assert done.returncode == UNUSABLE
    assert "Traceback" not in done.stderr
    assert desk.read_bytes() == b"my notes, not a desk\n" * 100


@pytest.mark.parametrize("place", ["C", "C.UTF-8"])
def test_a_plain_locale_is_no_reason_to_break(place: str, tmp_path: Path) -> None:
    file = tmp_path / "été.txt"
    file.write_text("Un titre\n\nPrès de 40 % des quais « ont fermé ».\n", encoding="utf-8")
    done = _run(["check", str(file), "--ui-lang", "fr"], LC_ALL=place, LANG=place, PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert "Traceback" not in done.stderr
    assert done.returncode in (0, 1)
