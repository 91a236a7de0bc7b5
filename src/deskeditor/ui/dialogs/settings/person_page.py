"""PersonPage: who rules here. Start reading at :class:`PersonPage`."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from deskeditor.findings import Person
from deskeditor.ui.dialogs.person import Initials, roles
from deskeditor.ui.dialogs.settings.page import Page, named_row


class PersonPage(Page):
    """``chosen`` carries a Person as soon as a field is left; a person without a name is none."""

    chosen = Signal(object)

    def __init__(self, person: Person, parent: QWidget) -> None:
        super().__init__(parent)
        self._person = person
        self.add_text(self.tr("Your name stands beside every ruling you make. It is recorded, not checked: this is no login."))
        self.name, self.role = QLineEdit(person.name, self), QComboBox(self)
        self.initials = Initials(person, self.name, self)
        self.role.setEditable(True)
        self.role.addItems(roles())
        self.role.setCurrentText(person.role)
        form = self.form()
        named_row(form, self.tr("Name"), self.name)
        named_row(form, self.tr("Initials"), self.initials)
        named_row(form, self.tr("Role"), self.role)
        self.add_text(
            self.tr("Desk editors and news editors release, hold and correct; only an editor-in-chief withdraws."), "small"
        )
        self.box.addStretch(1)
        self.name.editingFinished.connect(self.take)
        self.initials.editingFinished.connect(self.take)
        self.role.activated.connect(lambda _: self.take())
        line = self.role.lineEdit()
        if line is not None:
            line.editingFinished.connect(self.take)

    def take(self) -> None:
        """The fields as they stand."""
        name = " ".join(self.name.text().split())
        person = Person(name, self.initials.value(), self.role.currentText().strip())
        if name and person != self._person:
            self._person = person
            self.chosen.emit(person)
