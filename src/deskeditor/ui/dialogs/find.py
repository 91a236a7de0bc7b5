"""FindDialog: find and replace over all fields, inside or outside quotations. Start reading at :class:`FindDialog`."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QWidget

from deskeditor.article import TEXT_FIELDS
from deskeditor.desk.session import Session
from deskeditor.store.problem import DeskProblem
from deskeditor.text import Span
from deskeditor.ui.dialogs.sheet import Sheet
from deskeditor.ui.wording import labelled

CONTEXT = 28
SHOWN = 500


class FindDialog(Sheet):
    """``shown`` carries (field, start, end) of the hit chosen, ``replaced`` the hits, what takes their place, the expression
    whose groups it names ("" for none), and whether case matters.
    """

    shown = Signal(str, int, int)
    replaced = Signal(list, str, str, bool)

    def __init__(self, session: Session, parent: QWidget, words: str = "") -> None:
        super().__init__(self.tr("Find and replace"), parent, width=600)
        self._session = session
        self._hits: list[tuple[str, Span]] = []
        self.pattern = QLineEdit(words, self)
        self.replacement = QLineEdit(self)
        self.case = QCheckBox(self.tr("Match case"), self)
        self.words = QCheckBox(self.tr("Whole words"), self)
        self.regex = QCheckBox(self.tr("Pattern"), self)
        self.where = QComboBox(self)
        for value, name in (
            ("all", self.tr("Everywhere")),
            ("outside", self.tr("Outside quotations")),
            ("inside", self.tr("Inside quotations")),
        ):
            self.where.addItem(name, value)
        self._build()
        self.pattern.setFocus()
        self.pattern.selectAll()
        self._find()

    def _build(self) -> None:
        form = self.form()
        form.addRow(self.tr("Find"), self.pattern)
        form.addRow(self.tr("Replace by"), self.replacement)
        row = QHBoxLayout()
        row.setSpacing(12)
        for box in (self.case, self.words, self.regex):
            row.addWidget(box)
        row.addStretch(1)
        form.addRow("", row)
        form.addRow(self.tr("Where"), self.where)
        self.list = QListWidget(self)
        self.list.setObjectName("list")
        self.list.setMinimumHeight(220)
        self.list.setAccessibleName(self.tr("Places found"))
        self.body.addWidget(self.list)
        self.count = self.add_text("", "small")
        self.add_cancel(self.tr("Close"))
        self.one = self.add_button(self.tr("Replace this one"))
        self.all = self.add_button(self.tr("Replace all"), primary=True)
        self.one.clicked.connect(lambda: self._replace(only=True))
        self.all.clicked.connect(lambda: self._replace(only=False))
        self.list.currentRowChanged.connect(self._show)
        self.pattern.textChanged.connect(self._find)
        for box in (self.case, self.words, self.regex):
            box.toggled.connect(self._find)
        self.where.currentIndexChanged.connect(self._find)

    def _find(self) -> None:
        self.list.clear()
        self._hits = []
        problem = ""
        if self.pattern.text():
            try:
                self._hits = list(
                    self._session.find(
                        self.pattern.text(),
                        regex=self.regex.isChecked(),
                        whole_word=self.words.isChecked(),
                        case=self.case.isChecked(),
                        where=str(self.where.currentData()),
                    )
                )
            except DeskProblem as found:
                problem = found.text(found_language(self))
        for field, span in self._hits[:SHOWN]:
            text = self._session.article.text_of(field) if field in TEXT_FIELDS else ""
            words = text[max(0, span.start - CONTEXT) : span.end + CONTEXT].replace("\n", " ")
            item = QListWidgetItem(labelled(field, f"…{words}…"))
            item.setData(Qt.ItemDataRole.UserRole, (field, span.start, span.end))
            self.list.addItem(item)
        self.show_problem(problem)
        places = self.tr("%n places", "", len(self._hits))
        self.count.setText(places if self.pattern.text() else self.tr("Every place is listed here as you type."))
        for made in (self.one, self.all):
            made.setEnabled(bool(self._hits))

    def _show(self, row: int) -> None:
        if 0 <= row < len(self._hits):
            field, span = self._hits[row]
            self.shown.emit(field, span.start, span.end)

    def _replace(self, *, only: bool) -> None:
        row = max(0, self.list.currentRow())
        hits = [self._hits[row]] if only else self._hits
        pattern = self.pattern.text() if self.regex.isChecked() else ""
        before = self._session.article
        self.replaced.emit(hits, self.replacement.text(), pattern, self.case.isChecked())
        self._find()
        if self._session.article != before:
            done = self.tr("%n places were replaced.", "", len(hits))
            self.count.setText(f"{done} {self.count.text()}")
        self.list.setCurrentRow(min(row, self.list.count() - 1))


def found_language(widget: QWidget) -> str:
    """The window's language, as its locale says."""
    return widget.locale().name()[:2]
