"""Page: one page of the settings: explanations, forms, lists. Start reading at :class:`Page`."""

from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from deskeditor.ui.widgets import FlowRow, button, form_in, label


class Page(QWidget):
    """A column; what is added stands below what was there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(22, 16, 22, 16)
        self.box.setSpacing(9)

    def add_text(self, text: str, kind: str = "muted") -> QLabel:
        """A paragraph of explanation."""
        made = label(text, kind, self, wrap=True)
        self.box.addWidget(made)
        return made

    def form(self) -> QFormLayout:
        """A form: labels at the left, fields at the right."""
        return form_in(self.box)

    def buttons(self, *texts: str) -> list[QPushButton]:
        """Buttons in a row; what finds no room in it begins another, so that no text is cut."""
        row = FlowRow(self)
        made = [button(text, self) for text in texts]
        for one in made:
            row.add(one)
        self.box.addWidget(row)
        return made


def named_row(form: QFormLayout, name: str, field: QWidget) -> None:
    """A row whose field is read out by the row's name."""
    field.setAccessibleName(name)
    form.addRow(name, field)


def choice(parent: QWidget, entries: list[tuple[str, str]], now: str, default: str = "") -> QComboBox:
    """A combo box of (value, text); an unknown value shows the default."""
    made = QComboBox(parent)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(12)
    for value, shown in entries:
        made.addItem(shown, value)
    found = made.findData(now)
    made.setCurrentIndex(found if found >= 0 else max(0, made.findData(default)))
    return made
