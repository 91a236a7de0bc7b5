"""MainWindow: parts, bindings and commands put together. Start reading at :class:`MainWindow`.

It starts, remembers its place, and closes.
"""

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent

from deskeditor.desk.desk import Desk
from deskeditor.findings import Messages
from deskeditor.ui.binding import Binding
from deskeditor.ui.commands import Commands
from deskeditor.ui.parts import Parts
from deskeditor.ui.preferences import Preferences
from deskeditor.ui.theme import Theme
from deskeditor.ui.widgets import EDGES

USUAL = QSize(1440, 900)
"""The size of the first window, in pixels."""


class MainWindow(Parts):
    """What ``app.py`` shows. What happens when something is pressed is in ``binding/`` and ``commands/``."""

    def __init__(self, desk: Desk, messages: Messages, theme: Theme, preferences: Preferences) -> None:
        super().__init__(desk, messages, theme, preferences)
        self.binding = Binding(self)
        self.commands = Commands(self, self.binding)

    def start(self, size: tuple[int, int] | None = None) -> None:
        """Take up the window's place, its folds and the last draft; ``size`` in pixels overrules the place remembered."""
        geometry = self.preferences.octets("layout/window")
        if size is not None:
            self.resize(*size)
        elif geometry.isEmpty():
            self._take_first_place()
        else:
            self.restoreGeometry(geometry)
        self.panels.restore(self.preferences, self.width(), self.height() - 110)
        for name in ("drafts", "side", "findings"):
            folded = self.preferences.flag(f"layout/fold-{name}")
            self.actions_by_id[f"view.fold-{name}"].setChecked(folded)
            self.panels.fold(name, folded=folded)
        self.binding.draft.start()
        self.commands.problems.greet()

    def _take_first_place(self) -> None:
        """The usual size, or the whole of a screen that has no room for it: the title bar would push the foot out of sight."""
        fitting = USUAL.boundedTo(self.screen().availableGeometry().size() - EDGES)
        self.resize(fitting)
        if fitting != USUAL:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def remember(self) -> None:
        """Keep the window's place and the last draft."""
        self.preferences.set("layout/window", QByteArray(self.saveGeometry()))
        self.panels.remember(self.preferences)
        for name in ("drafts", "side", "findings"):
            self.preferences.set(f"layout/fold-{name}", self.actions_by_id[f"view.fold-{name}"].isChecked())
        self.binding.draft.remember_place()
        self.preferences.sync()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save before going; a save that fails keeps the window open unless the editor insists."""
        if not self.commands.problems.may_close():
            event.ignore()
            return
        self.remember()
        self.stop_polling()
        self.binding.draft.stop()
        self.commands.problems.leave()
        self.closed.emit()
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Dropped files are imported."""
        self.commands.arrivals.import_files([url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()
