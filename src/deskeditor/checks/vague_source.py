"""A source that nobody could ask: "experts say", "selon certains". Start reading at :func:`examine`."""

from collections.abc import Iterable

from deskeditor.findings import Finding, Kind, Severity, details
from deskeditor.reading import Check, Reading, Signal


def examine(reading: Reading) -> Iterable[Finding]:
    """Every vague source outside quotations."""
    anonymous = [claim.span for claim in reading.claims if claim.signal is Signal.ANONYMOUS]
    named = {claim.sentence for claim in reading.claims if claim.signal in {Signal.INSTITUTE, Signal.DATE}}
    reached = -1
    for claim in sorted(reading.claims, key=lambda one: (one.span.start, -one.span.end)):
        if claim.signal is not Signal.VAGUE or claim.span.start < reached:
            continue
        reached = claim.span.end
        if not any(claim.span.overlaps(span) for span in anonymous):
            severity = Severity.INFO if claim.sentence in named else Severity.WARNING
            slots = details(words=claim.span.of(reading.text))
            yield Finding("source.vague", Kind.ATTRIBUTION, severity, claim.span, reading.field, slots)


CHECK = Check("vague_source", ("source.vague",), "A source that nobody could ask", paragraph=examine)
