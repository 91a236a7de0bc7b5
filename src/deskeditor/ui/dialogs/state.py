"""StateDialog: where a draft may go from here, and what is in its way. Start reading at :class:`StateDialog`."""

from PySide6.QtCore import QDateTime, Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QListWidgetItem, QWidget

from deskeditor.desk.workflow import CORRECTIONS, Order, Transition
from deskeditor.export import Holds
from deskeditor.findings import Messages
from deskeditor.ui.dialogs.sheet import Sheet, text_box
from deskeditor.ui.wording import status_name

REASONED = ("held", "withdrawn", "spiked", "corrected")


class StateDialog(Sheet):
    """``moved`` carries the new state and an Order; ``holds_changed`` legal hold and embargo."""

    moved = Signal(str, object)
    holds_changed = Signal(str, str)

    def __init__(
        self, status: str, found: tuple[Transition, ...], holds: Holds, signed: list[str], messages: Messages, parent: QWidget
    ) -> None:
        super().__init__(self.tr("State: {name}").format(name=status_name(status)), parent, width=600)
        self._found, self._messages, self._holds = found, messages, holds
        if signed:
            self.add_text("\n".join(signed), "settled")
        self.list = QListWidget(self)
        self.list.setObjectName("list")
        self.list.setAccessibleName(self.tr("Where it may go"))
        self.list.setMinimumHeight(130)
        for one in found:
            free = not one.blockers
            item = QListWidgetItem(f"{'✓' if free else '✕'}  {status_name(one.to)}")
            item.setData(Qt.ItemDataRole.UserRole, one.to)
            self.list.addItem(item)
        self.body.addWidget(self.list)
        self.why = self.add_text("")
        self._build(holds)
        self.list.setCurrentRow(next((row for row, one in enumerate(found) if not one.blockers), 0))

    def _build(self, holds: Holds) -> None:
        form = self.form()
        self.reason = text_box(self, self.tr("Reason"), self.tr("For holding, withdrawing, spiking or correcting"), 54)
        self.kind = QComboBox(self)
        for kind in CORRECTIONS:
            self.kind.addItem(kind, kind)
        self.embargo = QLineEdit(holds.embargo, self)
        self.embargo.setPlaceholderText(self.tr("2026-11-25 18:00, or nothing"))
        self.legal = QLineEdit(holds.legal, self)
        self.legal.setPlaceholderText(self.tr("Why it must not go out yet, or nothing"))
        form.addRow(self.tr("Reason"), self.reason)
        form.addRow(self.tr("Kind of correction"), self.kind)
        form.addRow(self.tr("Embargo until"), self.embargo)
        form.addRow(self.tr("Legal hold"), self.legal)
        self.keep = self.add_button(self.tr("Keep embargo and hold"))
        self.keep.clicked.connect(self._keep)
        self.add_cancel(self.tr("Close"))
        self.ok = self.add_button(self.tr("Move"), primary=True)
        self.ok.clicked.connect(self._move)
        self.list.currentRowChanged.connect(self._show)
        self._form = form

    def _show(self, row: int) -> None:
        one = self._found[row] if 0 <= row < len(self._found) else None
        reasoned = one is not None and one.to in REASONED
        self._form.setRowVisible(self.reason, reasoned)
        self._form.setRowVisible(self.kind, one is not None and one.to == "corrected")
        lines = [f"✕ {blocker.message(self._messages)}" for blocker in (one.blockers if one else ())]
        self.why.setText("\n".join(lines[:8]))
        self.ok.setEnabled(one is not None and (reasoned or not one.blockers))
        self.ok.setText(self.tr("Move to: {name}").format(name=status_name(one.to)) if one is not None else self.tr("Move"))

    def _move(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            text = self.reason.toPlainText().strip()
            self.moved.emit(item.data(Qt.ItemDataRole.UserRole), Order(reason=text, kind=str(self.kind.currentData()), note=text))

    def _keep(self) -> None:
        embargo = self.embargo.text().strip()
        if embargo:
            when = QDateTime.fromString(embargo.replace(" ", "T"), Qt.DateFormat.ISODate)
            if not when.isValid():
                self.show_problem(self.tr("Please write the date as 2026-11-25 18:00."))
                return
            embargo = when.toOffsetFromUtc(when.offsetFromUtc()).toString(Qt.DateFormat.ISODate)
        self.holds_changed.emit(self.legal.text().strip(), embargo)
        self.accept()
