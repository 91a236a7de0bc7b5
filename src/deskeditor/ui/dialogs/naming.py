"""NameDialog: a name for the present version of the draft. Start reading at :class:`NameDialog`."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from deskeditor.ui.dialogs.sheet import Sheet


class NameDialog(Sheet):
    """``named`` carries the name, which is never empty."""

    named = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Name this version"), parent, width=440)
        self.add_text(self.tr("A name under which you find this version again:"))
        self.name = QLineEdit(self)
        self.name.setAccessibleName(self.tr("Name"))
        self.name.setMaxLength(120)
        self.body.addWidget(self.name)
        self.add_cancel()
        self.ok = self.add_button(self.tr("Name it"), primary=True)
        self.ok.setEnabled(False)
        self.name.textChanged.connect(lambda text: self.ok.setEnabled(bool(text.strip())))
        self.ok.clicked.connect(self._keep)
        self.name.setFocus()

    def _keep(self) -> None:
        self.named.emit(" ".join(self.name.text().split()))
        self.accept()
