"""Standing: how the quotations and sentences of one paragraph stand, given what the paragraph before leaves behind.

Start reading at :func:`standing_of`. Everything is relative to the paragraph and remembered with its reading: after an edit only
the edited paragraph, and at most the one behind it, is asked again.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from deskeditor.language import LanguagePack
from deskeditor.reading.attribution import Attribution, Frame, cue_lexicon
from deskeditor.reading.attribution.lexicon import attribution_settings
from deskeditor.reading.memo import per_reading
from deskeditor.reading.quotations import Quotation
from deskeditor.reading.reading import Reading
from deskeditor.reading.worth import CHECK_WORTHY
from deskeditor.text import Span
from deskeditor.text.light import light


class Status(StrEnum):
    """How well a quotation is attributed; the words of the JSON-lines interface."""

    SOURCED = "sourced"
    CONTINUES = "continues"
    FLOATING = "floating"
    WEAK = "weak"
    UNSOURCED = "unsourced"


@light
@dataclass(frozen=True, slots=True)
class Before:
    """What the paragraph before leaves behind: an attributed quotation left open, a colon, an attributed quotation at its end.
    ``mark`` must open the paragraph that carries such a quotation on; "" for any mark.
    """

    open_quotation: bool = False
    mark: str = ""
    colon: bool = False
    ends_attributed: bool = False


NOTHING = Before()
_SHORT = 30
"""Code points of a sentence that only says what somebody does."""


@light
@dataclass(frozen=True, slots=True)
class Verdict:
    """A quotation's status with the mention of its speaker and the cue. ``carried``: both are the ones that the paragraph before
    hands on.
    """

    status: Status
    speaker: Span | None = None
    cue: Span | None = None
    carried: bool = False


@light
@dataclass(frozen=True, slots=True)
class Standing:
    """``verdicts``, one a quotation; ``whole``: does nothing but quotations stand in its sentence. ``leaves`` and
    ``hands_on`` are for the paragraph behind; ``left_open`` is the quotation left open that nobody is named for, -1 for none.
    """

    verdicts: tuple[Verdict, ...]
    whole: tuple[bool, ...]
    leaves: Before
    hands_on: Verdict
    left_open: int = -1


@light
@dataclass(frozen=True, slots=True)
class SentenceStanding:
    """Does a sentence name its source, is it worth checking, and how much (0 to 1); does it speak of somebody by name."""

    span: Span
    sourced: bool
    check_worthy: bool
    score: float
    named: bool
    speaker: Span | None = None


@per_reading
def standing_of(reading: Reading, before: Before) -> Standing:
    """The standing of a paragraph's quotations behind a paragraph that leaves ``before``."""
    verdicts = _verdicts(reading, before)
    bare = {index for frame in reading.attributions.frames if frame.bare for index in frame.quotations} if verdicts else ()
    last = _last_quotation(reading)
    leaves, hands_on = _left_behind(reading, verdicts, last)
    unnamed = last >= 0 and not reading.quotations[last].closed and verdicts[last].status not in ATTRIBUTED
    whole = tuple([order in bare for order in range(len(verdicts))])
    return Standing(tuple(verdicts), whole, leaves, hands_on, last if unnamed else -1)


def _verdicts(reading: Reading, before: Before) -> list[Verdict]:
    """The status of each quotation of a paragraph, given what the paragraph before leaves behind."""
    attributions, quotations = reading.attributions, reading.quotations
    found: list[Verdict | None] = [None] * len(quotations)
    for position, frame in enumerate(attributions.frames):
        for order, index in enumerate(frame.quotations):
            attribution = attributions.by_quotation[index]
            if attribution is not None:
                found[index] = _sourced(Status.SOURCED, attribution)
            else:
                found[index] = _unattributed(reading, before, position, order, found)
    for index, one in enumerate(quotations):
        if one.level and found[index] is None:
            around = max((k for k in range(index) if quotations[k].level == 0), default=None)
            found[index] = found[around] if around is not None else None
    return [verdict or Verdict(Status.UNSOURCED) for verdict in found]


def _sourced(status: Status, attribution: Attribution) -> Verdict:
    return Verdict(status, attribution.speaker, attribution.cue)


def _unattributed(  # noqa: C901 - one rule of carrying on a line
    reading: Reading, before: Before, position: int, order: int, found: list[Verdict | None]
) -> Verdict:
    frames = reading.attributions.frames
    frame = frames[position]
    first = reading.quotations[frame.quotations[order]]
    leads = order == 0 and not reading.prose[frame.span.start : first.span.start].strip()
    if position == 0 and leads and before.open_quotation and before.mark in {"", _mark(reading, first)}:
        return Verdict(Status.CONTINUES, carried=True)
    if position == 0 and leads and before.colon:
        return Verdict(Status.SOURCED, carried=True)
    if position and (leads or frame.bare):
        carried = _from_frame(_before_beat(reading, position), found)
        if carried is not None:
            return carried
    if frame.bare and position + 1 < len(frames) and frames[position + 1].quotations:
        follower = frames[position + 1]
        attribution = reading.attributions.by_quotation[follower.quotations[0]]
        if attribution is not None and attribution.cue.start > reading.quotations[follower.quotations[0]].span.start:
            return _sourced(Status.CONTINUES, attribution)
    if order and (earlier := found[frame.quotations[order - 1]]) is not None and earlier.status in ATTRIBUTED:
        return replace(earlier, status=Status.CONTINUES)
    if leads and _expects_a_clause(reading.prose, first):
        return Verdict(Status.UNSOURCED)
    if position == 0 and leads and before.ends_attributed:
        return Verdict(Status.FLOATING, carried=True)
    if frame.named is not None or (position and frame.bare and _acts(frames[position - 1])):
        return Verdict(Status.WEAK)
    return Verdict(Status.UNSOURCED)


def _acts(frame: Frame) -> bool:
    """Whether a short sentence says what somebody does right before their words: "Her husband laughs. “…”"."""
    return frame.named is not None and not frame.quotations and len(frame.span) <= _SHORT


def _before_beat(reading: Reading, position: int) -> Frame:
    """The sentence before; where it only asks what the quotation answers ("And if it rains? “…”") or says what the speaker does
    meanwhile ("He looks up. “…”"), the one before that.
    """
    frames = reading.attributions.frames
    earlier = frames[position - 1]
    if position < 2 or earlier.quotations or earlier.attributions:
        return earlier
    named, pronouns = earlier.named, cue_lexicon(reading.pack).pronouns
    beat = named is not None and named.start == earlier.span.start and named.of(reading.prose).lower() in pronouns
    return frames[position - 2] if earlier.asks or beat else earlier


def _expects_a_clause(prose: str, quotation: Quotation) -> bool:
    """Whether a comma at its end says that an attributing clause should follow; none was found, so it was lost."""
    inner = quotation.inner.of(prose).rstrip("\u00a0\u202f ’'")
    return inner.endswith(",") or prose[quotation.span.end :].lstrip()[:1] == ","


ATTRIBUTED = frozenset({Status.SOURCED, Status.CONTINUES})


def _from_frame(frame: Frame, found: list[Verdict | None]) -> Verdict | None:
    """The speaker that the sentence before hands on, within a paragraph."""
    if frame.quotations:
        verdict = found[frame.quotations[-1]]
        if verdict is not None and verdict.status in ATTRIBUTED:
            return replace(verdict, status=Status.CONTINUES)
    own = [one for one in frame.attributions if not one.first_person]
    for attribution in reversed([one for one in own if one.rule != "agent"] or own):
        return _sourced(Status.CONTINUES, attribution)
    return None


def _left_behind(reading: Reading, verdicts: Sequence[Verdict], index: int) -> tuple[Before, Verdict]:
    """What a paragraph hands on; ``index`` is its last quotation, -1 for none."""
    frames = reading.attributions.frames
    if not frames:
        return NOTHING, Verdict(Status.UNSOURCED)
    last = frames[-1]
    if index >= 0 and (index in last.quotations or _runs_on(reading, index)):
        verdict, quotation = verdicts[index], reading.quotations[index]
        attributed = verdict.status in ATTRIBUTED
        goes_on = attributed and not quotation.closed and not last.colon
        mark = "" if index in last.quotations or not goes_on else _mark(reading, quotation)
        return Before(goes_on, mark, last.colon, quotation.closed and attributed), verdict
    attribution = next((one for one in reversed(last.attributions) if not one.first_person), None)
    mention = attribution.speaker if attribution is not None else last.named
    if last.colon and mention is not None:
        cue = attribution.cue if attribution is not None else None
        return Before(colon=True), Verdict(Status.SOURCED, mention, cue)
    return Before(colon=last.colon), Verdict(Status.UNSOURCED)


def _last_quotation(reading: Reading) -> int:
    """The index of the last quotation that stands in no other; -1 where there is none."""
    for index in range(len(reading.quotations) - 1, -1, -1):
        if reading.quotations[index].level == 0:
            return index
    return -1


def _runs_on(reading: Reading, index: int) -> bool:
    """Whether a quotation that opens a sentence is never closed: what stands behind it to the end is still said."""
    one = reading.quotations[index]
    return not one.closed and any(one.span.start == frame.span.start for frame in reading.attributions.frames)


def _mark(reading: Reading, quotation: Quotation) -> str:
    return reading.prose[quotation.span.start : quotation.inner.start].strip()


@per_reading
def sentences_standing(
    reading: Reading,
    before: Before,
    reopened: bool,  # noqa: FBT001
    told: bool = False,  # noqa: FBT001, FBT002
) -> tuple[SentenceStanding, ...]:
    """The standing of a paragraph's sentences; ``reopened`` where the next paragraph opens with a quotation, ``told`` where it
    names the speaker of the one left open.
    """
    standing = standing_of(reading, before)
    open_ = standing.left_open if told else -1
    said: list[Span] = [
        one.span if one.closed or reopened else _first_sentence(one.span, reading)
        for index, (one, verdict) in enumerate(zip(reading.quotations, standing.verdicts, strict=True))
        if one.level == 0 and (verdict.status in ATTRIBUTED or index == open_)
    ]
    moods = _carried_mood(reading.pack) & reading.vocabulary
    found, at, sourced = [], 0, False
    for sentence, facts in zip(reading.sentences, reading.facts, strict=True):
        span = sentence.span
        while at < len(said) and said[at].end <= span.start:
            at += 1
        covered = 0
        for one in said[at:]:
            if one.start >= span.end:
                break
            covered += max(0, min(span.end, one.end) - max(span.start, one.start))
        sourced = covered * _QUOTED_SHARE >= len(span) or facts.reported or (sourced and _goes_on(span, reading, moods))
        score = facts.worth_sourced if sourced else facts.worth
        found.append(SentenceStanding(span, sourced, score >= CHECK_WORTHY, score, facts.named, facts.speaker))
    return tuple(found)


@cache
def _carried_mood(pack: LanguagePack) -> frozenset[str]:
    """The verbs whose form says that somebody else is speaking still: ``carried_mood`` of the language."""
    return frozenset(attribution_settings(pack).get("carried_mood", ()))


def _goes_on(span: Span, reading: Reading, moods: frozenset[str]) -> bool:
    """Whether a sentence behind a sourced one goes on reporting, in the mood of what others say: "Das Risiko liege höher"."""
    return bool(moods) and not moods.isdisjoint(_WORD.findall(span.of(reading.prose)))


_WORD = re.compile(r"[^\W\d_]+")
_QUOTED_SHARE = 4
"""A sentence is sourced when attributed quotations hold one part of it in so many."""


def _first_sentence(span: Span, reading: Reading) -> Span:
    """What of a quotation that is never closed is surely said: up to the end of the sentence that it opens in."""
    end = next((one.span.end for one in reading.sentences if one.span.end > span.start + 1), span.end)
    return Span(span.start, min(end, span.end))


@per_reading
def opens_quoted(reading: Reading) -> bool:
    """Whether the paragraph opens with a quotation."""
    first = next(iter(reading.quotations), None)
    return first is not None and not reading.prose[: first.span.start].strip()
