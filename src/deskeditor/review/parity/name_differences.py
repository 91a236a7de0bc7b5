"""Names that differ between paragraphs that render each other. Start reading at :func:`name_differences`."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import OSA

from deskeditor.findings import Severity
from deskeditor.language import LanguagePack
from deskeditor.review.parity.blocks import Block
from deskeditor.review.parity.comparison import Difference, What
from deskeditor.review.parity.names import Name, folded, place_name

_SHORTEST = 5
"""Letters from which a part of a name is compared: shorter ones are alike by chance."""
_LONG = 7
"""Letters from which two of them may be off."""
_SPELLINGS = tuple(
    (re.compile(pattern), letter)
    for pattern, letter in (
        (r"tsch|tch", "c"), (r"sch|sh|ch|kh", "h"), (r"zh|dsch|dj", "j"), (r"ou", "u"), (r"w|ff$", "v"), (r"ks", "x"),
        (r"ts|tz", "z"), (r"[iyj]+", "i"), (r"(?<=[^aeiou])e$", ""),
    )
)  # fmt: skip
"""What transliterations from other alphabets write otherwise in each language: Putin, Poutine; Lukashenko, Lukaschenko."""
_ENDING = re.compile(r"[aeiou]?[nst]?$")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a side, folded, its names that are no listed places, and the last words of those of two words or more."""

    words: frozenset[str]
    names: tuple[tuple[Block, Name], ...]
    people: frozenset[str]

    @staticmethod
    def of(blocks: Sequence[Block]) -> "Vocabulary":
        """Of some paragraphs."""
        words = frozenset(word for block in blocks for word in block.words)
        names = tuple((block, name) for block in blocks for name in block.names if not name.listed)
        return Vocabulary(words, names, frozenset(name.words[-1] for _, name in names if _is_person(name)))


def name_differences(
    here: Sequence[Block],
    there: Sequence[Block],
    known: tuple[Vocabulary, Vocabulary],
    packs: tuple[LanguagePack, LanguagePack],
) -> list[Difference]:
    """Misspelt names, and places or bodies put for another; ``known`` is what both sides say as a whole.

    A misspelling is a name whose word is nowhere in the source while one a letter or two away is. Names only left out are not
    reported: a translator may write "the minister".
    """
    found = []
    theirs = Vocabulary.of(there).names
    single = not any(pack.table("orthography").get("capitalised_nouns", False) for pack in packs)
    for block, name in Vocabulary.of(here).names:
        if len(name.words) == 1 and (name.initial or not single):
            continue
        partner = _misspelt(name, theirs, known) or _misspelt(name, known[1].names, known)
        if partner is not None:
            other, right = partner
            fix = _respelt(name.span.of(block.text), right.span.of(other.text))
            found.append(Difference("name", What.ALTERED, block.placed(name.span), other.placed(right.span), Severity.ERROR, fix))
    return found + _swapped(here, there, packs[0])


def swapped_people(here: Sequence[Block], there: Sequence[Block], known: tuple[Vocabulary, Vocabulary]) -> list[Difference]:
    """Somebody of the source named in a paragraph where the source names somebody else, who is not in the draft's at all."""
    mine, theirs = Vocabulary.of(here), Vocabulary.of(there)
    elsewhere = known[1].people - theirs.words
    extra = [one for one in mine.names if _is_person(one[1]) and one[1].words[-1] in elsewhere]
    missing = [one for one in theirs.names if _is_person(one[1]) and mine.words.isdisjoint(one[1].words)]
    if len(extra) != 1 or len(missing) != 1:
        return []
    (block, name), (other, right) = extra[0], missing[0]
    place = other.placed(right.span)
    speaks = any(one.speaker and one.speaker.span.overlaps(place) for one in other.quotations)
    kind, variant = ("speaker", "") if speaks else ("name", "swapped")
    return [Difference(kind, What.ALTERED, block.placed(name.span), place, Severity.WARNING, None, variant)]


def _is_person(name: Name) -> bool:
    return len(name.words) > 1


def _respelt(written: str, right: str) -> str:
    """The draft's name with each word that is a letter or two off written as in the source; titles left alone."""
    words = right.split()
    return " ".join(next((word for word in words if _near(folded(part), folded(word))), part) for part in written.split())


def _misspelt(
    name: Name, candidates: Sequence[tuple[Block, Name]], known: tuple[Vocabulary, Vocabulary]
) -> tuple[Block, Name] | None:
    """A word that stands nowhere in the source and is a letter or two off one of its names.

    Another part of that name stands before it or elsewhere in the draft.

    Without that every cognate ("Défense", "Defence") would be a misspelling; two letters that changed places need no such proof.
    """
    if known[1].words.issuperset(name.words):
        return None
    for block, right in candidates:
        written = right.span.of(block.text)
        for given, word in pairwise(name.words):
            other = next((other for first, other in pairwise(right.words) if first == given and _near(word, other)), None)
            if other is not None and word not in known[1].words and not _is_transliterated(word, other, written):
                return block, right
        word, other = name.words[-1], right.words[-1]
        if word in known[1].words or other in known[0].words or right.initial or not _near(word, other):
            continue
        kept = word[0] == other[0] and word[-1] == other[-1]
        alone = len(name.words) == 1 and not known[0].words.isdisjoint(right.words[:-1])
        turned = len(name.words) == len(right.words) == 1 and sorted(word) == sorted(other)
        if kept and (alone or turned) and not _is_transliterated(word, other, written):
            return block, right
    return None


def _near(word: str, other: str) -> bool:
    """A letter or two off; an ending more or less is a case, a plural or a cognate's, and no slip."""
    shortest = min(len(word), len(other))
    if shortest < _SHORTEST or _ENDING.sub("", word) == _ENDING.sub("", other):
        return False
    most = 2 if shortest >= _LONG or sorted(word) == sorted(other) else 1
    return OSA.distance(word, other) <= most


def _is_transliterated(word: str, other: str, written: str) -> bool:
    """Whether two spellings may be one name from another alphabet; one with accents of its own comes from ours."""
    return written.isascii() and _sound(word) == _sound(other)


def _sound(word: str) -> str:
    for pattern, letter in _SPELLINGS:
        word = pattern.sub(letter, word)
    return word


def _swapped(here: Sequence[Block], there: Sequence[Block], pack: LanguagePack) -> list[Difference]:
    """One listed place or body in place of another: only where each side has exactly one that the other has not."""
    found = []
    for town in (True, False):
        mine, theirs = _listed(here, town=town), _listed(there, town=town)
        extra, missing = mine.keys() - theirs.keys(), theirs.keys() - mine.keys()
        if len(extra) == len(missing) == 1:
            (block, name), (other, right) = mine[extra.pop()], theirs[missing.pop()]
            places = block.placed(name.span), other.placed(right.span)
            fix = place_name(right.key, pack) if town else None  # a country has an article, and a gender
            found.append(Difference("name", What.ALTERED, places[0], places[1], Severity.WARNING, fix, "swapped"))
    return found


def _listed(blocks: Sequence[Block], *, town: bool) -> Mapping[str, tuple[Block, Name]]:
    """The listed towns, or countries and bodies, whose keys are capitals; continents stand for too much to be compared."""
    return {
        name.key: (block, name)
        for block in blocks
        for name in block.names
        if name.listed and "-C" not in name.key and name.key.removeprefix("=").isupper() is not town
    }
