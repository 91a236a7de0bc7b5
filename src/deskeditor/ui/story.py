"""StoryPanel: the story's head and its body, one column under the other. Start reading at :class:`StoryPanel`."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from deskeditor.article import Article
from deskeditor.desk.session import Changed
from deskeditor.ui.editor import FieldEditor, MarkSource
from deskeditor.ui.empty import EmptyDesk
from deskeditor.ui.headline import StoryHead
from deskeditor.ui.theme import Theme, font_rule
from deskeditor.ui.widgets import rule

COLUMN = 700
"""The width of the text column in pixels at 100 %, when the window is wider."""
LINES_LEFT = 2
"""Lines of the text that are to be seen however low the window is."""
SPACE_AROUND = 34
MARGIN_LEFT = 44
MARGIN_RIGHT = 26


class StoryPanel(QFrame):
    """The fields of one draft. ``edited`` and ``caret_moved`` pass on what the fields report."""

    edited = Signal(str, object)
    caret_moved = Signal(str, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("story")
        self._theme = theme
        self.column = COLUMN
        self.head = StoryHead(theme, self)
        self.body = FieldEditor("body", self)
        self.body.setAccessibleName(self.tr("Text of the article"))
        self.body.hint = self.tr("Write or paste the article here.")
        self.body.setAccessibleDescription(self.body.hint)
        self.body.setMinimumHeight(24)
        self.empty = EmptyDesk(self)
        self.stack = QStackedWidget(self)
        page = QWidget(self)
        box = QVBoxLayout(page)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.head)
        box.addWidget(rule(page))
        box.addWidget(self.body, 1)
        self.stack.addWidget(page)
        self.stack.addWidget(self.empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)
        for field in self.fields():
            field.edited.connect(self.edited)
            field.caret_moved.connect(self.caret_moved)
        for before, after in zip(self.fields(), self.fields()[1:], strict=False):
            before.left_field.connect(after.setFocus)
        self.set_theme(theme)

    def fields(self) -> list[FieldEditor]:
        """Every text field, from the top."""
        return [*self.head.fields.values(), self.body]

    def field(self, name: str) -> FieldEditor | None:
        """The widget of a text field; None for one that has none (byline, captions)."""
        return self.body if name == "body" else self.head.fields.get(name)

    def show_article(self, article: Article | None, *, read_only: bool = False) -> None:
        """Show an article; None shows the empty desk."""
        self.stack.setCurrentIndex(0 if article is not None else 1)
        if article is None:
            return
        self.head.show_article(article)
        for field in self.fields():
            field.lock(locked=read_only)
        self.body.show_text(article.body)
        self._lay()

    def apply(self, changed: Changed, article: Article) -> None:
        """Show what an action or an undo changed."""
        for one in changed.edits:
            field = self.field(one.field)
            if field is None:
                continue
            if one.field == "body":
                field.apply(one.edit)
            else:
                self.head.apply(one)
        self.head.metadata.show_article(article)

    def set_source(self, source: MarkSource) -> None:
        """Where marks come from."""
        self.body.source = source
        self.head.set_source(source)

    def repaint_marks(self) -> None:
        """Findings, rulings or the view have changed."""
        for field in self.fields():
            field.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Type, spacing and margins."""
        self._theme = theme
        font = theme.serif("article")
        self.body.setFont(font)
        self.body.setStyleSheet(font_rule(font))
        self.body.set_spacing(round(font.pixelSize() * 1.5), round(font.pixelSize() * 0.62))
        self.head.set_theme(theme)
        self._lay()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        super().resizeEvent(event)
        self._lay()

    def _make_room(self) -> None:
        """In a low window the row of metadata gives way to the text; the details dialog has all of it."""
        fields = sum(field.height() for field in self.head.fields.values() if not field.isHidden())
        row = self.head.metadata.heightForWidth(max(1, self.width() - MARGIN_LEFT - MARGIN_RIGHT))
        spare = self.height() - fields - row - SPACE_AROUND
        self.head.metadata.setVisible(spare >= LINES_LEFT * self.body.fontMetrics().height())

    def _lay(self) -> None:
        self._make_room()
        column = self._theme.px(self.column)
        spare = max(0, self.width() - column - MARGIN_LEFT - MARGIN_RIGHT) // 2
        left, right = MARGIN_LEFT + spare, MARGIN_RIGHT + spare
        self.head.set_margins(left, right)
        self.body.set_margins(left, right - 11)
        self.body.bars_left = left - 25.0
