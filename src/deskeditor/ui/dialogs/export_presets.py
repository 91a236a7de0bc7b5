"""The row of presets in an export dialog. Start reading at :class:`PresetRow`; a preset is ``desk.presets.Preset``."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from deskeditor.desk.presets import Preset
from deskeditor.ui.widgets import button


class NameField(QLineEdit):
    """Enter and Escape are its own: the dialog would export, or close."""

    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps the name, Escape gives it up."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}:
            event.accept()


class PresetRow(QWidget):
    """Goes up: ``chosen`` (Preset), ``save_asked`` (a name), ``forget_asked`` (a name)."""

    chosen = Signal(object)
    save_asked = Signal(str)
    forget_asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._presets: tuple[Preset, ...] = ()
        self.combo = QComboBox(self)
        self.combo.setAccessibleName(self.tr("Preset"))
        self.name = NameField(self)
        self.name.setAccessibleName(self.tr("Name of the preset"))
        self.name.setPlaceholderText(self.tr("Name of the preset"))
        self.name.setMaxLength(60)
        self.name.hide()
        self.save = button(self.tr("Save as preset…"), self)
        self.forget = button(self.tr("Forget"), self)
        self.forget.setAccessibleName(self.tr("Forget the preset"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.combo, 1)
        row.addWidget(self.name, 1)
        row.addWidget(self.save)
        row.addWidget(self.forget)
        self.combo.activated.connect(self._activated)
        self.save.clicked.connect(self._save)
        self.name.returnPressed.connect(self._save)
        self.name.given_up.connect(self._give_up)
        self.forget.clicked.connect(lambda: self.forget_asked.emit(str(self.combo.currentText())))
        self.show_presets(())

    def show_presets(self, presets: Sequence[Preset], chosen: str = "") -> None:
        """The presets there are; ``chosen`` is shown as the one in use."""
        self._presets = tuple(presets)
        self.combo.clear()
        self.combo.addItem(self.tr("No preset"))
        self.combo.addItems([one.name for one in self._presets])
        names = [one.name for one in self._presets]
        self.combo.setCurrentIndex(names.index(chosen) + 1 if chosen in names else 0)
        self.forget.setVisible(self.combo.currentIndex() > 0)

    def _activated(self, number: int) -> None:
        self.forget.setVisible(number > 0)
        if number > 0:
            self.chosen.emit(self._presets[number - 1])

    def _save(self) -> None:
        """The first press asks for a name, the second keeps."""
        if self.name.isHidden():
            self.combo.hide()
            self.forget.hide()
            self.name.show()
            self.name.setText(self.combo.currentText() if self.combo.currentIndex() > 0 else "")
            self.name.setFocus()
            self.save.setText(self.tr("Save"))
            return
        name = " ".join(self.name.text().split())
        self._give_up()
        if name:
            self.save_asked.emit(name)

    def _give_up(self) -> None:
        self.name.hide()
        self.combo.show()
        self.save.setText(self.tr("Save as preset…"))
        self.save.setFocus()
        self.forget.setVisible(self.combo.currentIndex() > 0)
