"""OutletsPage: the profiles of the outlets. Start reading at :class:`OutletsPage`; the form is in ``outlet_form.py``."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from deskeditor.desk.outlet_profile import Approval, forget_outlet, id_for, is_delivered, is_own, save_outlet
from deskeditor.findings import Messages
from deskeditor.outlets import available_outlets, load_outlet
from deskeditor.ui.dialogs.settings.outlet_form import OutletForm
from deskeditor.ui.dialogs.settings.page import Page, choice
from deskeditor.ui.widgets import label


class OutletsPage(Page):
    """``changed`` says that an outlet was written or taken away."""

    changed = Signal()

    def __init__(self, messages: Messages, outlet: str, person: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._messages, self._person = messages, person
        self._like = ""
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
        self.box.addWidget(area, 1)
        self.said = label("", "alarm", self, wrap=True)
        self.said.hide()
        self.box.addWidget(self.said)
        self.save, self.new, self.back = self.buttons(self.tr("Save the profile"), self.tr("New outlet like this"), "")
        self.save.clicked.connect(self.keep)
        self.new.clicked.connect(self.begin)
        self.back.clicked.connect(self.forget)
        self.outlet.activated.connect(lambda _: self.show_outlet(self.outlet.currentData()))
        self._fill(outlet)

    def _fill(self, outlet: str) -> None:
        self.outlet.clear()
        for name in available_outlets():
            self.outlet.addItem(load_outlet(name).name, name)
        self.outlet.setCurrentIndex(max(0, self.outlet.findData(outlet)))
        self.show_outlet(self.outlet.currentData())

    def show_outlet(self, name: str) -> None:
        """The profile of an outlet, to be changed."""
        self._like = ""
        self.form_fields.show_outlet(load_outlet(name))
        self.back.setText(self.tr("Back to the delivered one") if is_delivered(name) else self.tr("Delete this outlet"))
        self.back.setVisible(is_own(name))
        self._say("")

    def begin(self) -> None:
        """A new outlet that begins as a copy of the one shown."""
        self._like = str(self.outlet.currentData())
        self.form_fields.name.setText(self.tr("New outlet"))
        self.form_fields.name.selectAll()
        self.form_fields.name.setFocus()
        self._say(self.tr("Give it a name, then save the profile."))

    def keep(self) -> None:
        """Write the profile, or say what is wrong with it."""
        form = self.form_fields
        settings, wordings = form.settings(), form.wordings()
        name = id_for(settings["name"], available_outlets()) if self._like else str(self.outlet.currentData())
        try:
            faults = save_outlet(name, settings, wordings, Approval(*form.approval()), self._like)
        except OSError as problem:
            self._say(str(problem))
            return
        if faults:
            self._say("\n".join(fault.message(self._messages) for fault in faults))
            return
        self._fill(name)
        self.changed.emit()

    def forget(self) -> None:
        """Take the person's own profile away."""
        name = str(self.outlet.currentData())
        try:
            forget_outlet(name)
        except OSError as problem:
            self._say(str(problem))
            return
        self._fill(name)
        self.changed.emit()

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))
