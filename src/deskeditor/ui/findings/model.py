"""FindingModel: the open findings of one group, or of all. Start reading at :class:`FindingModel`."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from deskeditor.desk.grouping import Group, group_of
from deskeditor.findings import Finding, Messages
from deskeditor.ui.wording import group_name

FINDING = Qt.ItemDataRole.UserRole + 1
EXCERPT = Qt.ItemDataRole.UserRole + 2
EXCERPT_LENGTH = 160
NO_PARENT = QModelIndex()


class FindingModel(QAbstractListModel):
    """Findings in order of the text, each with its excerpt, which is made when the row is seen."""

    def __init__(self, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.messages = messages
        self._rows: list[Finding] = []
        self._texts: dict[str, str] = {}
        self._excerpts: dict[int, str] = {}
        self.group: Group | None = None
        self.blocking: frozenset[Finding] = frozenset()

    def fill(self, found: Sequence[Finding], texts: dict[str, str], blocking: frozenset[Finding]) -> None:
        """Show the findings of the group; ``texts`` are the fields' texts, for the excerpts."""
        rows = [one for one in found if self.group is None or group_of(one.kind) is self.group]
        if rows == self._rows and blocking == self.blocking:
            if rows and texts != self._texts:
                self._texts = texts
                self._excerpts.clear()
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows, self._texts = rows, texts
        self._excerpts.clear()
        self.blocking = blocking
        self.endResetModel()

    def finding(self, row: int) -> Finding | None:
        """The finding of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, finding: Finding | None) -> int:
        """The row of a finding; -1 when it is not shown."""
        return next((row for row, one in enumerate(self._rows) if one == finding), -1)

    def blocks(self, finding: Finding) -> bool:
        """Whether it holds the export."""
        return finding in self.blocking

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NO_PARENT) -> int:
        """How many findings are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The finding and its excerpt for the delegate; in words for screen readers."""
        if not 0 <= index.row() < len(self._rows):
            return None
        finding = self._rows[index.row()]
        if role == FINDING:
            return finding
        if role == EXCERPT:
            return self._excerpt(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.messages.message(finding)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            weight = self.tr("blocks the export") if self.blocks(finding) else ""
            parts = (group_name(group_of(finding.kind)), self.messages.message(finding), self._excerpt(index.row()), weight)
            return ", ".join(part for part in parts if part)
        return None

    def _excerpt(self, row: int) -> str:
        if row not in self._excerpts:
            self._excerpts[row] = excerpt(self._rows[row], self._texts)
        return self._excerpts[row]


def excerpt(finding: Finding, texts: dict[str, str]) -> str:
    """The words a finding is about, with what its fix would make of them; "" for the whole draft."""
    if finding.span is None:
        return ""
    text = texts.get(finding.field, "")
    words = " ".join(finding.span.of(text)[:EXCERPT_LENGTH].split())
    if len(finding.span) < 4:  # a mark or a space says little by itself
        words = " ".join(text[max(0, finding.span.start - 24) : finding.span.end + 24].split())
    if (
        finding.fixes
        and len(finding.span) >= 4
        and finding.fixes[0].span == finding.span
        and finding.fixes[0].replacement.strip()
    ):
        return f"{words} → {finding.fixes[0].replacement[:EXCERPT_LENGTH]}"
    return words
