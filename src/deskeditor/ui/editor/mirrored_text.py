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
from deskeditor.ui.positions import from_qt, showable, to_qt

CHUNK = 24_000
"""A long text is filled in by pieces of so many characters, so that the window answers in between."""
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
        """Whether a long text is still being filled in; the field cannot be typed in until :attr:`filled`."""
        return bool(self._waiting)

    @property
    def caret(self) -> int:
        """The caret, in code points of the text."""
        return from_qt(self._mirror.text, self.textCursor().position())

    def set_spacing(self, line: int, gap: int) -> None:
        """The height of a line and of the gap between paragraphs, in pixels."""
        self._spacing = Spacing(line, gap)
        self._quietly(lambda: self._spacing.space(self.document()))

    def set_margins(self, left: int, right: int) -> None:
        """The white beside the text, in pixels; a little above it and much below."""
        self._margins = (left, right)
        self._quietly(self._set_margins)

    def show_text(self, text: str) -> None:
        """Show another text; a long one by pieces."""
        text = showable(text)
        cut = text.find("\n", CHUNK) + 1 if len(text) > CHUNK else 0
        self._waiting = text[cut:] if cut else ""
        head = text[:cut] if cut else text
        self._quietly(lambda: self._fill(head))
        self._take(head)
        self.setReadOnly(self._locked or bool(self._waiting))
        if self._waiting:
            QTimer.singleShot(0, self._fill_more)
        else:
            self.filled.emit()

    def apply(self, edit: Edit) -> None:
        """Show an edit that was made elsewhere (undo, a fix); nothing is reported back."""
        while self._waiting:
            self._append_chunk()
        before = self._mirror.text
        edit = Edit(edit.at, edit.removed, showable(edit.inserted))
        start, end = to_qt(before, edit.at), to_qt(before, edit.at + len(edit.removed))

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
            self._append_chunk()
        text = self._mirror.text
        cursor = self.textCursor()
        cursor.setPosition(to_qt(text, start))
        if end is not None:
            mode = QTextCursor.MoveMode.KeepAnchor if select else QTextCursor.MoveMode.MoveAnchor
            cursor.setPosition(to_qt(text, end), mode)
        self._quietly(lambda: self.setTextCursor(cursor))
        self._centre()

    def first_line(self) -> int:
        """The offset of the line at the top, for scrolling in step with the preview."""
        return from_qt(self._mirror.text, self.cursorForPosition(QPoint(20, 8)).block().position())

    def lock(self, *, locked: bool) -> None:
        """Let nobody type here (a draft that may only be read)."""
        self._locked = locked
        self.setReadOnly(locked or self.filling)

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
            self._append_chunk()
        if self._waiting:
            QTimer.singleShot(0, self._fill_more)

    def _append_chunk(self) -> None:
        cut = self._waiting.find("\n", CHUNK // 3) + 1 or len(self._waiting)
        piece, self._waiting = self._waiting[:cut], self._waiting[cut:]

        def append() -> None:
            cursor = QTextCursor(self.document())
            cursor.movePosition(QTextCursor.MoveOperation.End)
            start = cursor.position()
            cursor.insertText(piece)
            self._spacing.space(self.document(), start)

        self._quietly(append)
        self._mirror.append(piece)
        if not self._waiting:
            self.setReadOnly(self._locked)
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
