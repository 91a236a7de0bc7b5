"""RulesPage: what is looked for, outlet by outlet: read it, try it, switch it off. Start reading at :class:`RulesPage`."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QListView, QSplitter, QVBoxLayout, QWidget

from deskeditor.desk.desk import Desk
from deskeditor.desk.house import HouseChoices, Looked, choices_of, choose, looked_for
from deskeditor.findings import Messages
from deskeditor.language import available_languages
from deskeditor.outlets import available_outlets, load_outlet
from deskeditor.rules import style_books
from deskeditor.ui.dialogs.settings.page import Page, choice
from deskeditor.ui.dialogs.settings.rule_card import RuleCard
from deskeditor.ui.search_field import search_field
from deskeditor.ui.widgets import FlowRow, scaled
from deskeditor.ui.wording import language_name, readable

CODE = Qt.ItemDataRole.UserRole
NARROW = 100
"""Pixels at 100 % below which no choice at the head goes: three of their full width are wider than a small screen."""


class RulesPage(Page):
    """Every change is kept at once; ``changed`` says that drafts are to be read anew, ``failed`` why one was not kept."""

    changed = Signal()
    failed = Signal(str)

    def __init__(self, desk: Desk, messages: Messages, outlet: str, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._messages = messages
        self._rows: dict[str, Looked] = {}
        outlets = [(name, load_outlet(name).name) for name in available_outlets()]
        self.outlet = choice(self, outlets, outlet)
        self.language = choice(self, [(code, language_name(code)) for code in available_languages()], language, "fr")
        self.spacing = choice(self, self._spacings(), "")
        self.search = search_field(self.tr("Search the rules"), self)
        self.model = QStandardItemModel(self)
        self.list = QListView(self)
        self.card = RuleCard(desk.spelling.packs(), messages, self)
        self._books = FlowRow(self)
        self._build()
        self.outlet.activated.connect(lambda _: self.fill())
        self.language.activated.connect(lambda _: self.fill())
        self.spacing.activated.connect(lambda _: self._keep())
        self.search.textChanged.connect(lambda _: self._filter())
        self.model.itemChanged.connect(lambda _: self._keep())
        self.list.selectionModel().currentChanged.connect(lambda now, _: self._show(now.data(CODE)))
        self.fill()

    def _spacings(self) -> list[tuple[str, str]]:
        return [
            ("", self.tr("Spacing: as usual")),
            ("thin", self.tr("Spacing: thin before ; ! ?")),
            ("no-break", self.tr("Spacing: full no-break space")),
        ]

    def _build(self) -> None:
        names = (self.tr("Outlet"), self.tr("Language of the drafts"), self.tr("Spacing profile"))
        row = QHBoxLayout()
        row.setSpacing(8)
        for field, name in zip((self.outlet, self.language, self.spacing), names, strict=True):
            field.setAccessibleName(name)
            field.setToolTip(name)
            field.setMinimumWidth(scaled(NARROW))
            row.addWidget(field, field.sizeHint().width())  # the longest choice gets the most
        self.box.addLayout(row)
        self.box.addWidget(self._books)
        self.list.setObjectName("list")
        self.list.setAccessibleName(self.tr("What is looked for"))
        self.list.setModel(self.model)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        both = QSplitter(Qt.Orientation.Horizontal, self)
        both.setChildrenCollapsible(False)
        both.addWidget(left)
        both.addWidget(self.card)
        both.setSizes([330, 330])
        self.box.addWidget(both, 1)

    def fill(self) -> None:
        """Show the outlet's choices for the language."""
        outlet = load_outlet(self.outlet.currentData())
        choices = choices_of(outlet.id)
        self._rows = {one.code: one for one in looked_for(self.language.currentData(), outlet, self._messages)}
        self.model.blockSignals(True)
        self.model.clear()
        for code, one in sorted(self._rows.items()):
            item = QStandardItem(readable(one.message))
            item.setData(code, CODE)
            item.setToolTip(f"{item.text()}\n{code}")
            item.setCheckable(True)
            item.setCheckState(Qt.CheckState.Unchecked if code in choices.off else Qt.CheckState.Checked)
            self.model.appendRow(item)
        self.model.blockSignals(False)
        self.model.layoutChanged.emit()
        self.spacing.setCurrentIndex(max(0, self.spacing.findData(choices.profile)))
        self._show_books(choices)
        self._filter()
        self.list.setCurrentIndex(self.model.index(0, 0))

    def _show_books(self, choices: HouseChoices) -> None:
        self._books.clear()
        for name in style_books(self.language.currentData()):
            box = QCheckBox(self.tr("Style book: {name}").format(name=name.upper()), self._books)
            box.setObjectName(name)
            box.setChecked(name in choices.use)
            box.toggled.connect(lambda _: self._keep())
            self._books.add(box)

    def _filter(self) -> None:
        words = self.search.text().casefold().split()
        for row in range(self.model.rowCount()):
            one = self._rows[self.model.item(row).data(CODE)]
            text = f"{one.code} {one.message} {one.authority}".casefold()
            self.list.setRowHidden(row, not all(word in text for word in words))

    def _show(self, code: str | None) -> None:
        if code in self._rows:
            self.card.show_rule(self._rows[code], load_outlet(self.outlet.currentData()), self.language.currentData())

    def _keep(self) -> None:
        before = choices_of(self.outlet.currentData())
        items = [self.model.item(row) for row in range(self.model.rowCount())]
        off = {one.data(CODE) for one in items if one.checkState() is Qt.CheckState.Unchecked}
        boxes = self._books.findChildren(QCheckBox)
        shown = {box.objectName() for box in boxes}
        use = tuple(name for name in before.use if name not in shown) + tuple(
            one.objectName() for one in boxes if one.isChecked()
        )
        kept = frozenset(code for code in before.off if code not in self._rows) | off
        choices = HouseChoices(frozenset(kept), use, self.spacing.currentData())
        if choices == before:
            return
        try:
            choose(self.outlet.currentData(), choices)
        except OSError as problem:
            self.failed.emit(str(problem))
            return
        self.changed.emit()
