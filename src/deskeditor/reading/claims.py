"""Claims: what in a paragraph somebody must stand for, outside its quotations. Start reading at :func:`claims_of`.

Each claim is a signal at a place (a number, a superlative, an accusation …). Whether it has a source is not decided here: that
depends on the article. The words are data: ``claims.toml`` of the language.
"""

import tomllib
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import repeat
from typing import Any

from deskeditor.language import LanguagePack
from deskeditor.reading.attribution import CueLexicon, Tokens, cue_lexicon
from deskeditor.reading.attribution.lexicon import CLOSED, Is
from deskeditor.reading.sentences import Sentence
from deskeditor.reading.signals import Claim, Signal
from deskeditor.text import Span

Phrases = tuple[tuple[tuple[str, ...], Signal | None], ...]
"""The words behind a phrase's first, each with its signal (None silences what it covers), the longest first."""


@dataclass(frozen=True, eq=False)
class ClaimLexicon:
    """Words and phrases with their signals; phrases by their first word, then their second ("": any), the longest first.

    ``kinds`` remembers what a word can be here, as bits; :meth:`kind_of` fills it.
    """

    words: dict[str, tuple[Signal, ...]]
    phrases: dict[str, dict[str, Phrases]]
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
    anonymous: frozenset[str] = frozenset()
    """Of these the ones that are a source kept unnamed, at the head of a sentence: "sources"."""
    circles: tuple[str, ...] = ()  # "Koalitionskreise"
    kinds: dict[str, int] = field(default_factory=dict)

    def kind_of(self, low: str) -> int:
        """What ``low`` can be, as bits of ``_WORD`` to ``_PAST``: 0 for nearly every word."""
        long = len(low) > _SHORT
        kind = (
            (_WORD if low in self.words or (self.circles and low.endswith(self.circles)) else 0)
            | (_UNNAMED if low in self.unnamed else 0)
            | (_PHRASE if low in self.phrases else 0)
            | (_QUANTITY if low in self.scales or low in self.money else 0)
            | (_FUTURE if long and self.future_endings and low.endswith(self.future_endings) else 0)
            | (_PAST if long and self.past_endings and low.endswith(self.past_endings) else 0)
        )
        if len(self.kinds) >= _REMEMBERED:
            self.kinds.clear()
        self.kinds[low] = kind
        return kind


_UNSEEN = -1
_NAMING = int(Is.CAPITAL)
_NUMBER = int(Is.NUMBER)
_WORD, _UNNAMED, _PHRASE, _QUANTITY, _FUTURE, _PAST = 1, 2, 4, 8, 16, 32
_TELLING = _WORD | _UNNAMED | _FUTURE | _PAST
_REMEMBERED = 20_000
"""Words whose kind is remembered: the vocabulary of some hundred articles."""
_SHORT = 4
_SOURCE_WORDS = 7
"""How far behind "sources" the verb may stand of which they are the subject."""

_SCORE_DASHES = frozenset({"-", "–", ":"})
_NUMBERS, _TOKENS_A_NUMBER = 100, 8
"""Numbers of a paragraph that are read: so many, and one more for so many tokens."""
ONCE = frozenset(
    {
        Signal.PAST,
        Signal.MODAL,
        Signal.OPINION,
        Signal.FIRST_PERSON,
        Signal.CHANGE,
        Signal.JUDGEMENT,
        Signal.DECISION,
        Signal.LEGAL,
        Signal.NAME,
    }
)
"""Signals that only colour a sentence: one in it is enough."""
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
    "accusation_exceptions": None,
    "accusing_phrases": Signal.ACCUSATION,
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
    "own_information": Signal.OWN,
    "routine": Signal.ROUTINE,
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
        for entry in _varied(name, settings):
            first, *rest = phrase_words(entry, cues)
            phrases.setdefault(first, []).append((tuple(rest), found))
    closed = {name: frozenset(settings.get(name, "").split()) for name in ("months", "not_counts", "scales", "money")}
    return ClaimLexicon(
        words,
        {first: _by_second(entries) for first, entries in phrases.items()},
        months=closed["months"],
        not_counts=closed["not_counts"],
        scales=closed["scales"],
        money=closed["money"],
        past_endings=tuple(settings.get("past_endings", "").split()),
        future_endings=tuple(settings.get("future_endings", "").split()),
        circles=tuple(settings.get("anonymous_endings", "").split()),
        slight=frozenset(settings.get("slight_accusations", "").split()),
        quantifiers=frozenset(settings.get("vague_quantifiers", "").split()),
        unnamed=frozenset((settings.get("vague_nouns", "") + " " + settings.get("anonymous_nouns", "")).split()),
        anonymous=frozenset(settings.get("anonymous_nouns", "").split()),
    )


def _varied(name: str, settings: Mapping[str, Any]) -> Iterator[str]:
    """The phrases of a list; reports by nobody also with an adverb before their last word: "it is *widely* believed"."""
    adverbs = settings.get("passive_adverbs", "").split() if name == "passives" else []
    for entry in settings.get(name, ()):
        yield entry
        most, _, last = entry.rpartition(" ")
        yield from (f"{most} {adverb} {last}" for adverb in adverbs if most)


def _by_second(entries: list[tuple[tuple[str, ...], Signal | None]]) -> dict[str, Phrases]:
    """Phrases of one first word by their second; those of one word stand under "" and, as the shortest, under every word."""
    alone = tuple(entry for entry in entries if not entry[0])
    table: dict[str, Phrases] = {}
    for second in {rest[0] for rest, _ in entries if rest}:
        behind = [entry for entry in entries if entry[0][:1] == (second,)]
        table[second] = (*sorted(behind, key=lambda one: -len(one[0])), *alone)
    return table | ({"": alone} if alone else {})


def phrase_words(entry: str, cues: CueLexicon) -> list[str]:
    """A phrase of a word list, cut as a paragraph is cut."""
    return [match.group().lower().lstrip("-") or "-" for match in cues.token.finditer(entry.replace("' ", "'"))] or [entry]


def claims_of(tokens: Tokens, sentences: Sequence[Sentence], pack: LanguagePack) -> tuple[Claim, ...]:
    """The claims of a paragraph in order, given its tokens and sentences."""
    lexicon = claim_lexicon(pack)
    found: list[Claim] = []
    starts, skip, first = tokens.start, -1, 0
    numbers = [_NUMBERS + len(tokens.low) // _TOKENS_A_NUMBER]
    for sentence, one in enumerate(sentences):
        end = bisect_left(starts, one.span.end, first) if sentence + 1 < len(sentences) else len(starts)
        if end > first:
            skip = _claims_between(tokens, first, end, sentence, lexicon, found, skip, numbers)
        first = end
    return tuple(found)


def _claims_between(
    tokens: Tokens, first: int, end: int, sentence: int, lexicon: ClaimLexicon, found: list[Claim], skip: int, numbers: list[int]
) -> int:
    """Add the claims of the sentence of tokens ``first`` to ``end``; the last token that one of them covers. ``numbers`` holds
    how many more numbers are read.
    """
    kinds, low, last = lexicon.kinds, tokens.low, len(tokens.low) - 1
    wanted, told = _NUMBER | _NAMING, set[Signal]()
    found_kinds = map(kinds.get, low[first:end], repeat(_UNSEEN))
    telling = [  # few words in a hundred
        (at, kind, mask)
        for at, (kind, mask) in enumerate(zip(found_kinds, tokens.is_[first:end], strict=True), first)
        if kind or mask & wanted
    ]
    for at, kind, mask in telling:
        word = low[at]
        if kind == _UNSEEN:
            kind = lexicon.kind_of(word)
        entries: Phrases = ()
        if kind & _PHRASE:
            seconds = lexicon.phrases[word]
            entries = (seconds.get(low[at + 1]) if at < last else None) or seconds.get("", ())
            if kind == _PHRASE and not entries and not mask & wanted:
                continue
        if at <= skip:
            continue
        if entries and (silenced := _phrases(tokens, at, sentence, entries, found)) >= at:
            skip = silenced
            continue
        if kind & _TELLING or (mask & wanted & _NAMING and at > first):
            _word(tokens, at, sentence, kind, lexicon, found, told, opens=at == first)
            wanted = _NUMBER if Signal.NAME in told else wanted
        if (mask & _NUMBER or kind & _QUANTITY) and numbers[0]:
            numbers[0] -= 1
            skip = max(skip, _number(tokens, at, sentence, lexicon, found))
    return skip


def _word(
    tokens: Tokens,
    at: int,
    sentence: int,
    kind: int,
    lexicon: ClaimLexicon,
    found: list[Claim],
    told: set[Signal],
    *,
    opens: bool,
) -> None:
    """Add what the word at ``at`` signals by itself. ``told`` are the signals of its sentence of which one is enough."""
    signals = lexicon.words.get(tokens.low[at], (Signal.ANONYMOUS,)) if kind & _WORD else ()  # a circle is in no list
    if tokens.is_[at] & _NAMING and not opens:
        signals = (*signals, Signal.NAME)
    elif kind & (_FUTURE | _PAST):
        signals = (*signals, Signal.DECISION if kind & _FUTURE else Signal.PAST)
    for signal in signals:
        if signal is Signal.INSTITUTE and tokens.is_[at] & CLOSED and (opens or not tokens.is_[at] & _NAMING):
            continue  # "who" is no WHO
        if signal not in told:
            weight = 0 if signal is Signal.NAME or (signal is Signal.ACCUSATION and tokens.low[at] in lexicon.slight) else 1
            found.append(Claim(signal, Span(tokens.start[at], tokens.end[at]), sentence, weight))
            if signal in ONCE:
                told.add(signal)
    if kind & _UNNAMED:
        bare = tokens.low[at] in lexicon.anonymous
        unnamed = _anonymous(tokens, at, sentence) if bare and opens else _vague(tokens, at, sentence, opens, lexicon)
        found.extend(() if unnamed is None else (unnamed,))


def _phrases(tokens: Tokens, at: int, sentence: int, entries: Phrases, found: list[Claim]) -> int:
    """Add the longest phrase of each signal that begins at ``at``; an exception silences what it covers. The last token
    covered.
    """
    low = tokens.low
    seen = set[Signal]()
    for rest, signal in entries:
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
    linked = noun > 1 and tokens.is_[noun - 1] & Is.LINK and tokens.low[noun - 2] in lexicon.quantifiers
    counted = linked or (noun > 0 and tokens.low[noun - 1] in lexicon.quantifiers)
    first = noun - 2 if linked else noun - 1 if counted else noun
    if not counted and not opens:
        return None
    led = first > 0 and tokens.is_[first - 1] & Is.PHRASE
    verb = noun + 2 if tokens.at(noun + 1) & Is.OBJECT else noun + 1
    masks = [tokens.is_[k] for k in range(verb, min(verb + 2, len(tokens)))]
    says = bool(masks) and (masks[0] & Is.FINITE or (masks[0] & Is.HAVE and len(masks) > 1 and masks[1] & Is.PARTICIPLE))
    if not led and not says:
        return None
    return Claim(Signal.VAGUE, Span(tokens.start[first], tokens.end[noun]), sentence)


def _anonymous(tokens: Tokens, noun: int, sentence: int) -> Claim | None:
    """Sources told only by what they belong to, who say something: "Fuentes municipales reconocen"."""
    named = Is.CAPITAL | Is.ADVERB | Is.OBJECT | Is.PRONOUN | Is.RELATIVE | Is.HAVE | Is.MARK
    if tokens.at(noun + 1) & (named | Is.FINITE) or tokens.at(noun + 1) & Is.PARTICIPLE:
        return None  # a surname, or no more said of them
    for k in range(noun + 2, min(noun + _SOURCE_WORDS, len(tokens))):
        if tokens.start[k] - tokens.end[k - 1] != 1 or tokens.is_[k] & Is.MARK:
            return None
        if tokens.is_[k] & Is.FINITE or (tokens.is_[k] & Is.HAVE and tokens.at(k + 1) & Is.PARTICIPLE):
            return Claim(Signal.ANONYMOUS, Span(tokens.start[noun], tokens.end[k - 1]), sentence)
    return None


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
    if _is_score(tokens, at, end):
        found.append(Claim(Signal.ROUTINE, Span(tokens.start[at], tokens.end[at + 2]), sentence))
        return at + 2
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
    digits = strong and any(mask & _NUMBER for mask in tokens.is_[first : end + 1])
    weight = 2 if digits else 1 if strong or sum(map(str.isdigit, low[at])) >= 2 else 0
    found.append(Claim(Signal.NUMBER, span, sentence, weight))
    return end


def _is_score(tokens: Tokens, at: int, end: int) -> bool:
    """Whether two short numbers stand on both sides of a dash without a space: "3-1", "27–24", "3:1" but no hour, "18:30"."""
    if end != at or at + 2 >= len(tokens) or tokens.low[at + 1] not in _SCORE_DASHES or not tokens.is_[at + 2] & _NUMBER:
        return False
    adjacent = tokens.end[at] == tokens.start[at + 1] and tokens.end[at + 1] == tokens.start[at + 2]
    adjacent = adjacent and (tokens.low[at + 1] != ":" or len(tokens.low[at + 2]) == 1)
    return adjacent and tokens.low[at].isdigit() and len(tokens.low[at]) < _SHORT and len(tokens.low[at + 2]) < _SHORT


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
