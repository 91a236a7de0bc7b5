"""The dialog that asks for a file or a folder, in the window's language. Start reading at :func:`file_dialog`."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

translate = QCoreApplication.translate


def file_dialog(parent: QWidget, title: str, place: str = "") -> QFileDialog:
    """A dialog to be opened. ``place``: the folder it shows first, or the name of a file to write.

    Where the desktop has none of its own Qt draws one, and leaves two of its labels in English whatever the language.
    """
    made = QFileDialog(parent, title, place)
    made.setLabelText(QFileDialog.DialogLabel.LookIn, translate("FileDialog", "Look in:"))
    made.setLabelText(QFileDialog.DialogLabel.FileType, translate("FileDialog", "Files of type:"))
    return made
