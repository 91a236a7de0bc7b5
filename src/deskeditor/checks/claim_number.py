"""A figure without a source. Start reading at :func:`examine`.

A warning only where the figure weighs (a share, a sum, a magnitude) and nothing in its paragraph names a source near it; else
a hint.
"""

from collections.abc import Iterable

from deskeditor.findings import Finding, Kind, Severity, details
from deskeditor.reading import ArticleReading, Check, PlacedClaim, Signal

_STRONG = 2


def examine(article: ArticleReading) -> Iterable[Finding]:
    """The weightiest figure of every sentence that names no source."""
    best: dict[int, PlacedClaim] = {}
    for claim in article.claims:
        if claim.signal is Signal.NUMBER and not claim.sourced and claim.weight > 0:
            key = claim.sentence.span.start
            if key not in best or claim.weight > best[key].weight:
                best[key] = claim
    for claim in best.values():
        passage = article.passages[claim.sentence.passage]
        words = passage.reading.text[claim.span.start - passage.start : claim.span.end - passage.start]
        warned = claim.weight >= _STRONG and not claim.near and not claim.opening
        severity = Severity.WARNING if warned else Severity.INFO
        yield Finding("claim.number", Kind.CLAIM, severity, claim.sentence.span, claim.field, details(number=words))


CHECK = Check("claim_number", ("claim.number",), "A figure without a source", article=examine)
