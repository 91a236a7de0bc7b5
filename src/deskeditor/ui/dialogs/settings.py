"""SettingsDialog: how the window looks and behaves on this computer. Start reading at :class:`SettingsDialog`."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QComboBox, QFontComboBox, QWidget

from deskeditor.findings import Messages
from deskeditor.language import available_languages, load_pack
from deskeditor.outlets import available_outlets, load_outlet
from deskeditor.ui.dialogs.sheet import Sheet
from deskeditor.ui.preferences import TEXT_SIZES, Preferences
from deskeditor.ui.theme import CHOICES
from deskeditor.ui.widgets import button, label
from deskeditor.ui.wording import language_name

WIDTHS = (560, 620, 700, 800, 960)


def _window_languages() -> list[tuple[str, str]]:
    """The languages that have texts, each named in itself."""
    return [(code, load_pack(code).name(code).capitalize()) for code in Messages.available()]


class SettingsDialog(Sheet):
    """Every change shows at once; ``changed`` asks the window to follow. Nothing needs a file edited by hand."""

    changed = Signal()
    person_asked = Signal()
    shortcuts_asked = Signal()

    def __init__(self, preferences: Preferences, desk: Path, parent: QWidget) -> None:
        super().__init__(self.tr("Settings"), parent, width=560)
        self._preferences = preferences
        form = self.form()
        names = (self.tr("As the system"), self.tr("Light"), self.tr("Dark"))
        self.theme = self._choice("theme", list(zip(CHOICES, names, strict=True)), "system")
        self.language = self._choice("language", [("", self.tr("As the system")), *_window_languages()], "")
        sizes = [(str(size), f"{round(size * 100)} %") for size in TEXT_SIZES]
        self.scale = self._choice("scale", sizes, "1.0")
        self.article_scale = self._choice("article-scale", sizes, "1.0")
        self.family = QFontComboBox(self)
        self.family.setCurrentFont(QFont(preferences.text("article-family", "Noto Serif") or "Noto Serif"))
        self.family.currentFontChanged.connect(lambda font: self._set("article-family", font.family()))
        self.width_choice = self._choice(
            "column", [(str(width), self.tr("{width} pixels").format(width=width)) for width in WIDTHS], "700"
        )
        for name, field in (
            (self.tr("Theme"), self.theme),
            (self.tr("Language of the window"), self.language),
            (self.tr("Size of all text"), self.scale),
            (self.tr("Size of the article"), self.article_scale),
            (self.tr("Type of the article"), self.family),
            (self.tr("Width of the text"), self.width_choice),
        ):
            field.setAccessibleName(name)
            form.addRow(name, field)
        form.addRow(self.tr("Desk"), label(str(desk), "small", self))
        form.addRow(self.tr("Languages checked"), label(", ".join(map(language_name, available_languages())), "small", self))
        outlets = ", ".join(load_outlet(name).name for name in available_outlets())
        form.addRow(self.tr("Outlets"), label(outlets, "small", self))
        self._later = self.add_text("", "small")
        person, keys = button(self.tr("Who are you…"), self), button(self.tr("Keyboard…"), self)
        person.clicked.connect(self.person_asked)
        keys.clicked.connect(self.shortcuts_asked)
        self.add_left(keys)
        self.add_left(person)
        self.add_cancel(self.tr("Close"))

    def _choice(self, name: str, entries: list[tuple[str, str]], default: str) -> QComboBox:
        made = QComboBox(self)
        for value, shown in entries:
            made.addItem(shown, value)
        now = self._preferences.text(name, default)
        found = made.findData(now)
        made.setCurrentIndex(found if found >= 0 else max(0, made.findData(default)))
        made.activated.connect(lambda _: self._set(name, str(made.currentData())))
        return made

    def _set(self, name: str, value: str) -> None:
        self._preferences.set(name, value)
        self._later.setText(self.tr("The language changes at the next start.") if name == "language" else "")
        self.changed.emit()
