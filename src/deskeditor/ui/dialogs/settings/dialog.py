"""SettingsDialog: everything that can be chosen, on pages. Start reading at :class:`SettingsDialog`."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QStackedWidget, QWidget

from deskeditor.desk.desk import Desk
from deskeditor.findings import Messages
from deskeditor.ui.dialogs.settings.desk_page import DeskPage
from deskeditor.ui.dialogs.settings.dictionaries_page import DictionariesPage
from deskeditor.ui.dialogs.settings.looks_page import LooksPage
from deskeditor.ui.dialogs.settings.outlets_page import OutletsPage
from deskeditor.ui.dialogs.settings.person_page import PersonPage
from deskeditor.ui.dialogs.settings.rules_page import RulesPage
from deskeditor.ui.dialogs.sheet import Sheet
from deskeditor.ui.preferences import Preferences
from deskeditor.ui.widgets import button

PAGES = ("person", "looks", "dictionaries", "outlets", "rules", "desk")


class Pages(QStackedWidget):
    """As high as the highest page must be: what scrolls in a page does not ask for all it holds."""

    def hasHeightForWidth(self) -> bool:
        """Qt would ask for the height every line of every page could do with."""
        return False


class SettingsDialog(Sheet):
    """Nothing needs a file edited by hand. ``looks_changed``: the window follows; ``house_changed`` (outlets, rules) and
    ``dictionaries_changed``: drafts are read anew.

    ``person_chosen`` carries a Person, ``asked`` an action's id, ``desk_asked`` the path of another desk.
    """

    looks_changed = Signal()
    house_changed = Signal()
    dictionaries_changed = Signal()
    person_chosen = Signal(object)
    asked = Signal(str)
    desk_asked = Signal(str)

    def __init__(
        self, preferences: Preferences, desk: Desk, messages: Messages, place: tuple[str, str], parent: QWidget, page: str = ""
    ) -> None:
        """``place``: the outlet and the language of the open draft, shown first."""
        super().__init__(self.tr("Settings"), parent, width=640)
        outlet, language = place
        self._warned = False
        self.person = PersonPage(desk.person, self)
        self.looks = LooksPage(preferences, self)
        self.dictionaries = DictionariesPage(self)
        self.outlets = OutletsPage(messages, outlet, desk.person.name, self)
        self.rules = RulesPage(desk, messages, outlet, language, self)
        self.desk_page = DeskPage(desk, preferences.recent_desks, self)
        self.list, self.stack = QListWidget(self), Pages(self)
        self._build()
        self.person.chosen.connect(self.person_chosen)
        self.looks.changed.connect(self.looks_changed)
        self.dictionaries.changed.connect(self.dictionaries_changed)
        self.outlets.changed.connect(self._house_changed)
        self.rules.changed.connect(self.house_changed)
        self.rules.failed.connect(self.show_problem)
        self.desk_page.asked.connect(self._leave_for)
        self.desk_page.desk_asked.connect(self.desk_asked)
        self.show_page(page or PAGES[0])

    def _build(self) -> None:
        titles = (
            self.tr("Person"),
            self.tr("Looks"),
            self.tr("Dictionaries"),
            self.tr("Outlets"),
            self.tr("Rules"),
            self.tr("Desk and backups"),
        )
        pages = (self.person, self.looks, self.dictionaries, self.outlets, self.rules, self.desk_page)
        self.list.addItems(titles)
        self.list.setObjectName("pages")
        self.list.setAccessibleName(self.tr("Pages of the settings"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFixedWidth(self.list.sizeHintForColumn(0) + 46)
        for page in pages:
            self.stack.addWidget(page)
        self.list.currentRowChanged.connect(self.stack.setCurrentIndex)
        line = QFrame(self)
        line.setObjectName("upright")
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(line)
        row.addWidget(self.stack, 1)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addLayout(row)
        keys = button(self.tr("Keyboard…"), self)
        keys.clicked.connect(lambda: self.asked.emit("help.shortcuts"))
        self.add_left(keys)
        self.add_cancel(self.tr("Close"))
        self.prefer(880, 620)

    def show_page(self, name: str) -> None:
        """Bring up a page of PAGES."""
        self.list.setCurrentRow(PAGES.index(name))
        self.list.setFocus()

    def reject(self) -> None:
        """Close; an outlet that was changed and not saved is shown first, with what can be done about it."""
        if not self._holds():
            super().reject()

    def _holds(self) -> bool:
        """Whether an outlet's changes would be lost; closing a second time drops them."""
        if self._warned or not self.outlets.unsaved:
            return False
        self._warned = True
        self.show_page("outlets")
        self.outlets.tell_unsaved()
        return True

    def _house_changed(self) -> None:
        self._warned = False
        self.house_changed.emit()

    def _leave_for(self, action: str) -> None:
        if action != "desk.backup":
            if self._holds():
                return
            self.accept()
        self.asked.emit(action)
