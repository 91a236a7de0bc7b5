"""The headline's form: length, full stop, capitals of every word. Start reading at :func:`examine`."""

import re
from collections.abc import Iterable

from deskeditor.findings import Finding, Fix, Kind, Severity, details
from deskeditor.language.lexicon import Standing
from deskeditor.reading import ArticleReading, Check, Passage
from deskeditor.text import Span

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_LIMIT = 110
"""Characters, where the outlet's ``outlet.toml`` gives no ``[headline] limit``."""
_ENOUGH_WORDS = 4
_LONG_WORD = 4
_TITLE_CASE_SHARE = 0.7


def examine(article: ArticleReading) -> Iterable[Finding]:
    """What can be said of the headline without knowing what it says."""
    for passage in article.passages:
        if passage.field == "headline":
            yield from _headline(article, passage)


def _headline(article: ArticleReading, passage: Passage) -> Iterable[Finding]:
    text = passage.reading.prose.strip()
    start = len(passage.reading.prose) - len(passage.reading.prose.lstrip())
    whole = Span(start, start + len(text))
    limit = int(article.outlet.settings.get("headline", {}).get("limit", _LIMIT))
    if len(text) > limit:
        yield _found(passage, "form.headline-long", Kind.HOUSE, whole, n=len(text), max=limit)
    if text.endswith(".") and not text.endswith("..") and text.count(".") == 1:
        stop = Span(whole.end - 1, whole.end)
        yield _found(passage, "form.headline-stop", Kind.TYPOGRAPHY, stop, Fix(stop, ""))
    words = _WORD.findall(text)
    if len(words) < _ENOUGH_WORDS:
        return
    if text.isupper():
        yield _found(passage, "form.headline-capitals", Kind.TYPOGRAPHY, whole)
    elif article.pack.file("facts").get("capitals", {}).get("sentence_case") and _title_case(article, words):
        yield _found(passage, "typography.title-case", Kind.TYPOGRAPHY, whole, *_sentence_case(article, whole))


def _title_case(article: ArticleReading, words: list[str]) -> bool:
    """Whether nearly every long word after the first has a capital, and one of them is a common word: no row of names is."""
    later = [word for word in words[1:] if len(word) >= _LONG_WORD and not word.isupper()]
    capital = [word for word in later if word[0].isupper()]
    if len(later) < _ENOUGH_WORDS - 1 or len(capital) < _TITLE_CASE_SHARE * len(later):
        return False
    common = frozenset(article.pack.entries("function-words"))
    if any(word[0].isupper() and not word.isupper() and word.lower() in common for word in words[1:]):
        return True
    said = {word.text for passage in article.body for word in passage.reading.words}
    return any(word.lower() in said for word in capital) or (len(capital) == len(later) > _ENOUGH_WORDS)


def _sentence_case(article: ArticleReading, whole: Span) -> tuple[Fix, ...]:
    """The headline with capitals left to the first word, to acronyms and names; none without a dictionary to tell these."""
    if not article.pack.lexicon.ready:
        return ()
    headline = next(passage for passage in article.passages if passage.field == "headline")
    text = whole.of(headline.reading.prose)
    body = " ".join(passage.reading.prose for passage in article.body)
    said = frozenset(_WORD.findall(body))
    names = {word for word in _WORD.findall(re.sub(r"(?:^|[.!?:»”]\s)\W*\w+", " ", body)) if word[:1].isupper()}
    first = _WORD.search(text)

    def written(match: "re.Match[str]") -> str:
        word = match.group()
        kept = (first is not None and match.start() == first.start()) or word in names or word[1:] != word[1:].lower()
        return word if kept or not _is_common(article, word.lower(), said) else word.lower()

    return (Fix(whole, _WORD.sub(written, text)),)


def _is_common(article: ArticleReading, word: str, said: frozenset[str]) -> bool:
    """Whether a word in lower case is one of the language's: the body says it, or a dictionary has it. A name is neither."""
    if word in said or word in article.pack.entries("function-words"):
        return True
    judged = article.pack.lexicon.judgement(word)
    return judged is None or judged.standing is Standing.KNOWN


def _found(passage: Passage, code: str, kind: Kind, span: Span, *fixes: Fix, **slots: object) -> Finding:
    found = Finding(code, kind, Severity.INFO, span, passage.reading.field, details(**slots), fixes)
    return found.placed(passage.start)


CODES = ("form.headline-long", "form.headline-stop", "form.headline-capitals", "typography.title-case")
CHECK = Check("headline", CODES, "The headline's length, full stop and capitals", article=examine)
