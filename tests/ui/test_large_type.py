"""What holds words, and what stands beside them, grows with the type and stays on the screen. Start reading at the first test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QFileDialog, QStyle, QToolButton, QTreeWidgetItem
from tests.ui.conftest import Opener

from deskeditor.ui.app import dress, translate_into
from deskeditor.ui.dialogs.files import LEFT_IN_ENGLISH, file_dialog
from deskeditor.ui.dialogs.palette import CommandPalette
from deskeditor.ui.dialogs.settings import SettingsDialog
from deskeditor.ui.empty import EmptyDesk
from deskeditor.ui.preferences import Preferences
from deskeditor.ui.search_field import search_field
from deskeditor.ui.theme import load_theme
from deskeditor.ui.tree import Tree
from deskeditor.ui.widgets import EDGES, Choice, chip
from deskeditor.ui.window import MainWindow


@pytest.fixture
def large(app: QApplication) -> Iterator[QApplication]:
    """The type at twice its size, until the test is over."""
    dress(app, load_theme("light", 2.0))
    yield app
    dress(app, load_theme("light"))


def test_steps_and_glass_grow_while_the_widget_stands(app: QApplication) -> None:
    dress(app, load_theme("light"))  # whatever the test before has left
    tree, field = Tree(), search_field("Search")
    tree.addTopLevelItem(QTreeWidgetItem(["One"]))
    step, room = tree.indentation(), field.textMargins().left()
    try:
        dress(app, load_theme("light", 2.0))
        tree.show()
        field.show()
        app.processEvents()
        assert tree.indentation() == 2 * step
        assert field.textMargins().left() == 2 * room
    finally:
        dress(app, load_theme("light"))


def test_no_dialog_of_files_and_no_palette_is_larger_than_the_screen(large: QApplication, window: MainWindow) -> None:
    room = window.screen().availableGeometry().size()
    files = file_dialog(window, "Open")
    palette = CommandPalette(window.actions_by_id, window.desk, window)
    for one in (files, palette):
        assert one.width() <= room.width()
        assert one.height() <= room.height()
        one.deleteLater()


def test_a_menu_longer_than_the_screen_scrolls(large: QApplication, window: MainWindow) -> None:
    menu = window.menuBar().actions()[0].menu()
    assert window.style().styleHint(QStyle.StyleHint.SH_Menu_Scrollable, None, menu)  # type: ignore[arg-type]


@pytest.mark.parametrize("make", [Choice, chip])
def test_what_may_be_chosen_has_room_for_its_words_in_bold(make: type[Choice], large: QApplication) -> None:
    made = make("Review of everything")
    made.ensurePolished()
    plain, bold = made.fontMetrics(), QFont(made.font())
    bold.setWeight(QFont.Weight.DemiBold)
    edges = super(Choice, made).sizeHint().width() - plain.horizontalAdvance(made.text())
    assert made.sizeHint().width() - edges >= QFontMetrics(bold).horizontalAdvance(made.text())


def test_a_passing_word_cuts_nothing_of_the_counts(large: QApplication, window: MainWindow) -> None:
    status = window.status
    window.resize(1280, 800)
    status.say("A sentence that is much longer than what the foot of the window has left beside its counts. " * 3)
    assert not status._counts.isVisibleTo(status)
    assert status._message.text()
    status._passed()
    assert status._counts.isVisibleTo(status)
    assert not status._message.text()


def test_the_empty_desk_scrolls_before_its_words_are_cut(large: QApplication) -> None:
    desk = EmptyDesk()
    desk.resize(560, 240)
    desk.show()
    QApplication.processEvents()
    assert desk.sample.height() >= desk.sample.sizeHint().height()
    for one in (desk.paste, desk.load, desk.new, desk.sample):
        assert one.width() >= one.sizeHint().width()
    desk.close()


def test_words_that_qt_leaves_in_english_are_in_the_catalogue(app: QApplication, window: MainWindow, tmp_path: Path) -> None:
    translate_into(app, "fr")
    try:
        said = [QCoreApplication.translate("QAbstractFileIconProvider", one, "All other platforms") for one in LEFT_IN_ENGLISH]
        assert said == ["Dossier", "Disque"]
        assert isinstance(file_dialog(window, "Ouvrir", str(tmp_path)), QFileDialog)
    finally:
        translate_into(app, "en")


def test_no_page_of_the_settings_is_wider_than_a_small_screen(
    large: QApplication, opened: Opener, preferences: Preferences
) -> None:
    preferences.set("scale", 2.0)
    window = opened(language="fr")
    window.actions_by_id["desk.settings"].trigger()
    dialog = window.findChild(SettingsDialog)
    assert dialog is not None
    widest = max(dialog.stack.widget(number).minimumSizeHint().width() for number in range(dialog.stack.count()))
    assert dialog.list.width() + widest <= 1280 - EDGES.width()
    dialog.reject()


def test_arrows_of_the_file_dialog_are_seen_in_the_dark(app: QApplication, window: MainWindow) -> None:
    dark = load_theme("dark")
    dress(app, dark)
    try:
        up = next(one for one in file_dialog(window, "Open").findChildren(QToolButton) if one.objectName() == "toParentButton")
        picture = up.icon().pixmap(16, 16).toImage()
        seen = {
            picture.pixelColor(x, y).lightness() for x in range(16) for y in range(16) if picture.pixelColor(x, y).alpha() > 200
        }
        assert min(seen) > 150
    finally:
        dress(app, load_theme("light"))
