"""Blocks: the paragraphs of one side of a comparison, with what a translation keeps of them.

Start reading at :func:`blocks_of`.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from deskeditor.language import LanguagePack
from deskeditor.reading import ArticleReading, QuotationSourcing
from deskeditor.review.parity.facts import Fact, facts_of
from deskeditor.review.parity.names import Name, folded, names_of
from deskeditor.text import Span

COMPARED_FIELDS = ("headline", "standfirst", "body")
"""Paragraphs are counted over these, from 0: the headline is 0 when the text has one."""

WORD = re.compile(r"[^\W\d_]+")
"""A word as tokens are made of."""
_JOINED = re.compile(r"\w+(?:[’'-]\w+)+")
_STEM = 5
"""Cognates of European languages share their first letters: "ministers", "ministres", "ministros" meet at five."""


@dataclass(frozen=True)
class Block:
    """One paragraph. ``start`` is its offset in the text of its side; spans of facts and names are relative to it,
    those of quotations count in the side's text. ``marks`` are the language's quotation marks, ``mark_space`` what stands inside;
    ``stop_outside``: the full stop of what is said stands behind them; ``comma_inside``: the comma before "said Ann" does not.
    ``words`` are folded.
    """

    number: int
    field: str
    start: int
    text: str
    sentences: tuple[Span, ...]
    facts: tuple[Fact, ...]
    names: tuple[Name, ...]
    quotations: tuple[QuotationSourcing, ...]
    tokens: Mapping[str, float]
    marks: tuple[tuple[str, str], ...] = ()
    mark_space: str = ""
    stop_outside: bool = False
    comma_inside: bool = False
    words: frozenset[str] = frozenset()

    def placed(self, span: Span) -> Span:
        """A span of the paragraph in the terms of its side's text."""
        return span.moved(self.start)


def blocks_of(reading: ArticleReading) -> tuple[Block, ...]:
    """The paragraphs to be compared, in order. Quotation spans are those of the sourcing: in the terms of the side's text."""
    quoted: dict[int, list[QuotationSourcing]] = {}
    for quotation in reading.sourcing.quotations:
        quoted.setdefault(quotation.passage, []).append(quotation)
    blocks: list[Block] = []
    for index, passage in enumerate(reading.passages):
        if passage.field not in COMPARED_FIELDS:
            continue
        text = passage.reading.text
        facts = facts_of(text, reading.pack)
        names = tuple(name for name in names_of(text, reading.pack) if not any(name.span.overlaps(fact.span) for fact in facts))
        blocks.append(
            Block(
                number=len(blocks),
                field=passage.field,
                start=passage.start,
                text=text,
                sentences=tuple(sentence.span for sentence in passage.reading.sentences),
                facts=facts,
                names=names,
                quotations=tuple(quoted.get(index, ())),
                tokens=_tokens(text, facts, names, reading.pack),
                marks=reading.pack.marks,
                mark_space=str(reading.pack.settings.get("mark_space", "")),
                words=_words(text),
                comma_inside=bool(reading.pack.settings.get("comma_inside", False)),
                stop_outside=bool(reading.pack.settings.get("stop_outside", False)),
            )
        )
    return tuple(blocks)


def _words(text: str) -> frozenset[str]:
    """The words of a paragraph folded, those with an apostrophe or a hyphen whole and in parts."""
    written = {*WORD.findall(text), *_JOINED.findall(text)}
    return frozenset(part for word in written for part in folded(word).split())


def stem(word: str) -> str:
    """The token of a word that may be a cognate."""
    return "~" + folded(word.lower())[:_STEM]


def _tokens(text: str, facts: Sequence[Fact], names: Sequence[Name], pack: LanguagePack) -> Mapping[str, float]:
    """What may be met again on the other side, with its weight: numbers and names count more than likely cognates."""
    tokens: dict[str, float] = {}
    common = frozenset(pack.entries("function-words"))
    for word in WORD.findall(text):
        lower = word.lower()
        if len(lower) >= 4 and lower not in common:
            tokens[stem(lower)] = 1.0
    for name in names:
        for part in (name.key,) if name.listed else name.words:
            if len(part) >= 3:
                tokens["~" + part[:_STEM] if not name.listed else part] = 2.0
    for fact in facts:
        for reading in fact.readings:
            tokens[f"{fact.kind}:{reading}"] = 1.5 if fact.soft else 3.0
    return tokens


def rarities(draft: Sequence[Block], source: Sequence[Block]) -> Mapping[str, float]:
    """For every token, how much meeting it says (inverse document frequency over the paragraphs of both sides)."""
    counts = Counter(token for block in (*draft, *source) for token in block.tokens)
    total = len(draft) + len(source)
    return {token: math.log((total + 1) / count) + 0.1 for token, count in counts.items()}


def likeness(draft: Sequence[Block], source: Sequence[Block], rarity: Mapping[str, float]) -> float:
    """From 0 to 1: how much of what one group of paragraphs says is met in the other (a weighted cosine)."""
    mine = {token: weight for block in draft for token, weight in block.tokens.items()}
    theirs = {token: weight for block in source for token, weight in block.tokens.items()}
    shared = sum(mine[token] * theirs[token] * rarity[token] ** 2 for token in mine.keys() & theirs.keys())
    if not shared:
        return 0.0
    size = math.sqrt(_size(mine, rarity) * _size(theirs, rarity))
    return shared / size


def likenesses(draft: Sequence[Block], source: Sequence[Block], rarity: Mapping[str, float]) -> Sequence[Mapping[int, float]]:
    """For each paragraph of the draft its likeness to those of the source that it has any to, by their place."""
    holders: dict[str, list[tuple[int, float]]] = {}
    for at, block in enumerate(source):
        for token, weight in block.tokens.items():
            holders.setdefault(token, []).append((at, weight * rarity[token] ** 2))
    sizes = [_size(block.tokens, rarity) for block in source]
    found: list[Mapping[int, float]] = []
    for block in draft:
        shared: dict[int, float] = {}
        for token, weight in block.tokens.items():
            for at, other in holders.get(token, ()):
                shared[at] = shared.get(at, 0.0) + weight * other
        size = _size(block.tokens, rarity)
        found.append({at: value / math.sqrt(size * sizes[at]) for at, value in shared.items()})
    return found


def _size(tokens: Mapping[str, float], rarity: Mapping[str, float]) -> float:
    return sum((weight * rarity[token]) ** 2 for token, weight in tokens.items())
