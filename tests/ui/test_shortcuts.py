"""Keys that a user chose are kept, and files may be dropped on the window. Start reading at the first test."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QPushButton, QTreeWidgetItemIterator
from tests.ui.conftest import turn

from deskeditor.ui.actions import build_actions
from deskeditor.ui.dialogs.shortcuts import ShortcutsDialog
from deskeditor.ui.window import MainWindow


def _press(dialog: ShortcutsDialog, action: str, key: str) -> None:
    walker = QTreeWidgetItemIterator(dialog.tree)
    while walker.value().data(0, Qt.ItemDataRole.UserRole) != action:
        walker += 1
    dialog.tree.setCurrentItem(walker.value())
    dialog.key.setKeySequence(QKeySequence(key))
    dialog._change()


def test_a_key_that_was_changed_works_at_once_and_after_a_restart(window: MainWindow) -> None:
    window.actions_by_id["help.shortcuts"].trigger()
    dialog = window.findChild(ShortcutsDialog)
    assert dialog is not None
    _press(dialog, "draft.import-folder", "Ctrl+Alt+O")
    assert window.actions_by_id["draft.import-folder"].shortcut() == QKeySequence("Ctrl+Alt+O")
    again = build_actions(window, window.preferences.shortcuts)
    assert again["draft.import-folder"].shortcut() == QKeySequence("Ctrl+Alt+O")
    dialog.reject()


def test_the_tool_tips_name_the_key_as_it_is_now(window: MainWindow) -> None:
    window.actions_by_id["help.shortcuts"].trigger()
    dialog = window.findChild(ShortcutsDialog)
    assert dialog is not None
    _press(dialog, "draft.export", "Ctrl+Alt+X")
    tips = [made.toolTip() for made in window.tool_bar.findChildren(QPushButton)]
    assert any(QKeySequence("Ctrl+Alt+X").toString(QKeySequence.SequenceFormat.NativeText) in one for one in tips)
    assert "Ctrl+E" not in window.actions_by_id["draft.export"].toolTip()
    dialog.reject()


def test_a_key_that_means_something_is_not_taken_away(window: MainWindow) -> None:
    window.actions_by_id["help.shortcuts"].trigger()
    dialog = window.findChild(ShortcutsDialog)
    assert dialog is not None
    _press(dialog, "draft.import-folder", "Ctrl+E")
    assert window.actions_by_id["draft.import-folder"].shortcut().isEmpty()
    assert window.actions_by_id["draft.export"].shortcut() == QKeySequence("Ctrl+E")
    assert dialog._problem.text()
    dialog.reject()


def test_a_file_dropped_on_the_window_becomes_a_draft(window: MainWindow, app: QApplication, tmp_path: Path) -> None:
    before = window.desk.drafts.count()
    file = tmp_path / "article.txt"
    file.write_text("Un titre\n\nLe conseil a adopté un plan, selon un communiqué.\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    where = QPointF(200, 200)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(where, Qt.DropAction.CopyAction, data, buttons, keys))
    turn(app, window, until=lambda: window.desk.drafts.count() > before)
    assert window.desk.drafts.count() == before + 1
