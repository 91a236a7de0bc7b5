"""A house pack that changes while the window is open: the draft is read anew, nobody has to type for it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from tests.ui.conftest import turn

from deskeditor.ui.house_watch import HouseWatch
from deskeditor.ui.window import MainWindow

RULE = """[[rule]]
code = "house.quay"
kind = "house"
form = "existence"
severity = "warning"
tokens = ["commerces"]
message = "We write shops"
why = "Readers know the shops."
authority = "Our style book, page 3"
flags = ["les [[commerces]]"]
passes = ["les magasins"]
"""


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DESKEDITOR_CONFIG", str(tmp_path / "own"))
    return tmp_path / "own"


def _codes(window: MainWindow) -> set[str]:
    return {one.code for one in window.workspace.findings()}


def test_a_pack_written_mended_and_taken_away_is_followed(window: MainWindow, app: QApplication, own: Path) -> None:
    pack, watch = own / "rules" / "house.toml", window.commands.desk.watch
    pack.parent.mkdir(parents=True)
    pack.write_text(RULE, encoding="utf-8")
    watch.look()
    turn(app, window, until=lambda: "house.quay" in _codes(window))
    pack.write_text(RULE.replace("existence", "no such form"), encoding="utf-8")
    watch.look()
    turn(app, window, until=lambda: "house.rule-off" in _codes(window) and "house.quay" not in _codes(window))
    pack.unlink()
    watch.look()
    turn(app, window, until=lambda: "house.rule-off" not in _codes(window))


def test_another_outlet_is_no_change(app: QApplication, own: Path) -> None:
    outlets = iter(["gazette-de-valmer", "eu-reporter", "eu-reporter"])
    pack = own / "outlets" / "eu-reporter" / "rules" / "house.toml"
    pack.parent.mkdir(parents=True)
    pack.write_text(RULE, encoding="utf-8")
    parent = QObject()
    watch = HouseWatch(lambda: next(outlets), parent)
    told: list[None] = []
    watch.changed.connect(lambda: told.append(None))
    watch.look()
    watch.look()
    assert told == []
