"""Dialogs that list things of the desk: the bin, accepted words, backups. Start reading at :class:`ListSheet`."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from deskeditor.store.values import DraftRow
from deskeditor.ui.dialogs.files import ask_file, ask_new_file
from deskeditor.ui.dialogs.sheet import Sheet
from deskeditor.ui.drafts.model import title_of
from deskeditor.ui.wording import moment


class ListSheet(Sheet):
    """A list and the one thing that can be done with an entry."""

    def __init__(self, title: str, entries: Sequence[tuple[str, object]], action: str, nothing: str, parent: QWidget) -> None:
        super().__init__(title, parent, width=560)
        self.list = QListWidget(self)
        self.list.setObjectName("list")
        self.list.setAccessibleName(title)
        self.list.setMinimumHeight(260)
        for text, value in entries:
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, value)
            self.list.addItem(item)
        if not entries:
            self.add_text(nothing)
        self.body.addWidget(self.list)
        self.add_cancel(self.tr("Close"))
        self.ok = self.add_button(action, primary=True)
        self.ok.setEnabled(bool(entries))
        self.list.setCurrentRow(0)
        self.ok.clicked.connect(self._act)
        self.list.itemActivated.connect(lambda _: self._act())

    def _act(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.act(item.data(Qt.ItemDataRole.UserRole))

    def act(self, value: object) -> None:
        """Do it with the entry chosen."""
        raise NotImplementedError


class BinDialog(ListSheet):
    """``taken`` carries the id of a draft to be taken back."""

    taken = Signal(int)

    def __init__(self, rows: Sequence[DraftRow], parent: QWidget) -> None:
        entries = [(f"{title_of(row)}\n{moment(row.updated)} · " + self.tr("%n words", "", row.words), row.id) for row in rows]
        super().__init__(self.tr("Bin"), entries, self.tr("Take it back"), self.tr("The bin is empty."), parent)

    def act(self, value: object) -> None:
        """Take the draft back."""
        self.taken.emit(value)
        self.accept()


class WordsDialog(ListSheet):
    """``forgotten`` carries a word that is to be asked about again; ``brought`` and ``taken`` the name of a file of words."""

    forgotten = Signal(str)
    brought = Signal(str)
    taken = Signal(str)

    def __init__(self, words: Sequence[str], parent: QWidget) -> None:
        nothing = self.tr("No word was accepted yet. “Ignore” on a spelling finding can accept a word for the outlet or for you.")
        super().__init__(self.tr("Accepted words"), [(word, word) for word in words], self.tr("Forget it"), nothing, parent)
        self.bring = self.add_button(self.tr("Import…"), left=True)
        self.take = self.add_button(self.tr("Export…"), left=True)
        self.take.setEnabled(bool(words))
        self.bring.clicked.connect(self._ask_import)
        self.take.clicked.connect(self._ask_export)

    def _ask_import(self) -> None:
        kinds = [self.tr("Word lists (*.txt *.dic)"), self.tr("All files (*)")]
        ask_file(self, self.tr("Import words"), kinds, self._bring)

    def _bring(self, name: str) -> None:
        self.brought.emit(name)
        self.accept()

    def _ask_export(self) -> None:
        ask_new_file(self, self.tr("Export the words"), self.tr("words.txt"), self.taken.emit)

    def act(self, value: object) -> None:
        """Forget the word; the list stays open."""
        self.forgotten.emit(value)
        self.list.takeItem(self.list.currentRow())


class BackupDialog(ListSheet):
    """``chosen`` carries the path of a backup."""

    chosen = Signal(object)

    def __init__(self, paths: Sequence[Path], parent: QWidget) -> None:
        entries = [(f"{when_written(path)}\n{path.name}", path) for path in paths]
        nothing = self.tr("There is no backup yet: one is made each time the desk is closed.")
        super().__init__(self.tr("Restore a backup"), entries, self.tr("Put it in place"), nothing, parent)
        self.add_text(self.tr("The desk as it is now is backed up first: nothing is lost."), "small")

    def act(self, value: object) -> None:
        """Put the backup in place."""
        self.chosen.emit(value)
        self.accept()


def when_written(path: Path) -> str:
    """When a file was last written, as the locale says it; "" when it is gone."""
    try:
        return moment(datetime.fromtimestamp(path.stat().st_mtime, UTC).isoformat(timespec="seconds"))
    except OSError:
        return ""
