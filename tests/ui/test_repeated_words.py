"""An unknown word that stands several times is one row of the list; keys reach each place; one ruling settles them all."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from tests.ui.conftest import Opener, turn

from deskeditor.findings import Finding, Fix, Ruling, Scope
from deskeditor.ui.window import MainWindow

WORD = "zorbiquement"
BODY = (
    f"Le port a {WORD} fermé mardi, selon la mairie.\n\n"
    f"Le maire a {WORD} parlé des quaiis, selon un communiqué, puis a {WORD} quitté la salle.\n\n"
    f"La ville a {WORD} rouvert le port mercredi, selon la mairie."
)
TIMES = {"en": ("4 times", "2 of 4", "4 places at once"), "fr": ("4 fois", "2 sur 4", "4 occurrences à la fois")}


def _places(window: MainWindow) -> list[Finding]:
    return [one for one in window.workspace.findings() if dict(one.details).get("word") == WORD]


def _filled(opened: Opener, app: QApplication, language: str = "en") -> MainWindow:
    window = opened(BODY, language)
    turn(app, window, until=lambda: len(_places(window)) == 4 and window.findings.model.rowCount() > 0)
    window.workspace.take(None)
    return window


@pytest.mark.parametrize("language", ["en", "fr"])
def test_it_is_one_row_that_says_how_often(language: str, opened: Opener, app: QApplication) -> None:
    window = _filled(opened, app, language)
    model, (times, second, _) = window.findings.model, TIMES[language]
    rows = [row for row in range(model.rowCount()) if model.finding(row) in _places(window)]
    assert len(rows) == 1
    assert model.times(rows[0]) == times
    spoken = str(model.data(model.index(rows[0]), Qt.ItemDataRole.AccessibleTextRole))
    assert times in spoken
    window.workspace.take(_places(window)[1])
    assert model.times(rows[0]) == second
    assert window.findings.list.currentIndex().row() == rows[0]
    assert any(times in one.text() for one in window.card.findChildren(QLabel) if one.isVisible())


def test_right_and_left_go_from_place_to_place_and_f8_through_everything(opened: Opener, app: QApplication) -> None:
    window = _filled(opened, app)
    places = _places(window)
    window.workspace.take(places[0])
    window.findings.list.setFocus()
    seen = []
    for _ in range(4):
        seen.append(window.workspace.in_hand)
        QTest.keyClick(window.findings.list, Qt.Key.Key_Right)
    assert seen == places
    assert window.workspace.in_hand == places[0], "round at the end"
    QTest.keyClick(window.findings.list, Qt.Key.Key_Left)
    assert window.workspace.in_hand == places[3]
    reached = set()
    for _ in window.workspace.findings():
        window.actions_by_id["review.next"].trigger()
        reached.add(window.workspace.in_hand)
    assert reached == set(window.workspace.findings())


def test_one_correction_mends_every_place_but_the_quoted_and_one_undo_takes_it_back(opened: Opener, app: QApplication) -> None:
    window = opened(BODY.replace("rouvert", f"« {WORD} » rouvert"), "en")
    turn(app, window, until=lambda: len(_places(window)) == 5 and window.findings.model.rowCount() > 0)
    session, finding = window.workspace.session, _places(window)[1]
    window.workspace.take(finding)
    everywhere = window.card.everywhere
    assert session is not None
    assert finding.span is not None
    assert everywhere.isVisible()
    assert "5" in everywhere.text()
    everywhere.setChecked(True)
    before = session.article.body
    window.card.fix_chosen.emit(Fix(finding.span, "vraiment"))
    assert session.article.body == before.replace(WORD, "vraiment").replace("« vraiment »", f"« {WORD} »")
    assert [one.note for one in session.verdicts] == ["vraiment"] * 4
    window.actions_by_id["edit.undo"].trigger()
    assert session.article.body == before
    turn(app, window, until=lambda: len(_places(window)) == 5)
    window.workspace.take(_places(window)[0])
    everywhere.setChecked(False)
    window.card.fix_chosen.emit(Fix(_places(window)[0].span or finding.span, "vraiment"))
    assert session.article.body.count("vraiment") == 1


@pytest.mark.parametrize("language", ["en", "fr"])
def test_to_ignore_the_word_settles_every_place_and_one_undo_brings_them_back(
    language: str, opened: Opener, app: QApplication
) -> None:
    window = _filled(opened, app, language)
    window.workspace.take(_places(window)[2])
    QTest.keyClick(window.findings.list, Qt.Key.Key_I)
    (menu,) = [one for one in window.card.findChildren(QMenu) if one.isVisible()]
    action = next(one for one in menu.actions() if TIMES[language][2] in one.text())
    assert isinstance(action, QAction)
    assert sum(f"{WORD}s" in one.text() for one in menu.actions()) == 2, "for good, with its plural, is said"
    action.trigger()
    menu.close()
    session = window.workspace.session
    assert session is not None
    turn(app, window, until=lambda: not _places(window))
    assert [(one.ruling, one.scope) for one in session.verdicts] == [(Ruling.IGNORED, Scope.DRAFT)]
    window.actions_by_id["edit.undo"].trigger()
    turn(app, window, until=lambda: len(_places(window)) == 4)
