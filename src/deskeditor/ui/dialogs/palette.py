"""CommandPalette: every action and every draft behind one key. Start reading at :class:`CommandPalette`."""

import unicodedata

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from deskeditor.desk.desk import Desk
from deskeditor.ui.actions import plain
from deskeditor.ui.drafts.model import title_of
from deskeditor.ui.search_field import search_field
from deskeditor.ui.widgets import scaled, within_screen

DRAFTS_SHOWN = 8
ACTIONS_SHOWN = 60
KEY = Qt.ItemDataRole.UserRole + 1


class KeyDelegate(QStyledItemDelegate):
    """An action at the left, its key at the right."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """The row as the style draws it, then the key."""
        super().paint(painter, option, index)
        key = index.data(KEY)
        if key:
            painter.save()
            painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
            painter.drawText(option.rect.adjusted(0, 0, -10, 0), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, key)
            painter.restore()


class CommandPalette(QDialog):
    """Type, choose, Enter. ``draft_chosen`` carries a draft's id; actions are triggered."""

    draft_chosen = Signal(int)

    def __init__(self, actions: dict[str, QAction], desk: Desk, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("Search drafts and actions"))
        self._actions, self._desk = actions, desk
        self.field = search_field(self.tr("Search drafts and actions"), self)
        self.list = QListWidget(self)
        self.list.setObjectName("list")
        self.list.setAccessibleName(self.tr("Found"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(KeyDelegate(self.list))
        box = QVBoxLayout(self)
        box.setContentsMargins(9, 9, 9, 9)
        box.addWidget(self.field)
        box.addWidget(self.list)
        self.resize(within_screen(self, scaled(560), scaled(420)))
        self.field.textChanged.connect(self._fill)
        self.field.installEventFilter(self)
        self.field.returnPressed.connect(self._take)
        self.list.itemClicked.connect(lambda _: self._take())
        self._fill("")
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down walk through the list while the field keeps the focus."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        ):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            count = self.list.count()
            if count:
                self.list.setCurrentRow((self.list.currentRow() + step) % count)
            return True
        return super().eventFilter(watched, event)

    def _fill(self, text: str) -> None:
        self.list.clear()
        words = _folded(text).split()
        shown = 0
        for action in self._actions.values():
            name = plain(action.text())
            if action.isEnabled() and all(word in _folded(name) for word in words) and shown < ACTIONS_SHOWN:
                key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                self._add(name, action, key)
                shown += 1
        for row in self._desk.drafts.rows(text.strip(), None, 0, DRAFTS_SHOWN):
            self._add(self.tr("Draft: {title}").format(title=title_of(row)), row.id)
        if not self.list.count():
            nothing = QListWidgetItem(self.tr("Nothing is called that."))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(nothing)
        self.list.setCurrentRow(0)

    def _add(self, text: str, value: object, key: str = "") -> None:
        item = QListWidgetItem(text)
        item.setData(Qt.ItemDataRole.UserRole, value)
        item.setData(KEY, key)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{text}  {key}".strip())
        self.list.addItem(item)

    def _take(self) -> None:
        item = self.list.currentItem()
        value = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        self.close()
        if isinstance(value, QAction):
            value.trigger()
        elif isinstance(value, int):
            self.draft_chosen.emit(value)


def _folded(text: str) -> str:
    """As it is compared: no case, no accents, one apostrophe; nobody types "état" in full to look for a command."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    return "".join(one for one in plain if not unicodedata.combining(one))
