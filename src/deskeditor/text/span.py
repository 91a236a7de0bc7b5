"""Span and Edit: a place in a text, and a change to it. Start reading at :class:`Span`."""

from dataclasses import dataclass
from typing import AnyStr

from deskeditor.text.light import light


@light
@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of Unicode code points. Invariant: ``0 <= start <= end``."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return True

    def of(self, text: str) -> str:
        """The characters of ``text`` in this span."""
        return text[self.start : self.end]

    def moved(self, by: int) -> "Span":
        """The same range ``by`` code points further on."""
        return Span(self.start + by, self.end + by)

    def contains(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Edit:
    """A replacement: at ``at``, the text ``removed`` gives way to ``inserted``.

    Laws (tested): ``applied_to(text)`` differs from ``text`` only there; ``inverted()`` undoes it; a span that
    ``moved`` answers for cuts the same characters out of the new text as it did out of the old.
    """

    at: int
    removed: str
    inserted: str

    def applied_to(self, text: str) -> str:
        """The text after the edit. Raises ValueError when ``removed`` does not stand at ``at``."""
        end = self.at + len(self.removed)
        if text[self.at : end] != self.removed:
            raise ValueError("the text to be replaced is not there")
        return text[: self.at] + self.inserted + text[end:]

    def inverted(self) -> "Edit":
        """The edit that undoes this one."""
        return Edit(self.at, self.inserted, self.removed)

    def moved(self, span: Span) -> Span | None:
        """Where ``span`` stands after the edit; None when the edit touched its characters."""
        end = self.at + len(self.removed)
        if span.end <= self.at:
            return span
        if span.start >= end:
            return span.moved(len(self.inserted) - len(self.removed))
        return None

    @staticmethod
    def between(old: str, new: str) -> "Edit":
        """The smallest single edit that turns ``old`` into ``new``."""
        start = common_prefix(old, new)
        tail = common_prefix(old[start:][::-1], new[start:][::-1])
        return Edit(start, old[start : len(old) - tail], new[start : len(new) - tail])


def common_prefix(one: AnyStr, two: AnyStr) -> int:
    """How many leading characters, or bytes, are equal, by bisection: slices compare in C."""
    low, high = 0, min(len(one), len(two))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == two[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
