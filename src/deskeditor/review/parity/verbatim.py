"""Quotations of the draft looked up word for word in a source of the same language.

Start reading at :func:`verbatim_differences`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from deskeditor.findings import Severity
from deskeditor.review.parity.blocks import Block
from deskeditor.review.parity.comparison import Difference, What
from deskeditor.review.parity.quotation_differences import long_quotations
from deskeditor.review.parity.spoken import spoken
from deskeditor.text import Span

_WORD = re.compile(r"\w+(?:[.,]\d+)*")
_ALTERED = 70.0
"""From this partial ratio (rapidfuzz, 0 to 100) on the words are an altered rendering of the place found, below it absent."""


@dataclass(frozen=True, slots=True)
class WordsOf:
    """The words of a text in lower case, joined by single spaces, and where each stands in the text."""

    joined: str
    starts: tuple[int, ...]
    spans: tuple[Span, ...]

    @staticmethod
    def of(text: str) -> "WordsOf":
        """Marks, spaces, apostrophes and case fall away: what is left is what must be verbatim."""
        words, starts, spans, at = [], [], [], 0
        for match in _WORD.finditer(text):
            word = match.group().lower()
            words.append(word)
            starts.append(at)
            spans.append(Span(*match.span()))
            at += len(word) + 1
        return WordsOf(" ".join(words), tuple(starts), tuple(spans))

    def place(self, start: int, end: int) -> Span | None:
        """The span in the text of the words between two offsets of ``joined``."""
        inside = [span for at, span in zip(self.starts, self.spans, strict=True) if start <= at < end]
        return Span(inside[0].start, inside[-1].end) if inside else None


def verbatim_differences(draft: Sequence[Block], source: Sequence[Block], draft_text: str, source_text: str) -> list[Difference]:
    """Every direct quotation that does not stand word for word in the source: altered (with its wording) or absent."""
    words = WordsOf.of(source_text)
    quoted = [one.span for block in source for one in block.quotations]
    found: list[Difference] = []
    for quotation in long_quotations(draft, draft_text):
        ways = spoken(quotation, draft_text)
        if any(all(_stands(piece.of(draft_text), words) for piece in pieces) for pieces in ways):
            continue
        altered = [_altered(piece, draft_text, source_text, words, quoted) for piece in ways[0]]
        told = [one for one in altered if one is not None]
        absent = Difference("quotation", What.ADDED, quotation.span, None, Severity.WARNING, None, "absent")
        found += told or ([] if all(_stands(piece.of(draft_text), words) for piece in ways[0]) else [absent])
    return found


def _stands(wording: str, source: WordsOf) -> bool:
    """Whether some words stand in the source one by one."""
    return f" {WordsOf.of(wording).joined} " in f" {source.joined} "


def _altered(piece: Span, draft_text: str, source_text: str, source: WordsOf, quoted: Sequence[Span]) -> Difference | None:
    """What the source says where a piece says nearly the same; None where it says just that, or nothing like it."""
    wording = piece.of(draft_text)
    if _stands(wording, source):
        return None
    best = fuzz.partial_ratio_alignment(WordsOf.of(wording).joined, source.joined) if source.joined else None
    place = _whole_words(source, best.dest_start, best.dest_end) if best and best.score >= _ALTERED else None
    if place is None:
        return None
    place = _within(place, source_text, quoted)
    fix = None if "\n" in place.of(source_text) else _rewritten(wording, place.of(source_text))
    return Difference("quotation", What.ALTERED, piece, place, Severity.ERROR, fix)


def _within(place: Span, text: str, quoted: Sequence[Span]) -> Span:
    """A place that runs over the edge of a quotation of the source, cut to the words inside; the place where it does not."""
    shared = {span: min(place.end, span.end) - max(place.start, span.start) for span in quoted if span.overlaps(place)}
    around = max(shared, key=lambda span: shared[span], default=None)
    if around is None or around.contains(place) or 2 * shared[around] < len(place):
        return place
    inside = [Span(*match.span()) for match in _WORD.finditer(text, max(place.start, around.start), min(place.end, around.end))]
    return Span(inside[0].start, inside[-1].end) if inside else place


def _whole_words(source: WordsOf, start: int, end: int) -> Span | None:
    """The place widened to whole words."""
    while start > 0 and source.joined[start - 1] != " ":
        start -= 1
    while end < len(source.joined) and source.joined[end] != " ":
        end += 1
    return source.place(start, end)


def _rewritten(quotation: str, wording: str) -> str:
    """The source's words between the draft's own marks and their spaces."""
    places = [match.span() for match in _WORD.finditer(quotation)]
    if not places:
        return quotation
    return quotation[: places[0][0]] + wording + quotation[places[-1][1] :]
