"""Quotations of the draft against those of the source. Start reading at :func:`quotation_differences`.

Between languages a quotation is known by its order, its length and its speaker. In one language it is known by its words
(``verbatim.py``).
"""

from collections.abc import Sequence
from dataclasses import replace

from deskeditor.findings import Severity
from deskeditor.reading import QuotationSourcing, Speaker
from deskeditor.review.parity.blocks import Block
from deskeditor.review.parity.closings import closed_difference
from deskeditor.review.parity.comparison import Difference, What
from deskeditor.review.parity.names import alike, folded
from deskeditor.review.parity.spoken import spoken, spoken_length

_LONG = 4
"""Words from which a stretch between marks is a quotation and no title or term."""
_SAME_SHARE = 0.15
"""Quoted shares of two paragraphs this close are the same words cut otherwise by an incise."""


def long_quotations(blocks: Sequence[Block], text: str) -> list[QuotationSourcing]:
    """The quotations of some paragraphs that have enough words to be speech, nested ones left out."""
    found: list[QuotationSourcing] = []
    for block in blocks:
        for one in block.quotations:
            nested = any(other.span.contains(one.span) for other in found)
            if not nested and _words(one.span.of(text)) >= _LONG:
                found.append(one)
    return found


def _words(quoted: str) -> int:
    """How many words are quoted; a mark that a space parts from them is none."""
    return sum(any(character.isalnum() for character in word) for word in quoted.split())


def quotation_differences(draft: Sequence[Block], source: Sequence[Block], draft_text: str, source_text: str) -> list[Difference]:
    """Lost, added and unclosed quotations, and quotations given to somebody else, in one pair of paragraphs."""
    mine, theirs = (_said(long_quotations(*side), side[1]) for side in ((draft, draft_text), (source, source_text)))
    if len(mine) != len(theirs) and mine and theirs and _same_share(mine, theirs, draft, source):
        return []
    found: list[Difference] = []
    for one, other in _paired(mine, theirs):
        if one is None and other is not None:
            found.append(Difference("quotation", What.LOST, None, other.span, Severity.WARNING))
        elif other is None and one is not None:
            found.append(Difference("quotation", What.ADDED, one.span, None, Severity.WARNING))
        elif one is not None and other is not None:
            found.extend(_of_pair(one, other, (draft, source), (draft_text, source_text)))
    return found


def _said(quotations: Sequence[QuotationSourcing], text: str) -> list[QuotationSourcing]:
    """The quotations as they would stand without a clause between their marks: what it parts, the other side may print apart."""
    return [
        one if piece == one.span else replace(one, span=piece)
        for one in quotations
        for piece in spoken(one, text)[0]
        if _words(piece.of(text)) >= _LONG
    ]


def _same_share(
    mine: Sequence[QuotationSourcing],
    theirs: Sequence[QuotationSourcing],
    draft: Sequence[Block],
    source: Sequence[Block],
) -> bool:
    shares = [
        sum(spoken_length(one) for one in quotations) / (sum(len(block.text) for block in blocks) or 1)
        for quotations, blocks in ((mine, draft), (theirs, source))
    ]
    return abs(shares[0] - shares[1]) <= _SAME_SHARE


def _paired(
    mine: Sequence[QuotationSourcing], theirs: Sequence[QuotationSourcing]
) -> list[tuple[QuotationSourcing | None, QuotationSourcing | None]]:
    """In order; of two orders possible the one whose lengths agree best (edit distance over lengths)."""
    costs: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(mine) + 1):
        for j in range(len(theirs) + 1):
            for a, b in ((1, 1), (1, 0), (0, 1)):
                if (i - a, j - b) not in costs:
                    continue
                cost = costs[i - a, j - b][0] + (_unlike(mine[i - 1], theirs[j - 1]) if a and b else 1.0)
                if (i, j) not in costs or cost < costs[i, j][0]:
                    costs[i, j] = (cost, (a, b))
    pairs: list[tuple[QuotationSourcing | None, QuotationSourcing | None]] = []
    i, j = len(mine), len(theirs)
    while (i, j) != (0, 0):
        a, b = costs[i, j][1]
        pairs.append((mine[i - 1] if a else None, theirs[j - 1] if b else None))
        i, j = i - a, j - b
    return pairs[::-1]


def _unlike(one: QuotationSourcing, other: QuotationSourcing) -> float:
    if not (one.closed and other.closed):
        return 0.3
    shorter, longer = sorted((len(one.span), len(other.span)))
    return 1.6 * (1 - shorter / longer)


def _of_pair(
    one: QuotationSourcing, other: QuotationSourcing, sides: tuple[Sequence[Block], Sequence[Block]], texts: tuple[str, str]
) -> list[Difference]:
    draft, source = sides
    found = []
    if not one.closed and other.closed:
        found.append(closed_difference(one, other, (draft, source), texts))
    if one.speaker and other.speaker:
        mine, theirs = (_proper(side, text) for side, text in zip((one.speaker, other.speaker), texts, strict=True))
        if mine and theirs and not any(alike(a, b) for a in mine for b in theirs):
            found.append(Difference("speaker", What.ALTERED, one.speaker.span, other.speaker.span, Severity.WARNING))
    return found


def _proper(speaker: Speaker, text: str) -> list[str]:
    """The capitalised words of a full name; one word ("Castel") or an article before it ("the Foreign Minister") is none."""
    mention = speaker.span.of(text)
    name = speaker.name or mention
    article, _, rest = mention.partition(" ")
    if not name[:1].isupper() or (article.islower() and rest == name):
        return []
    words = [word.strip(".,;:") for word in name.replace("’", " ").replace("'", " ").split() if word[:1].isupper()]
    return [folded(word) for word in words] if len(words) >= 2 else []
