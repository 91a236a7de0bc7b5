"""Verbs of saying with their subject. Start reading at :func:`verb_cue`.

A strong verb attributes whatever it governs; a weak one (to note, to find) only with a quotation or a that-clause beside it; a
verb of stance (to accuse, to demand) makes its subject the source of it.
"""

from bisect import bisect_left

from deskeditor.reading.attribution.lexicon import CUE_VERB, Is
from deskeditor.reading.attribution.mentions import after_verb, before_verb, first_subject, phrase_from
from deskeditor.reading.attribution.set_off import NOUNISH, subject_begins
from deskeditor.reading.attribution.stretch import Cue, Range, Stretch

OBJECTS = 9
"""Tokens that may stand between a verb and its "that": "told the reporters in Paris that"."""
INTERVENING = 14
"""Tokens between the comma of a clause of telling and the verb at its end."""
_PAUSES = frozenset({",", "—", "–", "-", "--"})
_MADE = 6
_GOES_ON = 2
"""Words before an infinitive that tells on: "Et de conclure"."""
_NO_NOUN = int(Is.MARK | Is.QUOTED | Is.THAT)
_COLONS = frozenset({":", ";"})
_ENDS_ADDRESSEE = int(Is.QUOTED | Is.AUXILIARY | Is.RELATIVE | Is.COORDINATOR)
_CLAUSE_ENDS = frozenset({",", ":", ";", "“"})
_HEADS = int(Is.CAPITAL | Is.ROLE | Is.BODY | Is.PRONOUN | Is.RELATIVE)
_COMPOUND = int(Is.PARTICIPLE | Is.GERUND) | NOUNISH
"""What an auxiliary before a word matters to: it may be compound, or proves that it is no noun."""
_SOMEBODY = int(Is.CAPITAL | Is.ROLE | Is.BODY | Is.DOCUMENT | Is.PRONOUN | Is.ENCLITIC)
_LETS_GO = int(Is.MARK | Is.PREPOSITION | Is.ADVERB | Is.GERUND)
_AUXILIARY_REACH = 10
"""Tokens between an auxiliary and its participle, what is set off by commas included."""


def verb_cue(stretch: Stretch, at: int) -> Cue | None:  # noqa: C901 - one word class a line
    """The cue whose verb stands at token ``at``; None when the word is no verb here or says nothing."""
    mask = stretch.mask(at)
    if (mask & Is.CAPITAL and at != stretch.first and not stretch.titled) or _says_nothing(stretch, at):
        return None
    if mask & Is.FINITE and _has_enclitic(stretch, at):
        return Cue((at, at), (at + 1, at + 1), "incise", strength(mask))
    before = stretch.mask(at - 1)
    if mask & Is.KNOWN and _is_made(stretch, at):
        return _made_known(stretch, at)
    if not before & (Is.PRONOUN | Is.QUOTED) and stretch.low(at - 1).endswith(stretch.lexicon.possessives):
        return None
    auxiliary = _auxiliary(stretch, at) if mask & _COMPOUND else None
    if mask & Is.PARTICIPLE and auxiliary is not None:
        if (
            stretch.mask(auxiliary) & Is.BE
            and not stretch.mask(auxiliary - 1) & Is.REFLEXIVE
            and not _is_reflexive(stretch, auxiliary)
        ):
            return None
        if stretch.mask(auxiliary + 1) & Is.ENCLITIC:
            return Cue((auxiliary, at), (auxiliary + 1, auxiliary + 1), "incise", strength(mask))
        return _with_subject(stretch, at, auxiliary)
    if mask & (Is.INFINITIVE | Is.FINITE) and before & Is.TO and mask & Is.INFINITIVE:
        return _infinitive(stretch, at)
    if mask & Is.FINITE:
        if before & (Is.DETERMINER | Is.PREPOSITION | Is.LINK) and not before & (Is.PRONOUN | Is.RELATIVE):
            object_pronoun = before & Is.OBJECT and stretch.mask(at - 2) & _HEADS
            if not object_pronoun and not (before & Is.PRONOMINAL and not mask & NOUNISH):
                return None
        if mask & NOUNISH and auxiliary is None and not _proves_itself(stretch, at):
            return None
        return _with_subject(stretch, at, at)
    if mask & Is.GERUND and auxiliary is not None and stretch.mask(auxiliary) & Is.BE:  # "is praising"
        return _with_subject(stretch, at, auxiliary)
    led = before & (Is.DETERMINER | Is.LINK | Is.PREPOSITION)
    if mask & Is.GERUND and (not led or (before & Is.PREPOSITION and _brings_in(stretch, at))):  # "by saying that"
        return _with_subject(stretch, at, at)
    return None


def _says_nothing(stretch: Stretch, at: int) -> bool:
    """Whether the word behind a verb makes another of it: "contará con" has, "contará que" tells."""
    return bool(stretch.lexicon.unsaid) and f"{stretch.low(at)} {stretch.low(at + 1)}" in stretch.lexicon.unsaid


def _made_known(stretch: Stretch, at: int) -> Cue | None:
    """An infinitive behind the verb that makes it so: "a fait savoir", "fa sapere", "ließ wissen"."""
    if stretch.mask(at - 1) & Is.ENCLITIC:
        return Cue((at - 2, at), (at - 1, at - 1), "incise", _MADE)
    auxiliary = _auxiliary(stretch, at - 1)
    return _with_subject(stretch, at, at - 1 if auxiliary is None else auxiliary)


def _is_made(stretch: Stretch, at: int) -> bool:
    """Whether the verb that makes something known stands before the infinitive at ``at``, its subject between or not."""
    return bool(stretch.mask(at - 2 if stretch.mask(at - 1) & Is.ENCLITIC else at - 1) & Is.MAKES)


def _has_enclitic(stretch: Stretch, at: int) -> bool:
    """Whether an enclitic subject follows; one that is also an article ("conteste ce total") only where no noun follows."""
    mask = stretch.mask(at + 1)
    if not mask & Is.ENCLITIC:
        return False
    return not mask & Is.DETERMINER or at + 2 > stretch.last or bool(stretch.mask(at + 2) & _NO_NOUN)


def _proves_itself(stretch: Stretch, at: int) -> bool:
    """Whether a word that may be a noun is a verb by what follows it: a clause or a quotation."""
    if takes_clause(stretch, at) or beside_quotation(stretch, at, at):
        return True
    return stretch.lexicon.bare_clauses and takes_bare_clause(stretch, at)


def _brings_in(stretch: Stretch, at: int) -> bool:
    """Whether what is said follows a verb at once: a conjunction, a quotation or the mark before one."""
    k = at + 2 if stretch.low(at + 1) in {",", ":"} else at + 1
    return bool(stretch.mask(k) & Is.QUOTED or stretch.mask(at + 1) & Is.THAT) or takes_bare_clause(stretch, at)


def _is_reflexive(stretch: Stretch, auxiliary: int) -> bool:
    return stretch.low(auxiliary).startswith(("s'", "se "))


def _with_subject(stretch: Stretch, at: int, start: int) -> Cue | None:
    mask = stretch.mask(at)
    clause = takes_clause(stretch, at) or (stretch.lexicon.bare_clauses and takes_bare_clause(stretch, at))
    beside = clause or beside_quotation(stretch, at, start)
    gerund = bool(mask & Is.GERUND) and not mask & Is.FINITE and start == at
    if gerund and not beside:
        return None
    inverted = not gerund and _inverted(stretch, at, start)
    speaker = _subject(stretch, at, start, gerund=gerund, inverted=inverted)
    told = _as_told(stretch, at, start) if stretch.lexicon.as_told else None
    if told is not None:
        return Cue((start, at), told, "incise", strength(mask))
    if mask & Is.WEAK and not mask & (Is.STRONG | Is.STANCE) and not beside:
        document = speaker is not None and any(stretch.mask(k) & Is.DOCUMENT for k in range(speaker[0], speaker[1] + 1))
        made = mask & Is.KNOWN and _is_made(stretch, at)
        if not document and not inverted and not made and not _is_tail(stretch, at, start):
            return None
    if speaker is None:
        unnamed = beside and not stretch.lexicon.subject_pronouns_needed and not gerund
        return Cue((start, at), None, "that" if clause else "verb", strength(mask)) if unnamed else None
    if stretch.mask(start - 1) & Is.REFLEXIVE and not beside:
        return None
    if not beside and not inverted and _governs_nothing(stretch, at, speaker):
        return None
    if _only_joins(stretch, speaker) or (not inverted and not gerund and start == at and not _agrees(stretch, at, speaker)):
        return None
    first_person = bool(stretch.mask(speaker[0]) & Is.FIRST_PERSON) and not beside
    rule = "incise" if inverted else "that" if clause else "verb" if mask & (Is.STRONG | Is.WEAK) else "stance"
    return Cue((start, at), speaker, rule, strength(mask) + (3 if beside else 0) - (2 if gerund else 0), first_person)


def _only_joins(stretch: Stretch, speaker: Range) -> bool:
    """Whether what seems to be a subject only brings in what a verb before it says: "lembra que o alerta"."""
    at = speaker[0]
    return at == speaker[1] and stretch.low(at) in stretch.lexicon.that and bool(stretch.mask(at - 1) & Is.FINITE)


def _as_told(stretch: Stretch, at: int, start: int) -> Range | None:
    """The subject of a clause that ends its sentence with the verb: "…, wie die Polizei am Montag mitteilte"."""
    if stretch.mask(at + 1) and not stretch.mask(at + 1) & Is.MARK:
        return None
    for k in range(start - 2, max(stretch.first, start - INTERVENING) - 1, -1):
        if stretch.low(k) == ",":
            if stretch.low(k + 1) not in stretch.lexicon.as_told:
                return None
            return phrase_from(stretch.tokens, k + 2, start - 1, stretch.lexicon)
    return None


def _is_tail(stretch: Stretch, at: int, start: int) -> bool:
    """Whether a verb ends its sentence behind a comma and its subject: "it had fallen, court filings show"."""
    if stretch.mask(at + 1) and stretch.low(at + 1) != ",":
        return False
    speaker = before_verb(stretch.tokens, start, clause_begin(stretch, start), stretch.lexicon)
    return speaker is not None and speaker[0] - 1 > stretch.first and stretch.low(speaker[0] - 1) == ","


def _governs_nothing(stretch: Stretch, at: int, speaker: Range) -> bool:
    """Whether a verb has no complement ("a woman testified, in tears") and is no tail ("the plan failed, police said")."""
    k = at + 1
    while stretch.mask(k) & Is.ADVERB and not stretch.mask(k) & Is.DETERMINER:
        k += 1
    return stretch.low(k) == "," and speaker[0] <= stretch.first + 1


def _agrees(stretch: Stretch, at: int, speaker: Range) -> bool:
    """Where a verb's bare form needs a plural ("critics call"), a singular before it makes it a noun ("a conference call")."""
    ending = stretch.lexicon.plural_ending
    bare = Is.FINITE | Is.INFINITIVE
    if not ending or stretch.mask(at) & bare != bare or stretch.mask(at) & Is.PARTICIPLE:
        return True
    if any(stretch.mask(k) & Is.AUXILIARY for k in range(speaker[1] + 1, at)):
        return True
    if any(stretch.mask(k) & Is.COORDINATOR for k in range(speaker[0], speaker[1])):
        return True
    if speaker[0] == speaker[1] == at - 1 == stretch.first and stretch.mask(speaker[0]) & Is.RELATIVE:
        return False  # "That record": an article at the head of a sentence
    for k in range(speaker[0], speaker[1] + 1):
        mask, low = stretch.mask(k), stretch.low(k)
        if mask & Is.MARK:
            continue
        if mask & (Is.FIRST_PERSON | Is.RELATIVE) or (mask & Is.PLURAL and (k == speaker[1] or not before_noun(stretch, k))):
            return True
        if low.endswith(ending) and low[-2:-1] not in {ending, "'"}:
            return True
    return False


def before_noun(stretch: Stretch, at: int) -> bool:
    """Whether a word that may stand for people stands behind an article, and so before a noun: "her most striking appeal"."""
    return bool(stretch.mask(at - 1) & Is.DETERMINER) and not stretch.mask(at - 1) & Is.PRONOMINAL


def _subject(stretch: Stretch, at: int, start: int, *, gerund: bool, inverted: bool) -> Range | None:
    tokens, lexicon = stretch.tokens, stretch.lexicon
    if gerund:
        return first_subject(tokens, stretch.first, start, lexicon)
    if inverted:
        return after_verb(tokens, at, stretch.last, lexicon)
    found = before_verb(tokens, start, clause_begin(stretch, start), lexicon)
    return found or first_subject(tokens, stretch.first, start, lexicon)


def _infinitive(stretch: Stretch, at: int) -> Cue | None:
    """An infinitive that its sentence's subject carries out: "She went on to say that"."""
    mask = stretch.mask(at)
    if stretch.mask(at - 2) & Is.BE:  # "it is to be noted"
        return None
    if not mask & (Is.STRONG | Is.WEAK | Is.STANCE) or not (takes_clause(stretch, at) or beside_quotation(stretch, at, at)):
        return None
    speaker = first_subject(stretch.tokens, clause_begin(stretch, at), at - 1, stretch.lexicon) or first_subject(
        stretch.tokens, stretch.first, at - 1, stretch.lexicon
    )
    if speaker is None:  # "Et d'ajouter : « … »": still whoever spoke before
        goes_on = at - stretch.first == _GOES_ON and stretch.mask(stretch.first) & Is.COORDINATOR
        return Cue((at, at), None, "verb", strength(mask)) if goes_on else None
    return Cue((at, at), speaker, "verb", strength(mask) - 2, bool(stretch.mask(speaker[0]) & Is.FIRST_PERSON))


def clause_begin(stretch: Stretch, at: int) -> int:
    """The first token of the clause that token ``at`` stands in: after the last quotation, semicolon or colon."""
    before = bisect_left(stretch.breaks, at)
    return stretch.breaks[before - 1] + 1 if before else stretch.first


def _inverted(stretch: Stretch, at: int, start: int) -> bool:
    """Whether the verb follows a comma, a dash or a quotation, and its subject follows it."""
    k = start - 1
    while stretch.mask(k) & (Is.OBJECT | Is.ADVERB) and not stretch.mask(k) & (Is.PRONOUN | Is.CAPITAL):
        k -= 1
    if k < stretch.first or (stretch.low(k) not in _PAUSES and not stretch.mask(k) & Is.QUOTED):
        return False
    following = stretch.mask(at + 1)
    if not subject_begins(stretch, at + 1) or following & Is.THAT or (following & Is.PRONOUN and following & Is.OBJECT):
        return False
    if stretch.mask(k) & Is.QUOTED:
        return True
    begin = clause_begin(stretch, start)
    if stretch.low(k) == ",":  # "Ann Dell, the mayor, told the board": what the commas enclose is set off, not the verb
        subject = before_verb(stretch.tokens, start, begin, stretch.lexicon)
        if subject is not None and subject[0] == begin:
            return False
    return bool(stretch.mask(k - 1) & Is.QUOTED) or _stands_apart(stretch, at, comma=stretch.low(k) == ",")


def _stands_apart(stretch: Stretch, at: int, *, comma: bool) -> bool:
    """Whether a verb behind a pause and no quotation has its subject behind it: somebody, at the end or before a pause, and
    nothing quoted follows at once.

    "…, warns the mayor" but not "…, recited the poem", nor "the mayor, who came late, asked the council to “…”".
    """
    subject = after_verb(stretch.tokens, at, stretch.last, stretch.lexicon)
    if subject is None or (comma and subject[1] < stretch.last and not stretch.mask(subject[1] + 1) & _LETS_GO):
        return False
    known = stretch.mask(at) & Is.STRONG
    if not known and not any(stretch.mask(k) & _SOMEBODY for k in range(subject[0], subject[1] + 1)):
        return False
    k = subject[1] + 1
    while k <= stretch.last and not stretch.mask(k) & (Is.MARK | Is.QUOTED):
        k += 1
    return not stretch.mask(k) & Is.QUOTED


def _auxiliary(stretch: Stretch, at: int) -> int | None:
    """The auxiliary of the compound or passive form that ends in token ``at``."""
    distant = stretch.lexicon.distant_auxiliary
    k = at - 1
    while k >= stretch.first and at - k <= (2 * _AUXILIARY_REACH if distant else _AUXILIARY_REACH):
        mask = stretch.mask(k)
        if mask & (Is.HAVE | Is.BE):
            return k
        if stretch.low(k) == ",":
            k = next((m for m in range(k - 1, max(stretch.first, at - _AUXILIARY_REACH) - 1, -1) if stretch.low(m) == ","), k)
        elif distant and not mask & (Is.THAT | Is.RELATIVE | Is.SUBORDINATOR) and stretch.low(k) not in _CLAUSE_ENDS:
            pass
        elif not mask & (Is.ADVERB | Is.OBJECT | Is.ENCLITIC | Is.AUXILIARY):
            return None
        k -= 1
    return None


def takes_clause(stretch: Stretch, at: int) -> bool:
    """Whether a conjunction that brings in what is said follows, with at most an addressee between."""
    told = stretch.mask(at) & Is.STRONG or not stretch.lexicon.bare_clauses
    caused = stretch.mask(at - 1) & Is.REFLEXIVE
    is_, low = stretch.tokens.is_, stretch.tokens.low
    for k in range(at + 1, min(at + OBJECTS, stretch.last) + 1):
        mask = is_[k]
        if mask & Is.THAT:
            before = k - 2 if is_[k - 1] & Is.LINK and k - 2 > at else k - 1
            return low[before] not in stretch.lexicon.no_that
        if (caused and mask & Is.AGENT) or (not told and k == at + 1 and mask & Is.DETERMINER and not mask & Is.PRONOUN):
            return False  # "is explained by the fact that", "finds a rule that": no clause of what is said
        if mask & _ENDS_ADDRESSEE or low[k] in _COLONS:
            return False
        if mask & Is.FINITE and mask & Is.STRONG and not mask & NOUNISH:
            return False
    return False


def takes_bare_clause(stretch: Stretch, at: int) -> bool:
    """Whether a clause without a conjunction follows: "thinks it is", "shows Ann Dell leading", "sagte, die Stadt werde"."""
    k = at + 1
    if stretch.low(k) == "," and stretch.lexicon.reported_mood:
        return _is_reported(stretch, k + 1)
    if stretch.mask(k) & Is.PRONOUN and not stretch.mask(k) & Is.DETERMINER:
        return True
    if not stretch.mask(k) & (Is.DETERMINER | Is.CAPITAL | Is.HONORIFIC):
        return False
    subject = phrase_from(stretch.tokens, k, stretch.last, stretch.lexicon)
    return subject is not None and bool(stretch.mask(subject[1] + 1) & (Is.AUXILIARY | Is.FINITE))


def _is_reported(stretch: Stretch, at: int) -> bool:
    """Whether the clause that begins at ``at`` stands in the mood of what is reported: "sein Land werde zahlen"."""
    for k in range(at, min(at + INTERVENING, stretch.last) + 1):
        if stretch.low(k) in stretch.lexicon.reported_mood:
            return k > at
        if stretch.mask(k) & (Is.MARK | Is.QUOTED | Is.THAT | Is.SUBORDINATOR):
            return False
    return False


def beside_quotation(stretch: Stretch, at: int, start: int) -> bool:
    """Whether a quotation or a colon stands right after the verb (an addressee between), or a quotation right before its
    clause.
    """
    if not stretch.quoted and ":" not in stretch.tokens.low[at + 1 : min(at + OBJECTS, stretch.last) + 1]:
        return False
    for k in range(at + 1, min(at + OBJECTS, stretch.last) + 1):
        mask = stretch.mask(k)
        if mask & Is.QUOTED or stretch.low(k) == ":":
            return True
        if (mask & (Is.RELATIVE | Is.COORDINATOR) and not mask & Is.THAT) or (mask & CUE_VERB and mask & Is.STRONG):
            break
    for k in range(start - 1, max(stretch.first, start - OBJECTS) - 1, -1):
        if stretch.mask(k) & Is.QUOTED:
            return True
        if stretch.mask(k) & Is.COORDINATOR:
            break
    return False


def strength(mask: int) -> int:
    """What a cue verb is worth by its class."""
    return 6 if mask & Is.STRONG else 3 if mask & Is.STANCE else 2
