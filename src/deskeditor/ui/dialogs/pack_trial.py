"""PackTrialDialog: what a pack of rules would mark in the drafts of the desk. Start reading at :class:`PackTrialDialog`."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QProgressBar, QTreeView, QWidget

from deskeditor.desk.pack_trial import MOST_HITS, Trial, TrialHit
from deskeditor.findings import Messages
from deskeditor.ui.dialogs.sheet import Sheet
from deskeditor.ui.widgets import label

HIT = Qt.ItemDataRole.UserRole


class PackTrialDialog(Sheet):
    """Fills while the drafts are read. ``place_asked`` carries a hit to be looked at; ``wanted``: take the pack up."""

    place_asked = Signal(object)
    wanted = Signal()

    def __init__(self, pack: Path, outlet: str, messages: Messages, parent: QWidget) -> None:
        super().__init__(self.tr("Try “{pack}” on my drafts").format(pack=pack.name), parent, width=820)
        self._messages = messages
        self.going = True
        self._shown = 0
        self.told = label("", "", self, wrap=True)
        self.progress = QProgressBar(self)
        self.progress.setAccessibleName(self.tr("Drafts looked at"))
        self.faults = label("", "alarm", self, wrap=True)
        self.faults.hide()
        self.model = QStandardItemModel(0, 3, self)
        self.model.setHorizontalHeaderLabels([self.tr("In the draft"), self.tr("What is marked"), self.tr("Message")])
        self.list = QTreeView(self)
        self._build()
        self.stop = self.add_cancel(self.tr("Stop"))
        self.take = self.add_button(self.tr("Take it up for {outlet}").format(outlet=outlet), primary=True)
        self.take.setEnabled(False)
        self.take.clicked.connect(self._take)
        self.rejected.connect(self._stopped)

    def _build(self) -> None:
        self.list.setObjectName("list")
        self.list.setAccessibleName(self.tr("Places the pack marks"))
        self.list.setModel(self.model)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAlternatingRowColors(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setMinimumHeight(280)
        header = self.list.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        for column, width in enumerate((190, 330)):
            self.list.setColumnWidth(column, width)
        self.list.activated.connect(lambda index: self._look(index.siblingAtColumn(0).data(HIT)))
        for part in (self.told, self.progress, self.faults):
            self.body.addWidget(part)
        self.body.addWidget(self.list, 1)
        self.add_text(self.tr("Enter or a double click opens a draft at the place. Nothing is changed by a trial."), "small")

    def show_trial(self, trial: Trial) -> None:
        """How far the trial has come, and what was found since."""
        self.progress.setMaximum(max(1, trial.drafts))
        self.progress.setValue(trial.done)
        for hit in trial.hits[self._shown :]:
            self.model.appendRow(self._row(hit))
        self._shown = len(trial.hits)
        drafts = len({hit.draft for hit in trial.hits})
        found = self.tr("%n places", "", len(trial.hits))
        where = self.tr("in %n drafts", "", drafts)
        read = self.tr("%n drafts read", "", trial.done)
        self.told.setText(f"{found} {where}, {read}")
        self.faults.setText("\n".join(fault.said(self._messages) for fault in trial.faults))
        self.faults.setVisible(bool(trial.faults))
        if trial.ended:
            self._ended(trial)

    def _ended(self, trial: Trial) -> None:
        self.going = False
        self.progress.hide()
        self.stop.setText(self.tr("Close"))
        self.take.setEnabled(not trial.faults)
        if not trial.hits and not trial.faults:
            self.told.setText(self.tr("Nothing in %n drafts would be marked.", "", trial.drafts))
        elif len(trial.hits) >= MOST_HITS:
            self.told.setText(self.tr("The first %n places are shown: this pack is loud.", "", MOST_HITS))

    def _row(self, hit: TrialHit) -> list[QStandardItem]:
        words = f"…{hit.before}▸{hit.words}◂{hit.after}…"
        texts = (hit.headline or self.tr("Untitled"), words, self._messages.message(hit.finding))
        row = [QStandardItem(text) for text in texts]
        row[0].setData(hit, HIT)
        for item, text in zip(row, texts, strict=True):
            item.setToolTip(text)
        return row

    def _look(self, hit: TrialHit | None) -> None:
        if hit is not None:
            self.place_asked.emit(hit)

    def _take(self) -> None:
        self.wanted.emit()
        self.accept()

    def _stopped(self) -> None:
        self.going = False
