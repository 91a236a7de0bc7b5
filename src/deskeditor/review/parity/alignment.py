"""Alignment: which paragraph of the draft renders which of the source. Start reading at :func:`aligned`.

Dynamic programming over paragraphs in the manner of Gale and Church (1993, "A program for aligning sentences in bilingual
corpora"), with what both languages share (numbers, names, cognates) beside the lengths.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from deskeditor.review.parity.blocks import Block, likeness, likenesses, rarities

_STEPS = ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 2))
_MOST = 3
"""Paragraphs that may be joined into one."""
_SKIP = -0.9
"""What a paragraph without a partner costs; a pair must be worth more than two of them to be broken up."""
_MERGE = -0.35
"""Two paragraphs made one: rarer than one for one."""
_SPREAD = 0.28
"""Standard deviation of the logarithm of the length ratio of a paragraph and its translation."""
_HALF = 0.06
"""Likeness that each half of a merge must have to the whole: a lost paragraph has none to its neighbour's rendering."""
_FITTING = 0.8
"""Spreads that the length of a whole may be off when a half of it, a sentence or two, has no likeness of its own."""
_REACH = 24
"""Paragraphs that one side may be ahead of the other, beside those it has more."""
_SURE = 0.16
"""From this likeness on a pair is sure; below it is a guess and shown as one."""
_MOVED = 0.3
"""From this likeness on a lost and an added paragraph are one that was moved."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Paragraph numbers that render each other; one side empty where a paragraph was lost or added.

    Not ``sure``: a guess, shown as one. ``by_hand``: somebody said so.
    """

    draft: tuple[int, ...]
    source: tuple[int, ...]
    sure: bool
    moved: bool = False
    by_hand: bool = False


def aligned(draft: Sequence[Block], source: Sequence[Block], ties: Mapping[int, int] | None = None) -> tuple[Pair, ...]:
    """Every paragraph of both sides in exactly one pair, in the order of the draft; moved paragraphs are paired again.

    ``ties`` are pairs made by hand, draft to source: they stand whatever the texts say, the others are aligned around them.
    """
    tied = ties or {}
    mine = [block for block in draft if block.number not in tied]
    theirs = [block for block in source if block.number not in set(tied.values())]
    alike = _Likenesses(mine, theirs)
    pairs = []
    i, j = len(mine), len(theirs)
    steps = _best_steps(i, j, alike)
    while (i, j) != (0, 0):
        a, b = steps[i, j]
        sure = bool(a and b) and alike.of(i - a, i, j - b, j) >= _SURE
        numbers = tuple(block.number for block in mine[i - a : i]), tuple(block.number for block in theirs[j - b : j])
        pairs.append(Pair(*numbers, sure))
        i, j = i - a, j - b
    return _with_ties(_with_moves(tuple(reversed(pairs)), draft, source, alike.rarity), tied)


def _best_steps(draft: int, source: int, alike: "_Likenesses") -> Mapping[tuple[int, int], tuple[int, int]]:
    """For every pair of lengths, the last step of the best alignment of that many paragraphs.

    Only pairs about as far into the draft as into the source are looked at.
    """
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    reach = max(_REACH, abs(draft - source) + _REACH // 2)
    for i in range(draft + 1):
        middle = i * source // max(1, draft)
        for j in range(max(0, middle - reach), min(source, middle + reach) + 1):
            touching = alike.touch(max(0, i - _MOST), i, max(0, j - _MOST), j)
            for step in _STEPS if touching else _STEPS[:3]:
                before = best.get((i - step[0], j - step[1]))
                if before is None:
                    continue
                score = before[0] + alike.score(i - step[0], i, j - step[1], j)
                if (i, j) not in best or score > best[i, j][0]:
                    best[i, j] = (score, step)
    return {place: step for place, (_, step) in best.items()}


class _Likenesses:
    """How well runs of paragraphs of the two sides render each other; every pair of paragraphs is looked at once."""

    def __init__(self, draft: Sequence[Block], source: Sequence[Block]) -> None:
        self._draft = draft
        self._source = source
        self.rarity = rarities(draft, source)
        self._alike = likenesses(draft, source, self.rarity)
        self._near = [{at for at, alike in row.items() if alike >= _HALF} for row in self._alike]
        self._sums = _Sums.of(draft), _Sums.of(source)
        lengths = self._sums[0].lengths[-1] or 1, self._sums[1].lengths[-1] or 1
        ratio = lengths[0] / lengths[1]
        self._ratio = min(1.6, max(0.625, ratio))
        self._spread = _SPREAD * max(ratio / self._ratio, self._ratio / ratio)  # beside an excerpt lengths say little

    def of(self, a: int, i: int, b: int, j: int) -> float:
        """From 0 to 1, for the draft's paragraphs ``a`` to ``i`` and the source's ``b`` to ``j``."""
        if (i - a, j - b) == (1, 1):
            return self._alike[a].get(b, 0.0)
        return likeness(self._draft[a:i], self._source[b:j], self.rarity)

    def score(self, a: int, i: int, b: int, j: int) -> float:
        """What pairing those runs is worth."""
        if a == i or b == j:
            return _SKIP
        many = i - a + j - b - 2
        if many and not (self.touch(a, i, b, j) and self._is_whole((a, i), (b, j))):
            return 2 * (i - a) * _SKIP
        strangeness = self._strangeness(a, i, b, j)
        (_, mine), (_, theirs) = self._sums[0].told(a, i), self._sums[1].told(b, j)
        marks = 0.25 if bool(mine) == bool(theirs) else -0.25
        headlines = [block.field == "headline" for block in (self._draft[a], self._source[b])]
        heads = 1.5 if all(headlines) else -1.5 if any(headlines) else 0.0
        return 4 * self.of(a, i, b, j) - min(3.0, strangeness * strangeness / 2) + marks + heads + _MERGE * many - 0.4

    def touch(self, a: int, i: int, b: int, j: int) -> bool:
        """Whether any two paragraphs of those runs are alike."""
        theirs = range(b, j)
        return any(not self._near[one].isdisjoint(theirs) for one in range(a, i))

    def _is_whole(self, mine: tuple[int, int], theirs: tuple[int, int]) -> bool:
        """Whether some paragraphs are others divided otherwise: each is like one of the other side, or all fits so well together
        that a short one without a likeness must belong to it.
        """
        rows = [[self._alike[one].get(other, 0.0) for other in range(*theirs)] for one in range(*mine)]
        best = [max(row) for row in rows] + [max(column) for column in zip(*rows, strict=True)]
        across = len(rows) > 1 and len(rows[0]) > 1
        if min(best) >= _HALF and not across:
            return True
        (ours, quoted), (others, said) = self._sums[0].told(*mine), self._sums[1].told(*theirs)
        told = ours == others and abs(quoted - said) <= 1  # a quotation may have lost its marks
        told = told or (quoted == said and abs(ours - others) <= bool(quoted))
        return told and self._fits_better(*mine, *theirs)

    def _fits_better(self, a: int, i: int, b: int, j: int) -> bool:
        """Whether the whole has the length of the other side, and has it better than with a paragraph less."""
        whole = self._strangeness(a, i, b, j)
        fewer = [(a, i - 1, b, j), (a + 1, i, b, j), (a, i, b, j - 1), (a, i, b + 1, j)]
        return whole <= _FITTING and all(whole < self._strangeness(*run) for run in fewer if run[0] < run[1] and run[2] < run[3])

    def _strangeness(self, a: int, i: int, b: int, j: int) -> float:
        """How many spreads the lengths are off."""
        mine, theirs = (max(1, side.length(*run)) for side, run in zip(self._sums, ((a, i), (b, j)), strict=True))
        return abs(math.log(mine / (theirs * self._ratio))) / self._spread


@dataclass(frozen=True, slots=True)
class _Sums:
    """Characters, sentences and quotations of a side's first paragraphs, so that those of a run are two subtractions."""

    lengths: tuple[int, ...]
    sentences: tuple[int, ...]
    quotations: tuple[int, ...]

    @staticmethod
    def of(blocks: Sequence[Block]) -> "_Sums":
        return _Sums(
            tuple(accumulate((len(block.text) for block in blocks), initial=0)),
            tuple(accumulate((len(block.sentences) for block in blocks), initial=0)),
            tuple(accumulate((len(block.quotations) for block in blocks), initial=0)),
        )

    def length(self, start: int, end: int) -> int:
        return self.lengths[end] - self.lengths[start]

    def told(self, start: int, end: int) -> tuple[int, int]:
        """How many sentences and quotations a run has."""
        return self.sentences[end] - self.sentences[start], self.quotations[end] - self.quotations[start]


def _with_moves(
    pairs: Sequence[Pair], draft: Sequence[Block], source: Sequence[Block], rarity: Mapping[str, float]
) -> tuple[Pair, ...]:
    """A paragraph lost here and added there, if the two are alike, was moved."""
    lost = [pair for pair in pairs if not pair.draft]
    result = list(pairs)
    for added in [pair for pair in pairs if not pair.source]:
        scored = [(likeness([draft[added.draft[0]]], [source[pair.source[0]]], rarity), pair) for pair in lost if pair in result]
        if scored and max(scored, key=lambda one: one[0])[0] >= _MOVED:
            pair = max(scored, key=lambda one: one[0])[1]
            result[result.index(added)] = Pair(added.draft, pair.source, True, moved=True)
            result.remove(pair)
    return tuple(result)


def _with_ties(pairs: Sequence[Pair], tied: Mapping[int, int]) -> tuple[Pair, ...]:
    """With the pairs made by hand, each before the first pair of a later paragraph of the draft."""
    result = list(pairs)
    for number, other in sorted(tied.items()):
        at = next((at for at, pair in enumerate(result) if pair.draft and pair.draft[0] > number), len(result))
        result.insert(at, Pair((number,), (other,), sure=True, by_hand=True))
    return tuple(result)
