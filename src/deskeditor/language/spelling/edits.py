"""Edits: the strings one slip away from a word, and how likely a slip is. Start reading at :func:`slips` and :class:`Costs`."""

from itertools import accumulate
from unicodedata import normalize

from deskeditor.language.orthography import Orthography

_ACCENT, _SOUND, _SWAPPED, _NEXT_KEY, _OTHER_KEY = 0.3, 0.6, 0.7, 0.85, 1.1
_STRAY, _STRAY_DOUBLE, _MISSED, _MISSED_DOUBLE = 1.0, 0.6, 0.9, 0.55
"""What each slip costs: an accent, a sound, two letters swapped, a key beside, any other; a letter too many or too few."""
_REACH = 3
LONGEST = 60
"""Code points; what is longer is no word, and the strings around it would fill the memory."""


def slips(word: str, alphabet: str) -> set[str]:
    """Every string that one dropped, doubled, changed or swapped letter makes; none for what is too long for a word."""
    if len(word) > LONGEST:
        return set()
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    found = {head + tail[1:] for head, tail in cuts if tail}
    found.update(head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1)
    found.update(head + letter + tail[1:] for head, tail in cuts if tail for letter in alphabet)
    found.update(head + letter + tail for head, tail in cuts for letter in alphabet)
    found.discard(word)
    return found


def shortened(word: str) -> frozenset[str]:
    """``word`` and what is left of it without one letter: two words one slip apart share one of these."""
    return frozenset({word, *(word[:at] + word[at + 1 :] for at in range(len(word)))})


def respelt(word: str, orthography: Orthography) -> list[str]:
    """``word`` with one sound spelt another way, at each place where it stands."""
    return [word[:start] + right + word[end:] for start, end, right in _sounds(word, orthography)]


def respelt_twice(word: str, orthography: Orthography) -> set[str]:
    """``word`` with two sounds spelt another way, at places that do not touch."""
    sounds = sorted(_sounds(word, orthography))
    return {
        word[:start] + right + word[end:after] + other + word[last:]
        for number, (start, end, right) in enumerate(sounds)
        for after, last, other in sounds[number + 1 :]
        if after >= end
    }


def _sounds(word: str, orthography: Orthography) -> list[tuple[int, int, str]]:
    """Where a sound stands that may be spelt another way, and how."""
    found: list[tuple[int, int, str]] = []
    for written, right in orthography.swaps:
        at = word.find(written)
        while at >= 0:
            found.append((at, at + len(written), right))
            at = word.find(written, at + 1)
    return found


def native(word: str, orthography: Orthography) -> str:
    """``word`` without accents that the language does not have: "celebrarà" in Spanish, which writes "celebrará"."""
    if word.isascii():
        return word
    alphabet = orthography.alphabet
    return "".join(char if char in alphabet or not char.isalpha() else normalize("NFD", char)[0] for char in word)


def accented(word: str, orthography: Orthography, most: int = 200) -> dict[str, None]:
    """``word`` with other accents, in a fixed order: every way of placing up to two, ``most`` answers at most."""
    bare = "".join(orthography.bare.get(char, char) for char in word)
    places = [at for at, char in enumerate(bare) if char in orthography.accents]
    found = {bare: None}
    for _ in range(2):
        for one in tuple(found):
            for at in places:
                if one[at] == bare[at]:
                    found.update(dict.fromkeys([one[:at] + accent + one[at + 1 :] for accent in orthography.accents[bare[at]]]))
            if len(found) > most:
                break
    found.pop(word, None)
    return found


def rewritten_once(word: str, orthography: Orthography, doubled: str | None = None) -> set[str]:
    """``word`` with one other accent, or with one letter doubled or single; ``doubled`` are the letters that may double."""
    letters = orthography.doubled if doubled is None else doubled
    others, before = orthography.other_accents, ""
    found: set[str] = set()
    for at, char in enumerate(word):
        accents = others.get(char)
        if accents:
            head, tail = word[:at], word[at + 1 :]
            found.update([head + other + tail for other in accents])
        if char == before and letters:
            found.add(word[:at] + word[at + 1 :])
        elif char in letters:
            found.add(word[:at] + char + word[at:])
        before = char
    found.discard(word)
    return found


class Costs:
    """How unlikely it is that one word was written for another: 0 for none, about 1 for an ordinary slip."""

    def __init__(self, orthography: Orthography) -> None:
        self._changed = _Changes(orthography)
        self._swaps: dict[str, list[tuple[str, str]]] = {}
        for written, right in orthography.swaps:
            self._swaps.setdefault(written[-1:], []).append((written, right))

    def between(self, wrong: str, right: str) -> float:
        """The cost of ``wrong`` for ``right``, both in lower case: a weighted Damerau distance with sounds as single steps."""
        first = 0.35 if wrong[:1] != right[:1] else 0.0
        wrong, right = _differing(wrong, right)
        before = " " + right
        added = [_MISSED_DOUBLE if char == before[at] else _MISSED for at, char in enumerate(right)]
        table = [[*accumulate(added, initial=0.0)]]
        for row, char in enumerate(wrong, 1):
            dropped = _STRAY_DOUBLE if row > 1 and char == wrong[row - 2] else _STRAY
            swaps = [pair for pair in self._swaps.get(char, ()) if wrong.endswith(pair[0], 0, row)]
            above = table[-1]
            best = above[0] + dropped
            line = [best]
            table.append(line)
            for at, other in enumerate(right):
                gap, best = best + added[at], above[at] + self._changed[char, other]
                best = min(best, gap, above[at + 1] + dropped)
                if row > 1 and at and char == right[at - 1] and wrong[row - 2] == other and char != other:
                    best = min(best, table[row - 2][at - 1] + _SWAPPED)
                for written, meant in swaps:
                    if right.endswith(meant, 0, at + 1):
                        best = min(best, table[row - len(written)][at + 1 - len(meant)] + _SOUND)
                line.append(best)
        return table[-1][-1] + first


class _Changes(dict[tuple[str, str], float]):
    """What it costs that one letter stands for another, worked out once for each pair."""

    def __init__(self, orthography: Orthography) -> None:
        super().__init__()
        self._bare = orthography.bare
        self._near = _neighbours(orthography.rows)

    def __missing__(self, pair: tuple[str, str]) -> float:
        wrong, right = pair
        if wrong == right:
            cost = 0.0
        elif self._bare.get(wrong, wrong) == self._bare.get(right, right):
            cost = _ACCENT
        else:
            cost = _NEXT_KEY if right in self._near.get(wrong, "") else _OTHER_KEY
        self[pair] = cost
        return cost


def _differing(one: str, other: str) -> tuple[str, str]:
    """The two words without what they share at either end, but for the few letters that a sound may reach over."""
    shortest = min(len(one), len(other))
    head = next((at for at in range(shortest) if one[at] != other[at]), shortest)
    tail = next((at for at in range(shortest - head) if one[-1 - at] != other[-1 - at]), shortest - head)
    head, tail = max(0, head - _REACH), max(0, tail - _REACH)
    return one[head : len(one) - tail], other[head : len(other) - tail]


def _neighbours(rows: tuple[str, ...]) -> dict[str, str]:
    near: dict[str, str] = {}
    for number, row in enumerate(rows):
        for at, key in enumerate(row):
            around = row[max(0, at - 1) : at + 2].replace(key, "")
            for other in (number - 1, number + 1):
                if 0 <= other < len(rows):
                    around += rows[other][max(0, at - 1) : at + 2]
            near[key] = around
    return near
