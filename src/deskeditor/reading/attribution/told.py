"""Told: verbs that say where their sentence comes from, without governing it. Start reading at :func:`told_of`.

"…, comme l'a dit la préfète", "según informó el alcalde", "El daño, añadió, es grave", "Lo ha detto il sindaco": the subject
stands behind the verb, or nowhere.
"""

from deskeditor.reading.attribution.lexicon import CUE_VERB, Is
from deskeditor.reading.attribution.mentions import after_verb, phrase_from
from deskeditor.reading.attribution.stretch import Cue, Stretch

_STRENGTH = 7
_REACH = 5
"""Tokens before the verb that may belong to it."""
_CONFIRMS = 3
"""Words before the verb of a sentence that confirms the one before."""
_BEFORE = int(Is.OBJECT | Is.HAVE | Is.ADVERB)


def told_of(stretch: Stretch, at: int) -> Cue | None:
    """The cue whose verb stands at token ``at``, where it tells of its whole sentence."""
    lexicon, mask = stretch.lexicon, stretch.mask(at)
    if not mask & (Is.FINITE | Is.PARTICIPLE) or mask & Is.CAPITAL:
        return None
    if lexicon.as_said and (cue := _as_said(stretch, at)) is not None:
        return cue
    if lexicon.subject_pronouns_needed or not mask & Is.STRONG:
        return None
    start = at - 1 if stretch.mask(at - 1) & Is.HAVE else at
    ends = at == stretch.last or (stretch.low(at + 1) == "." and at + 1 == stretch.last)
    if stretch.low(start - 1) == "," and (stretch.low(at + 1) == "," or ends):  # "El daño es grave, añadió."
        return Cue((start, at), None, "incise", _STRENGTH)
    if _confirms(stretch, start):
        subject = after_verb(stretch.tokens, at, stretch.last, lexicon)
        return None if subject is None else Cue((start, at), subject, "incise", _STRENGTH)
    return None


def _as_said(stretch: Stretch, at: int) -> Cue | None:
    """A clause that a word like "as" opens."""
    k, helped = at - 1, False
    while at - k < _REACH and (stretch.mask(k) & _BEFORE or stretch.low(k) in stretch.lexicon.as_said_what):
        helped = helped or bool(stretch.mask(k) & Is.HAVE)
        k -= 1
    if stretch.low(k) not in stretch.lexicon.as_said or stretch.mask(k - 1) & CUE_VERB:
        return None
    tokens, lexicon, last = stretch.tokens, stretch.lexicon, stretch.last
    if stretch.mask(at + 1) & Is.AGENT:  # "secondo quanto riferito dalla questura"
        subject = phrase_from(tokens, at + 2, last, lexicon)
    elif helped or stretch.mask(at) & Is.FINITE:
        subject = after_verb(tokens, at, last, lexicon)
    else:
        return None  # "comme prévu le maire …": nobody foresaw it
    return None if subject is None else Cue((k, at), subject, "according", _STRENGTH)


def _confirms(stretch: Stretch, start: int) -> bool:
    """Whether a sentence opens with the object of its verb, the sentence before."""
    opening = range(stretch.first, start)
    if not opening or len(opening) > _CONFIRMS or not stretch.mask(start - 1) & Is.OBJECT:
        return False
    return all(stretch.mask(k) & (Is.OBJECT | Is.ADVERB) for k in opening)
