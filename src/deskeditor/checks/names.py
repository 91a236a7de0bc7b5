"""Check: a name spelt two ways in one draft, headline included. Start reading at :func:`_examine`.

Two rules. A capitalised word that no dictionary has, one slip away from another name of the draft, is a variant of it: the rarer
of the two, of equals the later. And two full names that share one word and almost share the other (Ellen Marsh, Helen Marsh)
may be one person.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import OSA

from deskeditor.article import TEXT_FIELDS
from deskeditor.findings import Finding, Fix, Kind, Severity, details
from deskeditor.language.context import opens_sentence
from deskeditor.language.lexicon import Standing
from deskeditor.language.orthography import orthography_of
from deskeditor.language.words import parts_of, tokens_of
from deskeditor.reading import ArticleReading, Check, Passage, Reading
from deskeditor.reading.memo import per_reading
from deskeditor.text import Span

CODE = "name.variant"
_SHORTEST = 5
_KNOWN = frozenset({Standing.KNOWN, Standing.PERSONAL, Standing.TYPOGRAPHIC, Standing.CAPITAL})
_ENDINGS = frozenset({"s", "e", "n", "a", "o", "i", "t", "m"})
"""Letters that inflect a name or tell a man's from a woman's: Martin, Martine; a name and its genitive are not two spellings."""


@dataclass(slots=True)
class _Name:
    """A capitalised word of the draft: where it stands, and whether a dictionary has it."""

    word: str
    known: bool
    places: list[tuple[Passage, Span]] = field(default_factory=list)
    inside: int = 0
    """How often it stands inside a sentence, where only a name keeps its capital."""


def _examine(article: ArticleReading) -> Iterable[Finding]:
    lexicon = article.pack.lexicon
    if not lexicon.ready:
        return
    names = _names(article)
    index: dict[str, list[_Name]] = {}
    for name in names.values():
        if len(name.word) >= _SHORTEST:
            for key in _shortened(name.word.lower()):
                index.setdefault(key, []).append(name)
    for name in names.values():
        if not name.known and len(name.word) >= _SHORTEST:
            right = _meant(name, index)
            if right is not None:
                yield from _findings(name, right)
    yield from _full_names(names)


def _names(article: ArticleReading) -> dict[str, _Name]:
    names: dict[str, _Name] = {}
    for passage in article.passages:
        if passage.field in TEXT_FIELDS:
            for word, span, known, inside in _capitalised(passage.reading):
                name = names.setdefault(word, _Name(word, known))
                name.places.append((passage, span))
                name.inside += inside
    return names


@per_reading
def _capitalised(reading: Reading) -> tuple[tuple[str, Span, bool, bool], ...]:
    """Each capitalised word of a paragraph: its place, whether it is known, whether it stands inside a sentence."""
    orthography = orthography_of(reading.pack)
    judge = reading.pack.lexicon.judgement
    prose = reading.prose
    found: list[tuple[str, Span, bool, bool]] = []
    for start, token in tokens_of(prose):
        if token.islower():
            continue
        for part in parts_of(token, orthography):
            word = part.plain
            if len(word) >= _SHORTEST and word[0].isupper() and word[1:].islower():
                judged = judge(token if len(word) == len(token) else token[part.start : part.end])
                known = judged is None or judged.standing in _KNOWN or word in reading.house_words
                span = Span(start + part.start, start + part.end)
                found.append((word, span, known, not opens_sentence(prose, span.start)))
    return tuple(found)


@lru_cache(maxsize=20_000)
def _shortened(word: str) -> tuple[str, ...]:
    """``word`` and what is left of it without one letter: two words one slip apart share one of these."""
    return tuple({word, *(word[:at] + word[at + 1 :] for at in range(len(word)))})


def _meant(name: _Name, index: dict[str, list[_Name]]) -> _Name | None:
    """The other name of the draft that ``name`` is a slip of, if there is one."""
    low = name.word.lower()
    near = {id(one): one for key in _shortened(low) for one in index.get(key, ()) if one is not name}
    right = [one for one in near.values() if _weightier(one, name) and _slip(low, one.word.lower())]
    return max(right, key=lambda one: (one.known, len(one.places)), default=None)


def _weightier(one: _Name, other: _Name) -> bool:
    if one.known:
        return one.inside > 0
    if len(one.places) != len(other.places):
        return len(one.places) > len(other.places)
    return _first(one) < _first(other)


def _first(name: _Name) -> tuple[int, int]:
    passage, span = name.places[0]
    return TEXT_FIELDS.index(passage.field), passage.start + span.start


def _slip(one: str, other: str) -> bool:
    if OSA.distance(one, other, score_cutoff=1) > 1:
        return False
    short, long = sorted((one, other), key=len)
    if len(short) < len(long) and long.startswith(short) and long[-1] in _ENDINGS:
        return False
    return not (len(short) == len(long) and short[:-1] == long[:-1] and short[-1] in _ENDINGS and long[-1] in _ENDINGS)


def _findings(name: _Name, right: _Name) -> Iterator[Finding]:
    passage, there = right.places[0]
    for place, span in name.places:
        evidence = (passage.placed(there),) if passage.field == place.field else ()
        yield _finding(place, span, name.word, right.word, evidence)


def _finding(place: Passage, span: Span, word: str, right: str, evidence: tuple[Span, ...]) -> Finding:
    at = place.placed(span)
    slots = details(word=word, better=right)
    return Finding(CODE, Kind.CONSISTENCY, Severity.WARNING, at, place.field, slots, (Fix(at, right),), evidence)


def _full_names(names: dict[str, _Name]) -> Iterator[Finding]:
    """Pairs of a first name and a surname that share one of the two and almost share the other."""
    pairs = _pairs(names)
    for side in (0, 1):
        shared: dict[str, dict[str, list[tuple[Passage, Span]]]] = {}
        for pair, places in pairs.items():
            shared.setdefault(pair[1 - side], {})[pair[side]] = [(passage, spans[side]) for passage, *spans in places]
        for variants in shared.values():
            yield from _variants(variants, names)


def _pairs(names: dict[str, _Name]) -> dict[tuple[str, str], list[tuple[Passage, Span, Span]]]:
    """Two names with one space between them, and where each of the two stands."""
    placed = sorted(
        (
            (TEXT_FIELDS.index(passage.field), passage.start, span.start, passage, span, name.word)
            for name in names.values()
            for passage, span in name.places
        ),
        key=lambda one: one[:3],
    )
    pairs: dict[tuple[str, str], list[tuple[Passage, Span, Span]]] = {}
    for (*_, passage, first, one), (*_, other, second, two) in pairwise(placed):
        if passage is other and passage.reading.prose[first.end : second.start] in {" ", "\u00a0", "\u202f"}:
            pairs.setdefault((one, two), []).append((passage, first, second))
    return pairs


def _variants(variants: dict[str, list[tuple[Passage, Span]]], names: dict[str, _Name]) -> Iterator[Finding]:
    words = list(variants)
    for number, one in enumerate(words):
        for two in words[number + 1 :]:
            if not names[one].known or not names[two].known or OSA.distance(one.lower(), two.lower(), score_cutoff=2) > 2:
                continue
            if len(variants[one]) < len(variants[two]):
                right, wrong = two, one
            else:
                right, wrong = one, two
            if not one.lower().startswith(two.lower()) and not two.lower().startswith(one.lower()):
                for place, span in variants[wrong]:
                    yield _finding(place, span, wrong, right, ())


CHECK = Check(name="names", codes=(CODE,), summary="A name spelt two ways in one draft", article=_examine)
