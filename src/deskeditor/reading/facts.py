"""Facts of a sentence, as far as its paragraph can be read alone. Start reading at :func:`facts_of`.

They are remembered with the reading, so that the pass over the article after one edit costs only what depends on other
paragraphs.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from deskeditor.reading.attribution import Attribution, Attributions, Frame
from deskeditor.reading.sentences import Sentence
from deskeditor.reading.signals import Claim, Signal
from deskeditor.reading.worth import worths_of
from deskeditor.text import Span
from deskeditor.text.light import light

_WHOLE = frozenset({"incise", "according"})
"""Rules whose cue tells of its whole sentence."""
_SHARE = 0.33
"""The share of a sentence that must be somebody's for the sentence to be sourced."""


@light
@dataclass(frozen=True, slots=True)
class SentenceFacts:
    """``reported``: a cue of its own governs a good part of it, ``speaker`` beside it; ``named``: it speaks of somebody by name.

    ``worth`` and ``worth_sourced`` are its scores without a source and with one.
    """

    reported: bool
    named: bool
    worth: float
    worth_sourced: float
    speaker: Span | None = None


def facts_of(
    prose: str, sentences: Sequence[Sentence], attributions: Attributions, claims: Sequence[Claim]
) -> tuple[SentenceFacts, ...]:
    """The facts of each sentence, in order."""
    by_sentence: dict[int, list[Claim]] = {}
    for claim in claims:
        by_sentence.setdefault(claim.sentence, []).append(claim)
    impersonal = [claim.span for claim in claims if claim.signal is Signal.PASSIVE]
    frames, at = attributions.frames, 0
    found = []
    for order, sentence in enumerate(sentences):
        span = sentence.span
        while at < len(frames) and frames[at].span.end <= span.start:
            at += 1
        here = []
        for frame in frames[at:]:
            if frame.span.start >= span.end:
                break
            here.append(frame)
        own, text = by_sentence.get(order, ()), span.of(prose)
        words, question = text.count(" ") + 1, text.endswith(("?", "? »", "?»", "?”", '?"'))
        reported = _reported(span, here, prose, impersonal)
        found.append(
            SentenceFacts(
                reported is not None,
                any(frame.named is not None for frame in here),
                *worths_of(own, words, question=question),
                reported.speaker if reported is not None else None,
            )
        )
    return tuple(found)


def _reported(span: Span, frames: Sequence[Frame], prose: str, impersonal: Sequence[Span]) -> Attribution | None:
    """The cue of the sentence that governs a good part of it: the first, but one set off or of the according-to family rather."""
    found = None
    for frame in frames:
        for attribution in frame.attributions:
            if (
                span.start <= attribution.cue.start < span.end
                and not (attribution.first_person or attribution.aside)
                and _governs(attribution, span, prose)
                and not any(attribution.cue.overlaps(phrase) for phrase in impersonal)
            ):
                if attribution.rule in _WHOLE:
                    return attribution
                found = found or attribution
    return found


def _governs(attribution: Attribution, span: Span, prose: str) -> bool:
    """Whether what a cue governs is at least a share of its sentence: what follows a verb, what precedes a clause set off."""
    if attribution.rule in {"agent", "colon", "asked"}:
        return False
    if attribution.rule in _WHOLE:
        return True
    behind = span.end - attribution.cue.end
    if behind >= _SHARE * len(span):
        return True
    head = min(attribution.cue.start, attribution.speaker.start) if attribution.speaker else attribution.cue.start
    return prose[max(span.start, head - 3) : head].rstrip().endswith(",") and head - span.start >= _SHARE * len(span)
