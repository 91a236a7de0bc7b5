"""Commands of the Help menu. Start reading at :meth:`HelpCommands.table`."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from deskeditor import __version__
from deskeditor.resources import resource
from deskeditor.ui.binding import Binding
from deskeditor.ui.dialogs.about import AboutDialog
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
        """The guide, offline; the keyboard where it is not installed."""
        for language in (self._window.messages.language, "en"):
            for root in (resource("docs"), resource("").parent / "docs"):
                path = root / language / "guide.html"
                if path.is_file():
                    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
                    return
        self.shortcuts()

    def shortcuts(self) -> None:
        """Every action and its key."""
        dialog = ShortcutsDialog(self._window.actions_by_id, self._window)
        dialog.changed.connect(lambda name, key: self._window.preferences.set(f"shortcuts/{name}", key))
        dialog.open()

    def about(self) -> None:
        """Version and licences."""
        AboutDialog(__version__, self._window).open()
