"""ParityTable: draft and source side by side, a pair of paragraphs in each row. Start reading at :class:`ParityTable`.

One table scrolls both texts, so that what belongs together stays together. A difference is marked in both, by colour and by
underline; its shape stands between them.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPalette,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from deskeditor.desk.beside import Mark, Row
from deskeditor.desk.grouping import group_of
from deskeditor.findings import Severity
from deskeditor.ui.positions import showable, to_qt
from deskeditor.ui.shapes import PATTERN, draw_shape
from deskeditor.ui.theme import Theme

translate = QCoreApplication.translate
DRAFT, BETWEEN, SOURCE = range(3)
_LINES = {
    "dashed": QTextCharFormat.UnderlineStyle.DashUnderline,
    "wavy": QTextCharFormat.UnderlineStyle.WaveUnderline,
    "solid": QTextCharFormat.UnderlineStyle.SingleUnderline,
    "dotted": QTextCharFormat.UnderlineStyle.DotLine,
    "dash-dot": QTextCharFormat.UnderlineStyle.DashDotLine,
    "short-dashed": QTextCharFormat.UnderlineStyle.DashUnderline,
}
_PAD = 9


class ParityTable(QTableWidget):
    """``chosen`` carries a row's number; ``entered`` that Enter was pressed on it, or that it was clicked twice."""

    chosen = Signal(int)
    entered = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(0, 3, parent)
        self.setObjectName("list")
        self.rows: tuple[Row, ...] = ()
        self._delegate = _Paragraphs(theme, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("The draft and its source, paragraph by paragraph"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(DRAFT, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(BETWEEN, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(SOURCE, QHeaderView.ResizeMode.Stretch)
        header.setSectionsClickable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setColumnWidth(BETWEEN, theme.px(96))
        self._measure = QTimer(self, interval=30, singleShot=True)
        self._measure.timeout.connect(self._measured)
        self.currentCellChanged.connect(lambda row, *_: self.chosen.emit(row) if row >= 0 else None)
        self.itemActivated.connect(lambda item: self.entered.emit(item.row()))

    def show_rows(self, rows: Sequence[Row], titles: tuple[str, str], told: Sequence[str]) -> None:
        """Show these rows under the titles of both texts; ``told`` is what a screen reader says of each row's differences."""
        place, current = self.verticalScrollBar().value(), self.currentRow()
        self.rows = tuple(rows)
        self.blockSignals(True)  # one row after the other is not chosen by anybody
        self.setHorizontalHeaderLabels([titles[0], "", titles[1]])
        self.setRowCount(len(rows))
        for number, row in enumerate(rows):
            cells = (row.draft or _missing(draft=True), state_of(row), row.source or _missing(draft=False))
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, ". ".join(part for part in (text, told[number]) if part))
                self.setItem(number, column, item)
        self._delegate.show_rows(self.rows)
        self._resize_rows()
        self.verticalScrollBar().setValue(place)
        self.setCurrentCell(min(max(current, 0), len(rows) - 1), DRAFT)
        self.blockSignals(False)

    def emphasise(self, number: int | None) -> None:
        """Mark one difference as the one in hand."""
        self._delegate.in_hand = number
        self._delegate.forget()
        self.viewport().update()

    def choose(self, row: int) -> None:
        """Bring a row into sight and choose it."""
        self.setCurrentCell(row, DRAFT)
        self.scrollTo(self.model().index(row, DRAFT), QAbstractItemView.ScrollHint.EnsureVisible)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other widths, other heights."""
        super().resizeEvent(event)
        self._measure.start()

    def _measured(self) -> None:
        """Rows have other heights: the one chosen stays in sight."""
        self._resize_rows()
        self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)

    def _resize_rows(self) -> None:
        self._delegate.forget()
        self.resizeRowsToContents()


def state_of(row: Row) -> str:
    """How sure the pair of a row is, in a word or two; "" where there is nothing to say."""
    if row.pair.by_hand:
        return translate("ParityTable", "by hand")
    if not row.pair.draft or not row.pair.source:
        return translate("ParityTable", "no partner")
    if row.pair.moved:
        return translate("ParityTable", "moved")
    if not row.pair.sure:
        return translate("ParityTable", "a guess")
    return ""


def _missing(*, draft: bool) -> str:
    return translate("ParityTable", "Not in the draft") if draft else translate("ParityTable", "Not in the source")


class _Paragraphs(QStyledItemDelegate):
    """Paints paragraphs with their marks, and between them how the pair stands and the shapes of its differences."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme
        self.in_hand: int | None = None
        self._rows: tuple[Row, ...] = ()
        self._made: dict[tuple[int, int, int], QTextDocument] = {}

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Paint these from now on."""
        self._rows = rows
        self.forget()

    def forget(self) -> None:
        """Lay the paragraphs out anew."""
        self._made.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as the paragraph is in its column."""
        table = self.parent()
        assert isinstance(table, ParityTable)  # noqa: S101 - nobody else has this delegate
        width = table.columnWidth(index.column())
        if index.column() == BETWEEN or not 0 <= index.row() < len(self._rows):
            return QSize(width, self.theme.px(44))
        document = self._document(index.row(), index.column(), width - 2 * _PAD)
        return QSize(width, round(document.size().height()) + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Ground, text, marks."""
        if not 0 <= index.row() < len(self._rows):
            return
        row, box = self._rows[index.row()], QRectF(option.rect)
        painter.save()
        painter.setClipRect(box)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(box, self.theme.colour("selection" if selected else "paper"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), self.theme.colour("line"))
        if index.column() == BETWEEN:
            self._between(painter, row, box)
        else:
            document = self._document(index.row(), index.column(), round(box.width()) - 2 * _PAD)
            painter.translate(box.left() + _PAD, box.top() + _PAD)
            context = QAbstractTextDocumentLayout.PaintContext()
            context.palette.setColor(QPalette.ColorRole.Text, self.theme.colour("ink"))
            document.documentLayout().draw(painter, context)
        painter.restore()

    def _between(self, painter: QPainter, row: Row, box: QRectF) -> None:
        """The word of the pair (a guess in a frame of dashes), and below it the shapes of the groups."""
        text = state_of(row)
        font = self.theme.sans("small", QFont.Weight.DemiBold if row.pair.by_hand else QFont.Weight.Normal)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        top = box.top() + _PAD
        if text:
            colour = self.theme.colour("settled" if row.pair.by_hand else "muted")
            width = min(box.width() - 4, metrics.horizontalAdvance(text) + 12)
            frame = QRectF(box.center().x() - width / 2, top, width, metrics.height() + 4)
            if not row.pair.sure and row.pair.draft and row.pair.source:
                painter.setPen(_dashes(colour))
                painter.drawRoundedRect(frame, 5, 5)
            painter.setPen(colour)
            painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)
            top = frame.bottom() + 7
        groups = list(dict.fromkeys(group_of(mark.kind) for mark in (*row.draft_marks, *row.source_marks)))
        size = self.theme.px(12)
        left = box.center().x() - (len(groups) * (size + 6) - 6) / 2
        for group in groups:
            draw_shape(painter, QRectF(left, top, size, size), group, self.theme.mark(group))
            left += size + 6

    def _document(self, row: int, column: int, width: int) -> QTextDocument:
        key = (row, column, width)
        if key not in self._made:
            one = self._rows[row]
            text, marks = (one.draft, one.draft_marks) if column == DRAFT else (one.source, one.source_marks)
            self._made[key] = self._written(text, marks, width, draft=column == DRAFT)
        return self._made[key]

    def _written(self, text: str, marks: Sequence[Mark], width: int, *, draft: bool) -> QTextDocument:
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(self.theme.serif("normal"))
        document.setTextWidth(max(60, width))
        if not text:
            document.setDefaultFont(self.theme.sans("small"))
            cursor = QTextCursor(document)
            empty = QTextCharFormat()
            empty.setForeground(self.theme.colour("muted"))
            cursor.insertText(_missing(draft=draft), empty)
            return document
        document.setPlainText(showable(text.replace("\r", " ")))
        for mark in marks:
            cursor = QTextCursor(document)
            cursor.setPosition(to_qt(text, mark.span.start))
            cursor.setPosition(to_qt(text, mark.span.end), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(self._format(mark))
        return document

    def _format(self, mark: Mark) -> QTextCharFormat:
        group = group_of(mark.kind)
        made = QTextCharFormat()
        made.setUnderlineStyle(_LINES[PATTERN[group]])
        made.setUnderlineColor(self.theme.mark(group, "line"))
        if mark.severity is not Severity.INFO:
            made.setBackground(self.theme.mark(group, "fill"))
        if mark.number == self.in_hand:
            made.setBackground(self.theme.mark(group, "fill"))
            made.setFontWeight(QFont.Weight.Bold)
        return made


def _dashes(colour: QColor) -> QPen:
    pen = QPen(colour, 1.0)
    pen.setDashPattern([3.0, 2.0])
    return pen
