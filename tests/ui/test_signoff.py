"""From draft to sign-off in the window, then one keystroke, there and on the command line. Start reading at the first test."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.conftest import Opener, turn

from deskeditor.cli import main
from deskeditor.desk import signing, workflow
from deskeditor.desk.desk import Desk
from deskeditor.desk.exporting import preflight
from deskeditor.desk.session import Session
from deskeditor.desk.workflow import Order
from deskeditor.findings import Messages, Person, Ruling
from deskeditor.outlets.outlet import Outlet
from deskeditor.store import drafts
from deskeditor.ui.dialogs.workflow import WorkflowDialog
from deskeditor.ui.window import MainWindow

BODY = (
    "La séance a duré longtemps.\n\n"
    "Près de 40 % des commerces du quai ont fermé depuis la dernière inondation.\n\n"
    "Selon un communiqué de la mairie, le marché rouvrira."
)
ADA, GRACE = Person("Ada Martin", "AM", "editor"), Person("Grace Petit", "GP", "desk editor")


@pytest.fixture
def strict(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every outlet asks for two signatures."""
    table = Outlet.table

    def asking(self: Outlet, name: str) -> Mapping[str, Any]:
        return {**table(self, name), "signatures": 2} if name == "workflow" else table(self, name)

    monkeypatch.setattr(Outlet, "table", asking)


@pytest.fixture
def two(opened: Opener, desk: Desk, app: QApplication, strict: None) -> MainWindow:
    """A window on a desk of two people, a draft open that has one open claim."""
    desk.choose_person(GRACE)
    desk.choose_person(ADA)
    made = opened(BODY, slug="quai", byline="Ada Martin", published="2026-01-02", outlet="eu-reporter")
    turn(app, made, until=lambda: bool(made.workspace.findings()))
    return made


def session_of(window: MainWindow) -> Session:
    assert window.workspace.session is not None
    return window.workspace.session


def asked(window: MainWindow) -> WorkflowDialog:
    """The dialog, opened as its key does."""
    window.actions_by_id["review.state"].trigger()
    assert window.commands.state.dialog is not None
    return window.commands.state.dialog


def move(window: MainWindow, to: str, note: str = "") -> None:
    dialog = asked(window)
    dialog.list.setCurrentRow([one.to for one in dialog._stand.transitions].index(to))
    dialog.note.setPlainText(note)
    assert dialog.ok.isEnabled(), [one for one in dialog._stand.transitions if one.to == to]
    dialog.ok.click()
    assert window.commands.state.dialog is None


def settle_all(window: MainWindow) -> None:
    session = session_of(window)
    for finding in session.open_findings():
        session.rule(finding, Ruling.STET, note="Vu et vérifié avec la mairie.", reason="verbatim")
    session.save()


def approved(window: MainWindow) -> None:
    settle_all(window)
    move(window, "editing")
    move(window, "second_read", "Lu et vérifié.")
    window.desk.choose_person(GRACE)
    move(window, "approved")


def export(
    window: MainWindow, folder: Path, slug: str = "quai", outlet: str = "eu-reporter", purpose: str = "standard"
) -> tuple[int, str]:
    """``deskeditor export`` on a desk that no window holds."""
    window.stop_polling()
    window.close()
    path = window.desk.path
    window.desk.close()
    found = CliRunner().invoke(
        main,
        [
            "export",
            slug,
            "--outlet",
            outlet,
            "--to",
            str(folder),
            "--desk",
            str(path),
            "--override",
            "pressé",
            "--purpose",
            purpose,
        ],
    )
    return found.exit_code, found.output + found.stderr


def test_what_is_count_blockers_is_said_and_led_to(two: MainWindow, app: QApplication) -> None:
    move(two, "editing")
    dialog = asked(two)
    names = [one.to for one in dialog._stand.transitions]
    dialog.list.setCurrentRow(names.index("second_read"))
    assert not dialog.ok.isEnabled()
    assert "not settled" in dialog.why.item(0).text()
    assert dialog.settle.isVisible()
    dialog.settle.click()
    turn(app, two, until=lambda: two.workspace.in_hand is not None)
    assert session_of(two).status == "editing"


def test_signed_in_the_window_it_goes_out_on_the_command_line(two: MainWindow, tmp_path: Path) -> None:
    approved(two)
    assert session_of(two).status == "approved"
    assert not [one for one in preflight(session_of(two)) if one.key.startswith("workflow.")]
    status, told = export(two, tmp_path / "out")
    assert status == 0, told
    assert list((tmp_path / "out").iterdir())


def test_signed_for_one_disclaimer_the_command_line_prints_no_other(two: MainWindow, tmp_path: Path) -> None:
    approved(two)
    status, told = export(two, tmp_path / "out", outlet="gazette-de-valmer", purpose="opinion")
    assert status == 1
    assert "the signatures cover eu-reporter/standard, not gazette-de-valmer/opinion" in told
    assert not (tmp_path / "out").exists()


def test_a_hold_or_an_embargo_stops_the_command_line(two: MainWindow, tmp_path: Path) -> None:
    approved(two)
    workflow.set_holds(session_of(two), legal="Plainte annoncée")
    status, told = export(two, tmp_path / "out")
    assert status == 1
    assert "Plainte annoncée" in told
    assert not (tmp_path / "out").exists()


def test_one_keystroke_voids_the_signatures_and_the_export_refuses(two: MainWindow, app: QApplication, tmp_path: Path) -> None:
    approved(two)
    QTest.keyClicks(two.story.body, "x")
    assert not any(one.valid for one in signing.signatures(session_of(two)))  # before any save
    turn(app, two, until=two.banner.isVisible)  # the file may know of it a moment before the window is told
    assert session_of(two).status == "editing"
    assert "signatures are void" in two.banner._text.text()
    assert "void" in two.status._state.text()
    QTest.keyClick(two.story.body, Qt.Key.Key_Backspace)
    turn(app, two, until=lambda: not session_of(two).dirty)
    assert session_of(two).article.body == BODY
    two.actions_by_id["draft.export"].trigger()
    dialog = two.commands.export.dialog
    assert dialog is not None
    turn(app, two, until=lambda: not dialog.looking)
    assert "void" in dialog._warning.text()
    dialog.reject()
    assert {one.key for one in preflight(session_of(two))} >= {"workflow.signature-void"}  # still void after undoing
    assert any("VOID since" in one.text() for one in asked(two).findChildren(type(two.status._words)))
    status, told = export(two, tmp_path / "out")
    assert status == 1
    assert "void" in told
    assert not (tmp_path / "out").exists()


def test_no_signature_no_export_whatever_the_outlet(two: MainWindow, tmp_path: Path) -> None:
    settle_all(two)
    for outlet in ("eu-reporter", "gazette-de-valmer"):
        keys = [one.key for one in preflight(session_of(two), outlet)]
        assert keys.count("workflow.signature-missing") == 2
    status, told = export(two, tmp_path / "out")
    assert status == 1
    assert "signature is missing" in told


def test_the_same_person_cannot_read_twice(two: MainWindow) -> None:
    settle_all(two)
    move(two, "editing")
    move(two, "second_read")
    dialog = asked(two)
    dialog.list.setCurrentRow([one.to for one in dialog._stand.transitions].index("approved"))
    assert not dialog.ok.isEnabled()
    dialog.moved.emit("approved", Order())  # a stale window
    assert session_of(two).status == "second_read"
    assert dialog.isVisible()


def test_a_hold_is_set_shown_and_blocks(two: MainWindow) -> None:
    dialog = asked(two)
    dialog.legal.setText("Plainte annoncée")
    dialog.embargo.setText("2999-01-01 18:00")
    dialog.keep.click()
    again = two.commands.state.dialog
    assert again is not None
    assert again.legal.text() == "Plainte annoncée"
    held = preflight(session_of(two))
    assert {"preflight.legal-hold", "preflight.embargo"} <= {one.key for one in held}
    assert two.status._blockers.text().startswith(f"{len(held)} "), "the foot says what the export will say"


def test_a_reason_is_asked_for(two: MainWindow) -> None:
    dialog = asked(two)
    dialog.list.setCurrentRow([one.to for one in dialog._stand.transitions].index("spiked"))
    dialog.ok.click()
    assert session_of(two).status == "intake"
    dialog.note.setPlainText("Doublon")
    dialog.ok.click()
    assert session_of(two).status == "spiked"


def test_enter_alone_never_leads_back_and_what_is_missing_is_named(two: MainWindow) -> None:
    settle_all(two)
    move(two, "editing")
    session = session_of(two)
    drafts.set_status(two.desk.database, session.id, "second_read")  # as on a desk where nobody signed
    dialog = asked(two)
    assert dialog._chosen().to == "approved"  # type: ignore[union-attr]
    assert "workflow.signature-missing" in {one.key for one in dialog._chosen().blockers}  # type: ignore[union-attr]
    for language, role in (("fr", "rédacteur"), ("en", "editor")):
        told = dialog._chosen().blockers[0].message(Messages.load(language))  # type: ignore[union-attr]
        assert f"({role})" in told
    dialog.reject()


def test_an_embargo_is_read_as_it_was_written(two: MainWindow) -> None:
    dialog = asked(two)
    dialog.embargo.setText("2999-01-01 18:00")
    dialog.keep.click()
    again = two.commands.state.dialog
    assert again is not None
    assert again.embargo.text() == "2999-01-01 18:00"
    held = next(one for one in preflight(session_of(two)) if one.key == "preflight.embargo")
    assert "2999-01-01 18:00" in held.message(Messages.load("en"))


def test_signed_again_the_news_of_void_signatures_goes(two: MainWindow, app: QApplication) -> None:
    approved(two)
    QTest.keyClicks(two.story.body, "x")
    turn(app, two, until=two.banner.isVisible)
    QTest.keyClick(two.story.body, Qt.Key.Key_Backspace)
    turn(app, two, until=lambda: not session_of(two).dirty)
    two.desk.choose_person(ADA)
    move(two, "second_read", "Relu.")
    turn(app, two, until=lambda: not two.banner.isVisible())
    assert "void" not in two.status._state.text()
