"""Sourcing: who says what, across the paragraphs of an article. Start reading at :func:`sourcing_of`.

A speaker is carried on only across a quotation left open or a colon; within a paragraph a quotation that follows an attributed
one
*continues* it; where a paragraph merely opens with a quotation after one that ended attributed, the quotation is *floating*.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from deskeditor.reading.people import People
from deskeditor.reading.reading import Reading
from deskeditor.reading.standing import (
    ATTRIBUTED,
    NOTHING,
    Before,
    Standing,
    Status,
    Verdict,
    opens_quoted,
    sentences_standing,
    standing_of,
)
from deskeditor.text import Span
from deskeditor.text.light import light


@light
@dataclass(frozen=True, slots=True)
class Speaker:
    """The mention beside the cue ("he") and the name of the person it resolves to, where one is found."""

    span: Span
    name: str | None = None


@light
@dataclass(frozen=True, slots=True)
class QuotationSourcing:
    """A quotation of the article with its status. Spans are in the terms of its field's text; ``passage`` counts passages.

    ``whole`` is True where nothing but quotations stands in the sentence.
    """

    passage: int
    span: Span
    closed: bool
    status: Status
    speaker: Speaker | None = None
    cue: Span | None = None
    segment: str = "speech"
    whole: bool = False
    evidence: tuple[Span, ...] = ()


@light
@dataclass(frozen=True, slots=True)
class SentenceSourcing:
    """A sentence of the article: does it name its source, is it worth checking, and how much (0 to 1).

    ``named`` is True where it speaks of somebody by name; ``speaker`` is whom it reports, where its own words say so.
    """

    passage: int
    span: Span
    sourced: bool
    check_worthy: bool
    score: float = 0.0
    named: bool = False
    speaker: Speaker | None = None


@dataclass(frozen=True, slots=True)
class Sourcing:
    """Every quotation and every sentence of the article, in order."""

    quotations: tuple[QuotationSourcing, ...] = ()
    sentences: tuple[SentenceSourcing, ...] = ()


class Placed(Protocol):
    """A reading in its place: what :class:`~deskeditor.reading.article_reading.Passage` is."""

    @property
    def field(self) -> str:
        """The field it stands in."""
        ...

    @property
    def start(self) -> int:
        """Where it starts in the field's text."""
        ...

    @property
    def reading(self) -> Reading:
        """The paragraph."""
        ...


READ_FIELDS = frozenset({"headline", "standfirst", "body", "captions"})
"""The fields whose sentences can be claims."""


@dataclass(slots=True)
class _Carried:
    """What is handed on from paragraph to paragraph of a field."""

    before: Before = NOTHING
    speaker: Speaker | None = None
    cue: Span | None = None


def sourcing_of(passages: Sequence[Placed]) -> Sourcing:
    """The sourcing of the passages of an article, in order: the standing of each, joined, and its speakers named."""
    quotations: list[QuotationSourcing] = []
    sentences: list[SentenceSourcing] = []
    carried, field, people = _Carried(), "", People()
    left_open: list[_LeftOpen] = []
    opens = [opens_quoted(passage.reading) for passage in passages]
    for number, passage in enumerate(passages):
        if passage.field not in READ_FIELDS:
            continue
        if passage.field != field:
            carried, field, left_open = _Carried(), passage.field, []
        before, first = carried.before, len(quotations)
        standing = standing_of(passage.reading, before)
        quotations.extend(_quotations(number, passage, standing, carried, people))
        reopens = opens[number]
        if left_open and reopens and quotations[first].status in ATTRIBUTED:
            _name_earlier(left_open, quotations[first], passages, quotations, sentences, people)
        reopened = number + 1 < len(passages) and opens[number + 1]
        open_ = standing.left_open
        goes_on = left_open if reopens and open_ == 0 else []
        left_open = [*goes_on, _LeftOpen(number, first + open_, len(sentences), before)] if open_ >= 0 else []
        sentences.extend(_sentences(number, passage, before, people, reopened=reopened))
        people.meet(passage.reading)
    return Sourcing(tuple(quotations), tuple(sentences))


@dataclass(frozen=True, slots=True)
class _LeftOpen:
    """A quotation that its paragraph leaves open and names nobody for: where it and its paragraph's sentences are found."""

    passage: int
    quotation: int
    sentence: int
    before: Before


def _name_earlier(
    left_open: Sequence[_LeftOpen],
    named: QuotationSourcing,
    passages: Sequence[Placed],
    quotations: list[QuotationSourcing],
    sentences: list[SentenceSourcing],
    people: People,
) -> None:
    """Give the speaker of a quotation that runs over paragraphs, named in its last, to its first ones."""
    for one in left_open:
        earlier = quotations[one.quotation]
        quotations[one.quotation] = replace(earlier, status=Status.CONTINUES, speaker=named.speaker, cue=named.cue)
        told = _sentences(one.passage, passages[one.passage], one.before, people, reopened=True, told=True)
        sentences[one.sentence : one.sentence + len(told)] = told


def _sentences(
    number: int, passage: Placed, before: Before, people: People, *, reopened: bool, told: bool = False
) -> list[SentenceSourcing]:
    found = []
    for one in sentences_standing(passage.reading, before, reopened, told):
        speaker = Speaker(one.speaker.moved(passage.start)) if one.speaker is not None else None
        named = _named(speaker, passage, people)
        span = one.span.moved(passage.start)
        found.append(SentenceSourcing(number, span, one.sourced, one.check_worthy, one.score, one.named, named))
    return found


def _quotations(number: int, passage: Placed, standing: Standing, carried: _Carried, people: People) -> list[QuotationSourcing]:
    """The quotations of a passage; afterwards ``carried`` is what it hands on."""
    reading, start = passage.reading, passage.start
    found = []
    for order, (one, verdict) in enumerate(zip(reading.quotations, standing.verdicts, strict=True)):
        speaker, cue = _voice(verdict, passage, carried)
        named = speaker if verdict.carried else _named(speaker, passage, people) or _unspoken(cue, passage, people)
        segment, span = reading.segments[order].value, one.span.moved(start)
        found.append(QuotationSourcing(number, span, one.closed, verdict.status, named, cue, segment, standing.whole[order]))
    speaker, carried.cue = _voice(standing.hands_on, passage, carried)
    own = carried.cue is not None and not standing.hands_on.carried  # a name before a mere colon need be nobody's who speaks
    carried.speaker = _named(speaker, passage, people) if own else speaker
    carried.before = standing.leaves
    return found


def _voice(verdict: Verdict, passage: Placed, carried: _Carried) -> tuple[Speaker | None, Span | None]:
    """The speaker and the cue of a verdict, placed."""
    if verdict.carried:
        return carried.speaker, carried.cue
    speaker = Speaker(verdict.speaker.moved(passage.start)) if verdict.speaker else None
    return speaker, verdict.cue.moved(passage.start) if verdict.cue else None


def _named(speaker: Speaker | None, passage: Placed, people: People) -> Speaker | None:
    """The speaker with the name the mention resolves to."""
    if speaker is None:
        return None
    start, end = speaker.span.start - passage.start, speaker.span.end - passage.start
    return Speaker(speaker.span, people.resolve(passage.reading, start, end))


def _unspoken(cue: Span | None, passage: Placed, people: People) -> Speaker | None:
    """The speaker of a verb that names none, as in "«…», zanjó": whom the sentences before speak of."""
    met = people.subject_before(passage.reading, cue.start - passage.start) if cue is not None else None
    return Speaker(met.span.moved(passage.start), people.full_name(met, passage.reading)) if met is not None else None
