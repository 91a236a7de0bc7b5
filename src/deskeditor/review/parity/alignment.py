"""Alignment: which paragraph of the draft renders which of the source. Start reading at :func:`aligned`.

Dynamic programming over paragraphs in the manner of Gale and Church (1993, "A program for aligning sentences in bilingual
corpora"), with what both languages share (numbers, names, cognates) beside the lengths.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from deskeditor.review.parity.blocks import Block, likeness, rarities

_STEPS = ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 2))
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
    likenesses = _Likenesses(mine, theirs)
    pairs = []
    i, j = len(mine), len(theirs)
    steps = _best_steps(i, j, likenesses)
    while (i, j) != (0, 0):
        a, b = steps[i, j]
        sure = bool(a and b) and likenesses.of(i - a, i, j - b, j) >= _SURE
        numbers = tuple(block.number for block in mine[i - a : i]), tuple(block.number for block in theirs[j - b : j])
        pairs.append(Pair(*numbers, sure))
        i, j = i - a, j - b
    return _with_ties(_with_moves(tuple(reversed(pairs)), draft, source, likenesses.rarity), tied)


def _best_steps(draft: int, source: int, likenesses: "_Likenesses") -> Mapping[tuple[int, int], tuple[int, int]]:
    """For every pair of lengths, the last step of the best alignment of that many paragraphs."""
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(draft + 1):
        for j in range(source + 1):
            for step in _STEPS:
                a, b = i - step[0], j - step[1]
                if a < 0 or b < 0:
                    continue
                score = best[a, b][0] + likenesses.score(a, i, b, j)
                if (i, j) not in best or score > best[i, j][0]:
                    best[i, j] = (score, step)
    return {place: step for place, (_, step) in best.items()}


class _Likenesses:
    """How well runs of paragraphs of the two sides render each other; every pair of paragraphs is looked at once."""

    def __init__(self, draft: Sequence[Block], source: Sequence[Block]) -> None:
        self._draft = draft
        self._source = source
        self.rarity = rarities(draft, source)
        lengths = sum(len(block.text) for block in draft) or 1, sum(len(block.text) for block in source) or 1
        ratio = lengths[0] / lengths[1]
        self._ratio = min(1.6, max(0.625, ratio))
        self._spread = _SPREAD * max(ratio / self._ratio, self._ratio / ratio)  # beside an excerpt lengths say little
        self._known: dict[tuple[int, int, int, int], float] = {}

    def of(self, a: int, i: int, b: int, j: int) -> float:
        """From 0 to 1, for the draft's paragraphs ``a`` to ``i`` and the source's ``b`` to ``j``."""
        key = (a, i, b, j)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = likeness(self._draft[a:i], self._source[b:j], self.rarity)
        return known

    def score(self, a: int, i: int, b: int, j: int) -> float:
        """What pairing those runs is worth."""
        if a == i or b == j:
            return _SKIP
        draft, source = self._draft[a:i], self._source[b:j]
        merge = 0.0
        if len(draft) + len(source) > 2:
            if not self._is_whole((a, i), (b, j)):
                return 2 * len(draft) * _SKIP
            merge = _MERGE * (len(draft) + len(source) - 2)
        strangeness = self._strangeness(draft, source)
        quoted = sum(len(block.quotations) for block in draft), sum(len(block.quotations) for block in source)
        marks = 0.25 if bool(quoted[0]) == bool(quoted[1]) else -0.25
        headlines = [block.field == "headline" for block in (draft[0], source[0])]
        heads = 1.5 if all(headlines) else -1.5 if any(headlines) else 0.0
        alike = self.of(a, i, b, j)
        return 4 * alike - min(3.0, strangeness * strangeness / 2) + marks + heads + merge - 0.4

    def _is_whole(self, mine: tuple[int, int], theirs: tuple[int, int]) -> bool:
        """Whether some paragraphs are others divided otherwise: each is like one of the other side, or all fits so well together
        that a short one without a likeness must belong to it.
        """
        halves = [[self.of(one, one + 1, other, other + 1) for other in range(*theirs)] for one in range(*mine)]
        best = [max(row) for row in halves] + [max(column) for column in zip(*halves, strict=True)]
        across = len(halves) > 1 and len(halves[0]) > 1
        if min(best) >= _HALF and not across:
            return True
        draft, source = self._draft[slice(*mine)], self._source[slice(*theirs)]
        told = [(sum(len(b.sentences) for b in side), sum(len(b.quotations) for b in side)) for side in (draft, source)]
        return max(best) >= _HALF and told[0] == told[1] and self._fits_better(draft, source)

    def _fits_better(self, draft: Sequence[Block], source: Sequence[Block]) -> bool:
        """Whether the whole has the length of the other side, and has it better than with a paragraph less."""
        whole = self._strangeness(draft, source)
        fewer = [(draft[:-1], source), (draft[1:], source), (draft, source[:-1]), (draft, source[1:])]
        return whole <= _FITTING and all(whole < self._strangeness(*sides) for sides in fewer if all(sides))

    def _strangeness(self, draft: Sequence[Block], source: Sequence[Block]) -> float:
        """How many spreads the lengths are off."""
        lengths = sum(len(block.text) for block in draft), sum(len(block.text) for block in source)
        return abs(math.log(lengths[0] / (lengths[1] * self._ratio))) / self._spread


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
