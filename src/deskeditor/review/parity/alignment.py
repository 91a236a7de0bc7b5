"""Alignment: which paragraph of the draft renders which of the source. Start reading at :func:`aligned`.

Dynamic programming over paragraphs in the manner of Gale and Church (1993, "A program for aligning sentences in bilingual
corpora"), with what both languages share (numbers, names, cognates) beside the lengths.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from deskeditor.review.parity.blocks import Block, likeness, rarities

_STEPS = ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1))
_SKIP = -0.9
"""What a paragraph without a partner costs; a pair must be worth more than two of them to be broken up."""
_MERGE = -0.35
"""Two paragraphs made one: rarer than one for one."""
_SPREAD = 0.28
"""Standard deviation of the logarithm of the length ratio of a paragraph and its translation."""
_HALF = 0.06
"""Likeness that each half of a merge must have to the whole: a lost paragraph has none to its neighbour's rendering."""
_SURE = 0.16
"""From this likeness on a pair is sure; below it is a guess and shown as one."""
_MOVED = 0.3
"""From this likeness on a lost and an added paragraph are one that was moved."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Paragraph numbers that render each other; one side empty where a paragraph was lost or added."""

    draft: tuple[int, ...]
    source: tuple[int, ...]
    sure: bool
    moved: bool = False


def aligned(draft: Sequence[Block], source: Sequence[Block]) -> tuple[Pair, ...]:
    """Every paragraph of both sides in exactly one pair, in the order of the draft; moved paragraphs are paired again."""
    rarity = rarities(draft, source)
    ratio = _length_ratio(draft, source)
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(draft) + 1):
        for j in range(len(source) + 1):
            for step in _STEPS:
                a, b = i - step[0], j - step[1]
                if a < 0 or b < 0 or (a, b) not in best:
                    continue
                score = best[a, b][0] + _score(draft[a:i], source[b:j], rarity, ratio)
                if (i, j) not in best or score > best[i, j][0]:
                    best[i, j] = (score, step)
    pairs = []
    i, j = len(draft), len(source)
    while (i, j) != (0, 0):
        a, b = best[i, j][1]
        sure = bool(a and b) and likeness(draft[i - a : i], source[j - b : j], rarity) >= _SURE
        pairs.append(Pair(tuple(range(i - a, i)), tuple(range(j - b, j)), sure))
        i, j = i - a, j - b
    return _with_moves(tuple(reversed(pairs)), draft, source, rarity)


def _length_ratio(draft: Sequence[Block], source: Sequence[Block]) -> float:
    lengths = sum(len(block.text) for block in draft) or 1, sum(len(block.text) for block in source) or 1
    return min(1.6, max(0.625, lengths[0] / lengths[1]))


def _score(draft: Sequence[Block], source: Sequence[Block], rarity: Mapping[str, float], ratio: float) -> float:
    if not draft or not source:
        return _SKIP
    alike = likeness(draft, source, rarity)
    lengths = sum(len(block.text) for block in draft), sum(len(block.text) for block in source)
    strangeness = math.log(lengths[0] / (lengths[1] * ratio)) / _SPREAD
    quoted = sum(len(block.quotations) for block in draft), sum(len(block.quotations) for block in source)
    marks = 0.25 if bool(quoted[0]) == bool(quoted[1]) else -0.25
    headlines = [block.field == "headline" for block in (draft[0], source[0])]
    heads = 1.5 if all(headlines) else -1.5 if any(headlines) else 0.0
    merge = 0.0
    if len(draft) + len(source) > 2:
        halves = [likeness([one], [other], rarity) for one in draft for other in source]
        merge = _MERGE if min(halves) >= _HALF else _SKIP
    return 4 * alike - min(3.0, strangeness * strangeness / 2) + marks + heads + merge - 0.4


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
