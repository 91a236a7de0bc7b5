"""Quotations of the draft looked up word for word in a source of the same language.

Start reading at :func:`verbatim_differences`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from rapidfuzz import fuzz

from deskeditor.findings import Severity
from deskeditor.review.parity.blocks import Block
from deskeditor.review.parity.comparison import Difference, What
from deskeditor.review.parity.quotation_differences import long_quotations, speaker_difference
from deskeditor.review.parity.spoken import spoken
from deskeditor.text import Span

_WORD = re.compile(r"\w+(?:[.,]\d+)*")
_EDGE = 6
"""Words looked at on either side of the place found."""
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
        way = max(ways, key=lambda pieces: _likeness(pieces, draft_text, words))
        altered = [_altered(piece, draft_text, source_text, words, quoted) for piece in way]
        told = [one for one in altered if one is not None]
        absent = Difference("quotation", What.ADDED, quotation.span, None, Severity.WARNING, None, "absent")
        stands = all(_stands(piece.of(draft_text), words) for piece in way)
        found += told or ([] if stands else [absent])
        place = next((one.source for one in told), None) or _place(way[0].of(draft_text), words)
        other = next((one for block in source for one in block.quotations if place and one.span.overlaps(place)), None)
        another = speaker_difference(quotation, other, (draft_text, source_text)) if other else None
        found += [another] if another else []
    return found


def _likeness(pieces: Sequence[Span], text: str, source: WordsOf) -> float:
    """How much of some pieces stands in the source, from 0 to 100."""
    wordings = [WordsOf.of(piece.of(text)).joined for piece in pieces]
    if all(f" {wording} " in f" {source.joined} " for wording in wordings):
        return 101.0
    total = sum(len(wording) for wording in wordings) or 1
    return sum(fuzz.partial_ratio(wording, source.joined) * len(wording) for wording in wordings) / total


def _place(wording: str, source: WordsOf) -> Span | None:
    """Where some words stand in the source one by one."""
    joined = WordsOf.of(wording).joined
    at = f" {source.joined} ".find(f" {joined} ")
    return source.place(at, at + len(joined)) if joined and at >= 0 else None


def _stands(wording: str, source: WordsOf) -> bool:
    """Whether some words stand in the source one by one."""
    return f" {WordsOf.of(wording).joined} " in f" {source.joined} "


def _altered(piece: Span, draft_text: str, source_text: str, source: WordsOf, quoted: Sequence[Span]) -> Difference | None:
    """What the source says where a piece says nearly the same; None where it says just that, or nothing like it."""
    wording = piece.of(draft_text)
    if _stands(wording, source):
        return None
    best = fuzz.partial_ratio_alignment(WordsOf.of(wording).joined, source.joined) if source.joined else None
    place = _aligned(wording, source, best.dest_start) if best and best.score >= _ALTERED else None
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


def _aligned(wording: str, source: WordsOf, start: int) -> Span | None:
    """The words of the source from the one that answers to the first of the draft's to the one that answers to its last."""
    mine, words = WordsOf.of(wording).joined.split(" "), source.joined.split(" ")
    first = max(0, source.joined.count(" ", 0, start) - _EDGE)
    window = words[first : first + len(mine) + 2 * _EDGE]
    blocks = [block for block in SequenceMatcher(None, mine, window, autojunk=False).get_matching_blocks() if block.size]
    if not blocks:
        return None
    head, tail = blocks[0], blocks[-1]
    begin = max(0, first + head.b - head.a)
    end = min(len(words), first + tail.b + len(mine) - tail.a)
    return Span(source.spans[begin].start, source.spans[end - 1].end) if begin < end else None


def _rewritten(quotation: str, wording: str) -> str:
    """The source's words between the draft's own marks and their spaces."""
    places = [match.span() for match in _WORD.finditer(quotation)]
    if not places:
        return quotation
    first = quotation[slice(*places[0])]
    if wording.lower().startswith(first.lower()):  # a sentence that begins where the source's goes on
        wording = first + wording[len(first) :]
    return quotation[: places[0][0]] + wording + quotation[places[-1][1] :]
