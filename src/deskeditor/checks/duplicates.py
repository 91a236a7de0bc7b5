"""Paragraphs and sentences that stand twice. Start reading at :func:`examine`."""

import re
from collections import Counter
from collections.abc import Iterable

from deskeditor.findings import Finding, Fix, Kind, Severity, details
from deskeditor.reading import ArticleReading, Check, Passage, Reading
from deskeditor.reading.memo import per_reading
from deskeditor.text import Span
from deskeditor.text.letters import by_script

Words = tuple[str, ...]
_WORD = by_script(r"[^\W_]+")
_HEAD = re.compile(r"[\W_]*([^\W_]+)[\W_]+([^\W_]+)[\W_]+([^\W_]+)")
_HEAD_WORDS = 3
_ENOUGH_FOR_A_SENTENCE = 6
_ENOUGH_FOR_A_PARAGRAPH = 8


@per_reading
def _heads(reading: Reading) -> tuple[Words, tuple[Words, ...]]:
    """The first three words of the paragraph and of each sentence; none of a shorter one. Only what begins alike is compared."""
    sentences = tuple(_head(reading.prose, one.span) for one in reading.sentences)
    if sentences and not sentences[0]:
        return _words_of(reading)[:_HEAD_WORDS], sentences
    return sentences[0] if sentences else (), sentences


def _head(prose: str, span: Span) -> Words:
    match = _HEAD.match(prose, span.start, span.end)
    return tuple(word.lower() for word in match.groups()) if match else ()


@per_reading
def _said(reading: Reading) -> tuple[Words, ...]:
    """The words of each sentence; asked only of a paragraph that begins as another one does."""
    lower = [one.span.of(reading.prose).lower() for one in reading.sentences]
    return tuple([tuple(_WORD.of(sentence).findall(sentence)) for sentence in lower])


@per_reading
def _words_of(reading: Reading) -> Words:
    return tuple(word for sentence in _said(reading) for word in sentence)


def examine(article: ArticleReading) -> Iterable[Finding]:
    """Each paragraph, or else each sentence, whose words stood before."""
    heads = [_heads(passage.reading) for passage in article.body]
    paragraphs = Counter(paragraph for paragraph, _ in heads)
    sentences = Counter(head for _, inside in heads for head in inside)
    seen: set[Words] = set()
    said: set[Words] = set()
    for passage, (paragraph, inside) in zip(article.body, heads, strict=True):
        if paragraphs[paragraph] > 1:
            words = _words_of(passage.reading)
            if len(words) >= _ENOUGH_FOR_A_PARAGRAPH and words in seen:
                yield _finding(passage, "consistency.duplicate-paragraph", Span(0, len(passage.reading.text.rstrip())))
                continue
            seen.add(words)
        for number, head in enumerate(inside):
            if head and sentences[head] > 1:
                key = _said(passage.reading)[number]
                if len(key) >= _ENOUGH_FOR_A_SENTENCE:
                    if key in said:
                        yield _finding(passage, "consistency.duplicate-sentence", passage.reading.sentences[number].span)
                    said.add(key)


def _finding(passage: Passage, code: str, span: Span) -> Finding:
    shown, at = span.of(passage.reading.text), passage.placed(span)
    slots = details(found=shown if len(shown) <= 60 else f"{shown[:59]}…")
    return Finding(code, Kind.CONSISTENCY, Severity.WARNING, at, passage.reading.field, slots, (Fix(at, ""),))


CODES = ("consistency.duplicate-paragraph", "consistency.duplicate-sentence")
CHECK = Check("duplicates", CODES, "Paragraphs and sentences that stand twice", article=examine)
