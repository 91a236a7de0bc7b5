"""A draft whose language has no dictionary: the window says so, quietly, and leads to where one is added; no word is marked."""

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from tests.ui.conftest import Opener, turn

from deskeditor.article import Article
from deskeditor.desk.grouping import Group, group_of
from deskeditor.ui.dialogs.settings import SettingsDialog
from deskeditor.ui.window import MainWindow

DUTCH = "De regering heeft gisteren een nieuw plan aangekondigd voor het hele land, zegt de minister."
SAID = {"en": "Spelling not checked: no dictionary for nl", "fr": "Orthographe non vérifiée\u00a0: aucun dictionnaire (nl)"}


def _dutch(opened: Opener, language: str) -> MainWindow:
    window = opened("", language)
    headline = "Een plan voor het land"
    made = window.desk.create(Article(body=DUTCH, headline=headline, language="nl", outlet="gazette-de-valmer"))
    window.workspace.open(made)
    return window


def _entry(window: MainWindow) -> QPushButton:
    return window.status._unspelled


@pytest.mark.parametrize("language", ["en", "fr"])
def test_it_is_said_in_the_status_line_and_leads_to_the_dictionaries(language: str, opened: Opener, app: QApplication) -> None:
    window = _dutch(opened, language)
    turn(app, window, until=_entry(window).isVisible)
    assert _entry(window).text() == SAID[language]
    assert not [one for one in window.workspace.findings() if group_of(one.kind) is Group.SPELLING]
    _entry(window).click()
    dialog = window.findChild(SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    assert dialog.stack.currentWidget() is dialog.dictionaries


def test_what_was_not_checked_is_not_said_to_be(opened: Opener, app: QApplication) -> None:
    window = _dutch(opened, "en")
    turn(app, window, until=_entry(window).isVisible)
    assert "Spelling was not checked" in window.findings._nothing.text()


def test_it_goes_when_a_dictionary_serves(opened: Opener, app: QApplication) -> None:
    """The draft turns out to be French with a slip in it: the word is marked, and the status line is silent."""
    window = _dutch(opened, "en")
    turn(app, window, until=_entry(window).isVisible)
    session = window.workspace.session
    assert session is not None
    session.change("body", "La ville a adopté hier un plan pour commmencer les travaux, selon la maire.")
    window.workspace.do(lambda session: session.set_metadata(language="fr"))
    turn(app, window, until=lambda: not _entry(window).isVisible())
    turn(app, window, until=lambda: any(group_of(one.kind) is Group.SPELLING for one in window.workspace.findings()))
