"""Workspace: the open draft as the window's panels see it. Start reading at :class:`Workspace`.

Panels signal up to the window, the window calls the workspace, the workspace signals what became of it. What may be done and what
it means is decided in ``desk/``; here are the timers and the finding in hand.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from deskeditor.desk.claim_map import ClaimMap, claim_map
from deskeditor.desk.desk import Desk
from deskeditor.desk.session import Changed, Session
from deskeditor.findings import Finding, Messages, Severity
from deskeditor.outlets import available_outlets
from deskeditor.store.problem import DeskProblem
from deskeditor.text import Edit, Span

PAUSE_MS = 150
"""After the last key so long: article checks, findings, preview, save."""
MODES = ("review", "sourcing", "read")


class Workspace(QObject):
    """One draft at a time. ``in_hand`` is the finding that text, list, card and preview show as the present one."""

    opened = Signal()
    """Another draft, or none, is open."""
    text_edited = Signal(str)
    """A field was typed in."""
    changed = Signal(object)
    """A Changed (undo, fix, ruling …) is to be shown by the editors."""
    reviewed = Signal()
    """The findings are fresh."""
    in_hand_changed = Signal()
    mode_changed = Signal()
    saved = Signal()
    troubled = Signal(object)
    """A DeskProblem to be shown."""

    def __init__(self, desk: Desk, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.messages = messages
        self.session: Session | None = None
        self.in_hand: Finding | None = None
        self.mode = MODES[0]
        self.show_hints = False
        self.claims = ClaimMap()
        self._found: tuple[Finding, ...] | None = None
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.settle_down)
        self.typing: tuple[str, int] | None = None
        desk.spelling.listen(self._words_learnt)

    # -- the draft

    def open(self, draft: int) -> bool:
        """Open a draft in the place of the present one; False when it could not be (then the present one stays)."""
        try:
            session = self.desk.open_draft(draft)
        except DeskProblem as problem:
            self.troubled.emit(problem)
            return False
        self._leave()
        self.session = session
        self.opened.emit()
        self._pause.start(0)
        return True

    def close(self) -> None:
        """Leave the draft, saved."""
        self._leave()
        self.opened.emit()
        self.reviewed.emit()

    def _leave(self) -> None:
        self._pause.stop()
        self.typing = None
        self._found = None
        session, self.session = self.session, None
        self.in_hand = None
        self.claims = ClaimMap()
        if session is not None:
            self.desk.close_draft(session.id)
            if session.save_problem is not None:
                self.troubled.emit(session.save_problem)

    def outlet(self) -> str:
        """The outlet for what comes in: the open draft's, else the one chosen last, else the first."""
        chosen = self.session.article.outlet if self.session is not None else self.desk.setting("outlet")
        return chosen if chosen in available_outlets() else available_outlets()[0]

    # -- typing

    def typed(self, field: str, edit: Edit) -> None:
        """A field was edited by hand."""
        if self.session is None:
            return
        self.session.edit(field, edit)
        self._found = None
        self.typing = (field, edit.at + len(edit.inserted))
        if self.in_hand is not None and self.in_hand.field == field and self.in_hand.span is not None:
            moved = edit.moved(self.in_hand.span)
            self.in_hand = self.in_hand.placed(moved.start - self.in_hand.span.start) if moved else self.in_hand
        self._pause.start(PAUSE_MS)
        self.text_edited.emit(field)

    def settle_down(self) -> None:
        """What waits for a pause in typing: the whole review, and the save."""
        session = self.session
        if session is None:
            return
        session.ask_review(lambda: self._reviewed(session))
        if not self.desk.read_only and session.dirty:
            session.save_soon(self._saved)

    def _reviewed(self, session: Session) -> None:
        if session is not self.session:
            return
        settled = [finding for finding, _ in session.settled_findings()]
        self._found = None
        self.claims = claim_map(*session.last_sourcing(), settled)
        self._find_in_hand_again()
        self.reviewed.emit()

    def _saved(self) -> None:
        self.saved.emit()

    def caret_at(self, field: str, offset: int) -> None:
        """The caret was moved; a word that is no longer being typed is shown with its mark."""
        if self.typing is not None and self.typing != (field, offset):
            self.typing = None
            self.text_edited.emit(field)

    def _words_learnt(self) -> None:
        """The dictionaries have answered: lines in sight are asked again, and the list soon."""
        if self.session is not None:
            self.text_edited.emit("")
            self._pause.start(PAUSE_MS)

    # -- changes made by actions

    def do(self, change: Callable[[Session], Changed]) -> Changed:
        """Let ``change`` change the session, and show what it did; a problem is shown instead."""
        if self.session is None:
            return Changed()
        try:
            made = change(self.session)
        except DeskProblem as problem:
            self.troubled.emit(problem)
            return Changed()
        self._found = None
        if made:
            self.changed.emit(made)
            self.settle_down()
        return made

    # -- the finding in hand

    def findings(self) -> tuple[Finding, ...]:
        """The open findings as the panels show them: hints only when asked for."""
        if self.session is None:
            return ()
        if self._found is None:
            found = self.session.open_findings()
            self._found = found if self.show_hints else tuple(one for one in found if one.severity is not Severity.INFO)
        return self._found

    def take(self, finding: Finding | None) -> None:
        """Take a finding in hand; None lays it down."""
        if finding != self.in_hand:
            self.in_hand = finding
            self.in_hand_changed.emit()

    def take_next(self, step: int) -> None:
        """The next finding (``step`` 1) or the one before (-1), from the one in hand; round at the ends."""
        found = self.findings()
        if found:
            number = found.index(self.in_hand) + step if self.in_hand in found else (0 if step > 0 else -1)
            self.take(found[number % len(found)])

    def finding_at(self, field: str, offset: int) -> Finding | None:
        """The narrowest open finding at a place of a field; None while that place is being typed at."""
        if self.session is None or self.typing is not None:
            return None
        spans = [
            (len(one.span), one)
            for one in self.findings()
            if one.field == field and one.span is not None and one.span.start <= offset <= one.span.end
        ]
        return min(spans, key=lambda pair: pair[0])[1] if spans else None

    def number_in_hand(self) -> int:
        """The number of the finding in hand among those shown, from 1; 0 when none is."""
        found = self.findings()
        return found.index(self.in_hand) + 1 if self.in_hand in found else 0

    def set_mode(self, mode: str) -> None:
        """Review, sourcing or read."""
        if mode != self.mode:
            self.mode = mode
            self.mode_changed.emit()

    def set_show_hints(self, *, shown: bool) -> None:
        """Show hints among the findings, or not."""
        if shown != self.show_hints:
            self.show_hints = shown
            self._found = None
            self.reviewed.emit()

    def _find_in_hand_again(self) -> None:
        """After a review: the same fault at nearly the same place, else the next one that is open, else none."""
        before = self.in_hand
        found = self.findings()
        if before is None or before in found:
            return
        place = before.span or Span(0, 0)
        same = [
            one
            for one in found
            if one.field == before.field and one.code == before.code and one.span and one.span.overlaps(place)
        ]
        later = [one for one in found if one.field == before.field and one.span is not None and one.span.start >= place.start]
        self.in_hand = next(iter(same or later or found), None)
        self.in_hand_changed.emit()
