"""Something reported by nobody: "it is believed", "il paraît que", the French conditional of hearsay, the German "soll … haben".
Start reading at :func:`examine`.
"""

import re
from collections.abc import Iterable
from functools import cache

from deskeditor.findings import Finding, Kind, Severity, details
from deskeditor.language import LanguagePack
from deskeditor.language.words import vocabulary_of
from deskeditor.reading import ArticleReading, Check, Reading, Signal
from deskeditor.reading.claims import claim_settings
from deskeditor.reading.memo import per_reading
from deskeditor.reading.open_claims import PlacedClaim
from deskeditor.text import Span


def examine(article: ArticleReading) -> Iterable[Finding]:
    """Every impersonal report without a source; hearsay by mood alone is a hint."""
    for claim in article.claims:
        passage = article.passages[claim.sentence.passage]
        words = passage.reading.text[claim.span.start - passage.start : claim.span.end - passage.start]
        if claim.signal is Signal.PASSIVE and not claim.sourced:
            yield _finding(claim.span, claim.field, words, Severity.WARNING)
        elif claim.signal is Signal.HEARSAY and not claim.sourced and not claim.led and not _is_conditional(claim, article):
            yield _finding(claim.span, claim.field, words, Severity.INFO, variant="mood")
    if _frame(article.pack) is not None:
        yield from _framed(article)


def _framed(article: ArticleReading) -> Iterable[Finding]:
    """Hearsay whose verb opens a frame and closes it at the end: "soll … gedroht haben"."""
    before = None
    verbs = {number: _frames_in(one.reading) for number, one in enumerate(article.passages) if one.field == "body"}
    for sentence in article.sourcing.sentences:
        led = before is not None and before.passage == sentence.passage and before.sourced
        before = sentence
        if sentence.sourced or led:
            continue
        for verb in verbs.get(sentence.passage, ()):
            passage = article.passages[sentence.passage]
            at = verb.moved(passage.start)
            if sentence.span.contains(at):
                yield _finding(at, "body", verb.of(passage.reading.text), Severity.INFO, variant="mood")


@per_reading
def _frames_in(reading: Reading) -> tuple[Span, ...]:
    """The verbs of hearsay that open a frame in a paragraph."""
    frame = _frame(reading.pack)
    return tuple(Span(*match.span(1)) for match in frame.finditer(reading.prose)) if frame is not None else ()


@cache
def _frame(pack: LanguagePack) -> re.Pattern[str] | None:
    pattern = claim_settings(pack).get("hearsay_frame")
    return re.compile(pattern) if pattern else None


def _is_conditional(claim: PlacedClaim, article: ArticleReading) -> bool:
    """Whether the sentence names a condition: its mood is the consequence then, and no hearsay."""
    passage = article.passages[claim.sentence.passage]
    sentence = passage.reading.text[claim.sentence.span.start - passage.start : claim.sentence.span.end - passage.start]
    return not vocabulary_of(sentence).isdisjoint(_conditions(article.pack))


@cache
def _conditions(pack: LanguagePack) -> frozenset[str]:
    """``not_hearsay`` of the language: the words that open a condition."""
    return frozenset(claim_settings(pack).get("not_hearsay", "").split())


def _finding(span: Span, field: str, words: str, severity: Severity, **variant: str) -> Finding:
    return Finding("reported.passive", Kind.ATTRIBUTION, severity, span, field, details(words=words, **variant))


CHECK = Check("reported_passive", ("reported.passive",), "Something reported by nobody", article=examine)
