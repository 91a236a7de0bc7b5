"""A fact lifted from other media without naming them: "media reports". Start reading at :func:`examine`."""

from collections.abc import Iterable

from deskeditor.findings import Finding, Kind, Severity, details
from deskeditor.reading import Check, Reading, Signal


def examine(reading: Reading) -> Iterable[Finding]:
    """Every unnamed medium that a fact is taken from."""
    for claim in reading.claims:
        if claim.signal is Signal.LIFTED:
            slots = details(words=claim.span.of(reading.text))
            yield Finding("source.lifted", Kind.ATTRIBUTION, Severity.INFO, claim.span, reading.field, slots)


CHECK = Check("lifted_fact", ("source.lifted",), "A fact taken from unnamed media", paragraph=examine)
