"""The attributions of one paragraph, as far as it can be read alone. Start reading at :func:`attributions_of`.

What depends on other paragraphs (a speaker carried on, a pronoun's person) is decided in ``reading/sourcing.py``.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from deskeditor.reading.attribution.choosing import cue_for
from deskeditor.reading.attribution.cues import CANDIDATES, candidates_in, cues_in
from deskeditor.reading.attribution.inside import told_inside
from deskeditor.reading.attribution.lexicon import CueLexicon, Is
from deskeditor.reading.attribution.mentions import after_verb, first_subject
from deskeditor.reading.attribution.stretch import Cue, Stretch
from deskeditor.reading.attribution.tokens import Tokens
from deskeditor.reading.quotations import Quotation
from deskeditor.reading.sentences import Sentence
from deskeditor.text import Span
from deskeditor.text.light import light

_LONGEST = 200
"""Tokens of a sentence read at once: no prose is longer, and what is must not cost more than its length."""
_MOST = 24
"""Quotations of a sentence, and cues, that are matched."""
_CANDIDATES = 64
_TOKENS_A_CANDIDATE = 9
"""A paragraph has so many words tried as cues, and one more for so many tokens: more than the densest long one holds."""
_PROSE = 2 * _LONGEST
"""Tokens of one sentence in which cues are looked for; what goes on without an end is a list, or no prose at all."""
_OPENERS = int(Is.ADVERB | Is.COORDINATOR | Is.SUBORDINATOR)
_NEAR, _ASIDE = 4, 24
"""Tokens in which the verb of such a tail comes, and with what commas set off between."""
_STOPS = frozenset({".", "!", "?", "…"})
_FEW, _MANY = 2, 9
"""A sentence is bare with at most this many adverbs or conjunctions beside its quotations: "Then, “…”"."""
_HEADING = 60
_SPOKEN = 80
"""Code points from which a quotation that begins with a name and a colon is a turn of a transcript, no title."""
_TURN = re.compile(r"\s*([A-ZÀ-Þ][\w.-]{1,20}(?: [A-ZÀ-Þ](?:['’][A-ZÀ-Þ])?[\w.-]{0,20}){0,3})\s?:\s")
_NAMED = int(Is.ROLE | Is.BODY | Is.PRONOUN)
_MAY_BE_NAMED = _NAMED | int(Is.CAPITAL)
_BEGINS = int(Is.CAPITAL | Is.DETERMINER | Is.PRONOUN | Is.HONORIFIC)
_NO_WORD = int(Is.QUOTED | Is.MARK)


@light
@dataclass(frozen=True, slots=True)
class Attribution:
    """Whose words: the cue, the speaker's mention beside it, and the rule that found them. Spans are relative to the
    paragraph. ``aside`` is True in a relative clause ("those who say so …"): it does not make its sentence somebody's.
    """

    rule: str
    cue: Span
    speaker: Span | None
    first_person: bool = False
    aside: bool = False


@light
@dataclass(frozen=True, slots=True)
class Frame:
    """A sentence with its quotations whole: a full stop inside a quotation ends none. ``named`` is a subject that no cue makes a
    speaker; ``bare`` is True where nothing but quotations stands in it; ``colon`` where it ends in one; ``asks`` where it
    is a question.
    """

    span: Span
    quotations: tuple[int, ...]
    attributions: tuple[Attribution, ...]
    named: Span | None
    bare: bool
    colon: bool
    asks: bool = False


@light
@dataclass(frozen=True, slots=True)
class Attributions:
    """``by_quotation`` answers for each of the paragraph's quotations, in their order."""

    frames: tuple[Frame, ...] = ()
    by_quotation: tuple[Attribution | None, ...] = ()


def attributions_of(
    prose: str, tokens: Tokens, lexicon: CueLexicon, sentences: Sequence[Sentence], quotations: Sequence[Quotation]
) -> Attributions:
    """Read a paragraph: its sentences with whole quotations, and who says what in each."""
    by_quotation: list[Attribution | None] = [None] * len(quotations)
    frames: list[Frame] = []
    candidates = candidates_in(tokens, lexicon)
    quoted = list(tokens.quotation)
    allowed, candidate, quotation = _CANDIDATES + len(tokens) // _TOKENS_A_CANDIDATE, 0, 0
    closed = [one for one in quotations if one.level == 0 and one.closed] if quoted else ()
    for first, end in _frame_ranges(tokens, sentences, closed, prose):
        for begin in range(first, end + 1, _LONGEST):
            last = min(end, begin + _LONGEST - 1)
            until = bisect_right(candidates, last, candidate)
            many = min(until - candidate, CANDIDATES, allowed) if begin - first < _PROSE else 0
            tried = candidates[candidate : candidate + many]
            after = bisect_right(quoted, last, quotation)
            stretch = Stretch(tokens, begin, last, lexicon, quoted[quotation:after])
            frames.append(_frame(stretch, tried, by_quotation))
            allowed, candidate, quotation = allowed - len(tried), until, after
    if quotations:
        _fill_told_inside(prose, quotations, by_quotation, lexicon)
        _fill_turns(prose, quotations, by_quotation)
        _fill_nested(quotations, by_quotation)
    return Attributions(tuple(frames), tuple(by_quotation))


def _frame_ranges(tokens: Tokens, sentences: Sequence[Sentence], outer: Sequence[Quotation], prose: str) -> list[tuple[int, int]]:
    """Token ranges of the sentences, those joined that a quotation spans."""
    ranges: list[tuple[int, int]] = []
    first, count = 0, len(tokens)
    quotation = 0
    for sentence in sentences[1:]:
        at = sentence.span.start
        while quotation < len(outer) and outer[quotation].span.end <= at:
            quotation += 1
        if quotation < len(outer) and outer[quotation].span.start < at:
            continue
        k = bisect_left(tokens.start, at, first)
        if k > first and not (tokens.is_[k - 1] & Is.QUOTED and _asks(tokens, k, sentence.span.end, prose)):
            ranges.append((first, k - 1))
            first = k
    if first < count:
        ranges.append((first, count - 1))
    return ranges


def _asks(tokens: Tokens, at: int, end: int, prose: str) -> bool:
    """Whether the sentence that would begin at token ``at`` and ends at ``end`` is the tail of the one before: "Is it so?” Ann
    asked.". Behind a full stop only where nothing else stands in it: "It is so.” Ann said.".
    """
    before = at - 1
    verb = _teller(tokens, at, end)
    if verb < 0:
        return False
    if prose[tokens.end[before] - 3 : tokens.end[before]].rstrip("\"”’'» \u00a0\u202f").endswith(("?", "!", "…", "—", "-")):
        return True
    after = verb + 1
    return verb > at and (after >= len(tokens) or tokens.start[after] >= end or tokens.low[after] in _STOPS)


def _teller(tokens: Tokens, at: int, end: int) -> int:
    """The verb of saying of a clause that names its subject and says no more; what commas set off is passed over. -1: none."""
    own, set_off = 0, False
    for k in range(at, min(at + _ASIDE, len(tokens))):
        mask = tokens.is_[k]
        if mask & Is.QUOTED or tokens.start[k] >= end or own > _NEAR:
            return -1
        if tokens.low[k] == ",":
            set_off = not set_off
        elif set_off:
            continue
        elif mask & Is.FINITE and mask & (Is.STRONG | Is.WEAK):
            after = tokens.at(k + 1)
            near = k - at < _NEAR
            return k if near or not after or after & (Is.MARK | Is.PREPOSITION | Is.ADVERB | Is.SUBORDINATOR) else -1
        else:
            own += 1
    return -1


def _frame(stretch: Stretch, candidates: Sequence[int], by_quotation: list[Attribution | None]) -> Frame:
    tokens, first, last, quoted = stretch.tokens, stretch.first, stretch.last, stretch.quoted
    attributions: tuple[Attribution, ...] = ()
    if candidates or quoted:
        cues = cues_in(stretch, candidates)
        if tokens.opened and (opened := next((k for k in quoted if k in tokens.opened), None)) is not None:
            # inside a quotation that is never closed only a clause set off can be ours
            cues = [cue for cue in cues if cue.words[0] < opened or cue.rule == "incise"]
        del cues[_MOST:]
        attributions = tuple([_attribution(tokens, cue) for cue in cues])
        for k in quoted[:_MOST] if cues else ():
            best = cue_for(tokens, cues, k)
            if best is not None and not cues[best].first_person:
                by_quotation[tokens.quotation[k]] = attributions[best]
    if not attributions and not quoted and tokens.is_[first] & Is.ASKED:
        attributions = _asked(stretch)
    return Frame(
        Span(tokens.start[first], tokens.end[last]),
        tuple([tokens.quotation[k] for k in quoted]),
        attributions,
        _named(tokens, first, last),
        bool(quoted) and _is_bare(tokens.is_, first, last),
        tokens.low[last] == ":",
        tokens.low[last] == "?",
    )


def _asked(stretch: Stretch) -> tuple[Attribution, ...]:
    """Whoever is asked answers in what is quoted next: "Asked if the pool would close, Dell paused. “…”"."""
    subject = first_subject(stretch.tokens, stretch.first, stretch.last, stretch.lexicon)
    if subject is not None and stretch.lexicon.middle_field and not stretch.mask(subject[0]) & _BEGINS:
        subject = after_verb(stretch.tokens, subject[0], stretch.last, stretch.lexicon)  # "Gefragt, …, überlegt sie kurz."
    if subject is None or stretch.first == subject[0]:
        return ()
    return (_attribution(stretch.tokens, Cue((stretch.first, stretch.first), subject, "asked")),)


def _named(tokens: Tokens, first: int, last: int) -> Span | None:
    """The first word of a sentence that may be somebody: a function, a body, a pronoun, a capital not at the head."""
    masks, opened = tokens.is_, tokens.opened
    for k in range(first, last + 1):
        mask = masks[k]
        if opened and k in opened:
            return None  # what follows is said
        if mask & _MAY_BE_NAMED and not mask & _NO_WORD and (k > first or mask & _NAMED):
            return Span(tokens.start[k], tokens.end[k])
    return None


def _is_bare(masks: Sequence[int], first: int, last: int) -> bool:
    """Whether nothing but quotations stands in a sentence, or a word or two that open it."""
    loose = 0
    for k in range(first, last + 1):
        mask = masks[k]
        if not mask & _NO_WORD:
            loose += 1 if mask & _OPENERS else _MANY
            if loose > _FEW:
                return False
    return True


def _attribution(tokens: Tokens, cue: Cue) -> Attribution:
    first, last = cue.speaker or (0, 0)
    speaker = Span(tokens.begin(first), tokens.end[last]) if cue.speaker else None
    aside = cue.speaker is not None and cue.speaker[0] == cue.speaker[1] and bool(tokens.is_[cue.speaker[0]] & Is.RELATIVE)
    return Attribution(cue.rule, Span(tokens.start[cue.words[0]], tokens.end[cue.words[1]]), speaker, cue.first_person, aside)


def _fill_told_inside(
    prose: str, quotations: Sequence[Quotation], by_quotation: list[Attribution | None], lexicon: CueLexicon
) -> None:
    """A quotation that nobody outside is named for may name its speaker itself: « Nous avons, dit-il, tout essayé »."""
    for index, one in enumerate(quotations[:_MOST]):
        asked = by_quotation[index] is None and one.level == 0 and one.closed
        if asked and (told := told_inside(prose, one.inner, lexicon)) is not None:
            by_quotation[index] = Attribution("incise", *told)


def _fill_turns(prose: str, quotations: Sequence[Quotation], by_quotation: list[Attribution | None]) -> None:
    """A quotation that nobody is named for and that begins as a transcript does names its own speaker: "“ANN DELL: We …”"."""
    for index, one in enumerate(quotations):
        if by_quotation[index] is None and one.level == 0 and len(one.inner) >= _SPOKEN:
            turn = _TURN.match(prose, one.inner.start, min(one.inner.end, one.inner.start + _HEADING))
            if turn is not None and (turn[1].isupper() or " " in turn[1]):
                by_quotation[index] = Attribution("colon", Span(turn.end(1), turn.end(1) + 1), Span(turn.start(1), turn.end(1)))


def _fill_nested(quotations: Sequence[Quotation], by_quotation: list[Attribution | None]) -> None:
    """A quotation within a quotation is said by whoever says the outer one, unless it has a cue of its own."""
    outer: int | None = None
    for index, one in enumerate(quotations):
        if one.level == 0:
            outer = index
        elif outer is not None and by_quotation[index] is None:
            by_quotation[index] = by_quotation[outer]
