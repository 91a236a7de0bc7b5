"""A superlative in our own voice: "the first", "jamais vu". Start reading at :func:`examine`."""

from collections.abc import Iterable

from deskeditor.findings import Finding, Kind, Severity, details
from deskeditor.reading import ArticleReading, Check, Signal


def examine(article: ArticleReading) -> Iterable[Finding]:
    """The first superlative of every sentence that names no source."""
    told: set[int] = set()
    for claim in article.claims:
        start = claim.sentence.span.start
        if start in told:  # "the biggest ever seen" is one superlative
            continue
        if claim.signal is Signal.SUPERLATIVE and not claim.sourced:
            told.add(start)
            passage = article.passages[claim.sentence.passage]
            words = passage.reading.text[claim.span.start - passage.start : claim.span.end - passage.start]
            yield Finding("claim.superlative", Kind.CLAIM, Severity.INFO, claim.span, claim.field, details(words=words))


CHECK = Check("claim_superlative", ("claim.superlative",), "A superlative without a source", article=examine)
