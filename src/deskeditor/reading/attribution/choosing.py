"""Which of a sentence's cues a quotation belongs to. Start reading at :func:`cue_for`.

The nearest by clauses, not by characters: a pause or a relative costs, a strong cue reaches farther, and a verb whose own
clause stands
behind the quotation cannot look back over it.
"""

from collections.abc import Sequence
from math import inf

from deskeditor.reading.attribution.lexicon import Is
from deskeditor.reading.attribution.stretch import Cue
from deskeditor.reading.attribution.tokens import Tokens

_PAUSE = 2.0
_BREAK = 4.0
_LOOKS_BACK = 40.0
"""What it costs a verb that is not set off to claim a quotation before it."""
_INNER = 7.0
"""What it costs a cue that is itself reported: "she said he wants “…”" is hers."""
_FIRST_PERSON = 30.0
_INTRODUCES = 8.0
"""What it is worth to a verb that only a colon stands between it and the quotation: more than a clause set off behind it."""
_TOLD = 2
_STRONG = 6


def cue_for(tokens: Tokens, cues: Sequence[Cue], quoted: int) -> int | None:
    """The index of the cue that the quotation at token ``quoted`` belongs to; None when there is none."""
    best, least = None, inf
    for number, cue in enumerate(cues):
        cost = _cost(tokens, cue, quoted, least)
        if cost < least and cue.words[0] < quoted and _is_reported(tokens, cues, number):
            cost += _INNER
        if cost < least:
            best, least = number, cost
    return best


def _cost(tokens: Tokens, cue: Cue, quoted: int, least: float) -> float:
    """What it costs a cue to claim a quotation; some cost above ``least`` where it cannot be below it."""
    speaker = cue.speaker
    if cue.words[0] > quoted:
        edge = min(cue.words[0], speaker[0]) if speaker and speaker[0] > quoted else cue.words[0]
        between = range(quoted + 1, edge)
        cost = len(between) + (0.0 if cue.rule in {"incise", "according", "agent"} else _LOOKS_BACK)
    else:
        edge = max(cue.words[1], speaker[1]) if speaker and speaker[1] < quoted else cue.words[1]
        between = range(edge + 1, quoted)
        cost = len(between) + 0.5
        if cue.words[1] == quoted - 2 and tokens.low[quoted - 1] == ":":  # "he said: “…”" leaves no doubt
            return cost - _INTRODUCES
    cost += (_FIRST_PERSON if cue.first_person else 0.0) - cue.strength / 2
    if cost >= least:  # what stands between is looked at only where it can still matter
        return cost
    cost += _PAUSE * sum(1 for k in between if tokens.low[k] in {",", ";", ":"} or tokens.is_[k] & Is.RELATIVE)
    return cost + _BREAK * sum(1 for k in between if tokens.low[k] in {"-", "–", "—", "--"})


def _is_reported(tokens: Tokens, cues: Sequence[Cue], number: int) -> bool:
    """Whether a cue stands in what another cue reports: its subject is a pronoun right behind that verb ("she said he wants"),
    or it
    is a weaker verb in its that-clause ("she said that the board wants").
    """
    cue = cues[number]
    speaker = cue.speaker
    if speaker is None:
        return False
    pronoun = speaker[0] == speaker[1] and bool(tokens.is_[speaker[0]] & Is.PRONOUN)
    for other in cues:
        if other is cue or other.rule == "incise" or other.words[1] >= speaker[0]:
            continue
        if pronoun and speaker[0] - other.words[1] <= _TOLD:
            return True
        if (
            other.rule == "that"
            and (cue.rule == "stance" or cue.strength < _STRONG)
            and not _ended(tokens, other.words[1], speaker[0])
        ):
            return True
    return False


def _ended(tokens: Tokens, at: int, to: int) -> bool:
    """Whether a clause that begins at ``at`` is over before ``to``."""
    return any(tokens.low[k] in {";", "“", "-"} for k in range(at, to))
