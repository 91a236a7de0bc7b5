"""Something reported by nobody: "it is believed", "il paraît que", the French conditional of hearsay. Start reading at
:func:`examine`.
"""

from collections.abc import Iterable

from deskeditor.findings import Finding, Kind, Severity, details
from deskeditor.reading import ArticleReading, Check, Signal


def examine(article: ArticleReading) -> Iterable[Finding]:
    """Every impersonal report without a source; hearsay by mood alone is a hint."""
    for claim in article.claims:
        if claim.signal is Signal.PASSIVE and not claim.sourced:
            severity = Severity.WARNING
            variant: dict[str, str] = {}
        elif claim.signal is Signal.HEARSAY and not claim.sourced and not claim.near:
            severity, variant = Severity.INFO, {"variant": "mood"}
        else:
            continue
        passage = article.passages[claim.sentence.passage]
        words = passage.reading.text[claim.span.start - passage.start : claim.span.end - passage.start]
        yield Finding("reported.passive", Kind.ATTRIBUTION, severity, claim.span, claim.field, details(words=words, **variant))


CHECK = Check("reported_passive", ("reported.passive",), "Something reported by nobody", article=examine)
