"""The dialog of accepted words: what it asks for. Start reading at the first test."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Opener, turn

from deskeditor.ui.dialogs.desk_lists import WordsDialog


def test_words_are_brought_and_taken_as_files(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = WordsDialog(["agripole"], parent)
    brought: list[str] = []
    taken: list[str] = []
    dialog.brought.connect(brought.append)
    dialog.taken.connect(taken.append)
    dialog.take.click()
    dialog.findChild(QFileDialog).fileSelected.emit(str(tmp_path / "out.txt"))
    assert taken == [str(tmp_path / "out.txt")]
    dialog.findChild(QFileDialog).deleteLater()
    dialog.bring.click()
    dialog.findChildren(QFileDialog)[-1].fileSelected.emit(str(tmp_path / "in.txt"))
    assert brought == [str(tmp_path / "in.txt")]
    dialog.done(0)


def test_without_words_there_is_nothing_to_take(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = WordsDialog([], parent)
    assert not dialog.take.isEnabled()
    assert dialog.bring.isEnabled()


def test_a_list_of_words_is_read_by_the_worker_and_written_whole(
    opened: Opener, app: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened()
    path, outlet = tmp_path / "in.txt", "gazette-de-valmer"
    path.write_text("agripole\ntwo words\n", encoding="utf-8")
    monkeypatch.setattr(Path, "read_text", lambda *_, **__: pytest.fail("read in the window's thread"))
    window.commands.desk._import_words(path, outlet)
    turn(app, window, until=window.banner.isVisible)
    assert "agripole" in window.desk.house_words(outlet)
    assert "1" in window.banner._text.text()
    window.commands.desk._import_words(tmp_path / "absent.txt", outlet)
    turn(app, window, until=lambda: "absent" in window.banner._text.text())
    monkeypatch.undo()
    window.commands.desk._export_words(tmp_path / "out.txt", outlet)
    assert (tmp_path / "out.txt").read_text(encoding="utf-8") == "agripole\n"
    (tmp_path / "kept").mkdir()
    window.commands.desk._export_words(tmp_path / "kept", outlet)  # a folder is in the way
    turn(app, window, until=lambda: "kept" in window.banner._text.text())
