"""The settings: what is chosen is in force at once, is kept, and can be taken back; nothing needs a file edited by hand."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QCheckBox
from tests.ui.conftest import turn

from deskeditor.desk.house import choices_file, choices_of
from deskeditor.findings import Person
from deskeditor.outlets import available_outlets, load_outlet
from deskeditor.ui.dialogs.settings import SettingsDialog
from deskeditor.ui.dialogs.settings.dialog import PAGES
from deskeditor.ui.dialogs.settings.rules_page import CODE
from deskeditor.ui.window import MainWindow
from deskeditor.ui.wording import readable

OUTLET = "gazette-de-valmer"


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DESKEDITOR_CONFIG", str(tmp_path / "own"))
    return tmp_path / "own"


@pytest.fixture
def settings(window: MainWindow) -> SettingsDialog:
    window.actions_by_id["desk.settings"].trigger()
    dialog = window.findChild(SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    return dialog


def test_the_type_named_is_the_one_the_article_is_shown_in(window: MainWindow, settings: SettingsDialog) -> None:
    """It named another one where the usual type is not on the computer."""
    assert settings.looks.family.currentFont().family() == QFontInfo(window.story.body.font()).family()
    assert window.preferences.text("article-family") == "", "to look is not to choose"


def _codes(window: MainWindow) -> set[str]:
    return {one.code for one in window.workspace.findings()}


def _switch(settings: SettingsDialog, code: str, state: Qt.CheckState) -> None:
    model = settings.rules.model
    (item,) = (model.item(row) for row in range(model.rowCount()) if model.item(row).data(CODE) == code)
    item.setCheckState(state)


@pytest.mark.parametrize("code", ["source.vague", "number.percent-space"])
def test_what_is_switched_off_is_not_found_until_it_is_on_again(
    code: str, window: MainWindow, settings: SettingsDialog, app: QApplication
) -> None:
    window.workspace.set_show_hints(shown=True)
    window.story.body.insertPlainText("Près de 30 % ont voté. ")
    turn(app, window, until=lambda: code in _codes(window))
    _switch(settings, code, Qt.CheckState.Unchecked)
    turn(app, window, until=lambda: code not in _codes(window))
    assert choices_of(OUTLET).off == {code}
    assert choices_of("eu-reporter").off == frozenset(), "the other outlet wants it still"
    _switch(settings, code, Qt.CheckState.Checked)
    turn(app, window, until=lambda: code in _codes(window))
    assert not choices_file(OUTLET).exists(), "the usual choices need no file"


def test_a_rule_is_read_without_the_marks_of_its_slots(settings: SettingsDialog) -> None:
    model = settings.rules.model
    rows = [model.item(row).text() for row in range(model.rowCount())]
    assert rows
    assert not [text for text in rows if set("{}|") & set(text)]
    assert readable("Straight marks ({count} {count|place|places}): {why:rules.fault}") == "Straight marks (… places): …"


def test_a_rule_can_be_read_and_tried(settings: SettingsDialog) -> None:
    card = settings.rules.card
    settings.rules.search.setText("typography.double-space")
    row = next(row for row in range(settings.rules.model.rowCount()) if not settings.rules.list.isRowHidden(row))
    settings.rules.list.setCurrentIndex(settings.rules.model.index(row, 0))
    assert "▸" in card._examples.text()
    assert card._authority.text()
    card.text.setPlainText("Un  mot.")
    card.try_it()
    assert "▸  ◂" in card.found.text()
    card.text.setPlainText("Un mot.")
    card.try_it()
    assert card.found.text() == "Nothing is found in this text."


def test_a_style_book_and_the_spacing_are_chosen(settings: SettingsDialog) -> None:
    rules = settings.rules
    rules.language.setCurrentIndex(rules.language.findData("en"))
    rules.fill()
    book = next(box for box in rules.findChildren(QCheckBox) if box.objectName() == "ap")
    book.setChecked(True)
    rules.spacing.setCurrentIndex(rules.spacing.findData("no-break"))
    rules.spacing.activated.emit(0)
    assert choices_of(OUTLET).use == ("ap",)
    assert choices_of(OUTLET).profile == "no-break"


def test_an_outlet_is_changed_and_brought_back(settings: SettingsDialog) -> None:
    page = settings.outlets
    before = load_outlet(OUTLET)
    page.form_fields.name.setText("La Gazette du Môle")
    page.form_fields.signatures.setCurrentIndex(2)
    page.form_fields.disclaimers["de"].setPlainText("Die Meinungen sind die der Verfasser.")
    page.keep()
    now = load_outlet(OUTLET)
    assert (now.name, now.table("workflow")["signatures"]) == ("La Gazette du Môle", 2)
    wording = now.disclaimer("de")
    assert wording is not None
    assert wording.approved_by == "Odile Renard"
    assert now.disclaimer("fr") == before.disclaimer("fr"), "a wording that was not touched keeps its approval"
    assert now.must_decide == before.must_decide
    page.forget()
    assert load_outlet(OUTLET).name == before.name


def test_a_new_outlet_is_offered_everywhere(settings: SettingsDialog) -> None:
    page = settings.outlets
    page.begin()
    page.form_fields.name.setText('L’Écho "du" Môle')
    page.keep()
    assert "l-echo-du-mole" in available_outlets() or "lecho-du-mole" in available_outlets()
    assert page.outlet.currentText() == 'L’Écho "du" Môle'
    page.forget()
    assert set(available_outlets()) == {"eu-reporter", OUTLET}


def test_a_wrong_profile_is_not_written(settings: SettingsDialog, own: Path) -> None:
    page = settings.outlets
    page.form_fields.offset.setText("noon")
    page.keep()
    assert "offset" in page.said.text()
    assert not (own / "outlets" / OUTLET).exists()


def test_a_dictionary_is_added_and_taken_away(
    settings: SettingsDialog, window: MainWindow, app: QApplication, tmp_path: Path, own: Path
) -> None:
    turn(app, window, until=lambda: "spelling.unknown" in _codes(window))
    extension = tmp_path / "words.oxt"
    with zipfile.ZipFile(extension, "w") as archive:
        archive.writestr("dictionaries/fr.aff", "SET UTF-8\n")
        archive.writestr("dictionaries/fr.dic", "1\ncommmencer\n")
    settings.dictionaries.add_file(str(extension))
    assert (own / "dictionaries" / "fr.dic").is_file()
    turn(app, window, until=lambda: "spelling.unknown" not in _codes(window))
    row = next(item for item in settings.dictionaries.tree.findItems(str(own / "dictionaries" / "fr"), FOUND, 1))
    settings.dictionaries.tree.setCurrentItem(row)
    settings.dictionaries.remove.click()
    assert not (own / "dictionaries" / "fr.dic").exists()
    turn(app, window, until=lambda: "spelling.unknown" in _codes(window))


FOUND = Qt.MatchFlag.MatchRecursive | Qt.MatchFlag.MatchExactly


def test_a_file_without_a_dictionary_is_refused_with_a_reason(settings: SettingsDialog, tmp_path: Path) -> None:
    (tmp_path / "words.dic").write_text("1\nword\n")
    settings.dictionaries.add_file(str(tmp_path / "words.dic"))
    assert ".aff" in settings.dictionaries.said.text()


def test_a_person_is_chosen_when_a_field_is_left(settings: SettingsDialog, window: MainWindow) -> None:
    settings.person.name.setText("Ada Reyes")
    settings.person.initials.setText("")
    settings.person.role.setCurrentText("desk editor")
    settings.person.take()
    assert window.desk.person == Person("Ada Reyes", "AR", "desk editor")


def test_looks_show_at_once(settings: SettingsDialog, window: MainWindow) -> None:
    scale = settings.looks.scale
    scale.setCurrentIndex(scale.findData("1.5"))
    scale.activated.emit(scale.currentIndex())
    assert window.theme.scale == 1.5
    assert window.preferences.scale == 1.5


def test_a_backup_is_made_and_told(settings: SettingsDialog, window: MainWindow) -> None:
    assert settings.desk_page.backups.text() == "No backup yet."
    settings.desk_page._back_up()
    assert len(window.desk.backups()) == 1
    assert "1" in settings.desk_page.backups.text()


@pytest.mark.parametrize("page", PAGES)
def test_every_page_fits_its_dialog(
    page: str, settings: SettingsDialog, app: QApplication, opened: Callable[..., MainWindow]
) -> None:
    settings.show_page(page)
    app.processEvents()
    assert settings.width() <= 900
    assert settings.height() <= 700


def test_a_message_without_its_words_is_still_a_sentence() -> None:
    assert readable("Set them ({count} {count|place|places})") == "Set them (… places)"
    assert readable("“{found}”: which one?") == "“…”: which one?"


def test_closing_the_settings_loses_no_changes_of_an_outlet_unsaid(settings: SettingsDialog) -> None:
    settings.outlets.form_fields.contact.setText("desk@valmer.example")
    settings.show_page("looks")
    settings.reject()
    assert settings.isVisible()
    assert settings.stack.currentWidget() is settings.outlets
    assert "not saved" in settings.outlets.said.text()
    settings.outlets.save.click()
    assert load_outlet(OUTLET).table("publisher")["contact"] == "desk@valmer.example"
    settings.reject()
    assert not settings.isVisible()
