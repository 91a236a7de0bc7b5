"""The author's tracked changes and comments, to be decided on. Start reading at :class:`ChangesList`, :class:`CommentsList`."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from deskeditor.importing import Change, Comment
from deskeditor.ui.widgets import button, label

LONGEST = 220
"""Code points of a change or a comment that a row shows."""


def column(parent: QWidget) -> tuple[QWidget, QVBoxLayout]:
    """A page without edges of its own, and its column."""
    page = QWidget(parent)
    box = QVBoxLayout(page)
    box.setContentsMargins(0, 4, 0, 0)
    box.setSpacing(8)
    return page, box


class _Decisions(QWidget):
    """Rows, and two things that can be done with those selected.

    ``name`` is read out; ``names`` stand on the buttons: yes, no, select all.
    """

    decided = Signal(list, bool)

    def __init__(self, name: str, title: str, empty: str, names: tuple[str, str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self._empty = empty
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 4, 0, 0)
        box.setSpacing(8)
        self._title = label(title, "section", self, wrap=True)
        box.addWidget(self._title)
        self.list = QListWidget(self)
        self.list.setObjectName("list")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setAccessibleName(name)
        self.list.setWordWrap(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        box.addWidget(self.list, 1)
        row = QHBoxLayout()
        self.yes, self.no = button(names[0], self), button(names[1], self)
        self.every = button(names[2], self)
        for made in (self.yes, self.no, self.every):
            row.addWidget(made)
        row.addStretch(1)
        box.addLayout(row)
        self.every.clicked.connect(self.list.selectAll)
        self.yes.clicked.connect(lambda: self._decide(stands=True))
        self.no.clicked.connect(lambda: self._decide(stands=False))
        self.list.itemSelectionChanged.connect(self._enable)

    def add(self, text: str, value: Any) -> None:
        """A row; ``value`` is what it is about."""
        item = QListWidgetItem(text)
        item.setData(Qt.ItemDataRole.UserRole, value)
        self.list.addItem(item)

    def filled(self) -> None:
        """All rows are there."""
        if self.list.count():
            self.list.setCurrentRow(0)
        self._enable()

    def _decide(self, *, stands: bool) -> None:
        chosen = self.list.selectedItems()
        values = [item.data(Qt.ItemDataRole.UserRole) for item in chosen]
        for item in chosen:
            self.list.takeItem(self.list.row(item))
        self.filled()
        self.decided.emit(values, stands)

    def _enable(self) -> None:
        some = bool(self.list.selectedItems())
        self.yes.setEnabled(some)
        self.no.setEnabled(some)
        self.every.setEnabled(self.list.count() > 1)
        if not self.list.count():
            self._title.setText(self._empty)


class ChangesList(_Decisions):
    """``decided`` carries the Changes and whether they stand."""

    def __init__(self, changes: Sequence[Change], parent: QWidget) -> None:
        title = self.tr("The author tracked these changes; the text has them accepted until you decide")
        names = (self.tr("Accept"), self.tr("Reject"), self.tr("Select all"))
        super().__init__(self.tr("Tracked changes"), title, self.tr("No tracked change waits for a decision."), names, parent)
        for one in changes:
            self.add(self._row(one), one)
        self.filled()

    def _row(self, one: Change) -> str:
        text = one.text if len(one.text) <= LONGEST else one.text[: LONGEST - 1] + "…"
        inserted = one.kind == "insertion"
        said = self.tr("＋ Inserted: {text}") if inserted else self.tr("－ Deleted: {text}")
        signed = " · ".join(part for part in (one.author, one.at[:10]) if part)
        around = f"… {one.before.strip()} [{text}] {one.after.strip()} …"
        return "\n".join(part for part in (said.format(text=text), around, signed) if part)


class CommentsList(_Decisions):
    """``decided`` carries the Comments and whether they become questions."""

    def __init__(self, comments: Sequence[Comment], parent: QWidget) -> None:
        title = self.tr("Comments in the margin of the file: keep what must be answered as questions")
        names = (self.tr("Make questions to the author"), self.tr("Leave aside"), self.tr("Select all"))
        super().__init__(self.tr("Comments"), title, self.tr("No comment waits for a decision."), names, parent)
        for one in comments:
            self.add(self._row(one), one)
        self.filled()

    def _row(self, one: Comment) -> str:
        text = one.text if len(one.text) <= LONGEST else one.text[: LONGEST - 1] + "…"
        about = self.tr("About: {words}").format(words=one.quoted[:LONGEST]) if one.quoted else ""
        signed = " · ".join(part for part in (one.author, one.at[:10]) if part)
        return "\n".join(part for part in (text, about, signed) if part)
