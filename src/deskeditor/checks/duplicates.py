"""Paragraphs and sentences that stand twice. Start reading at :func:`examine`."""

import re
from collections.abc import Iterable

from deskeditor.findings import Finding, Fix, Kind, Severity, details
from deskeditor.reading import ArticleReading, Check, Passage, Reading
from deskeditor.reading.memo import per_reading
from deskeditor.text import Span

_WORD = re.compile(r"[^\W_]+")
_ENOUGH_FOR_A_SENTENCE = 6
_ENOUGH_FOR_A_PARAGRAPH = 8


@per_reading
def _keys(reading: Reading) -> tuple[tuple[str, ...], tuple[tuple[tuple[str, ...], Span], ...]]:
    """The words of the paragraph, and of each of its sentences: what is compared."""
    sentences = tuple((tuple(_WORD.findall(one.span.of(reading.prose).lower())), one.span) for one in reading.sentences)
    return tuple(word for words, _ in sentences for word in words), sentences


def examine(article: ArticleReading) -> Iterable[Finding]:
    """Each paragraph, or else each sentence, whose words stood before."""
    seen: dict[tuple[str, ...], Passage] = {}
    said: set[tuple[str, ...]] = set()
    for passage in article.body:
        words, sentences = _keys(passage.reading)
        if len(words) >= _ENOUGH_FOR_A_PARAGRAPH and words in seen:
            yield _finding(passage, "consistency.duplicate-paragraph", Span(0, len(passage.reading.text.rstrip())))
            continue
        seen[words] = passage
        for key, span in sentences:
            if len(key) >= _ENOUGH_FOR_A_SENTENCE:
                if key in said:
                    yield _finding(passage, "consistency.duplicate-sentence", span)
                said.add(key)


def _finding(passage: Passage, code: str, span: Span) -> Finding:
    shown = span.of(passage.reading.text)
    slots = details(found=shown if len(shown) <= 60 else f"{shown[:59]}…")
    finding = Finding(code, Kind.CONSISTENCY, Severity.WARNING, span, passage.reading.field, slots, (Fix(span, ""),))
    return finding.placed(passage.start)


CODES = ("consistency.duplicate-paragraph", "consistency.duplicate-sentence")
CHECK = Check("duplicates", CODES, "Paragraphs and sentences that stand twice", article=examine)
