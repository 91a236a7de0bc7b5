"""The export dialog writes what was chosen, and says what the reader of the page would miss. Start reading at the first test."""

from pathlib import Path

from PySide6.QtWidgets import QApplication
from tests.ui.conftest import turn

from deskeditor.export.kinds import KINDS
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
    for kind in KINDS:
        chips.choose(kind)
        assert chips.chosen == kind


def test_the_kind_chosen_is_written_and_what_holds_the_draft_holds_every_kind(
    window: MainWindow, app: QApplication, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    for kind in ("fragment", "docx"):
        dialog = dialog_of(window)
        dialog.kinds.choose(kind)
        dialog.export_asked.emit(dialog.chosen_outlet, str(folder), "")
        assert window.commands.export.dialog is dialog, "what holds the draft holds every kind"
        assert not folder.exists()
        session = window.workspace.session
        assert session is not None
        session.change("byline", "Odile Renard")
        session.set_metadata(published="2026-01-02")
        dialog.export_asked.emit(dialog.chosen_outlet, str(folder), "la une attend")
        turn(app, window, until=lambda: window.commands.export.dialog is None)
        (written,) = folder.glob(f"*{KINDS[kind].ending}")
        assert written.stat().st_size > 0
        written.unlink()
        folder.rmdir()


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
