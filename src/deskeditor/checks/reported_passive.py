"""Something reported by nobody: "it is believed", "il paraît que", the French conditional of hearsay. Start reading at
:func:`examine`.
"""

from collections.abc import Iterable
from functools import cache

from deskeditor.findings import Finding, Kind, Severity, details
from deskeditor.language import LanguagePack
from deskeditor.language.words import vocabulary_of
from deskeditor.reading import ArticleReading, Check, Signal
from deskeditor.reading.claims import claim_settings
from deskeditor.reading.open_claims import PlacedClaim


def examine(article: ArticleReading) -> Iterable[Finding]:
    """Every impersonal report without a source; hearsay by mood alone is a hint."""
    for claim in article.claims:
        if claim.signal is Signal.PASSIVE and not claim.sourced:
            severity = Severity.WARNING
            variant: dict[str, str] = {}
        elif claim.signal is Signal.HEARSAY and not claim.sourced and not claim.near and not _is_conditional(claim, article):
            severity, variant = Severity.INFO, {"variant": "mood"}
        else:
            continue
        passage = article.passages[claim.sentence.passage]
        words = passage.reading.text[claim.span.start - passage.start : claim.span.end - passage.start]
        yield Finding("reported.passive", Kind.ATTRIBUTION, severity, claim.span, claim.field, details(words=words, **variant))


def _is_conditional(claim: PlacedClaim, article: ArticleReading) -> bool:
    """Whether the sentence names a condition: its mood is the consequence then, and no hearsay."""
    passage = article.passages[claim.sentence.passage]
    sentence = passage.reading.text[claim.sentence.span.start - passage.start : claim.sentence.span.end - passage.start]
    return not vocabulary_of(sentence).isdisjoint(_conditions(article.pack))


@cache
def _conditions(pack: LanguagePack) -> frozenset[str]:
    """``not_hearsay`` of the language: the words that open a condition."""
    return frozenset(claim_settings(pack).get("not_hearsay", "").split())


CHECK = Check("reported_passive", ("reported.passive",), "Something reported by nobody", article=examine)
