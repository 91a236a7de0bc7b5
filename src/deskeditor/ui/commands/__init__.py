"""What the window's actions do. Start reading at :class:`Commands`; each menu has a module of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deskeditor.ui.commands.compare import CompareCommands
from deskeditor.ui.commands.desk import DeskCommands
from deskeditor.ui.commands.draft import DraftCommands
from deskeditor.ui.commands.edit import EditCommands
from deskeditor.ui.commands.export import ExportCommands
from deskeditor.ui.commands.help import HelpCommands
from deskeditor.ui.commands.review import ReviewCommands
from deskeditor.ui.commands.view import ViewCommands

if TYPE_CHECKING:
    from deskeditor.ui.window import MainWindow

NEEDS_DRAFT = (
    "draft.save",
    "draft.name",
    "draft.details",
    "draft.export",
    "draft.proof",
    "draft.print",
    "draft.bin",
    "view.compare",
)


class Commands:
    """The commands of one window, tied to its actions. Invariant: every action has a command."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.draft = DraftCommands(window)
        self.export = ExportCommands(window)
        self.edit = EditCommands(window)
        self.review = ReviewCommands(window)
        self.view = ViewCommands(window)
        self.compare = CompareCommands(window)
        self.desk = DeskCommands(window)
        self.help = HelpCommands(window)
        for group in (self.draft, self.export, self.edit, self.review, self.view, self.desk, self.help):
            for name, command in group.table().items():
                window.actions_by_id[name].triggered.connect(lambda _=False, command=command: command())
        self.draft_open(is_open=False)

    def draft_open(self, *, is_open: bool) -> None:
        """Switch the actions that need a draft."""
        writable = not self._window.desk.read_only
        for name, action in self._window.actions_by_id.items():
            if name in NEEDS_DRAFT or name.startswith(("edit.", "review.")):
                action.setEnabled(is_open)
        for name in ("draft.new", "draft.import", "draft.paste", "desk.restore"):
            self._window.actions_by_id[name].setEnabled(writable)
        for name in ("draft.save", "draft.name", "draft.bin"):
            self._window.actions_by_id[name].setEnabled(is_open and writable)


__all__ = ["Commands"]
