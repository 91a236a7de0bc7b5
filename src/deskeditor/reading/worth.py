"""Worth: how much a sentence is worth checking, 0 to 1. Start reading at :func:`worth_of`.

A sum of weights over the sentence's signals: a number weighs most, an opinion of the speaker's own or a question takes away. The
weights are our own judgement, in steps of a twentieth, the same for every language.
"""

from collections.abc import Sequence

from deskeditor.reading.claims import Claim, Signal

CHECK_WORTHY = 0.5
"""From this score a sentence is called worth checking."""
BASE = 0.15
WEIGHTS = {
    Signal.NUMBER: 0.4,
    Signal.SUPERLATIVE: 0.3,
    Signal.ACCUSATION: 0.4,
    Signal.LABEL: 0.1,
    Signal.LEGAL: 0.1,
    Signal.CAUSE: 0.2,
    Signal.JUDGEMENT: 0.2,
    Signal.CHANGE: 0.2,
    Signal.DECISION: 0.1,
    Signal.HEARSAY: 0.3,
    Signal.PASSIVE: 0.2,
    Signal.VAGUE: 0.25,
    Signal.ANONYMOUS: 0.1,
    Signal.POLL: 0.15,
    Signal.STUDY: 0.15,
    Signal.OPINION: -0.2,
}
REPORTED = 0.3
QUESTION = -0.4
SHORT, SHORT_WEIGHT = 6, -0.25
LONG, LONG_WEIGHT = 20, 0.05


def worth_of(claims: Sequence[Claim], words: int, *, reported: bool, question: bool) -> float:
    """The score of a sentence of ``words`` words; ``reported`` when it names its source."""
    score = BASE
    seen: dict[Signal, int] = {}
    for claim in claims:
        seen[claim.signal] = max(seen.get(claim.signal, -1), claim.weight)
    for signal, weight in seen.items():
        score += WEIGHTS.get(signal, 0.0) * (0.5 if weight == 0 else 1.0 if weight == 1 else 1.1)
    score += REPORTED if reported else 0.0
    score += QUESTION if question else 0.0
    score += SHORT_WEIGHT if words < SHORT else LONG_WEIGHT if words > LONG else 0.0
    return min(1.0, max(0.0, score))
