"""OpenDraftSpace: the open draft as the window's panels see it. Start reading at :class:`OpenDraftSpace`.

Panels signal up to the window, the window calls the workspace, the workspace signals what became of it. What may be done and what
it means is decided in ``desk/``; here are the timers. The finding in hand is ``workspace.py``.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from deskeditor.desk.claim_map import ClaimMap, claim_map
from deskeditor.desk.desk import Desk
from deskeditor.desk.reviewed_draft import is_long
from deskeditor.desk.session import Changed, Session
from deskeditor.desk.warming import is_warm, warming
from deskeditor.findings import Finding, Messages, Ruling
from deskeditor.outlets import available_outlets
from deskeditor.store.problem import DeskProblem
from deskeditor.text import Edit
from deskeditor.ui.steps import Steps

PAUSE_MS = 150
"""After the last key so long: article checks, findings, preview, save."""


class OpenDraftSpace(QObject):
    """The draft itself: opened, typed in, changed, reviewed, saved. One at a time."""

    opened = Signal()
    """Another draft, or none, is open."""
    text_edited = Signal(str)
    """A field was typed in."""
    changed = Signal(object)
    """A Changed (undo, fix, ruling …) is to be shown by the editors."""
    reviewed = Signal()
    """The findings are fresh."""
    in_hand_changed = Signal()
    """Another finding is in hand."""
    saved = Signal()
    troubled = Signal(object)
    """A DeskProblem to be shown."""

    def __init__(self, desk: Desk, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.messages = messages
        self.session: Session | None = None
        self.in_hand: Finding | None = None
        self.show_hints = False
        self.claims = ClaimMap()
        self._found: tuple[Finding, ...] | None = None
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.settle_down)
        self.typing: tuple[str, int] | None = None
        self.filling: Callable[[], bool] = lambda: False
        """Whether the window still fills in a long text: what can wait, waits."""
        self._warming = Steps(self, lambda: self.filling())
        self._taking_in = Steps(self, self.is_typing)
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

    def stop(self) -> None:
        """Leave the draft for good: the window is going."""
        self.desk.spelling.leave(self._words_learnt)
        self._leave()

    def close(self) -> None:
        """Leave the draft, saved."""
        self._leave()
        self.opened.emit()
        self.reviewed.emit()

    def _leave(self) -> None:
        self._pause.stop()
        self._warming.stop()
        self._taking_in.stop()
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

    def is_typing(self) -> bool:
        """Whether a key was typed just now: what a review says of the text before can wait for a pause."""
        return self._pause.isActive()

    def settle_down(self) -> None:
        """What waits for a pause in typing: the whole review, and the save."""
        session = self.session
        if session is None:
            return
        if not is_warm(session):
            if not self._warming.busy:
                self._warming.run(warming(session), self._warmed)
            if not is_long(session):
                return  # its review is the window's own: it follows
        session.ask_review(lambda: self._reviewed(session))
        if not self.desk.read_only and session.dirty:
            session.save_soon(self._saved)

    def _warmed(self) -> None:
        """The draft's language is loaded: lines in sight get their marks, and a short draft its review."""
        self.text_edited.emit("")
        self.settle_down()

    def _reviewed(self, session: Session) -> None:
        if session is self.session:
            self._found = None
            self._taking_in.run(self._take_in(session), self.reviewed.emit, at_once=not is_long(session))

    def _take_in(self, session: Session) -> Iterator[None]:
        # whoever asks the author has no source yet
        settled = [finding for finding, verdict in session.settled_findings() if verdict.ruling is not Ruling.QUERY]
        yield
        self.claims = claim_map(*session.last_sourcing(), settled, session.open_findings())
        yield
        self._find_in_hand_again()

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

    def _find_in_hand_again(self) -> None:
        """After a review: what is in hand now."""
