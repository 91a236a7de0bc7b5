"""Open claims: the claims of an article, each in its place, with what is known of its source. Start reading at :func:`claims_in`.

What the claim checks share: a claim counts as sourced when its sentence names a source, holds a link, or belongs to a list or a
passage whose opening names one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from deskeditor.reading.claims import ONCE
from deskeditor.reading.memo import per_reading
from deskeditor.reading.reading import Reading
from deskeditor.reading.signals import Claim, Signal
from deskeditor.reading.sourcing import Placed, SentenceSourcing, Sourcing
from deskeditor.text import Span
from deskeditor.text.light import light

_VOUCHED = frozenset({Signal.SEEN, Signal.ANAPHOR})


@light
@dataclass(frozen=True, slots=True)
class PlacedClaim:
    """A claim of the body in the terms of its field. ``near`` is True where the sentence before or after in its paragraph names a
    source, ``led`` where the one before does; ``opening`` in the first paragraph of the body.
    """

    signal: Signal
    span: Span
    weight: int
    sentence: SentenceSourcing
    field: str
    near: bool
    led: bool
    linked: bool
    opening: bool
    beside: frozenset[Signal]

    @property
    def sourced(self) -> bool:
        """Whether the sentence names a source, links to one, tells what we saw, or speaks of a source already named.

        A refusal to comment, a count of votes, a paper in a named journal vouch for themselves, and our own information for what
        we report, but for no accusation.
        """
        if self.signal is Signal.ACCUSATION and Signal.OWN in self.beside:
            return self.linked
        public = Signal.PUBLIC in self.beside and self.signal is not Signal.ACCUSATION
        return self.sentence.sourced or self.linked or public or bool(self.beside & _VOUCHED)


@light
@dataclass(frozen=True, slots=True)
class _Asked:
    """The claims of one sentence that somebody must stand for; ``linked``: the sentence links to a source."""

    sentence: int
    claims: tuple[Claim, ...]
    beside: frozenset[Signal]
    linked: bool


def claims_in(passages: Sequence[Placed], sourcing: Sourcing) -> tuple[PlacedClaim, ...]:
    """The claims of the body, in order; signals that only colour their sentence stand in ``beside`` alone."""
    by_passage: dict[int, list[SentenceSourcing]] = {}
    for sentence in sourcing.sentences:
        by_passage.setdefault(sentence.passage, []).append(sentence)
    found: list[PlacedClaim] = []
    opening = True
    for number, passage in enumerate(passages):
        if passage.field == "body" and number in by_passage:
            for asked in _asked(passage.reading):
                found.extend(_placed(asked, by_passage[number], passage.start, opening=opening))
            opening = False
    return tuple(found)


@per_reading
def _asked(reading: Reading) -> tuple[_Asked, ...]:
    """What the paragraph asks of its sentences, in order."""
    by_sentence: dict[int, list[Claim]] = {}
    for claim in reading.claims:
        by_sentence.setdefault(claim.sentence, []).append(claim)
    links = [Span(at, at + 2) for at in _links(reading.text)] if by_sentence else []
    found = []
    for at, own in by_sentence.items():
        if at < len(reading.sentences):
            linked = any(reading.sentences[at].span.contains(link) for link in links)
            asked = tuple(claim for claim in own if linked or claim.signal not in ONCE)
            if asked:
                found.append(_Asked(at, asked, frozenset(claim.signal for claim in own), linked))
    return tuple(found)


def _placed(asked: _Asked, sentences: list[SentenceSourcing], start: int, *, opening: bool) -> Iterator[PlacedClaim]:
    at, sentence = asked.sentence, sentences[asked.sentence]
    near = any(one.sourced for one in (*sentences[max(0, at - 1) : at], *sentences[at + 1 : at + 2]))
    led = at > 0 and sentences[at - 1].sourced
    for claim in asked.claims:
        span = claim.span.moved(start)
        yield PlacedClaim(claim.signal, span, claim.weight, sentence, "body", near, led, asked.linked, opening, asked.beside)


def _links(text: str) -> list[int]:
    """Where the text links to a source: a Markdown link or a footnote's mark."""
    found, at = [], text.find("](")
    while at >= 0:
        found.append(at)
        at = text.find("](", at + 2)
    at = text.find("[^")
    while at >= 0:
        found.append(at)
        at = text.find("[^", at + 2)
    return found
