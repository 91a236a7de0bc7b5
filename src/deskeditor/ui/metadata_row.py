"""MetadataRow: byline, date, outlet and language under the headline. Start reading at :class:`MetadataRow`."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from deskeditor.article import Article
from deskeditor.language import available_languages
from deskeditor.outlets import available_outlets, load_outlet
from deskeditor.ui.theme import Theme
from deskeditor.ui.widgets import FlowRow, button
from deskeditor.ui.wording import day, language_name


class MetadataRow(FlowRow):
    """Says what is known of the story, and what is missing; each word is the button that changes it."""

    byline_asked = Signal()
    date_asked = Signal()
    details_asked = Signal()
    standfirst_asked = Signal()
    outlet_chosen = Signal(str)
    language_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=4)
        self.byline = self._entry()
        self.date = self._entry()
        self.outlet = self._entry()
        self.language = self._entry()
        self.standfirst = self._entry()
        self.more = self._entry()
        self.standfirst.setText(self.tr("+ Standfirst"))
        self.more.setText(self.tr("Details…"))
        self.byline.clicked.connect(self.byline_asked)
        self.date.clicked.connect(self.date_asked)
        self.more.clicked.connect(self.details_asked)
        self.standfirst.clicked.connect(self.standfirst_asked)
        self._outlets = QMenu(self)
        self._languages = QMenu(self)
        self.outlet.setMenu(self._outlets)
        self.language.setMenu(self._languages)
        self._outlets.aboutToShow.connect(self._fill_outlets)
        self._languages.aboutToShow.connect(self._fill_languages)
        self._article = Article()

    def _entry(self) -> QPushButton:
        made = button("", self, flat=True)
        self.add(made)
        return made

    def show_article(self, article: Article) -> None:
        """Show an article's metadata."""
        self._article = article
        known = article.outlet in available_outlets()
        outlet = load_outlet(article.outlet).name if known else article.outlet
        self._say(
            self.byline, self.tr("By {name}").format(name=article.byline) if article.byline else "", self.tr("Byline missing")
        )
        self._say(self.date, day(article.published) if article.published else "", self.tr("Date missing"))
        self._say(self.outlet, self.tr("Outlet: {name}").format(name=outlet) if outlet else "", self.tr("Outlet missing"))
        self._say(self.language, language_name(article.language) if article.language else "", self.tr("Language missing"))
        self.standfirst.setVisible(not article.standfirst)
        self._flow.invalidate()
        self.updateGeometry()

    def _say(self, entry: QPushButton, text: str, missing: str) -> None:
        entry.setText(text or missing)
        if entry.property("alarm") != (not text):
            entry.setProperty("alarm", not text)
            entry.style().unpolish(entry)
            entry.style().polish(entry)

    def set_theme(self, theme: Theme) -> None:
        """Small type."""
        self.setStyleSheet(f"QPushButton {{ font-size: {theme.size('small')}px; margin-left: -6px; }}")

    def _fill_outlets(self) -> None:
        _fill(
            self._outlets,
            [(name, load_outlet(name).name) for name in available_outlets()],
            self._article.outlet,
            self.outlet_chosen,
        )

    def _fill_languages(self) -> None:
        entries = [(code, language_name(code)) for code in available_languages()]
        _fill(self._languages, entries, self._article.language, self.language_chosen)


def _fill(menu: QMenu, entries: list[tuple[str, str]], checked: str, chosen: SignalInstance) -> None:
    menu.clear()
    group = QActionGroup(menu)
    for value, name in entries:
        action = QAction(name, menu, checkable=True, checked=value == checked)
        action.triggered.connect(lambda _=False, value=value: chosen.emit(value))
        group.addAction(action)
        menu.addAction(action)
