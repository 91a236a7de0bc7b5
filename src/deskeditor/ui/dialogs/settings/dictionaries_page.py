"""DictionariesPage: which dictionaries serve each language, and how to add one. Start reading at :class:`DictionariesPage`."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTreeWidgetItem, QWidget

from deskeditor.language import available_languages, load_pack
from deskeditor.language.spelling.added import add_dictionaries
from deskeditor.language.spelling.dictionaries import HUNSPELL, dictionaries_for
from deskeditor.resources import own_folder
from deskeditor.ui.dialogs.files import ask_file
from deskeditor.ui.dialogs.settings.page import Page
from deskeditor.ui.tree import Tree
from deskeditor.ui.widgets import label
from deskeditor.ui.wording import language_name


class DictionariesPage(Page):
    """``changed`` says that other dictionaries serve now."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.add_text(
            self.tr("Dictionaries of this computer (Hunspell, LibreOffice) are found by themselves; your own come before them.")
        )
        self.tree = Tree(self)
        self.tree.setObjectName("list")
        self.tree.setHeaderLabels([self.tr("Language"), self.tr("Place")])
        self.tree.setColumnWidth(0, 230)
        self.tree.setAccessibleName(self.tr("Dictionaries by language"))
        self.box.addWidget(self.tree, 1)
        self.add, self.remove = self.buttons(self.tr("Add a dictionary…"), self.tr("Take it away"))
        self.said = label("", "small", self, wrap=True)
        self.box.addWidget(self.said)
        self.add.clicked.connect(self._ask)
        self.remove.clicked.connect(self._remove)
        self.tree.currentItemChanged.connect(lambda *_: self._look())
        self.fill()

    def fill(self) -> None:
        """Look again at what there is."""
        self.tree.clear()
        for code in available_languages():
            top = QTreeWidgetItem([language_name(code), ""])
            self.tree.addTopLevelItem(top)
            serving = dictionaries_for(load_pack(code), "all", (own_folder("dictionaries"),))
            if not serving:
                top.addChild(QTreeWidgetItem([self.tr("None: spelling is not checked"), ""]))
            for one in serving:
                hunspell = one.engine == HUNSPELL
                place = str(one.path) if hunspell else self.tr("came with the program")
                row = QTreeWidgetItem([one.name if hunspell else self.tr("Word list"), place])
                row.setData(0, Qt.ItemDataRole.UserRole, str(one.path))
                row.setToolTip(1, place)
                top.addChild(row)
        self.tree.expandAll()
        self._look()

    def add_file(self, name: str) -> None:
        """Take a dictionary from a file."""
        try:
            names = add_dictionaries(Path(name), own_folder("dictionaries"))
        except ValueError:
            self.said.setText(
                self.tr("{name} holds no dictionary: a .dic and an .aff file of one name are needed.").format(
                    name=Path(name).name
                )
            )
            return
        except OSError as problem:
            self.said.setText(str(problem))
            return
        self.said.setText(self.tr("Added: {names}").format(names=", ".join(names)))
        self.fill()
        self.changed.emit()

    def _ask(self) -> None:
        kinds = [self.tr("Dictionaries (*.oxt *.dic)"), self.tr("All files (*)")]
        ask_file(self, self.tr("Add a dictionary"), kinds, self.add_file)

    def _chosen(self) -> Path | None:
        item = self.tree.currentItem()
        name = item.data(0, Qt.ItemDataRole.UserRole) if item is not None else None
        path = Path(name) if name else None
        return path if path is not None and path.parent == own_folder("dictionaries") else None

    def _look(self) -> None:
        self.remove.setEnabled(self._chosen() is not None)

    def _remove(self) -> None:
        path = self._chosen()
        if path is None:
            return
        for suffix in (".dic", ".aff"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)
        self.fill()
        self.changed.emit()
