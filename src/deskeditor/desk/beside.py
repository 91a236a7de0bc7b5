"""The rows of a draft beside its source: what a view of both shows. Start reading at :func:`rows_of`."""

from collections.abc import Sequence
from dataclasses import dataclass

from deskeditor.desk.parity import Parity
from deskeditor.findings import Finding, Kind, Severity
from deskeditor.review.parity import Difference, Pair, kind_of
from deskeditor.text import Span

_GAP = "\n"


@dataclass(frozen=True, slots=True)
class Mark:
    """A difference marked in one text of a row, relative to it. ``number`` is the difference's in the comparison."""

    number: int
    span: Span
    kind: Kind
    severity: Severity


@dataclass(frozen=True, slots=True)
class Row:
    """A pair of paragraphs (or of runs of them), its texts and what is marked in each; without a partner the other text is ""."""

    pair: Pair
    draft: str
    source: str
    draft_marks: tuple[Mark, ...]
    source_marks: tuple[Mark, ...]

    @property
    def numbers(self) -> tuple[int, ...]:
        """The differences of the row, each once, in order."""
        return tuple(sorted({mark.number for mark in (*self.draft_marks, *self.source_marks)}))


@dataclass(frozen=True, slots=True)
class Asking:
    """A difference that still asks: its number in the comparison, and the finding that it is."""

    number: int
    finding: Finding


def asking(parity: Parity, still_open: Sequence[Finding]) -> tuple[Asking, ...]:
    """The differences that are open, in the order of the draft; ``still_open`` are the open findings of the same review."""
    known = set(still_open)
    return tuple(Asking(number, finding) for number, finding in enumerate(parity.findings) if finding in known)


def rows_of(parity: Parity, shown: Sequence[int]) -> tuple[Row, ...]:
    """Every pair as a row, in the order of the draft; the differences numbered in ``shown`` are marked."""
    comparison = parity.comparison
    kept = [(number, comparison.differences[number]) for number in shown]
    rows = []
    for pair in comparison.pairs:
        here = [comparison.draft_places[number] for number in pair.draft]
        there = [comparison.source_places[number] for number in pair.source]
        draft = [(number, one, one.draft) for number, one in kept]
        source = [(number, one, one.source) for number, one in kept]
        rows.append(
            Row(
                pair,
                _GAP.join(place.of(parity.draft_text) for place in here),
                _GAP.join(place.of(parity.source_text) for place in there),
                _marks(here, draft),
                _marks(there, source),
            )
        )
    return tuple(rows)


def row_of(rows: Sequence[Row], number: int) -> int:
    """The row a difference is to be seen in: where the draft has it, else the source; 0 when nowhere."""
    here = (at for at, row in enumerate(rows) if any(mark.number == number for mark in row.draft_marks))
    there = (at for at, row in enumerate(rows) if any(mark.number == number for mark in row.source_marks))
    return next(here, next(there, 0))


def neighbours(rows: Sequence[Row], at: int) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """What the row's paragraph of the draft may be paired with by hand: (draft, source) with the source's paragraph before its
    present one, and after it; None where there is none.
    """
    row = rows[at]
    if not row.pair.draft:
        return None, None
    draft, count = row.pair.draft[0], sum(len(one.pair.source) for one in rows)
    if row.pair.source:
        above, below = row.pair.source[0] - 1, row.pair.source[-1] + 1
    else:
        before = [number for one in rows[:at] for number in one.pair.source]
        above = before[-1] if before else -1
        below = above + 1
    return (draft, above) if above >= 0 else None, (draft, below) if below < count else None


def _marks(places: Sequence[Span], kept: Sequence[tuple[int, Difference, Span | None]]) -> tuple[Mark, ...]:
    """The marks in some paragraphs shown one below the other."""
    marks = []
    start = 0
    for place in places:
        for number, one, span in kept:
            if span is not None and span.start < place.end and span.end > place.start:
                own = Span(start + max(0, span.start - place.start), start + min(len(place), span.end - place.start))
                marks.append(Mark(number, own, kind_of(one), one.severity))
        start += len(place) + len(_GAP)
    return tuple(sorted(marks, key=lambda mark: -len(mark.span)))
