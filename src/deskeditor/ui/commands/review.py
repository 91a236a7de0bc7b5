"""Commands on findings: each choice asks what it must and lets the session rule.

Start reading at :meth:`ReviewCommands.choose`.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from deskeditor.article import TEXT_FIELDS
from deskeditor.desk.choices import Choice, choices_of
from deskeditor.desk.rulings import REASONS
from deskeditor.desk.session import Session
from deskeditor.findings import Finding, Fix, Ruling, Scope, Source
from deskeditor.ui.binding import Binding
from deskeditor.ui.commands.view import ViewCommands
from deskeditor.ui.dialogs.rulings import AskDialog, AttributeDialog, LeaveDialog
from deskeditor.ui.dialogs.settled import SettledDialog
from deskeditor.ui.dialogs.source import SourceDialog
from deskeditor.ui.parts import Parts
from deskeditor.ui.problems import Problems

WORDS_QUOTED = 160


class ReviewCommands(QObject):
    """Acts on the finding in hand."""

    def __init__(self, window: Parts, binding: Binding, view: ViewCommands, problems: Problems) -> None:
        super().__init__(window)
        self._window = window
        self._binding = binding
        self._view = view
        self._problems = problems
        self._workspace = window.workspace
        window.status.claims_asked.connect(lambda: self._view.mode("sourcing"))
        window.status.blockers_asked.connect(self.first_blocker)
        window.findings.list.choice_made.connect(self.choose)
        window.card.choice_made.connect(self.choose)
        window.card.fix_chosen.connect(self.apply)
        window.card.ignored.connect(self.ignore)

    def table(self) -> dict[str, Callable[[], object]]:
        """The actions of this menu."""
        work = self._workspace
        made: dict[str, Callable[[], object]] = {
            f"review.{choice.value}": partial(self.choose, choice) for choice in Choice if choice is not Choice.GO
        }
        return made | {
            "review.next": lambda: self._walk(1),
            "review.previous": lambda: self._walk(-1),
            "review.list": lambda: self._window.findings.list.setFocus(),
            "review.text": lambda: self._binding.findings.go_to_text(),
            "review.fix-safe": lambda: work.do(lambda session: session.apply_fixes(self._safe(session))),
            "review.settled": self.show_settled,
        }

    def choose(self, choice: Choice) -> None:
        """Do what was chosen about the finding in hand; nothing when it is not on offer for it."""
        finding = self._workspace.in_hand
        session = self._workspace.session
        if finding is None or session is None or choice not in choices_of(finding):
            return
        acts: dict[Choice, Callable[[Finding], object]] = {
            Choice.FIX: self._fix,
            Choice.SOURCE: self._source,
            Choice.ATTRIBUTE: self._attribute,
            Choice.ASK: self._ask,
            Choice.LEAVE: self._leave,
            Choice.CUT: lambda finding: self._rule(finding, Ruling.CUT),
            Choice.IGNORE: lambda _: self._window.card.open_scopes(),
            Choice.GO: lambda _: self._binding.findings.go_to_text(),
        }
        acts[choice](finding)

    def apply(self, fix: Fix) -> None:
        """Apply a fix that was chosen among several."""
        finding = self._workspace.in_hand
        if finding is not None:
            self._workspace.do(lambda session: session.apply_fix(finding, fix))

    def ignore(self, scope: Scope) -> None:
        """Ignore the finding in hand, as far as ``scope`` reaches."""
        finding = self._workspace.in_hand
        if finding is not None:
            self._workspace.do(lambda session: session.rule(finding, Ruling.IGNORED, scope=scope))

    def first_blocker(self) -> None:
        """The first finding that holds the export."""
        blocking = self._window.findings.model.blocking
        first = next((one for one in self._workspace.findings() if one in blocking), None)
        if first is not None:
            self._workspace.take(first)
            self._window.findings.list.setFocus()

    def show_settled(self) -> None:
        """What was ruled, to be taken back; and rulings whose words have gone."""
        session = self._workspace.session
        if session is None:
            return
        texts = {name: session.article.text_of(name) for name in TEXT_FIELDS}
        dialog = SettledDialog(session.settled_findings(), session.orphans(), texts, self._window.messages, self._window)
        dialog.withdrawn.connect(lambda verdict: self._workspace.do(lambda session: session.withdraw(verdict)))
        dialog.open()

    def _walk(self, step: int) -> None:
        """The next finding, and the keys that act on it: the focus goes to the list."""
        if self._workspace.mode == "read":
            self._workspace.set_mode("review")
        self._workspace.take_next(step)
        if self._window.panels.lower_row.isVisible():
            self._window.findings.list.setFocus()

    def _fix(self, finding: Finding) -> None:
        fix = self._window.card.first_fix()
        if fix is not None:
            self.apply(fix)
        else:
            self._binding.findings.go_to_text()

    def _source(self, finding: Finding) -> None:
        session = self._workspace.session
        if session is None:
            return
        dialog = SourceDialog(self.tr("Attach a source"), self._words(finding), session.sources(), self._window)

        def attach(source: Source) -> None:
            self._workspace.do(lambda session: session.rule(finding, Ruling.SOURCED, source=session.add_source(source).id))

        dialog.chosen.connect(attach)
        dialog.open()

    def _attribute(self, finding: Finding) -> None:
        session = self._workspace.session
        if session is None:
            return
        speakers = [voice.name for voice in self._workspace.claims.voices()]
        dialog = AttributeDialog(
            self._window.messages.message(finding),
            self._words(finding),
            speakers,
            lambda speaker: session.attributions(finding, speaker),
            self._window,
        )
        dialog.attributed.connect(
            lambda speaker, fix: self._workspace.do(lambda session: session.attribute(finding, speaker, fix))
        )
        dialog.open()

    def _ask(self, finding: Finding) -> None:
        dialog = AskDialog(self._window.messages.message(finding), self._words(finding), self._window)
        dialog.asked.connect(lambda question: self._rule(finding, Ruling.QUERY, note=question))
        dialog.open()

    def _leave(self, finding: Finding) -> None:
        me = self._window.desk.person
        people = [person for person in self._window.desk.people() if person != me]
        reasons = [(code, self._window.messages.text(f"reason.{code}")) for code in REASONS]
        dialog = LeaveDialog(finding, self._window.messages.message(finding), reasons, people, self._window)
        dialog.decided.connect(
            lambda reason, note, second: self._workspace.do(
                lambda session: session.rule(finding, Ruling.STET, note=note, reason=reason, second=second)
            )
        )
        dialog.open()

    def _rule(self, finding: Finding, ruling: Ruling, note: str = "") -> None:
        self._workspace.do(lambda session: session.rule(finding, ruling, note=note))

    def _safe(self, session: Session) -> list[Finding]:
        return [one for one in session.open_findings() if one.fixes and one.fixes[0].safe]

    def _words(self, finding: Finding) -> str:
        session = self._workspace.session
        if session is None or finding.span is None or finding.field not in TEXT_FIELDS:
            return ""
        words = " ".join(finding.span.of(session.article.text_of(finding.field)).split())
        return words[:WORDS_QUOTED] + ("…" if len(words) > WORDS_QUOTED else "")
