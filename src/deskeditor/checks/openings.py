"""Three sentences in a row that begin with the same word. Start reading at :func:`examine`."""

import re
from collections.abc import Iterable

from deskeditor.findings import Finding, Kind, Severity, details
from deskeditor.reading import Check, Reading

_OPENING = re.compile(r"[^\w]*([^\W\d_]+(?:[’'-][^\W\d_]+)*)")
_IN_A_ROW = 3


def examine(reading: Reading) -> Iterable[Finding]:
    """The third sentence of such a row, once; what stands in quotation marks was said that way."""
    if len(reading.sentences) < _IN_A_ROW:
        return
    openings = [_OPENING.match(reading.prose, one.span.start, one.span.end) for one in reading.sentences]
    words = [opening[1].lower() if opening else "" for opening in openings]
    if not any(one == two == three for one, two, three in zip(words, words[1:], words[2:], strict=False)):
        return
    row, last = 0, ""
    function_words = frozenset(reading.pack.entries("articles"))
    for sentence, opening, word in zip(reading.sentences, openings, words, strict=True):
        quoted = any(one.span.overlaps(sentence.span) for one in reading.quotations)
        row = row + 1 if word and word == last and not quoted else 1
        last = "" if quoted else word
        if row == _IN_A_ROW and opening and word not in function_words:
            slots = details(found=opening[1], count=row)
            yield Finding("form.openings", Kind.HOUSE, Severity.INFO, sentence.span, reading.field, slots)


CHECK = Check("openings", ("form.openings",), "Sentences in a row with one opening word", paragraph=examine)
