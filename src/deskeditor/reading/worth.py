"""Worth: how much a sentence is worth checking, 0 to 1. Start reading at :func:`worths_of`.

A sum of weights over the sentence's signals: a number weighs most, an opinion of the speaker's own or a question takes away. The
weights are our own judgement, in steps of a twentieth, the same for every language.
"""

from collections.abc import Sequence
from functools import lru_cache

from deskeditor.reading.signals import Claim, Signal

CHECK_WORTHY = 0.5
"""From this score a sentence is called worth checking."""
BASE = 0.15
WEIGHTS = {
    Signal.NUMBER: 0.5,
    Signal.SUPERLATIVE: 0.2,
    Signal.ACCUSATION: 0.25,
    Signal.LABEL: 0.1,
    Signal.LEGAL: 0.1,
    Signal.CAUSE: 0.15,
    Signal.JUDGEMENT: 0.2,
    Signal.CHANGE: 0.25,
    Signal.DECISION: 0.1,
    Signal.HEARSAY: 0.3,
    Signal.PASSIVE: 0.2,
    Signal.VAGUE: 0.2,
    Signal.POLL: 0.1,
    Signal.STUDY: 0.1,
    Signal.DATE: 0.1,
    Signal.PAST: 0.15,
    Signal.NAME: 0.05,
    Signal.MODAL: -0.15,
    Signal.OPINION: -0.2,
    Signal.FIRST_PERSON: -0.1,
}
SMALL_NUMBER = 0.2
REPORTED = 0.15
QUESTION = -0.3
SHORT, SHORT_WEIGHT = 6, -0.3
LONG, LONG_WEIGHT = 20, 0.15


def worths_of(claims: Sequence[Claim], words: int, *, question: bool) -> tuple[float, float]:
    """The score of a sentence of ``words`` words where it names no source, and where it names one."""
    length = SHORT_WEIGHT if words < SHORT else LONG_WEIGHT if words >= LONG else 0.0
    if not claims:
        return _scores(_NONE, False, length, question)
    signals = frozenset([claim.signal for claim in claims])
    small = Signal.NUMBER in signals and not any(claim.weight for claim in claims if claim.signal is Signal.NUMBER)
    return _scores(signals, small, length, question)


_NONE: frozenset[Signal] = frozenset()


@lru_cache(maxsize=8192)
def _scores(signals: frozenset[Signal], small: bool, length: float, question: bool) -> tuple[float, float]:  # noqa: FBT001 - a key
    """The scores of all sentences alike; ``small``: their numbers are all slight ones."""
    score = BASE + sum(WEIGHTS.get(signal, 0.0) for signal in signals) + length
    score += SMALL_NUMBER - WEIGHTS[Signal.NUMBER] if small else 0.0
    score += QUESTION if question else 0.0
    return _rounded(score), _rounded(score + REPORTED)


def _rounded(score: float) -> float:
    return round(min(1.0, max(0.0, score)), 4)
