"""Anchor: how a verdict finds its place again after edits elsewhere. Start reading at :meth:`Places.anchor_of`.

The verdict holds while the sentence and the exact words stand. Occurrence, prefix and suffix only choose between equals.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from deskeditor.findings.finding import Finding
from deskeditor.text import Span

CONTEXT = 32
"""How many code points of the neighbourhood an anchor keeps on each side of its sentence."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place named by its words. ``occurrence`` counts from 0 among equal (exact, sentence) pairs of the field.

    ``sentence`` is the sentence, or the sentences, that hold the words; ``prefix`` and ``suffix`` stand before and after it.
    """

    field: str
    exact: str
    sentence: str
    occurrence: int = 0
    prefix: str = ""
    suffix: str = ""

    @property
    def inner(self) -> int:
        """Which of the equal words of the sentence it is: the sentence standing, edits elsewhere cannot change it."""
        return self.occurrence % _equals_in(self.sentence, self.exact)

    @property
    def outer(self) -> int:
        """Which of the equal sentences it is."""
        return self.occurrence // _equals_in(self.sentence, self.exact)


@dataclass(frozen=True)
class Field:
    """A field's text and its sentences, in order, in the terms of the text."""

    text: str
    sentences: tuple[Span, ...]

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where the sentences start."""
        return tuple(span.start for span in self.sentences)

    @cached_property
    def by_words(self) -> Mapping[str, tuple[int, ...]]:
        """For each sentence as written, where it starts, each time."""
        found: dict[str, list[int]] = {}
        for span in self.sentences:
            found.setdefault(span.of(self.text), []).append(span.start)
        return {words: tuple(starts) for words, starts in found.items()}

    def around(self, span: Span) -> Span:
        """From the start of the sentence ``span`` begins in to the end of the one it ends in."""
        first = max(0, bisect_right(self.starts, span.start) - 1)
        last = max(first, bisect_right(self.starts, max(span.start, span.end - 1)) - 1)
        if not self.sentences:
            return span
        return Span(min(span.start, self.sentences[first].start), max(span.end, self.sentences[last].end))

    def has(self, sentence: str) -> bool:
        """Whether ``sentence`` (one, or several in a row) stands here, begun and ended where sentences are."""
        if sentence in self.by_words:
            return True
        ends = {span.end for span in self.sentences}
        return any(start in self.starts and start + len(sentence) in ends for start in _finds(self.text, sentence))

    def equals_before(self, sentence: str, start: int) -> int:
        """How many equal sentences stand before the one at ``start``."""
        known = self.by_words.get(sentence)
        if known is not None:
            return bisect_right(known, start) - 1 if start in known else bisect_right(known, start)
        return len(tuple(_finds(self.text[: start + len(sentence) - 1], sentence))) if sentence else 0


class Places:
    """The texts of a draft, cut into sentences: what anchors are made of. Made once a review."""

    def __init__(self, fields: Mapping[str, tuple[str, Iterable[Span]]]) -> None:
        self._fields = {name: Field(text, tuple(sentences)) for name, (text, sentences) in fields.items()}

    def anchor_of(self, finding: Finding) -> Anchor | None:
        """The anchor of a finding; None for one on the whole draft, unless it is about a place in another text: its evidence."""
        span = finding.span or (finding.evidence[0] if finding.evidence and finding.field in self._fields else None)
        if span is None:
            return None
        field = self._fields.get(finding.field)
        if field is None:
            return Anchor(finding.field, "", "")
        place = field.around(span)
        sentence, exact = place.of(field.text), span.of(field.text)
        inner = count_in(sentence[: max(0, span.start - place.start + len(exact) - 1)], exact) if exact else 0
        outer = field.equals_before(sentence, place.start)
        return Anchor(
            finding.field,
            exact,
            sentence,
            outer * max(1, count_in(sentence, exact)) + inner,
            field.text[max(0, place.start - CONTEXT) : place.start],
            field.text[place.end : place.end + CONTEXT],
        )

    def sentence_of(self, finding: Finding) -> Span | None:
        """The sentence a finding stands in, in the terms of its field's text; None for one on the whole draft."""
        field = self._fields.get(finding.field)
        return None if field is None or finding.span is None else field.around(finding.span)

    def holds(self, anchor: Anchor) -> bool:
        """Whether the anchor's sentence still stands somewhere in its field, as a sentence; True where there is no such text."""
        field = self._fields.get(anchor.field)
        return not anchor.sentence or field is None or field.has(anchor.sentence)


@lru_cache(maxsize=8192)
def _equals_in(sentence: str, exact: str) -> int:
    return max(1, count_in(sentence, exact))


def count_in(text: str, words: str) -> int:
    """How often ``words`` stand in ``text``, overlapping ones too."""
    return sum(1 for _ in _finds(text, words)) if words else 0


def _finds(text: str, words: str) -> Iterable[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)
