"""One fault, one finding: what a general check says of a place is left out where a particular one says more.

Start reading at :func:`told_once`.
"""

from collections.abc import Iterable, Sequence

from deskeditor.findings import Finding
from deskeditor.text import Span

_YIELDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "spelling.unknown",
        (
            "grammar.accent",
            "grammar.old-spelling",
            "grammar.confusion",
            "translation.",
            "typography.entity",
            "typography.look-alike",
            "typography.mojibake",
            "name.variant",
            "spelling.typographic",
        ),
    ),
    ("spelling.name-hint", ("grammar.", "translation.", "name.variant")),
    ("spelling.foreign", ("translation.foreign-sentence",)),
    ("translation.untranslated", ("translation.foreign-sentence",)),
    ("translation.untranslated-sentence", ("translation.foreign-sentence",)),
    ("consistency.acronym", ("translation.",)),
    ("typography.missing-space", ("typography.entity",)),
    ("metadata.relative-date", ("date.invalid",)),
    ("quotation.unsourced", ("quotation.open", "parity.mark.")),
    ("translation.placeholder", ("parity.number.placeholder",)),
    ("translation.number-pair", ("parity.number.displaced",)),
    ("number.thousands-comma", ("parity.number.displaced",)),
    ("quotation.open", ("parity.mark.closed",)),
    ("parity.number.unknown", ("translation.placeholder",)),
    ("parity.mark.altered", ("quotation.open",)),
)
"""A code and the beginnings of those it gives way to where their spans overlap."""
_UNLESS = {"metadata.time-undated": "metadata.relative-date"}
"""Codes that are needless in a draft where another one stands, wherever it is."""


def told_once(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """``findings`` without those that another one makes needless, in the same order."""
    codes = {one.code for one in findings}
    stronger = {code: others for code, others in _YIELDS if code in codes}
    needless = {code for code, other in _UNLESS.items() if other in codes}
    if not stronger and not needless:
        return tuple(findings)
    places = {code: _places(findings, others) for code, others in stronger.items()}
    return tuple(
        one
        for one in findings
        if one.code not in needless and not (one.code in places and _covered(one, places[one.code].get(one.field, ())))
    )


def _places(findings: Iterable[Finding], beginnings: tuple[str, ...]) -> dict[str, list[Span]]:
    places: dict[str, list[Span]] = {}
    for one in findings:
        if one.span is not None and one.code.startswith(beginnings):
            places.setdefault(one.field, []).append(one.span)
    return places


def _covered(one: Finding, spans: Sequence[Span]) -> bool:
    span = one.span
    return span is not None and any(span.overlaps(other) for other in spans)
