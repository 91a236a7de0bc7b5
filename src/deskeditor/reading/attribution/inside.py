"""Clauses set off inside a quotation's own marks: « Nous avons, dit-il, tout essayé. » Start reading at :func:`told_inside`.

French and Italian papers leave a short clause between the marks (Lexique des règles typographiques de l'Imprimerie nationale,
"guillemets"), and a translation keeps it there. Only a verb known to be one of saying counts here, its subject behind it, and
only where a mark stands on both sides: inside a quotation most words are the speaker's own.
"""

from itertools import pairwise

from deskeditor.reading.attribution.lexicon import CueLexicon, Is
from deskeditor.reading.attribution.set_off import verb_first
from deskeditor.reading.attribution.stretch import Cue, Stretch
from deskeditor.reading.attribution.tokens import tokens_between
from deskeditor.text import Span

_PAUSES = frozenset({",", "?", "!", "…", "—", "–"})
_ENDS = _PAUSES | {".", ":", ";"}
_MOST = 12
"""Pauses of a quotation behind which a clause is looked for: a speaker is named early."""
_SOMEBODY = int(Is.CAPITAL | Is.ROLE | Is.BODY | Is.HONORIFIC | Is.ENCLITIC | Is.PRONOUN)
_SPOKEN = int(Is.FINITE | Is.PARTICIPLE)
_SAYING = int(Is.STRONG | Is.WEAK | Is.STANCE)
_SHORTEST = 12


def told_inside(prose: str, inner: Span, lexicon: CueLexicon) -> tuple[Span, Span] | None:
    """The cue and the speaker that a quotation names between its own marks; None where it names nobody."""
    if len(inner) < _SHORTEST or not any(mark in prose[inner.start : inner.end] for mark in _PAUSES):
        return None
    tokens = tokens_between(prose, inner, lexicon)
    ends = [at for at, low in enumerate(tokens.low) if low in _ENDS or prose[tokens.end[at] : tokens.end[at] + 1] == "."]
    for pause, end in pairwise([*ends[:_MOST], len(tokens) - 1]):
        if tokens.low[pause] not in _PAUSES:
            continue
        clause = Stretch(tokens, pause + 1, end, lexicon)
        cue = verb_first(clause, _verb(clause), paused=False)
        if cue is not None and cue.speaker is not None and _stands_apart(clause, cue):
            words, speaker = cue.words, cue.speaker
            return Span(tokens.start[words[0]], tokens.end[words[1]]), Span(tokens.begin(speaker[0]), tokens.end[speaker[1]])
    return None


def _verb(clause: Stretch) -> int:
    """Where its verb may be: what it does to whom is passed over ("m’a-t-il dit", "nous explique le maire")."""
    at = clause.first
    while clause.mask(at) & (Is.OBJECT | Is.REFLEXIVE) and not clause.mask(at) & (Is.PRONOUN | Is.DETERMINER | Is.CAPITAL):
        at += 1
    return at


def _stands_apart(clause: Stretch, cue: Cue) -> bool:
    """Whether a clause is nobody's but the writer's: a known verb, somebody who may speak, and a mark or the end behind it."""
    first, last = cue.speaker or cue.words
    masks = [clause.mask(at) for at in range(first, last + 1)]
    named = any(mask & _SOMEBODY for mask in masks) and not any(mask & Is.FIRST_PERSON for mask in masks)
    verb, end = clause.mask(cue.words[1]), max(last, cue.words[1]) + 1
    return named and bool(verb & _SPOKEN and verb & _SAYING) and (end > clause.last or clause.low(end) in _ENDS)
