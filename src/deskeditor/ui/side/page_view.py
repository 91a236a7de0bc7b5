"""PageView: the live preview. Start reading at :meth:`PageView.show_page`.

It shows the very render that is exported, plus marks; nothing is ever fetched, and a link that is not a mark goes nowhere.
How a long page gets into the document without holding up the window is ``page_text.py``.
"""

import html
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

from deskeditor.export.marks import MarkedPage
from deskeditor.export.pieces import numbers_in, pieces_in, pieces_of, styled
from deskeditor.ui.side.page_style import page_css
from deskeditor.ui.side.page_text import PageText
from deskeditor.ui.theme import Theme


class PageView(QTextBrowser):
    """The page as it will be. ``mark_clicked`` is emitted with the number of a finding of :meth:`show_page`."""

    mark_clicked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAccessibleName(self.tr("Preview"))
        self.setPlaceholderText(self.tr("The page as it will be published."))
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(26)
        self.anchorClicked.connect(self._clicked)
        self._theme = theme
        self._page: MarkedPage | None = None
        self._style: Callable[[int], str] = lambda _: ""
        self._pieces: tuple[str, ...] = ()
        self._marked: dict[int, int] = {}
        self._text = PageText(self.document(), self)

    def show_page(self, page: MarkedPage, style: Callable[[int], str]) -> None:
        """Show a marked page; ``style`` gives the CSS of a finding by its number. The scroll bar stays where it was."""
        self._page, self._style = page, style
        self._pieces = pieces_of(page)
        self._marked = {number: at for at, piece in enumerate(self._pieces) for number in numbers_in(piece)}
        self._show()

    def finish(self) -> None:
        """Let the whole page stand in the document now; shown, it comes a piece at a time."""
        self._text.finish()

    def write_some(self) -> bool:
        """Write the next piece of the page now, as printing needs it; whether there is more to come."""
        self._text.write_some()
        return self._text.busy

    def show_draft(self, headline: str, body: str) -> None:
        """Headline and text of another draft, plain, in the look of the page."""
        self._text.forget()
        self.verticalScrollBar().setValue(0)
        lines = "".join(f"<p>{html.escape(line)}</p>" for line in body.split("\n") if line.strip())
        self.show_html(f"<h1>{html.escape(headline)}</h1>{lines}")

    def show_html(self, markup: str) -> None:
        """Show HTML of the program's own making."""
        self._page, self._pieces, self._marked = None, pieces_in(markup), {}
        self._show()

    def show_text(self, text: str) -> None:
        """Show plain text in place of a page that could not be rendered."""
        self._page, self._pieces, self._marked = None, (), {}
        self._text.forget()
        bar = self.verticalScrollBar()
        place = bar.value()
        self.setPlainText(text)
        bar.setValue(place)

    def restyle(self) -> None:
        """Ask for the styles again: another finding is in hand."""
        if self._page is not None:
            self._show()

    def set_theme(self, theme: Theme) -> None:
        """Show the page in another theme."""
        self._theme = theme
        if self._pieces:
            self._show()

    def follow(self, field: str, start: int) -> None:
        """Bring the paragraph of a field at or before ``start`` to the top."""
        anchor = ""
        for block in self._page.blocks if self._page is not None else ():
            if block.field == field and block.start <= start:
                anchor = block.anchor
        if anchor:
            self.scrollToAnchor(anchor)

    def reveal(self, number: int) -> None:
        """Bring a mark into sight."""
        if number in self._marked:
            self._scroll_to_link(f"f:{number}", self._marked[number])

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing is loaded, from nowhere."""
        return None

    def _show(self) -> None:
        bar = self.verticalScrollBar()
        place = bar.value()
        self._text.set_style(page_css(self._theme))
        self._text.show([styled(piece, self._style) for piece in self._pieces])
        if not self.textCursor().hasSelection():
            self.moveCursor(QTextCursor.MoveOperation.Start)  # what is written would carry it along, and the view with it
        bar.setValue(place)

    def _scroll_to_link(self, href: str, piece: int) -> None:
        block, count = self._text.blocks_of(piece)
        for _ in range(count):
            position = _position_of(block, href)
            if position >= 0:
                self._bring_up(position)
                return
            block = block.next()

    def _bring_up(self, position: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(position)
        box = self.cursorRect(cursor)
        if box.top() < 20 or box.bottom() > self.viewport().height() - 20:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + box.top() - self.viewport().height() // 3)

    def _clicked(self, url: QUrl) -> None:
        kind, _, number = url.toString().partition(":")
        if kind == "f" and number.isdigit():
            self.mark_clicked.emit(int(number))


def _position_of(block: QTextBlock, href: str) -> int:
    pieces: Any = block  # PySide's blocks can be iterated; its stubs do not say so
    return next((one.fragment().position() for one in pieces if one.fragment().charFormat().anchorHref() == href), -1)
