"""MirroredText: a text widget that mirrors its text in code points. Start reading at :class:`MirroredText`.

A long text is filled in by pieces; an edit made elsewhere is shown and not reported. Marks are ``marked_text.py``.
"""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF, QTimer, Signal
from PySide6.QtGui import QTextCursor, QTextOption
from PySide6.QtWidgets import QTextEdit, QWidget

from deskeditor.text import Edit
from deskeditor.ui.editor.mirror import Mirror
from deskeditor.ui.editor.spacing import Spacing
from deskeditor.ui.positions import showable

SLICE = 5_000
BLOCKS = 150
"""A long text is filled in by slices of about so many characters and at most so many lines: the window answers in between."""
ABOVE, BELOW = 14, 160
"""The white above and below the text, in pixels."""


class MirroredText(QTextEdit):
    """The text of ``field``."""

    filled = Signal()
    """The whole of a long text stands."""

    def __init__(self, field: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._mirror = Mirror(self.document())
        self._spacing = Spacing(0, 0)
        self._muted = False
        self._waiting = ""
        self._place: int | None = None
        self._locked = False
        self._margins: tuple[int, int] | None = None
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)

    @property
    def text(self) -> str:
        """The field's text, what is still being filled in included."""
        return self._mirror.text + self._waiting

    @property
    def filling(self) -> bool:
        """Whether a long text is still being filled in: what stands can be read and typed in."""
        return bool(self._waiting)

    @property
    def caret(self) -> int:
        """The caret, in code points of the text."""
        return self._mirror.from_qt(self.textCursor().position())

    def set_spacing(self, line: int, gap: int) -> None:
        """The height of a line and of the gap between paragraphs, in pixels."""
        self._spacing = Spacing(line, gap)
        self._quietly(lambda: self._spacing.space(self.document()))

    def set_margins(self, left: int, right: int) -> None:
        """The white beside the text, in pixels; a little above it and much below."""
        self._margins = (left, right)
        self._quietly(self._set_margins)

    def show_text(self, text: str) -> None:
        """Show another text: the beginning at once, the rest of a long one by slices."""
        text = showable(text)
        cut = slice_end(text)
        head, self._waiting, self._place = text[:cut], text[cut:], None
        self._quietly(lambda: self._fill(head))
        self._take(head)
        if self._waiting:
            QTimer.singleShot(0, self, self._fill_more)  # not once the field is gone
        else:
            self.filled.emit()

    def fill_up(self) -> None:
        """Let the whole text stand now."""
        while self._waiting:
            self._append_slice()

    def selectAll(self) -> None:
        """The whole text, whether it stood or not."""
        self.fill_up()
        super().selectAll()

    def apply(self, edit: Edit) -> None:
        """Show an edit that was made elsewhere (undo, a fix); nothing is reported back."""
        self.fill_up()
        before = self._mirror.text
        edit = Edit(edit.at, edit.removed, showable(edit.inserted))
        start, end = self._mirror.to_qt(edit.at), self._mirror.to_qt(edit.at + len(edit.removed))

        def replace() -> None:
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(edit.inserted)
            self._spacing.space(self.document(), start, cursor.position())

        self._quietly(replace)
        self._take(edit.applied_to(before))

    def show_place(self, start: int, end: int | None = None, *, select: bool = False) -> None:
        """Bring a place into sight, the caret at its end; select it when asked."""
        while self._waiting and start > len(self._mirror.text):
            self._append_slice()
        cursor = self.textCursor()
        cursor.setPosition(self._mirror.to_qt(start))
        if end is not None:
            mode = QTextCursor.MoveMode.KeepAnchor if select else QTextCursor.MoveMode.MoveAnchor
            cursor.setPosition(self._mirror.to_qt(end), mode)
        self._quietly(lambda: self.setTextCursor(cursor))
        self._centre()

    def return_to(self, place: int) -> None:
        """The same as soon as the text stands so far, unless the reader has gone elsewhere by then."""
        if self._waiting and place >= len(self._mirror.text):
            self._place = place
        else:
            self.show_place(place)

    def first_line(self) -> int:
        """The offset of the line at the top, for scrolling in step with the preview."""
        return self._mirror.from_qt(self.cursorForPosition(QPoint(20, 8)).block().position())

    def lock(self, *, locked: bool) -> None:
        """Let nobody type here (a draft that may only be read)."""
        self._locked = locked
        self.setReadOnly(locked)

    def _respace(self, start: int, end: int) -> None:
        self._quietly(lambda: self._spacing.space(self.document(), start, min(end, self.document().characterCount() - 1)))

    def _fill(self, text: str) -> None:
        self.setPlainText(text)
        self._set_margins()
        self._spacing.space(self.document())

    def _set_margins(self) -> None:
        if self._margins is None:
            return
        form = self.document().rootFrame().frameFormat()
        wanted = (*self._margins, ABOVE, BELOW)
        if (form.leftMargin(), form.rightMargin(), form.topMargin(), form.bottomMargin()) != wanted:
            form.setLeftMargin(wanted[0])
            form.setRightMargin(wanted[1])
            form.setTopMargin(wanted[2])
            form.setBottomMargin(wanted[3])
            self.document().rootFrame().setFrameFormat(form)

    def _fill_more(self) -> None:
        if self._waiting:
            self._append_slice()
        if self._waiting:
            QTimer.singleShot(0, self, self._fill_more)

    def _append_slice(self) -> None:
        cut = slice_end(self._waiting)
        piece, self._waiting = self._waiting[:cut], self._waiting[cut:]

        def append() -> None:
            cursor, caret = QTextCursor(self.document()), self.textCursor()
            cursor.movePosition(QTextCursor.MoveOperation.End)
            start = cursor.position()
            selected = (caret.anchor(), caret.position())
            cursor.insertText(piece)
            self._spacing.space(self.document(), start)
            if start in selected:  # a caret at the end would be carried along
                caret.setPosition(selected[0])
                caret.setPosition(selected[1], QTextCursor.MoveMode.KeepAnchor)
                self.setTextCursor(caret)

        self._quietly(append)
        self._mirror.append(piece)
        if self._place is not None and (self._place < len(self._mirror.text) or not self._waiting):
            place, self._place = self._place, None
            if self.textCursor().position() == 0 and self.verticalScrollBar().value() == 0:
                self.show_place(place)
        if not self._waiting:
            self.filled.emit()

    def _take(self, text: str) -> None:
        self._mirror.reset(text)
        self.viewport().update()

    def _quietly(self, change: Callable[[], None]) -> None:
        muted, self._muted = self._muted, True
        try:
            change()
        finally:
            self._muted = muted

    def _centre(self) -> None:
        box = QRectF(self.cursorRect())
        height = self.viewport().height()
        if box.top() < 24 or box.bottom() > height - 24:
            bar = self.verticalScrollBar()
            bar.setValue(round(bar.value() + box.center().y() - height / 3))


def slice_end(text: str) -> int:
    """Where the first slice of a text ends: behind a line, or at the end."""
    end = text.find("\n", SLICE) + 1 or len(text)
    at = 0
    for _ in range(BLOCKS):
        at = text.find("\n", at) + 1
        if not 0 < at < end:
            return end
    return at
