"""Any other sentence worth checking that names no source: a hint. Start reading at :func:`examine`."""

from collections.abc import Iterable

from deskeditor.findings import Finding, Kind, Severity
from deskeditor.reading import ArticleReading, Check, Signal

HINTED = 0.4
"""From this score a sentence without a source is hinted at: lower than "worth checking", because a hint is only shown on
demand.
"""
_SAID_ELSEWHERE = frozenset({Signal.NUMBER, Signal.ACCUSATION})
"""Claims whose own check speaks of the whole sentence."""


def examine(article: ArticleReading) -> Iterable[Finding]:
    """Every check-worthy sentence of the body without a source that no other claim check names."""
    named = {claim.sentence.span.start for claim in article.claims if claim.signal in _SAID_ELSEWHERE and claim.weight > 0}
    vouched = {claim.sentence.span.start for claim in article.claims if claim.sourced or claim.signal is Signal.ROUTINE}
    for sentence in article.sourcing.sentences:
        start = sentence.span.start
        if sentence.sourced or sentence.score < HINTED or start in named or start in vouched:
            continue
        if article.passages[sentence.passage].field == "body":
            yield Finding("claim.unsourced", Kind.CLAIM, Severity.INFO, sentence.span, "body")


CHECK = Check("claim_unsourced", ("claim.unsourced",), "A sentence worth checking without a source", article=examine)
