"""HistoryView: the versions of the draft; any of them comes back. Start reading at :class:`HistoryView`."""

from PySide6.QtCore import QItemSelectionModel, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from deskeditor.store.values import RevisionRow
from deskeditor.ui.widgets import Wings, button, label
from deskeditor.ui.wording import moment, version_name

SHOWN = 300


class HistoryView(QFrame):
    """``restore_asked`` and ``compare_asked`` carry a version's number, ``pair_asked`` those of two, the older one first;
    ``name_asked`` nothing.
    """

    restore_asked = Signal(int)
    compare_asked = Signal(int)
    pair_asked = Signal(int, int)
    name_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._versions: tuple[RevisionRow, ...] = ()
        self.list = QListWidget(self)
        self.list.setObjectName("list")
        self.list.setAccessibleName(self.tr("Versions"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._name = button(self.tr("Name this version…"), self)
        self._compare = button(self.tr("Compare"), self)
        self._restore = button(self.tr("Go back to it"), self)
        hint = label(
            self.tr("Every pause in typing is kept. Going back can be undone like any other step. Choose two to compare them."),
            "small",
            self,
            wrap=True,
        )
        self._name.clicked.connect(self.name_asked)
        self._compare.clicked.connect(self._compare_chosen)
        self._restore.clicked.connect(lambda: self._emit(self.restore_asked))
        self.list.itemActivated.connect(lambda _: self._emit(self.compare_asked))
        buttons = Wings([(self._name,), (self._compare, self._restore)], self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self.list, 1)
        box.addWidget(hint)
        box.addWidget(buttons)

    def show_versions(self, versions: tuple[RevisionRow, ...]) -> None:
        """Show the journal, newest first; what was chosen stays chosen while it grows."""
        if versions == self._versions:
            return
        chosen = {item.data(Qt.ItemDataRole.UserRole) for item in self.list.selectedItems()}
        kept = bool(set(self._versions) & set(versions)) and self.list.currentRow() > 0
        self._versions = versions
        self.list.clear()
        for version in versions[:SHOWN]:
            title = version_name(version)
            words = self.tr("%n words", "", version.words)
            below = " · ".join(part for part in (moment(version.at) if version.name else "", version.by, words) if part)
            item = QListWidgetItem(f"{title}\n{below}")
            item.setData(Qt.ItemDataRole.UserRole, version.number)
            self.list.addItem(item)
            if kept and version.number in chosen:
                self.list.setCurrentItem(item, QItemSelectionModel.SelectionFlag.Select)
        if not self.list.selectedItems():
            self.list.setCurrentRow(0)

    def _compare_chosen(self) -> None:
        """One version is compared with the present, two with each other, the latest with the one before it."""
        rows = sorted(self.list.row(item) for item in self.list.selectedItems())
        if rows == [0] and self.list.count() > 1:
            rows = [0, 1]
        if len(rows) < 2:
            self._emit(self.compare_asked)
            return
        newer, older = (int(self.list.item(row).data(Qt.ItemDataRole.UserRole)) for row in (rows[0], rows[-1]))
        self.pair_asked.emit(older, newer)

    def _emit(self, signal: SignalInstance) -> None:
        item = self.list.currentItem()
        if item is not None:
            signal.emit(item.data(Qt.ItemDataRole.UserRole))
