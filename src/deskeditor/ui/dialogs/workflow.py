"""WorkflowDialog: where a draft may go, what is in the way, who signed, what holds it.

Start reading at :class:`WorkflowDialog`.
"""

from dataclasses import dataclass

from PySide6.QtCore import QDateTime, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QListWidget, QListWidgetItem, QWidget

from deskeditor.desk.signing import Signature
from deskeditor.desk.workflow import CORRECTIONS, SIGNED_IN, Order, Transition
from deskeditor.export import Blocker, Holds
from deskeditor.findings import Messages
from deskeditor.ui.dialogs.sheet import Sheet, text_box
from deskeditor.ui.widgets import label, scaled
from deskeditor.ui.wording import moment, signature_role, status_name

REASONED = ("held", "withdrawn", "spiked", "corrected")
SIGNED_AFTER = ("released", "corrected", "held")
"""States in which no move signs any more: a signature is given by itself."""
ASKED_HERE = frozenset({"action.give-reason", "action.write-correction"})
"""What the fields of this dialog settle."""
BY_A_MOVE = frozenset({"action.sign-editor", "action.sign-second", "action.choose-move"})
"""What another move of this list settles."""


@dataclass(frozen=True, slots=True)
class Stand:
    """How a draft stands in the workflow."""

    status: str
    transitions: tuple[Transition, ...]
    signatures: tuple[Signature, ...]
    holds: Holds


class WorkflowDialog(Sheet):
    """``moved`` carries the new state and an Order, ``signed`` a role and a statement, ``holds_changed`` legal hold and embargo,
    ``settling`` the Blocker to be seen to.
    """

    moved = Signal(str, object)
    signed = Signal(str, str)
    holds_changed = Signal(str, str)
    settling = Signal(object)

    def __init__(self, stand: Stand, messages: Messages, parent: QWidget) -> None:
        super().__init__(self.tr("State: {name}").format(name=status_name(stand.status)), parent, width=700)
        self._stand, self._messages = stand, messages
        for one in stand.signatures[-4:]:
            self.add_text(self._signature(one), "settled" if one.valid else "alarm")
        self.add_text(self.tr("Move to…"), "section")
        self.list = self._list(self.tr("Where it may go"), 96)
        for found in stand.transitions:
            free = not _standing(found)
            item = QListWidgetItem(f"{'✓' if free else '✕'}  {status_name(found.to)}")
            if not free:
                item.setForeground(self.palette().placeholderText())
                item.setToolTip(_standing(found)[0].message(messages))
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, item.toolTip())
            self.list.addItem(item)
        self.why = self._list(self.tr("What is in the way"), 104)
        self._form = self._fields()
        self._holds(stand.holds, self._form)
        self._buttons()
        self.list.currentRowChanged.connect(self._show)
        self.why.currentRowChanged.connect(lambda _: self._may_settle())
        self.list.setCurrentRow(_likely(stand.status, stand.transitions))
        self._show(self.list.currentRow())
        self.list.setFocus()

    def _list(self, name: str, height: int) -> QListWidget:
        made = QListWidget(self)
        made.setObjectName("list")
        made.setAccessibleName(name)
        made.setFixedHeight(scaled(height))
        made.setWordWrap(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(made)
        return made

    def _fields(self) -> QFormLayout:
        form = self.form()
        self.note = text_box(self, self.tr("Statement"), "", 48)
        self.note.setMaximumHeight(64)
        self.kind = QComboBox(self)
        self.kind.addItem(self.tr("CORRECTED: a fact was wrong"), CORRECTIONS[0])
        self.kind.addItem(self.tr("REFILE: a slip without weight"), CORRECTIONS[1])
        self.since = QLineEdit(self)
        self.since.setPlaceholderText(self.tr("2026-11-25, when the mistake went out"))
        form.addRow(self.tr("Statement"), self.note)
        form.addRow(self.tr("Kind of correction"), self.kind)
        form.addRow(self.tr("Wrong since"), self.since)
        return form

    def _holds(self, holds: Holds, form: QFormLayout) -> None:
        form.addRow(label(self.tr("What holds it"), "section", self))
        self.embargo = QLineEdit(_as_written(holds.embargo), self)
        self.embargo.setPlaceholderText(self.tr("2026-11-25 18:00, or nothing"))
        self.legal = QLineEdit(holds.legal, self)
        self.legal.setPlaceholderText(self.tr("Why it must not go out yet, or nothing"))
        form.addRow(self.tr("Embargo until"), self.embargo)
        form.addRow(self.tr("Legal hold"), self.legal)

    def _buttons(self) -> None:
        self.keep = self.add_button(self.tr("Keep embargo and hold"), left=True)
        self.keep.clicked.connect(self._keep)
        self.settle = self.add_button(self.tr("Go and settle it"))
        self.settle.clicked.connect(self._settle)
        self.why.itemActivated.connect(lambda _: self._settle())
        self.sign = {}
        for role in ("editor", "second") if self._stand.status in SIGNED_AFTER else ():
            made = self.add_button(self.tr("Sign: {role}").format(role=signature_role(role)))
            made.clicked.connect(lambda _=False, role=role: self.signed.emit(role, self.note.toPlainText().strip()))
            self.sign[role] = made
        self.add_cancel(self.tr("Close"))
        self.ok = self.add_button(self.tr("Move"), primary=True)
        self.ok.clicked.connect(self._move)

    def _signature(self, one: Signature) -> str:
        signoff = one.signoff
        text = self.tr("{role}: signed by {name}, {time}").format(
            role=signature_role(signoff.role), name=signoff.by, time=moment(signoff.at)
        )
        if signoff.solo:
            text = self.tr("{text} (alone on this desk)").format(text=text)
        if signoff.statement:
            text = self.tr("{text} – “{statement}”").format(text=text, statement=signoff.statement)
        if not one.valid:
            since = moment(one.void_since) if one.void_since else self.tr("just now")
            return self.tr("{text} – VOID since {time}: the draft was changed").format(text=text, time=since)
        return self.tr("{text} – reviewed under older rules").format(text=text) if one.older_rules else text

    def _chosen(self) -> Transition | None:
        row = self.list.currentRow()
        return self._stand.transitions[row] if 0 <= row < len(self._stand.transitions) else None

    def _show(self, _: int) -> None:
        one = self._chosen()
        to = one.to if one is not None else ""
        asked = self.tr("Note to the readers") if to == "corrected" else self.tr("Reason")
        asked = self.tr("Statement") if to in SIGNED_IN or (to not in REASONED and self.sign) else asked
        written = to in REASONED or to in SIGNED_IN or bool(self.sign)
        self._form.setRowVisible(self.note, written)
        self._form.labelForField(self.note).setProperty("text", asked)
        self.note.setAccessibleName(asked)
        for field in (self.kind, self.since):
            self._form.setRowVisible(field, to == "corrected")
        self.why.clear()
        for blocker in _standing(one):
            self.why.addItem(f"✕ {blocker.message(self._messages)}\n     → {blocker.remedy(self._messages)}")
        self.why.setVisible(self.why.count() > 0)
        self.why.setCurrentRow(0)
        self._may_settle()
        self.ok.setEnabled(one is not None and not _standing(one))
        self.ok.setText(self.tr("Move to: {name}").format(name=status_name(to)) if to else self.tr("Move"))

    def _blocker(self) -> Blocker | None:
        standing, row = _standing(self._chosen()), self.why.currentRow()
        return standing[row] if 0 <= row < len(standing) else None

    def _may_settle(self) -> None:
        blocker = self._blocker()
        self.settle.setVisible(blocker is not None and blocker.action not in BY_A_MOVE)

    def _settle(self) -> None:
        blocker = self._blocker()
        fields = {"action.lift-hold": self.legal, "action.wait-embargo": self.embargo}
        if blocker is None or blocker.action in BY_A_MOVE:
            return
        if blocker.action in fields:
            fields[blocker.action].setFocus()
            return
        self.accept()
        self.settling.emit(blocker)

    def _move(self) -> None:
        one = self._chosen()
        if one is None:
            return
        text = self.note.toPlainText().strip()
        if one.to in REASONED and not text:
            self.show_problem(self.tr("Please write the note.") if one.to == "corrected" else self.tr("Please give a reason."))
            self.note.setFocus()
            return
        self.moved.emit(one.to, Order(text, str(self.kind.currentData()), text, self.since.text().strip()))

    def _keep(self) -> None:
        embargo = self.embargo.text().strip()
        if embargo:
            when = QDateTime.fromString(embargo.replace(" ", "T"), Qt.DateFormat.ISODate)
            if not when.isValid():
                self.show_problem(self.tr("Please write the date as 2026-11-25 18:00."))
                self.embargo.setFocus()
                return
            embargo = when.toUTC().toString(Qt.DateFormat.ISODate)
        self.holds_changed.emit(self.legal.text().strip(), embargo)


def _standing(one: Transition | None) -> tuple[Blocker, ...]:
    """What is in the way beside what the dialog's own fields ask for."""
    return tuple(blocker for blocker in (one.blockers if one else ()) if blocker.action not in ASKED_HERE)


def _as_written(moment: str) -> str:
    """An embargo as it is written in its field: the day and the time at the desk, without an offset."""
    when = QDateTime.fromString(moment, Qt.DateFormat.ISODate)
    return when.toLocalTime().toString("yyyy-MM-dd HH:mm") if when.isValid() else moment


def _likely(status: str, found: tuple[Transition, ...]) -> int:
    """The row most likely wanted: the first move that leads on and is free; else the first that leads on, to see what is in its
    way. Enter alone never leads back to editing, and spikes nothing.
    """
    back = {"spiked", "withdrawn"} | ({"editing"} if status in SIGNED_IN else set())
    onward = [row for row, one in enumerate(found) if one.to not in back]
    return next((row for row in onward if not _standing(found[row])), onward[0] if onward else 0)
