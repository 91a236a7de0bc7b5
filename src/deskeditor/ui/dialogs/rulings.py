"""Dialogs of rulings: let it stand, ask the author, attribute. Start reading at :class:`LeaveDialog`."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QListWidgetItem, QWidget

from deskeditor.findings import Finding, Fix, Person, Severity
from deskeditor.ui.dialogs.sheet import Sheet, text_box
from deskeditor.ui.wording import in_marks

NOTE_LENGTH = 10
"""A note on what blocks has at least so many characters."""


class LeaveDialog(Sheet):
    """Why may it stand? ``decided`` carries reason, note and the second person (None: decided alone)."""

    decided = Signal(str, str, object)

    def __init__(
        self, finding: Finding, title: str, reasons: Sequence[tuple[str, str]], people: Sequence[Person], parent: QWidget
    ) -> None:
        super().__init__(self.tr("Let it stand"), parent)
        self._grave = finding.severity is Severity.ERROR
        self.add_text(title, "strong")
        form = self.form()
        self.reason = QComboBox(self)
        for code, name in reasons:
            self.reason.addItem(name, code)
        self.note = text_box(self, self.tr("Note"), self.tr("What a colleague should know, in a sentence"))
        self.second = QComboBox(self)
        self.second.addItem(self.tr("Nobody: decided alone, and recorded so"), None)
        for person in people:
            self.second.addItem(f"{person.name} ({person.role})" if person.role else person.name, person)
        form.addRow(self.tr("Reason"), self.reason)
        form.addRow(self.tr("Note"), self.note)
        if self._grave:
            form.addRow(self.tr("Agreed by"), self.second)
            self.add_text(
                self.tr("This one blocks the export: the reason is recorded with your name and shown to the web team."), "small"
            )
        self.second.setVisible(self._grave)
        self.add_cancel()
        self.ok = self.add_button(self.tr("Let it stand"), primary=True)
        self.ok.clicked.connect(self._decide)

    def _decide(self) -> None:
        note = self.note.toPlainText().strip()
        if self._grave and len(note) < NOTE_LENGTH:
            self.show_problem(self.tr("Please say why in at least %n characters.", "", NOTE_LENGTH))
            self.note.setFocus()
            return
        self.decided.emit(str(self.reason.currentData()), note, self.second.currentData())
        self.accept()


class AskDialog(Sheet):
    """A question to the author. ``asked`` carries it."""

    asked = Signal(str)

    def __init__(self, title: str, words: str, parent: QWidget, *, source: bool = True) -> None:
        super().__init__(self.tr("Ask the author"), parent)
        self.add_text(title, "strong")
        if words:
            self.add_text(in_marks(words))
        hint = self.tr("What is your source for this?") if source else self.tr("What should stand here?")
        self.question = text_box(self, self.tr("Question"), hint)
        self.body.addWidget(self.question)
        self.add_text(self.tr("The export waits until the question is answered or withdrawn."), "small")
        self.add_cancel()
        self.ok = self.add_button(self.tr("Ask"), primary=True)
        self.ok.clicked.connect(self._ask)

    def _ask(self) -> None:
        question = self.question.toPlainText().strip()
        if not question:
            self.show_problem(self.tr("Please write the question."))
            self.question.setFocus()
            return
        self.asked.emit(question)
        self.accept()


class AttributeDialog(Sheet):
    """Who says it, and in which words. ``attributed`` carries the speaker and the Fix chosen (None: the usual one)."""

    attributed = Signal(str, object)

    def __init__(
        self, title: str, words: str, speakers: Sequence[str], ways: Callable[[str], tuple[Fix, ...]], parent: QWidget
    ) -> None:
        super().__init__(self.tr("Attribute to…"), parent)
        self._ways = ways
        self.add_text(title, "strong")
        if words:
            self.add_text(in_marks(words))
        self.speaker = QComboBox(self)
        self.speaker.setEditable(True)
        self.speaker.addItems(list(speakers))
        self.speaker.setCurrentIndex(-1)
        field = self.speaker.lineEdit()
        if isinstance(field, QLineEdit):
            field.setPlaceholderText(self.tr("Name and role: the minister for housing, Anna Weiss"))
        form = self.form()
        form.addRow(self.tr("Who says it"), self.speaker)
        self.list = QListWidget(self)
        self.list.setObjectName("list")
        self.list.setAccessibleName(self.tr("In which words"))
        self.list.setMinimumHeight(150)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        form.addRow(self.tr("In which words"), self.list)
        self.add_cancel()
        self.ok = self.add_button(self.tr("Attribute"), primary=True)
        self.ok.clicked.connect(self._attribute)
        self.speaker.editTextChanged.connect(self._fill)
        self.list.itemActivated.connect(lambda _: self._attribute())
        self._fill("")

    def _fill(self, speaker: str) -> None:
        self.list.clear()
        for way in self._ways(speaker.strip()) if speaker.strip() else ():
            item = QListWidgetItem(way.replacement.strip())
            item.setData(Qt.ItemDataRole.UserRole, way)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.ok.setEnabled(bool(speaker.strip()))

    def _attribute(self) -> None:
        item = self.list.currentItem()
        self.attributed.emit(
            self.speaker.currentText().strip(), item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        )
        self.accept()
