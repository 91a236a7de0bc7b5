"""What the headline says and the article does not: numbers and names. Start reading at :func:`examine`."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import combinations

from deskeditor.findings import Finding, Kind, Severity, details
from deskeditor.reading import ArticleReading, Check, Passage, Reading
from deskeditor.reading.figures import Figure
from deskeditor.reading.memo import per_reading
from deskeditor.text import Span

_WORD = re.compile(r"[^\W\d_]+")
_TEXT = frozenset({"body", "standfirst"})
_ENOUGH = 60
"""Words below which a text is no article yet, and the headline is ahead of it."""
_STEM = 5
_THOUSAND = 1000
_THREE_DECIMALS = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
_MOST_CAPITALS = 0.6
_SEPARATOR = re.compile("[.,’ \u00a0\u202f]")
_GROUPS, _GROUP = 2, 3
"""Groups of digits a number needs for a separator, and the digits of each."""


@per_reading
def _values(reading: Reading) -> frozenset[float]:
    return frozenset(value for figure in reading.figures for value in _readings(figure)) | _spelt(reading)


def _readings(figure: Figure) -> tuple[float, ...]:
    """What a figure is worth; three decimals may be thousands with the separator of another language: "6,500" for 6.500."""
    return (figure.value, figure.value * _THOUSAND) if _THREE_DECIMALS.fullmatch(figure.written) else (figure.value,)


def _spelt(reading: Reading) -> frozenset[float]:
    """The numbers that are written as words."""
    cardinals = reading.pack.file("quantities").get("cardinals", {})
    return frozenset(float(cardinals[word]) for word in cardinals.keys() & reading.vocabulary)


@per_reading
def _stems(reading: Reading) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in reading.vocabulary)


def examine(article: ArticleReading) -> Iterable[Finding]:
    """Each number and each name of the headline that stands nowhere in the article."""
    headline = next((passage for passage in article.passages if passage.field == "headline"), None)
    texts = [passage for passage in article.passages if passage.field in _TEXT]
    if headline is None or sum(len(passage.reading.forms) for passage in texts) < _ENOUGH:
        return
    yield from _numbers(headline, texts, article.article.published or "")
    yield from _names(headline, texts)


def _numbers(headline: Passage, texts: list[Passage], published: str) -> Iterable[Finding]:
    reading = headline.reading
    figures = reading.figures
    if not figures:
        return
    for figure in figures:
        if not any(_tells(passage.reading, figure) for passage in texts) and not _is_reckoned(figure, texts, published):
            yield _finding(headline, "consistency.headline-number", Severity.WARNING, figure.span)


def _tells(reading: Reading, figure: Figure) -> bool:
    """Whether a paragraph has the figure, or one that rounds to it."""
    values = _values(reading)
    if figure.value in values or any(abs(value - figure.value) < figure.step for value in values):
        return True
    otherwise = _otherwise(figure.written)
    return otherwise is not None and otherwise.search(reading.prose) is not None


@lru_cache(maxsize=64)
def _otherwise(written: str) -> "re.Pattern[str] | None":
    """The same digits with another language's separator, which is a fault of its own: "2,400" told as "2 400"."""
    groups = _SEPARATOR.split(written)
    if len(groups) < _GROUPS or any(len(group) != _GROUP for group in groups[1:]):
        return None
    return re.compile(r"(?<!\d)" + "[.,’ \u00a0\u202f]?".join(groups) + r"(?!\d)")


def _is_reckoned(figure: Figure, texts: list[Passage], published: str) -> bool:
    """Whether it is a time between two years that are told: "27 years ago" of something of 1997."""
    if figure.noun not in texts[0].reading.pack.file("facts").get("time_words", ()):
        return False
    years = {one.value for passage in texts for one in passage.reading.figures if one.is_year}
    years |= {float(published[:4])} if published[:4].isdecimal() else set()
    return any(abs(abs(one - other) - figure.value) <= 1 for one, other in combinations(years, 2))


def _names(headline: Passage, texts: list[Passage]) -> Iterable[Finding]:
    words = list(_WORD.finditer(headline.reading.prose))
    later = [word for word in words[1:] if len(word.group()) > 3]
    capital = [word for word in later if word.group()[0].isupper()]
    if len(capital) > _MOST_CAPITALS * len(later):
        return  # a headline in capitals or title case tells no name from a word
    for word in capital:
        stem = word.group().lower()[:_STEM]
        if not any(stem in _stems(passage.reading) for passage in texts):
            yield _finding(headline, "consistency.headline-name", Severity.INFO, Span(*word.span()))


def _finding(headline: Passage, code: str, severity: Severity, span: Span) -> Finding:
    slots = details(found=span.of(headline.reading.text))
    return Finding(code, Kind.CONSISTENCY, severity, span, "headline", slots).placed(headline.start)


CODES = ("consistency.headline-number", "consistency.headline-name")
CHECK = Check("headline_facts", CODES, "Numbers and names of the headline that the article lacks", article=examine)
