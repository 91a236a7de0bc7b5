"""Command that moves a draft through the workflow. Start reading at :meth:`StateCommands.ask`."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from deskeditor.desk.session import Session
from deskeditor.desk.workflow import Order, holds_of, move, set_holds, signatures, transitions
from deskeditor.store.problem import DeskProblem
from deskeditor.ui.dialogs.state import StateDialog
from deskeditor.ui.parts import Parts
from deskeditor.ui.problems import Problems
from deskeditor.ui.wording import moment

REFUSALS_SHOWN = 4


class StateCommands(QObject):
    """The workflow decides; here it is asked and shown."""

    def __init__(self, window: Parts, problems: Problems) -> None:
        super().__init__(window)
        self._window = window
        self._problems = problems
        window.status.state_asked.connect(self.ask)

    def table(self) -> dict[str, Callable[[], object]]:
        """The one action."""
        return {"review.state": self.ask}

    def ask(self) -> None:
        """Open the dialog on the window's draft, and do what is asked there."""
        session = self._window.workspace.session
        if session is None:
            return
        dialog = StateDialog(
            session.status, transitions(session), holds_of(session), self._signed(session), self._window.messages, self._window
        )
        dialog.moved.connect(lambda to, order: self._move(dialog, session, to, order))
        dialog.holds_changed.connect(lambda legal, embargo: self._hold(session, legal, embargo))
        dialog.open()

    def _move(self, dialog: StateDialog, session: Session, to: str, order: Order) -> None:
        window = self._window
        try:
            refused = move(session, to, order)
        except DeskProblem as problem:
            self._problems.show(problem)
            return
        if refused:
            dialog.show_problem("\n".join(one.message(window.messages) for one in refused[:REFUSALS_SHOWN]))
            return
        dialog.accept()
        window.desk.drafts.forget()
        window.drafts.refill()
        window.drafts.select(session.id)
        window.status.show_state(session.status)

    def _hold(self, session: Session, legal: str, embargo: str) -> None:
        try:
            set_holds(session, legal, embargo)
        except DeskProblem as problem:
            self._problems.show(problem)

    def _signed(self, session: Session) -> list[str]:
        lines = []
        for one in signatures(session):
            text = self.tr("Signed by {name}, {time}").format(name=one.signoff.by, time=moment(one.signoff.at))
            lines.append(text if one.valid else self.tr("{text} (void: the text has changed since)").format(text=text))
        return lines
