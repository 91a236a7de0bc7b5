"""What changed between two texts, word by word. Start reading at :func:`changes_of`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

_PIECE = re.compile(r"\w+|\s+|[^\w\s]")
_ALIKE = 0.35
"""Two paragraphs that share less than this are one taken out and one put in, not one rewritten."""
_LONGEST = 2_000
"""The longest paragraph, in words and marks, that is compared word by word."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph: ``kind`` is kept, removed or added."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class ChangedParagraph:
    """A paragraph of either text. ``kind`` is kept (it may hold changes), removed or added as a whole."""

    kind: str
    pieces: tuple[Piece, ...]


def changes_of(old: list[str], new: list[str]) -> tuple[ChangedParagraph, ...]:
    """The paragraphs of both texts in order. Law: leaving out what was added gives ``old``; what was removed, ``new``."""
    return tuple(_paragraphs(old, new))


def _paragraphs(old: list[str], new: list[str]) -> Iterator[ChangedParagraph]:
    for tag, start, end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from (ChangedParagraph("kept", (Piece("kept", text),)) for text in old[start:end])
        else:
            yield from _replaced(old[start:end], new[new_start:new_end])


def _replaced(old: list[str], new: list[str]) -> Iterator[ChangedParagraph]:
    """Pair the paragraphs that are alike, in order."""
    done = 0
    for text in old:
        pair = next((at for at in range(done, len(new)) if _likeness(text, new[at]) >= _ALIKE), None)
        if pair is None:
            yield ChangedParagraph("removed", (Piece("removed", text),))
            continue
        yield from (ChangedParagraph("added", (Piece("added", one),)) for one in new[done:pair])
        yield ChangedParagraph("kept", tuple(pieces_of(text, new[pair])))
        done = pair + 1
    yield from (ChangedParagraph("added", (Piece("added", one),)) for one in new[done:])


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


def pieces_of(old: str, new: str) -> Iterator[Piece]:
    """The words of two versions of one paragraph, in order."""
    before, after = _PIECE.findall(old), _PIECE.findall(new)
    if max(len(before), len(after)) > _LONGEST:
        yield from (piece for piece in (Piece("removed", old), Piece("added", new)) if piece.text)
        return
    for tag, start, end, new_start, new_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Piece("kept", "".join(before[start:end]))
            continue
        if end > start:
            yield Piece("removed", "".join(before[start:end]))
        if new_end > new_start:
            yield Piece("added", "".join(after[new_start:new_end]))
