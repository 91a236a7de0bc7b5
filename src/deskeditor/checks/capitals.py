"""One common noun with and without its capital: “alliance” and “Alliance”. Start reading at :func:`examine`.

Which nouns are looked at is the language's list (``facts.toml``): most nouns may stand in a name without any fault.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from deskeditor.findings import Finding, Fix, Kind, Severity, details
from deskeditor.language import LanguagePack
from deskeditor.language.words import signs_of
from deskeditor.reading import ArticleReading, Check, Passage, Reading
from deskeditor.reading.memo import per_reading
from deskeditor.text import Span, any_of

_FIELDS = frozenset({"body", "standfirst"})
_SENTENCE_START = re.compile(r"(?:^|[.!?…:]|[«“\"„])[\s\u00a0\u202f«“\"„‚‘’']*$")
_ARTICLE = re.compile(r"(?<!\w)[A-Za-z]['’]$")
"""An elided article before a noun."""
_NAME = re.compile(r"\s[A-ZÀ-Þ][a-zß-ÿ]")


def _nouns(pack: LanguagePack) -> Mapping[str, str]:
    nouns: Mapping[str, str] = pack.file("facts").get("capitals", {}).get("nouns", {})
    return nouns


@lru_cache(maxsize=16)
def _by_sign(pack: LanguagePack) -> Mapping[str, tuple[str, ...]]:
    """The nouns by the word that gives each away."""
    found: dict[str, tuple[str, ...]] = {}
    for noun in _nouns(pack):
        for sign in signs_of((noun,)):
            found[sign] = (*found.get(sign, ()), noun)
    return found


@lru_cache(maxsize=256)
def _pattern(nouns: frozenset[str]) -> "re.Pattern[str]":
    """A pattern for the nouns that a paragraph holds: one for all of them would try each at every letter."""
    return re.compile(rf"(?<![\w-])(?:{any_of(nouns)})(?![\w-])", re.IGNORECASE)


@per_reading
def _mentions(reading: Reading) -> tuple[tuple[str, Span, Span, bool], ...]:
    """Each mention that is neither at a sentence's start nor part of a name: noun, with its article, alone, capital or not."""
    by_sign = _by_sign(reading.pack)
    signs = reading.vocabulary & by_sign.keys()
    if not signs:
        return ()
    found: list[tuple[str, Span, Span, bool]] = []
    for match in _pattern(frozenset(noun for sign in signs for noun in by_sign[sign])).finditer(reading.prose):
        start, end = match.span()
        word = match.group()
        article = _ARTICLE.search(reading.prose[max(0, start - 3) : start])
        shown = start - len(article.group()) if article else start
        if word.isupper() or _SENTENCE_START.search(reading.prose[max(0, shown - 12) : shown]):
            continue
        capital = word[0].isupper()
        if capital and _part_of_name(reading.prose, start, end):
            continue
        found.append((word.lower(), Span(shown, end), Span(start, end), capital))
    return tuple(found)


def _part_of_name(prose: str, start: int, end: int) -> bool:
    before = re.search(r"(\w+)[\s’'-]$", prose[max(0, start - 30) : start])
    return _NAME.match(prose, end) is not None or (before is not None and before[1][:1].isupper() and len(before[1]) > 1)


def examine(article: ArticleReading) -> Iterable[Finding]:
    """Every mention in the form that is not the usual one of this article; ties go to lower case."""
    mentions = [
        (passage, *mention) for passage in article.passages if passage.field in _FIELDS for mention in _mentions(passage.reading)
    ]
    counts = Counter((noun, capital) for _, noun, _, _, capital in mentions)
    for passage, noun, shown, span, capital in mentions:
        lower, upper = counts[noun, False], counts[noun, True]
        if not lower or not upper:
            continue
        wanted = _is_name(article, noun) or upper > lower
        if capital != wanted:
            yield _finding(passage, noun, shown, span, wanted)


def _is_name(article: ArticleReading, noun: str) -> bool:
    """Whether the article names what makes the noun a name by itself: the Alliance, where NATO is spoken of."""
    key = _nouns(article.pack).get(noun, "")
    return bool(key) and any(key in passage.reading.prose for passage in article.body)


def _finding(passage: Passage, noun: str, shown: Span, span: Span, wanted: bool) -> Finding:  # noqa: FBT001
    form = noun.capitalize() if wanted else noun
    slots = details(found=span.of(passage.reading.text), fixed=form)
    fixes = (Fix(span, form),)
    end = shown.end if wanted else _with_complement(passage.reading.prose, shown.end)
    place = Span(shown.start, end)
    found = Finding("typography.capital", Kind.TYPOGRAPHY, Severity.INFO, place, passage.reading.field, slots, fixes)
    return found.placed(passage.start)


def _with_complement(prose: str, end: int) -> int:
    match = re.compile(r"\s(?:de|du|d[’']|of|di|da|do)\s?[A-ZÀ-Þ][\w-]{1,30}").match(prose, end)
    return match.end() if match else end


CHECK = Check("capitals", ("typography.capital",), "A common noun with and without its capital", article=examine)
