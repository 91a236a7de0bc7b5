"""SourceForm: paste or open the text a draft was made from. Start reading at :class:`SourceForm`."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from deskeditor.language import available_languages
from deskeditor.ui.dialogs.paste import PasteBox
from deskeditor.ui.widgets import KeyButton, button, label
from deskeditor.ui.wording import language_name

COMPARE = "Ctrl+Return"
"""Enter alone begins a new line of the text."""


class SourceForm(QWidget):
    """``pasted`` carries a text and its language ("" to be guessed), ``file_asked`` the language alone."""

    pasted = Signal(str, str)
    file_asked = Signal(str)
    back_asked = Signal()

    def __init__(self, parent: QWidget, *, writes: bool) -> None:
        super().__init__(parent)
        self._writes = writes
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(9)
        box.addWidget(label(self.tr("Paste or open the text it was made from"), "title", self, wrap=True))
        why = self.tr(
            "The article in its original language, the press release, the transcript. Numbers, dates, names, quotations and "
            "paragraphs of the draft are then held against it; what was lost or altered on the way is marked in both and listed "
            "among the findings, with the source’s number or name as the fix. The text stays with the draft, on this computer."
        )
        box.addWidget(label(why, "muted", self, wrap=True))
        self.box = PasteBox(self)
        self.box.setObjectName("field")
        self.box.setAccessibleName(self.tr("The text it was made from"))
        self.box.setTabChangesFocus(True)
        self.box.setReadOnly(not writes)
        box.addWidget(self.box, 1)
        box.addLayout(self._foot())
        self.box.textChanged.connect(self._typed)
        self._typed()

    def _foot(self) -> QHBoxLayout:
        self.language = QComboBox(self)
        self.language.setAccessibleName(self.tr("Its language"))
        self.language.addItem(self.tr("Guess the language"), "")
        for code in available_languages():
            self.language.addItem(language_name(code), code)
        self.load = button(self.tr("Open a file…"), self)
        self.back = button(self.tr("Back to the comparison"), self)
        self.ok = KeyButton(self.tr("Compare"), COMPARE, self, primary=True)
        self._said = label("", "muted", self)
        self.load.clicked.connect(lambda: self.file_asked.emit(self._code()))
        self.ok.clicked.connect(lambda: self.pasted.emit(self.box.toRaw(), self._code()))
        self.back.clicked.connect(self.back_asked)
        QShortcut(QKeySequence(COMPARE), self).activated.connect(self.ok.click)
        self.load.setEnabled(self._writes)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.language)
        row.addWidget(self._said, 1)
        for made in (self.back, self.load, self.ok):
            row.addWidget(made)
        return row

    def say(self, text: str) -> None:
        """What is going on, or what is wrong; "" when nothing is."""
        self._said.setText(text)

    def set_replaces(self, *, replaces: bool) -> None:
        """Whether there is a comparison to go back to."""
        self.back.setVisible(replaces)

    def _code(self) -> str:
        return str(self.language.currentData() or "")

    def _typed(self) -> None:
        self.ok.setEnabled(self._writes and bool(self.box.document().characterCount() > 1))
