"""Words and phrases that stand twice in a row. Start reading at :func:`repetitions`."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from operator import eq

from deskeditor.rules.matching import Place
from deskeditor.rules.surface import Surface

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_OFTEN = 20
"""A pair of words that stands in a paragraph more often than this is looked at word by word."""
_GAP = re.compile(r"[ \u00a0\u202f]+\Z")


def repetitions(surface: Surface, allowed: frozenset[str], longest: int) -> Iterator[Place]:
    """Runs of 1 to ``longest`` words repeated at once, letter case aside; the place is the second run and the space before it.

    ``allowed``: lower-case words that a language doubles. Capitalised pairs in mid-sentence are names (Boutros Boutros-Ghali).
    """
    if not _may_repeat(surface, longest):
        return
    text = surface.text
    lower = [word.lower() for word in _WORD.findall(text)]
    lengths = [length for length in range(1, min(longest, len(lower) // 2) + 1) if _repeats(lower, length)]
    words = list(_WORD.finditer(text)) if lengths else []
    for length in lengths:
        run = 0
        for at in range(len(words) - length):
            run = run + 1 if lower[at] == lower[at + length] and _adjacent(text, words, at) else 0
            if run == length:
                run = 0
                place = _place(text, words, at - length + 1, length, allowed)
                if place:
                    yield place


def _may_repeat(surface: Surface, longest: int) -> bool:
    """Whether a stretch of runs of letters is followed by the same stretch: nearly always not, and this is quick to tell."""
    runs = surface.runs
    if any(map(eq, runs, runs[1:])):
        return True
    if longest < 2 or len(surface.pairs) == len(runs) - 1:  # no two runs stand together twice
        return False
    pairs = list(pairwise(runs))
    often = Counter(pairs)
    seen: dict[tuple[str, str], list[int]] = {}
    for at in [at for at, pair in enumerate(pairs) if often[pair] > 1]:
        before = seen.setdefault(pairs[at], [])
        if len(before) > _OFTEN or any(runs[first:at] == runs[at : 2 * at - first] for first in before):
            return True
        before.append(at)
    return False


def _repeats(words: list[str], length: int) -> bool:
    """Whether so many words are followed by the same ones."""
    return b"\1" * length in bytes(map(eq, words, words[length:]))


def _adjacent(text: str, words: list["re.Match[str]"], at: int) -> bool:
    return _GAP.match(text, words[at].end(), words[at + 1].start()) is not None


def _place(text: str, words: list["re.Match[str]"], first: int, length: int, allowed: frozenset[str]) -> Place | None:
    one = [word.group() for word in words[first : first + length]]
    two = [word.group() for word in words[first + length : first + 2 * length]]
    if length == 1 and (
        one[0].lower() in allowed or (len(one[0]) < 2 and one[0].isascii()) or (one[0][0].isupper() and one[0] == two[0])
    ):
        return None
    if length > 1 and len({word.lower() for word in one}) == 1:
        return None  # told already, word by word
    start, end = words[first + length - 1].end(), words[first + 2 * length - 1].end()
    return Place(start, end, ("",), (("repeated", text[words[first].start() : start]),))
