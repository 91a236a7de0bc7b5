"""Attribution without a verb: according-to and its kin, a colon, a name at the head, an agent. Start reading at
:func:`according`.
"""

from collections.abc import Iterator, Sequence

from deskeditor.reading.attribution.lexicon import CUE_VERB, Is, Phrases
from deskeditor.reading.attribution.mentions import after_verb, before_verb, first_subject, phrase_from
from deskeditor.reading.attribution.set_off import NOUNISH
from deskeditor.reading.attribution.stretch import Cue, Range, Stretch
from deskeditor.reading.attribution.verbs import clause_begin, strength

_HEAD = 6
"""Tokens at the head of a paragraph before a colon that may be a name."""
_AGENT_REACH = 4
_OWN = 4
"""What a phrase without a name is worth: less than any that has one."""
_LEADING = 4
_ASIDE = 10
"""Tokens between a source and its quotation that may say who the source is."""
_PEOPLE = int(Is.CAPITAL | Is.ROLE | Is.BODY | Is.PRONOUN)
_NO_ASIDE = int(Is.FINITE | Is.AUXILIARY | Is.MARK | Is.RELATIVE | Is.PRONOMINAL)
_BEGINS = int(Is.DETERMINER | Is.CAPITAL | Is.PRONOUN | Is.HONORIFIC | Is.ROLE | Is.BODY | Is.DOCUMENT | Is.OBJECT)


def phrases_at(table: Phrases, low: Sequence[str], at: int) -> tuple[tuple[str, ...], ...]:
    """The phrases of ``table`` that may begin at token ``at``, by their first two words."""
    seconds = table.get(low[at])
    if seconds is None:
        return ()
    after = low[at + 1] if at + 1 < len(low) else ""
    return seconds.get(after) or seconds.get("", ())


def according(stretch: Stretch, at: int) -> Cue | None:
    """A phrase of the according-to family with its source; before a quotation some lead to one that elsewhere do not."""
    lexicon, low = stretch.lexicon, stretch.tokens.low
    for rest in phrases_at(lexicon.phrases, low, at):
        end = _matched(stretch, at, rest)
        speaker = _source(stretch, end + 1) if end >= 0 else None
        if speaker is not None:
            if _is_only(stretch, speaker, Is.SAYING):  # "as the nicknames show": the sentence's subject gives them
                speaker = first_subject(stretch.tokens, stretch.first, at, stretch.lexicon) or speaker
            return Cue((at, end), speaker, "according", 7)
    for rest in phrases_at(lexicon.before_quotation, low, at):
        end = _matched(stretch, at, rest)
        speaker = _source(stretch, end + 1) if end >= 0 else None
        if speaker is not None:
            after = speaker[1] + 1
            if stretch.low(after) in {",", ":"}:
                after += 1
            if stretch.mask(after) & Is.QUOTED or _aside_then_quotation(stretch, after, at):
                return Cue((at, end), speaker, "according", 1)
    return None


def to_themselves(stretch: Stretch, at: int) -> Cue | None:
    """A phrase that says whose view it is by a possessive alone: "a su juicio", "nach eigenen Angaben"."""
    for rest in phrases_at(stretch.lexicon.own_phrases, stretch.tokens.low, at):
        end = _matched(stretch, at, rest)
        if end >= 0:
            return Cue((at, end), None, "according", _OWN)
    return None


def _aside_then_quotation(stretch: Stretch, at: int, lead: int) -> bool:
    """Whether what is set off behind a source is followed by its quotation ("Pour Anne, infirmière, « … »"), or the sentence that
    it opens leads to one by a colon ("Pour Anne, tout est dit : « … »").
    """
    quoted = next((k for k in stretch.quoted if k > at), 0)
    if not quoted:
        return False
    if lead == stretch.first and (stretch.low(quoted - 1) == ":" or stretch.low(at - 1) == ","):
        return any(stretch.mask(k) & _PEOPLE for k in range(lead + 1, at))
    if stretch.low(at - 1) != "," or stretch.low(quoted - 1) != "," or quoted - at > _ASIDE:
        return False
    return not any(stretch.mask(k) & _NO_ASIDE for k in range(at, quoted - 1))


def postposed(stretch: Stretch, at: int) -> Cue | None:
    """A source before the word that makes it one: "dem Bürgermeister zufolge"."""
    speaker = before_verb(stretch.tokens, at, stretch.first, stretch.lexicon)
    return None if speaker is None else Cue((at, at), speaker, "according", 7)


def _is_only(stretch: Stretch, speaker: Range, noun: int) -> bool:
    return all(stretch.mask(k) & (noun | Is.DETERMINER) for k in range(speaker[0], speaker[1] + 1))


def _matched(stretch: Stretch, at: int, rest: tuple[str, ...]) -> int:
    end = at + len(rest)
    if end > stretch.last or (rest and tuple(stretch.tokens.low[at + 1 : end + 1]) != rest):
        return -1
    return end


def _source(stretch: Stretch, at: int) -> Range | None:
    if at > stretch.last or stretch.mask(at) & Is.THAT:
        return None
    if stretch.lexicon.as_said and not stretch.mask(at) & NOUNISH:  # "según informó el alcalde": the verb has its own subject
        if stretch.mask(at + 1) & Is.AGENT:
            return phrase_from(stretch.tokens, at + 2, stretch.last, stretch.lexicon)
        if stretch.mask(at) & (Is.FINITE | Is.HAVE):
            return after_verb(stretch.tokens, at, stretch.last, stretch.lexicon)
    if stretch.mask(at) & (Is.PRONOUN | Is.OBJECT) and not stretch.mask(at) & Is.DETERMINER:
        return (at, at)
    leads = at - stretch.first <= _LEADING  # "According to the mayor, the bridge …": the comma ends the phrase
    return phrase_from(stretch.tokens, at, stretch.last, stretch.lexicon, apposition=stretch.lexicon.apposition and not leads)


def attitude(stretch: Stretch, at: int) -> Cue | None:
    """An attitude or a noun of saying with its that-clause: "is convinced that", "her claim that"."""
    follows = any(stretch.low(k) in stretch.lexicon.that for k in (at + 1, at + 2) if k <= stretch.last)
    if not follows or stretch.mask(at + 1) & (Is.MARK | Is.COORDINATOR):
        return None
    tokens, lexicon = stretch.tokens, stretch.lexicon
    speaker = None
    if stretch.mask(at) & Is.ATTITUDE:
        speaker = before_verb(tokens, at, clause_begin(stretch, at), lexicon)
        if speaker is not None and tokens.is_[speaker[0]] & Is.FINITE and not tokens.is_[speaker[0]] & _BEGINS:
            return None  # "feels confident that": the verb has its own subject
    speaker = speaker or first_subject(tokens, stretch.first, at, lexicon)
    return Cue((at, at), speaker, "noun", 5) if speaker is not None else None


def agent(stretch: Stretch, at: int, taken: int) -> Cue | None:
    """The agent of a passive: "was criticized by the mayor"; the tokens up to ``taken`` are other cues' words."""
    for k in range(at - 1, max(stretch.first, at - _AGENT_REACH, taken + 1) - 1, -1):
        mask = stretch.mask(k)
        if mask & Is.PARTICIPLE and mask & (Is.STRONG | Is.STANCE):
            speaker = phrase_from(stretch.tokens, at + 1, stretch.last, stretch.lexicon)
            if speaker is None or stretch.mask(at + 1) & Is.GERUND:
                return None
            return Cue((k, at), speaker, "agent", strength(mask) - 2)
        if mask & (Is.MARK | Is.QUOTED | CUE_VERB):
            return None
    return None


def colons(stretch: Stretch, found: Sequence[Cue]) -> Iterator[Cue]:
    """A colon before a quotation, where no verb of the clause before it is a cue: "The mayor was blunt: “…”"."""
    for quoted in stretch.quoted:
        at = quoted - 1
        if at > stretch.first and stretch.tokens.low[at] == ":":
            begin = clause_begin(stretch, at)
            if any(begin <= cue.words[1] < at for cue in found):
                continue
            speaker = (
                _owner(stretch, begin, at)
                or first_subject(stretch.tokens, begin, at, stretch.lexicon)
                or _cited(stretch, begin, at)
            )
            if speaker is not None and stretch.mask(speaker[0]) & _BEGINS:
                yield Cue((at, at), speaker, "colon", 5)


def _owner(stretch: Stretch, begin: int, colon: int) -> Range | None:
    """Whose words a clause calls up before the colon: "J'aime cette phrase de mon père : « … »"."""
    for k in range(colon - 2, begin - 1, -1):
        if stretch.mask(k) & Is.SAYING:
            owners = (_owned(stretch, i + 1, colon) for i in range(k + 1, colon) if stretch.mask(i) & Is.LINK)
            return next((owner for owner in owners if owner is not None), None)
        if stretch.mask(k) & (Is.QUOTED | CUE_VERB):
            break
    return None


def _owned(stretch: Stretch, at: int, colon: int) -> Range | None:
    """The people named from token ``at`` to the colon; a name may be apposed to what they are."""
    owner = phrase_from(stretch.tokens, at, colon - 1, stretch.lexicon)
    if (
        owner is None
        or not stretch.mask(at) & _BEGINS
        or not any(stretch.mask(k) & _PEOPLE for k in range(owner[0], owner[1] + 1))
    ):
        return None
    apposed = stretch.low(owner[1] + 1) == "," and all(stretch.mask(k) & Is.CAPITAL for k in range(owner[1] + 2, colon))
    return owner if owner[1] == colon - 1 or apposed else None


def _cited(stretch: Stretch, begin: int, colon: int) -> Range | None:
    """The document or the words that a sentence opens with: "From the mayor's letter: “…”"."""
    if not stretch.mask(begin) & Is.PREPOSITION:
        return None
    found = phrase_from(stretch.tokens, begin + 1, colon - 1, stretch.lexicon)
    if found is None or not any(stretch.mask(k) & (Is.DOCUMENT | Is.SAYING) for k in range(found[0], found[1] + 1)):
        return None
    return found


def headed(stretch: Stretch) -> Cue | None:
    """A name and a colon at the head of a sentence, which holds a quotation: "Dell: Council “asleep at the wheel”"."""
    for at in range(stretch.first, min(stretch.first + _HEAD, stretch.last)):
        mask = stretch.mask(at)
        if stretch.low(at) == ":":
            if at == stretch.first:
                return None
            return Cue((at, at), (stretch.first, at - 1), "colon", 3)
        if not mask & (Is.CAPITAL | Is.HONORIFIC | Is.PARTICLE) or mask & (Is.QUOTED | Is.NUMBER):
            return None
    return None
