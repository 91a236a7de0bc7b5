"""Dialogs of draft packages: what goes in, and what two desks changed both. Start reading at :class:`ConflictsDialog`."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
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

from deskeditor.desk.history import Change, compare_words
from deskeditor.desk.merging import Conflict
from deskeditor.ui.dialogs.sheet import Sheet
from deskeditor.ui.positions import qt_length
from deskeditor.ui.widgets import label, scaled
from deskeditor.ui.wording import field_name


class PackageDialog(Sheet):
    """``chosen`` carries whether private notes on sources go in, too."""

    chosen = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Save a draft package"), parent)
        self.add_text(self.tr("One file with the text, its versions, the rulings and the sources, for another desk to open."))
        self.private = QCheckBox(self.tr("With private notes: contacts, reasons for anonymity, the source text"), self)
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
            shown.setPlaceholderText(self.tr("Nothing: it was taken out."))
            shown.setFixedHeight(scaled(104))
            mark_changes(shown, _changed_in(conflict, theirs=number == 1))
            grid.addWidget(choice, 1, number)
            grid.addWidget(shown, 2, number)
        self.theirs.append(choice)
        return grid

    def _settle(self) -> None:
        chosen = [one for one, theirs in zip(self._conflicts, self.theirs, strict=True) if theirs.isChecked()]
        self.accept()
        self.settled.emit(chosen)


def _changed_in(conflict: Conflict, *, theirs: bool) -> list[tuple[int, int]]:
    """Where one side differs from the other, word by word, in the units of Qt."""
    own = Change.ADDED if theirs else Change.REMOVED
    found: list[tuple[int, int]] = []
    at = 0
    for piece in compare_words(conflict.mine, conflict.theirs):
        if piece.change not in {Change.SAME, own}:
            continue
        end = at + qt_length(piece.text)
        if piece.change is own:
            found.append((at, end))
        at = end
    return found


def mark_changes(shown: QPlainTextEdit, places: Sequence[tuple[int, int]]) -> None:
    """Words that differ stand out: bold and underlined, not by a colour alone."""
    standing_out = QTextCharFormat()
    standing_out.setFontWeight(QFont.Weight.Bold)
    standing_out.setFontUnderline(True)
    cursor = QTextCursor(shown.document())
    for start, end in places:
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(standing_out)
