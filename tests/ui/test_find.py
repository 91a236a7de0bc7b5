"""Find and replace in the window: what the dialog asks for is what the text gets. Start reading at :func:`finding`."""

import pytest
from tests.ui.conftest import Opener

from deskeditor.ui.dialogs.find import FindDialog
from deskeditor.ui.window import MainWindow

BODY = "Le 03/04 et le 05/06, la mairie a fermé.\n\n« Le 03/04, nous étions là », dit Jeanne Roux."


def finding(window: MainWindow, pattern: str, replacement: str, where: str = "all") -> FindDialog:
    window.actions_by_id["edit.find"].trigger()
    dialog = next(one for one in window.findChildren(FindDialog) if one.isVisible())
    dialog.regex.setChecked(True)
    dialog.where.setCurrentIndex(dialog.where.findData(where))
    dialog.pattern.setText(pattern)
    dialog.replacement.setText(replacement)
    return dialog


def body(window: MainWindow) -> str:
    session = window.workspace.session
    assert session is not None
    return session.article.body


@pytest.mark.parametrize("words", [False, True])
def test_the_groups_of_a_pattern_are_filled_in(opened: Opener, words: bool) -> None:  # noqa: FBT001
    window = opened(BODY)
    dialog = finding(window, r"(\d\d)/(\d\d)", r"\2.\1", "outside")
    dialog.words.setChecked(words)
    assert dialog.list.count() == 2
    dialog.all.click()
    assert body(window) == BODY.replace("Le 03/04 et le 05/06", "Le 04.03 et le 06.05"), "the quotation stays as it was said"
    window.actions_by_id["edit.undo"].trigger()
    assert body(window) == BODY
    dialog.reject()


def test_a_group_that_is_none_is_said_and_changes_nothing(opened: Opener) -> None:
    window = opened(BODY)
    dialog = finding(window, r"(\d\d)/(\d\d)", r"\7")
    dialog.all.click()
    assert body(window) == BODY
    assert window.banner.isVisible()
    dialog.reject()


def test_what_was_replaced_is_counted_and_what_is_selected_is_looked_for(opened: Opener) -> None:
    window = opened(BODY)
    window.story.body.setFocus()
    window.story.body.show_place(BODY.index("mairie"), BODY.index("mairie") + len("mairie"), select=True)
    window.activateWindow()
    window.actions_by_id["edit.find"].trigger()
    dialog = next(one for one in window.findChildren(FindDialog) if one.isVisible())
    assert dialog.pattern.text() == "mairie"
    dialog.replacement.setText("MAIRIE")
    dialog.all.click()
    assert "MAIRIE" in body(window)
    assert "1 place was replaced." in dialog.count.text()
    dialog.reject()
