"""FindingModel: the open findings of one group, or of all. Start reading at :class:`FindingModel`."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from deskeditor.desk.grouping import Group, by_word, group_of
from deskeditor.findings import Finding, Messages
from deskeditor.ui.wording import group_name

FINDING = Qt.ItemDataRole.UserRole + 1
EXCERPT = Qt.ItemDataRole.UserRole + 2
EXCERPT_LENGTH = 160
NO_PARENT = QModelIndex()


class FindingModel(QAbstractListModel):
    """Findings in order of the text, one unknown word in one row; excerpts are made when a row is seen."""

    def __init__(self, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.messages = messages
        self._rows: list[tuple[Finding, ...]] = []
        self._in_hand: Finding | None = None
        self._row_in_hand = -1
        self._texts: dict[str, str] = {}
        self._excerpts: dict[int, str] = {}
        self.group: Group | None = None
        self.blocking: frozenset[Finding] = frozenset()

    def fill(self, found: Sequence[Finding], texts: dict[str, str], blocking: frozenset[Finding]) -> None:
        """Show the findings of the group; ``texts`` are the fields' texts, for the excerpts."""
        rows = by_word(one for one in found if self.group is None or group_of(one.kind) is self.group)
        if rows == self._rows and blocking == self.blocking:
            if rows and texts != self._texts:
                self._texts = texts
                self._excerpts.clear()
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows, self._texts = rows, texts
        self._excerpts.clear()
        self._row_in_hand = self.row_of(self._in_hand)
        self.blocking = blocking
        self.endResetModel()

    def finding(self, row: int) -> Finding | None:
        """The finding of a row: the one in hand where it is among them, else the first."""
        if not 0 <= row < len(self._rows):
            return None
        places = self._rows[row]
        return self._in_hand if self._in_hand in places else places[0]

    def beside(self, row: int, step: int) -> Finding | None:
        """The next place (``step`` 1) of a row's word, or the one before (-1), round at the ends; None where it has but one."""
        finding = self.finding(row)
        if finding is None or len(self._rows[row]) == 1:
            return None
        places = self._rows[row]
        return places[(places.index(finding) + step) % len(places)]

    def row_of(self, finding: Finding | None) -> int:
        """The row of a finding; -1 when it is not shown. That very one is looked for first: to compare thousands takes long."""
        same = next((row for row, places in enumerate(self._rows) if any(one is finding for one in places)), -1)
        return same if same >= 0 else next((row for row, places in enumerate(self._rows) if finding in places), -1)

    def take(self, finding: Finding | None) -> int:
        """Let a row show the finding in hand; the row, -1 when it is not shown."""
        before, self._in_hand = self._row_in_hand, finding
        self._row_in_hand = self.row_of(finding)
        for row in {before, self._row_in_hand} - {-1}:
            self._excerpts.pop(row, None)
            self.dataChanged.emit(self.index(row), self.index(row))
        return self._row_in_hand

    def times(self, row: int) -> str:
        """How often a row's word stands in the draft, or which of its places is in hand; "" for one alone."""
        places = self._rows[row]
        if len(places) == 1:
            return ""
        if self._in_hand in places:
            return self.tr("{number} of {count}").format(number=places.index(self._in_hand) + 1, count=len(places))
        return self.tr("%n times", "", len(places))

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
        finding = self.finding(index.row())
        if finding is None:
            return None
        if role == FINDING:
            return finding
        if role == EXCERPT:
            return self._excerpt(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.messages.message(finding)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            weight = self.tr("blocks the export") if self.blocks(finding) else ""
            name, excerpt = group_name(group_of(finding.kind)), self._excerpt(index.row())
            parts = (name, self.messages.message(finding), excerpt, self.times(index.row()), weight)
            return ", ".join(part for part in parts if part)
        return None

    def _excerpt(self, row: int) -> str:
        if row not in self._excerpts:
            finding = self.finding(row)
            self._excerpts[row] = excerpt(finding, self._texts) if finding is not None else ""
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
