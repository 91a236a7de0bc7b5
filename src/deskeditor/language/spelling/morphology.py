"""Membership: whether a form is a word, by dictionary, prefix, compound or regular inflection.

Start reading at :class:`Membership`.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from deskeditor.language.orthography import Orthography
from deskeditor.language.spelling.edits import rewritten_once, slips

_SHORTEST_BASE = 4
_DOUBLED_END = re.compile(r"([^\W\d_])\1.?$")
_PERSON = re.compile(r"po:[123](?:sg|pl)")
_SHORTEST_COMPOUND_PART = 4
_SEEN_OFTEN = 100
_COMMON = 500
_ACRONYM = 5
_MEMO = 200_000
_RARE, _FLOOR, _TENTH, _TIMES = 50, 50, 10, 20
"""A word seen at most ``_RARE`` times is a slip of one seen ``_TIMES`` as often; never seen, of one seen ``_FLOOR`` times."""


@dataclass(frozen=True, slots=True)
class Speller:
    """A Hunspell dictionary: whether it has a word, and its readings of it ("st:installer po:v1 po:ipre po:2sg")."""

    knows: Callable[[str], bool]
    analysed: Callable[[str], tuple[str, ...]]


class Membership:
    """Asks Hunspell where there is one, else the word list; then what the language builds regularly."""

    def __init__(
        self,
        orthography: Orthography,
        counts: Mapping[str, int],
        spellers: tuple[Speller, ...],
        own: frozenset[str],
        misspelt: Mapping[str, str],
        unlisted: frozenset[str],
    ) -> None:
        self.orthography = orthography
        self.counts = counts
        self._spellers = spellers
        self._own = own
        self._misspelt = misspelt
        self._unlisted = unlisted
        self._memo: dict[str, bool] = {}

    @property
    def has_spellers(self) -> bool:
        """Whether a Hunspell dictionary decides."""
        return bool(self._spellers)

    def listed(self, word: str) -> bool:
        """Whether a dictionary has ``word``, capitals accepted; remembered."""
        found = self._memo.get(word)
        if found is None:
            if len(self._memo) >= _MEMO:
                self._memo.clear()
            found = self._memo[word] = self._looked_up(word)
        return found

    def _looked_up(self, word: str) -> bool:
        if word in self._own or word.lower() in self._own or (word.isupper() and word.capitalize() in self._own):
            return True
        if self._spellers:
            if self.counts.get(word, -1) >= self.orthography.trusted and word not in self._unlisted:
                return True
            return any(speller.knows(word) for speller in self._spellers)
        low = word.lower()
        return (low in self.counts and low not in self._unlisted) or (
            self._joined_in(low) and _apart(low, self.orthography) in self.counts
        )

    def _joined_in(self, low: str) -> bool:
        return any(stem in low for stem in self.orthography.ligature_stems)

    def listed_any(self, low: str) -> bool:
        """Whether ``low`` is listed as it stands or as a name."""
        return self.listed(low) or self.listed(low.capitalize()) or (len(low) <= _ACRONYM and self.listed(low.upper()))

    def suspect(self, word: str) -> bool:
        """Whether something speaks against a listed word."""
        return word not in self._own and self.shadowed(word)

    def misspelt(self, word: str) -> str:
        """What a word should read that dictionaries have, or might pass, and that is an error all the same; else ""."""
        low = word.lower()
        better = self._misspelt.get(low, "")
        if not better:
            better = next((low.replace(wrong, right) for wrong, right in self.orthography.faulty if wrong in low), "")
        return better[:1].upper() + better[1:] if better and word[0].isupper() else better

    def is_word(self, word: str) -> bool:
        """Whether ``word`` is listed or regularly built of listed words."""
        if self.listed(word):
            return True
        low = word.lower()
        around = (one for one in slips(low, self.orthography.alphabet) if self.counts.get(one, 0) > _COMMON)
        if self._prefixed(low) or self._pronoun_taken_off(low) or self._compound(low):
            return next(around, None) is None  # a common word is one slip away: then no regular building excuses an unlisted one
        if self._spellers or _DOUBLED_END.search(low) or not self._inflected(low):
            return False
        return not any(one[-2:] == low[-2:] for one in around)  # what differs in its ending is another form, not a slip

    def personal(self, word: str) -> bool:
        """Whether every reading of a listed word is a verb's in a person that only certain pronouns take."""
        orthography = self.orthography
        if not self._spellers or not word.isalpha() or not word.islower() or not self._has_third_person(word):
            return False
        readings = [reading for speller in self._spellers for reading in speller.analysed(word)]
        return bool(readings) and all(
            orthography.personal_tags.issuperset(persons := _PERSON.findall(reading)) and persons and "is:" not in reading
            for reading in readings
        )

    def _has_third_person(self, word: str) -> bool:
        """Whether the sister form that most often was meant exists: asking for an analysis is dear."""
        return any(
            word.endswith(ending) and word[: -len(ending)] + sister in self.counts
            for ending, sister in self.orthography.personal_endings
        )

    def shadowed(self, word: str) -> bool:
        """Whether a listed word is so rare beside one that differs by an accent or a doubled letter that it is a slip of it."""
        low = word.lower()
        own = self.counts.get(low, 0)
        if not self.orthography.doubles_suspect or own > _RARE or not self.listed(low):
            return False
        needed = max(_FLOOR, _TIMES * max(own, _TENTH)) if own else _FLOOR
        around = (
            one for one in rewritten_once(low, self.orthography) if one[-2:] == low[-2:]
        )  # the accent of an ending inflects
        best = max(around, key=lambda one: self.counts.get(one, 0), default="")
        return self.counts.get(best, 0) >= needed and self.listed(best)

    def typographic(self, word: str) -> str:
        """The word with its ligature, or the accent of its capital, where that alone is missing; else ""."""
        low = word.lower()
        for apart, joined in self.orthography.ligatures:
            if apart in low:
                better = _with_ligature(word, apart, joined)
                if self.listed(better) and (self._joined_in(better.lower()) or not self.listed(word)):
                    return better
        accents = self.orthography.accents.get(low[:1], "") if self.orthography.capitals_accented else ""
        if accents and word[0].isupper() and len(word) > 1 and not self.listed(word):
            for accent in accents:
                better = accent.upper() + word[1:]
                if self.listed(better):
                    return better
        return ""

    def _prefixed(self, word: str) -> bool:
        for prefix in self.orthography.prefixes:
            if word == prefix:
                return True
            if word.startswith(prefix) and len(prefix) > 2:
                rest = word[len(prefix) :].lstrip("-")
                if len(rest) >= _SHORTEST_BASE and self.counts.get(rest, 0) > _SEEN_OFTEN and self.listed(rest):
                    return True
        return False

    def _pronoun_taken_off(self, word: str) -> bool:
        for end, verb in self.orthography.stems:
            if word.endswith(end) and len(word) > len(end) + 1 and self.listed(word[: -len(end)] + verb):
                return True
        return False

    def _compound(self, word: str) -> bool:
        if not self.orthography.links:
            return False
        for cut in range(_SHORTEST_COMPOUND_PART, len(word) - _SHORTEST_COMPOUND_PART + 1):
            tail = word[cut:]
            if self._part(tail) and any(
                word[:cut].endswith(link) and self._part(word[: cut - len(link)]) for link in self.orthography.links
            ):
                return True
        return False

    def _part(self, word: str) -> bool:
        return len(word) >= _SHORTEST_COMPOUND_PART and self.counts.get(word, 0) > _SEEN_OFTEN

    def _inflected(self, word: str) -> bool:
        for ending, bases in self.orthography.endings:
            if word.endswith(ending):
                stem = word[: len(word) - len(ending)]
                if len(stem) >= _SHORTEST_BASE and any((stem + base) in self.counts for base in bases):
                    return True
        return False


def _apart(word: str, orthography: Orthography) -> str:
    for apart, joined in orthography.ligatures:
        word = word.replace(joined, apart)
    return word


def _with_ligature(word: str, apart: str, joined: str) -> str:
    better = word.replace(apart, joined).replace(apart.upper(), joined.upper())
    return better.replace(apart.capitalize(), joined.upper())
