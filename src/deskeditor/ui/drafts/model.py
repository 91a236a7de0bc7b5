"""DraftModel: the drafts that match a search and a state, fetched by blocks of 64. Start reading at :class:`DraftModel`."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from deskeditor.desk.desk import Desk
from deskeditor.desk.grouping import counted_kinds
from deskeditor.store.values import DraftRow
from deskeditor.ui.wording import group_name, language_name, status_name

ROW = Qt.ItemDataRole.UserRole + 1
"""The role under which the delegate gets the DraftRow."""
BLOCK = 64
BLOCKS_KEPT = 64
NO_PARENT = QModelIndex()
translate = QCoreApplication.translate


class DraftModel(QAbstractListModel):
    """Rows of the desk's list. Invariant: at most BLOCKS_KEPT blocks are held, whatever the desk's size."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._blocks: dict[int, tuple[DraftRow, ...]] = {}
        self._count = 0
        self.search = ""
        self.status: str | None = None

    def show(self, search: str, status: str | None) -> None:
        """Show the drafts that match."""
        self.search, self.status = search, status
        self.refill()

    def refill(self) -> None:
        """Ask the desk again."""
        self.beginResetModel()
        self._blocks.clear()
        self._count = self._desk.drafts.count(self.search, self.status)
        self.endResetModel()

    def refresh(self) -> None:
        """Ask again for what is shown; rows keep their places unless the order or the count changed."""
        count = self._desk.drafts.count(self.search, self.status)
        if count != self._count:
            self.refill()
            return
        self._blocks.clear()
        if count:
            self.dataChanged.emit(self.index(0), self.index(count - 1))

    def row_of(self, index: QModelIndex | QPersistentModelIndex) -> DraftRow | None:
        """The draft at an index."""
        number = index.row()
        if not 0 <= number < self._count:
            return None
        block = number // BLOCK
        if block not in self._blocks:
            if len(self._blocks) >= BLOCKS_KEPT:
                del self._blocks[next(iter(self._blocks))]
            self._blocks[block] = self._desk.drafts.rows(self.search, self.status, block * BLOCK, BLOCK)
        rows = self._blocks[block]
        return rows[number % BLOCK] if number % BLOCK < len(rows) else None

    def index_of(self, draft: int) -> QModelIndex:
        """Where a draft stands; an invalid index when it does not match."""
        position = self._desk.drafts.position(draft, self.search, self.status)
        return self.index(position) if position is not None else QModelIndex()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NO_PARENT) -> int:
        """How many drafts match."""
        return 0 if parent.isValid() else self._count

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row for the delegate; for screen readers all that the row shows, in words."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole, ROW):
            return None
        row = self.row_of(index)
        if row is None or role == ROW:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join([title_of(row), status_name(row.status), language_name(row.language), *self._open(row)])
        return title_of(row)

    def _open(self, row: DraftRow) -> list[str]:
        counts = counted_kinds(row.counts.by_kind) if row.counts else {}
        found = [f"{group_name(group)} {count}" for group, count in counts.items()]
        if found or row.counts is None:
            return found
        waiting = row.counts.blocking
        return [self.tr("%n questions wait for the author", "", waiting) if waiting else self.tr("clean")]


def title_of(row: DraftRow) -> str:
    """The headline; where there is none yet, that it is missing, and the slug."""
    return row.headline or translate("Drafts", "Untitled ({slug})").format(slug=row.slug)
