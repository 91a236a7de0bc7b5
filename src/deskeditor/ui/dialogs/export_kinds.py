"""What may be written of a draft: chips for what is asked for daily, a menu for the rest. Start reading at :class:`KindChips`;
the kinds are ``export.kinds``.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QMenu, QWidget

from deskeditor.export.kinds import KINDS, PDF, publishes
from deskeditor.ui.menus import open_below
from deskeditor.ui.widgets import FlowRow, chip

DAILY = ("page", "fragment", "bundle", PDF)
"""The kinds with a chip of their own: the list of what is left needs the room."""


class KindChips(FlowRow):
    """``kind_chosen`` is emitted with the name of a kind; the page is chosen first."""

    kind_chosen = Signal(str)

    def __init__(self, parent: QWidget, without: Sequence[str] = ()) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What to write"))
        self.chosen = "page"
        self._group = QButtonGroup(self)
        self._chips = {kind: chip(self.name_of(kind), self) for kind in DAILY if kind not in without}
        self._more = chip("", self)
        for button in (*self._chips.values(), self._more):
            self._group.addButton(button)
            self.add(button)
        self._menu = QMenu(self._more)
        self._entries = self._filled([kind for kind in KINDS if kind not in (*DAILY, *without)])
        self._group.buttonClicked.connect(self._clicked)
        self._menu.aboutToHide.connect(self._show_chosen)
        self._show_chosen()

    def _filled(self, kinds: Sequence[str]) -> dict[str, QAction]:
        """An entry of the menu for each kind: what the public reads first, then what is for the desk."""
        entries = dict[str, QAction]()
        for heading, public in ((self.tr("For the web team"), True), (self.tr("For the desk"), False)):
            self._menu.addAction(heading).setEnabled(False)
            for kind in (one for one in kinds if publishes(one) is public):
                entries[kind] = self._menu.addAction(self.name_of(kind))
                entries[kind].setCheckable(True)
                entries[kind].triggered.connect(lambda _=False, kind=kind: self.choose(kind))
        return entries

    def choose(self, kind: str) -> None:
        """Choose a kind; an unknown name changes nothing."""
        if kind in self._chips or kind in self._entries:
            self.chosen = kind
            self._show_chosen()
            self.kind_chosen.emit(kind)

    def _show_chosen(self) -> None:
        """The chip that is on; the last one bears the name of what was taken from its menu."""
        among = self._entries.get(self.chosen)
        self._more.setText(f"{self.name_of(self.chosen) if among is not None else self.tr('Other formats')} ▾")
        for entry in self._entries.values():
            entry.setChecked(entry is among)
        self._chips.get(self.chosen, self._more).setChecked(True)
        self._more.updateGeometry()

    def _clicked(self, button: QAbstractButton) -> None:
        if button is self._more:
            open_below(self._menu, self._more)
            return
        self.choose(next(kind for kind, one in self._chips.items() if one is button))

    def name_of(self, kind: str) -> str:
        """What a kind is called."""
        return self._names().get(kind, kind)

    def _names(self) -> dict[str, str]:
        return {
            "page": self.tr("Full page (HTML)"),
            "fragment": self.tr("Fragment for the CMS"),
            "markdown": "Markdown",
            "text": self.tr("Plain text"),
            "jsonld": "JSON-LD",
            "ninjs": "ninjs 3.1",
            "ninjs2": "ninjs 2.1",
            "wordpress": self.tr("WordPress blocks"),
            "wordpress-rest": "WordPress REST",
            "docx": self.tr("Word file with tracked changes"),
            "report": self.tr("Review report"),
            "report-csv": self.tr("Review report (CSV)"),
            "facts": self.tr("Fact-check sheet"),
            "facts-csv": self.tr("Fact-check sheet (CSV)"),
            "annotations": self.tr("Annotations"),
            "bundle": self.tr("Release bundle"),
            PDF: "PDF",
        }
