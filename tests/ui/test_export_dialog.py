"""The export dialog writes what was chosen, and says what the reader of the page would miss. Start reading at the first test."""

from pathlib import Path

from PySide6.QtWidgets import QApplication
from tests.ui.conftest import turn

from deskeditor.export.kinds import KINDS, PDF
from deskeditor.outlets import PURPOSES, load_outlet
from deskeditor.store.records import exports
from deskeditor.ui.dialogs.export import ExportDialog
from deskeditor.ui.window import MainWindow


def dialog_of(window: MainWindow) -> ExportDialog:
    window.actions_by_id["draft.export"].trigger()
    dialog = window.commands.export.dialog
    assert dialog is not None
    return dialog


def test_every_kind_of_export_has_a_chip_with_a_name(window: MainWindow) -> None:
    chips = dialog_of(window).kinds
    assert chips.chosen == "page"
    for kind in (*KINDS, PDF):
        chips.choose(kind)
        assert chips.chosen == kind


def write(window: MainWindow, app: QApplication, dialog: ExportDialog, folder: Path, reason: str = "") -> None:
    dialog.export_asked.emit(dialog.target.chosen_outlet, str(folder), reason)
    turn(app, window, until=lambda: window.commands.export.dialog is None)


def test_what_holds_the_draft_holds_what_the_public_reads(window: MainWindow, app: QApplication, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    for kind in ("fragment", PDF, "bundle"):
        dialog = dialog_of(window)
        dialog.kinds.choose(kind)
        assert not dialog.ok.isEnabled()
        dialog.export_asked.emit(dialog.target.chosen_outlet, str(folder), "")
        assert window.commands.export.dialog is dialog
        assert not folder.exists()
        session = window.workspace.session
        assert session is not None
        session.change("byline", "Odile Renard")
        session.set_metadata(published="2026-01-02")
        write(window, app, dialog, folder, "la une attend")
        (written,) = folder.glob("*.pdf" if kind == PDF else f"*{KINDS[kind].ending}")
        assert written.read_bytes()[:4] in (b"%PDF", b"PK\3\4") or kind == "fragment"
        written.unlink()
        folder.rmdir()


def test_what_settles_blockers_is_written_in_spite_of_them_and_is_no_release(
    window: MainWindow, app: QApplication, tmp_path: Path
) -> None:
    session = window.workspace.session
    assert session is not None
    for kind in (name for name, one in KINDS.items() if not one.publishes):
        dialog = dialog_of(window)
        dialog.kinds.choose(kind)
        assert dialog._state.blockers
        assert dialog.ok.isEnabled()
        write(window, app, dialog, tmp_path)
        (written,) = tmp_path.glob(f"*{KINDS[kind].ending}")
        assert written.stat().st_size > 0
    assert not exports(window.desk.database, session.id)
    assert window.desk.audit(session.id)[0].action == "written"


def test_the_purpose_chooses_the_disclaimer_and_one_without_wording_holds(window: MainWindow, app: QApplication) -> None:
    dialog = dialog_of(window)
    outlet = load_outlet("gazette-de-valmer")
    for purpose in PURPOSES:
        dialog.target.purpose.setCurrentIndex(dialog.target.purpose.findData(purpose))
        wording = outlet.disclaimer("fr", purpose)
        assert wording is not None
        assert dialog.target._wording.toPlainText() == wording.text
        turn(app, window, until=lambda text=wording.text: text[:30] in dialog.side.page.toPlainText())
        turn(app, window, until=lambda text=wording.text: text[:30] in dialog.side.source.toPlainText())
    dialog.target.choose("eu-reporter", "opinion")
    dialog.choice_changed.emit()
    assert any(one.key == "preflight.disclaimer-missing" for one in dialog._state.blockers)


def test_what_changed_is_shown(window: MainWindow, app: QApplication) -> None:
    session = window.workspace.session
    assert session is not None
    session.change("body", session.article.body.replace("XNUMX", "2027"))
    session.save()
    dialog = dialog_of(window)
    turn(app, window, until=lambda: "2027" in dialog.side.changes.toPlainText())
    assert "XNUMX" in dialog.side.changes.toPlainText()


def test_a_preset_is_kept_by_the_desk_and_chooses_all(window: MainWindow, tmp_path: Path) -> None:
    dialog = dialog_of(window)
    dialog.target.choose("gazette-de-valmer", "opinion")
    dialog.kinds.choose("bundle")
    dialog.target.folder.setText(str(tmp_path))
    dialog.target.presets.save.click()
    dialog.target.presets.name.setText("Pour la une")
    dialog.target.presets.save.click()
    dialog.reject()
    other = dialog_of(window)
    assert other.kinds.chosen == "page"
    other.target.presets.combo.setCurrentIndex(1)
    other.target.presets.combo.activated.emit(1)
    assert (other.kinds.chosen, other.target.chosen_purpose, other.target.folder.text()) == ("bundle", "opinion", str(tmp_path))
    other.target.presets.forget.click()
    assert other.target.presets.combo.count() == 1


def test_a_text_that_lost_a_paragraph_says_so(window: MainWindow) -> None:
    session = window.workspace.session
    assert session is not None
    assert not dialog_of(window)._warning.text()
    window.commands.export.dialog.reject()  # type: ignore[union-attr]
    session.change("body", session.article.body.rsplit("\n\n", 1)[0])
    session.save()
    dialog = dialog_of(window)
    assert "1" in dialog._warning.text()
    assert dialog._warning.isVisibleTo(dialog)
