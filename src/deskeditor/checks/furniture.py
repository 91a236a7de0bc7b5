"""Page chrome: lines of a page that are no part of the article, and a disclaimer that would be printed twice.

Start reading at :func:`_furniture`. In a raw page every such line is a hint with its label; in the body of an article, where
importing left it, it is a warning that offers to take it out.
"""

from collections.abc import Iterator

from deskeditor.findings import Finding, Fix, Kind, Severity, details
from deskeditor.reading import ArticleReading, Check, Passage
from deskeditor.reading.furniture import EDGES, furniture_of
from deskeditor.reading.page import Role, own_disclaimer
from deskeditor.text import Span

CODE = "furniture.line"
DISCLAIMER = "furniture.disclaimer"

_ASKS = frozenset({"date-label", "date-word", "byline-label"})
"""Labels that say something is missing: the date, the name."""

_QUIET = frozenset({"credit", "relative-time"}) | EDGES
"""What may well be meant in a body: a subheading "Contact", an agency's name."""


def _furniture(reading: ArticleReading) -> Iterator[Finding]:
    known = furniture_of(reading.pack, reading.outlet)
    for passage in reading.passages:
        if reading.raw and passage.field in {Role.FURNITURE, Role.CAPTIONS}:
            yield _finding(passage, known.role(passage.reading.text) or "other", Severity.INFO)
        elif reading.raw and passage.field == Role.DISCLAIMER:
            yield Finding(DISCLAIMER, Kind.FURNITURE, Severity.INFO, _shown(passage), passage.field, details(variant="raw"))
        elif not reading.raw and passage.field == Role.BODY:
            role = known.role(passage.reading.text)
            if role and role not in _QUIET:
                yield _finding(passage, role, Severity.WARNING, removable=True)
    if not reading.raw:
        yield from _doubled(reading)


def _finding(passage: Passage, role: str, severity: Severity, *, removable: bool = False) -> Finding:
    span = _shown(passage)
    chosen = Severity.WARNING if role in _ASKS else severity
    fixes = (Fix(span, ""),) if removable else ()
    line = span.moved(-passage.start).of(passage.reading.text)
    return Finding(CODE, Kind.FURNITURE, chosen, span, passage.field, details(variant=role, line=line), fixes)


def _shown(passage: Passage) -> Span:
    """The line without the white space around it."""
    text = passage.reading.text
    lead = len(text) - len(text.lstrip())
    return Span(passage.start + lead, passage.start + len(text.rstrip()))


def _doubled(reading: ArticleReading) -> Iterator[Finding]:
    """The outlet's own disclaimer in the body: the export adds it below, so it would stand there twice."""
    found = own_disclaimer(reading.article.body, reading.outlet)
    if found is not None:
        slots = details(outlet=reading.outlet.name)
        yield Finding(DISCLAIMER, Kind.FURNITURE, Severity.WARNING, found.span, Role.BODY.value, slots, (Fix(found.span, ""),))


CHECK = Check("furniture", (CODE, DISCLAIMER), "Page chrome and disclaimers in the text", article=_furniture)
