"""Versions in the window: any two are compared, and each change says whose it is."""

from PySide6.QtWidgets import QApplication
from tests.ui.conftest import BODY, turn

from deskeditor.findings import Person
from deskeditor.ui.dialogs.compare import CompareDialog
from deskeditor.ui.window import MainWindow


def compared(window: MainWindow, *rows: int) -> str:
    view = window.side.history
    window.side.show_view("history")
    view.list.clearSelection()
    for row in rows:
        view.list.item(row).setSelected(True)
    if len(rows) == 1:
        view.list.setCurrentRow(rows[0])
    view._compare.click()
    dialog = next(one for one in window.findChildren(CompareDialog) if one.isVisible())
    html: str = dialog.view.toPlainText()
    dialog.reject()
    return html


def test_any_two_versions_are_compared_and_each_change_says_whose_it_is(window: MainWindow, app: QApplication) -> None:
    session = window.workspace.session
    assert session is not None
    session.save()
    for name, line in (("Ada Martin", "Une ligne d’Ada."), ("Grace Petit", "Une ligne de Grace.")):
        window.desk.choose_person(Person(name))
        session.change("body", f"{session.article.body}\n\n{line}")
        session.save()
    turn(app, window, until=lambda: session.reviewed or bool(session.review()))
    since = compared(window, 2)
    assert "Une ligne d’Ada.\nAda Martin" in since.replace("\u2028", "\n")
    assert "Une ligne de Grace.\nGrace Petit" in since.replace("\u2028", "\n")
    between = compared(window, 1, 2)
    assert "Ada Martin" in between
    assert "Grace" not in between
    latest = compared(window, 0)
    assert "Grace Petit" in latest, "the latest is compared with the one before it: beside itself it tells nothing"
    assert "Ada Martin" not in latest
    assert session.article.body.startswith(BODY)


def test_the_list_of_versions_grows_while_it_is_looked_at_and_keeps_what_is_chosen(window: MainWindow, app: QApplication) -> None:
    session = window.workspace.session
    assert session is not None
    session.save()
    session.change("body", f"{session.article.body}\n\nUne ligne.")
    session.save()
    window.side.show_view("history")
    view = window.side.history
    before = view.list.count()
    view.list.setCurrentRow(before - 1)
    told = view.list.item(before - 1).text()
    session.change("body", f"{session.article.body}\n\nUne ligne de plus.")
    session.save()
    window.workspace.saved.emit()
    assert view.list.count() == before + 1
    assert [one.text() for one in view.list.selectedItems()] == [told]
    assert view.list.currentRow() == before


def test_a_comparison_says_of_which_versions(window: MainWindow, app: QApplication) -> None:
    session = window.workspace.session
    assert session is not None
    session.save()
    session.name_version("Avant relecture")
    session.change("body", f"{session.article.body}\n\nUne ligne de plus.")
    session.name_version("Relu")
    turn(app, window, until=lambda: session.reviewed or bool(session.review()))
    named = {one.name: one.number for one in session.versions()}
    window.side.history.pair_asked.emit(named["Avant relecture"], named["Relu"])
    dialog = next(one for one in window.findChildren(CompareDialog) if one.isVisible())
    assert "Avant relecture → Relu" in dialog.windowTitle()
    dialog.reject()
