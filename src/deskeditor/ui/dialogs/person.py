"""PersonDialog: who rules; recorded in every ruling, not authenticated. Start reading at :class:`PersonDialog`."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from deskeditor.findings import Person
from deskeditor.ui.dialogs.sheet import Sheet

translate = QCoreApplication.translate


def roles() -> list[str]:
    """The roles on offer, from the first to the last word on a draft; any other may be written."""
    return [
        "",
        translate("Roles", "reporter"),
        translate("Roles", "translator"),
        translate("Roles", "copy editor"),
        translate("Roles", "editor"),
        translate("Roles", "desk editor"),
        translate("Roles", "news editor"),
        translate("Roles", "editor-in-chief"),
    ]


class PersonDialog(Sheet):
    """``chosen`` carries a Person."""

    chosen = Signal(object)

    def __init__(self, person: Person, people: Sequence[Person], parent: QWidget) -> None:
        super().__init__(self.tr("Who are you?"), parent)
        self.add_text(self.tr("Your name stands beside every ruling you make. It is recorded, not checked: this is no login."))
        form = self.form()
        self.known = QComboBox(self)
        for one in people:
            self.known.addItem(f"{one.name} ({one.role})" if one.role else one.name, one)
        self.name = QLineEdit(person.name, self)
        self.initials = QLineEdit(person.initials, self)
        self.role = QComboBox(self)
        self.role.setEditable(True)
        self.role.addItems(roles())
        self.role.setCurrentText(person.role)
        self.role.setAccessibleName(self.tr("Role"))
        if people:
            self.known.setCurrentIndex(max(0, next((row for row, one in enumerate(people) if one == person), 0)))
            form.addRow(self.tr("Known here"), self.known)
        form.addRow(self.tr("Name"), self.name)
        form.addRow(self.tr("Initials"), self.initials)
        form.addRow(self.tr("Role"), self.role)
        self.known.activated.connect(self._show)
        self.add_text(
            self.tr("Desk editors and news editors release, hold and correct; only an editor-in-chief withdraws."), "small"
        )
        self.add_cancel()
        self.ok = self.add_button(self.tr("That is me"), primary=True)
        self.ok.clicked.connect(self._choose)
        self.name.setFocus()

    def _show(self) -> None:
        person = self.known.currentData()
        if isinstance(person, Person):
            self.name.setText(person.name)
            self.initials.setText(person.initials)
            self.role.setCurrentText(person.role)

    def _choose(self) -> None:
        name = " ".join(self.name.text().split())
        if not name:
            self.show_problem(self.tr("Please give a name."))
            self.name.setFocus()
            return
        initials = self.initials.text().strip() or "".join(part[0] for part in name.split())
        self.chosen.emit(Person(name, initials, self.role.currentText().strip()))
        self.accept()
