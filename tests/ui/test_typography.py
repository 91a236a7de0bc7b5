"""“Apply typography” shows what it would change, changes that in one step, and leaves quoted words and rulings alone."""

import pytest
from PySide6.QtWidgets import QApplication
from tests.ui.conftest import Opener, turn

from deskeditor.desk.typesetting import allowed, typographic_edits
from deskeditor.findings import Ruling
from deskeditor.ui.dialogs.typography import TypographyDialog
from deskeditor.ui.window import MainWindow

BODY = (
    "L'usine ferme ; c'est fini !\n\n"
    "« L'usine a perdu 2.5 % ; c'est tout... » a dit M. Dupont, maire d'Ambre.\n\n"
    'Il a ajouté : "L\'avenir ? Rien !"'
)
SET = (
    "L’usine ferme\u202f; c’est fini\u202f!\n\n"
    "«\u00a0L'usine a perdu 2.5\u00a0%\u202f; c'est tout...\u00a0» a dit M.\u00a0Dupont, maire d’Ambre.\n\n"
    "Il a ajouté\u00a0: «\u00a0L'avenir\u202f? Rien\u202f!\u00a0»"
)


def _preview(window: MainWindow, app: QApplication) -> TypographyDialog:
    window.actions_by_id["review.typography"].trigger()
    turn(app, window, until=lambda: any(one.isVisible() for one in window.findChildren(TypographyDialog)))
    return next(one for one in window.findChildren(TypographyDialog) if one.isVisible())


@pytest.mark.parametrize("language", ["en", "fr"])
def test_it_is_shown_first_made_in_one_step_and_undone_in_one(language: str, opened: Opener, app: QApplication) -> None:
    window = opened(BODY, language)
    session = window.workspace.session
    assert session is not None
    dialog = _preview(window, app)
    assert session.article.body == BODY
    shown = [dialog.tree.topLevelItem(row) for row in range(dialog.tree.topLevelItemCount())]
    rows = [(row.text(1), row.text(2)) for row in shown if row is not None]
    assert ("L▸'◂usine ferme ; c'est fini", "L▸’◂usine ferme ; c'est fini") in rows
    assert any("▸·◂" in before and "▸˽◂" in after for before, after in rows)
    dialog.apply.click()
    assert session.article.body == SET
    window.actions_by_id["edit.undo"].trigger()
    assert session.article.body == BODY
    _preview(window, app).reject()
    assert session.article.body == BODY


def test_a_draft_that_is_set_has_nothing_to_apply(opened: Opener, app: QApplication) -> None:
    dialog = _preview(opened(SET, "en"), app)
    assert dialog.tree.isHidden()
    assert not hasattr(dialog, "apply")
    dialog.reject()


def test_what_was_left_by_a_ruling_and_quotations_over_paragraphs_stay(opened: Opener, app: QApplication) -> None:
    body = "Il pleut ! Il neige !\n\nElle dit : « L'eau monte.\n\nL'eau baisse », a dit Odile Renard."
    window = opened(body, "fr")
    session = window.workspace.session
    assert session is not None
    turn(app, window, until=lambda: any(one.code == "typography.space-double-mark" for one in session.open_findings()))
    first = next(one for one in session.open_findings() if one.code == "typography.space-double-mark")
    session.rule(first, Ruling.STET, reason="verbatim")
    reviewer = session.workplace.reviewer(session.article.outlet)
    edits = allowed(session, tuple(typographic_edits(session.article, reviewer, "fr")))
    assert [one.edit.at for one in edits if one.edit.inserted == "\u202f"] == [body.index(" !", 10)]
    assert not [one for one in edits if one.edit.inserted == "’"]


def test_what_was_written_while_it_was_asked_for_is_set_too(opened: Opener, app: QApplication) -> None:
    window = opened("Il pleut !\n\nIl neige.", "fr")
    session = window.workspace.session
    assert session is not None
    window.actions_by_id["review.typography"].trigger()
    window.story.body.insertPlainText("Quoi ? ")
    turn(app, window, until=lambda: any(one.isVisible() for one in window.findChildren(TypographyDialog)))
    dialog = next(one for one in window.findChildren(TypographyDialog) if one.isVisible())
    dialog.apply.click()
    assert session.article.body == "Quoi\u202f? Il pleut\u202f!\n\nIl neige."
