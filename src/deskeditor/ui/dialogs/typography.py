"""TypographyDialog: what “Apply typography” would change, place by place. Start reading at :class:`TypographyDialog`."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from deskeditor.desk.manuscript import FieldEdit
from deskeditor.ui.dialogs.sheet import Sheet
from deskeditor.ui.wording import field_name

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
        for column, width in ((0, 110), (1, 300), (2, 300)):
            self.tree.setColumnWidth(column, width)
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
        self.apply = self.add_button(self.tr("Apply"), primary=True)
        self.apply.clicked.connect(self._apply)
        self.add_cancel(self.tr("Cancel"))

    def _row(self, one: FieldEdit, text: str) -> QTreeWidgetItem:
        edit = one.edit
        end = edit.at + len(edit.removed)
        before = text[max(0, edit.at - AROUND) : edit.at].rpartition("\n")[2]
        after = text[end : end + AROUND].partition("\n")[0]
        shown = (f"{before}▸{words.translate(_SEEN)}◂{after}" for words in (edit.removed, edit.inserted))
        item = QTreeWidgetItem([field_name(one.field), *shown])
        for column in (1, 2):
            item.setToolTip(column, item.text(column))
        return item

    def _apply(self) -> None:
        self.wanted.emit()
        self.accept()
