"""StatusLine: words, claims, what blocks, language, person, saved when. It tells the truth.

Start reading at :class:`StatusLine`.
"""

from PySide6.QtCore import QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from deskeditor.desk.claim_map import ClaimMap
from deskeditor.desk.grouping import Group
from deskeditor.findings import Person
from deskeditor.ui.shapes import icon_size, shape_icon
from deskeditor.ui.side.voices_view import ClaimSummary
from deskeditor.ui.theme import Theme
from deskeditor.ui.widgets import Wings, button, label
from deskeditor.ui.wording import language_name, moment, status_name

WORDS_A_MINUTE = 200
PASSING_MS = 8000
GAP = 10
"""Pixels between two entries."""


class StatusLine(QFrame):
    """Each entry is the button that leads to what it counts."""

    state_asked = Signal()
    claims_asked = Signal()
    blockers_asked = Signal()
    language_asked = Signal()
    dictionary_asked = Signal()
    person_asked = Signal()
    problem_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusBar")
        self._counts = QWidget(self)
        self._words = label("", "small", self)
        self._claims = self._entry(self.claims_asked)
        self._blockers = self._entry(self.blockers_asked)
        self._message = label("", "small", self)
        self._passing = QTimer(self, interval=PASSING_MS, singleShot=True)
        self._passing.timeout.connect(self._passed)
        self._state = self._entry(self.state_asked)
        self._language = self._entry(self.language_asked)
        self._unspelled = self._entry(self.dictionary_asked)
        self._unspelled.setToolTip(self.tr("Dictionaries are added in the settings"))
        self._unspelled.hide()
        self._person = self._entry(self.person_asked)
        self._saved: QLabel = label("", "small", self)
        self._problem = self._entry(self.problem_asked)
        self._problem.setProperty("alarm", True)
        self._problem.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(13, 2, 13, 2)
        counts = QHBoxLayout(self._counts)
        counts.setContentsMargins(0, 0, 0, 0)
        counts.setSpacing(GAP)
        for one in (self._words, self._claims, self._blockers):
            counts.addWidget(one)
        left = (self._counts, self._message)
        right = (self._state, self._unspelled, self._language, self._person, self._saved, self._problem)
        self._wings = Wings([left, right], self, spacing=GAP)
        row.addWidget(self._wings)
        self.set_theme(theme)

    def _entry(self, signal: SignalInstance) -> QPushButton:
        made = button("", self, flat=True)
        made.clicked.connect(signal)
        return made

    def show_words(self, words: int | None) -> None:
        """The words of the body and the minutes they take to read; None when no draft is open."""
        shown = words is not None
        for widget in (self._words, self._claims, self._blockers, self._state, self._language, self._saved):
            widget.setVisible(shown)
        if not shown:
            self._unspelled.hide()
        if words is not None:
            minutes = max(1, round(words / WORDS_A_MINUTE))
            count, reading = self.tr("%n words", "", words), self.tr("%n min", "", minutes)
            self._words.setText(f"{count} · {reading}")

    def show_claims(self, claims: ClaimMap) -> None:
        """How the claims stand."""
        self._claims.setText(ClaimSummary(self).of(claims))
        self._claims.setVisible(bool(claims.claims))

    def show_checking(self) -> None:
        """The draft stands and can be read; what was found in it is still to come."""
        self._claims.hide()
        self._unspelled.hide()
        self._blockers.setText(self.tr("Checking…"))

    def show_blockers(self, count: int) -> None:
        """What holds the export."""
        self._blockers.setText(self.tr("%n block the export", "", count) if count else self.tr("Nothing blocks the export"))

    def show_state(self, status: str, *, void: bool = False) -> None:
        """Where the draft stands in the workflow; ``void``: what was signed no longer holds."""
        name = status_name(status)
        self._state.setText(self.tr("{state} · signature void").format(state=name) if void else name)

    def show_language(self, code: str) -> None:
        """The draft's language."""
        self._language.setText(language_name(code) if code else self.tr("No language"))

    def show_unspelled(self, language: str) -> None:
        """That no dictionary serves the draft's language, and the way to add one; "" where one does."""
        self._unspelled.setText(
            self.tr("Spelling not checked: no dictionary for {language}").format(language=language_name(language))
        )
        self._unspelled.setVisible(bool(language))

    def show_person(self, person: Person) -> None:
        """Who rules."""
        name = person.name or self.tr("Who are you?")
        self._person.setText(f"{name} ({person.role})" if person.role else name)

    def show_saved(self, at: str, *, dirty: bool) -> None:
        """When the draft was last saved."""
        self._saved.setText(self.tr("Saving…") if dirty else self.tr("Saved {time}").format(time=moment(at)) if at else "")

    def show_problem(self, text: str) -> None:
        """A save that failed stays here until one succeeds; "" takes it away."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        self._saved.setVisible(not text)

    def say(self, text: str) -> None:
        """A passing word: it goes by itself. Where it does not fit beside the counts it takes their place meanwhile."""
        self._message.setText(text)
        self._counts.setVisible(True)
        self._counts.setVisible(not text or self._wings.fit())
        self._passing.start()

    def _passed(self) -> None:
        self._message.clear()
        self._counts.show()

    def set_theme(self, theme: Theme) -> None:
        """The shape beside the claims."""
        self._claims.setIcon(shape_icon(Group.SOURCES, theme.mark(Group.SOURCES), theme.px(12)))
        self._claims.setIconSize(icon_size(theme.px(12)))
        self.setStyleSheet(f"QPushButton {{ font-size: {theme.size('small')}px; }}")
