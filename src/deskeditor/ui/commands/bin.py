"""The bin: drafts go in and come out; nothing is deleted. Start reading at :meth:`BinCommands.put`."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from deskeditor.store.problem import DeskProblem
from deskeditor.ui.binding import Binding
from deskeditor.ui.dialogs.desk_lists import BinDialog
from deskeditor.ui.parts import Parts
from deskeditor.ui.problems import Problems


class BinCommands(QObject):
    """Whatever goes in can be taken back at once, from the banner, and later from the list."""

    def __init__(self, window: Parts, binding: Binding, problems: Problems) -> None:
        super().__init__(window)
        self._window = window
        self._binding = binding
        self._problems = problems

    def table(self) -> dict[str, Callable[[], object]]:
        """The actions of the bin."""
        return {"draft.bin": self.put_open_one, "desk.bin": self.show}

    def put_open_one(self) -> None:
        """The open draft to the bin."""
        session = self._window.workspace.session
        if session is not None:
            self.put(session.id)

    def put(self, draft: int, said: str = "") -> None:
        """A draft to the bin, saved first; the next one of the list is opened in place of the open one.

        ``said`` is what the banner says. When it cannot be written, that is said, and the draft stays as it was.
        """
        window = self._window
        session = window.workspace.session
        was_open = session is not None and session.id == draft
        if was_open:
            window.workspace.close()
        try:
            window.desk.close_draft(draft)
            window.desk.bin(draft)
        except DeskProblem as problem:
            if was_open:
                self._binding.draft.open_draft(draft)
            self._problems.show(problem)
            return
        window.drafts.refill()
        window.banner.say(said or self.tr("Moved to the bin."), (self.tr("Take it back"), partial(self.take_back, draft)))
        row = next(iter(window.desk.drafts.rows(count=1)), None)
        if row is not None and window.workspace.session is None:
            self._binding.draft.open_draft(row.id)

    def show(self) -> None:
        """What was thrown away, to be taken back."""
        dialog = BinDialog(self._window.desk.binned(), self._window)
        dialog.taken.connect(self.take_back)
        dialog.open()

    def take_back(self, draft: int) -> None:
        """A draft out of the bin, and opened."""
        self._window.banner.put_away()
        try:
            self._window.desk.unbin(draft)
        except DeskProblem as problem:
            self._problems.show(problem)
            return
        self._window.drafts.refill()
        self._binding.draft.open_draft(draft)
