"""CompareDialog: two states of an article, differences word by word. Start reading at :class:`CompareDialog`."""

import html

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QWidget

from deskeditor.article import Article
from deskeditor.desk.authorship import Hands
from deskeditor.desk.history import Change, Comparison, ParagraphChange, Piece, compare
from deskeditor.ui.dialogs.sheet import Sheet
from deskeditor.ui.side.page_view import PageView
from deskeditor.ui.theme import Theme
from deskeditor.ui.wording import field_name, moment


class CompareDialog(Sheet):
    """Struck through and red: gone; underlined and green: new. Below each change, whose it is and of when."""

    def __init__(self, title: str, before: Article, after: Article, hands: Hands, theme: Theme, parent: QWidget) -> None:
        super().__init__(title, parent, width=760)
        self.view = PageView(theme, self)
        self.view.setAccessibleName(title)
        self.body.addWidget(self.view, 1)
        found = compare(before, after)
        if found:
            self.view.show_html(_html_of(found, hands))
        else:
            self.view.show_text(self.tr("Nothing has changed."))
        self.add_cancel(self.tr("Close")).setFocus()
        self.prefer(820, 680)
        QTimer.singleShot(0, self, lambda: self._go_to(_first_words(found)))

    def _go_to(self, words: str) -> None:
        """From the top, down to the first change."""
        self.view.moveCursor(QTextCursor.MoveOperation.Start)
        place = self.view.document().find(words, 0, QTextDocument.FindFlag.FindCaseSensitively) if words else QTextCursor()
        if not place.isNull():
            place.clearSelection()
            self.view.setTextCursor(place)
            self.view.ensureCursorVisible()


def _first_words(found: Comparison) -> str:
    """The beginning of the first text that came or went; "" where none did."""
    if found.metadata:
        return ""
    pieces = (piece for _, changes in found.fields for change in changes for piece in change.pieces)
    return next((one.text.strip()[:40] for one in pieces if one.change is not Change.SAME and one.text.strip()), "")


def _html_of(found: Comparison, hands: Hands) -> str:
    """The differences as HTML of our own making, every text escaped."""
    parts: list[str] = []
    for name, old, new in found.metadata:
        parts.append(f"<p><small>{html.escape(field_name(name))}</small><br/>{_gone(old)} {_new(new)}</p>")
    for name, changes in found.fields:
        parts.append(f"<h3>{html.escape(field_name(name))}</h3>")
        parts.extend(f"<p>{_paragraph(change)}{_whose(name, change, hands)}</p>" for change in changes)
    return "".join(parts)


def _paragraph(change: ParagraphChange) -> str:
    text = "".join(_piece(piece) for piece in change.pieces)
    return f"<small>↕</small> {text}" if change.change is Change.MOVED else text


def _whose(field: str, change: ParagraphChange, hands: Hands) -> str:
    """Who made a change; "" where nothing changed, or nobody knows."""
    if change.change in {Change.SAME, Change.MOVED}:
        return ""
    old, new = (
        "".join(piece.text for piece in change.pieces if piece.change is not gone) for gone in (Change.ADDED, Change.REMOVED)
    )
    hand = hands.removed(field, old) if change.change is Change.REMOVED else hands.wrote(field, new)
    if hand is None:
        return ""
    told = " · ".join(part for part in (hand.by, moment(hand.at) if hand.at else "") if part)
    return f"<br/><small>{html.escape(told)}</small>"


def _piece(piece: Piece) -> str:
    if piece.change is Change.REMOVED:
        return _gone(piece.text)
    return _new(piece.text) if piece.change is Change.ADDED else html.escape(piece.text)


def _gone(text: str) -> str:
    return f"<del>{html.escape(text)}</del>" if text else ""


def _new(text: str) -> str:
    return f"<ins>{html.escape(text)}</ins>" if text else ""
