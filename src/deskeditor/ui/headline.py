"""StoryHead: kicker, headline, standfirst and metadata over the text. Start reading at :class:`StoryHead`."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from deskeditor.article import Article
from deskeditor.desk.session import FieldEdit
from deskeditor.ui.editor import FieldEditor, MarkSource
from deskeditor.ui.metadata_row import MetadataRow
from deskeditor.ui.theme import Theme, font_rule

HEAD_FIELDS = ("kicker", "headline", "standfirst")


class GrowingField(FieldEditor):
    """A field of one paragraph, as high as its text."""

    def __init__(self, field: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(field, parent, many_lines=False)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower field is higher."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        height = max(round(self.document().size().height()), self.fontMetrics().height()) + 4
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        """One line before there is text."""
        return QSize(200, self.fontMetrics().height() + 4)


class StoryHead(QFrame):
    """The story's head. Its fields are FieldEditors like the body; the metadata row is buttons."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("head")
        self.fields = {
            "kicker": GrowingField("kicker", self.tr("Kicker"), self),
            "headline": GrowingField("headline", self.tr("Headline"), self),
            "standfirst": GrowingField("standfirst", self.tr("Standfirst"), self),
        }
        self.metadata = MetadataRow(self)
        self._column = QVBoxLayout()
        self._column.setSpacing(1)
        for field in self.fields.values():
            self._column.addWidget(field)
        self._column.addSpacing(4)
        self._column.addWidget(self.metadata)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(44, 14, 24, 9)
        self._row.addLayout(self._column)
        self.set_theme(theme)

    def show_article(self, article: Article) -> None:
        """Show an article's head."""
        for name, field in self.fields.items():
            field.show_text(article.text_of(name))
            field.setVisible(name != "standfirst" or bool(article.standfirst))
        self.metadata.show_article(article)

    def show_standfirst(self) -> None:
        """Make room for a standfirst where there is none yet."""
        self.fields["standfirst"].show()
        self.fields["standfirst"].setFocus()

    def apply(self, edit: FieldEdit) -> None:
        """Show an edit of one of the fields."""
        field = self.fields[edit.field]
        field.apply(edit.edit)
        if field.text:
            field.show()

    def set_source(self, source: MarkSource) -> None:
        """Where the fields' marks come from."""
        for field in self.fields.values():
            field.source = source

    def set_theme(self, theme: Theme) -> None:
        """Type of the fields."""
        kicker = theme.sans("small", QFont.Weight.DemiBold)
        kicker.setCapitalization(QFont.Capitalization.AllUppercase)
        kicker.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
        standfirst = theme.serif("large")
        standfirst.setItalic(False)
        for name, font in (
            ("kicker", kicker),
            ("headline", theme.serif("headline", QFont.Weight.Bold)),
            ("standfirst", standfirst),
        ):
            self.fields[name].setFont(font)
            self.fields[name].setStyleSheet(font_rule(font))
        _colour(self.fields["kicker"], theme)
        self.metadata.set_theme(theme)

    def set_margins(self, left: int, right: int) -> None:
        """Stand over the text column."""
        self._row.setContentsMargins(left, 14, right, 9)


def _colour(field: FieldEditor, theme: Theme) -> None:
    form = QTextCharFormat()
    form.setForeground(theme.colour("muted"))
    field.setCurrentCharFormat(form)
    cursor = QTextCursor(field.document())
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeCharFormat(form)
