"""DraftsPanel: search field, state chips and the list. Start reading at :class:`DraftsPanel`."""

from PySide6.QtCore import QItemSelection, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QButtonGroup, QFrame, QListView, QVBoxLayout, QWidget

from deskeditor.desk.desk import Desk
from deskeditor.store.values import DraftRow
from deskeditor.ui.drafts.delegate import DraftDelegate
from deskeditor.ui.drafts.model import DraftModel
from deskeditor.ui.search_field import search_field
from deskeditor.ui.theme import Theme
from deskeditor.ui.widgets import FlowRow, chip
from deskeditor.ui.wording import number, status_name

FILTERS = ("editing", "queries", "second_read", "approved", "released", "intake", "held", "corrected", "withdrawn", "spiked")
SEARCH_PAUSE_MS = 120


class DraftsPanel(QFrame):
    """The drafts of the desk. ``chosen`` is emitted with a draft's id when it is to be opened."""

    chosen = Signal(int)
    menu_asked = Signal(int, QPoint)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drafts")
        self._desk = desk
        self._quiet = False
        self._open: int | None = None
        self.model = DraftModel(desk, self)
        self.search = search_field(self.tr("Search drafts"), self)
        self.list = QListView(self)
        self.delegate = DraftDelegate(theme, self.list)
        self._chips = QButtonGroup(self)
        self._row = FlowRow(self)
        self._wait = QTimer(self, interval=SEARCH_PAUSE_MS, singleShot=True)
        self._build()
        self.refill()

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 12, 0, 0)
        box.setSpacing(9)
        head = QVBoxLayout()
        head.setContentsMargins(12, 0, 12, 0)
        head.setSpacing(9)
        head.addWidget(self.search)
        head.addWidget(self._row)
        box.addLayout(head)
        box.addWidget(self.list, 1)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate)
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.setAccessibleName(self.tr("Drafts"))
        self.list.selectionModel().selectionChanged.connect(self._selected)
        self.list.customContextMenuRequested.connect(self._menu)
        self.search.textChanged.connect(lambda: self._wait.start())
        self._wait.timeout.connect(self._searched)
        self._chips.idClicked.connect(lambda _: self._searched())

    def refill(self) -> None:
        """Ask the desk again for everything: after an import, a move to the bin, a change of state."""
        self._fill_chips()
        self._quietly(self.model.refill)
        self._mark()
        count = self._desk.drafts.count()
        many = self.tr("Search {count} drafts").format(count=number(count))
        self.search.setPlaceholderText(many if count > 1 else self.tr("Search drafts"))

    def refresh(self, current: int | None) -> None:
        """After a save: fresh counts, the open draft still selected."""
        self._quietly(self.model.refresh)
        if current is not None:
            self.select(current)

    def rows_in_sight(self) -> list[DraftRow]:
        """The drafts that can be seen without scrolling."""
        area = self.list.viewport().rect()
        first = self.list.indexAt(area.topLeft())
        last = self.list.indexAt(area.bottomLeft())
        end = last.row() if last.isValid() else self.model.rowCount() - 1
        rows = (self.model.row_of(self.model.index(number)) for number in range(max(first.row(), 0), end + 1))
        return [row for row in rows if row is not None]

    def select(self, draft: int | None) -> None:
        """Mark a draft as the open one, None where none is open; nothing is emitted."""
        self._open = draft
        self._mark()

    def _mark(self) -> None:
        """The open draft stays marked, whatever the list shows; one that is not in it is not."""
        index = self.model.index_of(self._open) if self._open is not None else QModelIndex()
        if index == self.list.currentIndex() and self.list.selectionModel().isSelected(index):
            return
        self._quietly(lambda: self.list.setCurrentIndex(index))

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self.delegate.theme = theme
        self.list.doItemsLayout()

    def _fill_chips(self) -> None:
        checked = self.model.status
        for button in self._chips.buttons():
            self._chips.removeButton(button)
        self._row.clear()
        counts = self._desk.status_counts()
        entries: list[tuple[str | None, str, int]] = [(None, self.tr("All"), sum(counts.values()))]
        entries += [(status, status_name(status), counts.get(status, 0)) for status in FILTERS if counts.get(status, 0)]
        for status, name, count in entries:
            button = chip(f"{name} {number(count)}", self._row)
            button.setProperty("status", status)
            button.setChecked(status == checked)
            self._chips.addButton(button)
            self._row.add(button)

    def _searched(self) -> None:
        button = self._chips.checkedButton()
        status = button.property("status") if button is not None else None
        self._quietly(lambda: self.model.show(self.search.text().strip(), status or None))
        self._mark()

    def _selected(self, selected: QItemSelection) -> None:
        if self._quiet or selected.isEmpty():
            return
        row = self.model.row_of(selected.indexes()[0])
        if row is not None:
            self._open = row.id
            self.chosen.emit(row.id)

    def _menu(self, at: QPoint) -> None:
        index: QModelIndex = self.list.indexAt(at)
        row = self.model.row_of(index)
        if row is not None:
            self.menu_asked.emit(row.id, self.list.viewport().mapToGlobal(at))

    def _quietly(self, change: "object") -> None:
        self._quiet = True
        try:
            change()  # type: ignore[operator]
        finally:
            self._quiet = False
