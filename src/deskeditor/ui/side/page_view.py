"""PageView: the live preview. Start reading at :meth:`PageView.show_page`.

It shows the very render that is exported, plus marks; nothing is ever fetched, and a link that is not a mark goes nowhere.
"""

import html
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QTextBrowser, QWidget

from deskeditor.export.marks import MarkedPage
from deskeditor.export.preview import preview_html
from deskeditor.ui.side.page_style import page_css
from deskeditor.ui.theme import Theme


class PageView(QTextBrowser):
    """The page as it will be. ``mark_clicked`` is emitted with the number of a finding of :meth:`show_page`."""

    mark_clicked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAccessibleName(self.tr("Preview"))
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(26)
        self.anchorClicked.connect(self._clicked)
        self._theme = theme
        self._page: MarkedPage | None = None
        self._style: Callable[[int], str] = lambda _: ""
        self._html = ""

    def show_page(self, page: MarkedPage, style: Callable[[int], str]) -> None:
        """Show a marked page; ``style`` gives the CSS of a finding by its number. The scroll bar stays where it was."""
        self._page, self._style = page, style
        self._show(preview_html(page, style))

    def show_draft(self, headline: str, body: str) -> None:
        """Headline and text, plain, in the look of the page."""
        lines = "".join(f"<p>{html.escape(line)}</p>" for line in body.split("\n") if line.strip())
        self.show_html(f"<h1>{html.escape(headline)}</h1>{lines}")

    def show_html(self, markup: str) -> None:
        """Show HTML of the program's own making."""
        self._page = None
        self._show(markup)

    def show_text(self, text: str) -> None:
        """Show plain text in place of a page that could not be rendered."""
        self._page = None
        self._html = ""
        bar = self.verticalScrollBar()
        place = bar.value()
        self.setPlainText(text)
        bar.setValue(place)

    def restyle(self) -> None:
        """Ask for the styles again: another finding is in hand."""
        if self._page is not None:
            self._show(preview_html(self._page, self._style))

    def set_theme(self, theme: Theme) -> None:
        """Show the page in another theme."""
        self._theme = theme
        self._html = ""
        self.restyle()

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
        self._scroll_to_link(f"f:{number}")

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing is loaded, from nowhere."""
        return None

    def _show(self, markup: str) -> None:
        if markup == self._html:
            return
        self._html = markup
        bar = self.verticalScrollBar()
        place = bar.value()
        self.document().setDefaultStyleSheet(page_css(self._theme))
        self.setHtml(f"<body>{markup}</body>")
        bar.setValue(place)

    def _scroll_to_link(self, href: str) -> None:
        block = self.document().begin()
        while block.isValid():
            for piece in block:  # type: ignore[attr-defined]
                fragment = piece.fragment()
                if fragment.charFormat().anchorHref() == href:
                    self._bring_up(fragment.position())
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
