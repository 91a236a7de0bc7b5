"""ExportManyDialog: several drafts are exported in one go. Start reading at :class:`ExportManyDialog`."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from deskeditor.desk.presets import Preset
from deskeditor.export.kinds import PDF
from deskeditor.store.values import DraftRow
from deskeditor.ui.dialogs.export_kinds import KindChips
from deskeditor.ui.dialogs.export_target import ExportTarget
from deskeditor.ui.dialogs.sheet import Sheet
from deskeditor.ui.drafts.model import title_of
from deskeditor.ui.theme import Theme
from deskeditor.ui.widgets import button, label
from deskeditor.ui.wording import status_name


class ExportManyDialog(Sheet):
    """``export_asked`` carries the ids of the drafts that were ticked, and what is wanted of each as a Preset."""

    export_asked = Signal(list, object)

    def __init__(
        self, rows: Sequence[DraftRow], outlets: Sequence[tuple[str, str]], folder: str, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(self.tr("Export several drafts"), parent, width=720)
        self.body.addWidget(label(self.tr("Which drafts"), "section", self))
        self.list = QListWidget(self)
        self.list.setObjectName("list")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setAccessibleName(self.tr("Drafts"))
        self.list.setMinimumHeight(110)
        for row in rows:
            item = QListWidgetItem(f"{title_of(row)} · {status_name(row.status)}")
            item.setData(Qt.ItemDataRole.UserRole, row.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.body.addWidget(self.list, 1)
        self.every = button(self.tr("Tick all"), self)
        self.every.clicked.connect(self._tick_all)
        self.body.addWidget(self.every, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(label(self.tr("What to write"), "section", self))
        self.kinds = KindChips(self, without=(PDF,))
        self.body.addWidget(self.kinds)
        self.target = ExportTarget([("", self.tr("Each draft’s own outlet")), *outlets], theme, self, wording=False)
        self.target.folder.setText(folder)
        self.target.presets.chosen.connect(self.target.use_preset)
        self.target.presets.chosen.connect(lambda preset: self.kinds.choose(preset.kind))
        self.body.addWidget(self.target)
        self.add_text(self.tr("What holds a draft holds it here too: it is listed with its reason, and nothing is written."))
        self.add_cancel()
        self.ok = self.add_button(self.tr("Export"), primary=True)
        self.ok.clicked.connect(self._export)
        self.list.itemChanged.connect(lambda _: self._count())
        self._count()
        self.prefer(720, 640)

    def preset(self, name: str) -> Preset:
        """What is chosen, as a preset."""
        return self.target.preset(name, self.kinds.chosen)

    def ticked(self) -> list[int]:
        """The ids of the drafts that are ticked, in order."""
        items = (self.list.item(number) for number in range(self.list.count()))
        return [item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() == Qt.CheckState.Checked]

    def _tick_all(self) -> None:
        state = Qt.CheckState.Unchecked if len(self.ticked()) == self.list.count() else Qt.CheckState.Checked
        for number in range(self.list.count()):
            self.list.item(number).setCheckState(state)

    def _count(self) -> None:
        count = len(self.ticked())
        self.ok.setEnabled(count > 0)
        self.ok.setText(self.tr("Export %n drafts", "", count) if count else self.tr("Export"))

    def _export(self) -> None:
        wish = self.preset("")
        if not wish.folder:
            self.show_problem(self.tr("Please choose a folder."))
            return
        wish = Preset("", wish.kind, wish.outlet, wish.purpose, str(Path(wish.folder).expanduser()))
        chosen = self.ticked()
        self.accept()
        self.export_asked.emit(chosen, wish)
