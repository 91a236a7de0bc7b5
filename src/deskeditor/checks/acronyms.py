"""Acronyms used before they are spelt out, or never. Start reading at :func:`examine`.

Those that every reader knows are the language's list (``known-acronyms.txt``); Roman numerals and headlines are left alone.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from deskeditor.findings import Finding, Kind, Severity, details
from deskeditor.language import LanguagePack
from deskeditor.reading import ArticleReading, Check, Reading
from deskeditor.reading.dateline import dateline_of
from deskeditor.reading.memo import per_reading
from deskeditor.text import Span

_ACRONYM = re.compile(r"[A-ZÀ-Þ](?<![\w.&/-].)[A-ZÀ-Þ]{2,5}(?![\w&/]|[.-]\w)")
"""A class comes first and what stands before it second: letters that cannot begin a match are skipped in C."""
_DATELINE = 80
"""Code points at the head of a paragraph that may be its dateline."""
_ROMAN = re.compile(r"[IVXLCDM]+")


@lru_cache(maxsize=16)
def _known(pack: LanguagePack) -> frozenset[str]:
    return frozenset(pack.entries("known-acronyms"))


@per_reading
def _acronyms(reading: Reading) -> tuple[tuple[str, Span, bool], ...]:
    """Each acronym with its place and whether its words stand beside it: “(ABC)” after words, “ABC (Words …)”."""
    prose = reading.prose
    if not _ACRONYM.search(prose) or prose.isupper():
        return ()
    found = []
    for match in _ACRONYM.finditer(prose):
        if _ROMAN.fullmatch(match.group()) or match.group() in _known(reading.pack):
            continue
        before, after = prose[max(0, match.start() - 2) : match.start()], prose[match.end() : match.end() + 3]
        spelt = before.endswith("(") or re.match(r",? ?[(–—]", after) is not None
        found.append((match.group(), Span(*match.span()), spelt))
    return tuple(found)


@per_reading
def _dateline_end(reading: Reading) -> int:
    """Where a dateline at the paragraph's head ends: a town in capitals is no acronym."""
    dateline = dateline_of(reading.prose, reading.pack)
    return reading.prose.find(dateline) + len(dateline)


def examine(article: ArticleReading) -> Iterable[Finding]:
    """The first mention of each acronym that is not spelt out there; a mention in the house words is known."""
    seen: set[str] = set()
    for passage in article.body:
        for name, span, spelt in _acronyms(passage.reading):
            if name in seen or name in passage.reading.house_words:
                continue
            if span.end < _DATELINE and span.end <= _dateline_end(passage.reading):  # below the chrome of a page, too
                continue
            seen.add(name)
            if not spelt:
                slots = details(found=name)
                yield Finding("consistency.acronym", Kind.CONSISTENCY, Severity.INFO, span, "body", slots).placed(passage.start)


CHECK = Check("acronyms", ("consistency.acronym",), "Acronyms that are not spelt out at first mention", article=examine)
