"""GuideDialog: the guide, offline, beside the window. Start reading at :class:`GuideDialog`.

The pages are the Markdown of ``docs/guide``, which the wheel and the installers carry among the resources.
"""

import re
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import (
    QDesktopServices,
    QImageReader,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QTextBrowser, QVBoxLayout, QWidget

from deskeditor.resources import resource
from deskeditor.ui.dialogs.sheet import Sheet
from deskeditor.ui.search_field import search_field
from deskeditor.ui.theme import Theme

_CHAPTER = re.compile(r"^\d+\. \[(.+?)\]\(([\w-]+\.md)\)$", re.MULTILINE)
PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""A paragraph that is a picture and nothing else."""
_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")


def guide_folder(language: str) -> Path | None:
    """The folder of the guide in a language, else in English; None where it is not installed."""
    for code in (language, "en"):
        for root in (resource("guide"), resource().parent / "docs" / "guide"):
            if (root / code / "README.md").is_file():
                return root / code
    return None


def chapters(folder: Path) -> list[tuple[str, Path]]:
    """Titles and files, in the order of the contents."""
    return [(title, folder / name) for title, name in _CHAPTER.findall((folder / "README.md").read_text(encoding="utf-8"))]


class GuideDialog(Sheet):
    """Chapters at the left, the page at the right; the search finds chapters by any of their words."""

    def __init__(self, folder: Path, theme: Theme, parent: QWidget) -> None:
        super().__init__(self.tr("Guide"), parent, width=680)
        self.setModal(False)
        self._theme = theme
        self._chapters = chapters(folder)
        self._texts = {path: path.read_text(encoding="utf-8") for _, path in self._chapters}
        self.search = search_field(self.tr("Search the guide"), self)
        self.list = QListWidget(self)
        self.page = QTextBrowser(self)
        self._build()
        self.list.addItems([title for title, _ in self._chapters])
        self.list.currentRowChanged.connect(self._show)
        self.search.textChanged.connect(self._filter)
        self.page.anchorClicked.connect(self._follow)
        self.list.setCurrentRow(0)
        self.page.setFocus()

    def _build(self) -> None:
        self.list.setObjectName("pages")
        self.list.setAccessibleName(self.tr("Chapters"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page.setAccessibleName(self.tr("Page of the guide"))
        self.page.setOpenLinks(False)
        left = QWidget(self)
        left.setFixedWidth(self._theme.px(290))
        column = QVBoxLayout(left)
        column.setContentsMargins(12, 12, 4, 8)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        line = QFrame(self)
        line.setObjectName("upright")
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(line)
        row.addWidget(self.page, 1)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addLayout(row)
        self.add_cancel(self.tr("Close"))
        self.prefer(1060, 760)

    def _show(self, row: int) -> None:
        if 0 <= row < len(self._chapters):
            path = self._chapters[row][1]
            document = self.page.document()
            document.setBaseUrl(QUrl.fromLocalFile(str(path)))
            document.setDefaultFont(self._theme.sans("normal"))
            document.setMarkdown(self._texts[path], QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
            _dress(document, self._theme, self.page.viewport().width(), path.parent)
            self.page.moveCursor(QTextCursor.MoveOperation.Start)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The pictures are as wide as the page."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            QTimer.singleShot(0, self, lambda: self._show(self.list.currentRow()))

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        for row, (title, path) in enumerate(self._chapters):
            whole = f"{title} {_IMAGE.sub('', self._texts[path])}".casefold()
            self.list.setRowHidden(row, not all(word in whole for word in words))
        if words and self.list.item(self.list.currentRow()).isHidden():
            shown = [row for row in range(self.list.count()) if not self.list.isRowHidden(row)]
            if shown:
                self.list.setCurrentRow(shown[0])
        if words:
            self.page.find(words[0])

    def _follow(self, url: QUrl) -> None:
        """A chapter opens here, anything else where the system opens it."""
        names = [path.name for _, path in self._chapters]
        if url.fileName() in names:
            self.list.setCurrentRow(names.index(url.fileName()))
        elif url.scheme() in ("http", "https"):
            QDesktopServices.openUrl(url)


def _dress(document: QTextDocument, theme: Theme, width: int, folder: Path) -> None:
    """Margins, line height, tables, pictures: Markdown says nothing of them. Pictures lie in ``folder``."""
    document.setDocumentMargin(theme.px(26))
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        cursor.setPosition(block.position())
        wanted = QTextBlockFormat(block.blockFormat())
        level = wanted.headingLevel()
        wanted.setLineHeight(135, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        wanted.setTopMargin(theme.px(16 if level else 4))
        wanted.setBottomMargin(theme.px(6 if cursor.currentList() is None else 2))
        if block.text() == PICTURE:
            wanted.setLineHeight(100, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)  # its line is as high as it is
        cursor.setBlockFormat(wanted)
        pieces = block.begin()
        while not pieces.atEnd():
            piece = pieces.fragment()
            image = piece.charFormat().toImageFormat()
            if image.isValid():
                real = QImageReader(str(folder / image.name())).size()
                wide = max(60, min(theme.px(700), real.width(), width - theme.px(60)))
                image.setWidth(wide)
                image.setHeight(real.height() * wide / max(1, real.width()))
                cursor.setPosition(piece.position())
                cursor.setPosition(piece.position() + piece.length(), QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(image)
            pieces += 1
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            shape = frame.format()
            shape.setCellPadding(theme.px(6))
            shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            shape.setBorderBrush(theme.colour("line"))
            shape.setBorderCollapse(True)
            shape.setBorder(1)
            frame.setFormat(shape)
