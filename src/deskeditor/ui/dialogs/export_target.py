"""Where an export goes and which disclaimer it carries. Start reading at :class:`ExportTarget`."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from deskeditor.desk.presets import Preset
from deskeditor.outlets import PURPOSES, Disclaimer
from deskeditor.ui.dialogs.export_presets import PresetRow
from deskeditor.ui.dialogs.files import ask_folder
from deskeditor.ui.theme import Theme, font_rule
from deskeditor.ui.widgets import button, label
from deskeditor.ui.wording import day, language_name, purpose_name


class ExportTarget(QWidget):
    """Outlet, purpose, folder, presets, and the wording to be printed. ``changed``: another outlet or purpose."""

    changed = Signal()

    def __init__(self, outlets: Sequence[tuple[str, str]], theme: Theme, parent: QWidget, *, wording: bool = True) -> None:
        super().__init__(parent)
        self._theme = theme
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        self._add_target(box)
        box.addSpacing(4)
        self._add_wording(box)
        self._approved.setVisible(wording)
        self._wording.setVisible(wording)
        if not wording:  # several drafts: each carries its own
            self.purpose.addItem(self.tr("Each draft’s own disclaimer"), "")
        for name, shown in outlets:
            self.outlet.addItem(shown, name)
        for purpose in PURPOSES:
            self.purpose.addItem(purpose_name(purpose), purpose)
        self.outlet.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.purpose.currentIndexChanged.connect(lambda _: self.changed.emit())

    @property
    def chosen_outlet(self) -> str:
        """The id of the outlet chosen."""
        return str(self.outlet.currentData() or "")

    @property
    def chosen_purpose(self) -> str:
        """What the disclaimer is for: one of ``outlets.PURPOSES``; "" for each draft's own."""
        return str(self.purpose.currentData() or "")

    def choose(self, outlet: str, purpose: str) -> None:
        """Show an outlet and a purpose as the chosen ones."""
        for combo, value in ((self.outlet, outlet), (self.purpose, purpose)):
            at = combo.findData(value)
            if at >= 0:  # what is not there any more leaves the choice as it is
                combo.blockSignals(True)
                combo.setCurrentIndex(at)
                combo.blockSignals(False)

    def preset(self, name: str, kind: str) -> Preset:
        """What is chosen, with a kind of export, as a preset."""
        return Preset(name, kind, self.chosen_outlet, self.chosen_purpose, self.folder.text().strip())

    def use_preset(self, preset: Preset) -> None:
        """Choose the outlet, the purpose and the folder of a preset."""
        self.choose(preset.outlet, preset.purpose)
        self.folder.setText(preset.folder)

    def show_wording(self, wording: Disclaimer | None, language: str, known: Sequence[str]) -> None:
        """The wording for what is chosen; ``known`` are the purposes for which there is one in that language."""
        self._show_disclaimer(wording, language)
        self._show_purposes(known)

    def _add_target(self, box: QVBoxLayout) -> None:
        box.addWidget(label(self.tr("Outlet, disclaimer, folder"), "section", self))
        self.outlet = QComboBox(self)
        self.outlet.setAccessibleName(self.tr("Outlet"))
        self.purpose = QComboBox(self)
        self.purpose.setAccessibleName(self.tr("What the disclaimer is for"))
        both = QHBoxLayout()
        both.addWidget(self.outlet, 1)
        both.addWidget(self.purpose, 1)
        self.folder = QLineEdit(self)
        self.folder.setAccessibleName(self.tr("Folder"))
        choose = button(self.tr("Choose…"), self)
        choose.clicked.connect(self._choose_folder)
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(choose)
        self.presets = PresetRow(self)
        box.addLayout(both)
        box.addLayout(row)
        box.addWidget(self.presets)

    def _add_wording(self, box: QVBoxLayout) -> None:
        self._approved = label("", "section", self, wrap=True)
        self._wording = QPlainTextEdit(self)
        self._wording.setObjectName("field")
        self._wording.setReadOnly(True)
        self._wording.setMaximumHeight(self._theme.px(64))
        self._wording.setAccessibleName(self.tr("Disclaimer"))
        self._wording.setStyleSheet(font_rule(self._theme.serif("normal")))
        box.addWidget(self._approved)
        box.addWidget(self._wording)

    def _show_disclaimer(self, one: Disclaimer | None, code: str) -> None:
        language = language_name(code)
        if one is None:
            self._approved.setText(f"{purpose_name(self.chosen_purpose)} · {language}")
            self._wording.setPlainText(
                self.tr("There is no approved wording for this language and purpose. None is invented: the export waits for it.")
            )
            return
        parts = [purpose_name(one.purpose), language]
        if one.approved_by:
            approved = self.tr("approved by {name}, {date}").format(name=one.approved_by, date=day(one.approved_at))
            parts.append(approved if one.approved_at else self.tr("approved by {name}").format(name=one.approved_by))
        self._approved.setText(" · ".join(parts))
        self._wording.setPlainText(one.text)

    def _show_purposes(self, known: Sequence[str]) -> None:
        for purpose in PURPOSES:
            name = purpose_name(purpose)
            missing = purpose not in known
            self.purpose.setItemText(
                self.purpose.findData(purpose), self.tr("{purpose} (no wording)").format(purpose=name) if missing else name
            )

    def _choose_folder(self) -> None:
        ask_folder(self, self.tr("Folder"), self.folder.setText, self.folder.text())
