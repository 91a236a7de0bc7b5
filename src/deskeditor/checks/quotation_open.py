"""A quotation mark without its partner. Start reading at :func:`examine`.

A quotation left open at the end of a paragraph is right when the next paragraph opens with a mark again. Otherwise readers cannot
tell where the speaker ends and we begin: an error.
"""

from collections.abc import Iterable

from deskeditor.findings import Finding, Fix, Kind, Severity, details
from deskeditor.reading import ArticleReading, Check, Passage, Quotation
from deskeditor.text import Span

_FAMILIES = ("\"'", "“”„‟‘’‚", "«»‹›")
"""Marks of one make: straight, curly, pointed."""
_FIELDS = frozenset({"headline", "standfirst", "body", "captions", "kicker"})


def examine(article: ArticleReading) -> Iterable[Finding]:
    """Every opening mark that is never closed."""
    passages = [passage for passage in article.passages if passage.field in _FIELDS]
    for number, passage in enumerate(passages):
        for quotation in passage.reading.quotations:
            if quotation.closed:
                continue
            following = passages[number + 1] if number + 1 < len(passages) else None
            last = quotation.span.end >= len(passage.reading.prose.rstrip())
            if not (last and following is not None and _reopens(passage, following, quotation.opening)):
                yield _finding(passage, quotation)


def _reopens(passage: Passage, following: Passage, mark: str) -> bool:
    """Whether the next paragraph begins with a mark of the same make: a straight one does not go on as a curly one."""
    if following.field != passage.field:
        return False
    first = next(iter(following.reading.quotations), None)
    if first is None or _family(first.opening) != _family(mark):
        return False
    return not following.reading.prose[: first.span.start].strip()


def _family(mark: str) -> int:
    return next((number for number, marks in enumerate(_FAMILIES) if mark[:1] in marks), -1)


def _finding(passage: Passage, quotation: Quotation) -> Finding:
    reading = passage.reading
    mark = Span(quotation.span.start, quotation.inner.start)
    cue = next(
        (one for one in reading.attributions.frames if quotation.span.start in range(one.span.start, one.span.end + 1)), None
    )
    at = quotation.span.end
    for attribution in cue.attributions if cue is not None else ():
        if attribution.rule == "incise" and attribution.cue.start > quotation.inner.start:
            at = _before_comma(reading.prose, attribution.cue.start)
            break
    fixes = _fixes(reading.text, quotation, at, passage.start)
    return Finding(
        "quotation.open",
        Kind.TYPOGRAPHY,
        Severity.ERROR,
        passage.placed(mark),
        passage.field,
        details(mark=mark.of(reading.text), closing=quotation.closing, words=reading.text[mark.end : mark.end + 40].strip()),
        fixes,
    )


def _before_comma(prose: str, at: int) -> int:
    while at > 0 and prose[at - 1].isspace():
        at -= 1
    return at - 1 if at > 0 and prose[at - 1] == "," else at


def _fixes(text: str, quotation: Quotation, at: int, start: int) -> tuple[Fix, ...]:
    """Close the quotation at ``at``, with the space that its opening mark has."""
    opening = quotation.span.of(text)[len(quotation.opening) : len(quotation.opening) + 1]
    space = opening if opening.isspace() else ""
    if at <= quotation.inner.start:
        return ()
    return (Fix(Span(at, at), space + quotation.closing).moved(start),)


CHECK = Check("quotation_open", ("quotation.open",), "A quotation mark without its partner", article=examine)
