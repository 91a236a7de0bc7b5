"""The findings: listed, taken in hand, shown in text and preview at once. Start reading at :class:`FindingsBinding`."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from deskeditor.article import TEXT_FIELDS
from deskeditor.desk.exporting import count_blockers
from deskeditor.desk.grouping import group_of, holds, places_of, suggestions_come
from deskeditor.desk.reviewed_draft import is_long, is_spelled
from deskeditor.desk.session import Session
from deskeditor.desk.words import forms_accepted
from deskeditor.desk.workflow import open_questions
from deskeditor.findings import Finding, Fix, Severity
from deskeditor.outlets import available_outlets, load_outlet
from deskeditor.ui.binding.views import ViewsBinding
from deskeditor.ui.page_feed import PageFeed
from deskeditor.ui.parts import Parts
from deskeditor.ui.steps import Steps
from deskeditor.ui.wording import group_name

GATHER_MS = 20
"""So long after a misspelt word was taken in hand, when all is painted, the words of the draft are gathered for suggestions."""


class FindingsBinding(QObject):
    """Ties list, card, marks and preview to the finding in hand."""

    field_asked = Signal(object)
    """A finding on the whole draft: go where it is settled."""

    def __init__(self, window: Parts, views: ViewsBinding) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = window.workspace
        self._views = views
        self.feed = PageFeed(window.workspace, window.side.page, window.theme, self)
        self._steps = Steps(self, window.workspace.is_typing)
        self._from_text = False
        self._fresh = False
        work = window.workspace
        work.opened.connect(self._opened)
        work.reviewed.connect(self._reviewed)
        work.saved.connect(self._count_blockers)
        work.in_hand_changed.connect(self._in_hand)
        window.story.caret_moved.connect(self._caret)
        window.story.body.bar_clicked.connect(self._bar_clicked)
        window.findings.taken.connect(work.take)
        window.findings.hints_asked.connect(lambda shown: work.set_show_hints(shown=shown))
        window.findings.list.entered.connect(self.go_to_text)
        window.side.page.mark_clicked.connect(self._mark_clicked)

    def _reviewed(self) -> None:
        window, session = self._window, self._workspace.session
        if session is None:
            self._steps.stop()
            window.tool_bar.show_count(0, 0)
            return
        self._steps.run(self._show(session), at_once=not is_long(session))

    def _show(self, session: Session) -> Iterator[None]:
        window = self._window
        article = session.article
        everything, found = session.open_findings(), self._workspace.findings()
        outlet = load_outlet(article.outlet) if article.outlet in available_outlets() else None
        must = outlet.must_decide if outlet is not None else frozenset()
        blocking = frozenset(one for one in everything if holds(one, must))
        hints = sum(one.severity is Severity.INFO for one in everything)
        texts = {name: article.text_of(name) for name in TEXT_FIELDS}
        settled, asked = len(session.settled_findings()), open_questions(session)
        yield
        yield from window.findings.showing(found, texts, blocking, hints, showing_hints=self._workspace.show_hints)
        spelled = is_spelled(session)
        window.status.show_unspelled("" if spelled else session.language)
        window.findings.say_nothing_left(self._nothing_left(settled, asked, spelled=spelled))
        yield
        found = self._workspace.findings()
        if self._fresh and found:
            self._fresh = False
            first = next((one for one in found if one.span is not None and one.field == "body"), found[0])
            window.findings.select(first)  # the list is laid out for it
            yield
            if self._workspace.in_hand is None:
                self._from_text = True  # taken in hand, but the reader is left where he is
                self._workspace.take(first)
                self._from_text = False
        yield
        window.findings.select(self._workspace.in_hand)
        window.tool_bar.show_count(self._workspace.number_in_hand(), len(found))
        window.status.show_claims(self._workspace.claims)
        self._count_blockers()
        window.story.repaint_marks()
        if window.side.current in ("voices", "sources"):
            self._views.fill(window.side.current)
        self.feed.ask()
        window.poll_soon()

    def _count_blockers(self) -> None:
        """What holds the export, as the export dialog will say: findings, the form, holds, signatures."""
        session = self._workspace.session
        if session is not None and session.reviewed:
            self._window.status.show_blockers(count_blockers(session))

    def _opened(self) -> None:
        self._fresh = True
        self._steps.stop()
        if self._workspace.session is not None:
            window = self._window
            window.findings.show_none(showing_hints=self._workspace.show_hints)
            window.findings.say_nothing_left(self.tr("Checking…"))
            window.tool_bar.show_checking()
            window.status.show_checking()
            self.feed.ask()  # before the dictionaries are asked for: the page is there sooner

    def _nothing_left(self, settled: int, asked: int, *, spelled: bool) -> str:
        checked = [
            self.tr(
                "Nothing is open here. Checked: sources of quotations and figures, damage of translation, typography, "
                "numbers, dates and names, page furniture, and what the outlet requires."
            ),
            self.tr("Spelling was checked.")
            if spelled
            else self.tr("Spelling was not checked: no dictionary serves the language."),
        ]
        ruled = [self.tr("%n findings were settled.", "", settled - asked)] if settled > asked else []
        ruled += [self.tr("%n questions wait for the author’s answer.", "", asked)] if asked else []
        return "\n\n".join((" ".join(checked), *ruled))

    def _in_hand(self) -> None:
        window, work = self._window, self._workspace
        finding = work.in_hand
        window.findings.select(finding)
        if finding is None or work.session is None:
            window.card.show_finding(finding)
        else:
            forms = forms_accepted(finding, work.session.language)
            answered = work.session.answer_to(finding)
            window.card.show_finding(finding, len(places_of(finding, work.findings())), forms, answered)
        window.tool_bar.show_count(work.number_in_hand(), len(work.findings()))
        window.story.repaint_marks()
        self.feed.show_in_hand()
        if finding is None:
            return
        group, message = group_name(group_of(finding.kind)), work.messages.message(finding)
        words = self.tr("{group}: {message}").format(group=group, message=message)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(window, words))
        if not self._from_text:
            self.show_place(finding)
        if suggestions_come(finding):
            QTimer.singleShot(GATHER_MS, self, lambda: self._ask_suggestions(finding))

    def show_place(self, finding: Finding) -> None:
        """Bring the place of a finding into sight."""
        field = self._window.story.field(finding.field)
        if field is not None and finding.span is not None:
            field.show_place(finding.span.start, finding.span.end)

    def go_to_text(self) -> None:
        """The caret to the finding in hand, the focus to the text."""
        finding = self._workspace.in_hand
        field = self._window.story.field(finding.field) if finding is not None else self._window.story.body
        if finding is not None and finding.span is None:
            self.field_asked.emit(finding)
            return
        (field or self._window.story.body).setFocus()

    def _ask_suggestions(self, finding: Finding) -> None:
        session = self._workspace.session
        if session is None or finding.span is None or self._workspace.in_hand != finding:
            return
        span = finding.span

        def arrived(words: tuple[str, ...]) -> None:
            if self._window.card.finding == finding:
                if words:
                    self._window.card.show_fixes(tuple(Fix(span, word) for word in words))
                else:
                    self._window.card.say_no_suggestion()

        session.suggestions(finding, arrived)
        self._window.poll_soon()

    def _caret(self, field: str, offset: int) -> None:
        session = self._workspace.session
        if session is not None:
            if self._workspace.typing != (field, offset):
                session.end_typing()
            self._workspace.caret_at(field, offset)
        if self._workspace.typing is not None:
            return
        finding = self._workspace.finding_at(field, offset)
        if finding is not None:
            self._from_text = True
            self._workspace.take(finding)
            self._from_text = False

    def _bar_clicked(self, field: str, start: int, length: int) -> None:
        """The first finding of the paragraph."""
        found = self._workspace.findings()
        first = (
            one for one in found if one.field == field and one.span is not None and start <= one.span.start <= start + length
        )
        finding = next(first, None)
        if finding is not None:
            self._workspace.take(finding)

    def _mark_clicked(self, number: int) -> None:
        finding = self.feed.finding(number)
        if finding is not None:
            self._workspace.take(finding)
            self.show_place(finding)
