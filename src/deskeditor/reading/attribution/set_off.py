"""Clauses set off from their quotation by its closing mark: "…”, thundered the mayor". Start reading at :func:`set_off`.

The verb is known by its place, so this needs no verb list: whatever stands between a closing mark and a subject is one.
"""

from deskeditor.reading.attribution.lexicon import CLOSED, CUE_VERB, CueLexicon, Is
from deskeditor.reading.attribution.mentions import after_verb, phrase_from
from deskeditor.reading.attribution.stretch import Cue, Range, Stretch

INCISE = 12
_GUESSED = 2
"""What a subject and a verb that no list knows are worth behind a quotation: less than a known verb right before it."""
SUBJECT_WORDS = int(Is.DETERMINER | Is.CAPITAL | Is.PRONOUN | Is.ENCLITIC | Is.HONORIFIC | Is.ROLE | Is.BODY)
NOUNISH = int(Is.ROLE | Is.BODY | Is.DOCUMENT | Is.SAYING)
_DASHES = frozenset({"—", "–", "-", "--"})
_PAUSES = _DASHES | {","}
_SIGNATURE = 12
"""Tokens of a signature, at most."""
_NO_SIGNATURE = int(Is.FINITE | Is.AUXILIARY | Is.QUOTED | Is.THAT | Is.SUBORDINATOR | Is.GERUND)
_NO_SIGNER = int(Is.ADVERB | Is.PREPOSITION | Is.SUBORDINATOR | Is.COORDINATOR)
_RULES = frozenset({"—", "–", "--"})
_EITHER = int(Is.PRONOUN | Is.OBJECT)
_GOVERNED = int(Is.TO | Is.QUOTED)
"""What the verb of a clause set off cannot have behind its subject, unless it is known to be one of saying."""
_SET_ASIDE = 10
"""Tokens between such a verb and its subject that are passed over."""
_WHO = int(Is.CAPITAL | Is.ROLE)
_SOMEBODY = int(Is.CAPITAL | Is.ROLE | Is.BODY | Is.DOCUMENT | Is.PRONOUN)
_NO_SETTING = int(Is.DETERMINER | Is.LINK | Is.AGENT)
_LOOSE = int(Is.OBJECT | Is.ADVERB)
_TIGHT = int(Is.PRONOUN | Is.DETERMINER | Is.CAPITAL)
_BARE = 3
"""Words in lower case before a name that may say what its owner is."""
_NEXT_TO = 5
"""Tokens after a subject in which its verb may come, adverbs between."""


def set_off(stretch: Stretch, quotation: int) -> Cue | None:
    """The cue that follows the closing mark of the quotation at token ``quotation``."""
    at = quotation + 1
    if quotation in stretch.tokens.opened and quotation == stretch.first:
        return None  # what follows stands inside the quotation that is never closed
    paused = quotation in stretch.tokens.paused
    if stretch.low(at) in _PAUSES:
        at, paused = at + 1, True
    sure = stretch.low(quotation + 1) not in _DASHES
    start = at
    while stretch.mask(at) & _LOOSE and not stretch.mask(at) & _TIGHT:
        at += 1
    cue = verb_first(stretch, at, paused=paused)
    if cue is None and paused and stretch.lexicon.subject_first:
        cue = _subject_first(stretch, start, sure=sure)
    return cue or (_signed(stretch, quotation) if quotation == stretch.first else None)


def _signed(stretch: Stretch, quotation: int) -> Cue | None:
    """The signature under a quotation that stands by itself: "“…” — Ann Dell, mayor of Stow", "« … » Un ancien maire"."""
    dash = stretch.low(quotation + 1) in _RULES
    at = quotation + 2 if dash else quotation + 1
    if stretch.last - at > _SIGNATURE or not stretch.mask(at) & (Is.CAPITAL | Is.HONORIFIC) or stretch.titled:
        return None
    end = stretch.last - 1 if stretch.low(stretch.last) == "." else stretch.last
    masks = [stretch.mask(k) for k in range(at, end + 1)]
    if masks[0] & _NO_SIGNER or any(mask & _NO_SIGNATURE and not mask & Is.CAPITAL for mask in masks):
        return None
    if not dash and not any(mask & (Is.ROLE | Is.HONORIFIC) for mask in masks):
        return None
    speaker = phrase_from(stretch.tokens, at, end, stretch.lexicon, apposition=dash)
    if speaker is None or speaker[1] < end:
        return None
    return Cue((at - 1, at - 1) if dash else speaker, speaker, "incise", INCISE)


def verb_first(stretch: Stretch, at: int, *, paused: bool) -> Cue | None:  # noqa: C901 - one word class a line
    """The clause set off that begins with its verb at ``at``; ``paused``: a verb that no list knows is told by its place."""
    mask = stretch.mask(at)
    if at > stretch.last or mask & (Is.MARK | Is.QUOTED | Is.CAPITAL):
        return None
    verb = at
    if mask & Is.GERUND and not mask & Is.FINITE:  # "…,” adding that": no subject follows
        return None
    if mask & Is.HAVE:
        if stretch.mask(at + 1) & Is.ENCLITIC:
            verb = participle(stretch, at + 2)
            return Cue((at, verb), (at + 1, at + 1), "incise", INCISE) if verb > 0 else None
        verb = participle(stretch, at + 1)
        if verb < 0 or stretch.mask(verb) & Is.ATTITUDE:
            return _predicate(stretch, at) if mask & Is.BE else None
    elif mask & Is.BE and paused:
        return _predicate(stretch, at)
    elif mask & CLOSED and not mask & Is.FINITE:
        return None
    known = stretch.mask(verb) & CUE_VERB
    if not stretch.low(verb)[:1].isalpha() or not (
        known or (paused and looks_like_verb(stretch.low(verb), stretch.lexicon, verb > at))
    ):
        return None
    before = _before_subject(stretch, verb)
    if not subject_begins(stretch, before + 1) or stretch.mask(before + 1) & _EITHER == _EITHER:  # "as she put it, “…”"
        ends = verb == stretch.last or stretch.low(verb + 1) == "."
        alone = not known and ends and not stretch.lexicon.subject_pronouns_needed and stretch.low(at - 1) == ","
        return Cue((at, verb), None, "incise", INCISE) if alone else None  # "«…», ammonisce."
    speaker = after_verb(stretch.tokens, before, stretch.last, stretch.lexicon)
    if speaker is None or (not known and stretch.mask(speaker[1] + 1) & _GOVERNED):
        return None
    return Cue((at, verb), speaker, "incise", INCISE)


def _predicate(stretch: Stretch, at: int) -> Cue | None:
    """A copula with an attitude beside its subject: "…“, ist der Pfarrer überzeugt", "…», è convinta la sindaca"."""
    if stretch.mask(at + 1) & Is.ATTITUDE:
        follows = after_verb(stretch.tokens, at + 1, stretch.last, stretch.lexicon)
        return None if follows is None else Cue((at, at + 1), follows, "incise", INCISE)
    subject = after_verb(stretch.tokens, at, stretch.last, stretch.lexicon)
    if subject is None:
        return None
    for k in range(subject[0] + 1, min(subject[1] + _NEXT_TO, stretch.last + 1)):
        if stretch.mask(k) & (Is.MARK | Is.QUOTED):
            break
        if stretch.mask(k) & Is.ATTITUDE:
            return Cue((at, k), (subject[0], min(subject[1], k - 1)), "incise", INCISE)
    return None


def _before_subject(stretch: Stretch, verb: int) -> int:
    """The token behind which the subject of a verb set off may begin: what stands between is passed over, be it between commas
    ("…», a déclaré, lundi, le maire"), reflexive or a setting ("…“, ärgert sich der Bäcker", "…“, sagte in Bonn der Bäcker").
    """
    at = verb
    if stretch.lexicon.middle_field:
        while stretch.mask(at + 1) & Is.REFLEXIVE or (stretch.mask(at + 1) & Is.ADVERB and not stretch.mask(at + 1) & _TIGHT):
            at += 1
        if stretch.mask(at + 1) & Is.PREPOSITION and not stretch.mask(at + 1) & Is.DETERMINER:
            return _setting_end(stretch, at + 1)
    elif _is_sure(stretch, verb) and (behind := _behind_setting(stretch, verb)) > verb:
        return behind
    if stretch.low(at + 1) == ",":
        for k in range(at + 2, min(at + _SET_ASIDE, stretch.last) + 1):
            if stretch.mask(k) & Is.QUOTED:
                break
            if stretch.low(k) == ",":
                return k
    return at


def _setting_end(stretch: Stretch, at: int) -> int:
    """The last token of a setting that begins with the preposition at ``at``; a determiner or a name behind a noun ends it."""
    noun = False
    for k in range(at + 1, min(at + _SET_ASIDE, stretch.last) + 1):
        mask = stretch.mask(k)
        if mask & (Is.MARK | Is.QUOTED):
            return k - 1
        begins = mask & (Is.DETERMINER | Is.PRONOUN) or (mask & Is.CAPITAL and _is_last(stretch, k))
        if noun and begins and not mask & Is.PREPOSITION:
            return k - 1
        noun = noun or bool(mask & Is.CAPITAL)
    return at


def _is_sure(stretch: Stretch, verb: int) -> bool:
    """Whether a word is surely a verb: it is in a list, or its auxiliary stands before it."""
    return bool(stretch.mask(verb) & CUE_VERB or stretch.mask(verb - 1) & Is.HAVE)


def _behind_setting(stretch: Stretch, verb: int) -> int:
    """The token behind which the subject may begin where a setting stands before it: "a ironisé sur X le ministre", "répond sans
    hésiter la préfète"; the verb itself where none does.
    """
    noun, at = False, verb + 1
    while stretch.mask(at) & Is.ADVERB and not stretch.mask(at) & _TIGHT:
        at += 1
    if not stretch.mask(at) & Is.PREPOSITION or stretch.mask(at) & _NO_SETTING:
        return verb
    for k in range(at + 1, min(verb + _SET_ASIDE, stretch.last) + 1):
        mask, before = stretch.mask(k), stretch.mask(k - 1)
        if mask & (Is.MARK | Is.QUOTED):
            break
        full_name = mask & Is.CAPITAL and stretch.mask(k + 1) & Is.CAPITAL and not before & Is.CAPITAL
        begins = mask & (Is.DETERMINER | Is.HONORIFIC) and not mask & Is.LINK
        if noun and (begins or full_name) and not before & (Is.LINK | Is.PREPOSITION | Is.DETERMINER | Is.COORDINATOR):
            return k - 1 if _is_somebody(stretch, k) else verb
        noun = noun or bool(mask & Is.CAPITAL) or not mask & CLOSED
    return verb


def _is_somebody(stretch: Stretch, at: int) -> bool:
    subject = phrase_from(stretch.tokens, at, stretch.last, stretch.lexicon)
    return subject is not None and any(stretch.mask(k) & _SOMEBODY for k in range(subject[0], subject[1] + 1))


def _is_last(stretch: Stretch, at: int) -> bool:
    mask = stretch.mask(at + 1)
    return not mask or bool(mask & (Is.MARK | Is.QUOTED))


def _subject_first(stretch: Stretch, at: int, *, sure: bool) -> Cue | None:
    """A subject right behind the quotation and a verb right behind the subject: "…,” the mayor thundered."""
    mask = stretch.mask(at)
    if mask & Is.PHRASE and not mask & Is.DETERMINER:
        return None
    if mask & Is.PRONOUN and not mask & Is.DETERMINER:
        subject: Range | None = (at, at)
    elif mask & SUBJECT_WORDS or (mask and not mask & (CLOSED | Is.MARK | Is.QUOTED)):
        subject = phrase_from(stretch.tokens, at, stretch.last, stretch.lexicon)
    else:
        return None
    if subject is None:
        return None
    for verb in _verb_places(stretch, subject):
        if mask & Is.RELATIVE:
            return None
        if verb <= subject[1] and subject[0] == verb - 1 and mask & Is.DETERMINER and not mask & Is.PRONOMINAL:
            return None  # "…,” the attacks “…”": an article alone is no subject
        if not sure and not stretch.mask(verb) & CUE_VERB:
            return None  # behind a dash an aside begins as often as a speaker
        if _is_tail(stretch, verb + 1):
            strength = INCISE - 2 if stretch.mask(verb) & CUE_VERB else _GUESSED
            return Cue((verb, verb), (subject[0], verb - 1) if verb <= subject[1] else subject, "incise", strength)
    return None


def _verb_places(stretch: Stretch, subject: Range) -> list[int]:
    """Where the verb of a set-off clause may stand: behind the subject, or as the last word taken for a part of it."""
    places = []
    last = subject[1]
    if last > subject[0] and (_is_verb(stretch, last) or _acts(stretch, (subject[0], last - 1), last)):
        places.append(subject[1])
    for at in range(subject[1] + 1, min(subject[1] + _NEXT_TO, stretch.last + 1)):
        if _is_verb(stretch, at) or (at == subject[1] + 1 and _acts(stretch, subject, at)):
            places.append(at)
            break
        if not stretch.mask(at) & (Is.ADVERB | Is.AUXILIARY):
            break
    inner = range(subject[0] + 1, min(subject[1], subject[0] + _NEXT_TO))  # "the mayor emailed from his home in Stow"
    places += [k for k in inner if stretch.mask(k - 1) & _WHO and stretch.mask(k + 1) & Is.LINK and _is_verb(stretch, k)]
    return places


def _is_verb(stretch: Stretch, at: int) -> bool:
    mask = stretch.mask(at)
    if mask & Is.FINITE and not mask & Is.CAPITAL:
        return not mask & NOUNISH
    return not mask & (CLOSED | Is.MARK | Is.QUOTED | Is.CAPITAL) and looks_like_verb(
        stretch.low(at), stretch.lexicon, compound=True
    )


def _acts(stretch: Stretch, subject: Range, at: int) -> bool:
    """Whether a word behind a pronoun or a name is its verb, whatever it says, for nothing follows it: "…,” he grins."."""
    masks = [stretch.mask(k) for k in range(subject[0], subject[1] + 1)]
    pronoun = len(masks) == 1 and masks[0] & Is.PRONOUN and not masks[0] & Is.DETERMINER
    if not pronoun and not all(mask & Is.CAPITAL for mask in masks):
        return False
    mask = stretch.mask(at)
    if mask & (CLOSED | Is.MARK | Is.QUOTED | Is.CAPITAL):
        return False
    return looks_like_verb(stretch.low(at), stretch.lexicon, compound=False) and bool(
        stretch.mask(at + 1) & (Is.MARK | Is.ADVERB) or not stretch.mask(at + 1)
    )


def _is_tail(stretch: Stretch, at: int) -> bool:
    """Whether nothing that the verb could govern follows: the end, a mark, a preposition, an adverb, an addressee and an end."""
    mask = stretch.mask(at)
    return not mask or bool(
        mask & (Is.MARK | Is.QUOTED | Is.PREPOSITION | Is.ADVERB | Is.LINK | Is.SUBORDINATOR | Is.COORDINATOR)
    )


def subject_begins(stretch: Stretch, at: int) -> bool:
    """Whether a subject begins at ``at``, adverbs skipped."""
    while stretch.mask(at) & _LOOSE and not stretch.mask(at) & SUBJECT_WORDS:  # an enclitic addressee too: "disse-nos o autarca"
        at += 1
    if stretch.mask(at) & Is.LINK and stretch.lexicon.addressee_first and not stretch.mask(at) & Is.DETERMINER:
        return bool(stretch.mask(at + 1) & SUBJECT_WORDS)
    return bool(stretch.mask(at) & SUBJECT_WORDS) or _bare_function(stretch, at)


def _bare_function(stretch: Stretch, at: int) -> bool:
    """Whether a name begins behind a word or two that say what its owner is: "said retired fishmonger Tom Bell"."""
    for k in range(at, min(at + _BARE, stretch.last) + 1):
        mask = stretch.mask(k)
        if mask & (CLOSED | CUE_VERB | Is.MARK | Is.QUOTED | Is.NUMBER):
            return False
        if mask & Is.CAPITAL:
            return k > at
    return False


def looks_like_verb(word: str, lexicon: CueLexicon, compound: bool) -> bool:  # noqa: FBT001 - read at the call as a phrase
    """Whether a word ends like a verb form of the language; ``compound``: like a participle."""
    endings = lexicon.participle_endings if compound else lexicon.verb_endings
    return len(word) > 2 and word.endswith(endings)


def participle(stretch: Stretch, at: int) -> int:
    """The participle of a compound tense at or shortly after ``at``; -1 when there is none."""
    for k in range(at, min(at + 4, stretch.last + 1)):
        mask = stretch.mask(k)
        if mask & Is.PARTICIPLE or (
            not mask & (CLOSED | Is.MARK | Is.QUOTED | Is.CAPITAL)
            and looks_like_verb(stretch.low(k), stretch.lexicon, compound=True)
        ):
            return k
        if not mask & (Is.ADVERB | Is.OBJECT):
            return -1
    return -1
