"""Several drafts are exported in one go; what is held is told with its reason. Start reading at the first test."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.conftest import turn

from deskeditor.article import Article
from deskeditor.ui.window import MainWindow


def test_good_drafts_are_written_and_held_ones_told(window: MainWindow, app: QApplication, tmp_path: Path) -> None:
    desk = window.desk
    for number in range(3):
        body = f"Le conseil a adopté mardi le plan numéro {number}, selon un communiqué de la mairie.\n"
        fields = {"headline": f"Le plan {number} est adopté", "byline": "Odile Renard", "published": "2026-03-03"}
        desk.create(Article(body=body, language="fr", outlet="gazette-de-valmer", **fields))
    many = window.commands.export_many
    window.actions_by_id["draft.export-many"].trigger()
    dialog = many.dialog
    assert dialog is not None
    assert not dialog.ok.isEnabled()
    dialog.every.click()
    assert len(dialog.ticked()) == 4
    dialog.kinds.choose("fragment")
    dialog.target.folder.setText(str(tmp_path / "out"))
    dialog.ok.click()
    progress = many.progress
    assert progress is not None
    turn(app, window, until=progress.close_button.isEnabled, limit=60.0)
    lines = [progress.list.item(row).text() for row in range(progress.list.count())]
    assert (progress.good, progress.failed) == (3, 1), lines
    assert len(list((tmp_path / "out").glob("*.fragment.html"))) == 3
    (held,) = (line for line in lines if line.startswith("✕ Un plan contre les crues"))
    assert held.endswith("Set the byline."), held


def test_a_search_in_the_list_narrows_what_is_offered(window: MainWindow, app: QApplication) -> None:
    for number in range(3):
        window.desk.create(Article(headline=f"Titre {number}", body="Un texte.", language="fr", outlet="gazette-de-valmer"))
    window.drafts.search.setText("Titre 1")
    turn(app, window, until=lambda: window.drafts.model.search == "Titre 1")
    window.actions_by_id["draft.export-many"].trigger()
    dialog = window.commands.export_many.dialog
    assert dialog is not None
    assert [dialog.list.item(row).text().partition(" · ")[0] for row in range(dialog.list.count())] == ["Titre 1"]
    dialog.reject()


def test_it_can_be_stopped(window: MainWindow, app: QApplication, tmp_path: Path) -> None:
    for number in range(6):
        window.desk.create(Article(headline=f"Titre {number}", body="Un texte.", language="fr", outlet="gazette-de-valmer"))
    many = window.commands.export_many
    window.actions_by_id["draft.export-many"].trigger()
    assert many.dialog is not None
    many.dialog.every.click()
    many.dialog.kinds.choose("report")
    many.dialog.target.folder.setText(str(tmp_path))
    many.dialog.ok.click()
    progress = many.progress
    assert progress is not None
    turn(app, window, until=lambda: progress.good >= 1, limit=60.0)
    progress.stop.click()
    turn(app, window, until=progress.close_button.isEnabled, limit=60.0)
    assert 1 <= progress.good < 7
    assert len(list(tmp_path.glob("*.report.html"))) == progress.good


def test_enter_in_the_name_of_a_preset_keeps_it_and_exports_nothing(window: MainWindow, app: QApplication) -> None:
    window.actions_by_id["draft.export-many"].trigger()
    dialog = window.commands.export_many.dialog
    assert dialog is not None
    dialog.every.click()
    row = dialog.target.presets
    row.save.click()
    row.name.setText("Web team")
    QTest.keyClick(row.name, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert window.commands.export_many.run is None
    assert row.combo.currentText() == "Web team"
    row.save.click()
    QTest.keyClick(row.name, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert row.name.isHidden()
    row.forget.click()
    assert row.combo.currentText() == "No preset"
    dialog.reject()
