"""A label in our own voice: "extremist", "terroriste". Start reading at :func:`examine`."""

from collections.abc import Iterable

from deskeditor.findings import Finding, Kind, Severity, details
from deskeditor.reading import ArticleReading, Check, Signal


def examine(article: ArticleReading) -> Iterable[Finding]:
    """Every judging label outside quotations in a sentence that names no source."""
    for claim in article.claims:
        if claim.signal is Signal.LABEL and not claim.sourced:
            passage = article.passages[claim.sentence.passage]
            words = passage.reading.text[claim.span.start - passage.start : claim.span.end - passage.start]
            yield Finding("claim.label", Kind.CLAIM, Severity.INFO, claim.span, claim.field, details(words=words))


CHECK = Check("claim_label", ("claim.label",), "A judging label in our own voice", article=examine)
