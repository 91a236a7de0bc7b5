"""The command “Apply typography”: shown first, then made. Start reading at :meth:`TypographyCommands.set_type`."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from deskeditor.article import TEXT_FIELDS
from deskeditor.desk.manuscript import FieldEdit
from deskeditor.desk.typesetting import apply_typography, ask_typography
from deskeditor.ui.dialogs.typography import TypographyDialog
from deskeditor.ui.parts import Parts


class TypographyCommands(QObject):
    """Spaces, marks and apostrophes of the draft."""

    def __init__(self, window: Parts) -> None:
        super().__init__(window)
        self._window = window

    def table(self) -> dict[str, Callable[[], object]]:
        """The actions."""
        return {"review.typography": self.set_type}

    def set_type(self) -> None:
        """Show what typography would change in the draft, and change it when that is wanted."""
        session = self._window.workspace.session
        if session is None:
            return

        def arrived(edits: tuple[FieldEdit, ...], problem: str) -> None:
            if session is not self._window.workspace.session:
                return
            if problem:
                self._window.banner.say(self._window.messages.text(problem), grave=True)
                return
            texts = {name: session.article.text_of(name) for name in TEXT_FIELDS}
            dialog = TypographyDialog(edits, texts, self._window)
            dialog.wanted.connect(lambda: self._window.workspace.do(lambda session: apply_typography(session, edits)))
            dialog.open()

        ask_typography(session, arrived)
        self._window.poll_soon()
