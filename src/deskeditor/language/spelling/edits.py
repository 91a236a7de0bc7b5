"""Edits: the strings one slip away from a word, and how likely a slip is. Start reading at :func:`slips` and :class:`Costs`."""

from collections.abc import Iterator

from deskeditor.language.orthography import Orthography

_FAR = 99.0


def slips(word: str, alphabet: str) -> set[str]:
    """Every string that one dropped, doubled, changed or swapped letter makes of ``word``."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    found = {head + tail[1:] for head, tail in cuts if tail}
    found.update(head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1)
    found.update(head + letter + tail[1:] for head, tail in cuts if tail for letter in alphabet)
    found.update(head + letter + tail for head, tail in cuts for letter in alphabet)
    found.discard(word)
    return found


def respelt(word: str, orthography: Orthography) -> Iterator[str]:
    """``word`` with one sound spelt another way, at each place where it stands."""
    for written, right in orthography.swaps:
        at = word.find(written)
        while at >= 0:
            yield word[:at] + right + word[at + len(written) :]
            at = word.find(written, at + 1)


def accented(word: str, orthography: Orthography, most: int = 400) -> Iterator[str]:
    """``word`` with other accents: every way of placing up to three, ``most`` answers at most."""
    bare = "".join(orthography.bare.get(char, char) for char in word)
    places = [at for at, char in enumerate(bare) if char in orthography.accents]
    found = {bare}
    for _ in range(3):
        for one in tuple(found):
            for at in places:
                if one[at] == bare[at]:
                    found.update(one[:at] + accent + one[at + 1 :] for accent in orthography.accents[bare[at]])
            if len(found) > most:
                break
    found.discard(word)
    yield from found


class Costs:
    """How unlikely it is that one word was written for another: 0 for none, about 1 for an ordinary slip."""

    def __init__(self, orthography: Orthography) -> None:
        self._bare = orthography.bare
        self._near = _neighbours(orthography.rows)
        self._swaps: dict[str, list[tuple[str, str]]] = {}
        for written, right in orthography.swaps:
            self._swaps.setdefault(written[-1:] or right[-1:], []).append((written, right))

    def between(self, wrong: str, right: str) -> float:
        """The cost of ``wrong`` for ``right``, both in lower case: a weighted Damerau distance with sounds as single steps."""
        width = len(right) + 1
        table = [[_FAR] * width for _ in range(len(wrong) + 1)]
        table[0][0] = 0.0
        for row in range(len(wrong) + 1):
            for column in range(width):
                if row or column:
                    table[row][column] = self._step(table, wrong, right, row, column)
        cost = table[-1][-1]
        return cost + 0.35 if wrong[:1] != right[:1] else cost

    def _step(self, table: list[list[float]], wrong: str, right: str, row: int, column: int) -> float:
        best = _FAR
        if row and column:
            best = table[row - 1][column - 1] + self._changed(wrong[row - 1], right[column - 1])
        if row:
            double = row > 1 and wrong[row - 1] == wrong[row - 2]
            best = min(best, table[row - 1][column] + (0.6 if double else 1.0))
        if column:
            double = column > 1 and right[column - 1] == right[column - 2]
            best = min(best, table[row][column - 1] + (0.55 if double else 0.9))
        if row > 1 and column > 1 and wrong[row - 2 : row] == right[column - 1] + right[column - 2] != right[column - 2 : column]:
            best = min(best, table[row - 2][column - 2] + 0.7)
        if row:
            for written, meant in self._swaps.get(wrong[row - 1], ()):
                before, ahead = row - len(written), column - len(meant)
                if before >= 0 and ahead >= 0 and wrong[before:row] == written and right[ahead:column] == meant:
                    best = min(best, table[before][ahead] + 0.6)
        return best

    def _changed(self, wrong: str, right: str) -> float:
        if wrong == right:
            return 0.0
        if self._bare.get(wrong, wrong) == self._bare.get(right, right):
            return 0.3
        return 0.85 if right in self._near.get(wrong, "") else 1.1


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
