"""What the window promises when things go wrong, and that Qt's bindings lose no reference to None."""

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from tests.ui.conftest import BODY, Opener, turn

from deskeditor.article import Article
from deskeditor.desk.desk import Desk
from deskeditor.findings import Person
from deskeditor.store.problem import DeskProblem
from deskeditor.ui import app as ui_app
from deskeditor.ui.preferences import Preferences
from deskeditor.ui.problems import STANDS_OPEN
from deskeditor.ui.screenshot import take_screenshot
from deskeditor.ui.window import USUAL, MainWindow


def test_calls_that_return_none_cost_no_reference_to_it(window: MainWindow) -> None:
    """PySide6 6.12 on Python < 3.12 loses one a call, and aborts after a few thousand."""
    label, body = window.status._message, window.story.body
    before = sys.getrefcount(None)
    for number in range(500):
        label.setText(str(number))
        label.parent()
        body.viewport().repaint()
    assert abs(sys.getrefcount(None) - before) < 400


def test_a_failed_save_stays_visible_until_one_succeeds(window: MainWindow, app: QApplication) -> None:
    session = window.workspace.session
    assert session is not None
    session.save_problem = DeskProblem("desk.disk-full", path="x")
    window.workspace.saved.emit()
    assert window.banner.isVisible()
    assert window.status._problem.isVisible()
    assert "Save elsewhere" in " ".join(made.text() for made in window.banner._buttons)  # type: ignore[attr-defined]
    session.save_problem = None
    window.workspace.saved.emit()
    assert not window.banner.isVisible()
    assert not window.status._problem.isVisible()


def test_a_desk_opened_twice_is_read_only_and_says_so(
    window: MainWindow, preferences: Preferences, app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    second = Desk.open(window.desk.path, Person("Second"), "en", reading=True)
    other = ui_app.build_window(second, "en", preferences, "light")
    other.start((1280, 800))
    other.show()
    try:
        assert other.story.body.isReadOnly()
        assert not second.holder or other.banner.isVisible()
        assert not other.actions_by_id["draft.new"].isEnabled()
        assert not other.actions_by_id["draft.save"].isEnabled()
    finally:
        other.stop_polling()
        other.close()
        second.close()


def test_without_a_screen_it_says_so_in_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert ui_app.run() == ui_app.NO_DISPLAY
    assert capsys.readouterr().err.count("\n") == 1


def test_a_picture_of_the_window(desk: Desk, tmp_path: Path, app: QApplication) -> None:
    from deskeditor.article import Article

    draft = desk.create(Article(headline="Un plan", body=BODY, language="fr", outlet="gazette-de-valmer"))
    path = take_screenshot(desk, draft, tmp_path / "window.png", "fr", size=(1280, 800))
    assert path.read_bytes().startswith(b"\x89PNG")
    assert desk.drafts.count() == 1


def test_a_paste_becomes_a_draft_and_tells_what_was_left_out(window: MainWindow, app: QApplication) -> None:
    before = window.desk.drafts.count()
    page = "Suivez-nous sur\n\nUn titre de page\n\nPARTAGEZ:\n\n" + BODY + "\n\nPartagez cet article:\n"
    window.commands.arrivals._pasted(page, "", "gazette-de-valmer")
    turn(app, window, until=lambda: window.desk.drafts.count() == before + 1, limit=40)
    session = window.workspace.session
    assert session is not None
    assert session.removed
    assert "PARTAGEZ" not in session.article.body
    line = next(line for line in session.removed if "PARTAGEZ" in line.text)
    window.side.original.restore_asked.emit(line)
    assert "PARTAGEZ" in session.article.body
    assert window.story.body.text == session.article.body


def test_whoever_is_killed_finds_the_same_draft_again(window: MainWindow) -> None:
    """A window that never closes has kept which draft was open."""
    other = window.desk.create(Article(headline="Autre", body=BODY, language="fr", outlet="eu-reporter"))
    assert window.binding.draft.open_draft(other)
    assert window.desk.setting("last-draft") == str(other)


def test_after_a_crash_it_says_what_was_restored(opened: Opener, app: QApplication) -> None:
    """The note of a window that never closed stands in the desk; one that closed leaves nothing to tell."""
    first = opened()
    assert "Restored" not in first.banner._text.text()
    second = opened(body="")  # the first was never closed
    turn(app, second, until=lambda: second.workspace.session is not None)
    session = second.workspace.session
    assert session is not None
    assert session.article.headline in second.banner._text.text()
    assert "Restored" in second.banner._text.text()
    second.close()
    assert not second.desk.setting(STANDS_OPEN)


def test_a_copy_of_an_open_desk_tells_of_no_crash(
    opened: Opener, app: QApplication, tmp_path: Path, preferences: Preferences
) -> None:
    first = opened()
    copy = first.desk.backup()
    assert copy is not None
    moved = copy.rename(tmp_path / "copy.desk")
    desk = Desk.open(moved, Person("Ada"), "en")
    window = ui_app.build_window(desk, "en", preferences, "light")
    window.start((1280, 800))
    turn(app, window, until=lambda: window.workspace.session is not None)
    assert "Restored" not in window.banner._text.text()
    window.stop_polling()
    window.close()
    window.deleteLater()
    desk.close()


def test_the_first_window_is_whole_on_a_small_screen(app: QApplication, desk: Desk, preferences: Preferences) -> None:
    """At 1280×800 its foot, with what blocks and when it was saved, stood below the edge of the screen."""
    window = ui_app.build_window(desk, "en", preferences, "light")
    screen = window.screen().availableGeometry()
    window.start()
    window.show()
    app.processEvents()
    assert screen.width() < USUAL.width(), "the screen of the test is a small one"
    assert window.isMaximized()
    assert screen.contains(window.frameGeometry())
    window.stop_polling()
    window.close()
    window.deleteLater()
