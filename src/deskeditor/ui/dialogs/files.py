"""The dialog that asks for a file or a folder, in the window's language. Start reading at :func:`file_dialog`."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from deskeditor.ui.widgets import scaled

translate = QCoreApplication.translate
WIDE, HIGH = 820, 520
"""Pixels at 100 %: no name is cut, and nothing is to be scrolled sideways."""


def file_dialog(parent: QWidget, title: str, place: str = "") -> QFileDialog:
    """A dialog to be opened. ``place``: the folder it shows first, or the name of a file to write.

    Where the desktop has none of its own Qt draws one, and leaves two of its labels in English whatever the language.
    """
    made = QFileDialog(parent, title, place)
    made.setLabelText(QFileDialog.DialogLabel.LookIn, translate("FileDialog", "Look in:"))
    made.setLabelText(QFileDialog.DialogLabel.FileType, translate("FileDialog", "Files of type:"))
    made.resize(scaled(WIDE), scaled(HIGH))
    return made
