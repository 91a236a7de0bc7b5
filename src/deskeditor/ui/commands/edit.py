"""Commands of the Edit menu. Start reading at :meth:`EditCommands.table`."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from deskeditor.desk.importing import ask_paste_into
from deskeditor.text import Span
from deskeditor.ui.binding import Binding
from deskeditor.ui.dialogs.find import FindDialog
from deskeditor.ui.editor import FieldEditor
from deskeditor.ui.parts import Parts
from deskeditor.ui.positions import PARAGRAPH_SEPARATOR

TextWidget = QLineEdit | QTextEdit | QPlainTextEdit


class EditCommands(QObject):
    """Undo is the session's; cut, copy and paste go to the widget that has the focus."""

    def __init__(self, window: Parts, binding: Binding) -> None:
        super().__init__(window)
        self._window = window
        self._binding = binding
        for field in window.story.fields():
            field.rich_paste.connect(lambda html, field=field: self.paste_rich(field, html))

    def table(self) -> dict[str, Callable[[], object]]:
        """The actions of this menu."""
        work = self._window.workspace
        return {
            "edit.undo": lambda: work.do(lambda session: session.undo()),
            "edit.redo": lambda: work.do(lambda session: session.redo()),
            "edit.cut": lambda: self._focused("cut"),
            "edit.copy": lambda: self._focused("copy"),
            "edit.paste": lambda: self._focused("paste"),
            "edit.paste-plain": self.paste_plain,
            "edit.find": self.find,
        }

    def _focused(self, what: str) -> None:
        widget = QApplication.focusWidget()
        if isinstance(widget, TextWidget):
            getattr(widget, what)()

    def paste_plain(self) -> None:
        """The clipboard's text, without what it looked like."""
        widget = QApplication.focusWidget()
        text = QApplication.clipboard().text()
        if isinstance(widget, FieldEditor) and not widget.isReadOnly():
            widget.insert(text.replace("\r\n", "\n").replace("\r", "\n"))
        elif isinstance(widget, TextWidget):
            widget.paste()

    def paste_rich(self, field: FieldEditor, html: str) -> None:
        """Pasted HTML is read in the worker and arrives as Markdown; when it cannot be, as plain text."""
        session = self._window.workspace.session
        if session is None:
            return
        text = QApplication.clipboard().text()

        def arrived(markdown: str, problem: str) -> None:
            if session is self._window.workspace.session:
                field.insert(text if problem else markdown)

        ask_paste_into(self._window.desk, html, session.article.language, arrived)
        self._window.poll_soon()

    def find(self) -> None:
        """Find and replace, in all fields."""
        session = self._window.workspace.session
        if session is None:
            return
        widget = QApplication.focusWidget()
        chosen = widget.textCursor().selectedText() if isinstance(widget, QTextEdit | QPlainTextEdit) else ""
        words = "" if PARAGRAPH_SEPARATOR in chosen else chosen  # what is selected is what is looked for
        dialog = FindDialog(session, self._window, words)
        dialog.shown.connect(self._show_hit)
        dialog.replaced.connect(self._replace)
        dialog.open()

    def _replace(self, hits: list[tuple[str, Span]], text: str, pattern: str, case: bool) -> None:  # noqa: FBT001 - a signal's
        self._window.workspace.do(lambda session: session.replace(hits, text, pattern, case=case))

    def _show_hit(self, field: str, start: int, end: int) -> None:
        widget = self._window.story.field(field)
        if widget is not None:
            widget.show_place(start, end, select=True)
