"""Edits: the strings one slip away from a word, and how likely a slip is. Start reading at :func:`slips` and :class:`Costs`."""

from collections.abc import Iterator

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


def respelt(word: str, orthography: Orthography) -> Iterator[str]:
    """``word`` with one sound spelt another way, at each place where it stands."""
    for written, right in orthography.swaps:
        at = word.find(written)
        while at >= 0:
            yield word[:at] + right + word[at + len(written) :]
            at = word.find(written, at + 1)


def accented(word: str, orthography: Orthography, most: int = 200) -> Iterator[str]:
    """``word`` with other accents: every way of placing up to two, ``most`` answers at most."""
    bare = "".join(orthography.bare.get(char, char) for char in word)
    places = [at for at, char in enumerate(bare) if char in orthography.accents]
    found = {bare}
    for _ in range(2):
        for one in tuple(found):
            for at in places:
                if one[at] == bare[at]:
                    found.update(one[:at] + accent + one[at + 1 :] for accent in orthography.accents[bare[at]])
            if len(found) > most:
                break
    found.discard(word)
    yield from found


def rewritten_once(word: str, orthography: Orthography, doubled: str | None = None) -> set[str]:
    """``word`` with one other accent, or with one letter doubled or single; ``doubled`` are the letters that may double."""
    letters = orthography.doubled if doubled is None else doubled
    bare = orthography.bare
    found: set[str] = set()
    for at, char in enumerate(word):
        base = bare.get(char, char)
        for other in (base, *orthography.accents.get(base, "")):
            found.add(word[:at] + other + word[at + 1 :])
        if at and char == word[at - 1] and letters:
            found.add(word[:at] + word[at + 1 :])
        elif char in letters:
            found.add(word[:at] + char + word[at:])
    found.discard(word)
    return found


class Costs:
    """How unlikely it is that one word was written for another: 0 for none, about 1 for an ordinary slip."""

    def __init__(self, orthography: Orthography) -> None:
        self._bare = orthography.bare
        self._near = _neighbours(orthography.rows)
        self._swaps: dict[str, list[tuple[str, str]]] = {}
        for written, right in orthography.swaps:
            self._swaps.setdefault(written[-1:], []).append((written, right))

    def between(self, wrong: str, right: str) -> float:
        """The cost of ``wrong`` for ``right``, both in lower case: a weighted Damerau distance with sounds as single steps."""
        first = 0.35 if wrong[:1] != right[:1] else 0.0
        wrong, right = _differing(wrong, right)
        width = len(right) + 1
        table = [[0.0] * width for _ in range(len(wrong) + 1)]
        for column in range(1, width):
            table[0][column] = table[0][column - 1] + self._added(right, column)
        for row in range(1, len(wrong) + 1):
            line, above = table[row], table[row - 1]
            char = wrong[row - 1]
            dropped = _STRAY_DOUBLE if row > 1 and char == wrong[row - 2] else _STRAY
            swaps = [pair for pair in self._swaps.get(char, ()) if wrong.endswith(pair[0], 0, row)]
            line[0] = above[0] + dropped
            for column in range(1, width):
                other = right[column - 1]
                best = above[column - 1] + (0.0 if char == other else self._changed(char, other))
                best = min(best, above[column] + dropped, line[column - 1] + self._added(right, column))
                if row > 1 and column > 1 and char == right[column - 2] and wrong[row - 2] == other and char != other:
                    best = min(best, table[row - 2][column - 2] + _SWAPPED)
                for written, meant in swaps:
                    if right.endswith(meant, 0, column):
                        best = min(best, table[row - len(written)][column - len(meant)] + _SOUND)
                line[column] = best
        return table[-1][-1] + first

    def _added(self, right: str, column: int) -> float:
        return _MISSED_DOUBLE if column > 1 and right[column - 1] == right[column - 2] else _MISSED

    def _changed(self, wrong: str, right: str) -> float:
        if self._bare.get(wrong, wrong) == self._bare.get(right, right):
            return _ACCENT
        return _NEXT_KEY if right in self._near.get(wrong, "") else _OTHER_KEY


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
