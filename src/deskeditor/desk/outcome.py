"""Outcome: a review as a plain value that travels between processes. Start reading at :func:`outcome_of`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from deskeditor.article import COUNTERPART, TEXT_FIELDS, Article, Counterpart
from deskeditor.desk.parity import Parity, joined, parity_of
from deskeditor.findings import Finding, Places
from deskeditor.reading import ArticleReading, QuotationSourcing, SentenceSourcing, Sourcing
from deskeditor.review import Review, Reviewer
from deskeditor.text import Span

PART = 100
"""How many findings, quotations or sentences travel at once."""


@dataclass(frozen=True)
class Outcome:
    """All that was found in ``article``; findings and sentences in the terms of their field's text.

    ``sentences`` holds, for each field, where its sentences start and end, in turn. ``parity`` is the comparison with the source
    text, where there is one; its findings are among the others, and ``yielded`` are those that gave way to them.
    """

    article: Article
    findings: tuple[Finding, ...]
    sourcing: Sourcing
    sentences: tuple[tuple[str, tuple[int, ...]], ...]
    parity: Parity | None = None
    yielded: frozenset[Finding] = frozenset()

    @cached_property
    def places(self) -> Places:
        """What anchors are made of."""
        fields = {field: (self.article.text_of(field), _spans(flat)) for field, flat in self.sentences}
        if self.parity is not None:
            fields[COUNTERPART] = (self.parity.source_text, _spans(self.parity.sentences))
        return Places(fields)


def outcome_of(reviewer: Reviewer, article: Article, counterpart: Counterpart | None = None) -> Outcome:
    """Review an article now, beside its source text where there is one."""
    review: Review = reviewer.review_article(article)
    sentences = _sentences(review.reading)
    if counterpart is None:
        return Outcome(article, review.findings, review.sourcing, sentences)
    parity = parity_of(reviewer, article, counterpart)
    findings, yielded = joined(review.findings, parity.findings)
    return Outcome(article, findings, review.sourcing, sentences, parity, yielded)


def parts_of(outcome: Outcome) -> Iterator[object]:
    """An outcome in parts, each of which is unpacked in a few milliseconds; the article itself stays where it is known."""
    yield outcome.sentences, outcome.parity, outcome.yielded
    for several in (outcome.findings, outcome.sourcing.quotations, outcome.sourcing.sentences):
        for start in range(0, len(several), PART):
            yield several[start : start + PART]


def assembled(article: Article, parts: Sequence[Any]) -> Outcome:
    """The outcome again."""
    (sentences, parity, yielded), *slices = parts
    kinds: dict[type, list[Any]] = {Finding: [], QuotationSourcing: [], SentenceSourcing: []}
    for one in slices:
        kinds[type(one[0])].extend(one)
    sourcing = Sourcing(tuple(kinds[QuotationSourcing]), tuple(kinds[SentenceSourcing]))
    return Outcome(article, tuple(kinds[Finding]), sourcing, sentences, parity, yielded)


def _spans(flat: tuple[int, ...]) -> Iterator[Span]:
    return (Span(*pair) for pair in zip(flat[::2], flat[1::2], strict=True))


def _sentences(reading: ArticleReading) -> tuple[tuple[str, tuple[int, ...]], ...]:
    found: dict[str, list[int]] = {field: [] for field in TEXT_FIELDS}
    for passage in reading.passages:
        for sentence in passage.reading.sentences:
            span = passage.placed(sentence.span)
            found.setdefault(passage.field, []).extend((span.start, span.end))
    return tuple((field, tuple(flat)) for field, flat in found.items() if field in TEXT_FIELDS)
