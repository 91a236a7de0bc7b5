"""ShortcutsDialog: every action and its key, which can be changed. Start reading at :class:`ShortcutsDialog`."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QKeySequenceEdit, QTreeWidgetItem, QWidget

from deskeditor.desk.choices import KEYS
from deskeditor.ui.actions import action_table, menu_titles, plain, tip
from deskeditor.ui.dialogs.sheet import Sheet
from deskeditor.ui.tree import Tree
from deskeditor.ui.wording import choice_name


class ShortcutsDialog(Sheet):
    """``changed`` carries an action's id and its new shortcut in portable text ("" for none)."""

    changed = Signal(str, str)

    def __init__(self, actions: dict[str, QAction], parent: QWidget) -> None:
        super().__init__(self.tr("Keyboard"), parent, width=560)
        self._actions = actions
        self.tree = Tree(self)
        self.tree.setObjectName("list")
        self.tree.setHeaderLabels([self.tr("Action"), self.tr("Key")])
        self.tree.setColumnWidth(0, 330)
        self.tree.setMinimumHeight(420)
        self.tree.setAccessibleName(self.tr("Actions"))
        for name, title in menu_titles().items():
            self._add_menu(name, title)
        self._add_single_keys()
        self.tree.expandAll()
        self.body.addWidget(self.tree)
        self.key = QKeySequenceEdit(self)
        self.key.setMaximumSequenceLength(1)
        self.key.setAccessibleName(self.tr("New key"))
        self.form().addRow(self.tr("New key for the action chosen"), self.key)
        self.tree.currentItemChanged.connect(self._chosen)
        self.key.editingFinished.connect(self._change)
        self.add_cancel(self.tr("Close"))

    def _add_menu(self, name: str, title: str) -> None:
        top = QTreeWidgetItem([plain(title), ""])
        self.tree.addTopLevelItem(top)
        for entry in action_table():
            if entry.menu == name and entry.text:
                keys = ", ".join(
                    key.toString(QKeySequence.SequenceFormat.NativeText) for key in self._actions[entry.id].shortcuts()
                )
                item = QTreeWidgetItem([plain(entry.text), keys])
                item.setData(0, Qt.ItemDataRole.UserRole, entry.id)
                top.addChild(item)

    def _add_single_keys(self) -> None:
        top = QTreeWidgetItem([self.tr("While the list of findings has the focus"), ""])
        self.tree.addTopLevelItem(top)
        for choice, key in KEYS.items():
            top.addChild(QTreeWidgetItem([plain(choice_name(choice)), key]))

    def _chosen(self, item: QTreeWidgetItem | None) -> None:
        name = item.data(0, Qt.ItemDataRole.UserRole) if item is not None else None
        self.key.setEnabled(name is not None)
        self.key.setKeySequence(self._actions[name].shortcut() if name else QKeySequence())

    def _change(self) -> None:
        item = self.tree.currentItem()
        name = item.data(0, Qt.ItemDataRole.UserRole) if item is not None else None
        if item is None or name is None or self.key.keySequence() == self._actions[name].shortcut():
            return
        wanted = self.key.keySequence()
        taken = next((other for other, action in self._actions.items() if other != name and wanted in action.shortcuts()), None)
        if taken is not None and not wanted.isEmpty():
            self.show_problem(self.tr("This key already means: {action}").format(action=plain(self._actions[taken].text())))
            return
        self.show_problem("")
        self._actions[name].setShortcuts([wanted])
        entry = next(one for one in action_table() if one.id == name)
        self._actions[name].setToolTip(tip(entry, wanted.toString(QKeySequence.SequenceFormat.PortableText)))
        item.setText(1, wanted.toString(QKeySequence.SequenceFormat.NativeText))
        self.changed.emit(name, wanted.toString(QKeySequence.SequenceFormat.PortableText))
