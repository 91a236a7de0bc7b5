"""Workspace: the open draft with the finding in hand and the way it is looked at. Start reading at :class:`Workspace`."""

from PySide6.QtCore import QObject, Signal

from deskeditor.desk.desk import Desk
from deskeditor.findings import Finding, Messages, Severity
from deskeditor.text import Span
from deskeditor.ui.open_draft_space import OpenDraftSpace

MODES = ("review", "sourcing", "read")


class Workspace(OpenDraftSpace):
    """``in_hand`` is the finding that text, list, card and preview show as the present one."""

    mode_changed = Signal()

    def __init__(self, desk: Desk, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(desk, messages, parent)
        self.mode = MODES[0]

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
        return next((number for number, one in enumerate(found, 1) if one is self.in_hand or one == self.in_hand), 0)

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
