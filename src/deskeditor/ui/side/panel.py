"""SidePanel: tabs over the views beside the text. Start reading at :class:`SidePanel`."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from deskeditor.findings import Messages
from deskeditor.ui.side.history_view import HistoryView
from deskeditor.ui.side.original_view import OriginalView
from deskeditor.ui.side.page_view import PageView
from deskeditor.ui.side.sources_view import SourcesView
from deskeditor.ui.side.voices_view import VoicesView
from deskeditor.ui.theme import Theme
from deskeditor.ui.widgets import FlowRow, tab

VIEWS = ("preview", "original", "sources", "voices", "history")


class SidePanel(QFrame):
    """One view at a time; ``shown`` names the one that came up, which then asks to be filled."""

    shown = Signal(str)

    def __init__(self, messages: Messages, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.page = PageView(theme, self)
        self.original = OriginalView(messages, theme, self)
        self.sources = SourcesView(self)
        self.voices = VoicesView(self)
        self.history = HistoryView(self)
        self._stack = QStackedWidget(self)
        self._tabs = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        titles = (self.tr("Preview"), self.tr("Original"), self.tr("Sources"), self.tr("Voices"), self.tr("History"))
        row = FlowRow(self, gap=2)
        for number, (name, title) in enumerate(zip(VIEWS, titles, strict=True)):
            made = tab(title, self)
            self._buttons[name] = made
            self._tabs.addButton(made, number)
            row.add(made)
            self._stack.addWidget(self.view(name))
        self._buttons["preview"].setChecked(True)
        self._tabs.idClicked.connect(lambda number: self.show_view(VIEWS[number]))
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 9, 12, 12)
        box.setSpacing(9)
        box.addWidget(row)
        box.addWidget(self._stack, 1)

    def view(self, name: str) -> QWidget:
        """The view of that name."""
        views: dict[str, QWidget] = {
            "preview": self.page,
            "original": self.original,
            "sources": self.sources,
            "voices": self.voices,
            "history": self.history,
        }
        return views[name]

    @property
    def current(self) -> str:
        """The name of the view shown."""
        return VIEWS[self._stack.currentIndex()]

    def show_view(self, name: str) -> None:
        """Bring a view up."""
        self._buttons[name].setChecked(True)
        self._stack.setCurrentIndex(VIEWS.index(name))
        self.shown.emit(name)

    def count_sources(self, count: int) -> None:
        """Write the number of sources into the tab."""
        self._buttons["sources"].setText(self.tr("Sources {count}").format(count=count) if count else self.tr("Sources"))

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme."""
        self.page.set_theme(theme)
        self.original.set_theme(theme)
