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
_MOST_CAPITALS = 0.6
_SEPARATORS = "[.,’ \u00a0\u202f]"
_GROUPED = re.compile(rf"\d{{4,12}}|\d{{1,3}}(?:{_SEPARATORS}\d{{3}})+")
_NO_DIGIT, _BEFORE_GROUP = re.compile(r"\D"), re.compile(r"(?<=\d)(?=(?:\d{3})+$)")


@per_reading
def _values(reading: Reading) -> frozenset[float]:
    return frozenset(figure.value for figure in reading.figures) | _spelt(reading)


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
    if _GROUPED.fullmatch(written) is None:
        return None
    digits = _BEFORE_GROUP.sub(f"{_SEPARATORS}?", _NO_DIGIT.sub("", written))
    return re.compile(rf"(?<!\d){digits}(?!\d)")


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
