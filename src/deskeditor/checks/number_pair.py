"""A year displaced by a translation engine: “500,000 2022 soldiers … the summit of XNUMX”. Start reading at :func:`examine`.

The engine cut the numbers out, translated, and put them back in the wrong places. Where the placeholder stands in the same
paragraph, the fix moves the year back to it.
"""

import re
from collections.abc import Iterable

from deskeditor.findings import Finding, Fix, Kind, Severity, details
from deskeditor.reading import Check, Reading
from deskeditor.text import Span

_GROUPED = r"\d{1,3}(?:[.,\u00a0\u202f’']\d{3}){1,4}|\d{1,3}(?: \d{3}){1,4}"
_YEAR = r"(?:1[89]|20)\d{2}"
_PAIR = re.compile(
    rf"(?<![\d.,:/–-])(?<!\d[ \u00a0\u202f])(?P<number>{_GROUPED}|\d{{1,3}}[.,]\d{{1,2}})[ \u00a0\u202f]"
    rf"(?P<year>{_YEAR})(?![\d.,]{{0,8}}[ \u00a0\u202f]?[%€$£])(?![\d/–-])(?=[ \u00a0\u202f]+(?P<noun>[^\W\d_]{{2,40}})|)"
    rf"|(?<![\d.,:/+()–-])(?<!\d[ \u00a0\u202f])(?P<first>{_YEAR}) (?P<second>\d{{1,3}}(?:[.,]\d{{3}}){{1,4}})(?![\d.,]?\d)"
)
_PLACEHOLDER = re.compile(r"X?NUMX|\bXNUM\w{0,20}|(?i:кснумкс)|شنومكس?")
_ENOUGH = re.compile(r"\d[ \u00a0\u202f]\d")


def examine(reading: Reading) -> Iterable[Finding]:
    """Two numbers side by side of which one is a bare year."""
    prose = reading.prose
    if not _ENOUGH.search(prose):
        return
    for pair in _PAIR.finditer(prose):
        start, end = pair.start(), pair.end()
        if pair["noun"]:
            end = pair.end("noun")
        found = Span(start, end)
        year = pair["year"] or pair["first"]
        fixes = _moved_back(prose, pair)
        slots = details(found=found.of(prose), year=year, number=pair["number"] or pair["second"])
        code = "translation.number-pair"
        yield Finding(code, Kind.TRANSLATION, Severity.ERROR, found, reading.field, slots, fixes)


def _moved_back(prose: str, pair: "re.Match[str]") -> tuple[Fix, ...]:
    """The fix that moves the year back to the placeholder of the paragraph, when there is exactly one."""
    name = "year" if pair["year"] else "first"
    placeholders = list(_PLACEHOLDER.finditer(prose))
    if len(placeholders) != 1:
        return ()
    gone = Span(pair.start(name) - 1, pair.end(name)) if name == "year" else Span(pair.start(name), pair.end(name) + 1)
    lost = Span(*placeholders[0].span())
    whole = Span(min(gone.start, lost.start), max(gone.end, lost.end))
    cuts = sorted([(gone, ""), (lost, pair[name])])
    text, at = "", whole.start
    for span, written in cuts:
        text += prose[at : span.start] + written
        at = span.end
    return (Fix(whole, text),)


CHECK = Check("number_pair", ("translation.number-pair",), "Two numbers side by side, one displaced", paragraph=examine)
