"""Trigrams: which strings look like words of a language. Start reading at :meth:`Trigrams.likely`."""

import heapq
import math
from collections import Counter
from collections.abc import Iterable, Iterator

_BEHIND = 4
"""As far behind the place of a slip the runs reach that it changes."""


class Trigrams:
    """The three-letter runs of a word list, word edges included, with how common each is."""

    def __init__(self, words: Iterable[str]) -> None:
        row = f"^{'$^'.join(words)}$"  # one text, counted in C: half the time of word by word
        counted = Counter(zip(row, row[1:], row[2:], strict=False))
        self._weight = {"".join(run): math.log(count + 1) for run, count in counted.items() if "^" not in run[1:]}
        self._next: dict[str, str] = {}
        """The letters seen after two others: only they are worth trying there."""
        for run in self._weight:
            if run[2:] != "$":
                self._next[run[:2]] = self._next.get(run[:2], "") + run[2:]

    def likely(self, word: str, alphabet: str, most: int) -> list[str]:
        """The ``most`` likeliest strings one slip away from ``word`` whose every run is a word's."""
        edged = f"^{word}$"
        bad = [at for at in range(len(edged) - 2) if edged[at : at + 3] not in self._weight]
        first, last = (bad[0], bad[-1]) if bad else (len(edged), 0)
        scored: dict[str, float] = {}
        for at in range(1, len(edged)):
            if last - 2 <= at + 1 and first >= at - 3:
                letters = [one for one in self._next.get(edged[at - 2 : at], "") if one in alphabet] if at > 1 else alphabet
                left = edged[max(0, at - 2) : at]
                for middle, rest, credit in _slips(edged, at, letters):
                    score = self._score((left + middle + rest[:_BEHIND])[: len(left) + _BEHIND])
                    if score is not None:
                        made = edged[1:at] + middle + rest[:-1]
                        scored[made] = max(scored.get(made, -99.0), score + credit)
        scored.pop(word, None)
        return heapq.nsmallest(most, scored, key=lambda one: (-scored[one], one))

    def words_like(self, word: str) -> bool:
        """Whether every run of ``word`` is a word's."""
        edged = f"^{word}$"
        return all(edged[at : at + 3] in self._weight for at in range(len(edged) - 2))

    def _score(self, around: str) -> float | None:
        """How common the runs of the letters around a slip are; None where one is no word's."""
        total, weights, runs = 0.0, self._weight, len(around) - 2
        for run in range(runs):
            weight = weights.get(around[run : run + 3])
            if weight is None:
                return None
            total += weight
        return total / max(1, runs)


def _slips(edged: str, at: int, alphabet: Iterable[str]) -> Iterator[tuple[str, str, float]]:
    """What a slip at ``at`` of a word with its edges puts there, what stands behind, and how much likelier than others it is."""
    before, char, rest, tail = edged[at - 1], edged[at], edged[at:], edged[at + 1 :]
    for letter in alphabet:
        yield letter, rest, 2.0 if letter in (char, before) else 0.0
    if tail:
        yield "", tail, 2.0 if char == before else 0.5
        for letter in alphabet:
            yield letter, tail, 0.0
    if len(tail) > 1:
        yield tail[0] + char, tail[1:], 1.5
