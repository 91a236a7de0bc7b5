"""Membership: whether a form is a word, by dictionary, prefix, compound or regular inflection.

Start reading at :class:`Membership`.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from deskeditor.language.orthography import Orthography
from deskeditor.language.spelling.edits import rewritten_once, slips
from deskeditor.language.spelling.persons import Persons, Speller

_SHORTEST_BASE = 4
_DOUBLED_END = re.compile(r"([^\W\d_])\1.?$")
_SHORTEST_COMPOUND_PART = 4
_SEEN_OFTEN = 100
_COMMON = 500
_ACRONYM = 5
_MEMO = 200_000
_RARE, _FLOOR, _TENTH, _TIMES = 50, 50, 10, 20
"""A word seen at most ``_RARE`` times is a slip of one seen ``_TIMES`` as often; never seen, of one seen ``_FLOOR`` times."""


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
        both_readings: frozenset[str] = frozenset(),
    ) -> None:
        self.orthography = orthography
        self.counts = counts
        self._spellers = spellers
        self._own = own
        self._misspelt = misspelt
        self._unlisted = frozenset(map(str.lower, unlisted))
        self._named = self._unlisted.difference(unlisted)
        self.persons = Persons(orthography, counts, spellers, both_readings)
        self._memo: dict[str, bool] = {}
        self._prefixes: dict[str, list[str]] = {}
        for prefix in orthography.prefixes:
            self._prefixes.setdefault(prefix[:2], []).append(prefix)
        self._settled = max(_RARE + 1, orthography.trusted if spellers else 0)
        self._faulty = _any_of(wrong for wrong, _ in orthography.faulty)
        apart = (letters for letters, _ in orthography.ligatures)
        self._against = _any_of((*apart, *(wrong for wrong, _ in orthography.faulty if wrong.isalpha())))

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
            if self._trusted(word) or (word[1:].islower() and self._trusted(word.lower())):
                return True
            return any(speller.knows(one) for speller in self._spellers for one in (word, *self._elsewhere(word)))
        low = word.lower()
        if any(one in self.counts for one in self._elsewhere(low)):
            return True
        if low in self.counts and (low not in self._unlisted or (word[0].isupper() and low in self._named)):
            return True
        return self._joined_in(low) and _apart(low, self.orthography) in self.counts

    def _elsewhere(self, word: str) -> tuple[str, ...]:
        """The word as the dictionary would have it, where another country of the language writes other letters."""
        return tuple(word.replace(theirs, ours) for theirs, ours in self.orthography.regional if theirs in word)

    def _trusted(self, low: str) -> bool:
        """Whether a word was seen so often that Hunspell need not be asked."""
        return self.counts.get(low, -1) >= self.orthography.trusted and low not in self._unlisted

    def plainly(self, token: str) -> bool:
        """Whether the count of ``token`` alone settles that it is a word and nothing speaks against it; False: ask on.

        The cheap exit that most words of a text take; whoever is let through here is KNOWN by the long way too (tested).
        """
        low = token.lower()
        if self.counts.get(low, -1) < self._settled or not token.isalpha() or not (token[1:].islower() or len(token) == 1):
            return False
        if low in self._unlisted or low in self._misspelt or self._against(low):
            return False
        return not (token == low and self.persons.may_be(low))

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
        if not better and self._faulty(low):
            better = next(low.replace(wrong, right) for wrong, right in self.orthography.faulty if wrong in low)
        return better[:1].upper() + better[1:] if better and word[0].isupper() else better

    def is_word(self, word: str) -> bool:
        """Whether ``word`` is listed or regularly built of listed words."""
        if self.listed(word):
            return True
        low = word.lower()
        if self._prefixed(low) or self._pronoun_taken_off(low) or self._compound(low):
            # A word seen more often is one slip away: then no regular building excuses an unlisted one.
            around = self._around(low, _SEEN_OFTEN)
            return not any(self.counts[one] > _COMMON or not _another_form(one, low) for one in around)
        if self._spellers or _DOUBLED_END.search(low) or not self._inflected(low):
            return False
        # What differs in its ending is another form, no slip.
        return not any(one[-2:] == low[-2:] for one in self._around(low, _COMMON))

    def _around(self, low: str, least: int) -> tuple[str, ...]:
        """The words one slip away from ``low`` seen more often than ``least``; a thousand strings are tried: ask last."""
        return tuple(one for one in slips(low, self.orthography.alphabet) if self.counts.get(one, 0) > least)

    def shadowed(self, word: str) -> bool:
        """Whether a listed word is so rare beside one that differs by an accent or a doubled letter that it is a slip of it."""
        low = word.lower()
        own = self.counts.get(low, 0)
        if not self.orthography.doubles_suspect or own > _RARE:
            return False
        needed = max(_FLOOR, _TIMES * max(own, _TENTH)) if own else _FLOOR
        end, seen = low[-2:], self.counts.get
        known = self.counts.keys() & rewritten_once(low, self.orthography)
        around = [one for one in known if seen(one, 0) >= needed and one[-2:] == end]  # the accent of an ending inflects
        best = max(around, key=lambda one: (seen(one, 0), one), default="")
        return bool(best) and self.listed(best) and self.listed(low)

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
                if accent + low[1:2] in self._accented_heads and self.listed(better):
                    return better
        return ""

    @cached_property
    def _accented_heads(self) -> frozenset[str]:
        """The first two letters of every counted word or listed name that begins with an accented letter."""
        bare = self.orthography.bare
        words = (*self.counts, *map(str.lower, self._own))
        return frozenset(word[:2] for word in words if word[:1] in bare)

    def _prefixed(self, word: str) -> bool:
        for prefix in self._prefixes.get(word[:2], ()):
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


def _any_of(strings: Iterable[str]) -> Callable[[str], object]:
    """What says whether one of the strings stands in a word; of none, never."""
    return re.compile("|".join(map(re.escape, strings)) or "(?!)").search


def _another_form(one: str, other: str) -> bool:
    """Whether two words differ in their last letter alone, or in their first: an inflection, another prefix, no slip."""
    return one[:-1] in {other, other[:-1]} or other[:-1] == one or one[:1] != other[:1]


def _apart(word: str, orthography: Orthography) -> str:
    for apart, joined in orthography.ligatures:
        word = word.replace(joined, apart)
    return word


def _with_ligature(word: str, apart: str, joined: str) -> str:
    better = word.replace(apart, joined).replace(apart.upper(), joined.upper())
    return better.replace(apart.capitalize(), joined.upper())
