"""The window under test: no dialog may stop the loop, and every test has a desk of its own. Start reading at :func:`window`."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from deskeditor.article import Article
from deskeditor.desk.desk import Desk
from deskeditor.findings import Person
from deskeditor.ui.app import application, build_window
from deskeditor.ui.preferences import Preferences
from deskeditor.ui.window import MainWindow

BODY = (
    "Le conseil a adopté mardi un plan, selon un communiqué.\n\n"
    "Près de 40 % des commerces du quai ont fermé depuis la dernière inondation. "
    "Selon des experts, il est tard. « Nous ne pouvons plus attendre », a déclaré la présidente, Odile Renard.\n\n"
    "Les travaux doivent commmencer avant l’hiver en XNUMX."
)


@pytest.fixture(autouse=True)
def no_dialog_stops_the_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("a dialog was opened that stops the event loop")

    monkeypatch.setattr(QDialog, "exec", refuse)
    for name in ("information", "warning", "critical", "question", "about"):
        monkeypatch.setattr(QMessageBox, name, refuse)


@pytest.fixture(scope="session")
def app() -> QApplication:
    return application()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.open(tmp_path / "news.desk", Person("Odile Renard", "OR", "copy editor"), "en")
    yield opened
    opened.close()


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "window.ini")


Opener = Callable[..., MainWindow]


@pytest.fixture
def opened(app: QApplication, desk: Desk, preferences: Preferences) -> Iterator[Opener]:
    """Opens windows on the desk, a draft of ``body`` in it; closes them after the test."""
    windows: list[MainWindow] = []

    def opener(body: str = BODY, language: str = "en", theme: str = "light", **fields: str) -> MainWindow:
        if body:
            values = {"headline": "Un plan contre les crues", "language": "fr", "outlet": "gazette-de-valmer"} | fields
            desk.create(Article(body=body, **values))
        window = build_window(desk, language, preferences, theme)
        windows.append(window)
        window.start((1280, 800))
        window.show()
        turn(app, window, until=lambda: not body or window.workspace.session is not None)
        return window

    yield opener
    for window in windows:
        window.stop_polling()
        window.close()
        window.deleteLater()
    app.processEvents()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # or every window so far is dressed anew with the next one


@pytest.fixture
def window(opened: Opener, app: QApplication) -> MainWindow:
    made = opened()
    turn(app, made, until=lambda: bool(made.workspace.findings()))
    return made


def turn(app: QApplication, window: MainWindow, until: Callable[[], bool] = lambda: False, limit: float = 15.0) -> None:
    """Turn the event loop until something holds; fails loudly when it never does (unless nothing was asked)."""
    end = time.monotonic() + limit
    while not until():
        app.processEvents()
        window.desk.poll()
        if time.monotonic() > end:
            raise AssertionError("it never came")
        time.sleep(0.002)
    app.processEvents()
