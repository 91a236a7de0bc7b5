"""TypographyDialog: what “Apply typography” would change, place by place. Start reading at :class:`TypographyDialog`."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from deskeditor.desk.manuscript import FieldEdit
from deskeditor.ui.dialogs.sheet import Sheet
from deskeditor.ui.wording import beside, field_name

AROUND = 24
"""Code points shown on either side of a change."""
MOST = 2_000
"""Changes shown; all are made."""
_SEEN = str.maketrans({" ": "·", "\u00a0": "␣", "\u202f": "˽", "\n": "¶"})


class TypographyDialog(Sheet):
    """``wanted`` when all that is shown is to be made."""

    wanted = Signal()

    def __init__(self, edits: Sequence[FieldEdit], texts: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(self.tr("Apply typography"), parent, width=760)
        self.tree = QTreeWidget(self)
        self.tree.setObjectName("list")
        self.tree.setRootIsDecorated(False)
        self.tree.setHeaderLabels([self.tr("Where"), self.tr("Before"), self.tr("After")])
        self.tree.setMinimumHeight(300)
        self.tree.setAccessibleName(self.tr("Changes of typography"))
        header = self.tree.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        if not edits:
            self.add_text(self.tr("Nothing is to be changed: spaces, marks and apostrophes are as the style wants them."))
            self.tree.hide()
            self.add_cancel(self.tr("Close"))
            return
        for one in edits[:MOST]:
            self.tree.addTopLevelItem(self._row(one, texts[one.field]))
        count = self.tr(
            "%n changes. In quotations only spaces and quotation marks change. One undo takes all back.", "", len(edits)
        )
        self.add_text(count)
        self.body.addWidget(self.tree, 1)
        self.add_text(self.tr("▸ ◂ enclose what changes: · is a space, ␣ a no-break space, ˽ a thin one."), "small")
        self.add_cancel(self.tr("Cancel"))
        self.apply = self.add_button(self.tr("Apply"), primary=True)
        self.apply.clicked.connect(self._apply)

    def _row(self, one: FieldEdit, text: str) -> QTreeWidgetItem:
        edit = one.edit
        before, after = beside(text, edit.at, edit.at + len(edit.removed), AROUND)
        before, after = before.rpartition("\n")[2], after.partition("\n")[0]
        shown = (f"{before}▸{words.translate(_SEEN)}◂{after}" for words in (edit.removed, edit.inserted))
        item = QTreeWidgetItem([field_name(one.field), *shown])
        for column in (1, 2):
            item.setToolTip(column, item.text(column))
        return item

    def _apply(self) -> None:
        self.wanted.emit()
        self.accept()
