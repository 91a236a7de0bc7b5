"""The dialog of accepted words: what it asks for. Start reading at the first test."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

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
