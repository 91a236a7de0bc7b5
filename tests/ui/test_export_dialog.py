"""The export dialog writes what was chosen, and says what the reader of the page would miss. Start reading at the first test."""

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from tests.ui.conftest import turn

from deskeditor.export.kinds import KINDS, PDF
from deskeditor.outlets import PURPOSES, load_outlet
from deskeditor.store.records import exports
from deskeditor.ui.dialogs.details import DetailsDialog
from deskeditor.ui.dialogs.export import ExportDialog
from deskeditor.ui.window import MainWindow


def dialog_of(window: MainWindow, app: QApplication) -> ExportDialog:
    window.actions_by_id["draft.export"].trigger()
    dialog = window.commands.export.dialog
    assert dialog is not None
    looked_at(window, app, dialog)
    return dialog


def looked_at(window: MainWindow, app: QApplication, dialog: ExportDialog) -> None:
    turn(app, window, until=lambda: not dialog.looking)


def test_every_kind_of_export_has_a_chip_with_a_name(window: MainWindow, app: QApplication) -> None:
    chips = dialog_of(window, app).kinds
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
        dialog = dialog_of(window, app)
        dialog.kinds.choose(kind)
        looked_at(window, app, dialog)
        assert not dialog.ok.isEnabled()
        dialog.export_asked.emit(dialog.target.chosen_outlet, str(folder), "")
        turn(app, window, until=lambda shown=dialog: shown.ok.isEnabled() or not window.desk.busy)
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
        dialog = dialog_of(window, app)
        dialog.kinds.choose(kind)
        looked_at(window, app, dialog)
        assert dialog._state.blockers
        assert dialog.ok.isEnabled()
        write(window, app, dialog, tmp_path)
        (written,) = tmp_path.glob(f"*{KINDS[kind].ending}")
        assert written.stat().st_size > 0
    assert not exports(window.desk.database, session.id)
    assert window.desk.audit(session.id)[0].action == "written"


def test_the_purpose_chooses_the_disclaimer_and_one_without_wording_holds(window: MainWindow, app: QApplication) -> None:
    dialog = dialog_of(window, app)
    outlet = load_outlet("gazette-de-valmer")
    for purpose in PURPOSES:
        dialog.target.purpose.setCurrentIndex(dialog.target.purpose.findData(purpose))
        looked_at(window, app, dialog)
        wording = outlet.disclaimer("fr", purpose)
        assert wording is not None
        assert dialog.target._wording.toPlainText() == wording.text
        turn(app, window, until=lambda text=wording.text: text[:30] in dialog.side.page.toPlainText())
        turn(app, window, until=lambda text=wording.text: text[:30] in dialog.side.source.toPlainText())
    dialog.target.choose("eu-reporter", "opinion")
    dialog.choice_changed.emit()
    looked_at(window, app, dialog)
    assert any(one.key == "preflight.disclaimer-missing" for one in dialog._state.blockers)


def test_what_changed_is_shown(window: MainWindow, app: QApplication) -> None:
    session = window.workspace.session
    assert session is not None
    session.change("body", session.article.body.replace("XNUMX", "2027"))
    session.save()
    dialog = dialog_of(window, app)
    turn(app, window, until=lambda: "2027" in dialog.side.changes.toPlainText())
    assert "XNUMX" in dialog.side.changes.toPlainText()


def test_a_preset_is_kept_by_the_desk_and_chooses_all(window: MainWindow, app: QApplication, tmp_path: Path) -> None:
    dialog = dialog_of(window, app)
    dialog.target.choose("gazette-de-valmer", "opinion")
    dialog.kinds.choose("bundle")
    dialog.target.folder.setText(str(tmp_path))
    dialog.target.presets.save.click()
    dialog.target.presets.name.setText("Pour la une")
    dialog.target.presets.save.click()
    dialog.reject()
    other = dialog_of(window, app)
    assert other.kinds.chosen == "page"
    other.target.presets.combo.setCurrentIndex(1)
    other.target.presets.combo.activated.emit(1)
    assert (other.kinds.chosen, other.target.chosen_purpose, other.target.folder.text()) == ("bundle", "opinion", str(tmp_path))
    other.target.presets.forget.click()
    assert other.target.presets.combo.count() == 1


def test_a_text_that_lost_a_paragraph_says_so(window: MainWindow, app: QApplication) -> None:
    session = window.workspace.session
    assert session is not None
    assert not dialog_of(window, app)._warning.text()
    window.commands.export.dialog.reject()  # type: ignore[union-attr]
    session.change("body", session.article.body.rsplit("\n\n", 1)[0])
    session.save()
    dialog = dialog_of(window, app)
    assert "1" in dialog._warning.text()
    assert dialog._warning.isVisibleTo(dialog)


def test_the_page_is_made_and_checked_in_the_worker_while_the_dialog_says_so(
    window: MainWindow, app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Preflight renders: not once in the window's own process, whatever is chosen."""

    def refuse(*_: object) -> None:
        raise AssertionError("a page was made in the window's thread")

    monkeypatch.setattr(sys.modules["deskeditor.export.preflight"], "page", refuse)
    monkeypatch.setattr("deskeditor.desk.beforehand.outcome_of", refuse)
    window.actions_by_id["draft.export"].trigger()
    dialog = window.commands.export.dialog
    assert dialog is not None
    assert dialog.looking
    assert dialog.progress.isVisible()
    assert not dialog.ok.isEnabled()
    looked_at(window, app, dialog)
    dialog.target.choose("eu-reporter", "standard")
    dialog.choice_changed.emit()
    assert dialog.looking
    looked_at(window, app, dialog)
    assert dialog._state.blockers
    assert not dialog.progress.isVisible()


def test_the_purpose_belongs_to_the_draft(window: MainWindow, app: QApplication, tmp_path: Path) -> None:
    session = window.workspace.session
    assert session is not None
    window.actions_by_id["draft.details"].trigger()
    details = next(one for one in window.findChildren(DetailsDialog) if one.isVisible())
    details.purpose.setCurrentIndex(details.purpose.findData("opinion"))
    details.ok.click()
    assert session.purpose == "opinion"
    wording = load_outlet("gazette-de-valmer").disclaimer("fr", "opinion")
    assert wording is not None
    turn(app, window, until=lambda: wording.text[:30] in window.side.page.toPlainText())
    dialog = dialog_of(window, app)
    assert dialog.target.chosen_purpose == "opinion"
    dialog.kinds.choose("report")
    dialog.target.choose("gazette-de-valmer", "sponsored")
    write(window, app, dialog, tmp_path)
    assert session.purpose == "sponsored"


def test_a_kind_that_the_web_team_does_not_take_is_said_to_be_none_of_theirs(window: MainWindow, app: QApplication) -> None:
    dialog = dialog_of(window, app)
    targets = load_outlet(dialog.target.chosen_outlet).targets
    for kind in ("jsonld", targets[0], "report"):
        dialog.kinds.choose(kind)
        looked_at(window, app, dialog)
        told = [one.text() for one in dialog.findChildren(QLabel) if "takes:" in one.text() and not one.isHidden()]
        assert bool(told) is (kind == "jsonld")
        assert all(dialog.kinds.name_of(one) in told[0] for one in targets if told)


def test_a_kind_from_the_menu_names_its_chip_until_another_is_chosen(window: MainWindow, app: QApplication) -> None:
    kinds = dialog_of(window, app).kinds
    kinds._more.click()
    assert kinds._menu.isVisible()
    assert kinds._more.isChecked()
    kinds._menu.hide()
    assert kinds.chosen == "page"
    assert kinds._chips["page"].isChecked(), "a menu left without a choice changes nothing"
    for kind, entry in kinds._entries.items():
        entry.trigger()
        assert kinds.chosen == kind
        assert kinds.name_of(kind) in kinds._more.text()
        assert [one for one, other in kinds._entries.items() if other.isChecked()] == [kind]
    kinds._chips[PDF].click()
    assert kinds.chosen == PDF
    assert not any(other.isChecked() for other in kinds._entries.values())
