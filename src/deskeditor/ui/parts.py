"""Parts: the panels of the window in their frame, and the actions they share. Start reading at :class:`Parts`.

It builds and holds. Bindings and commands know the parts; ``window.py`` puts all three together.
"""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from deskeditor.desk.desk import Desk
from deskeditor.findings import Messages
from deskeditor.ui.actions import build_actions, fill_menus
from deskeditor.ui.banner import Banner
from deskeditor.ui.drafts import DraftsPanel
from deskeditor.ui.findings import FindingCard, FindingsPanel
from deskeditor.ui.frame import Frame
from deskeditor.ui.preferences import Preferences
from deskeditor.ui.review_marks import ReviewMarks
from deskeditor.ui.side import SidePanel
from deskeditor.ui.status import StatusLine
from deskeditor.ui.story import COLUMN, StoryPanel
from deskeditor.ui.theme import Theme
from deskeditor.ui.toolbar import ToolBar
from deskeditor.ui.widgets import KeyButton, icon, label
from deskeditor.ui.workspace import Workspace

POLL_BUSY_MS = 15
POLLS_HELD = 40
"""So many looks for an answer are left out while somebody types: half a second, then one comes through."""
POLL_IDLE_MS = 120


class Parts(QMainWindow):
    """One desk, one open draft, and everything that is to be seen."""

    closed = Signal()
    desk_asked = Signal(str)
    """Another desk is to be opened, by its path."""

    def __init__(self, desk: Desk, messages: Messages, theme: Theme, preferences: Preferences) -> None:
        super().__init__()
        self.desk, self.messages, self.theme, self.preferences = desk, messages, theme, preferences
        self.setWindowIcon(icon("deskeditor"))
        self.setAcceptDrops(True)
        self.actions_by_id = build_actions(self, preferences.shortcuts)
        self.menus = fill_menus(self.menuBar(), self.actions_by_id)
        self.workspace = Workspace(desk, messages, self)
        self.marks = ReviewMarks(self.workspace, theme)
        self.drafts = DraftsPanel(desk, theme, self)
        self.story = StoryPanel(theme, self)
        self.story.set_source(self.marks)
        self.workspace.filling = lambda: self.story.body.filling
        self.story.column = round(preferences.number("column", COLUMN))
        self.side = SidePanel(messages, theme, self)
        self.findings = FindingsPanel(messages, theme, self)
        self.card = FindingCard(messages, theme, self)
        self.tool_bar = ToolBar(self.actions_by_id, self)
        self.status = StatusLine(theme, self)
        self.banner = Banner(self)
        self.panels = Frame(self.drafts, (self.story, self.side), (self.findings, self.card), self)
        self._build()
        self._unasked = 0
        self._poll = QTimer(self, interval=POLL_IDLE_MS)
        self._poll.timeout.connect(self._polled)
        self._poll.start()

    def stop_polling(self) -> None:
        """The window is going."""
        self._poll.stop()

    def _build(self) -> None:
        middle = QWidget(self)
        box = QVBoxLayout(middle)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for widget, stretch in ((self.tool_bar, 0), (self.banner, 0), (self.panels, 1), (self.status, 0)):
            box.addWidget(widget, stretch)
        self.setCentralWidget(middle)
        bar = self.menuBar()
        bar.setNativeMenuBar(False)
        name = label("Desk Editor", "appName", bar)
        bar.setCornerWidget(name, Qt.Corner.TopLeftCorner)
        bar.setCornerWidget(self._corner())
        self.setMinimumSize(820, 560)

    def _corner(self) -> QWidget:
        made = QWidget(self)
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 3, 10, 3)
        search = KeyButton(self.tr("Search drafts, actions…"), "Ctrl K", made)
        search.setObjectName("paletteButton")
        search.clicked.connect(self.actions_by_id["help.palette"].trigger)
        search.setAccessibleDescription(self.actions_by_id["help.palette"].toolTip())
        search.setMinimumWidth(300)
        row.addWidget(search)
        return made

    def poll_soon(self) -> None:
        """The worker was asked something: look often."""
        self._poll.setInterval(POLL_BUSY_MS)

    def _polled(self) -> None:
        if self.workspace.is_typing() and self._unasked < POLLS_HELD:
            self._unasked += 1  # the key that is typed comes first
            return
        self._unasked = 0
        self.desk.poll()
        wanted = POLL_BUSY_MS if self.desk.busy else POLL_IDLE_MS
        if self._poll.interval() != wanted:
            self._poll.setInterval(wanted)
