"""The ledger in the window: by source and by claim, what contradicts settles nothing, and a story on one source says so."""

import hashlib
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from tests.ui.conftest import Opener, turn

from deskeditor.desk.choices import Choice
from deskeditor.desk.claim_map import Standing
from deskeditor.desk.session import Session
from deskeditor.findings import Finding, Ruling
from deskeditor.ui.dialogs.settled import SettledDialog
from deskeditor.ui.dialogs.source import SourceDialog
from deskeditor.ui.side.sources_view import BY_CLAIM
from deskeditor.ui.window import MainWindow

BODY = (
    "Près de 40 % des commerces du quai ont fermé depuis la dernière inondation.\n\n"
    "Près de 30 % des logements du quai sont vides depuis la dernière inondation."
)


@pytest.fixture
def claims(opened: Opener, app: QApplication) -> MainWindow:
    window = opened(BODY, outlet="eu-reporter")
    window.workspace.set_show_hints(shown=True)
    turn(app, window, until=lambda: len(waiting(window)) == 2)
    return window


def session_of(window: MainWindow) -> Session:
    assert window.workspace.session is not None
    return window.workspace.session


def waiting(window: MainWindow) -> list[Finding]:
    return [one for one in window.workspace.findings() if one.code == "claim.number"]


def attach(window: MainWindow, app: QApplication, title: str, support: str = "full") -> None:
    """Attach a source to the first claim that waits; a title of the ledger is chosen there."""
    window.workspace.take(waiting(window)[0])
    window.commands.review.choose(Choice.SOURCE)
    dialog = next(one for one in window.findChildren(SourceDialog) if one.isVisible())
    known = dialog.known.findText(title)
    if known > 0:
        dialog.known.setCurrentIndex(known)
    else:
        dialog.title_field.setText(title)
    dialog.support.setCurrentIndex(dialog.support.findData(support))
    dialog.ok.click()
    turn(app, window, until=lambda: session_of(window).reviewed)
    window.side.show_view("sources")


def lines(window: MainWindow) -> list[str]:
    return [window.side.sources.list.item(row).text() for row in range(window.side.sources.list.count())]


def test_a_story_on_one_source_says_so_until_there_is_a_second(claims: MainWindow, app: QApplication) -> None:
    sources = claims.side.sources
    attach(claims, app, "Relevé de la chambre")
    assert not sources.warning.isVisible()
    attach(claims, app, "Relevé de la chambre")
    assert sources.warning.isVisible()
    assert len(session_of(claims).sources()) == 1
    session = session_of(claims)
    session.withdraw(session.verdicts[-1])
    claims.workspace.settle_down()
    turn(app, claims, until=lambda: bool(waiting(claims)))
    attach(claims, app, "Mairie de Valmer")
    assert not sources.warning.isVisible()


def test_by_claim_each_says_who_supports_it_and_who_checked(claims: MainWindow, app: QApplication) -> None:
    attach(claims, app, "Relevé de la chambre", "partial")
    claims.side.sources.by.setCurrentIndex(BY_CLAIM)
    (line,) = lines(claims)
    assert line.startswith("Près de 40 % des commerces")
    assert "supports it in part" in line
    assert "Odile Renard" in line
    assert "One source alone" in line
    claims.side.sources.list.itemActivated.emit(claims.side.sources.list.item(0))
    assert "40 %" in claims.story.body.textCursor().selectedText().replace("\u00a0", " ")


def test_a_source_that_contradicts_settles_nothing(claims: MainWindow, app: QApplication) -> None:
    attach(claims, app, "Comptes de la ville", "contradicts")
    assert len(waiting(claims)) == 2
    assert Ruling.SOURCED not in {one.ruling for one in session_of(claims).verdicts}
    claims.side.sources.by.setCurrentIndex(BY_CLAIM)
    assert "contradicts it" in lines(claims)[0]


def test_who_may_not_be_named_needs_a_reason_and_our_copy_leaves_its_hash(
    claims: MainWindow, app: QApplication, tmp_path: Path
) -> None:
    claims.side.sources.add_asked.emit()
    dialog = next(one for one in claims.findChildren(SourceDialog) if one.isVisible())
    assert not dialog.reason.isVisible()
    dialog.title_field.setText("Entretien")
    dialog.record.setCurrentIndex(dialog.record.findData("anonymous"))
    assert dialog.reason.isVisible()
    dialog.ok.click()
    assert session_of(claims).sources() == ()
    dialog.reason.setText("Craint pour son emploi; connu de la rédaction en chef.")
    copy = tmp_path / "notes.pdf"
    copy.write_bytes(b"%PDF-1.7 notes")
    dialog.take_file(copy)
    assert not dialog.ok.isEnabled(), "until the worker has read it"
    turn(app, claims, until=dialog.ok.isEnabled)
    assert "notes.pdf" in dialog.file.text()
    dialog.take_file(tmp_path / "absent.pdf")
    turn(app, claims, until=dialog.ok.isEnabled)
    dialog.ok.click()
    (kept,) = session_of(claims).sources()
    assert kept.file_sha256 == hashlib.sha256(copy.read_bytes()).hexdigest()
    assert kept.anonymity_reason.startswith("Craint")


def test_to_ask_the_author_gives_a_claim_no_source(claims: MainWindow, app: QApplication) -> None:
    before = claims.workspace.claims.count(Standing.SOURCED)
    session_of(claims).rule(waiting(claims)[0], Ruling.QUERY, note="D’où vient ce chiffre ?")
    claims.workspace.settle_down()
    turn(app, claims, until=lambda: len(waiting(claims)) == 1)
    assert claims.workspace.claims.count(Standing.SOURCED) == before
    attach(claims, app, "Relevé de la chambre")
    assert claims.workspace.claims.count(Standing.SOURCED) == before + 1


def test_a_day_that_does_not_exist_is_refused_in_the_sheet(claims: MainWindow) -> None:
    claims.side.sources.add_asked.emit()
    dialog = next(one for one in claims.findChildren(SourceDialog) if one.isVisible())
    dialog.title_field.setText("Rapport")
    dialog.published.setText("2026-02-30")
    dialog.ok.click()
    assert dialog.isVisible()
    assert "2026-02-30" in dialog._problem.text()
    dialog.published.setText("2026-02-28")
    dialog.ok.click()
    assert [one.published for one in session_of(claims).sources()] == ["2026-02-28"]


def test_what_was_settled_names_the_source_that_was_joined(claims: MainWindow, app: QApplication) -> None:
    attach(claims, app, "Rapport du port")
    claims.actions_by_id["review.settled"].trigger()
    dialog = next(one for one in claims.findChildren(SettledDialog) if one.isVisible())
    row = dialog.tree.topLevelItem(0)
    assert row is not None
    assert "Rapport du port" in row.text(2)
    dialog.reject()
