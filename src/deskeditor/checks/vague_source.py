"""A source that nobody could ask: "experts say", "selon certains". Start reading at :func:`examine`."""

import re
from collections.abc import Iterable
from functools import lru_cache

from deskeditor.findings import Finding, Kind, Severity, details
from deskeditor.language import LanguagePack
from deskeditor.reading import Check, Reading, Signal
from deskeditor.reading.attribution import cue_lexicon
from deskeditor.reading.attribution.lexicon import Is
from deskeditor.text import Span, any_of

_WORD = re.compile(r"[^\W\d_]+")
_REACH = 80
"""Code points behind a document in which whoever made it may be named."""


def examine(reading: Reading) -> Iterable[Finding]:
    """Every vague source outside quotations."""
    anonymous = [claim.span for claim in reading.claims if claim.signal is Signal.ANONYMOUS]
    named = {claim.sentence for claim in reading.claims if claim.signal in {Signal.INSTITUTE, Signal.DATE}}
    reached = -1
    for claim in sorted(reading.claims, key=lambda one: (one.span.start, -one.span.end)):
        if claim.signal is not Signal.VAGUE or claim.span.start < reached:
            continue
        reached = claim.span.end
        if not any(claim.span.overlaps(span) for span in anonymous) and not _identified(reading, claim.span):
            severity = Severity.INFO if claim.sentence in named else Severity.WARNING
            slots = details(words=claim.span.of(reading.text))
            yield Finding("source.vague", Kind.ATTRIBUTION, severity, claim.span, reading.field, slots)


def _identified(reading: Reading, span: Span) -> bool:
    """Whether a document is told by where it appeared or who made it: "une étude publiée lundi dans The Lancet"."""
    naming = _naming(reading.pack)
    word = _WORD.findall(span.of(reading.prose))[-1:]
    if naming is None or not word or not cue_lexicon(reading.pack).classes.get(word[0].lower(), 0) & Is.DOCUMENT:
        return False
    return naming.match(reading.prose, span.end, span.end + _REACH) is not None


@lru_cache(maxsize=16)
def _naming(pack: LanguagePack) -> "re.Pattern[str] | None":
    """What may stand between a document and the capital of a name, with no pause; None where a language tells no words for it."""
    words = pack.file("claims").get("identifying_words", ())
    if not words:
        return None
    return re.compile(rf"(?: [^\s.,;:!?«»“”()]+){{0,4}}? (?:{any_of(words)})[ \u00a0]?(?:[a-zà-ÿ-]+ ){{0,2}}[A-ZÀ-Þ]")


CHECK = Check("vague_source", ("source.vague",), "A source that nobody could ask", paragraph=examine)
