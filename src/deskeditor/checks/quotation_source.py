"""A quotation without a speaker. Start reading at :func:`examine`.

Three answers: nobody is named (*unsourced*), somebody is named but nothing says that they speak (*weak*, a hint), or it may be
read as still the speaker of the paragraph before (*floating*, a hint). A quotation under four words is never asked, nor is a
title.
"""

from collections.abc import Iterable

from deskeditor.findings import Finding, Fix, Kind, Severity, details
from deskeditor.language import LanguagePack
from deskeditor.reading import LONG, ArticleReading, Check, QuotationSourcing, Segment, Status
from deskeditor.reading.insertion import attributed
from deskeditor.reading.segments import word_count
from deskeditor.text import Span

_ASKED = {Status.UNSOURCED, Status.WEAK, Status.FLOATING}
_SPOKEN = {Segment.SPEECH.value, Segment.FRAGMENT.value}
_SHOWN = 60
"""Code points of a quotation that a message repeats."""


def examine(article: ArticleReading) -> Iterable[Finding]:
    """Every quotation of four words or more that no cue attributes."""
    speaker = ""
    for one in article.sourcing.quotations:
        if one.speaker is not None and one.speaker.name:
            speaker = one.speaker.name
        if one.status not in _ASKED or one.segment not in _SPOKEN:
            continue
        passage = article.passages[one.passage]
        here = Span(one.span.start - passage.start, one.span.end - passage.start)
        words = word_count(here.of(passage.reading.prose))
        if words >= LONG:
            yield _finding(one, here, passage.start, passage.reading.text, passage.field, speaker, article.pack)


def _finding(one: QuotationSourcing, here: Span, start: int, text: str, field: str, speaker: str, pack: LanguagePack) -> Finding:
    floating = one.status is Status.FLOATING
    code = "quotation.floating" if floating else "quotation.unsourced"
    warned = one.status is Status.UNSOURCED and (one.segment == Segment.SPEECH.value or one.whole)
    severity = Severity.WARNING if warned and field != "headline" else Severity.INFO  # a headline's source stands in the story
    name = one.speaker.name if floating and one.speaker is not None and one.speaker.name else speaker
    fixes: tuple[Fix, ...] = ()
    if name and one.whole and one.closed:
        fix = attributed(text, here, name, pack)
        fixes = (fix.moved(start),) if fix is not None else ()
    shown = here.of(text)
    variant = "weak" if one.status is Status.WEAK else "nameless" if floating and not name else ""
    slots = details(
        quotation=shown if len(shown) <= _SHOWN else shown[:_SHOWN].rstrip() + "…",
        speaker=name,
        **({"variant": variant} if variant else {}),
    )
    return Finding(code, Kind.ATTRIBUTION, severity, one.span, field, slots, fixes, one.evidence)


CHECK = Check("quotation_source", ("quotation.unsourced", "quotation.floating"), "A quotation without a speaker", article=examine)
