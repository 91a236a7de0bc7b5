"""A speaker named by surname before the full name is given. Start reading at :func:`examine`.

Only speakers whose full name stands in the draft, later: whoever is never named in full may be known to every reader. Headline
and standfirst may be short; the body introduces.
"""

import re
from collections.abc import Iterable
from functools import cache

from deskeditor.findings import Finding, Fix, Kind, Severity, details
from deskeditor.language.pack import NEUTRAL, load_pack
from deskeditor.reading import ArticleReading, Check, Passage
from deskeditor.text import Span, any_of

CODE = "name.first-mention"
_GIVEN = r"[A-ZÀ-Þ][a-zß-ÿ’'-]+"
_NAME_BEFORE = re.compile(r"([^\W\d_][\w’'.-]{0,30})[ \u00a0\u202f]$")
_LEAD = 32
"""Code points looked at before a surname."""


def examine(article: ArticleReading) -> Iterable[Finding]:
    """For each speaker with a full name, the first mention in the body where that is the surname alone."""
    names = {one.speaker.name for one in article.sourcing.quotations if one.speaker is not None and one.speaker.name}
    for name in sorted(names):
        full = _full_name().fullmatch(name)
        if full is not None:
            yield from _first(article, name, full["surname"])


@cache
def _full_name() -> re.Pattern[str]:
    particles = any_of(load_pack(NEUTRAL).entries("name-particles"))
    return re.compile(rf"{_GIVEN}(?: [A-ZÀ-Þ]\.| {_GIVEN})?(?: (?:{particles}))? (?P<surname>[A-ZÀ-Þ][\w’'-]+)")


def _first(article: ArticleReading, name: str, surname: str) -> Iterable[Finding]:
    whole = re.compile(rf"(?<![\w’'-]){re.escape(surname)}(?![\w’'-])")
    for passage in article.body:
        prose = passage.reading.prose
        match = whole.search(prose) if surname in prose else None
        if match is None:
            continue
        before = _NAME_BEFORE.search(prose[max(0, match.start() - _LEAD) : match.start()])
        if before is None or not before[1][:1].isupper():
            yield _finding(passage, Span(*match.span()), name)
        return


def _finding(passage: Passage, span: Span, name: str) -> Finding:
    at = passage.placed(span)
    slots = details(found=span.of(passage.reading.text), name=name)
    return Finding(CODE, Kind.CONSISTENCY, Severity.INFO, at, passage.field, slots, (Fix(at, name),))


CHECK = Check("first_mention", (CODE,), "Speakers named in full only after their first mention", article=examine)
