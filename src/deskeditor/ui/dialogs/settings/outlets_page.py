"""OutletsPage: the profiles of the outlets. Start reading at :class:`OutletsPage`; the form is in ``outlet_form.py``."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from deskeditor.desk.outlet_profile import Approval, forget_outlet, id_for, is_delivered, is_own, save_outlet
from deskeditor.findings import Messages
from deskeditor.outlets import OutletFault, available_outlets, load_outlet
from deskeditor.ui.dialogs.settings.outlet_form import OutletForm
from deskeditor.ui.dialogs.settings.page import Page, choice
from deskeditor.ui.widgets import label


class OutletsPage(Page):
    """``changed`` says that an outlet was written or taken away."""

    changed = Signal()

    def __init__(self, messages: Messages, outlet: str, person: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._messages, self._person = messages, person
        self._like = self._name = ""
        self.add_text(self.tr("What you change is written to a profile of your own; what came with the program stays as it is."))
        self.outlet = choice(self, [], outlet)
        self.outlet.setAccessibleName(self.tr("Outlet"))
        self.box.addWidget(self.outlet)
        self.form_fields = OutletForm(self, person)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Profile"))
        area.setWidget(self.form_fields)
        self._area = area
        self.box.addWidget(area, 1)
        self.said = label("", "alarm", self, wrap=True)
        self.said.hide()
        self.box.addWidget(self.said)
        self.save, self.new, self.drop, self.back = self.buttons(
            self.tr("Save the profile"), self.tr("New outlet like this"), self.tr("Drop the changes"), ""
        )
        self.drop.hide()
        self.save.clicked.connect(self.keep)
        self.new.clicked.connect(self.begin)
        self.back.clicked.connect(self.forget)
        self.drop.clicked.connect(lambda: self.show_outlet(self._name))
        self.outlet.activated.connect(lambda _: self._turn())
        self._fill(outlet)

    def _fill(self, outlet: str) -> None:
        self.outlet.clear()
        for name in available_outlets():
            self.outlet.addItem(load_outlet(name).name, name)
        self.outlet.setCurrentIndex(max(0, self.outlet.findData(outlet)))
        self.show_outlet(self.outlet.currentData())

    def show_outlet(self, name: str) -> None:
        """The profile of an outlet, to be changed."""
        self._like, self._name = "", name
        self.outlet.setCurrentIndex(max(0, self.outlet.findData(name)))
        self.form_fields.show_outlet(load_outlet(name))
        self.back.setText(self.tr("Back to the delivered one") if is_delivered(name) else self.tr("Delete this outlet"))
        self.back.setVisible(is_own(name))
        self.drop.hide()
        self._say("")

    @property
    def unsaved(self) -> bool:
        """Whether something was changed and not saved."""
        return self.form_fields.changed

    def tell_unsaved(self) -> None:
        """Say that the changes are neither saved nor dropped yet."""
        self.drop.show()
        self._say(self.tr("The changes of “{name}” are not saved: save the profile, or drop them.").format(name=self._title()))

    def _title(self) -> str:
        return self.form_fields.name.text().strip() or load_outlet(self._name).name

    def _turn(self) -> None:
        """Another outlet is shown; one that is being changed stays until its changes are saved or dropped."""
        chosen = str(self.outlet.currentData())
        if self.unsaved and chosen != self._name:
            self.outlet.setCurrentIndex(max(0, self.outlet.findData(self._name)))
            self.tell_unsaved()
        elif chosen != self._name:
            self.show_outlet(chosen)

    def begin(self) -> None:
        """A new outlet that begins as a copy of the one shown."""
        self._like = self._name
        self.form_fields.name.setText(self.tr("New outlet"))
        self.form_fields.name.selectAll()
        self.form_fields.name.setFocus()
        self.drop.show()
        self._say(self.tr("Give it a name, then save the profile."), "muted")

    def keep(self) -> None:
        """Write the profile, or say what is wrong with it."""
        form = self.form_fields
        settings, wordings = form.settings(), form.wordings()
        others = {one: load_outlet(one).name for one in available_outlets() if self._like or one != self._name}
        if settings["name"].casefold() in {one.casefold() for one in others.values()}:
            self._say(
                self.tr("Another outlet is called “{name}”: give this one a name of its own.").format(name=settings["name"])
            )
            self._go_to(form.name)
            return
        name = id_for(settings["name"], available_outlets()) if self._like else self._name
        try:
            faults = save_outlet(name, settings, wordings, Approval(*form.approval()), self._like)
        except OSError as problem:
            self._say(str(problem))
            return
        if faults:
            self._tell(faults)
            return
        self._fill(name)
        self._say(self.tr("Saved: {name}").format(name=settings["name"]), "settled")
        self.changed.emit()

    def _tell(self, faults: tuple[OutletFault, ...]) -> None:
        """What is wrong, each under the name its field has here, and the first of the fields."""
        fields = [self.form_fields.field_of(fault) for fault in faults]
        names = [field.accessibleName() if field is not None else "" for field in fields]
        self._say("\n".join(fault.message(self._messages, name) for fault, name in zip(faults, names, strict=True)))
        first = next((field for field in fields if field is not None), None)
        if first is not None:
            self.form_fields.field_of(faults[fields.index(first)])  # the wordings of its purpose
            self._go_to(first)

    def _go_to(self, field: QWidget) -> None:
        field.setFocus()
        self._area.ensureWidgetVisible(field)

    def forget(self) -> None:
        """Take the person's own profile away."""
        name = self._name
        try:
            forget_outlet(name)
        except OSError as problem:
            self._say(str(problem))
            return
        self._fill(name)
        self.changed.emit()

    def _say(self, text: str, kind: str = "alarm") -> None:
        self.said.setObjectName(kind)
        self.said.style().polish(self.said)
        self.said.setText(text)
        self.said.setVisible(bool(text))
