"""FindingsPanel: tabs by group with counts, the list, and what is said when nothing is left.

Start reading at :class:`FindingsPanel`.
"""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QListView, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from deskeditor.desk.choices import KEYS, Choice
from deskeditor.desk.grouping import Group, counted
from deskeditor.findings import Finding, Messages
from deskeditor.ui.findings.delegate import FindingDelegate
from deskeditor.ui.findings.model import FindingModel
from deskeditor.ui.shapes import icon_size, shape_icon
from deskeditor.ui.theme import Theme
from deskeditor.ui.widgets import FlowRow, label, scrolled, tab
from deskeditor.ui.wording import group_name, number


class FindingsList(QListView):
    """The list; while it has the focus, one key is one action."""

    choice_made = Signal(Choice)
    entered = Signal()
    beside_asked = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F, S, D … act on the finding in hand; Enter goes to its place; right and left to the other places of its word."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        choice = next((one for one, key in KEYS.items() if plain and event.text().upper() == key), None)
        if choice is not None:
            self.choice_made.emit(choice)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self.beside_asked.emit(1 if event.key() == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)


class FindingsPanel(QFrame):
    """What is open. ``taken`` is emitted when a finding is chosen in the list."""

    taken = Signal(object)
    hints_asked = Signal(bool)

    def __init__(self, messages: Messages, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findings")
        self.theme = theme
        self._quiet = False
        self._all: tuple[Finding, ...] = ()
        self._texts: dict[str, str] = {}
        self._blocking: frozenset[Finding] = frozenset()
        self.model = FindingModel(messages, self)
        self.list = FindingsList(self)
        self.delegate = FindingDelegate(theme, self.list)
        self._row = FlowRow(self, gap=2)
        self._tabs = QButtonGroup(self)
        self._nothing = label("", "muted", self, wrap=True)
        self._stack = QStackedWidget(self)
        self._tabs_shown: object = None
        self._hints = 0
        self._showing_hints = False
        self._build()

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(9, 6, 9, 5)
        head.addWidget(self._row)
        box.addLayout(head)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._nothing.setContentsMargins(18, 14, 18, 14)
        self._stack.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)  # its text asks for no height
        self._stack.setMinimumHeight(60)
        self._stack.addWidget(self.list)
        self._stack.addWidget(scrolled(self._nothing, self.tr("What was checked"), self))
        box.addWidget(self._stack, 1)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Findings"))
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.list.beside_asked.connect(self._step)
        self._tabs.idClicked.connect(lambda _: self._tab_chosen())

    def showing(
        self, found: tuple[Finding, ...], texts: dict[str, str], blocking: frozenset[Finding], hints: int, *, showing_hints: bool
    ) -> Iterator[None]:
        """Show the open findings, by steps; ``hints`` counts those not shown unless asked for."""
        self._all, self._texts, self._blocking = found, texts, blocking
        self._hints, self._showing_hints = hints, showing_hints
        counts = counted(found)
        if self.model.group not in counts:
            self.model.group = None
        self._fill_tabs(counts)
        yield
        self._fill_list()
        yield

    def show_none(self, *, showing_hints: bool) -> None:
        """Show an empty list, at once: there is no draft, or it was not read yet."""
        for _ in self.showing((), {}, frozenset(), 0, showing_hints=showing_hints):
            pass

    def select(self, finding: Finding | None) -> None:
        """Mark the finding in hand; nothing is emitted."""
        row = self.model.take(finding)
        if row < 0 and finding in self._all:
            self.model.group = None
            self._fill_tabs(counted(self._all))
            self._fill_list()
            row = self.model.take(finding)
        self._quiet = True
        if row < 0:
            self.list.setCurrentIndex(QModelIndex())
        else:
            self.list.setCurrentIndex(self.model.index(row))
        self._quiet = False

    def say_nothing_left(self, text: str) -> None:
        """What stands in place of an empty list."""
        self._nothing.setText(text)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self.theme = self.delegate.theme = theme
        self._fill_tabs(counted(self._all))
        self.list.doItemsLayout()

    def _fill_list(self) -> None:
        self._quiet = True
        self.model.fill(self._all, self._texts, self._blocking)
        self._quiet = False
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)

    def _fill_tabs(self, counts: dict[Group, int]) -> None:
        shown = (self.theme, counts, len(self._all), self.model.group, self._hints, self._showing_hints)
        if shown == self._tabs_shown:
            return
        self._tabs_shown = shown
        for old in self._tabs.buttons():
            self._tabs.removeButton(old)
        self._row.clear()
        self._add_tab(None, self.tr("All {count}").format(count=number(len(self._all))))
        for group, count in counts.items():
            self._add_tab(group, f"{group_name(group)} {number(count)}")
        if self._hints or self._showing_hints:
            hints = tab(self.tr("Hints {count}").format(count=number(self._hints)), self._row)
            hints.setChecked(self._showing_hints)
            hints.setToolTip(self.tr("Show hints among the findings: they never hold the export"))
            hints.clicked.connect(self.hints_asked)
            self._row.add(hints)

    def _add_tab(self, group: Group | None, text: str) -> None:
        made = tab(text, self._row)
        if group is not None:
            made.setIcon(shape_icon(group, self.theme.mark(group), self.theme.px(12)))
            made.setIconSize(icon_size(self.theme.px(12)))
        made.setProperty("group", group.value if group else "")
        made.setChecked(group is self.model.group)
        self._tabs.addButton(made)
        self._row.add(made)

    def _tab_chosen(self) -> None:
        chosen = self._tabs.checkedButton()
        value = chosen.property("group") if chosen is not None else ""
        self.model.group = Group(value) if value else None
        self._fill_list()

    def _step(self, step: int) -> None:
        """To another place of the word in hand."""
        finding = self.model.beside(self.list.currentIndex().row(), step)
        if finding is not None:
            self.taken.emit(finding)

    def _chosen(self, current: QModelIndex) -> None:
        if not self._quiet and current.isValid():
            self.taken.emit(self.model.finding(current.row()))
