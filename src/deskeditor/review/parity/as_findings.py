"""Differences from the source as findings of the draft, so that they are settled like any other.

Start reading at :func:`findings_of`.
"""

from bisect import bisect_right

from deskeditor.article import COUNTERPART
from deskeditor.findings import Details, Finding, Fix, Kind, details
from deskeditor.review.parity.comparison import Comparison, Difference
from deskeditor.review.parity.sides import Side
from deskeditor.text import Span

_MOST = 280
"""Code points of the source's paragraph that an explanation quotes."""
_MARKS = '“”„«»"‘’ \u00a0\u202f,'

_KINDS = {
    "number": Kind.NUMBER,
    "date": Kind.NUMBER,
    "scale": Kind.NUMBER,
    "name": Kind.CONSISTENCY,
    "quotation": Kind.ATTRIBUTION,
    "speaker": Kind.ATTRIBUTION,
    "mark": Kind.TYPOGRAPHY,
}
"""What a difference is shown as; any other is a matter of the translation."""


def kind_of(one: Difference) -> Kind:
    """The kind whose colour and shape a difference has."""
    return Kind.TRANSLATION if one.variant in {"placeholder", "unknown", "displaced"} else _KINDS.get(one.kind, Kind.TRANSLATION)


def findings_of(comparison: Comparison, draft: Side, source: Side) -> tuple[Finding, ...]:
    """A finding for every difference, in the terms of the draft's fields.

    What the draft lost is a finding on the whole draft, of the field COUNTERPART; its evidence is the place in the source's text.
    """
    return tuple(_finding(one, draft, source) for one in comparison.differences)


def _finding(one: Difference, draft: Side, source: Side) -> Finding:
    field, span = draft.located(one.draft) if one.draft else (COUNTERPART, None)
    fixes = (_fix(span, one, draft.text),) if span is not None and one.fix is not None else ()
    if span is not None and one.kind == "mark":
        span = Span(span.start, span.start + 1)  # the opening mark, where one reads that it is not closed
    return Finding(
        code=one.key,
        kind=kind_of(one),
        severity=one.severity,
        span=span,
        field=field,
        details=slots_of(one, draft.text, source.text),
        fixes=fixes,
        evidence=(one.source,) if span is None and one.source else (),
    )


def slots_of(one: Difference, draft_text: str, source_text: str) -> Details:
    """The slots of a difference's message and explanation."""
    marks = _MARKS if one.kind == "quotation" else ""  # the message has its own
    return details(
        draft=_words(one.draft, draft_text, marks),
        source=_words(one.source, source_text, marks),
        fix=one.fix or "",
        passage=_passage(one.source, source_text),
        end=_end(one.draft, draft_text),
        source_end=_end(one.source, source_text),
    )


def _fix(span: Span, one: Difference, text: str) -> Fix:
    """The replacement; where it only adds something at the end, that alone."""
    words, fix = one.draft.of(text) if one.draft else "", one.fix or ""
    if words and fix.startswith(words):
        return Fix(Span(span.end, span.end), fix[len(words) :])
    return Fix(span, fix)


def _end(span: Span | None, text: str) -> str:
    """The last words of a place: behind them a quotation ends."""
    return " ".join(span.of(text).split()[-4:]).rstrip('”»“"') if span else ""


def _words(span: Span | None, text: str, without: str = "") -> str:
    """The words of a place, on one line and short enough for a message."""
    words = " ".join(span.of(text).split()).strip(without or None) if span else ""
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
