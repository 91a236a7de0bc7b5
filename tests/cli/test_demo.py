"""The demo does the main job on the sample without a display, by recorded rulings, and leaves a page that may go out."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from deskeditor.cli.demo_script import DemoScript
from deskeditor.outlets import load_outlet
from deskeditor.resources import resource


def _demo(folder: Path, language: str = "en") -> subprocess.CompletedProcess[str]:
    environment = {
        name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    command = [sys.executable, "-m", "deskeditor", "demo", "--to", str(folder), "--ui-lang", language]
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    folder = tmp_path_factory.mktemp("demo")
    return folder, _demo(folder)


def _page(folder: Path) -> str:
    (page,) = folder.glob("*.html")
    return page.read_text(encoding="utf-8")


def test_it_leaves_a_page_and_a_picture(done: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    folder, run = done
    assert (run.returncode, run.stderr) == (0, "")
    assert (folder / "window.png").read_bytes().startswith(b"\x89PNG")
    assert '<html lang="fr">' in _page(folder)


def test_the_page_holds_the_disclaimer_once_and_no_chrome(done: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    page = _page(done[0])
    script = DemoScript.load()
    disclaimer = load_outlet(script.settings["outlet"]).disclaimer("fr")
    assert disclaimer is not None
    assert page.count(disclaimer.text) == 1
    for chrome in ("PARTAGEZ", "Annonce", "Tendance", "Retrouvez la Gazette", "Partagez cet article"):
        assert chrome not in page


def test_the_damage_is_mended(done: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    page = _page(done[0])
    for fault in ("XNUMX", "12,000", "commmencer", "innondations", "un beaucoup", "Marcheti "):
        assert fault not in page
    assert page.count("«") == page.count("»")


def test_every_ruling_is_recorded_and_nothing_is_overridden(done: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    folder, run = done
    with closing(sqlite3.connect(folder / "demo.desk")) as desk:
        rulings = [by for (by,) in desk.execute("SELECT by FROM verdict WHERE action = 'ruled'")]
        overrides = [override for (override,) in desk.execute("SELECT override FROM export")]
    assert len(rulings) > 8
    assert set(rulings) == {DemoScript.load().person.name}
    assert overrides == [""]
    assert "XNUMX" in run.stdout


def test_it_can_be_run_again_and_speaks_french(done: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    folder, _ = done
    before = _page(folder)
    again = _demo(folder, "fr")
    assert (again.returncode, again.stderr) == (0, "")
    assert "remarques à régler" in again.stdout
    assert _page(folder) == before


@pytest.mark.skipif(sys.platform != "linux", reason="a folder that nobody can write to")
def test_a_folder_that_cannot_be_written_is_said_and_left() -> None:
    run = _demo(Path("/proc/deskeditor-demo"))
    assert run.returncode == 2
    assert len(run.stderr.splitlines()) == 1
    assert "/proc/deskeditor-demo" in run.stderr


def test_the_samples_hold_nothing_of_real_outlets() -> None:
    for sample in resource("samples").iterdir():
        text = sample.read_text(encoding="utf-8")
        assert "eureporter" not in text.lower().replace(" ", "").replace("-", "")
