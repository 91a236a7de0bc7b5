"""SettledDialog: what was ruled, by whom, why; any ruling can be taken back. Start reading at :class:`SettledDialog`."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from deskeditor.article import TEXT_FIELDS
from deskeditor.desk.session import Session
from deskeditor.findings import Messages, Verdict
from deskeditor.ui.dialogs.in_full import FULL, InFull
from deskeditor.ui.dialogs.sheet import Sheet
from deskeditor.ui.findings.model import excerpt
from deskeditor.ui.wording import in_marks, moment, ruling_name, source_name


class SettledDialog(Sheet):
    """``withdrawn`` carries the Verdict to be taken back or, when its words have gone, to be dismissed."""

    withdrawn = Signal(object)

    def __init__(self, session: Session, messages: Messages, parent: QWidget) -> None:
        super().__init__(self.tr("What was settled"), parent, width=760)
        self._messages = messages
        self._sources = {one.id: source_name(one) for one in session.sources()}
        self.tree = self._build_tree()
        self._fill(session)
        if not self.tree.topLevelItemCount():
            self.add_text(self.tr("Nothing was settled yet: each ruling on a finding is listed here, and can be taken back."))
        self.body.addWidget(self.tree, 1)
        self.full = InFull(self.tree, self)
        self.full.setVisible(bool(self.tree.topLevelItemCount()))
        self.body.addWidget(self.full)
        self.add_cancel(self.tr("Close"))
        self.back = self.add_button(self.tr("Take it back"))
        self.back.setEnabled(False)
        self.back.clicked.connect(self._withdraw)
        self.tree.itemSelectionChanged.connect(lambda: self.back.setEnabled(bool(self.tree.selectedItems())))
        first = self.tree.topLevelItem(0)
        self.tree.setVisible(first is not None)
        if first is not None:
            self.tree.setCurrentItem(first)  # what the arrow keys walk from, read in full at once
            self.tree.setFocus()

    def _build_tree(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setObjectName("list")
        tree.setRootIsDecorated(False)
        tree.setHeaderLabels([self.tr("Finding"), self.tr("Words"), self.tr("Ruling"), self.tr("By")])
        tree.setMinimumHeight(300)
        tree.setAccessibleName(self.tr("Rulings"))
        for column, width in ((0, 200), (1, 220), (2, 170)):
            tree.setColumnWidth(column, width)
        return tree

    def _fill(self, session: Session) -> None:
        """What still stands, then the rulings whose words have gone."""
        texts = {name: session.article.text_of(name) for name in TEXT_FIELDS}
        for finding, verdict in session.settled_findings():
            self._add(self._messages.message(finding), excerpt(finding, texts), verdict)
        for verdict in session.orphans():
            words = verdict.anchor.exact if verdict.anchor is not None else ""
            self._add(self.tr("(words changed or gone) {code}").format(code=verdict.code), words, verdict)

    def _add(self, message: str, words: str, verdict: Verdict) -> None:
        reason = self._messages.text(f"reason.{verdict.reason}") if verdict.reason else ""
        why = reason or self._sources.get(verdict.source or "", "") or verdict.note
        ruled = ruling_name(verdict.ruling)
        ruling = self.tr("{ruling}: {why}").format(ruling=ruled, why=why) if why else ruled
        by = f"{verdict.by.initials or verdict.by.name} · {moment(verdict.at)}"
        item = QTreeWidgetItem([message, words[:120], ruling, by])
        sentence = verdict.anchor.sentence if verdict.anchor is not None else words
        note = verdict.note if verdict.note != why else ""
        whole = (message, in_marks(" ".join(sentence.split())) if sentence else "", ruling, note, by)
        item.setData(0, FULL, "\n".join(part for part in whole if part))
        for column, part in enumerate((message, words, f"{ruling}\n{note}".strip())):
            item.setToolTip(column, part)
        item.setData(0, Qt.ItemDataRole.UserRole, verdict)
        self.tree.addTopLevelItem(item)

    def _withdraw(self) -> None:
        for item in self.tree.selectedItems():
            self.withdrawn.emit(item.data(0, Qt.ItemDataRole.UserRole))
            self.tree.takeTopLevelItem(self.tree.indexOfTopLevelItem(item))
