"""A source that is not named, on purpose. Start reading at :func:`examine`.

A hint where the sentence gives the reason, a warning where it does not.
"""

from collections.abc import Iterable

from deskeditor.findings import Finding, Kind, Severity, details
from deskeditor.reading import Check, Reading, Signal


def examine(reading: Reading) -> Iterable[Finding]:
    """Every anonymous source, once a sentence."""
    seen: set[int] = set()
    for claim in reading.claims:
        if claim.signal is not Signal.ANONYMOUS or claim.sentence in seen:
            continue
        seen.add(claim.sentence)
        reason = any(one.signal is Signal.REASON and one.sentence == claim.sentence for one in reading.claims)
        slots = details(words=claim.span.of(reading.text), **({"variant": "reason"} if reason else {}))
        severity = Severity.INFO if reason else Severity.WARNING
        yield Finding("source.anonymous", Kind.ATTRIBUTION, severity, claim.span, reading.field, slots)


CHECK = Check("anonymous_source", ("source.anonymous",), "A source that is not named", paragraph=examine)
