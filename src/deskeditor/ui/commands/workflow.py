"""Commands that move, sign and hold a draft. Start reading at :meth:`WorkflowCommands.ask`.

The workflow decides; here it is asked and shown.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject

from deskeditor.desk.session import Session
from deskeditor.desk.signing import signatures
from deskeditor.desk.workflow import Order, holds_of, move, set_holds, sign, transitions
from deskeditor.export import Blocker
from deskeditor.store.problem import DeskProblem
from deskeditor.ui.commands.draft import DraftCommands
from deskeditor.ui.dialogs.workflow import Stand, WorkflowDialog
from deskeditor.ui.parts import Parts
from deskeditor.ui.problems import Problems

REFUSALS_SHOWN = 4
VOID = "void signatures"


class WorkflowCommands(QObject):
    """One draft's way from intake to release."""

    def __init__(self, window: Parts, draft: DraftCommands, problems: Problems) -> None:
        super().__init__(window)
        self._window = window
        self._draft = draft
        self._problems = problems
        self.dialog: WorkflowDialog | None = None
        self._valid: tuple[int, int] = (0, 0)
        window.status.state_asked.connect(self.ask)
        window.workspace.opened.connect(self._look)
        window.workspace.saved.connect(self._look)

    def table(self) -> dict[str, Callable[[], object]]:
        """The one action."""
        return {"review.state": self.ask}

    def _look(self) -> None:
        """Tell, once, that signatures have become void: never silently."""
        session = self._window.workspace.session
        if session is None or session.dirty:
            return
        number, before = self._valid
        found = signatures(session)
        self._valid = (session.id, sum(one.valid for one in found))
        self._window.status.show_state(session.status, void=bool(found) and not found[-1].valid)
        if number == session.id and self._valid[1] < before:
            lost = self.tr("The draft was changed: %n signatures are void.", "", before - self._valid[1])
            self._window.banner.say(lost, (self.tr("Look…"), self.ask), kind=VOID)
        elif number != session.id or (found and found[-1].valid):
            self._window.banner.put_away(VOID)  # signed again, or another draft: it is no news any more

    def ask(self) -> None:
        """Open the dialog on the window's draft, and do what is asked there."""
        session = self._window.workspace.session
        if session is None:
            return
        stand = Stand(session.status, transitions(session), signatures(session), holds_of(session))
        dialog = self.dialog = WorkflowDialog(stand, self._window.messages, self._window)
        dialog.moved.connect(lambda to, order: self._move(session, to, order))
        dialog.signed.connect(lambda role, statement: self._sign(session, role, statement))
        dialog.holds_changed.connect(lambda legal, embargo: self._hold(session, legal, embargo))
        dialog.settling.connect(self._settle)
        dialog.finished.connect(lambda _, dialog=dialog: self._closed(dialog))
        dialog.open()

    def _closed(self, dialog: WorkflowDialog) -> None:
        if self.dialog is dialog:
            self.dialog = None

    def _move(self, session: Session, to: str, order: Order) -> None:
        self._read(session, lambda: self._done(session, lambda: move(session, to, order)))

    def _sign(self, session: Session, role: str, statement: str) -> None:
        self._read(session, lambda: self._done(session, lambda: sign(session, role, statement), again=True))

    def _read(self, session: Session, then: Callable[[], None]) -> None:
        """First what there is to find, which the worker looks for where the draft is long: the guards count it."""
        session.ask_review(then)
        self._window.poll_soon()

    def _hold(self, session: Session, legal: str, embargo: str) -> None:
        def hold() -> tuple[Blocker, ...]:
            set_holds(session, legal, embargo)
            return ()

        self._done(session, hold, again=True)

    def _done(self, session: Session, act: Callable[[], tuple[Blocker, ...]], *, again: bool = False) -> None:
        """Do it; what refuses is told in the dialog, which shows how the draft stands now when ``again``."""
        dialog = self.dialog
        try:
            refused = act()
        except DeskProblem as problem:
            if dialog is None:
                self._problems.show(problem)
            else:
                dialog.show_problem(self._window.messages.text(problem.key, **dict(problem.slots)))
            return
        if refused:
            if dialog is not None:
                dialog.show_problem("\n".join(one.message(self._window.messages) for one in refused[:REFUSALS_SHOWN]))
            return
        if dialog is not None:
            dialog.accept()
        self._show(session)
        if again:
            self.ask()

    def _show(self, session: Session) -> None:
        window = self._window
        window.desk.drafts.forget()
        window.drafts.refill()
        window.drafts.select(session.id)
        window.status.show_state(session.status)
        window.workspace.saved.emit()

    def _settle(self, blocker: Blocker) -> None:
        """Go where a blocker is settled; a finding is jumped to."""
        window, actions = self._window, self._window.actions_by_id
        ways: dict[str, Callable[[], object]] = {
            "action.decide": window.status.blockers_asked.emit,
            "action.set-language": lambda: self._draft.details("language"),
            "action.set-published": lambda: self._draft.details("published"),
            "action.set-headline": window.story.head.fields["headline"].setFocus,
            "action.answer-question": actions["draft.questions"].trigger,
            "action.ask-author": window.findings.list.setFocus,
            "action.ask-desk": actions["desk.person"].trigger,
            "action.ask-second": actions["desk.person"].trigger,
        }
        ways.get(blocker.action, lambda: None)()
