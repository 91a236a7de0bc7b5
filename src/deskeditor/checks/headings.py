"""The ladder of headings: no rung left out, none on the headline's. Start reading at :func:`examine`."""

import re
from collections.abc import Iterable

from deskeditor.findings import Finding, Fix, Kind, Severity, details
from deskeditor.reading import ArticleReading, Check
from deskeditor.text import Span

_HEADING = re.compile(r"[ ]{0,3}(#{1,6})[ \t]+\S")


def examine(article: ArticleReading) -> Iterable[Finding]:
    """Each heading of the body that is a first-level one, or more than one level below the last."""
    last = 1
    for passage in article.body:
        heading = _HEADING.match(passage.reading.text) if "#" in passage.reading.text[:4] else None
        if heading is None:
            continue
        level = len(heading[1])
        wanted = 2 if level == 1 else min(level, last + 1)
        if level != wanted:
            span = Span(*heading.span(1))
            slots = details(level=level, wanted=wanted)
            fixes = (Fix(span, "#" * wanted, safe=True),)
            found = Finding("form.heading-level", Kind.HOUSE, Severity.INFO, span, "body", slots, fixes)
            yield found.placed(passage.start)
        last = wanted


CHECK = Check("headings", ("form.heading-level",), "Levels of headings", article=examine)
