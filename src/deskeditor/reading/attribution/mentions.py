"""Mentions: the speaker beside a cue, as a range of tokens. Start reading at :func:`before_verb` and :func:`after_verb`.

Without a parser, a subject is what can be walked over from the verb: determiners, names, nouns and the links between them. What
cannot belong to it (a conjunction, a relative, another verb) ends the walk.
"""

from deskeditor.reading.attribution.lexicon import CUE_VERB, CueLexicon, Is
from deskeditor.reading.attribution.stretch import Range
from deskeditor.reading.attribution.tokens import Tokens

_FAR = 26
"""Tokens a subject may stand from its verb, what is set off by commas included."""
_APPOSITIONS = 5
"""Appositions of one subject; no prose has more, and each is looked at from its verb."""
_COMMAS = 6
"""Commas inside what describes a speaker; behind the last of them the rest of the sentence is taken to describe it too."""
_VERB = int(Is.FINITE | Is.GERUND | Is.INFINITIVE)
_NOUN = int(Is.ROLE | Is.BODY | Is.DOCUMENT | Is.SAYING)
_SKIPPED = int(Is.AUXILIARY | Is.ADVERB | Is.OBJECT)
_NAME = int(Is.CAPITAL)
_HEADWORD = int(Is.ROLE | Is.BODY | Is.DOCUMENT | Is.SAYING | Is.CAPITAL)
_BREAKS = int(Is.THAT | Is.SUBORDINATOR | Is.RELATIVE)
_SETS_TIME = int(Is.ADVERB | Is.MONTH)
_DASHES = frozenset({"—", "–", "--", "-"})


def before_verb(tokens: Tokens, verb: int, first: int, lexicon: CueLexicon) -> Range | None:
    """The subject to the left of the verb phrase that ends in token ``verb``; ``first`` is where its clause may begin."""
    at = _over_auxiliaries(tokens, verb, first, lexicon)
    if at < first:
        return None
    mask, low = tokens.is_[at], tokens.low[at]
    if low == ")":
        opened = _matching(tokens, at, first)
        if opened is None or opened - 1 < first:
            return None
        return _phrase_ending(tokens, opened - 1, first, lexicon)
    if low == "," or low in _DASHES:
        return _before_apposition(tokens, at, first, lexicon)
    if mask & Is.MARK or mask & Is.QUOTED:
        return None
    if mask & Is.COORDINATOR:
        return first_subject(tokens, first, at, lexicon)
    if mask & Is.RELATIVE and not mask & Is.DETERMINER:
        return (at, at)
    if mask & Is.PRONOUN and not mask & Is.DETERMINER:
        return (at, at)
    found = _phrase_ending(tokens, at, first, lexicon)
    return found if found is None or lexicon.apposition else _with_function(tokens, found, first, lexicon)


def _with_function(tokens: Tokens, name: Range, first: int, lexicon: CueLexicon) -> Range:
    """A name with the function before it that one comma parts from it: "l'ancien maire de Stow, Ann Dell a dit"."""
    comma = name[0] - 1
    if comma - 1 < first or tokens.low[comma] != "," or not tokens.is_[name[0]] & _NAME:
        return name
    function = _phrase_ending(tokens, comma - 1, first, lexicon)
    if function is None or not tokens.is_[function[0]] & Is.DETERMINER:
        return name
    if function[0] > first and tokens.low[function[0] - 1] != ",":
        return name
    return (function[0], name[1]) if any(tokens.is_[k] & Is.ROLE for k in range(*function)) else name


def after_verb(tokens: Tokens, verb: int, last: int, lexicon: CueLexicon) -> Range | None:
    """The subject to the right of an inverted verb: "said Ann Dell, the mayor"; ``last`` is the last token of its sentence."""
    at = verb + 1
    while at <= last and tokens.is_[at] & (Is.ADVERB | Is.OBJECT) and not tokens.is_[at] & (Is.DETERMINER | Is.PRONOUN):
        at += 1
    if at > last:
        return None
    if tokens.is_[at] & (Is.PRONOUN | Is.ENCLITIC) and not tokens.is_[at] & Is.DETERMINER:
        return (at, at)
    if lexicon.addressee_first and tokens.is_[at] & Is.LINK and not tokens.is_[at] & (Is.CAPITAL | Is.DETERMINER):
        at = _after_addressee(tokens, at + 1, last, lexicon)
        if at > last:
            return None
    found = phrase_from(tokens, at, last, lexicon, apposition=lexicon.apposition)
    if found is not None and found[1] < last and _is_date(tokens, found):  # "informó este martes la policía"
        return phrase_from(tokens, found[1] + 1, last, lexicon, apposition=lexicon.apposition) or found
    return found


def _after_addressee(tokens: Tokens, at: int, last: int, lexicon: CueLexicon) -> int:
    """Where the subject begins behind an addressee: "told to the Post the mayor", as Romance languages put it."""
    addressee = phrase_from(tokens, at, last, lexicon)
    if addressee is None:
        return last + 1
    if addressee[1] < last and not tokens.is_[addressee[1] + 1] & (Is.MARK | Is.QUOTED):
        return addressee[1] + 1
    return at + 1 if addressee[1] > at and tokens.is_[at + 1] & Is.CAPITAL else last + 1


def phrase_from(tokens: Tokens, at: int, last: int, lexicon: CueLexicon, *, apposition: bool = False) -> Range | None:  # noqa: ARG001, C901 - one class a line
    """The noun phrase that begins at token ``at``; None when none begins there."""
    end = at - 1
    k = at
    only_name, head = True, False
    while k <= last and k - at < 2 * _FAR:
        mask, low = tokens.is_[k], tokens.low[k]
        if mask & Is.MARK:
            if low == "," and apposition and head and _continues(tokens, k, last):
                end = _apposition_end(tokens, k, last)
            break
        if mask & Is.QUOTED:
            break
        if mask & _NAME or mask & Is.HONORIFIC or mask & Is.NUMBER:
            head = True
        elif mask & Is.LINK and not (k == at and mask & Is.DETERMINER):
            if k == at or (only_name and not mask & Is.PARTICLE) or not _noun_follows(tokens, k, last):
                break
        elif mask & Is.COORDINATOR:
            if not (head and k < last and (tokens.is_[k + 1] & (_NAME | Is.DETERMINER | Is.ROLE))):
                break
        elif mask & Is.DETERMINER:
            if head and not tokens.is_[k - 1] & (Is.LINK | Is.COORDINATOR | Is.DETERMINER):
                break
            only_name = only_name and k != at
        elif (
            mask & (_BREAKS | Is.AUXILIARY | Is.PREPOSITION | Is.PRONOUN)
            or (mask & Is.ADVERB and head)
            or (mask & CUE_VERB and not mask & _NOUN and head)
        ):
            break
        else:
            only_name, head = False, True
        if not mask & (Is.LINK | Is.COORDINATOR) or mask & _NAME:
            end = k
        k += 1
    return (at, end) if end >= at and head else None


def first_subject(tokens: Tokens, first: int, limit: int, lexicon: CueLexicon) -> Range | None:
    """The subject of the sentence that begins at token ``first``, for a verb coordinated to its first one."""
    at, led = first, False
    while at < limit:
        mask, low = tokens.is_[at], tokens.low[at]
        if _leads_in(tokens, at, first, led=led):
            comma = _next_comma(tokens, at, limit)
            if comma is None:
                return None
            at, led = comma + 1, True
        elif mask & Is.PRONOUN and not mask & Is.DETERMINER:
            return (at, at)
        elif mask & (Is.COORDINATOR | Is.ADVERB | Is.MARK) or low == "“":
            at += 1
        else:
            found = phrase_from(tokens, at, limit - 1, lexicon)
            set_ = found is not None and (_is_date(tokens, found) or _is_setting(tokens, found, limit))
            if found is None or not (set_ or (led and _is_place(tokens, found, limit))):
                return found
            at = found[1] + 1
    return None


def _leads_in(tokens: Tokens, at: int, first: int, *, led: bool) -> bool:
    """Whether what begins at ``at`` only leads up to the subject behind its comma: "In Ames, …", "Asked about it, …", "According
    to the mayor, who was ill, …".
    """
    mask = tokens.is_[at]
    if mask & (Is.PREPOSITION | Is.SUBORDINATOR | Is.GERUND) and not mask & Is.DETERMINER:
        return True
    if led and mask & Is.RELATIVE and tokens.low[at - 1] == ",":
        return True
    if at == first and mask & Is.CAPITAL:
        return bool(mask & (Is.ASKED | Is.PHRASE)) and not mask & (Is.DETERMINER | Is.PRONOUN | Is.ROLE | Is.BODY | Is.DOCUMENT)
    return False


def _is_setting(tokens: Tokens, found: Range, limit: int) -> bool:
    """Whether a phrase only sets the time: "A few days later, Ann Dell said"."""
    if any(tokens.is_[k] & (_HEADWORD | Is.PRONOUN) for k in range(found[0] + 1, found[1] + 1)):
        return False
    after = found[1] + 1
    return after + 1 < limit and bool(tokens.is_[after] & Is.ADVERB) and tokens.low[after + 1] == ","


def _is_place(tokens: Tokens, found: Range, limit: int) -> bool:
    """Whether a name behind an opening phrase only says where: "In Ames, Iowa, on Sunday, she said"."""
    after = found[1] + 1
    if after + 1 >= limit or tokens.low[after] != "," or not tokens.is_[found[0]] & Is.CAPITAL:
        return False
    if any(tokens.is_[k] & (_NOUN | Is.DETERMINER | Is.HONORIFIC) for k in range(found[0], found[1] + 1)):
        return False
    if tokens.is_[after + 1] & Is.PREPOSITION:
        return True
    return not tokens.is_[after + 1] & Is.RELATIVE and not any(tokens.low[k] == "," for k in range(after + 1, limit))


def _is_date(tokens: Tokens, found: Range) -> bool:
    """Whether a phrase is a date or a bare number: "Le 16 mars", "8 July 2000"."""
    return all(tokens.is_[k] & (Is.NUMBER | Is.MONTH | Is.DETERMINER | Is.ADVERB) for k in range(found[0], found[1] + 1))


def _over_auxiliaries(tokens: Tokens, verb: int, first: int, lexicon: CueLexicon) -> int:
    at = verb - 1
    while at >= first and tokens.is_[at] & _SKIPPED and not tokens.is_[at] & (Is.PRONOUN | Is.MARK):
        listed = lexicon.classes.get(tokens.low[at], 0) & (Is.AUXILIARY | Is.OBJECT | Is.ADVERB)
        if tokens.is_[at] & Is.CAPITAL and not listed and at == first:  # "Kelly said" ends like an adverb
            break
        at -= 1
    return at


def _matching(tokens: Tokens, at: int, first: int) -> int | None:
    for k in range(at - 1, max(first, at - _FAR) - 1, -1):
        if tokens.low[k] == "(":
            return k
    return None


def _next_comma(tokens: Tokens, at: int, limit: int) -> int | None:
    for k in range(at, min(limit, at + _FAR)):
        if tokens.low[k] == ",":
            return k
    return None


def _before_apposition(tokens: Tokens, comma: int, first: int, lexicon: CueLexicon) -> Range | None:
    """The subject before what is set off: "Ann Dell, the mayor, said"; of several appositions, before the first."""
    opening = _opening_pause(tokens, comma, first)
    for _ in range(_APPOSITIONS):
        if opening is None or opening - 1 < first:
            return None
        if tokens.is_[opening - 1] & (Is.MARK | Is.QUOTED):
            return None
        earlier = _opening_pause(tokens, opening, first)
        if earlier is not None and tokens.is_[earlier + 1] & Is.RELATIVE and not tokens.is_[earlier + 1] & Is.THAT:
            opening = earlier  # "Ann Dell, who lives in the capital, Rome, said"
            continue
        found = _phrase_ending(tokens, opening - 1, first, lexicon)
        if found is None:
            return None
        if earlier is not None and not _is_apposed(tokens, opening, found, first) and found[0] - 1 == earlier:
            around = _opening_pause(tokens, earlier, first)
            if around is not None and tokens.is_[around + 1] & Is.RELATIVE:  # "…, whose shop, Bell's, sells nets, said"
                opening = around
                continue
        if earlier is None or not _is_apposed(tokens, opening, found, first):
            inner = tokens.is_[opening + 1]
            whole = lexicon.apposition and not inner & (Is.ADVERB | Is.PREPOSITION) and not tokens.is_[found[0]] & Is.PRONOUN
            return (found[0], comma - 1) if whole else found
        opening = earlier
    return None


def _opening_pause(tokens: Tokens, closing: int, first: int) -> int | None:
    """The comma or dash that opens what the one at ``closing`` closes."""
    dash = tokens.low[closing] in _DASHES
    for k in range(closing - 1, max(first, closing - _FAR) - 1, -1):
        if tokens.is_[k] & Is.QUOTED:
            return None
        if tokens.low[k] == tokens.low[closing] or (dash and tokens.low[k] in _DASHES):
            return k
    return None


def _is_apposed(tokens: Tokens, pause: int, found: Range, first: int) -> bool:
    """Whether the phrase before a pause is itself set off, and so no subject: "Ann Dell, mayor of Stow, and head of …, said"."""
    if found[0] - 1 <= first or tokens.low[found[0] - 1] != tokens.low[pause]:
        return False
    bare = not tokens.is_[found[0]] & (Is.DETERMINER | Is.CAPITAL | Is.PRONOUN | Is.HONORIFIC)
    return bare or bool(tokens.is_[pause + 1] & Is.COORDINATOR)


def _phrase_ending(tokens: Tokens, last: int, first: int, lexicon: CueLexicon) -> Range | None:  # noqa: C901 - one class a line
    """The noun phrase that ends at token ``last``."""
    at = last
    head = bool(tokens.is_[last] & _HEADWORD) or not tokens.is_[last] & (Is.MARK | Is.PREPOSITION | Is.AUXILIARY)
    if tokens.is_[last] & Is.LINK and not tokens.is_[last] & _HEADWORD:
        return None
    if not head or (tokens.is_[last] & (_BREAKS | Is.QUOTED | Is.MARK | Is.COORDINATOR) and not tokens.is_[last] & _NAME):
        return None
    if tokens.is_[last] & Is.PRONOUN and not tokens.is_[last] & Is.DETERMINER:
        return (last, last)
    while at - 1 >= first and last - at < _FAR:
        mask = tokens.is_[at - 1]
        if mask & Is.MARK:
            if tokens.low[at - 1] == ")":
                opened = _matching(tokens, at - 1, first)
                if opened is not None and opened > first:
                    at = opened
                    continue
            break
        if mask & Is.QUOTED or (mask & _BREAKS and not mask & (Is.DETERMINER | Is.LINK)):
            break
        if mask & Is.PRONOUN and not mask & Is.DETERMINER:
            break
        if mask & Is.COORDINATOR:
            if not _joins(tokens, at - 1, first):
                break
        elif mask & Is.AUXILIARY or (mask & _VERB and not mask & (_NOUN | _NAME) and not tokens.at(at - 2) & Is.DETERMINER):
            break
        elif mask & Is.LINK:
            if at - 2 < first or tokens.is_[at - 2] & (Is.MARK | Is.QUOTED | Is.AUXILIARY | Is.COORDINATOR | Is.PRONOUN):
                break
        elif (mask & Is.PREPOSITION and not mask & Is.DETERMINER) or (
            mask & Is.ADVERB and not mask & _NAME and not (at - 2 >= first and tokens.is_[at - 2] & Is.DETERMINER)
        ):
            break
        at -= 1
    if at - 1 >= first and tokens.is_[at - 1] & (Is.LINK | Is.PREPOSITION) and not tokens.is_[at - 1] & Is.DETERMINER:
        return _after_opening_phrase(tokens, at, last, alone=not lexicon.subject_pronouns_needed)
    return _trimmed(tokens, at, last)


def _after_opening_phrase(tokens: Tokens, at: int, last: int, *, alone: bool) -> Range | None:
    """In "In an interview Ann Dell said", the subject is what stands after the phrase that opens the sentence."""
    if alone and at == last and tokens.is_[at] & Is.CAPITAL:  # "Su X ha scritto": what a preposition leads to is no subject
        return None
    k = last
    while (
        k > at
        and not tokens.is_[k - 1] & _SETS_TIME
        and tokens.is_[k] & (Is.CAPITAL | Is.HONORIFIC | Is.PARTICLE)
        and tokens.is_[k - 1] & (Is.CAPITAL | Is.HONORIFIC | Is.PARTICLE)
    ):
        k -= 1
    if tokens.is_[k] & Is.CAPITAL:
        return (k, last)
    for k in range(last, at, -1):
        if tokens.is_[k] & Is.DETERMINER and not tokens.is_[k - 1] & (Is.LINK | Is.PREPOSITION | Is.DETERMINER):
            return (k, last)
    return _trimmed(tokens, at, last)


def _trimmed(tokens: Tokens, at: int, last: int) -> Range | None:
    while at < last and tokens.is_[at] & (Is.COORDINATOR | Is.ADVERB | Is.MARK) and not tokens.is_[at] & Is.DETERMINER:
        at += 1
    return (at, last)


def _joins(tokens: Tokens, at: int, first: int) -> bool:
    """Whether "and" joins two parts of one subject."""
    if at - 1 < first:
        return False
    left, right = tokens.is_[at - 1], tokens.at(at + 1)
    return bool(left & _HEADWORD and right & (_HEADWORD | Is.DETERMINER))


def _noun_follows(tokens: Tokens, at: int, last: int) -> bool:
    if at + 1 > last:
        return False
    mask = tokens.is_[at + 1]
    return not mask & (Is.MARK | Is.QUOTED | Is.AUXILIARY | Is.PRONOUN | Is.THAT) or bool(mask & Is.DETERMINER)


def _continues(tokens: Tokens, comma: int, last: int) -> bool:
    """Whether what follows a comma still describes the speaker."""
    if comma + 1 > last:
        return False
    mask = tokens.is_[comma + 1]
    if mask & (Is.QUOTED | Is.GERUND | Is.COORDINATOR | Is.SUBORDINATOR | Is.PRONOUN) and not mask & Is.RELATIVE:
        return False
    return not mask & (Is.PREPOSITION | Is.ADVERB) or bool(mask & Is.DETERMINER)


def _apposition_end(tokens: Tokens, comma: int, last: int) -> int:
    k, commas = comma + 1, 0
    while k <= last and commas < _COMMAS:
        commas += tokens.low[k] == ","
        if tokens.is_[k] & Is.QUOTED or (tokens.low[k] == "," and not _continues(tokens, k, last)):
            return k - 1
        if tokens.low[k] in {":", ";"}:
            return k - 1
        k += 1
    return last
