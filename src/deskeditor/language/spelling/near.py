"""Neighbours: which known word or name a capitalised unknown one is a slip of. Start reading at :meth:`Neighbours.judged`.

A name is no misspelling for being unknown; it is one for standing beside a name or a word that everybody knows.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract, extractOne

from deskeditor.language.lexicon import Judgement, Standing
from deskeditor.language.spelling.edits import rewritten_once, shortened
from deskeditor.language.spelling.morphology import Membership
from deskeditor.language.words import Part, plain

_SHORTEST_ACCENT, _SHORTEST, _SHORTEST_SURE, _LONG = 4, 5, 6, 8
"""From how many letters on a word is compared: but for an accent, by one slip, by one slip of a common word, by two."""
_COMMON, _VERY_COMMON = 1_000, 30_000
"""How often a word was seen that a sentence's first word is taken for a slip of, from six letters and from five."""


class Neighbours:
    """Well-known names and common words, sorted for looking around a word."""

    def __init__(self, membership: Membership, known_names: Iterable[str]) -> None:
        self._membership = membership
        self._counts = membership.counts
        self._orthography = membership.orthography
        self._names = {plain(name).lower(): name for name in known_names}

    def judged(self, part: Part) -> Judgement:
        """The judgement of an unknown part: of what it is a slip, where its capital makes that worth saying."""
        word = part.plain
        if not (word[0].isupper() and word[1:].islower() and len(word) >= _SHORTEST_ACCENT):
            return Judgement(Standing.UNKNOWN, part.start, part.end)
        name = self._known_name(word) or self._accented(word)
        if name:
            return Judgement(Standing.NEAR_NAME, part.start, part.end, name)
        best = self._common(word.lower()) if len(word) >= _SHORTEST else ""
        seen = self._counts.get(best, 0)
        length, often = self._orthography.near_name
        if best and len(word) >= length and seen >= often:
            return Judgement(Standing.NEAR_NAME, part.start, part.end, best.capitalize())
        common = best and seen >= (_COMMON if len(word) >= _SHORTEST_SURE else _VERY_COMMON)
        return Judgement(Standing.UNKNOWN, part.start, part.end, slip=best.capitalize() if common else "")

    def _known_name(self, word: str) -> str:
        """The well-known name that ``word`` is one slip away from, two where it is long; else ""."""
        low = word.lower()
        if len(word) < _SHORTEST or low in self._names:
            return ""
        if len(word) >= _LONG:
            found = extractOne(low, self._names_about[len(low)], scorer=OSA.distance, score_cutoff=2)
            return self._names[found[0]] if found else ""
        near = {name for key in shortened(low) for name in self._names_shortened.get(key, ())}
        sure = [name for name in near if OSA.distance(low, name, score_cutoff=1) <= 1]
        return self._names[min(sure, key=self._order.__getitem__)] if sure else ""

    @cached_property
    def _order(self) -> dict[str, int]:
        return {name: number for number, name in enumerate(self._names)}

    @cached_property
    def _names_shortened(self) -> dict[str, list[str]]:
        """The short names by what is left of them without one letter."""
        found: dict[str, list[str]] = {}
        for name in self._names:
            if len(name) <= _LONG:
                for key in shortened(name):
                    found.setdefault(key, []).append(name)
        return found

    @cached_property
    def _names_about(self) -> defaultdict[int, list[str]]:
        """The names that are at most two letters longer or shorter than a length."""
        found: defaultdict[int, list[str]] = defaultdict(list)
        for name in self._names:
            for length in range(len(name) - 2, len(name) + 3):
                found[length].append(name)
        return found

    def _accented(self, word: str) -> str:
        """The common word or known name that ``word`` is but for one accent."""
        seen, names = self._counts.get, self._names
        around = rewritten_once(word.lower(), self._orthography, doubled="")
        common = (one for one in self._counts.keys() & around if seen(one, 0) >= _COMMON)
        for one in sorted({*(names.keys() & around), *common}):
            if one in names or self._membership.listed(one):
                return names.get(one, one.capitalize())
        return ""

    def _common(self, low: str) -> str:
        """The commonest word one slip away that begins alike; else ""."""
        found = {
            one for words in self._shelves(low) for one, *_ in extract(low, words, scorer=OSA.distance, score_cutoff=1, limit=9)
        }
        near = sorted(found, key=lambda one: (-self._counts[one], one))
        return next((one for one in near if self._membership.listed_any(one)), "")

    def _shelves(self, low: str) -> Iterator[list[str]]:
        for length in range(len(low) - 1, len(low) + 2):
            for key in _ends(low, self._orthography.bare):
                words = self._buckets.get((key, length))
                if words:
                    yield words

    @cached_property
    def _buckets(self) -> dict[tuple[str, int], list[str]]:
        bare = self._orthography.bare
        least = min(_COMMON, self._orthography.near_name[1])
        buckets: dict[tuple[str, int], list[str]] = {}
        for word, count in self._counts.items():
            if count >= least:
                for key in _ends(word, bare):
                    buckets.setdefault((key, len(word)), []).append(word)
        return buckets


def _ends(word: str, bare: Mapping[str, str]) -> tuple[str, str]:
    """The first letter of ``word`` with its second, and with its last two: words one slip apart that begin alike share one."""
    first = bare.get(word[0], word[0])
    return first + word[1:2], f"{first}-{word[-2:]}"
