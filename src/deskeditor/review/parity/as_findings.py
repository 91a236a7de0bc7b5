"""Differences from the source as findings of the draft, so that they are settled like any other.

Start reading at :func:`findings_of`.
"""

from bisect import bisect_right

from deskeditor.findings import Finding, Fix, Kind, details
from deskeditor.review.parity.comparison import Comparison, Difference
from deskeditor.review.parity.sides import Side
from deskeditor.text import Span

_MOST = 280
"""Code points of the source's paragraph that an explanation quotes."""


def findings_of(comparison: Comparison, draft: Side, source: Side) -> tuple[Finding, ...]:
    """A finding for every difference, in the terms of the draft's fields; what the draft lost is a finding on the whole draft."""
    return tuple(_finding(one, draft, source) for one in comparison.differences)


def _finding(one: Difference, draft: Side, source: Side) -> Finding:
    field, span = draft.located(one.draft) if one.draft else ("body", None)
    fixes = (Fix(span, one.fix),) if span is not None and one.fix is not None else ()
    return Finding(
        code=one.key,
        kind=Kind.TRANSLATION,
        severity=one.severity,
        span=span,
        field=field,
        details=details(
            draft=_words(one.draft, draft.text),
            source=_words(one.source, source.text),
            fix=one.fix or "",
            passage=_passage(one.source, source.text),
        ),
        fixes=fixes,
    )


def _words(span: Span | None, text: str) -> str:
    """The words of a place, on one line and short enough for a message."""
    words = " ".join(span.of(text).split()) if span else ""
    return words if len(words) <= 60 else words[:59].rstrip() + "…"


def _passage(span: Span | None, text: str) -> str:
    """The source's paragraph around a place."""
    if span is None:
        return ""
    starts = [0, *(at + 1 for at, character in enumerate(text) if character == "\n")]
    start = starts[bisect_right(starts, span.start) - 1]
    end = text.find("\n", start)
    line = text[start : end if end >= 0 else len(text)].strip()
    return line if len(line) <= _MOST else line[: _MOST - 1].rstrip() + "…"
