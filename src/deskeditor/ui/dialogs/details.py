"""DetailsDialog: everything of a story that is not its text. Start reading at :class:`DetailsDialog`."""

import re

from PySide6.QtCore import QDateTime, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from deskeditor.article import Article
from deskeditor.language import available_languages
from deskeditor.outlets import PURPOSES, available_outlets, load_outlet
from deskeditor.ui.dialogs.sheet import Sheet, text_box
from deskeditor.ui.widgets import button
from deskeditor.ui.wording import language_name, purpose_name

_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?")


class DetailsDialog(Sheet):
    """``changed`` carries the texts and the metadata that were changed, each a dict by field; ``purpose_changed`` what its
    disclaimer is for now.
    """

    changed = Signal(dict, dict)
    purpose_changed = Signal(str)

    def __init__(self, article: Article, parent: QWidget, focus: str = "", purpose: str = PURPOSES[0]) -> None:
        super().__init__(self.tr("Details of the story"), parent, width=680)
        self._article = article
        form = self.form()
        self.byline = QLineEdit(article.byline, self)
        self.published = QLineEdit(article.published or "", self)
        self.published.setPlaceholderText(self.tr("2026-11-25 or 2026-11-25 14:30"))
        self.dateline = QLineEdit(article.dateline, self)
        self.standfirst = text_box(self, self.tr("Standfirst"), "", 60)
        self.standfirst.setPlainText(article.standfirst)
        self.captions = text_box(self, self.tr("Captions"), self.tr("One caption a line"), 60)
        self.captions.setPlainText(article.captions)
        self.language = QComboBox(self)
        for code in available_languages():
            self.language.addItem(language_name(code), code)
        self.language.setCurrentIndex(self.language.findData(article.language))
        self.outlet = QComboBox(self)
        for name in available_outlets():
            self.outlet.addItem(load_outlet(name).name, name)
        self.outlet.setCurrentIndex(self.outlet.findData(article.outlet))
        self._purpose, self.purpose = purpose, self._purposes(purpose)
        self.source_url = QLineEdit(article.source_url, self)
        self.slug = QLineEdit(article.slug, self)
        form.addRow(self.tr("Byline"), self.byline)
        self.published.setAccessibleName(self.tr("Published"))
        form.addRow(self.tr("Published"), self._with_now())
        form.addRow(self.tr("Dateline"), self.dateline)
        form.addRow(self.tr("Standfirst"), self.standfirst)
        form.addRow(self.tr("Captions"), self.captions)
        form.addRow(self.tr("Language"), self.language)
        form.addRow(self.tr("Outlet"), self.outlet)
        form.addRow(self.tr("Disclaimer for"), self.purpose)
        form.addRow(self.tr("Came from"), self.source_url)
        form.addRow(self.tr("Slug"), self.slug)
        self.add_cancel()
        self.ok = self.add_button(self.tr("Keep"), primary=True)
        self.ok.clicked.connect(self._keep)
        field = getattr(self, focus, self.byline)
        (field if isinstance(field, QWidget) else self.byline).setFocus()

    def _purposes(self, chosen: str) -> QComboBox:
        made = QComboBox(self)
        for one in PURPOSES:
            made.addItem(purpose_name(one), one)
        made.setCurrentIndex(made.findData(chosen))
        return made

    def _with_now(self) -> QWidget:
        made = QWidget(self)
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.published, 1)
        for name, form in ((self.tr("Today"), "yyyy-MM-dd"), (self.tr("Now"), "")):
            now = button(name, made)
            now.clicked.connect(lambda _=False, form=form: self.published.setText(_now(form)))
            row.addWidget(now)
        return made

    def _keep(self) -> None:
        published = self.published.text().strip().replace(" ", "T")
        if published and not (_MOMENT.fullmatch(published) and QDateTime.fromString(published, Qt.DateFormat.ISODate).isValid()):
            self.show_problem(self.tr("Please write the date as 2026-11-25, or with a time as 2026-11-25 14:30."))
            self.published.setFocus()
            return
        texts = {
            "byline": " ".join(self.byline.text().split()),
            "standfirst": " ".join(self.standfirst.toPlainText().split()),
            "captions": self.captions.document().toRawText().replace("\u2029", "\n").strip(),
        }
        metadata = {
            "published": published or None,
            "dateline": self.dateline.text().strip(),
            "language": str(self.language.currentData() or self._article.language),
            "outlet": str(self.outlet.currentData() or self._article.outlet),
            "source_url": self.source_url.text().strip(),
            "slug": self.slug.text().strip() or self._article.slug,
        }
        self.changed.emit(
            {name: value for name, value in texts.items() if value != self._article.text_of(name)},
            {name: value for name, value in metadata.items() if value != getattr(self._article, name)},
        )
        if self.purpose.currentData() != self._purpose:
            self.purpose_changed.emit(str(self.purpose.currentData()))
        self.accept()


def _now(form: str) -> str:
    now = QDateTime.currentDateTime()
    if form:
        return now.toString(form)
    return now.toOffsetFromUtc(now.offsetFromUtc()).toString(Qt.DateFormat.ISODate)
