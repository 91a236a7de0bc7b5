"""A field mirrors its text code point for code point, whatever is typed, pasted, cut or undone."""

import random

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from deskeditor.text import Edit
from deskeditor.ui.editor import FieldEditor
from deskeditor.ui.positions import to_qt

FRENCH = "«\u00a0Oui\u00a0», a-t-il dit\u202f: «\u00a0non\u202f!\u00a0»"


class Kept:
    """What a session would hold: the text the edits make."""

    def __init__(self, editor: FieldEditor, text: str) -> None:
        self.text = text
        editor.show_text(text)
        editor.edited.connect(self._edited)

    def _edited(self, _: str, edit: Edit) -> None:
        self.text = edit.applied_to(self.text)


@pytest.fixture
def editor(app: QApplication) -> FieldEditor:
    made = FieldEditor("body")
    made.set_spacing(24, 10)
    made.resize(500, 400)
    made.show()
    return made


def test_french_spacing_survives_copy_cut_paste(editor: FieldEditor) -> None:
    kept = Kept(editor, FRENCH + "\n\nSuite.")
    editor.selectAll()
    copied = editor.createMimeDataFromSelection().text()
    assert copied == FRENCH + "\n\nSuite."
    cursor = editor.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    editor.setTextCursor(cursor)
    mime = QMimeData()
    mime.setText(FRENCH)
    editor.insertFromMimeData(mime)
    assert kept.text == FRENCH + "\n\nSuite." + FRENCH == editor.text


def test_enter_opens_a_paragraph_and_backspace_joins_it_again(editor: FieldEditor) -> None:
    kept = Kept(editor, "Un deux")
    editor.show_place(2)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert kept.text == "Un\n\n deux"
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert kept.text == "Un deux"
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert kept.text == "Un\n deux"


def test_html_is_never_parsed_here(editor: FieldEditor) -> None:
    kept = Kept(editor, "")
    asked: list[str] = []
    editor.rich_paste.connect(asked.append)
    mime = QMimeData()
    mime.setHtml("<b>x</b>")
    mime.setText("x")
    editor.insertFromMimeData(mime)
    assert asked == ["<b>x</b>"]
    assert kept.text == ""


def test_a_field_of_one_line_takes_no_second_line(app: QApplication) -> None:
    editor = FieldEditor("headline", many_lines=False)
    kept = Kept(editor, "")
    mime = QMimeData()
    mime.setText("Un titre\n  sur deux lignes\n")
    editor.insertFromMimeData(mime)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert kept.text == "Un titre sur deux lignes"


@pytest.mark.parametrize("seed", range(6))
def test_random_edits_are_followed_to_the_letter(editor: FieldEditor, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - repeatable is what is wanted
    alphabet = ["a", "é", "\u00a0", " ", "😀", "»"]
    kept = Kept(editor, "Début\n\n" + "".join(chance.choice(alphabet) for _ in range(60)) + "\n\nfin 😀")
    for _ in range(60):
        cursor = editor.textCursor()
        first, second = (to_qt(editor.text, chance.randint(0, len(editor.text))) for _ in range(2))
        cursor.setPosition(first)
        if chance.random() < 0.4:
            cursor.setPosition(second, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText("".join(chance.choice([*alphabet, "\n"]) for _ in range(chance.randint(0, 4))))
        assert kept.text == editor.text
        assert editor.text == editor.document().toRawText().replace("\u2029", "\n")


def test_edits_made_elsewhere_are_shown_and_not_reported(editor: FieldEditor) -> None:
    kept = Kept(editor, "Un 😀 deux")
    editor.apply(Edit(5, "deux", "trois\n\nquatre"))
    assert editor.text == "Un 😀 trois\n\nquatre"
    assert kept.text == "Un 😀 deux"


def test_a_long_text_is_filled_by_pieces_and_is_whole_in_the_end(editor: FieldEditor, app: QApplication) -> None:
    text = "\n\n".join("mot " * 60 for _ in range(400)).strip()
    kept = Kept(editor, text)
    assert editor.filling
    while editor.filling:
        app.processEvents()
    assert editor.text == text == kept.text
    assert editor.document().toRawText().replace("\u2029", "\n") == text
