"""Finding and Fix: what may be said about a place in a draft. Start reading at :class:`Finding`.

A finding holds no prose: the window's language decides which message its code is shown with (``messages.py``).
"""

from dataclasses import dataclass
from enum import StrEnum

from deskeditor.text import Span
from deskeditor.text.light import light

WHOLE_DRAFT = Span(0, 0)
"""What a finding on the whole draft reports for its place in the JSON-lines interface."""


class Kind(StrEnum):
    """What a finding is about; decides its colour, shape and group."""

    CLAIM = "claim"
    ATTRIBUTION = "attribution"
    SPELLING = "spelling"
    GRAMMAR = "grammar"
    TYPOGRAPHY = "typography"
    NUMBER = "number"
    TRANSLATION = "translation"
    FURNITURE = "furniture"
    METADATA = "metadata"
    CONSISTENCY = "consistency"
    HOUSE = "house"


class Severity(StrEnum):
    """``error`` blocks the export until mended or stetted; ``warning`` asks; ``info`` is a hint."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@light
@dataclass(frozen=True, slots=True)
class Fix:
    """A replacement that removes its finding. ``safe`` fixes may be applied many at a time."""

    span: Span
    replacement: str
    safe: bool = False

    def moved(self, by: int) -> "Fix":
        """The same fix ``by`` code points further on."""
        return Fix(self.span.moved(by), self.replacement, self.safe)


Details = tuple[tuple[str, str], ...]
"""The slots of a finding's message and explanation, as pairs so that a finding stays hashable."""


@light
@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to settle at one place. ``span`` is relative to what was examined until it is placed; None is the whole draft.

    ``details`` fill the slots of the message and of the explanation; ``evidence`` are the other places looked at.
    """

    code: str
    kind: Kind
    severity: Severity
    span: Span | None
    field: str = "body"
    details: Details = ()
    fixes: tuple[Fix, ...] = ()
    evidence: tuple[Span, ...] = ()

    def detail(self, name: str, default: str = "") -> str:
        """The value of one slot."""
        return dict(self.details).get(name, default)

    def placed(self, by: int) -> "Finding":
        """The same finding with every span moved ``by`` code points: from a paragraph's terms to its field's."""
        if self.span is None or by == 0:
            return self
        fixes = tuple([fix.moved(by) for fix in self.fixes]) if self.fixes else ()
        evidence = tuple([span.moved(by) for span in self.evidence]) if self.evidence else ()
        span = self.span.moved(by)
        return Finding(self.code, self.kind, self.severity, span, self.field, self.details, fixes, evidence)


def details(**slots: object) -> Details:
    """Slots for a finding: ``details(word="teh", count=3)``."""
    return tuple((name, str(value)) for name, value in slots.items())
