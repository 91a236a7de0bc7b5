r"""Anchors: short texts of which one must stand at a known distance from where a pattern begins to match.

Start reading at :func:`anchor_of`. ``re`` tries a pattern at every character of a text; most patterns can begin only beside one
of a few texts, and a text is searched for those in a twentieth of the time. Example: ``\b(un|du) (situation|opération)`` can
begin only where "un " or "du " stands. What a pattern says is worked out from its parsed form, which costs as much as parsing it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import islice
from operator import mul
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from deskeditor.rules.surface import A_DIGIT, Surface

_MOST_TEXTS = 64
"""More texts than this are not worth searching for."""
_MOST_LETTERS = 6
"""More characters in a set than this are not spelt out."""
_MOST_TIMES = 4
"""More repetitions than this are not spelt out."""
_LENGTH, _FIND, _MATCH = 350, 0.15, 0.3
"""A paragraph's length; microseconds of one search and of one match that fails."""
_WORTH, _EASY = 15.0, 2.0
"""Microseconds of a pattern tried everywhere; of one that begins with a character or a set, which ``re`` seeks itself."""
_WORD = 0.0005
"""How often, a character, a text of common letters stands somewhere: letters make words, they do not fall by chance."""
_FREQUENT = {
    " ": 0.17,
    **dict.fromkeys("eanisrtolu", 0.07),
    **dict.fromkeys("dcmpvgqfbhéx", 0.02),
    A_DIGIT: 0.02,
    "´": 0.0005,
    "`": 0.0005,
}
_RARE = 0.003
_SIMPLE = 0x100
"""Letters from here on may fold in ways of their own, and are not sought where case does not matter."""
_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)


BEGINNING = "\u0002"
"""What stands in an anchor for the beginning of the text."""


@dataclass(frozen=True, slots=True)
class Mark:
    """``text`` stands ``low`` to ``high`` code points behind a match's beginning; :data:`A_DIGIT` is any digit."""

    text: str
    low: int
    high: int


Anchor = tuple[Mark, ...]
"""Of these one stands at its distance from every match; empty: nothing is known."""


def anchor_of(pattern: str, *, case: bool) -> Anchor:
    """The anchor of a pattern that is read with MULTILINE, and with IGNORECASE unless ``case``; in lower case then."""
    tree = parser.parse(pattern, codes.SRE_FLAG_MULTILINE | (0 if case else codes.SRE_FLAG_IGNORECASE))
    if tree.state.flags & codes.SRE_FLAG_IGNORECASE and case:
        return ()
    if tree and tree[0] == (codes.AT, codes.AT_BEGINNING_STRING):
        return (Mark(BEGINNING, 0, 0),)
    best = _cheapest(_Reader(case).options(tree, 0, 0))
    worth = _EASY if tree and tree[0][0] in (codes.LITERAL, codes.IN) else _WORTH
    return best if best and _cost(best) < worth else ()


def starts(anchor: Anchor, surface: Surface, origins: Sequence[int] = (0,), *, case: bool) -> Sequence[int]:
    """Every place in order where a pattern with this anchor can begin in a text, and some more.

    ``origins``: where the pieces of the text begin that are read by themselves.
    """
    text = surface.text if case else surface.lower
    found: list[int] = []
    for mark in anchor:
        if mark.text == BEGINNING:
            found.extend(origins)
        elif mark.low == mark.high:
            found.extend(at - mark.low for at in _occurrences(mark.text, text, surface))
        else:
            for at in _occurrences(mark.text, text, surface):
                found.extend(range(at - mark.high, at - mark.low + 1))
    return sorted({at for at in found if at >= 0})


def _occurrences(sought: str, text: str, surface: Surface) -> Iterable[int]:
    if sought == A_DIGIT:
        return surface.digits
    at = text.find(sought)
    if at < 0:
        return ()
    found = []
    while at >= 0:
        found.append(at)
        at = text.find(sought, at + 1)
    return found


def _cost(anchor: Anchor) -> float:
    return sum(_FIND + _LENGTH * _MATCH * _frequency(mark.text) * (mark.high - mark.low + 1) for mark in anchor)


def _frequency(text: str) -> float:
    if text == A_DIGIT:
        return _FREQUENT[A_DIGIT]
    return max(reduce(mul, (_FREQUENT.get(letter, _RARE) for letter in text), 1.0), _WORD)


def _cheapest(options: Iterable[Anchor]) -> Anchor | None:
    """The anchor that costs least; of equal ones the one with the longer texts."""
    return min(map(_pruned, options), key=lambda anchor: (_cost(anchor), -sum(len(mark.text) for mark in anchor)), default=None)


def _pruned(anchor: Anchor) -> Anchor:
    """The anchor without marks that a shorter one stands for: where "le" is sought, "les" need not be."""
    kept: dict[tuple[int, int], list[str]] = {}
    for mark in sorted(anchor, key=lambda mark: len(mark.text)):
        texts = kept.setdefault((mark.low, mark.high), [])
        if not mark.text.startswith(tuple(texts)):
            texts.append(mark.text)
    return tuple(Mark(text, low, high) for (low, high), texts in kept.items() for text in texts)


Run = tuple[tuple[str, ...], int, int]
"""Texts that end where the reader stands, and how far behind the match's beginning they begin, least and most."""


class _Reader:
    """Reads a parsed pattern. ``low`` and ``high`` are everywhere how far behind the match's beginning a piece begins."""

    def __init__(self, case: bool) -> None:  # noqa: FBT001
        self._case = case

    def options(self, tree: Any, low: int, high: int) -> list[Anchor]:
        """Anchors that follow from a sequence of pieces, each by itself enough."""
        found: list[Anchor] = []
        runs: list[Run] = []
        literal = False  # whether a literal came just before: one behind it begins no run of its own
        for op, value in tree:
            if op in (codes.AT, codes.ASSERT_NOT):
                continue
            looks = op is codes.ASSERT
            if looks and value[0] < 0:
                width = value[1].getwidth()[0]
                found.extend(self.options(value[1], low - width, high - width))
                continue
            found.extend(self._inside(op, value, low, high))
            texts = self._spelt(value[1] if looks else [(op, value)])
            grown: list[Run] = []
            if texts is not None:
                begun = runs if literal and op is codes.LITERAL else [*runs, (("",), low, high)]
                grown = [(longer, first, last) for run, first, last in begun if (longer := _product(run, texts))]
                found.extend(tuple(Mark(text, first, last) for text in run) for run, first, last in grown if all(run))
            if looks:
                continue
            runs, literal = grown, op is codes.LITERAL
            least, most = parser.SubPattern(tree.state, [(op, value)]).getwidth()
            low, high = low + least, high + most
        return found

    def _inside(self, op: Any, value: Any, low: int, high: int) -> list[Anchor]:
        """The anchors that stand inside a piece."""
        if op is codes.IN:
            return [(Mark(A_DIGIT, low, high),)] if _only_digits(value) else []
        if op is codes.ASSERT:
            return self.options(value[1], low, high)
        if op is codes.ATOMIC_GROUP:
            return self.options(value, low, high)
        if op is codes.SUBPATTERN and not value[1] and not value[2]:
            return self.options(value[3], low, high)
        if op in _REPEATS and value[0] > 0:
            least = self._repeated(value[0], value[0], value[2]) if value[0] <= _MOST_TIMES else None
            spelt = [tuple(Mark(text, low, high) for text in least)] if least and all(least) else []
            return [*spelt, *self.options(value[2], low, high)]
        if op is codes.BRANCH:
            best = [_cheapest(self.options(branch, low, high)) for branch in value[1]]
            return [tuple(dict.fromkeys(mark for anchor in best for mark in anchor or ()))] if all(best) else []
        return []

    def _spelt(self, pieces: Iterable[Any]) -> tuple[str, ...] | None:
        """Every text that a sequence can match, in lower case where case does not matter; None if there are too many."""
        texts: tuple[str, ...] = ("",)
        for op, value in pieces:
            one = self._spelt_piece(op, value)
            longer = _product(texts, one) if one is not None else ()
            if not longer:
                return None
            texts = longer
        return texts

    def _spelt_piece(self, op: Any, value: Any) -> tuple[str, ...] | None:
        if op is codes.LITERAL:
            return self._letters([value])
        if op in (codes.AT, codes.ASSERT, codes.ASSERT_NOT):
            return ("",)
        if op is codes.IN and all(kind in (codes.LITERAL, codes.RANGE) for kind, _ in value):
            return self._letters(_members(value))
        if op is codes.SUBPATTERN and not value[1] and not value[2]:
            return self._spelt(value[3])
        if op is codes.BRANCH:
            branches = [self._spelt(branch) for branch in value[1]]
            texts = tuple(dict.fromkeys(text for branch in branches for text in branch or ()))
            return texts if None not in branches and len(texts) <= _MOST_TEXTS else None
        if op in _REPEATS and value[1] <= _MOST_TIMES:
            return self._repeated(*value)
        return None

    def _letters(self, members: Iterable[int]) -> tuple[str, ...] | None:
        letters = list(islice(members, _MOST_LETTERS + 1))
        if len(letters) > _MOST_LETTERS or (not self._case and max(letters) >= _SIMPLE):
            return None
        return tuple(dict.fromkeys(chr(letter) if self._case else chr(letter).lower() for letter in letters))

    def _repeated(self, least: int, most: int, tree: Any) -> tuple[str, ...] | None:
        one = self._spelt(tree)
        if one is None:
            return None
        texts: tuple[str, ...] = ("",)
        every: set[str] = set() if least else {""}
        for times in range(1, most + 1):
            texts = _product(texts, one)
            every.update(texts if times >= least else ())
        return tuple(sorted(every)) if texts and len(every) <= _MOST_TEXTS else None


def _product(ends: tuple[str, ...], texts: tuple[str, ...]) -> tuple[str, ...]:
    """Each of ``ends`` with each of ``texts`` behind it; empty if they would be too many."""
    if len(ends) * len(texts) > _MOST_TEXTS:
        return ()
    return tuple(dict.fromkeys(end + text for end in ends for text in texts))


def _members(value: Any) -> Iterator[int]:
    for kind, member in value:
        if kind is codes.RANGE:
            yield from range(member[0], member[1] + 1)
        else:
            yield member


def _only_digits(value: Any) -> bool:
    """Whether a set holds nothing but digits."""
    zero, nine = ord("0"), ord("9")
    return all(
        (kind is codes.CATEGORY and member is codes.CATEGORY_DIGIT)
        or (kind is codes.LITERAL and zero <= member <= nine)
        or (kind is codes.RANGE and zero <= member[0] and member[1] <= nine)
        for kind, member in value
    )
