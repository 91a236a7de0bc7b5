"""What is said in a quotation, without the clause that may stand inside its marks: « Le quai, a dit Ilse Varga, est perdu ».

Start reading at :func:`spoken`. Where the clause ends no mark tells: an apposition may follow the speaker's name
("a dit Ilse Varga, patronne du chantier. Il faut…"), so what is said behind it has several places where it may begin.
"""

import re

from deskeditor.reading import QuotationSourcing
from deskeditor.text import Span

_PAUSE = re.compile(r"[,.?!…:;—–](?!\d)")
_FINAL = frozenset(".?!…")
_BEFORE_CLAUSE = " ,\u00a0\u202f—–"
_MOST = 3


def spoken(quotation: QuotationSourcing, text: str) -> list[tuple[Span, ...]]:
    """The ways to cut a quotation into what is said, the likeliest first: the whole of it where no clause stands inside."""
    clause = _clause(quotation)
    if clause is None:
        return [(quotation.span,)]
    head = Span(
        quotation.span.start, quotation.span.start + len(text[quotation.span.start : clause.start].rstrip(_BEFORE_CLAUSE))
    )
    pauses = [match for match, _ in zip(_PAUSE.finditer(text, clause.end, quotation.span.end), range(_MOST), strict=False)]
    tails = [Span(pause.end(), quotation.span.end) for pause in pauses]
    if len(pauses) > 1 and pauses[0].group() not in _FINAL and pauses[1].group() in _FINAL and _says(text, tails[1]):
        tails[:2] = tails[1], tails[0]
    return [(head, tail) for tail in tails if _says(text, tail)] or [(head,)]


def spoken_length(quotation: QuotationSourcing) -> int:
    """How many characters of a quotation are said by its speaker."""
    clause = _clause(quotation)
    return len(quotation.span) - (len(clause) if clause else 0)


def _clause(quotation: QuotationSourcing) -> Span | None:
    """The cue and the speaker that stand inside a quotation; None where they stand outside it, or where it has no end."""
    cue, speaker = quotation.cue, quotation.speaker
    if cue is None or not quotation.closed or not quotation.span.contains(cue):
        return None
    if speaker is None or not quotation.span.contains(speaker.span):
        return cue
    return Span(min(cue.start, speaker.span.start), max(cue.end, speaker.span.end))


def _says(text: str, span: Span) -> bool:
    """Whether a word stands in a span."""
    return any(character.isalnum() for character in span.of(text))
