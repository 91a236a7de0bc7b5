"""A real window on a real display: it types, fixes a spelling, exports. Needs Xvfb and xdotool; skipped aloud without them."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from deskeditor.article import Article
from deskeditor.desk.desk import Desk
from deskeditor.findings import Person
from deskeditor.store.counterparts import read_counterpart

pytestmark = [
    pytest.mark.window,
    pytest.mark.slow,
    pytest.mark.skipif(not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="needs Xvfb and xdotool"),
]
ORIGINALS = Path(__file__).parent.parent / "review" / "originals"
BODY = "The council met on Monday, the mayor said. The work will begin in teh spring, according to the report."


@pytest.fixture
def display() -> Iterator[str]:
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    number = os.read(reading, 16).decode().strip()
    yield f":{number}"
    server.terminate()
    server.wait(10)
    os.close(reading)  # not before: the server dies when nobody listens


class Driver:
    """Presses keys in the window of one display."""

    def __init__(self, display: str, environment: dict[str, str], said: Path) -> None:
        self.said = said
        self._environment = environment | {"DISPLAY": display}

    def xdotool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments], env=self._environment, capture_output=True, text=True, check=False, timeout=30
        )
        return done.stdout.strip()

    def find(self, name: str, limit: float = 60.0) -> str:
        end = time.monotonic() + limit
        while time.monotonic() < end:
            found = self.xdotool("search", "--onlyvisible", "--name", name)
            if found:
                self.xdotool("windowfocus", found.split()[-1])
                return found.split()[-1]
            time.sleep(0.3)
        raise AssertionError(f"no window {name}: {self.said.read_text(encoding='utf-8')}")

    def keys(self, *keys: str) -> None:
        for key in keys:
            self.xdotool("key", key)
            time.sleep(0.25)

    def types(self, text: str) -> None:
        """Type a text; a line's end is a key of its own, which ``xdotool type`` may leave out."""
        for number, line in enumerate(text.split("\n")):
            if number:
                self.xdotool("key", "Return")
            if line:
                self.xdotool("type", "--delay", "4", line)


def _eventually(what: str, holds: object, limit: float = 60.0) -> None:
    end = time.monotonic() + limit
    while time.monotonic() < end:
        if holds():  # type: ignore[operator]
            return
        time.sleep(0.3)
    raise AssertionError(what)


@contextmanager
def running(folder: Path, display: str) -> Iterator[Driver]:
    """The program on the desk of that folder, on that display."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("QT_")}
    environment |= {"XDG_CONFIG_HOME": str(folder / "config"), "DISPLAY": display, "LC_ALL": "C.UTF-8"}
    (folder / "config" / "deskeditor").mkdir(parents=True)
    settings = f"[General]\nexport-folder={folder / 'out'}\n"
    (folder / "config" / "deskeditor" / "window.ini").write_text(settings, encoding="utf-8")
    command = [sys.executable, "-m", "deskeditor", "--desk", str(folder / "news.desk")]
    with (folder / "said.txt").open("w") as said:
        process = subprocess.Popen(command, env=environment, stdout=said, stderr=said)
    try:
        yield Driver(display, environment, folder / "said.txt")
    finally:
        process.terminate()
        process.wait(20)


def test_an_editor_types_fixes_a_spelling_and_exports(tmp_path: Path, display: str) -> None:
    path, out = tmp_path / "news.desk", tmp_path / "out"
    draft = _desk_with(
        path, headline="Council to repair the pier", body=BODY, language="en", outlet="gazette-de-valmer", published="2026-03-17"
    )
    with running(tmp_path, display) as driver:
        driver.find("Council to repair the pier")
        time.sleep(4)
        driver.keys("ctrl+t", "ctrl+End")
        driver.xdotool("type", "--delay", "30", " It will cost little, she said.")
        time.sleep(1)
        driver.keys("ctrl+l", "Home")

        def fixed() -> bool:
            driver.keys("F8", "f")
            time.sleep(0.5)
            return "in the spring" in _body(path, draft)

        _eventually("the spelling was not fixed", fixed)
        assert _body(path, draft).endswith("It will cost little, she said.")
        driver.keys("ctrl+e")
        driver.find("Export")
        time.sleep(2)
        driver.keys("Return")
        _eventually("nothing was exported", lambda: list(out.glob("*.html")))
        html = next(out.glob("*.html")).read_text(encoding="utf-8")
        assert "in the spring" in html
        assert html.startswith("<!DOCTYPE html>")


def test_the_damage_is_repaired_from_an_original_by_next_finding_and_fix_alone(tmp_path: Path, display: str) -> None:
    """The original is typed into the view; then no key but F8 and Ctrl+. is pressed."""
    path = tmp_path / "news.desk"
    damaged = (ORIGINALS / "troops-fr.md").read_text(encoding="utf-8").strip()
    original = (ORIGINALS / "troops-en.txt").read_text(encoding="utf-8").strip()
    draft = _desk_with(path, headline="Réunion des ministres", body=damaged, language="fr", outlet="eu-reporter")
    with running(tmp_path, display) as driver:
        window = driver.find("Réunion des ministres")
        time.sleep(4)
        driver.keys("ctrl+d")
        driver.find("Compare with the original")
        driver.types(original)
        driver.keys("ctrl+Return")
        _eventually("the original was not attached", lambda: _has_source(path, draft))
        time.sleep(6)  # compared, before anything is fixed for a reason of its own
        driver.keys("Escape")
        driver.xdotool("windowfocus", window)
        wanted = ("500\u202f000 soldats", "Madrid de 2022", "de haute technologie\u00a0». L’Alliance")

        def repaired() -> bool:
            driver.keys("F8", "ctrl+period")
            time.sleep(0.5)
            return all(words in _body(path, draft) for words in wanted)

        _eventually("the damage was not repaired", repaired, limit=120)
        assert "XNUMX" not in _body(path, draft)


def _desk_with(path: Path, **fields: str) -> int:
    """A desk with one draft; its number."""
    desk = Desk.open(path, Person("Ada Fenn", "AF"), "en")
    draft = desk.create(Article(byline="Ada Fenn", **fields))
    desk.close()
    return draft


def _has_source(path: Path, draft: int) -> bool:
    reading = Desk.open(path, Person("Test"), "en", reading=True)
    try:
        return read_counterpart(reading.database, draft) is not None
    finally:
        reading.close()


def _body(path: Path, draft: int) -> str:
    reading = Desk.open(path, Person("Test"), "en", reading=True)
    try:
        return reading.open_draft(draft).article.body
    finally:
        reading.close()
