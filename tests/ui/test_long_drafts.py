"""A long draft never holds up the window: whatever is long is done by slices, and nothing is lost between two of them.

No clock is asked: the size of a slice is what is promised.
"""

import random
from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.conftest import Opener, turn

from deskeditor.article import Article
from deskeditor.export.pieces import pieces_in
from deskeditor.text import Edit
from deskeditor.ui.editor import FieldEditor
from deskeditor.ui.editor.mirrored_text import BLOCKS, SLICE, slice_end
from deskeditor.ui.side.page_text import SLICE as PIECES
from deskeditor.ui.side.page_text import PageText
from deskeditor.ui.steps import Steps
from deskeditor.ui.window import MainWindow

LINE = "Le conseil du port a adopté mardi un plan, selon un communiqué publié à l’issue de la séance."
LONG = "\n\n".join(f"{LINE} {number}" for number in range(700))
SHORT_LINES = "\n".join("x" for _ in range(3000))


@pytest.fixture
def editor(app: QApplication) -> FieldEditor:
    made = FieldEditor("body")
    made.set_spacing(24, 10)
    made.resize(500, 400)
    made.show()
    return made


class Kept:
    """What a session would hold: the text the edits make."""

    def __init__(self, editor: FieldEditor, text: str) -> None:
        self.text = text
        editor.show_text(text)
        editor.edited.connect(self._edited)

    def _edited(self, _: str, edit: Edit) -> None:
        self.text = edit.applied_to(self.text)


def whole(editor: FieldEditor) -> str:
    return editor.document().toRawText().replace("\u2029", "\n")


@pytest.mark.parametrize("text", [LONG, SHORT_LINES, "x" * 40_000 + "\n" + "y", "\n" * 2000])
def test_a_text_is_cut_into_slices_that_are_never_large(text: str) -> None:
    left, slices = text, []
    while left:
        cut = slice_end(left)
        slices.append(left[:cut])
        left = left[cut:]
    assert "".join(slices) == text
    for one in slices:
        assert one.count("\n") <= BLOCKS
        assert len(one) <= SLICE or "\n" not in one[SLICE:-1]  # only a single paragraph may be longer


@pytest.mark.parametrize("text", [LONG, SHORT_LINES])
def test_no_turn_of_the_loop_fills_in_more_than_a_slice(editor: FieldEditor, app: QApplication, text: str) -> None:
    before = 1
    grown: list[int] = []

    def changed() -> None:
        nonlocal before
        grown.append(editor.document().blockCount() - before)
        before = editor.document().blockCount()

    editor.document().blockCountChanged.connect(changed)
    editor.show_text(text)
    while editor.filling:
        app.processEvents()
    assert whole(editor) == text
    assert max(grown) <= BLOCKS + 1
    assert len(grown) > 3


def test_the_first_screen_stands_at_once_and_can_be_typed_in_while_the_rest_follows(
    editor: FieldEditor, app: QApplication
) -> None:
    kept = Kept(editor, LONG)
    assert editor.filling
    assert whole(editor).startswith(LINE)
    editor.show_place(3)
    for letter in "abc":
        QTest.keyClick(editor, letter)
        app.processEvents()
    assert editor.filling
    while editor.filling:
        app.processEvents()
    assert editor.text == kept.text == whole(editor) == LONG[:3] + "abc" + LONG[3:]
    assert editor.caret == 6


def test_a_caret_at_the_end_of_what_stands_is_not_carried_along(editor: FieldEditor, app: QApplication) -> None:
    kept = Kept(editor, LONG)
    cursor = editor.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    editor.setTextCursor(cursor)
    at = editor.caret
    while editor.filling:
        app.processEvents()
    QTest.keyClick(editor, "Z")
    assert editor.caret == at + 1
    assert editor.text == kept.text == whole(editor) == LONG[:at] + "Z" + LONG[at:]


def test_what_is_meant_for_the_whole_text_finds_the_whole_text(editor: FieldEditor, app: QApplication) -> None:
    editor.show_text(LONG)
    assert editor.filling
    editor.selectAll()
    assert editor.createMimeDataFromSelection().text() == LONG
    editor.show_text(LONG)
    QTest.keyClick(editor, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert editor.caret == len(LONG)
    kept = Kept(editor, LONG)
    editor.apply(Edit(len(LONG), "", " fin"))
    assert editor.text == LONG + " fin"
    assert kept.text == LONG


def test_the_reader_is_taken_back_to_his_place_unless_he_has_gone_elsewhere(editor: FieldEditor, app: QApplication) -> None:
    editor.show_text(LONG)
    editor.return_to(len(LONG) - 10)
    assert editor.caret == 0  # it is not filled in for that
    while editor.filling:
        app.processEvents()
    assert editor.caret == len(LONG) - 10
    editor.show_text(LONG)
    editor.return_to(len(LONG) - 10)
    QTest.keyClick(editor, Qt.Key.Key_Right)
    while editor.filling:
        app.processEvents()
    assert editor.caret == 1


def test_switching_in_the_middle_of_it_loses_nothing(opened: Opener, app: QApplication) -> None:
    window = opened(LONG)
    first = window.workspace.session
    assert first is not None
    body, draft = window.story.body, first.id
    other = window.desk.create(Article(headline="Autre", body=LONG[::-1], language="fr"))
    window.binding.draft.open_draft(other)
    assert body.filling
    body.show_place(2)
    QTest.keyClick(body, "Z")
    window.binding.draft.open_draft(draft)
    assert body.filling
    turn(app, window, until=lambda: not body.filling)
    assert body.text == whole(body) == LONG
    window.binding.draft.open_draft(other)
    turn(app, window, until=lambda: not body.filling)
    assert body.text == whole(body) == LONG[::-1][:2] + "Z" + LONG[::-1][2:]


def test_a_draft_that_comes_up_shows_nothing_of_the_one_before(window: MainWindow, app: QApplication) -> None:
    assert window.findings.model.rowCount()
    other = window.desk.create(Article(headline="Autre", body=LONG, language="fr"))
    window.binding.draft.open_draft(other)
    assert window.findings.model.rowCount() == 0
    assert "Autre" in window.side.page.toPlainText()
    assert "Odile" not in window.side.page.toPlainText()


# -- the preview


def seen(document: QTextDocument) -> list[tuple[object, ...]]:
    """All that a reader sees of a document, block by block."""
    found: list[tuple[object, ...]] = []
    block = document.begin()
    while block.isValid():
        form, listed = block.blockFormat(), block.textList()
        margins = (
            form.topMargin(),
            form.bottomMargin(),
            form.leftMargin(),
            form.lineHeight(),
            form.indent(),
            form.headingLevel(),
        )
        among = (listed.format().style(), listed.itemNumber(block), listed.format().indent()) if listed is not None else None
        found.append((margins, among, *_texts(block)))
        block = block.next()
    return found


def _texts(block: QTextBlock) -> list[tuple[object, ...]]:
    found: list[tuple[object, ...]] = []
    for piece in block:  # type: ignore[attr-defined]
        form = piece.fragment().charFormat()
        size = form.property(QTextCharFormat.Property.FontPixelSize)
        look = (size, form.fontWeight(), form.fontItalic(), form.foreground().color().name(), form.anchorHref())
        found.append((piece.fragment().text(), look, tuple(form.anchorNames())))
    return found


CSS = "p { font-size: 15px; margin-bottom: 11px; line-height: 112% } h1 { font-size: 23px } blockquote { margin-left: 18px }"
PIECES_OF_A_PAGE = (
    "<h1>Un titre</h1>",
    "<p>Un <b>paragraphe</b> et <a href='f:1'><span style='color: red'>une marque</span></a>.</p>",
    '<p><a name="p:2"></a>Un autre.</p>',
    "<ul><li>un</li><li>deux <ul><li>trois</li></ul></li></ul>",
    "<blockquote><p>Une citation</p><p>et sa suite</p></blockquote>",
    "<hr>",
    "<ol><li>a</li><li>b</li></ol>",
    "<h2>Un intertitre</h2>",
)


def test_a_page_written_by_slices_is_the_page_set_as_a_whole_whatever_changes(app: QApplication) -> None:
    chance, document = random.Random(5), QTextDocument()  # noqa: S311 - repeatable, not secret
    text = PageText(document, app)
    text.set_style(CSS)
    pieces = list(PIECES_OF_A_PAGE)
    for round_ in range(120):
        for _ in range(chance.randint(1, 5)):
            at = chance.randint(0, len(pieces))
            if chance.random() < 0.4 and len(pieces) > 1:
                del pieces[min(at, len(pieces) - 1)]
            else:
                pieces.insert(at, chance.choice((*PIECES_OF_A_PAGE, f"<p>Neuf {round_}</p>")))
        text.show(pieces)
        text.finish()
        plain = QTextDocument()
        plain.setDefaultStyleSheet(CSS)
        plain.setHtml(f"<body>{''.join(pieces)}</body>")
        assert seen(document) == seen(plain)


def test_no_turn_of_the_loop_writes_more_of_a_page_than_a_slice(app: QApplication) -> None:
    document = QTextDocument()
    text = PageText(document, app)
    written: list[int] = []

    def counted() -> None:
        written.append(document.blockCount())

    document.blockCountChanged.connect(counted)
    pieces = [f"<p>Ligne {number}</p>" for number in range(500)]
    text.show(pieces)
    assert text.busy
    assert document.blockCount() <= PIECES + 1
    while text.busy:
        app.processEvents()
    assert max(after - before for before, after in pairwise(written)) <= PIECES
    assert document.toPlainText().split("\n") == [f"Ligne {number}" for number in range(500)]
    text.show(["<p>Seul</p>"])
    while text.busy:
        app.processEvents()
    assert document.toPlainText() == "Seul"


def test_only_what_differs_is_written_again(app: QApplication) -> None:
    document = QTextDocument()
    text = PageText(document, app)
    pieces = [f"<p>Ligne {number}</p>" for number in range(60)]
    text.show(pieces)
    text.finish()
    document.documentLayout()  # without one a document does not tell what changes
    touched: list[tuple[int, int]] = []
    document.contentsChange.connect(lambda at, removed, added: touched.append((at, added)))
    text.show([*pieces[:30], "<p>Neuve</p>", *pieces[31:]])
    text.finish()
    at = sum(len(f"Ligne {number}") + 1 for number in range(30))
    assert touched
    assert all(at - 1 <= place and place + added <= at + 20 for place, added in touched)
    touched.clear()
    text.show([*pieces[:30], "<p>Neuve</p>", *pieces[31:]])
    assert not touched


def test_a_body_is_taken_apart_into_its_elements() -> None:
    body = "<main>\n<header><p class='kicker'>K</p>\n<h1>T</h1></header><div><ul><li><p>a</p></li></ul><hr>b</div></main>"
    assert pieces_in(body) == ("<p class='kicker'>K</p>", "<h1>T</h1>", "<ul><li><p>a</p></li></ul>", "<hr>", "b")
    assert pieces_in("<p>offen") == ("<p>offen",)
    assert pieces_in("</p><p>x</p>") == ("</p>", "<p>x</p>")


# -- steps


def test_steps_are_done_one_a_turn_and_newer_work_takes_the_place_of_older(app: QApplication) -> None:
    steps, done = Steps(app), []

    def work(name: str):  # type: ignore[no-untyped-def]
        for number in range(3):
            done.append(f"{name}{number}")
            yield

    steps.run(work("a"), lambda: done.append("a then"))
    assert done == []
    app.processEvents()
    steps.run(work("b"), lambda: done.append("b then"))
    while steps.busy:
        app.processEvents()
    assert done[-4:] == ["b0", "b1", "b2", "b then"]
    assert "a then" not in done
    steps.run(work("c"), lambda: done.append("c then"), at_once=True)
    assert done[-4:] == ["c0", "c1", "c2", "c then"]


# -- before anything is known


def test_a_page_comes_up_at_its_top(opened: Opener, app: QApplication) -> None:
    window = opened(LONG)
    page = window.side.page
    turn(app, window, until=lambda: bool(window.workspace.findings()) and 'name="p:' in page.toHtml())
    assert page.verticalScrollBar().value() == 0
    page.verticalScrollBar().setValue(300)
    QTest.keyClick(window.story.body, "x")
    turn(app, window, until=lambda: "xLe conseil" in page.toPlainText())
    assert page.verticalScrollBar().value() == 300  # and stays where it was when the text changes


def test_a_line_that_nobody_has_looked_at_is_not_shown_as_settled(window: MainWindow) -> None:
    session = window.workspace.session
    assert session is not None
    line = session.article.body.split("\n")[0]
    assert window.marks.bar("body", line, 0) is not None
    session.workplace.warm.clear()
    assert window.marks.bar("body", line, 0) is None
    assert window.marks.marks("body", line, 0) == ()
    assert window.marks.known("body", line, 0)  # nothing to wait for: it is painted again when the rules are loaded


def test_the_key_of_an_action_never_edits_the_text(window: MainWindow) -> None:
    body = window.story.body
    before = body.text
    body.show_place(0)
    key = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier, "\x0b")
    body.keyPressEvent(key)  # as it arrives where the window's shortcuts were not looked up
    assert body.text == before
    assert not key.isAccepted()


def test_no_step_is_done_while_somebody_types_unless_all_are_wanted_now(app: QApplication) -> None:
    typing, done = [True], list[int]()

    def work() -> Iterator[None]:
        for number in range(3):
            done.append(number)
            yield

    parent = QObject()
    steps = Steps(parent, lambda: typing[0])
    steps.run(work())
    for _ in range(5):
        app.processEvents()
    assert (done, steps.busy) == ([], True)
    typing[0] = False
    while steps.busy:
        app.processEvents()
    assert done == [0, 1, 2]
    typing[0] = True
    steps.run(work(), at_once=True)
    assert (done, steps.busy) == ([0, 1, 2, 0, 1, 2], False)
