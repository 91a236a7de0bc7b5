"""LooksPage: language, theme, sizes and type of the window. Start reading at :class:`LooksPage`."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QComboBox, QFontComboBox, QWidget

from deskeditor.findings import Messages
from deskeditor.language import load_pack
from deskeditor.ui.dialogs.settings.page import Page, choice, named_row
from deskeditor.ui.preferences import TEXT_SIZES, Preferences
from deskeditor.ui.theme import CHOICES, load_theme

WIDTHS = (560, 620, 700, 800, 960)


def _window_languages() -> list[tuple[str, str]]:
    """The languages that have texts, each named in itself."""
    return [(code, load_pack(code).name(code).capitalize()) for code in Messages.available()]


def _shown(family: str) -> QFont:
    """The type that articles are shown in when ``family`` is wanted ("": the usual): not every computer has the wanted one."""
    return QFont(QFontInfo(load_theme("light", article_family=family).serif()).family())


class LooksPage(Page):
    """Every change shows at once; ``changed`` asks the window to follow."""

    changed = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self._preferences = preferences
        names = (self.tr("As the system"), self.tr("Light"), self.tr("Dark"))
        sizes = [(str(size), f"{round(size * 100)} %") for size in TEXT_SIZES]
        widths = [(str(width), self.tr("{width} pixels").format(width=width)) for width in WIDTHS]
        self.theme = self._choice("theme", list(zip(CHOICES, names, strict=True)), "system")
        self.language = self._choice("language", [("", self.tr("As the system")), *_window_languages()], "")
        self.scale = self._choice("scale", sizes, "1.0")
        self.article_scale = self._choice("article-scale", sizes, "1.0")
        self.family = QFontComboBox(self)
        self.family.setCurrentFont(_shown(preferences.text("article-family")))
        self.family.currentFontChanged.connect(lambda font: self._set("article-family", font.family()))
        self.width_choice = self._choice("column", widths, "700")
        form = self.form()
        for name, field in (
            (self.tr("Theme"), self.theme),
            (self.tr("Language of the window"), self.language),
            (self.tr("Size of all text"), self.scale),
            (self.tr("Size of the article"), self.article_scale),
            (self.tr("Type of the article"), self.family),
            (self.tr("Width of the text"), self.width_choice),
        ):
            named_row(form, name, field)
        self._later = self.add_text("", "small")
        self.box.addStretch(1)

    def _choice(self, name: str, entries: list[tuple[str, str]], default: str) -> QComboBox:
        made = choice(self, entries, self._preferences.text(name, default), default)
        made.activated.connect(lambda _: self._set(name, str(made.currentData())))
        return made

    def _set(self, name: str, value: str) -> None:
        self._preferences.set(name, value)
        self._later.setText(self.tr("The language changes at the next start.") if name == "language" else "")
        self.changed.emit()
