"""Which of a sentence's cues a quotation belongs to. Start reading at :func:`cue_for`.

The nearest by clauses, not by characters: a pause or a relative costs, a strong cue reaches farther, and a verb whose own clause stands
behind the quotation cannot look back over it.
"""

from collections.abc import Sequence

from deskeditor.reading.attribution.lexicon import Is
from deskeditor.reading.attribution.stretch import Cue
from deskeditor.reading.attribution.tokens import Tokens

_PAUSE = 2.0
_LOOKS_BACK = 9.0
"""What it costs a verb that is not set off to claim a quotation before it."""
_INNER = 7.0
"""What it costs a cue that is itself reported: "she said he wants “…”" is hers."""
_FIRST_PERSON = 30.0
_TOLD = 2


def cue_for(tokens: Tokens, cues: Sequence[Cue], quoted: int) -> int | None:
    """The index of the cue that the quotation at token ``quoted`` belongs to; None when there is none."""
    if not cues:
        return None
    costs = [_cost(tokens, cue, quoted) for cue in cues]
    for number, cue in enumerate(cues):
        if cue.words[0] < quoted and _is_reported(tokens, cues, number):
            costs[number] += _INNER
    return min(range(len(cues)), key=costs.__getitem__)


def _cost(tokens: Tokens, cue: Cue, quoted: int) -> float:
    speaker = cue.speaker
    if cue.words[0] > quoted:
        edge = min(cue.words[0], speaker[0]) if speaker and speaker[0] > quoted else cue.words[0]
        between = range(quoted + 1, edge)
        cost = len(between) + (0.0 if cue.rule in {"incise", "according", "agent"} else _LOOKS_BACK)
    else:
        edge = max(cue.words[1], speaker[1]) if speaker and speaker[1] < quoted else cue.words[1]
        between = range(edge + 1, quoted)
        cost = len(between) + 0.5
    cost += _PAUSE * sum(1 for k in between if tokens.low[k] in {",", ";", ":"} or tokens.is_[k] & Is.RELATIVE)
    return cost - cue.strength / 2 + (_FIRST_PERSON if cue.first_person else 0.0)


def _is_reported(tokens: Tokens, cues: Sequence[Cue], number: int) -> bool:
    """Whether the subject of a cue is a pronoun that stands right behind another cue's verb, or its conjunction."""
    speaker = cues[number].speaker
    if speaker is None or speaker[0] != speaker[1] or not tokens.is_[speaker[0]] & Is.PRONOUN:
        return False
    return any(0 < speaker[0] - other.words[1] <= _TOLD and other.rule != "incise" for other in cues if other is not cues[number])
