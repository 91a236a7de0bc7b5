"""What a comparison says: pairs of paragraphs and differences. Start reading at :class:`Difference`."""

from dataclasses import dataclass
from enum import StrEnum

from deskeditor.findings import Severity
from deskeditor.review.parity.alignment import Pair
from deskeditor.text import Span


class What(StrEnum):
    """What happened to a thing of the source on its way into the draft."""

    LOST = "lost"
    ADDED = "added"
    ALTERED = "altered"
    MOVED = "moved"
    MERGED = "merged"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference. ``kind`` is number, date, name, quotation, speaker, mark, paragraph, negation or scale.

    ``draft`` and ``source`` are spans in the text of their side; ``fix`` replaces the draft's span, ``guess`` when it is one.
    ``variant`` chooses the message.
    """

    kind: str
    what: What
    draft: Span | None
    source: Span | None
    severity: Severity
    fix: str | None = None
    variant: str = ""
    guess: bool = False

    @property
    def key(self) -> str:
        """The message's key in the catalogue."""
        return f"parity.{self.kind}.{self.variant or self.what.value}"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The paragraphs of both sides in pairs, and the differences in the order of the draft.

    ``draft_places`` and ``source_places`` are where each paragraph, by number, stands in its side's text.
    """

    pairs: tuple[Pair, ...]
    differences: tuple[Difference, ...]
    draft_places: tuple[Span, ...] = ()
    source_places: tuple[Span, ...] = ()

    @property
    def alarms(self) -> tuple[Difference, ...]:
        """The differences at warning or above."""
        return tuple(one for one in self.differences if one.severity is not Severity.INFO)
