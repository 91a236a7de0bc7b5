"""A poll or study without what makes it checkable: who did it, when, how many, which margin. Start reading at :func:`examine`."""

from collections.abc import Iterable

from deskeditor.findings import Finding, Kind, Severity, details
from deskeditor.reading import ArticleReading, Check, PlacedClaim, Signal

_WANTED = (Signal.INSTITUTE, Signal.DATE, Signal.SAMPLE, Signal.MARGIN)
_ENOUGH = 2


def examine(article: ArticleReading) -> Iterable[Finding]:
    """Every poll with figures whose institute, date or sample are missing near it."""
    claims = article.claims
    for at, claim in enumerate(claims):
        if claim.signal is not Signal.POLL or Signal.NUMBER not in claim.beside or claim.linked:
            continue
        near = {one.signal for one in claims[max(0, at - 12) : at + 13] if _close(claim, one)}
        missing = [signal.value for signal in _WANTED if signal not in near]
        if len(missing) < _ENOUGH:
            continue
        passage = article.passages[claim.sentence.passage]
        words = passage.reading.text[claim.span.start - passage.start : claim.span.end - passage.start]
        slots = details(words=words, missing=",".join(missing))
        yield Finding("poll.incomplete", Kind.CLAIM, Severity.INFO, claim.span, claim.field, slots)


def _close(claim: PlacedClaim, other: PlacedClaim) -> bool:
    return other.sentence.passage == claim.sentence.passage


CHECK = Check("incomplete_poll", ("poll.incomplete",), "A poll without institute, date or sample", article=examine)
