"""A speaker named by surname before the full name is given. Start reading at :func:`examine`.

Only speakers whose full name stands in the draft, later: whoever is never named in full may be known to every reader. Headline
and standfirst may be short; the body introduces.
"""

import re
from collections.abc import Iterable

from deskeditor.findings import Finding, Fix, Kind, Severity, details
from deskeditor.reading import ArticleReading, Check, Passage
from deskeditor.text import Span

CODE = "name.first-mention"
_FULL_NAME = re.compile(
    r"([A-ZÀ-Þ][a-zß-ÿ’'-]+(?: [A-ZÀ-Þ]\.| [A-ZÀ-Þ][a-zß-ÿ’'-]+)?(?: (?:de|von|van|di|da|del))?) ([A-ZÀ-Þ][\w’'-]+)"
)
_NAME_BEFORE = re.compile(r"([^\W\d_][\w’'.-]{0,30})[ \u00a0\u202f]$")
_LEAD = 32
"""Code points looked at before a surname."""


def examine(article: ArticleReading) -> Iterable[Finding]:
    """For each speaker with a full name, the first mention in the body where that is the surname alone."""
    names = {one.speaker.name for one in article.sourcing.quotations if one.speaker is not None and one.speaker.name}
    for name in sorted(names):
        full = _FULL_NAME.fullmatch(name)
        if full is not None:
            yield from _first(article, name, *full.groups())


def _first(article: ArticleReading, name: str, given: str, surname: str) -> Iterable[Finding]:
    whole = re.compile(rf"(?<![\w’'-]){re.escape(surname)}(?![\w’'-])")
    for passage in article.body:
        prose = passage.reading.prose
        match = whole.search(prose) if surname in prose else None
        if match is None:
            continue
        before = _NAME_BEFORE.search(prose[max(0, match.start() - _LEAD) : match.start()])
        if before is None or not before[1][:1].isupper():
            yield _finding(passage, Span(*match.span()), name, given)
        return


def _finding(passage: Passage, span: Span, name: str, given: str) -> Finding:
    at = passage.placed(span)
    slots = details(found=span.of(passage.reading.text), name=name, given=given)
    return Finding(CODE, Kind.CONSISTENCY, Severity.INFO, at, passage.field, slots, (Fix(at, name),))


CHECK = Check("first_mention", (CODE,), "Speakers named in full only after their first mention", article=examine)
