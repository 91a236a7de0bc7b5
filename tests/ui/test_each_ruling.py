"""The sample, imported and settled by every ruling through its dialog, read by two, exported, and void at one key.

Start reading at :func:`test_from_an_imported_file_to_a_signed_page`.
"""

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from tests.ui.conftest import Opener, turn
from tests.ui.test_signoff import ADA, GRACE, export, move, session_of, strict

from deskeditor.desk import query_sheet
from deskeditor.desk.desk import Desk
from deskeditor.desk.exporting import preflight
from deskeditor.desk.releasing import export_as
from deskeditor.findings import Finding, Ruling, Scope, Severity
from deskeditor.resources import resource
from deskeditor.ui.dialogs.rulings import AskDialog, AttributeDialog, LeaveDialog
from deskeditor.ui.dialogs.source import SourceDialog
from deskeditor.ui.window import MainWindow

__all__ = ["strict"]
NOTE = "Vu et vérifié avec la capitainerie."
OUTLET = "gazette-de-valmer"
TYPED = " Les glouchiers et les trapouillards attendent."
Shown = TypeVar("Shown", bound=QDialog)


def imported(opened: Opener, desk: Desk, app: QApplication) -> MainWindow:
    """The window with the sample imported; two words that no dictionary has are typed at its end."""
    desk.choose_person(GRACE)
    desk.choose_person(ADA)
    desk.remember("outlet", OUTLET)
    window = opened(body="")
    window.commands.arrivals.import_files([str(resource("samples", "fr-port-de-valmer.txt"))])
    turn(app, window, until=lambda: window.workspace.session is not None)
    session = session_of(window)
    window.story.body.show_place(len(session.article.body))
    QTest.keyClicks(window.story.body, TYPED)
    session.set_metadata(published="2026-03-03")
    session.change("byline", "Camille Ferrand")
    window.workspace.settle_down()
    turn(app, window, until=lambda: bool(found(window, "spelling.unknown", "trapouillards")) and session.reviewed)
    return window


def found(window: MainWindow, code: str, words: str | None = None) -> list[Finding]:
    return [
        one
        for one in window.workspace.findings()
        if one.code == code
        and (words is None or (one.span and one.span.of(session_of(window).text_of(one.field)).startswith(words)))
    ]


def press(window: MainWindow, app: QApplication, key: str, code: str, words: str | None = None) -> None:
    """Take a finding in hand and press the key of a ruling in the list."""
    window.workspace.take(found(window, code, words)[0])
    if key == "F":
        turn(app, window, until=lambda: window.card.first_fix() is not None)
    window.findings.list.setFocus()
    QTest.keyClick(window.findings.list, getattr(Qt.Key, f"Key_{key}"))
    app.processEvents()


def dialog(window: MainWindow, kind: type[Shown]) -> Shown:
    return next(one for one in window.findChildren(kind) if one.isVisible())


def settled(window: MainWindow, app: QApplication) -> None:
    turn(app, window, until=lambda: session_of(window).reviewed)


def rule_in_every_way(window: MainWindow, app: QApplication) -> None:
    press(window, app, "F", "spelling.unknown", "commmencer")
    settled(window, app)
    press(window, app, "S", "claim.number", "Près")
    source = dialog(window, SourceDialog)
    source.title_field.setText("Relevé de la chambre de commerce")
    source.ok.click()
    settled(window, app)
    press(window, app, "D", "quotation.unsourced")
    attribute = dialog(window, AttributeDialog)
    attribute.speaker.setEditText("Yann Kermadec, porte-parole des riverains")
    attribute.ok.click()
    settled(window, app)
    press(window, app, "Q", "source.vague")
    ask = dialog(window, AskDialog)
    ask.question.setPlainText("Quels experts ?")
    ask.ok.click()
    settled(window, app)
    press(window, app, "C", "claim.accusation")
    settled(window, app)
    press(window, app, "A", "quotation.open")
    leave = dialog(window, LeaveDialog)
    leave.note.setPlainText(NOTE)
    leave.second.setCurrentIndex(leave.second.findText(GRACE.name, Qt.MatchFlag.MatchStartsWith))
    leave.ok.click()
    settled(window, app)


def ignore_in_every_way(window: MainWindow, app: QApplication) -> None:
    ways = (
        ("innondations", "spelling.unknown", Scope.ONCE),
        (None, "name.variant", Scope.DRAFT),
        ("glouchiers", "spelling.unknown", Scope.OUTLET),
        ("trapouillards", "spelling.unknown", Scope.ME),
    )
    for words, code, scope in ways:
        press(window, app, "I", code, words)
        menu = next(one for one in window.card.findChildren(QMenu) if one.isVisible())
        menu.actions()[list(Scope).index(scope)].trigger()
        menu.close()
        settled(window, app)
        assert not found(window, code, words), scope


def answer_the_question(window: MainWindow, app: QApplication) -> None:
    sheet = query_sheet.query_sheet(session_of(window), "fr")
    label = next(line for line in sheet.splitlines() if line.startswith("**Réponse"))
    window.workspace.do(
        lambda session: query_sheet.take_answers(session, sheet.replace(label, f"{label} Ceux du bureau Hydrance.")).changed
    )
    settled(window, app)


def leave_the_rest(window: MainWindow, app: QApplication) -> None:
    """What a rule of another day asks beside: left with a reason, as any editor would."""
    for finding in session_of(window).open_findings():
        if finding.severity is not Severity.INFO:
            window.workspace.do(
                lambda session, finding=finding: session.rule(finding, Ruling.STET, note=NOTE, reason="verbatim", second=GRACE)
            )
    settled(window, app)


def test_from_an_imported_file_to_a_signed_page(
    opened: Opener, desk: Desk, app: QApplication, tmp_path: Path, strict: None
) -> None:
    window = imported(opened, desk, app)
    rule_in_every_way(window, app)
    ignore_in_every_way(window, app)
    made = session_of(window).verdicts
    assert {one.ruling for one in made} == set(Ruling)
    assert {one.scope for one in made if one.scope} == set(Scope)
    assert all(one.by == ADA for one in made)
    (blocker,) = (one for one in made if one.ruling is Ruling.STET)
    assert (blocker.solo, GRACE.name in blocker.note) == (False, True)
    leave_the_rest(window, app)
    move(window, "editing")
    move(window, "queries")
    answer_the_question(window, app)
    leave_the_rest(window, app)
    move(window, "editing")
    move(window, "second_read", "Lu.")
    desk.choose_person(GRACE)
    move(window, "approved", "Relu.")
    assert preflight(session_of(window)) == ()
    assert export_as(desk, session_of(window), "page", OUTLET, tmp_path / "signed").path
    window.story.body.show_place(0)
    QTest.keyClicks(window.story.body, "x")
    turn(app, window, until=lambda: session_of(window).status == "editing")
    QTest.keyClick(window.story.body, Qt.Key.Key_Backspace)
    turn(app, window, until=lambda: not session_of(window).dirty)
    slug = session_of(window).article.slug
    status, told = export(window, tmp_path / "out", slug, OUTLET)
    assert status == 1
    assert "void" in told
    assert not (tmp_path / "out").exists()
