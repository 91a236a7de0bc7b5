"""Surface: a text in the shapes in which the cheap tests look at it, each made once. Start reading at :class:`Surface`."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from deskeditor.language.words import runs_of
from deskeditor.text import Span
from deskeditor.text.light import lazy, light

END = "\u0003"
"""What a rule writes under ``needs`` for the end of the text."""
A_DIGIT = "0-9"
"""What a rule names under ``needs`` when it needs any digit."""

_DIGIT = re.compile(r"\d")
_FOLDED_ODDLY = frozenset("ıſ")
"""Letters that ``re`` takes for i and s where case does not matter, though their lower case is another."""


@light
@dataclass(frozen=True, eq=False)
class Surface:
    """A text and what is sought in it. Positions are code points.

    ``known`` are its runs of letters and ``distinct`` its characters, where somebody has them.
    """

    text: str
    known: list[str] | None = field(default=None, repr=False)
    distinct: frozenset[str] | None = field(default=None, repr=False)

    @lazy
    def lower(self) -> str:
        """In lower case, with :data:`END` behind it."""
        return f"{self.text.lower()}{END}"

    @lazy
    def characters(self) -> frozenset[str]:
        """The characters of the text."""
        return frozenset(self.text) if self.distinct is None else self.distinct

    @lazy
    def letters(self) -> frozenset[str]:
        """The same in lower case, and :data:`END`."""
        return frozenset(f"{''.join(self.characters).lower()}{END}")

    @lazy
    def runs(self) -> list[str]:
        """The runs of letters in lower case, in order."""
        return runs_of(self.text) if self.known is None else self.known

    @lazy
    def words(self) -> frozenset[str]:
        """The distinct runs of letters."""
        return frozenset(self.runs)

    @lazy
    def pairs(self) -> frozenset[tuple[str, str]]:
        """The distinct pairs of runs of letters that follow each other."""
        return frozenset(pairwise(self.runs))

    @lazy
    def separators(self) -> tuple[str, ...]:
        """The characters of :attr:`lower` that are neither letters nor digits."""
        return tuple(letter for letter in self.letters if not letter.isalnum())

    def most_words(self, span: Span) -> int:
        """No more words than this stand in a part of the text: between two of them is at least one separator."""
        if len(self.lower) != len(self.text) + 1:
            return len(self.text)
        return 1 + sum([self.lower.count(mark, span.start, span.end) for mark in self.separators])

    @lazy
    def figures(self) -> str:
        """The text in lower case with every digit as 0, and :data:`A_DIGIT` behind it; "" where there is no digit."""
        figures = self.lower
        digits = _DIGIT.findall("".join(self.characters))
        for digit in digits:
            figures = figures.replace(digit, "0")
        return f"{figures}{A_DIGIT}" if digits else ""

    @lazy
    def digits(self) -> tuple[int, ...]:
        """Where the digits stand."""
        return tuple(found.start() for found in _DIGIT.finditer(self.text))

    @lazy
    def plain(self) -> str:
        """As written, with plain spaces and straight apostrophes: what literal phrases are sought in."""
        return _plain(self.text)

    @lazy
    def plain_lower(self) -> str:
        """The same in lower case."""
        return _plain(self.lower)

    @lazy
    def folds_evenly(self) -> bool:
        """Whether a letter of :attr:`lower` is the lower case of the letter at the same place, as ``re`` sees it."""
        return len(self.lower) == len(self.text) + 1 and self.letters.isdisjoint(_FOLDED_ODDLY)


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ").replace("’", "'")
