"""A profile is edited in the window: disclaimers by purpose with their approval, targets; validated before it is saved."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from deskeditor.findings import Messages
from deskeditor.outlets import load_outlet
from deskeditor.ui.dialogs.settings.outlets_page import OutletsPage

OWN = "gazette-de-valmer"


@pytest.fixture
def page(app: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> OutletsPage:
    monkeypatch.setenv("DESKEDITOR_CONFIG", str(tmp_path / "config"))
    parent = QWidget()
    made = OutletsPage(Messages.load("en"), OWN, "Odile Renard", parent)
    made.keep_alive = parent  # type: ignore[attr-defined]
    return made


def test_a_wording_of_another_purpose_is_approved_by_a_named_person_with_its_source(page: OutletsPage, tmp_path: Path) -> None:
    before = load_outlet(OWN)
    form = page.form_fields
    form.purpose.setCurrentIndex(form.purpose.findData("opinion"))
    opinion = before.disclaimer("fr", "opinion")
    assert opinion is not None
    assert form.disclaimers["fr"].toPlainText() == opinion.text
    form.disclaimers["de"].setPlainText("Die Meinung der Autorin ist ihre eigene.")
    form.purpose.setCurrentIndex(form.purpose.findData("standard"))
    form.approved_by.setText("Ada Martin")
    form.approved_at.setText("2026-05-04")
    form.source.setText("https://gazette-de-valmer.example/charte")
    form.targets.setText("bundle, pdf")
    page.keep()
    assert page.said.text().startswith("Saved")
    after = load_outlet(OWN)
    made = after.disclaimer("de", "opinion")
    assert made is not None
    assert (made.text, made.approved_by, made.approved_at) == (
        "Die Meinung der Autorin ist ihre eigene.",
        "Ada Martin",
        "2026-05-04",
    )
    assert made.source_url == "https://gazette-de-valmer.example/charte"
    assert after.disclaimer("fr", "opinion") == opinion, "what is unchanged keeps the approval it has"
    assert after.disclaimer("fr") == before.disclaimer("fr")
    assert after.targets == ("bundle", "pdf")
    assert str(after.folder).startswith(str(tmp_path))


def test_whether_the_first_paragraph_needs_its_source_is_a_switch_of_the_outlet(page: OutletsPage) -> None:
    opening = page.form_fields.opening
    before = load_outlet(OWN).sourced_opening
    assert opening.isChecked() is before
    opening.setChecked(not before)
    page.keep()
    assert page.said.text().startswith("Saved")
    assert load_outlet(OWN).sourced_opening is not before
    page.show_outlet(OWN)
    assert opening.isChecked() is not before


@pytest.mark.parametrize(("field", "text"), [("targets", "bundle, fax"), ("approved_at", "gestern"), ("approved_by", "")])
def test_a_wrong_profile_is_not_saved(page: OutletsPage, tmp_path: Path, field: str, text: str) -> None:
    form = page.form_fields
    form.disclaimers["de"].setPlainText("Ein Wortlaut.")
    getattr(form, field).setText(text)
    page.keep()
    assert page.said.text()
    assert not (tmp_path / "config" / "outlets" / OWN).exists()


def test_the_purposes_offered_are_those_of_the_outlets(page: OutletsPage) -> None:
    assert page.form_fields.purpose.count() == 5


@pytest.mark.parametrize(
    ("field", "text", "named"),
    [
        ("offset", "Paris", "Times without an offset are"),
        ("url", "gazette", "Web site"),
        ("file_name", "page", "Name of the files"),
        ("file_name", "{slug:d}", "Name of the files"),
        ("name", "", "Name"),
        ("targets", "fax", "Kinds the web team takes"),
    ],
)
def test_what_is_wrong_is_called_by_the_name_its_field_has_in_the_window(
    page: OutletsPage, field: str, text: str, named: str
) -> None:
    wrong = getattr(page.form_fields, field)
    wrong.setText(text)
    page.keep()
    assert named in page.said.text()
    assert page.said.text().count(named) == 1
    assert "outlet.toml" not in page.said.text()
    assert page.form_fields.focusWidget() is wrong


def test_a_day_that_no_calendar_has_approves_nothing(page: OutletsPage) -> None:
    page.form_fields.disclaimers["de"].setPlainText("Ein Wortlaut.")
    page.form_fields.approved_at.setText("2026-02-31")
    page.keep()
    assert page.said.text().startswith("Approved on: “2026-02-31”")


def test_changes_are_lost_by_no_other_outlet(page: OutletsPage) -> None:
    page.form_fields.contact.setText("desk@valmer.example")
    page.outlet.setCurrentIndex(page.outlet.findData("eu-reporter"))
    page.outlet.activated.emit(page.outlet.currentIndex())
    assert page.outlet.currentData() == OWN
    assert page.form_fields.contact.text() == "desk@valmer.example"
    assert "not saved" in page.said.text()
    page.drop.click()
    assert not page.unsaved
    assert page.form_fields.contact.text() != "desk@valmer.example"
    page.outlet.setCurrentIndex(page.outlet.findData("eu-reporter"))
    page.outlet.activated.emit(page.outlet.currentIndex())
    assert page.form_fields.name.text() == "EU Reporter"


def test_a_new_outlet_has_a_name_of_its_own(page: OutletsPage) -> None:
    page.new.click()
    page.form_fields.name.setText("EU reporter")
    page.keep()
    assert "EU reporter" in page.said.text()
    assert page.form_fields.focusWidget() is page.form_fields.name
    page.form_fields.name.setText("Le Courrier du Môle")
    page.keep()
    assert load_outlet("le-courrier-du-mole").name == "Le Courrier du Môle"
    assert load_outlet("le-courrier-du-mole").disclaimer("fr") is not None
    assert not page.unsaved
