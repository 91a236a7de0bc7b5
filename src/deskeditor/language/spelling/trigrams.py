"""Trigrams: which strings look like words of a language. Start reading at :meth:`Trigrams.likely`."""

import heapq
import math
from collections import Counter
from collections.abc import Iterable, Iterator


class Trigrams:
    """The three-letter runs of a word list, word edges included, with how common each is."""

    def __init__(self, words: Iterable[str]) -> None:
        counted: Counter[str] = Counter()
        for word in words:
            edged = f"^{word}$"
            counted.update(edged[at : at + 3] for at in range(len(edged) - 2))
        self._weight = {run: math.log(count + 1) for run, count in counted.items()}
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
                for made, credit in _made(edged, at, letters):
                    score = self._score(made, at)
                    if score is not None:
                        scored[made[1:-1]] = max(scored.get(made[1:-1], -99.0), score + credit)
        scored.pop(word, None)
        return heapq.nsmallest(most, scored, key=lambda one: (-scored[one], one))

    def words_like(self, word: str) -> bool:
        """Whether every run of ``word`` is a word's."""
        edged = f"^{word}$"
        return all(edged[at : at + 3] in self._weight for at in range(len(edged) - 2))

    def _score(self, made: str, at: int) -> float | None:
        total, weights = 0.0, self._weight
        first, end = max(0, at - 2), min(len(made) - 2, at + 2)
        for run in range(first, end):
            weight = weights.get(made[run : run + 3])
            if weight is None:
                return None
            total += weight
        return total / max(1, end - first)


def _made(edged: str, at: int, alphabet: Iterable[str]) -> Iterator[tuple[str, float]]:
    """The strings made by a slip at ``at`` of a word with its edges, and how much likelier than others the slip is."""
    head, char, tail = edged[:at], edged[at], edged[at + 1 :]
    for letter in alphabet:
        yield head + letter + char + tail, 2.0 if letter in {char, head[-1]} else 0.0
    if tail:
        yield head + tail, 2.0 if char == head[-1] else 0.5
        for letter in alphabet:
            yield head + letter + tail, 0.0
    if len(tail) > 1:
        yield head + tail[0] + char + tail[1:], 1.5
