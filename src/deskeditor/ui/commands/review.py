"""Commands on findings: each choice asks what it must and lets the session rule.

Start reading at :meth:`ReviewCommands.choose`.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from deskeditor.article import TEXT_FIELDS
from deskeditor.desk.choices import Choice, asks_for_a_source, choices_of, reasons_for
from deskeditor.desk.session import Changed, Session
from deskeditor.desk.workflow import open_questions
from deskeditor.findings import Finding, Fix, Ruling, Scope, Source
from deskeditor.ui.binding import Binding
from deskeditor.ui.commands.sources import hash_for
from deskeditor.ui.commands.view import ViewCommands
from deskeditor.ui.dialogs.group import GroupDialog
from deskeditor.ui.dialogs.rulings import AskDialog, AttributeDialog, LeaveDialog
from deskeditor.ui.dialogs.settled import SettledDialog
from deskeditor.ui.dialogs.source import SourceDialog
from deskeditor.ui.parts import Parts
from deskeditor.ui.problems import Problems
from deskeditor.ui.wording import choice_name

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
            "review.group": self.rule_on_all,
            "review.settled": self.show_settled,
        }

    def choose(self, choice: Choice) -> None:
        """Do what was chosen about the finding in hand; say so when it is not on offer for it."""
        finding = self._workspace.in_hand
        session = self._workspace.session
        if finding is None or session is None:
            return
        if choice not in choices_of(finding):
            name = choice_name(choice).rstrip("…")
            self._window.status.say(self.tr("“{choice}” is not offered for this finding.").format(choice=name))
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
        """Apply a fix that was chosen among several, in every place of its word where that was asked for."""
        finding, everywhere = self._workspace.in_hand, self._window.card.everywhere.isChecked()
        if finding is not None:
            self._workspace.do(
                lambda session: session.apply_everywhere(finding, fix) if everywhere else session.apply_fix(finding, fix)
            )

    def ignore(self, scope: Scope) -> None:
        """Ignore the finding in hand, as far as ``scope`` reaches."""
        finding = self._workspace.in_hand
        if finding is not None:
            self._workspace.do(lambda session: session.rule(finding, Ruling.IGNORED, scope=scope))

    def rule_on_all(self) -> None:
        """One ruling on every open finding like the one in hand: all are shown, one undo takes it back."""
        finding, session = self._workspace.in_hand, self._workspace.session
        if finding is None or session is None:
            return
        alike = [one for one in self._workspace.findings() if one.code == finding.code]
        texts = {name: session.article.text_of(name) for name in TEXT_FIELDS}
        message = self._window.messages.message(finding)
        dialog = GroupDialog(message, alike, session.groupable(alike), texts, self._reasons(finding), self._window)
        dialog.decided.connect(self._rule_all)
        dialog.open()

    def _rule_all(self, findings: list[Finding], choice: Choice, reason: str, note: str) -> None:
        acts: dict[Choice, Callable[[Session], Changed]] = {
            Choice.FIX: lambda session: session.apply_fixes(findings),
            Choice.LEAVE: lambda session: session.rule_all(findings, Ruling.STET, note, reason),
            Choice.IGNORE: lambda session: session.rule_all(findings, Ruling.IGNORED, note, scope=Scope.ONCE),
        }
        self._workspace.do(acts[choice])

    def _reasons(self, finding: Finding) -> list[tuple[str, str]]:
        return [(code, self._window.messages.text(f"reason.{code}")) for code in reasons_for(finding)]

    def first_blocker(self) -> None:
        """The first finding that holds the export; where none does, the questions that wait for the author, or else the export
        itself, which says what holds it.
        """
        blocking = self._window.findings.model.blocking
        first = next((one for one in self._workspace.findings() if one in blocking), None)
        if first is not None:
            self._workspace.take(first)
            self._window.findings.list.setFocus()
        elif self._workspace.session is not None and open_questions(self._workspace.session):
            self._window.actions_by_id["draft.questions"].trigger()
        elif self._workspace.session is not None:
            self._window.actions_by_id["draft.export"].trigger()

    def show_settled(self) -> None:
        """What was ruled, to be taken back; and rulings whose words have gone."""
        session = self._workspace.session
        if session is None:
            return
        dialog = SettledDialog(session, self._window.messages, self._window)
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
        hash_for(dialog, self._window)

        dialog.chosen.connect(lambda source: self._attach(finding, source, str(dialog.support.currentData())))
        dialog.open()

    def _attach(self, finding: Finding, source: Source, support: str) -> None:
        """Keep the source with the claim; one that contradicts it settles nothing: the claim stays open."""

        def attached(session: Session) -> Changed:
            kept = session.add_source(source)
            if support != "full":
                session.ledger.support(finding, kept, support)
            return Changed() if support == "contradicts" else session.rule(finding, Ruling.SOURCED, source=kept.id)

        if not self._workspace.do(attached):
            self._window.side.show_view("sources")

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
        title, words = self._window.messages.message(finding), self._words(finding)
        dialog = AskDialog(title, words, self._window, source=asks_for_a_source(finding))
        dialog.asked.connect(lambda question: self._rule(finding, Ruling.QUERY, note=question))
        dialog.open()

    def _leave(self, finding: Finding) -> None:
        me = self._window.desk.person
        people = [person for person in self._window.desk.people() if person != me]
        dialog = LeaveDialog(finding, self._window.messages.message(finding), self._reasons(finding), people, self._window)
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
