"""PersonDialog: who rules; recorded in every ruling, not authenticated. Start reading at :class:`PersonDialog`."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from deskeditor.desk.where import default_person
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


def initials_of(name: str) -> str:
    """The first letter of every part of a name, as people sign: "Jean-Marc Petit" gives JMP."""
    return "".join(part[0] for part in re.split(r"[\s\-‐‑]+", name) if part)


class Initials(QLineEdit):
    """Initials follow the name until they are written by hand; emptied, they follow it again."""

    def __init__(self, person: Person, name: QLineEdit, parent: QWidget) -> None:
        super().__init__(person.initials, parent)
        self._own = _by_hand(person)
        self.textEdited.connect(self._written)
        name.textChanged.connect(self._follow)
        self._name = name

    def show_person(self, person: Person) -> None:
        """Show the initials of somebody else."""
        self._own = _by_hand(person)
        self.setText(person.initials)

    def value(self) -> str:
        """What is written, or what the name gives."""
        return self.text().strip() or initials_of(self._name.text())

    def _written(self, text: str) -> None:
        self._own = bool(text.strip())

    def _follow(self, name: str) -> None:
        if not self._own:
            self.setText(initials_of(name))


def _by_hand(person: Person) -> bool:
    """Whether somebody wrote the initials: neither the name gives them nor the computer's account."""
    return person.initials not in {"", initials_of(person.name)} and person != default_person()


class PersonDialog(Sheet):
    """``chosen`` carries a Person."""

    chosen = Signal(object)

    def __init__(self, person: Person, people: Sequence[Person], parent: QWidget) -> None:
        super().__init__(self.tr("Who are you?"), parent)
        self.add_text(self.tr("Your name stands beside every ruling you make. It is recorded, not checked: this is no login."))
        form = self.form()
        self.known = QComboBox(self)
        self.known.setAccessibleName(self.tr("Known here"))
        self.known.setVisible(bool(people))  # on a new desk nobody is known: no list without anyone in it
        self.known.addItem(self.tr("Somebody new"), None)
        for one in people:
            self.known.addItem(f"{one.name} ({one.role})" if one.role else one.name, one)
        self.name = QLineEdit(person.name, self)
        self.initials = Initials(person, self.name, self)
        self.role = QComboBox(self)
        self.role.setEditable(True)
        self.role.addItems(roles())
        self.role.setCurrentText(person.role)
        self.role.setAccessibleName(self.tr("Role"))
        if people:
            self.known.setCurrentIndex(next((row for row, one in enumerate(people, start=1) if one == person), 0))
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
        found = self.known.currentData()
        person = found if isinstance(found, Person) else Person("")
        self.name.setText(person.name)
        self.initials.show_person(person)
        self.role.setCurrentText(person.role)
        if not person.name:
            self.name.setFocus()

    def _choose(self) -> None:
        name = " ".join(self.name.text().split())
        if not name:
            self.show_problem(self.tr("Please give a name."))
            self.name.setFocus()
            return
        self.chosen.emit(Person(name, self.initials.value(), self.role.currentText().strip()))
        self.accept()
