"""Speakers: who says what in an article, and how its claims stand. Start reading at :func:`speakers_of`.

Pure, for the sourcing view: every person (or body) that words are attributed to, in the order of their first words.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from deskeditor.reading.sourcing import Placed, QuotationSourcing, Sourcing
from deskeditor.reading.standing import Status
from deskeditor.text import Span

_STANDING = {
    Status.SOURCED: "sourced",
    Status.CONTINUES: "sourced",
    Status.FLOATING: "weak",
    Status.WEAK: "weak",
    Status.UNSOURCED: "unsourced",
}
_SPOKEN = frozenset({"speech", "fragment"})


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker with all that is attributed to them. ``mentions`` are placed in their fields and stand in order.

    ``introduced`` is False where the first mention gives neither a full name nor what the person is.
    """

    name: str
    mentions: tuple[Span, ...]
    quotations: tuple[QuotationSourcing, ...]
    introduced: bool


@dataclass(frozen=True, slots=True)
class Voices:
    """All voices, and the claims counted: quotations and check-worthy sentences by how they stand."""

    voices: tuple[Voice, ...]
    sourced: int
    weak: int
    unsourced: int

    @property
    def single_source(self) -> bool:
        """Whether everything that is quoted comes from one voice."""
        return len(self.voices) == 1 and len(self.voices[0].quotations) > 1

    @property
    def claims(self) -> int:
        """How many claims there are."""
        return self.sourced + self.weak + self.unsourced


def speakers_of(passages: Sequence[Placed], sourcing: Sourcing) -> Voices:
    """Who says what, and how many claims stand sourced, weak and unsourced."""
    said: dict[str, list[QuotationSourcing]] = {}
    counts = {"sourced": 0, "weak": 0, "unsourced": 0}
    for one in sourcing.quotations:
        if one.segment in _SPOKEN:
            counts[_STANDING[one.status]] += 1
        if one.speaker is not None:
            said.setdefault(one.speaker.name or _text(passages, one, one.speaker.span), []).append(one)
    for sentence in sourcing.sentences:
        if sentence.check_worthy:
            counts["sourced" if sentence.sourced else "unsourced"] += 1
    voices = tuple(_voice(name, quotations, passages) for name, quotations in said.items())
    return Voices(voices, counts["sourced"], counts["weak"], counts["unsourced"])


def _voice(name: str, quotations: list[QuotationSourcing], passages: Sequence[Placed]) -> Voice:
    mentions = tuple(sorted({one.speaker.span for one in quotations if one.speaker is not None}))
    first = _text(passages, quotations[0], mentions[0])
    introduced = len(first.split()) > 1
    return Voice(name, mentions, tuple(quotations), introduced)


def _text(passages: Sequence[Placed], one: QuotationSourcing, span: Span) -> str:
    """The words of a mention; a speaker carried on stands in an earlier passage of the field."""
    for passage in reversed(passages[: one.passage + 1]):
        if passage.start <= span.start and passage.field == passages[one.passage].field:
            return passage.reading.text[span.start - passage.start : span.end - passage.start]
    return ""
