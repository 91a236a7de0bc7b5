"""Check: a name spelt two ways in one draft, headline included. Start reading at :func:`_examine`.

Two rules. A capitalised word that no dictionary has, one slip away from another name of the draft, is a variant of it: the rarer
of the two, of equals the later. And two full names that share one word and almost share the other (Ellen Marsh, Helen Marsh)
may be one person.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from deskeditor.article import TEXT_FIELDS
from deskeditor.findings import Finding, Fix, Kind, Severity, details
from deskeditor.language import LanguagePack
from deskeditor.language.context import opens_sentence
from deskeditor.language.lexicon import Standing
from deskeditor.language.orthography import Orthography, orthography_of
from deskeditor.language.spelling.edits import shortened
from deskeditor.language.words import parts_of
from deskeditor.reading import ArticleReading, Check, Passage, Reading
from deskeditor.reading.memo import per_reading
from deskeditor.text import Span

CODE = "name.variant"
_SHORTEST = 5
_KNOWN = frozenset({Standing.KNOWN, Standing.PERSONAL, Standing.TYPOGRAPHIC, Standing.CAPITAL})
_BESIDE = 20
"""Code points between two first names that are two people's."""
_ENDINGS = frozenset({"s", "e", "n", "a", "o", "i", "t", "m"})
"""Letters that inflect a name or tell a man's from a woman's: Martin, Martine; a name and its genitive are not two spellings."""


_keys = lru_cache(maxsize=20_000)(shortened)

Place = tuple[Passage, int, int]
"""Where a word stands: its passage, and start and end in it."""


@dataclass(slots=True)
class _Name:
    """A capitalised word of the draft: where it stands, and whether a dictionary has it."""

    word: str
    known: bool
    places: list[Place] = field(default_factory=list)
    inside: int = 0
    """How often it stands inside a sentence, where only a name keeps its capital."""


def _examine(article: ArticleReading) -> Iterable[Finding]:
    lexicon = article.pack.lexicon
    if not lexicon.ready:
        return
    passages = [passage for passage in article.passages if passage.field in TEXT_FIELDS]
    names = _names(passages)
    unknown = [name for name in names.values() if not name.known]
    index = _index(names.values(), unknown) if unknown else {}
    surnames = frozenset(two[0] for passage in passages for _, two in _pairs(passage.reading)) if unknown else frozenset()
    for name in unknown:
        right = _meant(name, index, surnames)
        if right is not None:
            yield from _findings(name, right)
    yield from _full_names(passages, names)


def _names(passages: Iterable[Passage]) -> dict[str, _Name]:
    names: dict[str, _Name] = {}
    for passage in passages:
        for word, start, end, known, inside in _capitalised(passage.reading):
            name = names.get(word)
            if name is None:
                name = names[word] = _Name(word, known)
            name.places.append((passage, start, end))
            name.inside += inside
    return names


@per_reading
def _capitalised(reading: Reading) -> tuple[tuple[str, int, int, bool, bool], ...]:
    """Each capitalised word of a paragraph: its place, whether it is known, whether it stands inside a sentence."""
    orthography = orthography_of(reading.pack)
    judge = reading.pack.lexicon.judgement
    prose = reading.prose
    found: list[tuple[str, int, int, bool, bool]] = []
    for at, token in reading.forms:
        if token.islower():
            continue
        for word, start, end in _name_parts(token, orthography):
            judged = judge(token[start:end])
            known = judged is None or judged.standing in _KNOWN or word in reading.house_words
            found.append((word, at + start, at + end, known, not opens_sentence(prose, at + start)))
    return tuple(found)


@lru_cache(maxsize=20_000)
def _name_parts(token: str, orthography: Orthography) -> tuple[tuple[str, int, int], ...]:
    """The parts of a token that are written as names are: a capital, the rest in lower case, not too short."""
    return tuple(
        (part.plain, part.start, part.end)
        for part in parts_of(token, orthography)
        if len(part.plain) >= _SHORTEST and part.plain[0].isupper() and part.plain[1:].islower()
    )


def _index(names: Iterable[_Name], unknown: Iterable[_Name]) -> dict[str, list[_Name]]:
    """The names that share a shortened form with an unknown one, by that form."""
    index: dict[str, list[_Name]] = {key: [] for name in unknown for key in _keys(name.word.lower())}
    for name in names:
        for key in index.keys() & _keys(name.word.lower()):
            index[key].append(name)
    return index


def _meant(name: _Name, index: dict[str, list[_Name]], surnames: frozenset[str]) -> _Name | None:
    """The other name of the draft that ``name`` is a slip of, if there is one."""
    low = name.word.lower()
    near = {id(one): one for key in _keys(low) for one in index.get(key, ()) if one is not name}
    right = [
        one for one in near.values() if _weightier(one, name) and _slip(low, one.word.lower(), _inflects(name, one, surnames))
    ]
    return max(right, key=lambda one: (one.known, len(one.places), one.word), default=None)


def _inflects(name: _Name, right: _Name, surnames: frozenset[str]) -> frozenset[str]:
    """The last letters that may make ``name`` a form of ``right``. A person's surname has few; a family's is its plural."""
    if right.word not in surnames or name.word in surnames:
        return _ENDINGS
    facts = right.places[0][0].reading.pack.file("facts")
    plural = tuple(facts.get("plural_articles", ()))
    if any(passage.reading.prose[:start].rstrip().lower().endswith(plural) for passage, start, _ in name.places):
        return _ENDINGS
    return frozenset(facts.get("surname_endings", ()))


def _weightier(one: _Name, other: _Name) -> bool:
    if one.known:
        return one.inside > 0
    if len(one.places) != len(other.places):
        return len(one.places) > len(other.places)
    return _first(one) < _first(other)


def _first(name: _Name) -> tuple[int, int]:
    passage, start, _ = name.places[0]
    return TEXT_FIELDS.index(passage.field), passage.start + start


def _slip(one: str, other: str, endings: frozenset[str]) -> bool:
    from rapidfuzz.distance import OSA  # dear to import: only where two names may be alike

    if OSA.distance(one, other, score_cutoff=1) > 1:
        return False
    short, long = sorted((one, other), key=len)
    if len(short) < len(long) and long.startswith(short) and long[-1] in endings:
        return False
    return not (len(short) == len(long) and short[:-1] == long[:-1] and short[-1] in endings and long[-1] in endings)


def _findings(name: _Name, right: _Name) -> Iterator[Finding]:
    passage, start, end = right.places[0]
    for place in name.places:
        evidence = (passage.placed(Span(start, end)),) if passage.field == place[0].field else ()
        yield _finding(place, name.word, right.word, evidence)


def _finding(place: Place, word: str, right: str, evidence: tuple[Span, ...]) -> Finding:
    passage, start, end = place
    at = passage.placed(Span(start, end))
    slots = details(word=word, better=right)
    return Finding(CODE, Kind.CONSISTENCY, Severity.WARNING, at, passage.field, slots, (Fix(at, right),), evidence)


def _full_names(passages: Iterable[Passage], names: dict[str, _Name]) -> Iterator[Finding]:
    """Pairs of a first name and a surname that share one of the two and almost share the other."""
    pairs: dict[tuple[str, str], list[tuple[Place, Place]]] = {}
    for passage in sorted(passages, key=lambda one: (TEXT_FIELDS.index(one.field), one.start)):
        for one, two in _pairs(passage.reading):
            pairs.setdefault((one[0], two[0]), []).append(((passage, *one[1:]), (passage, *two[1:])))
    for side in (0, 1):
        shared: dict[str, dict[str, list[Place]]] = {}
        for pair, places in pairs.items():
            shared.setdefault(pair[1 - side], {})[pair[side]] = [both[side] for both in places]
        for variants in shared.values():
            if len(variants) > 1:
                yield from _variants(variants, names)


@per_reading
def _pairs(reading: Reading) -> tuple[tuple[tuple[str, int, int], tuple[str, int, int]], ...]:
    """Two names of a paragraph with one space between them, each with its start and end."""
    prose = reading.prose
    return tuple(
        (one[:3], two[:3])
        for one, two in pairwise(_capitalised(reading))
        if two[1] - one[2] == 1 and prose[one[2]] in " \u00a0\u202f"
    )


def _variants(variants: dict[str, list[Place]], names: dict[str, _Name]) -> Iterator[Finding]:
    from rapidfuzz.distance import OSA

    words = list(variants)
    for number, one in enumerate(words):
        for two in words[number + 1 :]:
            if not names[one].known or not names[two].known or OSA.distance(one.lower(), two.lower(), score_cutoff=2) > 2:
                continue
            if len(variants[one]) < len(variants[two]):
                right, wrong = two, one
            else:
                right, wrong = one, two
            pack = variants[one][0][0].reading.pack
            if not _shortened(one.lower(), two.lower(), pack) and not _together(variants[one], variants[two]):
                for place in variants[wrong]:
                    yield _finding(place, wrong, right, ())


def _shortened(one: str, other: str, pack: LanguagePack) -> bool:
    """Whether one is the other cut short (Dan, Daniel) or with a letter that inflects it; "Helen" is no form of "Helena" where a
    language tells which letters do.
    """
    short, long = sorted((one, other), key=len)
    endings = frozenset(pack.file("facts").get("surname_endings", _ENDINGS))
    return long.startswith(short) and (len(long) - len(short) != 1 or long[-1] in endings)


def _together(some: list[Place], others: list[Place]) -> bool:
    """Whether the two are named side by side, as two people of one family are: "Paul and Paula Dean"."""
    return any(one[0] is two[0] and max(one[1], two[1]) - min(one[2], two[2]) < _BESIDE for one in some for two in others)


CHECK = Check(name="names", codes=(CODE,), summary="A name spelt two ways in one draft", article=_examine)
