"""DeskPage: where the desk is, its backups, and the desks opened lately. Start reading at :class:`DeskPage`."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidget, QWidget

from deskeditor.desk.desk import Desk
from deskeditor.ui.dialogs.desk_lists import when_written
from deskeditor.ui.dialogs.settings.page import Page
from deskeditor.ui.widgets import label


class DeskPage(Page):
    """``asked`` carries the id of an action of the Desk menu, ``desk_asked`` the path of another desk."""

    asked = Signal(str)
    desk_asked = Signal(str)

    def __init__(self, desk: Desk, recent: list[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.add_text(self.tr("This desk"), "section")
        self.add_text(str(desk.path), "")
        another, elsewhere = self.buttons(self.tr("Open another desk…"), self.tr("Save elsewhere…"))
        self.add_text(self.tr("Backups"), "section")
        self.backups = self.add_text("", "")
        self.add_text(
            self.tr("One is made each time a changed desk is closed, in a folder beside it; the last ten are kept."), "small"
        )
        now, restore = self.buttons(self.tr("Back up now"), self.tr("Restore a backup…"))
        others = [path for path in recent if path != str(desk.path)]
        self.recent = QListWidget(self)
        self.recent.setObjectName("list")
        self.recent.addItems(others)
        self.recent.setAccessibleName(self.tr("Desks opened lately"))
        self.recent.itemActivated.connect(lambda item: self.desk_asked.emit(item.text()))
        if others:
            self.box.addWidget(label(self.tr("Desks opened lately"), "section", self))
            self.box.addWidget(self.recent, 1)
        else:
            self.recent.hide()
            self.box.addStretch(1)
        another.clicked.connect(lambda: self.asked.emit("desk.open"))
        elsewhere.clicked.connect(lambda: self.asked.emit("desk.elsewhere"))
        restore.clicked.connect(lambda: self.asked.emit("desk.restore"))
        now.clicked.connect(self._back_up)
        now.setEnabled(not desk.read_only)
        self._tell()

    def _back_up(self) -> None:
        self.asked.emit("desk.backup")
        self._tell()

    def _tell(self) -> None:
        found = self._desk.backups()
        self.backups.setText(
            self.tr("%n backups, the last of {when}", "", len(found)).format(when=when_written(found[0]))
            if found
            else self.tr("No backup yet.")
        )
