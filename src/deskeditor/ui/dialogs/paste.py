"""PasteDialog: an article from the clipboard, as it comes. Start reading at :class:`PasteDialog`."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QApplication, QComboBox, QPlainTextEdit, QWidget

from deskeditor.ui.dialogs.sheet import Sheet


class PasteBox(QPlainTextEdit):
    """Takes text; remembers the HTML it came with, which is parsed elsewhere."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.html = ""
        self._pasted = ""

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Some programs copy HTML alone."""
        return source.hasHtml() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """The text is shown as it is; its HTML serves while the text is not changed."""
        text = source.text() if source.hasText() else QTextDocumentFragment.fromHtml(source.html()).toPlainText()
        fresh = not self.document().toRawText().strip()
        super().insertFromMimeData(source) if not source.hasHtml() else self.insertPlainText(text)
        if fresh:
            self.html = source.html() if source.hasHtml() else ""
            self._pasted = self.toRaw()

    def toRaw(self) -> str:
        """The text, no-break spaces kept."""
        return self.document().toRawText().replace("\u2029", "\n")

    @property
    def html_of_text(self) -> str:
        """The HTML the text came with; "" once the text was changed by hand."""
        return self.html if self.toRaw() == self._pasted else ""


class PasteDialog(Sheet):
    """``pasted`` carries text, HTML ("" for plain text) and the outlet's id."""

    pasted = Signal(str, str, str)

    def __init__(self, outlets: Sequence[tuple[str, str]], outlet: str, parent: QWidget) -> None:
        super().__init__(self.tr("Paste an article"), parent, width=680)
        self.add_text(
            self.tr("Paste it as it was copied. Menus, share buttons, dates and advertisements are taken out and kept aside.")
        )
        self.box = PasteBox(self)
        self.box.setObjectName("field")
        self.box.setMinimumHeight(320)
        self.box.setAccessibleName(self.tr("The article"))
        self.box.setTabChangesFocus(True)
        self.body.addWidget(self.box, 1)
        self.outlet = QComboBox(self)
        for name, title in outlets:
            self.outlet.addItem(title, name)
        self.outlet.setCurrentIndex(max(0, self.outlet.findData(outlet)))
        self.form().addRow(self.tr("Outlet"), self.outlet)
        self.add_cancel()
        self.ok = self.add_button(self.tr("Make a draft"), primary=True)
        self.ok.clicked.connect(self._take)
        self.box.textChanged.connect(lambda: self.ok.setEnabled(not self.box.document().isEmpty()))
        self.ok.setEnabled(False)
        mime = QApplication.clipboard().mimeData()
        if mime is not None and mime.hasText() and len(mime.text()) > 200:
            self.box.insertFromMimeData(mime)
        self.box.setFocus()

    def _take(self) -> None:
        self.pasted.emit(self.box.toRaw(), self.box.html_of_text, str(self.outlet.currentData() or ""))
        self.accept()
