"""An accusation in our own voice: says who, and has the accused answered? Start reading at :func:`examine`."""

from collections.abc import Iterable

from deskeditor.findings import Finding, Kind, Severity, details
from deskeditor.reading import ArticleReading, Check, Signal

_REACH = 3
"""Paragraphs before and after in which the answer of the accused is looked for."""


def examine(article: ArticleReading) -> Iterable[Finding]:
    """Every sentence that accuses and names neither a source nor a court."""
    answered = _answered(article)
    seen: set[int] = set()
    for claim in article.claims:
        if claim.signal is not Signal.ACCUSATION or not claim.weight or claim.sourced or claim.sentence.span.start in seen:
            continue
        if Signal.ANSWER in claim.beside:  # "Dell has denied any wrongdoing": the accused answers
            continue
        seen.add(claim.sentence.span.start)
        passage = article.passages[claim.sentence.passage]
        words = passage.reading.text[claim.span.start - passage.start : claim.span.end - passage.start]
        number = claim.sentence.passage
        answer = any(abs(number - one) <= _REACH for one in answered)
        free = claim.opening and not article.outlet.sourced_opening
        warned = Signal.LEGAL not in claim.beside and not claim.near and not free and claim.sentence.named
        severity = Severity.WARNING if warned else Severity.INFO
        slots = details(words=words, **({"variant": "answered"} if answer else {}))
        yield Finding("claim.accusation", Kind.CLAIM, severity, claim.sentence.span, claim.field, slots)


def _answered(article: ArticleReading) -> set[int]:
    return {claim.sentence.passage for claim in article.claims if claim.signal is Signal.ANSWER}


CHECK = Check("claim_accusation", ("claim.accusation",), "An accusation without a source", article=examine)
