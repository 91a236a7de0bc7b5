"""Commands of the Help menu. Start reading at :meth:`HelpCommands.table`."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from deskeditor import __version__
from deskeditor.ui.binding import Binding
from deskeditor.ui.dialogs.about import AboutDialog
from deskeditor.ui.dialogs.guide import GuideDialog, guide_folder
from deskeditor.ui.dialogs.palette import CommandPalette
from deskeditor.ui.dialogs.shortcuts import ShortcutsDialog
from deskeditor.ui.parts import Parts


class HelpCommands(QObject):
    """How to find one's way."""

    def __init__(self, window: Parts, binding: Binding) -> None:
        super().__init__(window)
        self._window = window
        self._binding = binding

    def table(self) -> dict[str, Callable[[], object]]:
        """The actions of this menu."""
        return {
            "help.palette": self.palette,
            "help.guide": self.guide,
            "help.shortcuts": self.shortcuts,
            "help.about": self.about,
        }

    def palette(self) -> None:
        """Search actions and drafts."""
        window = self._window
        palette = CommandPalette(window.actions_by_id, window.desk, window)
        palette.draft_chosen.connect(self._binding.draft.open_draft)
        centre = window.mapToGlobal(window.rect().topLeft())
        palette.move(centre.x() + (window.width() - palette.width()) // 2, centre.y() + 60)
        palette.show()

    def guide(self) -> None:
        """The guide, offline, in a window of its own; the keyboard where it is not installed."""
        folder = guide_folder(self._window.messages.language)
        if folder is None:
            self.shortcuts()
            return
        GuideDialog(folder, self._window.theme, self._window).show()

    def shortcuts(self) -> None:
        """Every action and its key."""
        dialog = ShortcutsDialog(self._window.actions_by_id, self._window)
        dialog.changed.connect(lambda name, key: self._window.preferences.set(f"shortcuts/{name}", key))
        dialog.open()

    def about(self) -> None:
        """Version and licences."""
        warnings = [self._window.messages.text(key) for key in self._window.desk.warnings]
        AboutDialog(__version__, warnings, self._window).open()
