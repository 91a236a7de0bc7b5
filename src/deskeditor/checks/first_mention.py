"""A speaker named by surname before the full name is given, or of whom nothing says who they are. Start reading at
:func:`examine`.

Only speakers whose full name stands in the draft: whoever is never named in full may be known to every reader. Headline and
standfirst may be short; the body introduces.
"""

from collections.abc import Iterable

from deskeditor.findings import Finding, Fix, Kind, Severity, details
from deskeditor.reading import ArticleReading, Check
from deskeditor.reading.introductions import introductions_of

SHORT, ROLE = "name.first-mention", "name.role-missing"


def examine(article: ArticleReading) -> Iterable[Finding]:
    """The first mention of each such speaker in the body."""
    for one in introductions_of(article.passages):
        if one.full and one.told:
            continue
        passage = article.passages[one.passage]
        at, found = passage.placed(one.span), one.span.of(passage.reading.text)
        code, fixes = (ROLE, ()) if one.full else (SHORT, (Fix(at, one.name),))
        slots = details(found=found, name=one.name)
        yield Finding(code, Kind.CONSISTENCY, Severity.INFO, at, passage.field, slots, fixes)


CHECK = Check("first_mention", (SHORT, ROLE), "Speakers whose first mention lacks the full name or who they are", article=examine)
