"""How the window looks: in line, in sight, in its language. Start reading at the first test."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from tests.ui.conftest import Opener, turn

import deskeditor
from deskeditor.article import Article
from deskeditor.desk.choices import Choice, choices_of
from deskeditor.desk.desk import Desk
from deskeditor.findings import Finding
from deskeditor.store.values import AuditEvent
from deskeditor.ui.app import application, translate_into
from deskeditor.ui.dialogs.files import file_dialog
from deskeditor.ui.dialogs.guide import PICTURE, GuideDialog, guide_folder
from deskeditor.ui.dialogs.parity_keys import ParityKeys
from deskeditor.ui.dialogs.timeline import told
from deskeditor.ui.widgets import FlowRow, button, form_in, label, scrolled
from deskeditor.ui.window import MainWindow
from deskeditor.ui.wording import day


def top(widget: QWidget, inside: QWidget) -> int:
    return widget.mapTo(inside, QPoint(0, 0)).y()


def taken(window: MainWindow, code: str) -> Finding:
    turn(application(), window, until=lambda: any(one.code.startswith(code) for one in window.workspace.findings()))
    finding = next(one for one in window.workspace.findings() if one.code.startswith(code))
    window.workspace.take(finding)
    application().processEvents()
    return finding


def recorded() -> set[str]:
    """Every action the program writes into the record, read out of its code."""
    found: set[str] = set()
    for path in Path(str(deskeditor.__file__)).parent.joinpath("desk").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "record":
                found |= {one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)}
    return found


def test_every_action_that_is_recorded_has_a_name_in_the_timeline(app: QApplication) -> None:
    actions = recorded() | {"counterpart.kept", "counterpart.removed", "desk.restored"}
    assert {"draft.purpose", "names.kept", "source.tied", "status"} <= actions
    for action in actions:
        payload = '{"old": "editing", "new": "approved", "role": "editor", "code": "x", "ruling": "stet"}'
        event = AuditEvent(1, "2026-03-03T12:00:00+01:00", "Ada", action, 1, payload, "", "0" * 64)
        assert told(event).split(" · ")[0] != action, action


def test_what_may_be_done_stands_above_the_reasons_and_in_sight(window: MainWindow) -> None:
    window.resize(1280, 800)
    taken(window, "source.")
    card = window.card
    buttons = [one for one in card.findChildren(QPushButton) if one.isVisibleTo(card)]
    why = next(one for one in card.findChildren(QLabel) if one.objectName() == "muted")
    assert len(buttons) >= 4
    assert max(top(one, card) + one.height() for one in buttons) <= min(card.height(), top(why, card))


def test_a_key_that_is_not_offered_says_so(window: MainWindow) -> None:
    finding = taken(window, "translation.placeholder")
    assert Choice.SOURCE not in choices_of(finding)
    window.actions_by_id["review.source"].trigger()
    assert "Attach source" in window.status._message.text()  # type: ignore[attr-defined]


def test_a_passing_word_never_moves_the_text(window: MainWindow, app: QApplication) -> None:
    """The foot broke into two rows for eight seconds, and the editor lost a line: the right half was not reckoned with."""
    window.resize(1280, 800)
    taken(window, "translation.placeholder")
    height = window.status.height()
    for length in range(20, 101, 10):
        window.status.say("o" * length)
        for _ in range(3):
            app.processEvents()
        assert window.status.height() == height, f"a word of {length} letters"
    window.status.say("")


def test_a_label_stands_at_the_height_of_its_field(app: QApplication, window: MainWindow) -> None:
    outer = QWidget(window)
    form = form_in(QVBoxLayout(outer))
    field = QLineEdit(outer)
    form.addRow("Name", field)
    outer.resize(400, 100)
    outer.show()
    app.processEvents()
    named = form.labelForField(field)
    assert abs(named.geometry().center().y() - field.geometry().center().y()) <= 1


def test_a_column_scrolls_before_its_rows_are_squeezed(app: QApplication, window: MainWindow) -> None:
    inner = QWidget(window)
    box = QVBoxLayout(inner)
    row = FlowRow(inner)
    for number in range(12):
        row.add(button(f"A button of number {number}", row))
    words = label("Words that wrap. " * 20, "", inner, wrap=True)
    last = button("Last", inner)
    for part in (row, words, last):
        box.addWidget(part)
    area = scrolled(inner, "column", window)
    area.resize(320, 200)
    area.show()
    app.processEvents()
    assert words.height() >= words.heightForWidth(words.width())
    assert last.height() >= last.sizeHint().height()
    assert top(last, inner) > top(words, inner) + words.height()


def test_a_picture_of_the_guide_leaves_no_gap_below(app: QApplication, window: MainWindow) -> None:
    folder = guide_folder("en")
    assert folder is not None
    dialog = GuideDialog(folder, window.theme, window)
    block = dialog.page.document().begin()
    while block.text() != PICTURE:
        block = block.next()
    assert block.blockFormat().lineHeight() == 100


def test_a_month_is_a_word_in_both_languages(app: QApplication) -> None:
    for language, wanted in (("fr", "3 avril 2026"), ("en", "3 April 2026")):
        translate_into(app, language)
        assert day("2026-04-03") == day("2026-04-03T10:00:00+02:00") == wanted
    assert day("soon") == "soon"


@pytest.mark.parametrize(("language", "look", "key"), [("fr", "Chercher dans", "Haut"), ("en", "Look in", "Up")])
def test_what_qt_names_itself_is_in_the_windows_language(app: QApplication, language: str, look: str, key: str) -> None:
    translate_into(app, language)
    try:
        parent = QWidget()
        assert file_dialog(parent, "Open").labelText(QFileDialog.DialogLabel.LookIn).startswith(look)
        assert key in ParityKeys(parent).up.key
    finally:
        translate_into(app, "en")


def test_no_number_is_given_for_no_draft_or_one(opened: Opener, desk: Desk) -> None:
    window = opened("")
    assert window.drafts.search.placeholderText() == "Search drafts"
    for number in range(2):
        desk.create(Article(body="Un texte.", headline=f"Titre {number}", language="fr", outlet="gazette-de-valmer"))
        window.drafts.refill()
        assert window.drafts.search.placeholderText() == ("Search drafts", "Search 2 drafts")[number]


def test_an_empty_desk_has_a_word_in_every_panel(window: MainWindow) -> None:
    assert window.side.page.placeholderText()
    window.workspace.close()
    application().processEvents()
    assert any(one.text().startswith("What is found") for one in window.findings.findChildren(QLabel))


def test_the_open_draft_stays_marked_in_the_list(opened: Opener, desk: Desk, app: QApplication) -> None:
    desk.create(Article(body="Un autre article.", headline="Un autre", language="fr", outlet="gazette-de-valmer"))
    window = opened()
    drafts, session = window.drafts, window.workspace.session
    assert session is not None

    def marked() -> list[int]:
        rows = [drafts.model.row_of(index) for index in drafts.list.selectionModel().selectedIndexes()]
        return [row.id for row in rows if row is not None]

    assert marked() == [session.id]
    drafts.refill()
    assert marked() == [session.id]
    for words, wanted in (("no such words", []), ("", [session.id])):
        drafts.search.setText(words)
        drafts._searched()
        assert marked() == wanted
