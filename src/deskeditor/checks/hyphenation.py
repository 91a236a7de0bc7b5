"""One word with and without its hyphen in one draft: week-end, weekend. Start reading at :func:`examine`.

Told once for each word, at the first place of the rarer form, of equals the later one. Pairs that are two words with two
senses (re-sign, resign) are the language's list.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from deskeditor.article import TEXT_FIELDS
from deskeditor.findings import Finding, Fix, Kind, Severity, details
from deskeditor.language import LanguagePack
from deskeditor.reading import ArticleReading, Check, Passage, Reading
from deskeditor.reading.memo import per_reading
from deskeditor.text import Span

CODE = "consistency.hyphen"
_HYPHENATED = re.compile(r"(?<![\w’'-])[^\W\d_]{1,20}-[^\W\d_]{2,20}(?![\w’'-])")
_SHORTEST = 6


@lru_cache(maxsize=16)
def _two_senses(pack: LanguagePack) -> frozenset[str]:
    return frozenset(pack.file("facts").get("hyphen_pairs", ()))


@per_reading
def _hyphenated(reading: Reading) -> tuple[tuple[str, Span], ...]:
    """The paragraph's words with one hyphen inside, as written, and where."""
    if "-" not in reading.prose:
        return ()
    return tuple((match.group(), Span(*match.span())) for match in _HYPHENATED.finditer(reading.prose))


def examine(article: ArticleReading) -> Iterable[Finding]:
    """The first place of each form that should not stand beside the other."""
    passages = [passage for passage in article.passages if passage.field in TEXT_FIELDS]
    places: dict[str, list[tuple[Passage, Span, str]]] = {}
    for passage in passages:
        for word, span in _hyphenated(passage.reading):
            places.setdefault(word.lower(), []).append((passage, span, word))
    for word, hyphenated in places.items():
        joined = word.replace("-", "")
        if len(joined) >= _SHORTEST and word not in _two_senses(article.pack):
            solid = list(_solid(joined, passages))
            if solid:
                yield _finding(*_rarer(hyphenated, solid))


def _solid(joined: str, passages: list[Passage]) -> Iterable[tuple[Passage, Span, str]]:
    holding = [passage for passage in passages if joined in passage.reading.vocabulary]
    if not holding:
        return  # as for most words: no pattern is made
    pattern = re.compile(rf"(?<![\w’'-]){joined}(?![\w’'-])", re.IGNORECASE)
    for passage in holding:
        for match in pattern.finditer(passage.reading.prose):
            yield passage, Span(*match.span()), match.group()


_Place = tuple[Passage, Span, str]


def _rarer(one: list[_Place], other: list[_Place]) -> tuple[_Place, str]:
    """The place to tell, and the form that is the draft's own."""
    if len(one) == len(other):
        one, other = sorted((one, other), key=lambda places: _order(places[0]))[::-1]
    rare, usual = (one, other) if len(one) <= len(other) else (other, one)
    return rare[0], Counter(word for _, _, word in usual).most_common(1)[0][0]


def _order(place: _Place) -> tuple[int, int]:
    return TEXT_FIELDS.index(place[0].field), place[0].start + place[1].start


def _finding(place: _Place, usual: str) -> Finding:
    passage, span, word = place
    at = passage.placed(span)
    better = usual[:1].upper() + usual[1:] if word[:1].isupper() else usual
    fix = Fix(at, better)
    return Finding(CODE, Kind.CONSISTENCY, Severity.INFO, at, passage.field, details(word=word, better=better), (fix,))


CHECK = Check("hyphenation", (CODE,), "One word with and without its hyphen", article=examine)
