"""ReviewMarks: which marks and margin bars a line of the draft shows, by the view that is on.

Start reading at :class:`ReviewMarks`.
"""

from dataclasses import replace

from PySide6.QtGui import QColor

from deskeditor.desk.claim_map import Claim, Standing
from deskeditor.desk.grouping import Group, group_of
from deskeditor.desk.warming import is_warm
from deskeditor.findings import Finding, Severity
from deskeditor.text import Span
from deskeditor.ui.editor import Bar, Mark
from deskeditor.ui.shapes import PATTERN
from deskeditor.ui.theme import Theme
from deskeditor.ui.workspace import Workspace

TINTED = frozenset({Group.SOURCES, Group.TRANSLATION, Group.FURNITURE})
"""Groups whose marks have a ground of their own; the others only underline."""
BAR_ORDER = (Group.TRANSLATION, Group.SOURCES, Group.CONSISTENCY, Group.SPELLING, Group.LANGUAGE, Group.FURNITURE)
"""Which group's colour a paragraph's bar takes when several are open."""

LINES_KEPT = 2000
GIANT = 6000
"""From so many characters on a paragraph is giant."""


class ReviewMarks:
    """The MarkSource of the open draft."""

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        self._workspace = workspace
        self.theme = theme
        self._known: dict[tuple[str, str, int], tuple[Finding, ...]] = {}
        for signal in (workspace.opened, workspace.reviewed, workspace.changed):
            signal.connect(self.forget)
        workspace.text_edited.connect(self._edited)

    def forget(self) -> None:
        """Ask the session again for every line."""
        self._known.clear()

    def _edited(self, field: str) -> None:
        if not field:  # words were learnt
            self._known.clear()

    def known(self, field: str, line: str, start: int) -> bool:
        """Whether the line's marks cost nothing now."""
        work = self._workspace
        return work.mode != "review" or work.session is None or not is_warm(work.session) or (field, line, start) in self._known

    def marks(self, field: str, line: str, start: int) -> tuple[Mark, ...]:
        """Findings in the review, claims in the sourcing view, nothing in the reading pass."""
        mode = self._workspace.mode
        if mode == "read" or self._workspace.session is None:
            return ()
        if mode == "sourcing":
            claims = self._workspace.claims.in_line(field, start, len(line))
            return tuple(self._claim(claim, start, len(line)) for claim in claims)
        return tuple(mark for finding in self._findings(field, line, start) if (mark := self._finding(finding, start)))

    def bar(self, field: str, line: str, start: int) -> Bar | None:
        """Green and whole when all is settled, the colour of the gravest group and broken when not."""
        workspace = self._workspace
        if field != "body" or workspace.mode == "read" or workspace.session is None or not is_warm(workspace.session):
            return None
        if workspace.mode == "sourcing":
            return self._claims_bar(workspace.claims.in_line(field, start, len(line)))
        groups = {group_of(one.kind) for one in self._findings(field, line, start) if one.severity is not Severity.INFO}
        for group in BAR_ORDER:
            if group in groups:
                return Bar(self.theme.mark(group, "line"), broken=True)
        return Bar(self.theme.colour("settled_bar"))

    def _findings(self, field: str, line: str, start: int) -> tuple[Finding, ...]:
        if self._workspace.session is None or not is_warm(self._workspace.session):
            return ()  # asked again when it is
        found = self._known.get((field, line, start))
        if found is None:
            found = self._examined(field, line, start)
            if len(self._known) > LINES_KEPT:
                self._known.clear()
            self._known[field, line, start] = found
        if self._workspace.show_hints:
            return found
        return tuple(one for one in found if one.severity is not Severity.INFO)

    def _examined(self, field: str, line: str, start: int) -> tuple[Finding, ...]:
        """A giant paragraph is never examined while it is painted: it shows what the last review said of it."""
        session = self._workspace.session
        if session is None:
            return ()
        if len(line) <= GIANT:
            return session.findings_of(field, line, start)
        end = start + len(line)
        return tuple(
            replace(one, span=one.span.moved(-start), fixes=(), evidence=())
            for one in self._workspace.findings()
            if one.field == field and one.span is not None and start <= one.span.start and one.span.end <= end
        )

    def _finding(self, finding: Finding, start: int) -> Mark | None:
        if finding.span is None or len(finding.span) == 0:
            return None
        group = group_of(finding.kind)
        if group is Group.SPELLING and self._being_typed(finding, start):
            return None
        held = self._workspace.in_hand
        in_hand = held is not None and (held.code, held.field, held.span) == (
            finding.code,
            finding.field,
            finding.span.moved(start),
        )
        if finding.severity is Severity.INFO and not in_hand:
            return Mark(finding.span, "dotted", self.theme.colour("line_strong"))
        fill = self.theme.mark(group, "fill") if in_hand or group in TINTED else None
        return Mark(finding.span, PATTERN[group], self.theme.mark(group, "line"), fill, outlined=in_hand)

    def _being_typed(self, finding: Finding, start: int) -> bool:
        """Nobody wants a word marked before it is finished."""
        typing = self._workspace.typing
        if typing is None or finding.span is None or typing[0] != finding.field:
            return False
        return finding.span.start + start <= typing[1] <= finding.span.end + start

    def _claim(self, claim: Claim, start: int, length: int) -> Mark:
        line, fill, pattern = self._standing(claim.standing)
        span = Span(claim.span.start - start, min(claim.span.end - start, length))
        return Mark(span, pattern, line, fill)

    def _standing(self, standing: Standing) -> tuple[QColor, QColor | None, str]:
        if standing is Standing.SOURCED:
            return self.theme.colour("settled"), self.theme.colour("settled_fill"), "thin"
        if standing is Standing.WEAK:
            return self.theme.mark(Group.SOURCES, "line"), None, "dotted"
        return self.theme.mark(Group.SOURCES, "line"), self.theme.mark(Group.SOURCES, "fill"), "dashed"

    def _claims_bar(self, claims: tuple[Claim, ...]) -> Bar | None:
        standings = {claim.standing for claim in claims}
        if not standings:
            return Bar(self.theme.colour("line"))
        if standings == {Standing.SOURCED}:
            return Bar(self.theme.colour("settled"))
        return Bar(self.theme.mark(Group.SOURCES, "line"), broken=True)
