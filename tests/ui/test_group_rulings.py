"""One ruling on many findings: shown before, one undo after, quotations left alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from tests.ui.conftest import Opener, turn

from deskeditor.desk.choices import Choice
from deskeditor.findings import Ruling
from deskeditor.ui.dialogs.group import GroupDialog
from deskeditor.ui.window import MainWindow

BODY = (
    "Il est arrivé le 12 Mars, selon la mairie, et reparti le 14 Mars.\n\n"
    "« Je reviens le 15 Mars », a déclaré la présidente, Odile Renard."
)
CODE = "typography.month-capital"


@pytest.fixture
def many(opened: Opener, app: QApplication) -> MainWindow:
    window = opened(BODY, outlet="eu-reporter")
    window.workspace.set_show_hints(shown=True)
    turn(app, window, until=lambda: len(alike(window)) == 3)
    return window


def alike(window: MainWindow) -> list[object]:
    return [one for one in window.workspace.findings() if one.code == CODE]


def asked(window: MainWindow) -> GroupDialog:
    window.workspace.take(next(one for one in window.workspace.findings() if one.code == CODE))
    window.actions_by_id["review.group"].trigger()
    return next(one for one in window.findChildren(GroupDialog) if one.isVisible())


def test_every_place_is_shown_and_quotations_are_left_alone(many: MainWindow, app: QApplication) -> None:
    dialog = asked(many)
    lines = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert "12 [Mars → mars]" in lines[0]
    assert "one by one" in lines[2]
    dialog.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    dialog.ok.click()
    assert many.workspace.session is not None
    body = many.workspace.session.article.body
    assert ("12 Mars" in body, "14 Mars" in body, "15 Mars" in body) == (False, True, True)
    many.actions_by_id["edit.undo"].trigger()
    assert many.workspace.session.article.body == BODY


@pytest.mark.parametrize(("choice", "ruling"), [(Choice.LEAVE, Ruling.STET), (Choice.IGNORE, Ruling.IGNORED)])
def test_many_are_left_or_ignored_in_one_step(many: MainWindow, app: QApplication, choice: Choice, ruling: Ruling) -> None:
    dialog = asked(many)
    dialog.choice.setCurrentIndex(dialog.choice.findData(choice))
    dialog.note.setPlainText("La maison écrit ainsi.")
    dialog.ok.click()
    session = many.workspace.session
    assert session is not None
    turn(app, many, until=lambda: not alike(many))
    assert [one.ruling for one in session.verdicts] == [ruling] * 3
    many.actions_by_id["edit.undo"].trigger()
    turn(app, many, until=lambda: len(alike(many)) == 3)
    assert session.verdicts == ()


def test_an_error_is_not_ignored_in_a_group(opened: Opener, app: QApplication) -> None:
    window = opened("Le budget est de XNUMX euros, selon la mairie.", outlet="eu-reporter")
    turn(app, window, until=lambda: any(one.code == "translation.placeholder" for one in window.workspace.findings()))
    window.workspace.take(next(one for one in window.workspace.findings() if one.code == "translation.placeholder"))
    window.actions_by_id["review.group"].trigger()
    dialog = next(one for one in window.findChildren(GroupDialog) if one.isVisible())
    assert dialog.choice.findData(Choice.IGNORE) == -1
    dialog.ok.click()
    assert window.workspace.session is not None
    assert window.workspace.session.verdicts == (), "a blocker is left with a note only"
