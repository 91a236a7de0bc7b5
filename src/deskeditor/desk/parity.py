"""A draft beside its source text, as a plain value that travels between processes. Start reading at :func:`parity_of`."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from deskeditor.article import TEXT_FIELDS, Article, Counterpart
from deskeditor.findings import Finding
from deskeditor.outlets import load_outlet
from deskeditor.review import Reviewer
from deskeditor.review.once import told_once
from deskeditor.review.parity import Comparison, Side, article_side, compare_sides, findings_of, page_side
from deskeditor.text import Span


@dataclass(frozen=True)
class Parity:
    """A comparison and the two texts that its spans count in.

    ``fields`` are the names and starts of the article's fields in ``draft_text``; ``sentences`` where those of the source start
    and end, in turn.
    """

    counterpart: Counterpart
    language: str
    comparison: Comparison
    draft_text: str
    fields: tuple[tuple[str, int], ...]
    sentences: tuple[int, ...]
    findings: tuple[Finding, ...]

    @property
    def source_text(self) -> str:
        """The source as it was pasted or read."""
        return self.counterpart.text

    def located(self, span: Span) -> tuple[str, Span]:
        """The field of the article that a place of ``draft_text`` is in, and the place in that field."""
        name, start = next(((name, at) for name, at in reversed(self.fields) if at <= span.start), ("body", 0))
        return name, span.moved(-start)


@lru_cache(maxsize=8)
def parity_of(reviewer: Reviewer, article: Article, counterpart: Counterpart) -> Parity:
    """Compare now, or remember: it depends on the two texts alone. About 0.2 ms for each pair of their paragraphs."""
    draft = article_side(reviewer, article)
    source = _source_side(counterpart.text, counterpart.language, reviewer.outlet.id)
    comparison = compare_sides(draft, source, counterpart.ties)
    return Parity(
        counterpart,
        source.reading.pack.code,
        comparison,
        draft.text,
        draft.fields,
        _sentences(source),
        findings_of(comparison, draft, source),
    )


@lru_cache(maxsize=4)
def _source_side(text: str, language: str, outlet: str) -> Side:
    """The source read; nothing is checked in it, and its language is guessed where none is given."""
    return page_side(Reviewer(load_outlet(outlet), checks=()), text, language or None)


def _sentences(source: Side) -> tuple[int, ...]:
    spans = (passage.placed(sentence.span) for passage in source.reading.passages for sentence in passage.reading.sentences)
    return tuple(number for span in spans for number in (span.start, span.end))


def joined(found: Sequence[Finding], parity: Sequence[Finding]) -> tuple[tuple[Finding, ...], frozenset[Finding]]:
    """The findings of a review and those of a comparison in order of publication; and those that gave way to a better one."""
    order = {field: number for number, field in enumerate(TEXT_FIELDS)}
    both = sorted(
        (*found, *parity),
        key=lambda one: (
            0 if one.span is None else 1,
            order.get(one.field, len(order)) if one.span else 0,
            (one.span.start, one.span.end) if one.span else (0, 0),
        ),
    )
    kept = told_once(both)
    return kept, frozenset(found).difference(kept)
