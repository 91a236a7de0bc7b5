"""The dialog that asks for a file or a folder, in the window's language. Start reading at :func:`ask_file`."""

from collections.abc import Callable, Sequence
from pathlib import PurePath

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPalette
from PySide6.QtWidgets import QFileDialog, QHeaderView, QSplitter, QToolButton, QTreeView, QWidget

from deskeditor.ui.widgets import scaled, within_screen

translate = QCoreApplication.translate
WIDE, HIGH = 820, 520
"""Pixels at 100 %: no name is cut, and nothing is to be scrolled sideways."""
PLACES = 130
"""Pixels of the list of places at its left, at 100 %."""
ICON = 16
"""Pixels of the pictures on its buttons and before its files, at 100 %."""
ARROWS = frozenset({"backButton", "forwardButton", "toParentButton"})
"""Qt's names of the buttons whose pictures it draws in black, which a dark window hides."""
LEFT_IN_ENGLISH = (
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
)
"""Words in the list that Qt's own translations lack: the catalogue of the window has them."""


Then = Callable[[str], object]
"""What is done with the name that was chosen."""


def ask_file(parent: QWidget, title: str, kinds: Sequence[str], then: Then, place: str = "") -> None:
    """Ask for a file that exists; ``kinds`` are name filters, none for any file."""
    dialog = file_dialog(parent, title, place)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    _open(dialog, kinds, then)


def ask_new_file(parent: QWidget, title: str, name: str, then: Then, kinds: Sequence[str] = ()) -> None:
    """Ask where a file is to be written; ``name`` is offered, and its ending is put behind a name that has none."""
    dialog = file_dialog(parent, title, name)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(PurePath(name).suffix)
    _open(dialog, kinds, then)


def ask_folder(parent: QWidget, title: str, then: Then, place: str = "") -> None:
    """Ask for a folder."""
    dialog = file_dialog(parent, title, place)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    _open(dialog, (), then)


def _open(dialog: QFileDialog, kinds: Sequence[str], then: Then) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if kinds:
        dialog.setNameFilters(kinds)
    dialog.fileSelected.connect(then)
    dialog.open()


def file_dialog(parent: QWidget, title: str, place: str = "") -> QFileDialog:
    """A dialog to be opened. ``place``: the folder it shows first, or the name of a file to write.

    Where the desktop has none of its own Qt draws one, leaves two of its labels in English whatever the language, and its
    pictures in one size.
    """
    made = QFileDialog(parent, title, place)
    made.setLabelText(QFileDialog.DialogLabel.LookIn, translate("FileDialog", "Look in:"))
    made.setLabelText(QFileDialog.DialogLabel.FileType, translate("FileDialog", "Files of type:"))
    made.resize(within_screen(made, scaled(WIDE), scaled(HIGH)))
    for parted in made.findChildren(QSplitter):
        parted.setSizes([scaled(PLACES), made.width() - scaled(PLACES)])
    for tool in made.findChildren(QToolButton):
        tool.setIconSize(QSize(scaled(ICON), scaled(ICON)))
        if tool.objectName() in ARROWS:
            tool.setIcon(_in_ink(tool))
    for view in made.findChildren(QTreeView):
        view.setIconSize(QSize(scaled(ICON), scaled(ICON)))
        view.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    return made


def _in_ink(tool: QToolButton) -> QIcon:
    """A button's picture in the colour of the window's words."""
    picture = tool.icon().pixmap(tool.iconSize())
    painter = QPainter(picture)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(picture.rect(), tool.palette().color(QPalette.ColorRole.WindowText))
    painter.end()
    return QIcon(picture)
