"""Menus that open at a place: whole on the screen, and with what a misspelt word might be."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from tests.ui.conftest import turn

from deskeditor.ui.menus import open_at, open_below
from deskeditor.ui.window import MainWindow

MISSPELT = "commmencer"


def menu_over(window: MainWindow, app: QApplication, word: str) -> QMenu:
    """The menu that the right mouse button opens over a word of the body."""
    body = window.story.body
    at = window.workspace.session.article.body.index(word) + 3 if window.workspace.session else 0
    body.show_place(at, at)
    place = body.cursorRect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, body.viewport().mapToGlobal(place))
    app.sendEvent(body.viewport(), event)
    turn(app, window, until=lambda: isinstance(app.activePopupWidget(), QMenu))
    menu = app.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def texts(menu: QMenu) -> list[str]:
    return [one.text().partition("\t")[0] for one in menu.actions()]


def test_a_misspelt_word_is_put_right_from_its_menu(window: MainWindow, app: QApplication) -> None:
    turn(app, window, until=lambda: any(one.code == "spelling.unknown" for one in window.workspace.findings()))
    menu = menu_over(window, app, MISSPELT)
    right = next(one for one in menu.actions() if one.text() == "commencer")
    assert texts(menu).index("commencer") == 1, "the likeliest stands first, below the word itself"
    right.trigger()
    turn(app, window, until=lambda: MISSPELT not in window.story.body.text)
    assert "Les travaux doivent commencer avant" in window.story.body.text
    menu.close()


def test_a_menu_opens_without_suggestions_that_do_not_come(
    window: MainWindow, app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn(app, window, until=lambda: any(one.code == "spelling.unknown" for one in window.workspace.findings()))
    session = window.workspace.session
    assert session is not None
    monkeypatch.setattr(type(session), "suggestions", lambda *_: None)
    menu = menu_over(window, app, MISSPELT)
    assert "commencer" not in texts(menu)
    assert "Ignore" in " ".join(texts(menu))
    menu.close()


def test_a_menu_over_plain_text_opens_at_once(window: MainWindow, app: QApplication) -> None:
    menu = menu_over(window, app, "adopté")
    assert "Copy" in " ".join(texts(menu)).replace("&", "")
    menu.close()


@pytest.mark.parametrize("corner", [(0, 0), (1, 0), (0, 1), (1, 1)])
def test_a_menu_is_whole_in_every_corner(window: MainWindow, app: QApplication, corner: tuple[int, int]) -> None:
    screen = window.screen().availableGeometry()
    at = QPoint(screen.left() + corner[0] * screen.width(), screen.top() + corner[1] * screen.height())
    menu = QMenu(window)
    for number in range(8):
        menu.addAction(f"Action number {number}")
    open_at(menu, at)
    app.processEvents()
    assert screen.contains(menu.geometry())
    assert menu.height() >= menu.sizeHint().height(), "nothing of it is scrolled away"
    menu.close()


def test_a_menu_without_room_below_opens_above_what_opens_it(window: MainWindow, app: QApplication) -> None:
    screen = window.screen().availableGeometry()
    opener = QWidget()
    opener.setGeometry(200, screen.bottom() - 40, 80, 30)
    opener.show()
    menu = QMenu(opener)
    for number in range(6):
        menu.addAction(f"Action number {number}")
    open_below(menu, opener)
    app.processEvents()
    assert menu.geometry().bottom() <= opener.mapToGlobal(QPoint(0, 0)).y()
    assert menu.height() >= menu.sizeHint().height()
    menu.close()
    opener.close()
