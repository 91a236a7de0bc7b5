"""Sourcing: who says what, across the paragraphs of an article. Start reading at :func:`sourcing_of`.

A speaker is carried on only across a quotation left open or a colon; within a paragraph a quotation that follows an attributed
one
*continues* it; where a paragraph merely opens with a quotation after one that ended attributed, the quotation is *floating*.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from deskeditor.reading.attribution import Attribution, Frame
from deskeditor.reading.people import People
from deskeditor.reading.quotations import Quotation
from deskeditor.reading.reading import Reading
from deskeditor.reading.worth import CHECK_WORTHY
from deskeditor.text import Span


class Status(StrEnum):
    """How well a quotation is attributed; the words of the JSON-lines interface."""

    SOURCED = "sourced"
    CONTINUES = "continues"
    FLOATING = "floating"
    WEAK = "weak"
    UNSOURCED = "unsourced"


@dataclass(frozen=True, slots=True)
class Speaker:
    """The mention beside the cue ("he") and the name of the person it resolves to, where one is found."""

    span: Span
    name: str | None = None


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


@dataclass(frozen=True, slots=True)
class SentenceSourcing:
    """A sentence of the article: does it name its source, is it worth checking, and how much (0 to 1).

    ``named`` is True where it speaks of somebody by name.
    """

    passage: int
    span: Span
    sourced: bool
    check_worthy: bool
    score: float = 0.0
    named: bool = False


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
class _Before:
    """What the paragraph before leaves behind."""

    open_quotation: bool = False
    colon: bool = False
    ends_attributed: bool = False
    speaker: Speaker | None = None
    cue: Span | None = None


@dataclass(frozen=True, slots=True)
class _Verdict:
    status: Status
    speaker: Speaker | None = None
    cue: Span | None = None


def sourcing_of(passages: Sequence[Placed]) -> Sourcing:
    """The sourcing of the passages of an article, in order."""
    quotations: list[QuotationSourcing] = []
    sentences: list[SentenceSourcing] = []
    before, field, people = _Before(), "", None
    for number, passage in enumerate(passages):
        if passage.field not in READ_FIELDS:
            continue
        if passage.field != field:
            before, field = _Before(), passage.field
        people = people or People(passage.reading.pack)
        verdicts = _verdicts(passage.reading, passage.start, before)
        whole = {index for frame in passage.reading.attributions.frames if frame.bare for index in frame.quotations}
        for order, (one, verdict) in enumerate(zip(passage.reading.quotations, verdicts, strict=True)):
            quotations.append(
                QuotationSourcing(
                    number,
                    one.span.moved(passage.start),
                    one.closed,
                    verdict.status,
                    _named(verdict.speaker, passage, people),
                    verdict.cue,
                    passage.reading.segments[order].value,
                    order in whole,
                )
            )
        reopened = number + 1 < len(passages) and _opens_quoted(passages[number + 1].reading)
        sentences.extend(_sentences(number, passage, verdicts, reopened=reopened))
        before = _left_behind(passage.reading, passage.start, verdicts)
    return Sourcing(tuple(quotations), tuple(sentences))


def _named(speaker: Speaker | None, passage: Placed, people: People) -> Speaker | None:
    """The speaker with the name the mention resolves to. A speaker carried on from another paragraph has it already."""
    if speaker is None or speaker.name is not None or speaker.span.start < passage.start:
        return speaker
    prose, end = passage.reading.prose, speaker.span.end - passage.start
    name = people.resolve(prose[speaker.span.start - passage.start : end], prose[end : end + 100])
    return Speaker(speaker.span, name)


def _verdicts(reading: Reading, start: int, before: _Before) -> list[_Verdict]:
    """The status of each quotation of a paragraph, given what the paragraph before leaves behind."""
    attributions, quotations = reading.attributions, reading.quotations
    found: list[_Verdict | None] = [None] * len(quotations)
    for position, frame in enumerate(attributions.frames):
        for order, index in enumerate(frame.quotations):
            attribution = attributions.by_quotation[index]
            if attribution is not None:
                found[index] = _sourced(Status.SOURCED, attribution, start)
            else:
                found[index] = _unattributed(reading, start, before, position, order, found)
    for index, one in enumerate(quotations):
        if one.level and found[index] is None:
            around = max((k for k in range(index) if quotations[k].level == 0), default=None)
            found[index] = found[around] if around is not None else None
    return [verdict or _Verdict(Status.UNSOURCED) for verdict in found]


def _sourced(status: Status, attribution: Attribution, start: int) -> _Verdict:
    speaker = Speaker(attribution.speaker.moved(start)) if attribution.speaker else None
    return _Verdict(status, speaker, attribution.cue.moved(start))


def _unattributed(  # noqa: C901 - one rule of carrying on a line
    reading: Reading, start: int, before: _Before, position: int, order: int, found: list[_Verdict | None]
) -> _Verdict:
    frames = reading.attributions.frames
    frame = frames[position]
    first = reading.quotations[frame.quotations[order]]
    leads = order == 0 and not reading.prose[frame.span.start : first.span.start].strip()
    if position == 0 and leads and before.open_quotation:
        return _Verdict(Status.CONTINUES, before.speaker, before.cue)
    if position == 0 and leads and before.colon:
        return _Verdict(Status.SOURCED, before.speaker, before.cue)
    if position and (leads or frame.bare):
        carried = _from_frame(frames[position - 1], start, found)
        if carried is not None:
            return carried
    if frame.bare and position + 1 < len(frames) and frames[position + 1].quotations:
        follower = frames[position + 1]
        attribution = reading.attributions.by_quotation[follower.quotations[0]]
        if attribution is not None and attribution.cue.start > reading.quotations[follower.quotations[0]].span.start:
            return _sourced(Status.CONTINUES, attribution, start)
    if order and (earlier := found[frame.quotations[order - 1]]) is not None and earlier.status in _ATTRIBUTED:
        return _Verdict(Status.CONTINUES, earlier.speaker, earlier.cue)
    if leads and _expects_a_clause(reading.prose, first):
        return _Verdict(Status.UNSOURCED)
    if position == 0 and leads and before.ends_attributed:
        return _Verdict(Status.FLOATING, before.speaker, before.cue)
    if frame.named is not None:
        return _Verdict(Status.WEAK)
    return _Verdict(Status.UNSOURCED)


def _expects_a_clause(prose: str, quotation: Quotation) -> bool:
    """Whether a comma at its end says that an attributing clause should follow; none was found, so it was lost."""
    inner = quotation.inner.of(prose).rstrip("\u00a0\u202f ’'")
    return inner.endswith(",") or prose[quotation.span.end :].lstrip()[:1] == ","


_ATTRIBUTED = frozenset({Status.SOURCED, Status.CONTINUES})


def _from_frame(frame: Frame, start: int, found: list[_Verdict | None]) -> _Verdict | None:
    """The speaker that the sentence before hands on, within a paragraph."""
    if frame.quotations:
        verdict = found[frame.quotations[-1]]
        if verdict is not None and verdict.status in _ATTRIBUTED:
            return _Verdict(Status.CONTINUES, verdict.speaker, verdict.cue)
    own = [one for one in frame.attributions if not one.first_person]
    for attribution in reversed([one for one in own if one.rule != "agent"] or own):
        return _sourced(Status.CONTINUES, attribution, start)
    return None


def _left_behind(reading: Reading, start: int, verdicts: list[_Verdict]) -> _Before:
    frames = reading.attributions.frames
    if not frames:
        return _Before()
    last = frames[-1]
    attribution = next((one for one in reversed(last.attributions) if not one.first_person), None)
    left = _Before(colon=last.colon)
    mention = attribution.speaker if attribution is not None else last.named
    if last.colon and mention is not None:
        left.speaker = Speaker(mention.moved(start))
        left.cue = attribution.cue.moved(start) if attribution is not None else None
    if last.quotations:
        index = last.quotations[-1]
        verdict, quotation = verdicts[index], reading.quotations[index]
        left.speaker, left.cue = verdict.speaker, verdict.cue
        if not quotation.closed:
            left.open_quotation = True
        elif verdict.status in _ATTRIBUTED:
            left.ends_attributed = True
    return left


def _sentences(number: int, passage: Placed, verdicts: list[_Verdict], *, reopened: bool) -> list[SentenceSourcing]:
    reading = passage.reading
    said: list[Span] = [
        one.span if one.closed or reopened else _first_sentence(one.span, reading)
        for one, verdict in zip(reading.quotations, verdicts, strict=True)
        if one.level == 0 and verdict.status in _ATTRIBUTED
    ]
    found, at = [], 0
    for sentence, facts in zip(reading.sentences, reading.facts, strict=True):
        span = sentence.span
        while at < len(said) and said[at].end <= span.start:
            at += 1
        covered = 0
        for one in said[at:]:
            if one.start >= span.end:
                break
            covered += max(0, min(span.end, one.end) - max(span.start, one.start))
        sourced = covered * _QUOTED_SHARE >= len(span) or facts.reported
        score = facts.worth_sourced if sourced else facts.worth
        found.append(SentenceSourcing(number, span.moved(passage.start), sourced, score >= CHECK_WORTHY, score, facts.named))
    return found


_QUOTED_SHARE = 4
"""A sentence is sourced when attributed quotations hold one part of it in so many."""


def _first_sentence(span: Span, reading: Reading) -> Span:
    """What of a quotation that is never closed is surely said: up to the end of the sentence that it opens in."""
    end = next((one.span.end for one in reading.sentences if one.span.end > span.start + 1), span.end)
    return Span(span.start, min(end, span.end))


def _opens_quoted(reading: Reading) -> bool:
    first = next(iter(reading.quotations), None)
    return first is not None and not reading.prose[: first.span.start].strip()
