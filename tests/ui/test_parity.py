"""The source text beside the draft in the window: brought, compared, fixed, paired by hand. Start reading at :func:`beside`."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.ui.conftest import Opener, turn

from deskeditor.article import Article
from deskeditor.desk.beside import neighbours
from deskeditor.desk.desk import Desk
from deskeditor.desk.import_task import imported_file
from deskeditor.desk.session import Session
from deskeditor.desk.source_file import text_of
from deskeditor.findings import Severity
from deskeditor.text import Edit
from deskeditor.ui.dialogs.parity import ParityDialog
from deskeditor.ui.window import MainWindow

ORIGINALS = Path(__file__).parent.parent / "review" / "originals"
FERRIES = (ORIGINALS / "ferries-fr.md").read_text(encoding="utf-8").strip()
ORIGINAL = (ORIGINALS / "ferries-en.txt").read_text(encoding="utf-8").strip()


def session_of(window: MainWindow) -> Session:
    assert window.workspace.session is not None
    return window.workspace.session


def shown(window: MainWindow) -> ParityDialog:
    """The view, opened as its key does."""
    window.actions_by_id["view.compare"].trigger()
    assert window.commands.parity.dialog is not None
    return window.commands.parity.dialog


@pytest.fixture
def beside(opened: Opener, app: QApplication) -> MainWindow:
    """A window whose draft is open beside its English original."""
    window = opened(FERRIES, outlet="eu-reporter", headline="Les îles reliées")
    dialog = shown(window)
    dialog.form_page.box.setPlainText(ORIGINAL)
    dialog.form_page.ok.click()
    turn(app, window, until=lambda: session_of(window).parity is not None and bool(dialog.table.rows))
    return window


def test_nothing_is_compared_before_there_is_something_to_compare_with(opened: Opener, app: QApplication) -> None:
    window = opened(FERRIES, outlet="eu-reporter")
    dialog = shown(window)
    assert dialog.form_page.isVisible()
    assert not dialog.form_page.ok.isEnabled()
    assert not dialog.form_page.back.isVisible()
    dialog.form_page.box.setPlainText("   ")
    dialog.form_page.ok.click()
    assert session_of(window).source_text is None
    assert dialog.form_page._said.text()


def test_a_row_holds_both_texts_and_what_differs_in_each(beside: MainWindow) -> None:
    dialog = shown(beside)
    row = next(row for row in dialog.table.rows if "340,000 2019" in row.draft)
    assert "340,000 passengers" in row.source
    assert {mark.span.of(row.draft) for mark in row.draft_marks} >= {"340,000 2019", "XNUMX"}
    assert {mark.span.of(row.source) for mark in row.source_marks} >= {"340,000", "2019"}
    assert "English" in dialog.table.horizontalHeaderItem(2).text()


def test_each_row_says_to_a_screen_reader_what_differs(beside: MainWindow) -> None:
    table = shown(beside).table
    at = next(number for number, row in enumerate(table.rows) if "XNUMX" in row.draft)
    told = table.item(at, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "the source has “2019”" in told


def test_next_and_fix_alone_repair_the_draft(beside: MainWindow, app: QApplication) -> None:
    dialog = shown(beside)
    for _ in range(12):
        QTest.keyClick(dialog, Qt.Key.Key_F8)
        if dialog.keys.fix.isEnabled():
            QTest.keyClick(dialog, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
            turn(app, beside, until=lambda: session_of(beside).reviewed)
    body = session_of(beside).article.body
    assert "340\u202f000 passagers" in body
    assert "Brest de 2019" in body
    assert "équipements de pointe\u00a0». Le fonds" in body
    assert body == beside.story.body.text
    alarms = [one for one in session_of(beside).open_findings() if one.code.startswith("parity.")]
    assert not [one for one in alarms if one.severity is not Severity.INFO]


def in_the_list(window: MainWindow, app: QApplication, mended: Callable[[], bool], presses: int = 150) -> None:
    """Next finding and fix, nothing else, until it is mended. A fix that is there is taken as it is offered."""
    for _ in range(presses):
        if mended():
            return
        window.actions_by_id["review.next"].trigger()
        finding = window.workspace.in_hand
        if finding is not None and finding.fixes and window.card.first_fix() is not None:
            window.actions_by_id["review.fix"].trigger()
            turn(app, window, until=lambda: session_of(window).reviewed)
    raise AssertionError(session_of(window).article.body)


def test_the_list_of_findings_repairs_it_as_well(beside: MainWindow, app: QApplication) -> None:
    shown(beside).close()
    wanted = ("340\u202f000 passagers", "Brest de 2019", "équipements de pointe\u00a0». Le fonds")
    in_the_list(beside, app, lambda: all(one in session_of(beside).article.body for one in wanted))


def test_the_seed_is_repaired_in_the_window(opened: Opener, desk: Desk, app: QApplication, shared: Path) -> None:
    article = imported_file(shared / "cases/seed.txt", "eu-reporter", "fr")[0][0].article
    window = opened(article.body, outlet="eu-reporter", headline=article.headline, language="fr")
    original = (ORIGINALS / "defence-short-en.txt").read_text(encoding="utf-8")
    window.workspace.do(lambda session: session.set_source_text(original, "release.txt"))
    turn(app, window, until=lambda: session_of(window).parity is not None)
    wanted = ("500\u202f000 soldats", "Madrid de 2022", "\u00a0». L’OTAN investit également")
    in_the_list(window, app, lambda: all(one in session_of(window).article.body for one in wanted))
    assert "XNUMX" not in session_of(window).article.body


def test_a_guessed_pair_is_put_right_by_hand_and_left_again(beside: MainWindow, app: QApplication) -> None:
    dialog = shown(beside)
    at = next(number for number, row in enumerate(dialog.table.rows) if "XNUMX" in row.draft)
    dialog.table.choose(at)
    below = neighbours(dialog.table.rows, at)[1]
    assert below is not None
    QTest.keyClick(dialog, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    turn(app, beside, until=lambda: any(row.pair.by_hand for row in dialog.table.rows))
    (row,) = (row for row in dialog.table.rows if row.pair.by_hand)
    assert (row.pair.draft[0], row.pair.source[0]) == below
    assert "by hand" in {dialog.table.item(number, 1).text() for number in range(dialog.table.rowCount())}
    dialog.table.choose(dialog.table.rows.index(row))
    assert dialog.keys.undo.isVisible()
    dialog.keys.undo.click()
    turn(app, beside, until=lambda: not any(row.pair.by_hand for row in dialog.table.rows))


def test_from_a_difference_into_the_text_and_back(beside: MainWindow, app: QApplication) -> None:
    dialog = shown(beside)
    while not dialog.message.text().startswith("A number was lost here (“XNUMX”"):
        dialog.walk(1)
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    app.processEvents()
    assert beside.commands.parity.dialog is None
    finding = beside.workspace.in_hand
    assert finding is not None
    assert finding.code == "parity.number.placeholder"
    assert "XNUMX" in shown(beside).message.text()


def test_what_is_typed_in_the_window_is_compared_anew(beside: MainWindow, app: QApplication) -> None:
    dialog = shown(beside)
    at = session_of(beside).article.body.index("XNUMX")
    beside.story.body.show_place(at)
    for _ in "XNUMX":
        QTest.keyClick(beside.story.body, Qt.Key.Key_Delete)
    QTest.keyClicks(beside.story.body, "2019")
    turn(app, beside, until=lambda: any("Brest de 2019" in row.draft for row in dialog.table.rows))
    assert not any("XNUMX" in row.draft for row in dialog.table.rows)


@pytest.mark.parametrize("ending", ["txt", "html", "docx"])
def test_a_file_is_read_as_the_source(opened: Opener, app: QApplication, tmp_path: Path, ending: str) -> None:
    window = opened(FERRIES, outlet="eu-reporter")
    dialog = shown(window)
    window.commands.parity.read(_written(tmp_path / f"release.{ending}"))
    turn(app, window, until=lambda: bool(dialog.table.rows))
    source = session_of(window).source_text
    assert source is not None
    assert source.name == f"release.{ending}"
    assert "340,000 passengers" in source.text
    assert f"release.{ending}" in dialog.table.horizontalHeaderItem(2).text()


def test_a_file_that_cannot_be_read_is_told_there(opened: Opener, app: QApplication, tmp_path: Path) -> None:
    window = opened(FERRIES, outlet="eu-reporter")
    dialog = shown(window)
    path = tmp_path / "broken.docx"
    path.write_bytes(b"PK\x03\x04 no archive")
    window.commands.parity.read(path)
    turn(app, window, until=lambda: dialog.form_page._said.text() not in {"", "Reading…"})
    assert session_of(window).source_text is None


def test_a_finding_without_a_place_leads_to_the_source(opened: Opener, app: QApplication) -> None:
    window = opened(FERRIES.replace("120 quais", "des quais"), outlet="eu-reporter")
    window.workspace.do(lambda session: session.set_source_text(ORIGINAL))
    turn(app, window, until=lambda: session_of(window).parity is not None and session_of(window).reviewed)
    lost = next(one for one in session_of(window).open_findings() if one.code == "parity.number.lost")
    window.workspace.take(lost)
    window.actions_by_id["review.text"].trigger()
    dialog = window.commands.parity.dialog
    assert dialog is not None
    assert "120" in dialog.message.text()


def test_compare_no_longer_goes_back_to_the_empty_page(beside: MainWindow, app: QApplication) -> None:
    dialog = shown(beside)
    dialog.remove.click()
    turn(app, beside, until=lambda: dialog.form_page.isVisible())
    assert session_of(beside).source_text is None
    beside.actions_by_id["edit.undo"].trigger()
    turn(app, beside, until=lambda: dialog.table.isVisible())


def test_every_control_has_a_name_and_is_reached_by_keyboard(beside: MainWindow) -> None:
    dialog = shown(beside)
    for page in (0, 1):
        dialog._pages.setCurrentIndex(page)
        named = [*dialog.findChildren(QWidget)]
        for widget in named:
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
                text = getattr(widget, "text", str)
                assert widget.accessibleName() or text(), f"{type(widget).__name__} {widget.objectName()}"


def _written(path: Path) -> Path:
    """The original as a file of that kind."""
    if path.suffix == ".docx":
        docx = pytest.importorskip("docx")
        made = docx.Document()
        for paragraph in ORIGINAL.split("\n\n"):
            made.add_paragraph(paragraph)
        made.save(str(path))
    elif path.suffix == ".html":
        paragraphs = "".join(f"<p>{one}</p>" for one in ORIGINAL.split("\n\n"))
        path.write_text(f"<html lang='en'><body><article>{paragraphs}</article></body></html>", encoding="utf-8")
    else:
        path.write_text(ORIGINAL, encoding="utf-8")
    return path


def test_the_fields_of_an_article_become_one_text() -> None:
    assert text_of(Article(headline="A", body="B")) == "A\n\nB"


def test_a_fix_shown_before_the_text_was_changed_leaves_the_text_alone(beside: MainWindow) -> None:
    stale = next(one for one in session_of(beside).open_findings() if one.code.startswith("parity.") and one.fixes)
    beside.workspace.typed("body", Edit(0, "", "Mardi. "))
    before = session_of(beside).article.body
    beside.commands.parity._fix(stale)
    assert session_of(beside).article.body == before
