"""Dialogs of draft packages: what goes in, and what two desks changed both. Start reading at :class:`ConflictsDialog`."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from deskeditor.desk.merging import Conflict
from deskeditor.ui.dialogs.sheet import Sheet
from deskeditor.ui.widgets import label
from deskeditor.ui.wording import field_name


class PackageDialog(Sheet):
    """``chosen`` carries whether private notes on sources go in, too."""

    chosen = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Save a draft package"), parent)
        self.add_text(self.tr("One file with the text, its versions, the rulings and the sources, for another desk to open."))
        self.private = QCheckBox(self.tr("With private notes: contacts, reasons for anonymity"), self)
        self.body.addWidget(self.private)
        self.add_cancel()
        self.ok = self.add_button(self.tr("Save as…"), primary=True)
        self.ok.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.accept()
        self.chosen.emit(self.private.isChecked())


class ConflictsDialog(Sheet):
    """Each place that both desks changed, both texts side by side. ``settled`` carries the (field, Conflict) where theirs is to
    stand; what nobody chooses stays as it is here.
    """

    settled = Signal(list)

    def __init__(self, conflicts: Sequence[tuple[str, Conflict]], parent: QWidget) -> None:
        super().__init__(self.tr("Changed here and there"), parent, width=860)
        self._conflicts = list(conflicts)
        self.theirs: list[QRadioButton] = []
        self.add_text(self.tr("%n places were changed on both desks. Choose which text stands.", "", len(conflicts)))
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(14)
        for field, conflict in conflicts:
            column.addLayout(self._pair(field, conflict, inside))
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(inside)
        self.body.addWidget(area, 1)
        self.add_cancel(self.tr("Keep ours everywhere"))
        self.ok = self.add_button(self.tr("Take what is chosen"), primary=True)
        self.ok.clicked.connect(self._settle)
        self.prefer(900, min(660, 240 + 180 * len(conflicts)))

    def _pair(self, field: str, conflict: Conflict, parent: QWidget) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.addWidget(label(field_name(field), "section", parent), 0, 0, 1, 2)
        group = QButtonGroup(parent)
        sides = ((self.tr("Ours"), conflict.mine), (self.tr("Theirs"), conflict.theirs))
        for number, (name, text) in enumerate(sides):
            choice = QRadioButton(name, parent)
            choice.setAccessibleName(f"{field_name(field)} – {name}")
            choice.setChecked(number == 0)
            group.addButton(choice)
            shown = QPlainTextEdit(text, parent)
            shown.setObjectName("field")
            shown.setReadOnly(True)
            shown.setTabChangesFocus(True)
            shown.setAccessibleName(f"{field_name(field)} – {name}")
            shown.setFixedHeight(104)
            grid.addWidget(choice, 1, number)
            grid.addWidget(shown, 2, number)
        self.theirs.append(choice)
        return grid

    def _settle(self) -> None:
        chosen = [one for one, theirs in zip(self._conflicts, self.theirs, strict=True) if theirs.isChecked()]
        self.accept()
        self.settled.emit(chosen)
