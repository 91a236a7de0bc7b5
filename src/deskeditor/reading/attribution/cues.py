"""Cues: the attributing words of one sentence. Start reading at :func:`cues_in`.

Strongest first: a verb set off from its quotation by the closing mark (no list needed), a verb of the list with its subject, a phrase
of the according-to family, a colon. Each cue says by which rule it was found.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from deskeditor.reading.attribution.lexicon import CLOSED, CUE_VERB, CueLexicon, Is
from deskeditor.reading.attribution.mentions import Range, after_verb, before_verb, first_subject, phrase_from
from deskeditor.reading.attribution.tokens import Tokens

_OBJECTS = 9
"""Tokens that may stand between a verb and its "that": "told the reporters in Paris that"."""
_SUBJECT_WORDS = int(Is.DETERMINER | Is.CAPITAL | Is.PRONOUN | Is.ENCLITIC | Is.HONORIFIC | Is.ROLE | Is.BODY)
_NOUNISH = int(Is.ROLE | Is.BODY | Is.DOCUMENT | Is.SAYING)


@dataclass(frozen=True, slots=True)
class Cue:
    """Attributing words, as token ranges. ``rule`` is incise, verb, that, stance, according, colon, or passive."""

    words: Range
    speaker: Range | None
    rule: str
    strength: int = 0
    first_person: bool = False


def cues_in(tokens: Tokens, first: int, last: int, lexicon: CueLexicon) -> list[Cue]:
    """The cues among the tokens ``first`` to ``last`` (both included), in order."""
    found: list[Cue] = []
    taken = -1
    masks = tokens.is_
    for at in range(first, last + 1):
        mask = masks[at]
        if at <= taken:
            continue
        cue = None
        if mask & Is.QUOTED:
            cue = _set_off(tokens, at, last, lexicon)
        elif mask & Is.PHRASE:
            cue = _according(tokens, at, last, lexicon)
        if cue is None and mask & CUE_VERB:
            cue = _verb(tokens, at, first, last, lexicon)
        if cue is not None:
            found.append(cue)
            taken = cue.words[1]
    found.extend(_colons(tokens, first, last, lexicon, found))
    return found


def _set_off(tokens: Tokens, quotation: int, last: int, lexicon: CueLexicon) -> Cue | None:
    """The clause after a closing mark: "…”, thundered the mayor". The verb is known by its place."""
    at = quotation + 1
    if at <= last and tokens.low[at] in {",", "—", "–", "-"}:
        at += 1
    while (
        at <= last and tokens.is_[at] & (Is.OBJECT | Is.ADVERB) and not tokens.is_[at] & (Is.PRONOUN | Is.DETERMINER | Is.CAPITAL)
    ):
        at += 1
    if at >= last or tokens.is_[at] & (Is.MARK | Is.QUOTED | Is.CAPITAL):
        return None
    verb = at
    if tokens.is_[at] & Is.HAVE:
        verb = at + 1
        if tokens.is_[verb] & Is.ENCLITIC:
            speaker: Range | None = (verb, verb)
            verb = _participle(tokens, verb + 1, last, lexicon)
            return Cue((at, verb), speaker, "incise", 9) if verb <= last and verb > at + 1 else None
        verb = _participle(tokens, verb, last, lexicon)
        if verb <= at:
            return None
    elif tokens.is_[at] & CLOSED and not tokens.is_[at] & Is.FINITE:
        return None
    if not tokens.low[verb][0].isalpha():
        return None
    if not tokens.is_[verb] & CUE_VERB and not _looks_like_verb(tokens.low[verb], lexicon, compound=verb > at):
        return None
    if not _subject_begins(tokens, verb + 1, last):
        return None
    speaker = after_verb(tokens, verb, last, lexicon)
    if speaker is None:
        return None
    return Cue((at, verb), speaker, "incise", 9)


def _subject_begins(tokens: Tokens, at: int, last: int) -> bool:
    while at <= last and tokens.is_[at] & Is.ADVERB and not tokens.is_[at] & _SUBJECT_WORDS:
        at += 1
    return at <= last and bool(tokens.is_[at] & _SUBJECT_WORDS)


def _looks_like_verb(word: str, lexicon: CueLexicon, *, compound: bool) -> bool:
    endings = lexicon.participle_endings if compound else lexicon.verb_endings
    return len(word) > 2 and word.endswith(endings)


def _participle(tokens: Tokens, at: int, last: int, lexicon: CueLexicon) -> int:
    """The participle of a compound tense at or shortly after ``at``; -1 when there is none."""
    for k in range(at, min(at + 4, last + 1)):
        if tokens.is_[k] & Is.PARTICIPLE or (
            not tokens.is_[k] & (CLOSED | Is.MARK | Is.QUOTED | Is.CAPITAL)
            and _looks_like_verb(tokens.low[k], lexicon, compound=True)
        ):
            return k
        if not tokens.is_[k] & (Is.ADVERB | Is.OBJECT):
            return -1
    return -1


def _verb(tokens: Tokens, at: int, first: int, last: int, lexicon: CueLexicon) -> Cue | None:
    mask = tokens.is_[at]
    if mask & Is.CAPITAL and at != first:
        return None
    before = tokens.at(at - 1) if at > first else 0
    start = at
    if at < last and tokens.is_[at + 1] & Is.ENCLITIC and mask & Is.FINITE:
        return Cue((at, at), (at + 1, at + 1), "incise", _strength(mask))
    have = _have(tokens, at, first)
    if have is not None and mask & Is.PARTICIPLE:
        start = have
        if tokens.is_[have + 1] & Is.ENCLITIC:
            return Cue((have, at), (have + 1, have + 1), "incise", _strength(mask))
    elif mask & Is.FINITE:
        if before & (Is.DETERMINER | Is.PREPOSITION | Is.LINK) and not before & (Is.PRONOUN | Is.RELATIVE):
            return None
        if mask & _NOUNISH and not _takes_clause(tokens, at, last):
            return None
    elif mask & Is.GERUND:
        if before & (Is.DETERMINER | Is.PREPOSITION | Is.LINK | Is.AUXILIARY) and not before & Is.AUXILIARY:
            return None
    elif mask & Is.INFINITIVE:
        return None
    else:
        return _passive(tokens, at, last, lexicon)
    return _with_subject(tokens, at, start, first, last, lexicon)


def _with_subject(tokens: Tokens, at: int, start: int, first: int, last: int, lexicon: CueLexicon) -> Cue | None:
    mask = tokens.is_[at]
    clause = _takes_clause(tokens, at, last)
    beside = clause or _beside_quotation(tokens, at, start, first, last)
    if mask & Is.WEAK and not mask & (Is.STRONG | Is.STANCE) and not beside:
        return None
    if mask & Is.GERUND and not mask & Is.FINITE:
        speaker = first_subject(tokens, first, start, lexicon)
        inverted = False
    else:
        clause_first = _clause_begin(tokens, start, first)
        inverted = _inverted(tokens, at, start, first, last)
        speaker = after_verb(tokens, at, last, lexicon) if inverted else before_verb(tokens, start, clause_first, lexicon)
        if speaker is None and not inverted:
            speaker = first_subject(tokens, first, start, lexicon)
    if speaker is None:
        return None
    first_person = bool(tokens.is_[speaker[0]] & Is.FIRST_PERSON)
    rule = "incise" if inverted else "that" if clause else "verb" if mask & (Is.STRONG | Is.WEAK) else "stance"
    return Cue((start, at), speaker, rule, _strength(mask) + (3 if beside else 0), first_person)


def _clause_begin(tokens: Tokens, at: int, first: int) -> int:
    """The first token of the clause a verb stands in: after the last quotation, semicolon or colon."""
    for k in range(at - 1, first - 1, -1):
        if tokens.is_[k] & Is.QUOTED or tokens.low[k] in {":", ";"}:
            return k + 1
    return first


def _inverted(tokens: Tokens, at: int, start: int, first: int, last: int) -> bool:
    """Whether the verb follows a mark, a comma or a quotation, and its subject follows it."""
    k = start - 1
    while k >= first and tokens.is_[k] & (Is.OBJECT | Is.ADVERB) and not tokens.is_[k] & (Is.PRONOUN | Is.CAPITAL):
        k -= 1
    if k >= first and tokens.low[k] not in {",", "—", "–", "-", "--"} and not tokens.is_[k] & Is.QUOTED:
        return False
    if k < first and not tokens.is_[start] & Is.CAPITAL:
        return False
    if k < first:
        return False
    return _subject_begins(tokens, at + 1, last) and not _object_then_that(tokens, at, last)


def _object_then_that(tokens: Tokens, at: int, last: int) -> bool:
    return at + 1 <= last and bool(tokens.is_[at + 1] & Is.THAT)


def _have(tokens: Tokens, at: int, first: int) -> int | None:
    """The auxiliary of a compound tense that ends in token ``at``."""
    for k in range(at - 1, max(first, at - 6) - 1, -1):
        mask = tokens.is_[k]
        if mask & Is.HAVE:
            return k
        if not mask & (Is.ADVERB | Is.OBJECT | Is.ENCLITIC | Is.AUXILIARY) and tokens.low[k] != ",":
            return None
    return None


def _takes_clause(tokens: Tokens, at: int, last: int) -> bool:
    """Whether a conjunction that brings in what is said follows, with at most an addressee between."""
    for k in range(at + 1, min(at + _OBJECTS, last) + 1):
        mask = tokens.is_[k]
        if mask & Is.THAT:
            return True
        if mask & (Is.QUOTED | Is.AUXILIARY | Is.RELATIVE | Is.COORDINATOR) or tokens.low[k] in {":", ";"}:
            return False
        if mask & Is.FINITE and mask & Is.STRONG and not mask & _NOUNISH:
            return False
    return False


def _beside_quotation(tokens: Tokens, at: int, start: int, first: int, last: int) -> bool:
    """Whether a quotation stands right after the verb (an addressee, a colon or a comma between), or closes right before its clause."""
    for k in range(at + 1, min(at + _OBJECTS, last) + 1):
        if tokens.is_[k] & Is.QUOTED:
            return True
        if tokens.low[k] == ":":
            return True
        if tokens.is_[k] & (Is.RELATIVE | Is.COORDINATOR) and not tokens.is_[k] & Is.THAT:
            break
    return any(
        tokens.is_[k] & Is.QUOTED and not any(tokens.is_[m] & Is.COORDINATOR for m in range(k + 1, start))
        for k in range(start - 1, max(first, start - _OBJECTS) - 1, -1)
    )


def _strength(mask: int) -> int:
    return 6 if mask & Is.STRONG else 3 if mask & Is.STANCE else 2


def _passive(tokens: Tokens, at: int, last: int, lexicon: CueLexicon) -> Cue | None:
    return None


def _according(tokens: Tokens, at: int, last: int, lexicon: CueLexicon) -> Cue | None:
    """A phrase of the according-to family with its source; before a quotation some lead to one that elsewhere do not."""
    for rest in lexicon.phrases.get(tokens.low[at], ()):
        end = at + len(rest)
        if end > last or tuple(tokens.low[at + 1 : end + 1]) != rest:
            continue
        speaker = _source_after(tokens, end + 1, last, lexicon)
        if speaker is not None:
            return Cue((at, end), speaker, "according", 7)
    for rest in lexicon.before_quotation.get(tokens.low[at], ()):
        end = at + len(rest)
        if end > last or tuple(tokens.low[at + 1 : end + 1]) != rest:
            continue
        speaker = _source_after(tokens, end + 1, last, lexicon)
        after = speaker[1] + 1 if speaker else last + 1
        if after <= last and tokens.low[after] in {",", ":"}:
            after += 1
        if speaker is not None and after <= last and tokens.is_[after] & Is.QUOTED:
            return Cue((at, end), speaker, "according", 1)
    return None


def _source_after(tokens: Tokens, at: int, last: int, lexicon: CueLexicon) -> Range | None:
    if at > last:
        return None
    if tokens.is_[at] & (Is.PRONOUN | Is.OBJECT) and not tokens.is_[at] & Is.DETERMINER:
        return (at, at)
    return phrase_from(tokens, at, last, lexicon, apposition=lexicon.apposition)


def _colons(tokens: Tokens, first: int, last: int, lexicon: CueLexicon, found: list[Cue]) -> Iterator[Cue]:
    """A colon before a quotation, where no verb of the clause before it is a cue: "The mayor was blunt: “…”"."""
    for at in range(first + 1, last):
        if tokens.low[at] == ":" and tokens.is_[at + 1] & Is.QUOTED:
            begin = _clause_begin(tokens, at, first)
            if any(begin <= cue.words[1] < at for cue in found):
                continue
            speaker = first_subject(tokens, begin, at, lexicon)
            if speaker is not None:
                yield Cue((at, at), speaker, "colon", 5)
