"""A quotation mark without its partner. Start reading at :func:`examine`.

A quotation left open at the end of a paragraph is right when the next paragraph opens with a mark again. Where the closing mark
stands in a later paragraph, only the marks at the heads in between are missing: a warning. Otherwise readers cannot tell where
the speaker ends and we begin: an error.
"""

from collections.abc import Iterable, Iterator, Sequence

from deskeditor.findings import Finding, Fix, Kind, Severity, details
from deskeditor.reading import ArticleReading, Check, Passage, Quotation
from deskeditor.reading.quotations import lone_singles
from deskeditor.text import Span

_FAMILIES = ("\"'", "“”„‟‘’‚", "«»‹›")
"""Marks of one make: straight, curly, pointed."""
_AMBIGUOUS = "\"'’"
"""Marks that may as well open a quotation, or be an apostrophe."""
_FAR = 6
"""Paragraphs in which the end of a quotation is looked for."""
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
            if last and following is not None and _reopens(passage, following, quotation.opening):
                continue
            later = last and _is_closed_in(passages[number + 1 : number + 1 + _FAR], passage.field, quotation)
            yield _closed_later(passage, quotation, passages[number + 1]) if later else _never_closed(passage, quotation)
        yield from _singles(passage, passages[number + 1] if number + 1 < len(passages) else None)


def _singles(passage: Passage, following: Passage | None) -> Iterator[Finding]:
    """The marks ‘ without a partner: a warning, as an apostrophe may be meant. None where the next paragraph opens anew."""
    reading = passage.reading
    again = following is not None and following.field == passage.field and following.reading.prose.lstrip()[:1] in {"‘", "“"}
    for one in lone_singles(reading.prose, reading.quotations, reading.pack) if not again else ():
        yield _finding(passage, one, Severity.WARNING, _fixes(reading.text, one, one.span.end, passage.start))


def _reopens(passage: Passage, following: Passage, mark: str) -> bool:
    """Whether the next paragraph begins with a mark of the same make: a straight one does not go on as a curly one."""
    if following.field != passage.field:
        return False
    first = next(iter(following.reading.quotations), None)
    if first is None or _family(first.opening) != _family(mark):
        return False
    return not following.reading.prose[: first.span.start].strip()


def _is_closed_in(following: Sequence[Passage], field: str, quotation: Quotation) -> bool:
    """Whether one of these paragraphs closes the quotation before it opens another one."""
    if quotation.closing in _AMBIGUOUS:
        return False
    for passage in following:
        if passage.field != field:
            return False
        first = next(iter(passage.reading.quotations), None)
        if passage.reading.prose.find(quotation.closing, 0, first.span.start if first is not None else None) >= 0:
            return True
        if first is not None:
            return False
    return False


def _family(mark: str) -> int:
    return next((number for number, marks in enumerate(_FAMILIES) if mark[:1] in marks), -1)


def _closed_later(passage: Passage, quotation: Quotation, following: Passage) -> Finding:
    """The quotation goes on: the next paragraph should say so at its head."""
    head = following.start + len(following.reading.text) - len(following.reading.text.lstrip())
    fix = Fix(Span(head, head), quotation.opening + _space_within(passage.reading.text, quotation))
    return _finding(passage, quotation, Severity.WARNING, (fix,), variant="later")


def _never_closed(passage: Passage, quotation: Quotation) -> Finding:
    reading = passage.reading
    cue = next(
        (one for one in reading.attributions.frames if quotation.span.start in range(one.span.start, one.span.end + 1)), None
    )
    at = quotation.span.end
    for attribution in cue.attributions if cue is not None else ():
        if attribution.rule == "incise" and attribution.cue.start > quotation.inner.start:
            at = _before_comma(reading.prose, attribution.cue.start)
            break
    return _finding(passage, quotation, Severity.ERROR, _fixes(reading.text, quotation, at, passage.start))


def _finding(passage: Passage, quotation: Quotation, severity: Severity, fixes: tuple[Fix, ...], **variant: object) -> Finding:
    text, mark = passage.reading.text, Span(quotation.span.start, quotation.inner.start)
    words = text[mark.end : mark.end + 40].strip()
    slots = details(mark=mark.of(text), closing=quotation.closing, words=words, **variant)
    return Finding("quotation.open", Kind.TYPOGRAPHY, severity, passage.placed(mark), passage.field, slots, fixes)


def _before_comma(prose: str, at: int) -> int:
    while at > 0 and prose[at - 1].isspace():
        at -= 1
    return at - 1 if at > 0 and prose[at - 1] == "," else at


def _fixes(text: str, quotation: Quotation, at: int, start: int) -> tuple[Fix, ...]:
    """Close the quotation at ``at``, with the space that its opening mark has."""
    if at <= quotation.inner.start:
        return ()
    return (Fix(Span(at, at), _space_within(text, quotation) + quotation.closing).moved(start),)


def _space_within(text: str, quotation: Quotation) -> str:
    """The space that stands behind its opening mark; "" for none."""
    behind = quotation.span.of(text)[len(quotation.opening) : len(quotation.opening) + 1]
    return behind if behind.isspace() else ""


CHECK = Check("quotation_open", ("quotation.open",), "A quotation mark without its partner", article=examine)
