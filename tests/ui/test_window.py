"""The window and its session say the same thing: typing, findings, rulings, undo, views."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.conftest import BODY, Opener, turn

from deskeditor.desk.choices import Choice
from deskeditor.findings import Ruling
from deskeditor.ui.actions import action_table
from deskeditor.ui.dialogs.rulings import LeaveDialog
from deskeditor.ui.dialogs.source import SourceDialog
from deskeditor.ui.window import MainWindow


def _take(window: MainWindow, code: str) -> None:
    window.workspace.take(next(one for one in window.workspace.findings() if one.code == code))


def test_every_action_has_a_command_and_every_command_an_action(window: MainWindow) -> None:
    listed = {entry.id for entry in action_table() if entry.text}
    assert set(window.commands.table()) == listed == set(window.actions_by_id)


def test_no_two_actions_share_a_key(window: MainWindow) -> None:
    keys = [key.toString() for action in window.actions_by_id.values() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_what_is_typed_arrives_in_the_session_and_is_undone(window: MainWindow) -> None:
    session = window.workspace.session
    assert session is not None
    body = window.story.body
    body.show_place(len(BODY))
    QTest.keyClicks(body, " Fin.")
    assert session.article.body == BODY + " Fin."
    window.actions_by_id["edit.undo"].trigger()
    assert session.article.body == BODY == body.text
    window.actions_by_id["edit.redo"].trigger()
    assert session.article.body == BODY + " Fin." == body.text


def test_the_finding_in_hand_is_one_everywhere(window: MainWindow, app: QApplication) -> None:
    before = window.workspace.number_in_hand()
    window.actions_by_id["review.next"].trigger()
    finding = window.workspace.in_hand
    assert finding is not None
    assert window.card.finding == finding
    assert window.findings.model.finding(window.findings.list.currentIndex().row()) == finding
    assert window.workspace.number_in_hand() == before % len(window.workspace.findings()) + 1


def test_a_fix_by_its_key_changes_the_text_and_the_list(window: MainWindow, app: QApplication) -> None:
    session = window.workspace.session
    assert session is not None
    turn(app, window, until=lambda: any(one.code == "spelling.unknown" for one in window.workspace.findings()))
    _take(window, "spelling.unknown")
    turn(app, window, until=lambda: window.card.first_fix() is not None)
    window.findings.list.setFocus()
    QTest.keyClick(window.findings.list, Qt.Key.Key_F)
    assert "doivent commencer avant" in session.article.body == window.story.body.text
    assert any(verdict.ruling is Ruling.FIXED for verdict in session.verdicts)
    window.actions_by_id["edit.undo"].trigger()
    assert "commmencer" in session.article.body == window.story.body.text


def test_leaving_a_blocker_asks_for_a_note(window: MainWindow, app: QApplication) -> None:
    session = window.workspace.session
    assert session is not None
    _take(window, "translation.placeholder")
    window.commands.review.choose(Choice.LEAVE)
    dialog = window.findChild(LeaveDialog)
    assert dialog is not None
    dialog.ok.click()
    assert not session.verdicts
    dialog.note.setPlainText("The year is given by the ministry.")
    dialog.ok.click()
    assert [verdict.ruling for verdict in session.verdicts] == [Ruling.STET]


def test_a_source_is_attached_and_kept_in_the_ledger(window: MainWindow) -> None:
    session = window.workspace.session
    assert session is not None
    _take(window, "source.vague")
    window.commands.review.choose(Choice.SOURCE)
    dialog = window.findChild(SourceDialog)
    assert dialog is not None
    dialog.title_field.setText("Port survey 2026")
    dialog.ok.click()
    assert [source.title for source in session.sources()] == ["Port survey 2026"]
    assert [verdict.ruling for verdict in session.verdicts] == [Ruling.SOURCED]


def test_the_sourcing_key_leads_there_and_back(window: MainWindow) -> None:
    window.actions_by_id["view.sourcing"].trigger()
    assert window.workspace.mode == "sourcing"
    assert window.side.current == "voices"
    window.actions_by_id["view.sourcing"].trigger()
    assert window.workspace.mode == "review"


def test_a_binned_draft_comes_back(window: MainWindow) -> None:
    session = window.workspace.session
    assert session is not None
    window.actions_by_id["draft.bin"].trigger()
    assert window.desk.drafts.count() == 0
    assert window.story.stack.currentWidget() is window.story.empty
    window.actions_by_id["desk.bin"].trigger()
    window.commands.bin.take_back(session.id)
    assert window.workspace.session is not None
    assert window.workspace.session.article.body == BODY


def test_caret_and_draft_are_found_again_at_the_next_start(opened: Opener, app: QApplication) -> None:
    first = opened()
    first.story.body.show_place(30)
    first.close()
    second = opened(body="")
    turn(app, second, until=lambda: second.workspace.session is not None)
    assert second.story.body.caret == 30


def test_the_empty_desk_teaches(opened: Opener) -> None:
    window = opened(body="")
    assert window.story.stack.currentWidget() is window.story.empty
    assert not window.actions_by_id["draft.export"].isEnabled()


def test_the_preview_is_the_page_and_a_click_on_a_mark_leads_to_the_source(window: MainWindow, app: QApplication) -> None:
    page = window.side.page
    turn(app, window, until=lambda: 'href="f:' in page.toHtml())
    number = int(page.toHtml().split('href="f:')[1].split('"')[0])
    page.anchorClicked.emit(QUrl(f"f:{number}"))
    assert window.workspace.in_hand is not None
    assert window.workspace.in_hand == window.binding.findings.feed.finding(number)


def test_the_reading_pass_shows_no_mark(window: MainWindow) -> None:
    line = BODY.split("\n")[2]
    start = BODY.index(line)
    assert window.marks.marks("body", line, start)
    window.workspace.set_mode("read")
    assert window.marks.marks("body", line, start) == ()
    assert window.marks.bar("body", line, start) is None


def test_panels_fold_and_focus_mode_gives_them_back(window: MainWindow) -> None:
    window.actions_by_id["view.fold-side"].trigger()
    window.actions_by_id["view.focus"].trigger()
    assert not window.drafts.isVisible()
    window.actions_by_id["view.focus"].trigger()
    assert window.drafts.isVisible()
    assert not window.side.isVisible()


def test_a_word_being_typed_is_not_marked(window: MainWindow, app: QApplication) -> None:
    body = window.story.body
    body.show_place(len(BODY))
    QTest.keyClicks(body, " commmencer")
    line = body.text.split("\n")[-1]
    start = body.text.rindex(line)
    window.desk.spelling.send()
    turn(app, window, until=lambda: not window.desk.busy)
    ends = {mark.span.end for mark in window.marks.marks("body", line, start)}
    assert len(line) not in ends
