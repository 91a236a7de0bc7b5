"""QuestionsDialog: what the author was asked and has not answered. Start reading at :class:`QuestionsDialog`."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from deskeditor.findings import Verdict
from deskeditor.ui.dialogs.in_full import FULL, InFull
from deskeditor.ui.dialogs.sheet import Sheet
from deskeditor.ui.wording import moment


class QuestionsDialog(Sheet):
    """``sheet_asked``: write the questions to a document. ``answers_asked``: read a document back."""

    sheet_asked = Signal()
    answers_asked = Signal()

    def __init__(self, questions: Sequence[Verdict], parent: QWidget) -> None:
        super().__init__(self.tr("Questions to the author"), parent, width=720)
        if questions:
            self.add_text(self.tr("Save them as a document and send it; the author writes the answers in. Read it back here."))
        else:
            self.add_text(self.tr("No question is open. Ask one with “Ask the author” on a finding."))
        self.tree = QTreeWidget(self)
        self.tree.setObjectName("list")
        self.tree.setRootIsDecorated(False)
        self.tree.setAccessibleName(self.tr("Open questions"))
        self.tree.setHeaderLabels([self.tr("Question"), self.tr("About"), self.tr("Asked")])
        self.tree.setMinimumHeight(220)
        for one in questions:
            words = " ".join(one.anchor.sentence.split()) if one.anchor is not None else ""
            item = QTreeWidgetItem([one.note, words[:200], f"{one.by.initials or one.by.name} · {moment(one.at)}"])
            item.setData(0, FULL, f"{one.note}\n\n{words}".strip())
            item.setToolTip(0, one.note)
            item.setToolTip(1, words)
            self.tree.addTopLevelItem(item)
        for column, width in ((0, 260), (1, 270)):
            self.tree.setColumnWidth(column, width)
        self.tree.setVisible(bool(questions))
        self.body.addWidget(self.tree, 1)
        self.full = InFull(self.tree, self)
        self.full.setVisible(bool(questions))
        self.body.addWidget(self.full)
        first = self.tree.topLevelItem(0)
        if first is not None:
            self.tree.setCurrentItem(first)
        self.add_cancel(self.tr("Close"))
        self.answers = self.add_button(self.tr("Read answers…"))
        self.answers.setEnabled(bool(questions))
        self.answers.clicked.connect(self._read)
        self.ok = self.add_button(self.tr("Save as a document…"), primary=True)
        self.ok.setEnabled(bool(questions))
        self.ok.clicked.connect(self._write)

    def _read(self) -> None:
        self.accept()
        self.answers_asked.emit()

    def _write(self) -> None:
        self.accept()
        self.sheet_asked.emit()
