"""Claims: what in a paragraph somebody must stand for, outside its quotations. Start reading at :func:`claims_of`.

Each claim is a signal at a place (a number, a superlative, an accusation …). Whether it has a source is not decided here: that
depends on the article. The words are data: ``claims.toml`` of the language.
"""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from deskeditor.language import LanguagePack
from deskeditor.reading.attribution import CueLexicon, Tokens, cue_lexicon
from deskeditor.reading.attribution.lexicon import Is
from deskeditor.reading.sentences import Sentence
from deskeditor.text import Span


class Signal(StrEnum):
    """What makes a stretch of words a claim."""

    NUMBER = "number"
    SUPERLATIVE = "superlative"
    ACCUSATION = "accusation"
    LABEL = "label"
    LEGAL = "legal"
    ANSWER = "answer"
    CAUSE = "cause"
    JUDGEMENT = "judgement"
    CHANGE = "change"
    DECISION = "decision"
    HEARSAY = "hearsay"
    PASSIVE = "passive"
    VAGUE = "vague"
    ANONYMOUS = "anonymous"
    REASON = "reason"
    LIFTED = "lifted"
    POLL = "poll"
    STUDY = "study"
    INSTITUTE = "institute"
    SAMPLE = "sample"
    MARGIN = "margin"
    DATE = "date"
    OPINION = "opinion"
    PAST = "past"
    MODAL = "modal"
    NAME = "name"
    FIRST_PERSON = "first person"
    SEEN = "seen"
    ANAPHOR = "anaphor"
    PUBLIC = "public"


@dataclass(frozen=True, slots=True)
class Claim:
    """A signal at a place. ``sentence`` counts the paragraph's sentences; ``weight`` is 0 (slight) to 2 (strong)."""

    signal: Signal
    span: Span
    sentence: int
    weight: int = 1


@dataclass(frozen=True, eq=False)
class ClaimLexicon:
    """Words and phrases with their signals; phrases by their first word, the longest first."""

    words: dict[str, tuple[Signal, ...]]
    phrases: dict[str, tuple[tuple[tuple[str, ...], Signal | None], ...]]
    months: frozenset[str]
    not_counts: frozenset[str]
    scales: frozenset[str]
    money: frozenset[str]
    past_endings: tuple[str, ...] = ()
    future_endings: tuple[str, ...] = ()
    slight: frozenset[str] = frozenset()
    """Accusing words that charge nobody by themselves: "prison", "trial"."""
    quantifiers: frozenset[str] = frozenset()
    unnamed: frozenset[str] = frozenset()
    """What people go by who are not named: "experts"; behind a quantifier or at the head of a sentence nobody in particular."""


_NAMING = int(Is.CAPITAL)
_SHORT = 4
_NUMBERS, _TOKENS_A_NUMBER = 100, 4
"""Numbers of a paragraph that are read: so many, and one more for so many tokens."""
WORD_LISTS = {
    "accusations": Signal.ACCUSATION,
    "labels": Signal.LABEL,
    "legal": Signal.LEGAL,
    "judgements": Signal.JUDGEMENT,
    "changes": Signal.CHANGE,
    "decisions": Signal.DECISION,
    "hearsay": Signal.HEARSAY,
    "polls": Signal.POLL,
    "studies": Signal.STUDY,
    "institutes": Signal.INSTITUTE,
    "opinions": Signal.OPINION,
    "past": Signal.PAST,
    "modals": Signal.MODAL,
    "first_person": Signal.FIRST_PERSON,
}
PHRASE_LISTS: dict[str, Signal | None] = {
    "superlatives": Signal.SUPERLATIVE,
    "superlative_exceptions": None,
    "answers": Signal.ANSWER,
    "causes": Signal.CAUSE,
    "passives": Signal.PASSIVE,
    "vague_phrases": Signal.VAGUE,
    "anonymous_phrases": Signal.ANONYMOUS,
    "anonymity_reasons": Signal.REASON,
    "lifted": Signal.LIFTED,
    "poll_samples": Signal.SAMPLE,
    "poll_margins": Signal.MARGIN,
    "seen": Signal.SEEN,
    "anaphors": Signal.ANAPHOR,
    "public_acts": Signal.PUBLIC,
}


@cache
def claim_settings(pack: LanguagePack) -> dict[str, Any]:
    """``claims.toml`` of a language; empty when it has none."""
    path = pack.folder / "claims.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


@cache
def claim_lexicon(pack: LanguagePack) -> ClaimLexicon:
    """The claim lexicon of a language pack; one without words for a language without lists."""
    settings, cues = claim_settings(pack), cue_lexicon(pack)
    words: dict[str, tuple[Signal, ...]] = {}
    for name, signal in WORD_LISTS.items():
        for word in settings.get(name, "").split():
            words[word] = (*words.get(word, ()), signal)
    phrases: dict[str, list[tuple[tuple[str, ...], Signal | None]]] = {}
    for name, found in PHRASE_LISTS.items():
        for entry in settings.get(name, ()):
            first, *rest = phrase_words(entry, cues)
            phrases.setdefault(first, []).append((tuple(rest), found))
    return ClaimLexicon(
        words,
        {first: tuple(sorted(entries, key=lambda one: -len(one[0]))) for first, entries in phrases.items()},
        **{name: frozenset(settings.get(name, "").split()) for name in ("months", "not_counts", "scales", "money")},
        past_endings=tuple(settings.get("past_endings", "").split()),
        future_endings=tuple(settings.get("future_endings", "").split()),
        slight=frozenset(settings.get("slight_accusations", "").split()),
        quantifiers=frozenset(settings.get("vague_quantifiers", "").split()),
        unnamed=frozenset(settings.get("vague_nouns", "").split()),
    )


def phrase_words(entry: str, cues: CueLexicon) -> list[str]:
    """A phrase of a word list, cut as a paragraph is cut."""
    return [match.group().lower().lstrip("-") or "-" for match in cues.token.finditer(entry.replace("' ", "'"))] or [entry]


def claims_of(tokens: Tokens, sentences: Sequence[Sentence], pack: LanguagePack) -> tuple[Claim, ...]:  # noqa: C901 - one word class a line
    """The claims of a paragraph in order, given its tokens and sentences."""
    lexicon = claim_lexicon(pack)
    found: list[Claim] = []
    sentence, ends = 0, [one.span.end for one in sentences]
    skip, previous, named = -1, -1, False
    numbers = _NUMBERS + len(tokens.low) // _TOKENS_A_NUMBER
    for at, low in enumerate(tokens.low):
        while sentence + 1 < len(ends) and tokens.start[at] >= ends[sentence]:
            sentence += 1
        if at <= skip:
            continue
        if low in lexicon.words:
            here = Span(tokens.start[at], tokens.end[at])
            slight = low in lexicon.slight
            found.extend(
                Claim(one, here, sentence, int(one is not Signal.ACCUSATION or not slight)) for one in lexicon.words[low]
            )
        if low in lexicon.unnamed and (vague := _vague(tokens, at, sentence, sentence != previous, lexicon)) is not None:
            found.append(vague)
        if tokens.is_[at] & _NAMING and at and sentence == previous:
            if not named:
                found.append(Claim(Signal.NAME, Span(tokens.start[at], tokens.end[at]), sentence, 0))
                named = True
        elif lexicon.future_endings and len(low) > _SHORT and low.endswith(lexicon.future_endings):
            found.append(Claim(Signal.DECISION, Span(tokens.start[at], tokens.end[at]), sentence, 0))
        elif lexicon.past_endings and len(low) > _SHORT and low.endswith(lexicon.past_endings):
            found.append(Claim(Signal.PAST, Span(tokens.start[at], tokens.end[at]), sentence, 0))
        if sentence != previous:
            previous, named = sentence, False
        if low in lexicon.phrases:
            skip = max(skip, _phrases(tokens, at, sentence, lexicon, found))
        if numbers and (tokens.is_[at] & Is.NUMBER or low in lexicon.scales or low in lexicon.money):
            numbers -= 1
            skip = max(skip, _number(tokens, at, sentence, lexicon, found))
    return tuple(found)


def _phrases(tokens: Tokens, at: int, sentence: int, lexicon: ClaimLexicon, found: list[Claim]) -> int:
    """Add the longest phrase of each signal that begins at ``at``; an exception silences what it covers. The last token
    covered.
    """
    seen: set[Signal] = set()
    low = tokens.low
    after = low[at + 1] if at + 1 < len(low) else ""
    for rest, signal in lexicon.phrases[low[at]]:
        if rest and rest[0] != after:  # nearly all of them: told apart without cutting a slice
            continue
        end = at + len(rest)
        if end >= len(low) or (len(rest) > 1 and tuple(low[at + 1 : end + 1]) != rest):
            continue
        if signal is None:
            return end
        if signal not in seen:
            seen.add(signal)
            found.append(Claim(signal, Span(tokens.start[at], tokens.end[end]), sentence))
    return -1


def _vague(tokens: Tokens, noun: int, sentence: int, opens: bool, lexicon: ClaimLexicon) -> Claim | None:  # noqa: FBT001 - one caller
    """Unnamed people who say something, or whom something is said according to: "some experts warn", "selon certains experts"."""
    counted = noun > 0 and tokens.low[noun - 1] in lexicon.quantifiers
    first = noun - 1 if counted else noun
    if not counted and not opens:
        return None
    led = first > 0 and tokens.is_[first - 1] & Is.PHRASE
    masks = [tokens.is_[k] for k in range(noun + 1, min(noun + 3, len(tokens)))]
    says = bool(masks) and (masks[0] & Is.FINITE or (masks[0] & Is.HAVE and len(masks) > 1 and masks[1] & Is.PARTICIPLE))
    if not led and not says:
        return None
    return Claim(Signal.VAGUE, Span(tokens.start[first], tokens.end[noun]), sentence)


def _number(tokens: Tokens, at: int, sentence: int, lexicon: ClaimLexicon, found: list[Claim]) -> int:
    """Add the quantity or the date that begins at ``at``; the last token it covers."""
    low, last = tokens.low, len(tokens) - 1
    end = at
    while (
        end < last and tokens.is_[end + 1] & Is.NUMBER and len(low[end + 1]) == 3 and tokens.start[end + 1] - tokens.end[end] == 1
    ):
        end += 1
    after = low[end + 1] if end < last else ""
    before = low[at - 1] if at else ""
    if after in lexicon.months or before in lexicon.months:
        found.append(Claim(Signal.DATE, Span(tokens.start[at], tokens.end[end]), sentence))
        return end
    strong = low[at] in lexicon.scales or low[at] in lexicon.money
    first = at
    if before in lexicon.money:
        first, strong = at - 1, True
    while end < last and (low[end + 1] in lexicon.scales or low[end + 1] in lexicon.money):
        end, strong = end + 1, True
    if low[at] in lexicon.money and end == at:
        return -1
    if not strong and not _counts(tokens, at, end, lexicon):
        return end
    span = Span(tokens.start[first], tokens.end[end])
    digits = any(tokens.is_[k] & Is.NUMBER for k in range(first, end + 1))
    size = "".join(character for character in low[at] if character.isdigit())
    weight = 2 if strong and digits else 1 if strong or len(size) >= 2 else 0
    found.append(Claim(Signal.NUMBER, span, sentence, weight))
    return end


def _counts(tokens: Tokens, at: int, end: int, lexicon: ClaimLexicon) -> bool:
    """Whether a plain number counts something: not a year, an age, a time, a score, a rank or a bare figure at the end."""
    low, word = tokens.low, tokens.low[at]
    after = low[end + 1] if end + 1 < len(tokens) else ""
    if at == end and word.isdigit() and len(word) == 4 and word[:2] in {"15", "16", "17", "18", "19", "20"}:
        return False
    if after in lexicon.not_counts or not after or (tokens.at(end + 1) & Is.MARK and after not in {"-"}):
        return False
    if after == "-" or (at and low[at - 1] in {"-", "/", "(", "[", "–"}):
        return False
    return not (tokens.at(at - 1) & Is.CAPITAL and tokens.at(at - 1) and at and not tokens.at(at - 1) & Is.DETERMINER and at > 1)


def signals_in(claims: Iterable[Claim], sentence: int) -> set[Signal]:
    """The signals of one sentence."""
    return {claim.signal for claim in claims if claim.sentence == sentence}
