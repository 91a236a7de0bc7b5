r"""Anchors: short texts of which one must stand at a known distance from where a pattern begins to match.

Start reading at :func:`anchor_of`. ``re`` tries a pattern at every character of a text; most patterns can begin only beside one
of a few texts, and a text is searched for those in a twentieth of the time. Example: ``\b(un|du) (situation|opération)`` can
begin only where "un " or "du " stands. What a pattern says is worked out from its parsed form, which costs as much as parsing it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import islice
from math import inf
from operator import mul
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from deskeditor.rules.surface import A_DIGIT, Surface

_MOST_TEXTS = 64
"""More texts than this are not worth searching for."""
_MOST_LETTERS = 6
"""More characters in a set than this are not spelt out."""
_MOST_RUNS = 3
"""Texts that began further back are not followed."""
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
    best = _Reader(case).best(tree, 0, 0)
    worth = _EASY if tree and tree[0][0] in (codes.LITERAL, codes.IN) else _WORTH
    return _pruned(best.anchor) if best.cost < worth else ()


def starts(anchor: Anchor, surface: Surface, origins: Sequence[int] = (0,), *, case: bool) -> Sequence[int]:
    """Every place in order where a pattern with this anchor can begin in a text, and some more.

    ``origins``: where the pieces of the text begin that are read by themselves.
    """
    text = surface.text if case else surface.lower
    found: list[int] = []
    for mark in anchor:
        if mark.text == BEGINNING:
            found += origins
        elif places := _occurrences(mark.text, text, surface):
            if not mark.high:
                found += places
            elif mark.low == mark.high:
                found += [at - mark.low for at in places]
            else:
                found += [begin for at in places for begin in range(at - mark.high, at - mark.low + 1)]
    return sorted({at for at in found if at >= 0}) if found else found


def _occurrences(sought: str, text: str, surface: Surface) -> Sequence[int]:
    if sought == A_DIGIT:
        return surface.digits
    at = text.find(sought)
    found: list[int] = []
    while at >= 0:
        found.append(at)
        at = text.find(sought, at + 1)
    return found


def _frequency(text: str) -> float:
    if text == A_DIGIT:
        return _FREQUENT[A_DIGIT]
    return max(reduce(mul, (_FREQUENT.get(letter, _RARE) for letter in text), 1.0), _WORD)


@dataclass(slots=True)
class _Best:
    """The cheapest anchor so far, and its cost in microseconds a paragraph; of equal ones the last, whose texts are longer."""

    anchor: Anchor = ()
    cost: float = inf

    def consider(self, texts: Sequence[str], low: int, high: int) -> None:
        """Takes the texts at this distance if seeking them costs no more."""
        if not all(texts) or len(texts) * _FIND > self.cost:
            return
        cost = sum(_FIND + _LENGTH * _MATCH * _frequency(text) * (high - low + 1) for text in texts)
        if cost <= self.cost:
            self.anchor, self.cost = tuple(Mark(text, low, high) for text in texts), cost

    def take(self, other: "_Best") -> None:
        """Takes another's anchor if it costs less."""
        if other.cost < self.cost:
            self.anchor, self.cost = other.anchor, other.cost


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

    def best(self, tree: Any, low: int, high: int) -> _Best:
        """The cheapest anchor that follows from a sequence of pieces."""
        best = _Best()
        runs: list[Run] = []
        for op, value in _pieces(tree):
            if op in (codes.AT, codes.ASSERT_NOT):
                continue
            looks = op is codes.ASSERT
            if looks and value[0] < 0:
                width = value[1].getwidth()[0]
                best.take(self.best(value[1], low - width, high - width))
                continue
            best.take(self._inside(op, value, low, high))
            texts = self._spelt(value[1]) if looks else self._spelt_piece(op, value)
            begun: list[Run] = [*runs[-_MOST_RUNS:], (("",), low, high)] if texts is not None else []
            grown = [(longer, first, last) for run, first, last in begun if (longer := _product(run, texts or ()))]
            for run, first, last in grown:
                best.consider(run, first, last)
            if looks:
                continue
            runs = grown
            least, most = _width(tree, op, value)
            low, high = low + least, high + most
        return best

    def _inside(self, op: Any, value: Any, low: int, high: int) -> _Best:
        """The cheapest anchor that stands inside a piece."""
        best = _Best()
        if op is codes.IN and _only_digits(value):
            best.consider((A_DIGIT,), low, high)
        elif op is codes.ASSERT:
            best = self.best(value[1], low, high)
        elif op is codes.ATOMIC_GROUP:
            best = self.best(value, low, high)
        elif op is codes.SUBPATTERN and not value[1] and not value[2]:
            best = self.best(value[3], low, high)
        elif op in _REPEATS and value[0] > 0:
            best = self.best(value[2], low, high)
            if value[0] <= _MOST_TIMES:
                best.consider(self._repeated(value[0], value[0], value[2]) or ("",), low, high)
        elif op is codes.BRANCH:
            each = [self.best(branch, low, high) for branch in value[1]]
            best = _Best(_pruned(tuple(mark for one in each for mark in one.anchor)), sum(one.cost for one in each))
        return best

    def _spelt(self, pieces: Iterable[Any]) -> tuple[str, ...] | None:
        """Every text that a sequence can match, in lower case where case does not matter; None if there are too many."""
        texts: tuple[str, ...] = ("",)
        for op, value in _pieces(pieces):
            one = self._spelt_piece(op, value)
            longer = _product(texts, one) if one is not None else ()
            if not longer:
                return None
            texts = longer
        return texts

    def _spelt_piece(self, op: Any, value: Any) -> tuple[str, ...] | None:
        if op is codes.LITERAL:
            text = "".join(map(chr, value))
            return (text,) if self._case else (text.lower(),) if max(value) < _SIMPLE else None
        if op in (codes.AT, codes.ASSERT, codes.ASSERT_NOT):
            return ("",)
        if op is codes.IN and all(kind in (codes.LITERAL, codes.RANGE) for kind, _ in value):
            return self._letters(_members(value))
        if op is codes.SUBPATTERN and not value[1] and not value[2]:
            return self._spelt(value[3])
        if op is codes.BRANCH:
            return self._either(value[1])
        if op in _REPEATS and value[1] <= _MOST_TIMES:
            return self._repeated(*value)
        return None

    def _either(self, branches: Iterable[Any]) -> tuple[str, ...] | None:
        found: dict[str, None] = {}
        for branch in branches:
            texts = self._spelt(branch)
            if texts is None or len(found) + len(texts) > _MOST_TEXTS:
                return None
            found.update(dict.fromkeys(texts))
        return tuple(found)

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


def _pieces(tree: Iterable[Any]) -> Iterator[Any]:
    """The pieces of a sequence; letters that follow each other are one, with all of them as its value."""
    letters: list[int] = []
    for op, value in getattr(tree, "data", tree):  # a SubPattern's own iteration is slow
        if op is codes.LITERAL:
            letters.append(value)
            continue
        if letters:
            yield codes.LITERAL, letters
            letters = []
        yield op, value
    if letters:
        yield codes.LITERAL, letters


def _width(tree: Any, op: Any, value: Any) -> tuple[int, int]:
    """How many code points a piece takes, least and most."""
    if op is codes.LITERAL:
        return len(value), len(value)
    least, most = parser.SubPattern(tree.state, [(op, value)]).getwidth()
    return least, most


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
