"""What comes in: changes and comments of the author, lines left out, the same article twice, many files."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPlainTextEdit
from tests.importing.made_files import docx_with_changes
from tests.ui.conftest import Opener, turn

from deskeditor.desk.received import received
from deskeditor.store.problem import DeskProblem
from deskeditor.ui.dialogs.arrived import ArrivedDialog
from deskeditor.ui.dialogs.paste import PasteDialog
from deskeditor.ui.window import MainWindow

TEXT = (
    "Le port de Valmer adopte un plan\n\nPar Odile Renard\n\n3 mars 2026\n\n"
    "Le conseil du port a adopté mardi un plan contre les crues, selon un communiqué publié dans la soirée par la mairie.\n\n"
    "Les commerçants du quai attendent les travaux depuis deux ans et demandent un calendrier précis pour chacune des rues.\n\n"
    "Partager sur Facebook\n"
)


@pytest.fixture
def empty(opened: Opener) -> MainWindow:
    return opened(body="")


def dialog_of(window: MainWindow) -> ArrivedDialog:
    dialog = window.commands.arrivals.received.dialog
    assert dialog is not None
    return dialog


def brought(window: MainWindow, app: QApplication, *paths: Path) -> None:
    before = window.workspace.session
    for dialog in window.findChildren(QDialog):
        dialog.reject()  # nobody imports from under a dialog
    window.commands.arrivals.import_files([str(path) for path in paths])
    turn(app, window, until=lambda: window.workspace.session is not None and window.workspace.session is not before)


def test_tracked_changes_are_accepted_or_rejected_and_comments_become_questions(
    empty: MainWindow, app: QApplication, tmp_path: Path
) -> None:
    path = tmp_path / "brouillon.docx"
    path.write_bytes(docx_with_changes())
    brought(empty, app, path)
    session = empty.workspace.session
    assert session is not None
    waiting = received(empty.desk, session.id)
    assert waiting.changes
    assert waiting.comments
    dialog = dialog_of(empty)
    assert dialog.changes.list.count() == len(waiting.changes)
    insertion = next(number for number, one in enumerate(waiting.changes) if one.kind == "insertion")
    inserted = waiting.changes[insertion].text
    assert inserted in session.article.body
    dialog.changes.list.clearSelection()
    dialog.changes.list.setCurrentRow(insertion)
    dialog.changes.no.click()
    assert inserted not in session.article.body
    dialog.comments.list.selectAll()
    dialog.comments.yes.click()
    questions = [one.verdict.note for one in session.manuscript.rulings]
    assert all(any(comment.text in note for note in questions) for comment in waiting.comments)
    dialog.changes.list.selectAll()
    dialog.changes.yes.click()
    dialog.accept()
    left = received(empty.desk, session.id)
    assert (left.changes, left.comments) == ((), ())
    assert session.undo()


def test_what_is_undecided_is_there_again(empty: MainWindow, app: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "brouillon.docx"
    path.write_bytes(docx_with_changes())
    brought(empty, app, path)
    first = dialog_of(empty)
    count = first.changes.list.count()
    first.reject()
    empty.actions_by_id["draft.arrival"].trigger()
    assert dialog_of(empty).changes.list.count() == count > 0


@pytest.mark.parametrize("same_bytes", [True, False])
def test_the_same_article_twice_is_said_and_the_first_one_opened(
    empty: MainWindow, app: QApplication, tmp_path: Path, *, same_bytes: bool
) -> None:
    one, two = tmp_path / "un.txt", tmp_path / "deux.txt"
    one.write_text(TEXT, encoding="utf-8")
    two.write_text(TEXT if same_bytes else TEXT.replace("la mairie", "la ville"), encoding="utf-8")
    brought(empty, app, one)
    first = empty.workspace.session
    assert first is not None
    brought(empty, app, two)
    second = empty.workspace.session
    assert second is not None
    assert second.id != first.id
    twin = received(empty.desk, second.id).twin
    assert twin is not None
    assert (twin.draft, twin.same_file) == (first.id, same_bytes)
    dialog_of(empty).twin.click()
    assert empty.workspace.session is not None
    assert empty.workspace.session.id == first.id
    assert [row.id for row in empty.desk.binned()] == [second.id]


def test_a_twin_that_cannot_go_to_the_bin_is_not_said_to_be_there(
    empty: MainWindow, app: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "un.txt"
    path.write_text(TEXT, encoding="utf-8")
    brought(empty, app, path)
    brought(empty, app, path)

    def refused(draft: int) -> None:
        raise DeskProblem("desk.disk-full", path=empty.desk.path)

    monkeypatch.setattr(empty.desk, "bin", refused)
    dialog_of(empty).twin.click()
    assert empty.desk.drafts.count() == 2
    problem = DeskProblem("desk.disk-full", path=empty.desk.path)
    said = [one.text() for one in empty.banner.findChildren(QLabel)]
    assert any(problem.text(empty.messages.language) in text for text in said)


def test_another_article_is_no_twin(empty: MainWindow, app: QApplication, tmp_path: Path) -> None:
    one, two = tmp_path / "un.txt", tmp_path / "deux.txt"
    one.write_text(TEXT, encoding="utf-8")
    two.write_text(
        "Une tout autre histoire\n\nLa ligne du tramway rouvre lundi après six semaines de travaux.\n", encoding="utf-8"
    )
    brought(empty, app, one)
    brought(empty, app, two)
    assert empty.workspace.session is not None
    assert received(empty.desk, empty.workspace.session.id).twin is None


def test_a_line_left_out_is_taken_back(empty: MainWindow, app: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "un.txt"
    path.write_text(TEXT, encoding="utf-8")
    brought(empty, app, path)
    empty.actions_by_id["draft.arrival"].trigger()
    dialog = dialog_of(empty)
    session = empty.workspace.session
    assert session is not None
    assert "Facebook" not in session.article.body
    dialog.list.item(0).setCheckState(Qt.CheckState.Checked)
    dialog.back.click()
    assert "Facebook" in session.article.body


def test_many_files_tell_what_failed_and_why_and_none_is_lost(empty: MainWindow, app: QApplication, tmp_path: Path) -> None:
    for number in range(4):
        text = f"Le dossier numéro {number}\n\n" + f"La phrase {number} du dossier {number} est la seule, dit-on. " * 3
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "5.docx").write_bytes(b"PK\3\4 broken")
    (tmp_path / "6.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old Word")
    arrivals = empty.commands.arrivals
    arrivals.import_files([str(tmp_path)])
    turn(app, empty, until=lambda: arrivals.progress is not None)  # the worker looks through the folder
    progress = arrivals.progress
    assert progress is not None
    turn(app, empty, until=progress.close_button.isEnabled)
    assert (progress.good, progress.failed) == (4, 2)
    told = [progress.list.item(row).text() for row in range(progress.list.count())]
    assert any("5.docx" in one and one.endswith("open it in its own program and save it anew.") for one in told), told
    assert any("6.doc" in one and "Save it as .docx" in one for one in told), told
    assert len(empty.desk.drafts.rows("", None, 0, 64)) == 4


def test_many_files_can_be_stopped(empty: MainWindow, app: QApplication, tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / f"{number:02}.txt").write_text(f"Titre {number}\n\nUn texte {number} pour voir.\n", encoding="utf-8")
    arrivals = empty.commands.arrivals
    arrivals.import_files([str(tmp_path)])
    turn(app, empty, until=lambda: arrivals.progress is not None)  # the worker looks through the folder
    progress = arrivals.progress
    assert progress is not None
    turn(app, empty, until=lambda: progress.good >= 1)
    progress.stop.click()
    turn(app, empty, until=progress.close_button.isEnabled)
    assert 1 <= progress.good < 12
    assert len(empty.desk.drafts.rows("", None, 0, 64)) == progress.good


def test_an_article_that_arrives_under_a_dialog_leaves_the_open_draft_open(
    opened: Opener, app: QApplication, tmp_path: Path
) -> None:
    window = opened()
    session = window.workspace.session
    path = tmp_path / "autre.txt"
    path.write_text(TEXT, encoding="utf-8")
    window.commands.arrivals.import_files([str(path)])
    window.actions_by_id["draft.details"].trigger()
    dialog = next(one for one in window.findChildren(QDialog) if one.isVisible())
    turn(app, window, until=lambda: window.desk.drafts.count() == 2)
    assert window.workspace.session is session, "the dialog speaks of this draft"
    dialog.reject()


def test_a_progress_closed_early_still_ends(empty: MainWindow, app: QApplication, tmp_path: Path) -> None:
    paths = []
    for number in range(3):
        paths.append(tmp_path / f"{number}.txt")
        paths[-1].write_text(TEXT.replace("Valmer", f"Valmer {number}"), encoding="utf-8")
    empty.commands.arrivals.import_files([str(path) for path in paths])
    run, progress = empty.commands.arrivals.run, empty.commands.arrivals.progress
    assert progress is not None
    progress.reject()
    turn(app, empty, until=lambda: not empty.desk.worker.busy)
    assert run is not None
    assert empty.desk.drafts.count() <= len(paths)


def test_the_banner_leads_to_the_lines_left_out_and_sentences_are_bold(
    empty: MainWindow, app: QApplication, tmp_path: Path
) -> None:
    path = tmp_path / "page.txt"
    path.write_text(f"{TEXT}\nNous utilisons des cookies pour mesurer la fréquentation du site.\n", encoding="utf-8")
    brought(empty, app, path)
    empty.commands.arrivals.received.show_left_out()
    dialog = dialog_of(empty)
    assert dialog.list.isVisible()
    rows = [dialog.list.item(row) for row in range(dialog.list.count())]
    assert [(row.text().split(" · ")[0], row.font().bold()) for row in rows] == [
        ("Partager sur Facebook", False),
        ("Nous utilisons des cookies pour mesurer la fréquentation du site.", True),
    ]


def test_ctrl_enter_finishes_a_sheet_from_a_field_where_enter_begins_a_line(window: MainWindow, app: QApplication) -> None:
    sheet = PasteDialog([("eu-reporter", "EU Reporter")], "eu-reporter", window)
    sheet.show()
    sheet.activateWindow()
    app.processEvents()
    sheet.box.clear()
    sheet.box.setFocus()
    arrived: list[str] = []
    sheet.pasted.connect(lambda text, *_: arrived.append(text))
    QTest.keyClick(sheet.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert arrived == []  # there is nothing to make a draft of yet
    sheet.box.setPlainText("Port\n\nLe conseil a voté.")
    QTest.keyClick(sheet.box, Qt.Key.Key_Return)
    assert arrived == []
    QTest.keyClick(sheet.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(arrived) == 1


def test_date_and_encoding_are_shown_in_words(empty: MainWindow, app: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "un.txt"
    story = "Le port a rouvert dans la nuit, selon un communiqué de la mairie."
    text = f"Le port de Valmer rouvre lundi matin\n\nPublié le 9 mars 2026 à 5 h 30\n\n{story}\n"
    path.write_bytes(text.encode("cp1252"))
    brought(empty, app, path)
    empty.actions_by_id["draft.arrival"].trigger()
    dialog = dialog_of(empty)
    shown = "\n".join(one.toPlainText() for one in dialog.findChildren(QPlainTextEdit))
    assert "9 March 2026 05:30" in shown
    assert "2026-03-09T" not in shown
    assert any("Windows-1252" in one.text() for one in dialog.findChildren(QLabel))
