"""A figure without a source. Start reading at :func:`examine`.

A warning only where the figure weighs (a share, a sum, a magnitude) and nothing in its paragraph names a source near it; else
a hint. Opening hours, ticket prices, rates of exchange and sports scores are no claims. Whether the first paragraph is warned
of is the outlet's choice (``sourced_opening``).
"""

from collections.abc import Iterable

from deskeditor.findings import Finding, Kind, Severity, details
from deskeditor.reading import ArticleReading, Check, PlacedClaim, Signal
from deskeditor.reading.claims import claim_lexicon

_STRONG = 2
_LARGE = 5
"""Digits from which a figure is asked for its source even where prices and scores are told."""


def examine(article: ArticleReading) -> Iterable[Finding]:
    """The weightiest figure of every sentence that names no source."""
    best: dict[int, PlacedClaim] = {}
    for claim in article.claims:
        if claim.signal is Signal.NUMBER and not claim.sourced and claim.weight > 0 and not is_routine(article, claim):
            key = claim.sentence.span.start
            if key not in best or claim.weight > best[key].weight:
                best[key] = claim
    for claim in best.values():
        passage = article.passages[claim.sentence.passage]
        words = passage.reading.text[claim.span.start - passage.start : claim.span.end - passage.start]
        warned = claim.weight >= _STRONG and not claim.near and (not claim.opening or article.outlet.sourced_opening)
        severity = Severity.WARNING if warned else Severity.INFO
        yield Finding("claim.number", Kind.CLAIM, severity, claim.sentence.span, claim.field, details(number=words))


def is_routine(article: ArticleReading, claim: PlacedClaim) -> bool:
    """Whether a figure is one of those that anybody can look up: a ticket's price, an hour, a score."""
    passage = article.passages[claim.sentence.passage]
    start, end = claim.sentence.span.start - passage.start, claim.sentence.span.end - passage.start
    if " = " in passage.reading.prose[start:end]:  # "($1 = 0.79 pounds)": a rate of exchange
        return True
    if Signal.ROUTINE not in claim.beside:
        return False
    words = passage.reading.text[claim.span.start - passage.start : claim.span.end - passage.start].lower()
    size = sum(character.isdigit() for character in words)
    return size < _LARGE and "%" not in words and not claim_lexicon(article.pack).scales.intersection(words.split())


CHECK = Check("claim_number", ("claim.number",), "A figure without a source", article=examine)
