"""ParityDialog: a draft beside the text it was made from; without one, how to bring it. Start reading at :class:`ParityDialog`.

It stays open beside the window: what is fixed or typed there is shown here after the next review.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from deskeditor.desk.beside import Asking, Row, neighbours, row_of, rows_of
from deskeditor.desk.grouping import group_of
from deskeditor.desk.parity import Parity
from deskeditor.findings import Finding, Messages
from deskeditor.ui.dialogs.parity_keys import ParityKeys
from deskeditor.ui.dialogs.parity_source import SourceForm
from deskeditor.ui.dialogs.parity_table import ParityTable, state_of
from deskeditor.ui.dialogs.sheet import Sheet
from deskeditor.ui.shapes import icon_size, shape_icon
from deskeditor.ui.theme import Theme
from deskeditor.ui.widgets import button, label
from deskeditor.ui.wording import group_name, language_name

translate = QCoreApplication.translate


class ParityDialog(Sheet):
    """``fix_asked`` carries a Finding, ``place_asked`` one to be shown in the text; ``pair_asked`` the numbers of two paragraphs,
    ``unpair_asked`` that of the source's; ``pasted`` a text and its language, ``file_asked`` a language.
    """

    fix_asked = Signal(object)
    place_asked = Signal(object)
    pair_asked = Signal(int, int)
    unpair_asked = Signal(int)
    pasted = Signal(str, str)
    file_asked = Signal(str)
    remove_asked = Signal()

    def __init__(self, messages: Messages, theme: Theme, parent: QWidget, *, writes: bool = True) -> None:
        super().__init__(translate("ParityDialog", "Compare with the original"), parent, width=760)
        self._messages, self._theme, self._writes = messages, theme, writes
        self._parity: Parity | None = None
        self._asking: tuple[Asking, ...] = ()
        self._rows: tuple[Row, ...] = ()
        self._number: int | None = None
        self.form_page = SourceForm(self, writes=writes)
        self.table = ParityTable(theme, self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.form_page)
        self._pages.addWidget(self._beside())
        self.body.addWidget(self._pages, 1)
        self.add_cancel(self.tr("Close"))
        self._wire()
        self.show_parity(None, ())
        self.prefer(1120, 720)

    def _beside(self) -> QWidget:
        page = QWidget(self)
        box = QVBoxLayout(page)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(9)
        self.name = label("", "muted", page)
        self.other = button(self.tr("Another text…"), page)
        self.remove = button(self.tr("Compare no longer"), page)
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.other)
        head.addWidget(self.remove)
        box.addLayout(head)
        box.addWidget(self.table, 1)
        self._shape = label("", "", page)
        self.message = label("", "strong", page, wrap=True)
        self.message.setMinimumHeight(self._theme.px(38))
        told = QHBoxLayout()
        told.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignVCenter)
        told.addWidget(self.message, 1)
        box.addLayout(told)
        self.keys = ParityKeys(page)
        box.addWidget(self.keys)
        return page

    def _wire(self) -> None:
        self.table.chosen.connect(self._row_chosen)
        self.table.entered.connect(lambda _: self._go())
        self.form_page.pasted.connect(self.pasted)
        self.form_page.file_asked.connect(self.file_asked)
        self.form_page.back_asked.connect(lambda: self._pages.setCurrentIndex(1))
        self.other.clicked.connect(self._another)
        self.remove.clicked.connect(self.remove_asked)
        keys = self.keys
        keys.fix.clicked.connect(self._fix)
        keys.next.clicked.connect(lambda: self.walk(1))
        keys.before.clicked.connect(lambda: self.walk(-1))
        keys.go.clicked.connect(self._go)
        keys.up.clicked.connect(lambda: self._pair(0))
        keys.down.clicked.connect(lambda: self._pair(1))
        keys.undo.clicked.connect(self._unpair)

    # -- shown

    def show_parity(self, parity: Parity | None, open_ones: Sequence[Asking], *, waiting: bool = False) -> None:
        """Show a comparison and what of it still asks; None: how to bring a source text, or (``waiting``) that it is compared."""
        self._parity, self._asking = parity, tuple(open_ones)
        self.form_page.say(self.tr("Comparing…") if waiting else "")
        self.form_page.set_replaces(replaces=parity is not None)
        if parity is None:
            self._rows = ()
            self._pages.setCurrentIndex(0)
            if not waiting:
                self.form_page.box.setFocus()
            return
        came = self._pages.currentIndex() == 0
        self._rows = rows_of(parity, [one.number for one in self._asking])
        source = parity.counterpart.name or self.tr("Source")
        self.name.setText(self.keys.told(self._asking, self._rows))
        titles = (self.tr("Draft"), self.tr("{name} · {language}").format(name=source, language=language_name(parity.language)))
        self.table.show_rows(self._rows, titles, [self._told(row) for row in self._rows])
        self._pages.setCurrentIndex(1)
        numbers = [one.number for one in self._asking]
        if self._number not in numbers:
            later = [number for number in numbers if self._number is not None and number >= self._number]
            self._number = next(iter(later or numbers), None)
            if self._number is not None:
                self.table.choose(row_of(self._rows, self._number))
        self._show_in_hand()
        if came:
            self.table.setFocus()

    def show_finding(self, finding: Finding) -> None:
        """Take the difference in hand that this finding is; nothing when it is none that asks."""
        number = next((one.number for one in self._asking if one.finding == finding), None)
        if number is not None:
            self._take(number)

    def walk(self, step: int) -> None:
        """The next difference that asks (1) or the one before (-1); round at the ends."""
        numbers = [one.number for one in self._asking]
        if numbers:
            at = numbers.index(self._number) + step if self._number in numbers else (0 if step > 0 else -1)
            self._take(numbers[at % len(numbers)])

    def _take(self, number: int) -> None:
        self._number = number
        self.table.blockSignals(True)  # the row is chosen for this difference, not for its first
        self.table.choose(row_of(self._rows, number))
        self.table.blockSignals(False)
        self._show_in_hand()

    def _in_hand(self) -> Asking | None:
        return next((one for one in self._asking if one.number == self._number), None)

    def _show_in_hand(self) -> None:
        one = self._in_hand()
        self.table.emphasise(self._number if one else None)
        self._shape.setVisible(one is not None)
        if one is None:
            self.message.setText(self.tr("Nothing of the differences is open.") if not self._asking else "")
        else:
            group = group_of(one.finding.kind)
            pixels = self._theme.px(14)
            self._shape.setPixmap(shape_icon(group, self._theme.mark(group), pixels).pixmap(icon_size(pixels)))
            self._shape.setAccessibleName(group_name(group))
            self.message.setText(self._messages.message(one.finding))
        self.keys.fix.setEnabled(self._writes and one is not None and bool(one.finding.fixes))
        self.keys.go.setEnabled(one is not None and one.finding.span is not None)
        self.keys.next.setEnabled(bool(self._asking))
        self.keys.before.setEnabled(bool(self._asking))
        self._show_pairing()

    def _show_pairing(self) -> None:
        above, below = neighbours(self._rows, self._row()) if self._rows else (None, None)
        by_hand = bool(self._rows) and self._rows[self._row()].pair.by_hand
        for made, free in ((self.keys.up, above is not None), (self.keys.down, below is not None), (self.keys.undo, by_hand)):
            made.setEnabled(self._writes and free)
        self.keys.undo.setVisible(by_hand)
        self.remove.setEnabled(self._writes)
        self.other.setEnabled(self._writes)

    def _told(self, row: Row) -> str:
        """What a screen reader says of a row beside its texts."""
        findings = {one.number: one.finding for one in self._asking}
        messages = [self._messages.message(findings[number]) for number in row.numbers if number in findings]
        return ". ".join(part for part in (state_of(row), *messages) if part)

    # -- asked

    def _row(self) -> int:
        return max(0, self.table.currentRow())

    def _row_chosen(self, row: int) -> None:
        if 0 <= row < len(self._rows):
            numbers = self._rows[row].numbers
            if self._number not in numbers:
                self._number = next(iter(numbers), self._number if not self._asking else None)
            self._show_in_hand()

    def _fix(self) -> None:
        one = self._in_hand()
        if one is not None and one.finding.fixes:
            self.fix_asked.emit(one.finding)

    def _go(self) -> None:
        one = self._in_hand()
        if one is not None and one.finding.span is not None:
            self.place_asked.emit(one.finding)

    def _pair(self, side: int) -> None:
        pair = neighbours(self._rows, self._row())[side] if self._rows else None
        if pair is not None:
            self.pair_asked.emit(*pair)

    def _unpair(self) -> None:
        pair = self._rows[self._row()].pair if self._rows else None
        if pair is not None and pair.by_hand:
            self.unpair_asked.emit(pair.source[0])

    def _another(self) -> None:
        self._pages.setCurrentIndex(0)
        self.form_page.box.setFocus()
