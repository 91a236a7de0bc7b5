"""Outcome: a review as a plain value that travels between processes. Start reading at :func:`outcome_of`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from deskeditor.article import TEXT_FIELDS, Article
from deskeditor.findings import Finding, Places
from deskeditor.reading import ArticleReading, QuotationSourcing, SentenceSourcing, Sourcing
from deskeditor.review import Review, Reviewer
from deskeditor.text import Span

PART = 100
"""How many findings, quotations or sentences travel at once."""


@dataclass(frozen=True)
class Outcome:
    """All that was found in ``article``; findings and sentences in the terms of their field's text.

    ``sentences`` holds, for each field, where its sentences start and end, in turn.
    """

    article: Article
    findings: tuple[Finding, ...]
    sourcing: Sourcing
    sentences: tuple[tuple[str, tuple[int, ...]], ...]

    @cached_property
    def places(self) -> Places:
        """What anchors are made of."""
        return Places(
            {
                field: (self.article.text_of(field), (Span(*pair) for pair in zip(flat[::2], flat[1::2], strict=True)))
                for field, flat in self.sentences
            }
        )


def outcome_of(reviewer: Reviewer, article: Article) -> Outcome:
    """Review an article now."""
    review: Review = reviewer.review_article(article)
    return Outcome(article, review.findings, review.sourcing, _sentences(review.reading))


def parts_of(outcome: Outcome) -> Iterator[object]:
    """An outcome in parts, each of which is unpacked in a few milliseconds; the article itself stays where it is known."""
    yield outcome.sentences
    for several in (outcome.findings, outcome.sourcing.quotations, outcome.sourcing.sentences):
        for start in range(0, len(several), PART):
            yield several[start : start + PART]


def assembled(article: Article, parts: Sequence[Any]) -> Outcome:
    """The outcome again."""
    sentences, *slices = parts
    kinds: dict[type, list[Any]] = {Finding: [], QuotationSourcing: [], SentenceSourcing: []}
    for one in slices:
        kinds[type(one[0])].extend(one)
    sourcing = Sourcing(tuple(kinds[QuotationSourcing]), tuple(kinds[SentenceSourcing]))
    return Outcome(article, tuple(kinds[Finding]), sourcing, sentences)


def _sentences(reading: ArticleReading) -> tuple[tuple[str, tuple[int, ...]], ...]:
    found: dict[str, list[int]] = {field: [] for field in TEXT_FIELDS}
    for passage in reading.passages:
        for sentence in passage.reading.sentences:
            span = passage.placed(sentence.span)
            found.setdefault(passage.field, []).extend((span.start, span.end))
    return tuple((field, tuple(flat)) for field, flat in found.items() if field in TEXT_FIELDS)
