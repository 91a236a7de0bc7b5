"""What goes out and comes back: questions, packages, corrected texts; stock and timeline. Start reading at the first test."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QTreeWidget
from tests.ui.conftest import BODY, Opener, turn

from deskeditor.desk.desk import Desk
from deskeditor.desk.exporting import preflight
from deskeditor.desk.package import open_package, save_package
from deskeditor.desk.query_sheet import query_sheet
from deskeditor.desk.session import Session
from deskeditor.desk.where import default_person
from deskeditor.desk.workflow import HEADS, SENIOR
from deskeditor.findings import Finding, Person, Ruling, Severity
from deskeditor.store import audit, records
from deskeditor.text import Edit
from deskeditor.ui.app import translate_into
from deskeditor.ui.dialogs.package import ConflictsDialog
from deskeditor.ui.dialogs.palette import CommandPalette
from deskeditor.ui.dialogs.person import PersonDialog, roles
from deskeditor.ui.dialogs.query_sheet import QuestionsDialog
from deskeditor.ui.dialogs.settled import SettledDialog
from deskeditor.ui.dialogs.timeline import TimelineDialog, told
from deskeditor.ui.window import MainWindow


def session_of(window: MainWindow) -> Session:
    assert window.workspace.session is not None
    return window.workspace.session


def claim(window: MainWindow) -> Finding:
    return next(one for one in session_of(window).open_findings() if one.code.startswith("claim."))


def test_a_question_goes_out_and_its_answer_comes_back(window: MainWindow, app: QApplication, tmp_path: Path) -> None:
    finding = claim(window)
    window.workspace.do(lambda session: session.rule(finding, Ruling.QUERY, note="D’où vient ce chiffre ?"))
    window.actions_by_id["draft.questions"].trigger()
    dialog = next(one for one in window.findChildren(QuestionsDialog) if one.isVisible())
    assert dialog.tree.topLevelItemCount() == 1
    dialog.reject()
    sheet = tmp_path / "questions.md"
    window.commands.questions.write_sheet(str(sheet))
    text = sheet.read_text(encoding="utf-8")
    assert "D’où vient ce chiffre ?" in text
    label = next(line for line in text.splitlines() if line.startswith("**Réponse"))
    sheet.write_text(text.replace(label, f"{label}\nDe la chambre de commerce."), encoding="utf-8")
    window.commands.questions.read_answers(str(sheet))
    turn(app, window, until=lambda: any(one.code == finding.code for one in session_of(window).open_findings()))
    assert "chambre de commerce" in session_of(window).answer_to(claim(window))
    window.workspace.take(claim(window))
    said = [one.text() for one in window.card.findChildren(QLabel) if one.isVisible()]
    assert any("D’où vient ce chiffre ?" in one and "De la chambre de commerce." in one for one in said)
    window.workspace.take(None)
    next(one for one in window.banner.findChildren(QPushButton) if "first" in one.text()).click()
    assert window.workspace.in_hand == claim(window), "the news leads to what it is about"
    window.workspace.take(None)
    assert not any("chambre de commerce" in one.text() for one in window.card.findChildren(QLabel) if one.isVisible())


def test_a_sheet_that_is_none_changes_nothing(window: MainWindow, tmp_path: Path) -> None:
    junk = tmp_path / "junk.md"
    junk.write_bytes(b"\xff\x00## [0123456789abcdef]\n\n**Answer:** yes")
    before = session_of(window).verdicts
    for name in (junk, tmp_path / "absent.md", tmp_path):
        window.commands.questions.read_answers(str(name))
        assert window.banner.isVisible()
    assert session_of(window).verdicts == before


def test_both_texts_of_a_conflict_are_shown_and_either_may_stand(window: MainWindow, app: QApplication, tmp_path: Path) -> None:
    session = session_of(window)
    sent, back = tmp_path / "sent.draft", tmp_path / "back.draft"
    save_package(session, sent)
    other = Desk.open(tmp_path / "other.desk", Person("Grace"), "en")
    there = other.open_draft(open_package(other, sent).draft)
    there.change("body", BODY.replace("40 %", "45 %"))
    save_package(there, back)
    other.close()
    at = BODY.index("40 %")
    window.workspace.typed("body", Edit(at, "40", "30"))
    session.save()
    window.commands.correspondence.open_package(str(back))
    turn(app, window, until=lambda: any(one.isVisible() for one in window.findChildren(ConflictsDialog)))
    dialog = next(one for one in window.findChildren(ConflictsDialog) if one.isVisible())
    assert "30 %" in session.article.body
    boxes = [one for one in dialog.findChildren(QPlainTextEdit) if "commerces" in one.toPlainText()]
    assert [bold_in(one) for one in boxes] == ["30", "45"]
    dialog.theirs[0].setChecked(True)
    dialog.ok.click()
    assert "45 %" in session.article.body
    assert window.story.body.text == session.article.body


def bold_in(shown: QPlainTextEdit) -> str:
    """The words that stand out."""
    found = ""
    block = shown.document().begin()
    while block.isValid():
        found += "".join(
            block.text()[one.start : one.start + one.length] for one in block.textFormats() if one.format.fontUnderline()
        )  # type: ignore[attr-defined]
        block = block.next()
    return found


@pytest.mark.parametrize("content", [b"", b"not a package", b"\x1f\x8b\x08\x00"])
def test_a_file_that_is_no_package_is_named(window: MainWindow, app: QApplication, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.draft"
    path.write_bytes(content)
    before = session_of(window).article
    window.commands.correspondence.open_package(str(path))
    turn(app, window, until=window.banner.isVisible)
    assert session_of(window).article == before


def test_a_corrected_text_keeps_the_rulings_of_unchanged_sentences(window: MainWindow, app: QApplication, tmp_path: Path) -> None:
    finding = claim(window)
    window.workspace.do(lambda one: one.rule(finding, Ruling.STET, note="Vu avec la chambre.", reason="verbatim"))
    corrected = tmp_path / "corrected.txt"
    corrected.write_text(BODY.replace("commmencer", "commencer"), encoding="utf-8")
    window.commands.correspondence.reimport(str(corrected))
    turn(app, window, until=lambda: "commencer" in session_of(window).article.body and session_of(window).reviewed)
    assert finding.code in {settled.code for settled, _ in session_of(window).settled_findings()}
    assert window.story.body.text == session_of(window).article.body


def test_what_went_with_its_paragraph_is_asked_once(window: MainWindow, app: QApplication) -> None:
    stock, session = window.commands.stock, session_of(window)
    stock.take()
    paragraph = BODY.split("\n\n")[2]
    window.workspace.typed("body", Edit(BODY.index(paragraph), paragraph, ""))
    stock.take()
    assert window.banner.kind == "gone"
    yes = next(one for one in window.banner._buttons if one.text() == "Yes, cut")  # type: ignore[attr-defined]
    yes.click()
    assert not window.banner.isVisible()
    session.save()
    kept = [one.verdict for one in records.rulings(window.desk.database, session.id)]
    assert any(one.ruling is Ruling.CUT and one.note == "typed" for one in kept)
    stock.take()
    assert not window.banner.isVisible()


def test_the_timeline_tells_every_event(window: MainWindow, desk: Desk) -> None:
    finding, session = claim(window), session_of(window)
    session.rule(finding, Ruling.STET, note="Vu avec la chambre.", reason="verbatim")
    session.name_version("relu")
    window.actions_by_id["draft.timeline"].trigger()
    dialog = next(one for one in window.findChildren(TimelineDialog) if one.isVisible())
    events = audit.events(desk.database, session.id)
    assert isinstance(dialog.tree, QTreeWidget)
    assert dialog.tree.topLevelItemCount() == len(events) >= 3
    assert all(told(one) != one.action for one in events)
    lines = [dialog.tree.topLevelItem(row).text(2) for row in range(len(events))]
    assert any("A figure without a source" in line for line in lines), "a finding goes by its name"
    assert not any(finding.code in line for line in lines)


def test_a_role_is_chosen_and_keeps_its_rank_in_every_language(window: MainWindow, app: QApplication) -> None:
    for language in ("fr", "en"):
        translate_into(app, language)
        ranks = [name.casefold().replace("’", "'") for name in roles()]
        assert [name in SENIOR for name in ranks] == [False] * 5 + [True] * 3
        assert [name in HEADS for name in ranks] == [False] * 7 + [True]
    dialog = PersonDialog(Person("Ada"), (), window)
    chosen: list[Person] = []
    dialog.chosen.connect(chosen.append)
    dialog.role.setCurrentText(roles()[-1])
    dialog.ok.click()
    assert chosen == [Person("Ada", "A", "editor-in-chief")]


def test_a_new_desk_lists_nobody_and_initials_follow_the_name_until_they_are_written(window: MainWindow) -> None:
    dialog = PersonDialog(Person(""), (), window)
    dialog.show()
    assert not dialog.known.isVisible()
    dialog.name.setText("Jean-Marc Petit")
    assert dialog.initials.text() == "JMP"
    QTest.keyClicks(dialog.initials, "x")
    dialog.name.setText("Jean-Marc Petitjean")
    assert dialog.initials.text() == "JMPx"
    dialog.initials.selectAll()
    QTest.keyClick(dialog.initials, Qt.Key.Key_Delete)
    dialog.name.setText("Ada Martin")
    assert dialog.initials.text() == "AM"
    account = PersonDialog(default_person(), (), window)
    account.name.setText("Grace Petit")
    assert account.initials.text() == "GP"


def test_somebody_known_is_chosen_and_somebody_new_begins_empty(window: MainWindow) -> None:
    ada, grace = Person("Ada Martin", "ada", "editor"), Person("Grace Petit", "GP", "")
    dialog = PersonDialog(ada, (grace, ada), window)
    assert dialog.known.currentText() == "Ada Martin (editor)"
    dialog.known.setCurrentIndex(1)
    dialog.known.activated.emit(1)
    assert (dialog.name.text(), dialog.initials.text()) == ("Grace Petit", "GP")
    dialog.known.setCurrentIndex(0)
    dialog.known.activated.emit(0)
    assert (dialog.name.text(), dialog.initials.text(), dialog.role.currentText()) == ("", "", "")
    stranger = PersonDialog(Person("Nobody Yet"), (grace, ada), window)
    assert stranger.known.currentIndex() == 0


def test_what_waits_for_the_author_counts_among_what_holds_the_export(window: MainWindow, app: QApplication) -> None:
    session = session_of(window)
    window.workspace.do(lambda one: one.rule(claim(window), Ruling.QUERY, note="D’où vient ce chiffre ?"))
    for finding in session.open_findings():
        if finding.severity is Severity.ERROR or finding.code in session.workplace.outlet(session.article.outlet).must_decide:
            session.rule(finding, Ruling.STET, note="Vu et vérifié avec la mairie.", reason="verbatim")
    window.workspace.settle_down()
    turn(app, window, until=lambda: session.reviewed)
    held = preflight(session)
    assert [one.key for one in held if "question" in one.key or one.finding is not None], "the question is among them"
    turn(app, window, until=lambda: window.status._blockers.text().startswith(f"{len(held)} "))
    window.status._blockers.click()
    (dialog,) = (one for one in window.findChildren(QuestionsDialog) if one.isVisible())
    assert dialog.tree.topLevelItemCount() == 1


def test_a_command_is_found_without_its_accents_and_nothing_found_is_said(window: MainWindow, app: QApplication) -> None:
    translate_into(app, "fr")
    action = window.actions_by_id["desk.person"]
    action.setText("&Qui êtes-vous…")
    palette = CommandPalette(window.actions_by_id, window.desk, window)
    palette.field.setText("qui etes")
    assert palette.list.currentItem().text().startswith("Qui êtes-vous")
    palette.field.setText("zzzz")
    assert palette.list.count() == 1
    assert not palette.list.item(0).flags()
    translate_into(app, "en")


def test_a_long_ruling_is_read_in_full_below_the_list(window: MainWindow) -> None:
    note = "Vu et vérifié avec la mairie, " * 12 + "fin."
    window.workspace.do(lambda one: one.rule(claim(window), Ruling.STET, note=note, reason="verbatim"))
    window.actions_by_id["review.settled"].trigger()
    (dialog,) = (one for one in window.findChildren(SettledDialog) if one.isVisible())
    item = dialog.tree.topLevelItem(0)
    assert item is not None
    assert dialog.back.isEnabled(), "the first ruling is chosen"
    assert note in dialog.full.toPlainText()
    assert "40 % des commerces" in dialog.full.toPlainText()
    dialog.reject()


def test_questions_and_events_are_read_in_full(window: MainWindow) -> None:
    question = "D’où vient ce chiffre ? " * 10
    window.workspace.do(lambda one: one.rule(claim(window), Ruling.QUERY, note=question))
    window.actions_by_id["draft.questions"].trigger()
    (asked,) = (one for one in window.findChildren(QuestionsDialog) if one.isVisible())
    assert question.strip() in asked.full.toPlainText()
    asked.reject()
    window.actions_by_id["draft.timeline"].trigger()
    (trail,) = (one for one in window.findChildren(TimelineDialog) if one.isVisible())
    item = trail.tree.topLevelItem(0)
    assert item is not None
    trail.tree.setCurrentItem(item)
    assert item.text(2) in trail.full.toPlainText()


def test_a_draft_that_waits_for_its_author_is_not_shown_as_clean(opened: Opener, app: QApplication, tmp_path: Path) -> None:
    window = opened(BODY.split("\n\n")[2], byline="Ada Martin", published="2026-01-02", outlet="eu-reporter")
    session = session_of(window)
    session.review()
    for finding in session.open_findings():
        session.rule(finding, Ruling.QUERY, note="Pourquoi ?")
    session.review()
    session.save()
    window.desk.drafts.forget()
    window.drafts.refill()
    model = window.drafts.model
    told = [str(model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]
    assert any("wait" in one for one in told), told
    assert not any("clean" in one for one in told), told
    sheet = tmp_path / "answers.md"
    sheet.write_text(query_sheet(session, "en").replace("**Answer:**", "**Answer:** Oui."), encoding="utf-8")
    window.commands.questions.read_answers(str(sheet))
    assert window.banner.isVisible()
    window.workspace.opened.emit()
    assert not window.banner.isVisible(), "it was news of the draft that was open"
