"""Comparing two states of a text by words, moved paragraphs told apart. Start reading at :func:`compare`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from deskeditor.article import TEXT_FIELDS, Article
from deskeditor.desk.manuscript import METADATA
from deskeditor.text.paragraphs import lines_of

_TOKEN = re.compile(r"\w+(?:['’]\w+)*|\s+|[^\w\s]")
_ALIKE = 0.35
"""From this share of common words on, two paragraphs are one that was changed."""
_MOST_TOKENS = 20_000


class Change(StrEnum):
    """What became of a paragraph, or of a piece of one."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words: SAME, REMOVED or ADDED."""

    change: Change
    text: str


@dataclass(frozen=True, slots=True)
class ParagraphChange:
    """A paragraph of the older text (``old``, from 0), of the newer (``new``), or of both. MOVED is at its new place."""

    change: Change
    old: int | None
    new: int | None
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two articles. ``fields`` holds the text fields that differ; ``metadata`` (name, older value, newer value)."""

    fields: tuple[tuple[str, tuple[ParagraphChange, ...]], ...]
    metadata: tuple[tuple[str, str, str], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.fields or self.metadata)


def compare(old: Article, new: Article) -> Comparison:
    """What changed between two states; falsy when nothing did."""
    fields = (
        (name, compare_texts(old.text_of(name), new.text_of(name)))
        for name in TEXT_FIELDS
        if old.text_of(name) != new.text_of(name)
    )
    values = ((name, getattr(old, name) or "", getattr(new, name) or "") for name in METADATA)
    return Comparison(tuple(fields), tuple(one for one in values if one[1] != one[2]))


def compare_texts(old: str, new: str) -> tuple[ParagraphChange, ...]:
    """The paragraphs of both texts, in the order of the newer one; removed ones where they stood."""
    before = [line for _, line in lines_of(old)]
    after = [line for _, line in lines_of(new)]
    gone, come = _unmatched(before, after)
    moved = dict(_moved(before, after, gone, come))
    return tuple(_changes(before, after, gone, come, moved))


def compare_words(old: str, new: str) -> tuple[Piece, ...]:
    """Two lines word by word; joined pieces of SAME and REMOVED make the old one, of SAME and ADDED the new one."""
    if old == new:
        return (Piece(Change.SAME, old),) if old else ()
    one, two = _TOKEN.findall(old), _TOKEN.findall(new)
    if len(one) + len(two) > _MOST_TOKENS:
        return (Piece(Change.REMOVED, old), Piece(Change.ADDED, new))
    pieces = (
        Piece(change, "".join(tokens[start:end]))
        for kind, old_start, old_end, new_start, new_end in _steps(one, two)
        for change, tokens, start, end in (
            ((Change.SAME, one, old_start, old_end),)
            if kind == "equal"
            else ((Change.REMOVED, one, old_start, old_end), (Change.ADDED, two, new_start, new_end))
        )
    )
    return tuple(piece for piece in pieces if piece.text)


def _steps(one: Sequence[str], two: Sequence[str]) -> Iterator[tuple[str, int, int, int, int]]:
    """Runs that are equal, and runs that are not (removed and added ones that touch are one)."""
    from rapidfuzz.distance import LCSseq

    run: list[int] | None = None
    for code in LCSseq.opcodes(one, two):
        if code.tag == "equal":
            if run:
                yield ("other", *run)  # type: ignore[misc]
            run = None
            yield ("equal", code.src_start, code.src_end, code.dest_start, code.dest_end)
        elif run is None:
            run = [code.src_start, code.src_end, code.dest_start, code.dest_end]
        else:
            run[1], run[3] = code.src_end, code.dest_end
    if run:
        yield ("other", *run)  # type: ignore[misc]


def _unmatched(before: Sequence[str], after: Sequence[str]) -> tuple[set[int], set[int]]:
    gone, come = set[int](), set[int]()
    for kind, old_start, old_end, new_start, new_end in _steps(before, after):
        if kind != "equal":
            gone.update(range(old_start, old_end))
            come.update(range(new_start, new_end))
    return gone, come


def _moved(before: Sequence[str], after: Sequence[str], gone: set[int], come: set[int]) -> Iterator[tuple[int, int]]:
    """Pairs (new, old) of equal paragraphs that stand elsewhere."""
    waiting: dict[str, list[int]] = {}
    for number in sorted(gone):
        waiting.setdefault(before[number], []).append(number)
    for number in sorted(come):
        olds = waiting.get(after[number])
        if olds:
            yield number, olds.pop(0)


def _changes(
    before: Sequence[str], after: Sequence[str], gone: set[int], come: set[int], moved: dict[int, int]
) -> Iterator[ParagraphChange]:
    left = set(moved.values())
    old = new = 0
    while old < len(before) or new < len(after):
        if old in gone or new in come:
            olds, news = [], []
            while old < len(before) and old in gone:
                olds.append(old)
                old += 1
            while new < len(after) and new in come:
                news.append(new)
                new += 1
            yield from _region(before, after, [one for one in olds if one not in left], news, moved)
            continue
        yield ParagraphChange(Change.SAME, old, new, (Piece(Change.SAME, after[new]),))
        old, new = old + 1, new + 1


def _region(
    before: Sequence[str], after: Sequence[str], olds: list[int], news: list[int], moved: dict[int, int]
) -> Iterator[ParagraphChange]:
    """Between two equal paragraphs: each new one beside the first old one that it resembles."""
    for new in news:
        if new in moved:
            yield ParagraphChange(Change.MOVED, moved[new], new, (Piece(Change.SAME, after[new]),))
            continue
        like = next((old for old in olds if _alike(before[old], after[new])), None)
        while olds and like is not None and olds[0] != like:
            yield _alone(Change.REMOVED, olds.pop(0), None, before)
        if like is None:
            yield _alone(Change.ADDED, None, new, after)
        else:
            yield ParagraphChange(Change.CHANGED, olds.pop(0), new, compare_words(before[like], after[new]))
    for old in olds:
        yield _alone(Change.REMOVED, old, None, before)


def _alone(change: Change, old: int | None, new: int | None, texts: Sequence[str]) -> ParagraphChange:
    text = texts[old if old is not None else new or 0]
    return ParagraphChange(change, old, new, (Piece(change, text),))


def _alike(one: str, two: str) -> bool:
    from rapidfuzz.distance import LCSseq

    words, others = one.split(), two.split()
    if not words or not others:
        return False
    return LCSseq.similarity(words, others) / max(len(words), len(others)) >= _ALIKE
