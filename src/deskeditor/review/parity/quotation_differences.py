"""Quotations of the draft against those of the source. Start reading at :func:`quotation_differences`.

Between languages a quotation is known by its order, its length and its speaker. In one language it is known by its words
(``verbatim.py``).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from deskeditor.findings import Severity
from deskeditor.reading import QuotationSourcing, Speaker
from deskeditor.review.parity.blocks import Block
from deskeditor.review.parity.closings import closed_difference
from deskeditor.review.parity.comparison import Difference, What
from deskeditor.review.parity.names import alike, folded
from deskeditor.review.parity.spoken import spoken, spoken_length
from deskeditor.text import Span

_LONG = 4
"""Words from which a stretch between marks is a quotation and no title or term."""
_MISSING, _TERM = 0.3, 0.1
"""What a quotation without a partner costs, and a term between marks: those a translator drops or adds as he likes."""
_JOIN = 0.1
"""Two quotations printed as one."""
_UNLIKE, _MOST_UNLIKE = 0.17, 0.55
"""What lengths that do not agree cost (by the difference over its standard deviation, as Gale and Church have it), never as
much as one lost and one added."""
_CLAUSE = 60
"""Characters by which a quotation may be longer than the two it renders: who says it may stand inside."""
_CUT = 0.65
"""A quotation of less of the length to be expected has lost a part of its words."""
_LONGEST = 1.2
"""No translation is so much longer: a paragraph that is says more than its source, and its quotations need not."""
_OPEN = 0.3
"""A quotation that is not closed has no length to compare."""


def long_quotations(blocks: Sequence[Block], text: str) -> list[QuotationSourcing]:
    """The quotations of some paragraphs that have enough words to be speech, nested ones left out."""
    return [one for one in _quotations(blocks) if _is_long(one, text)]


def _quotations(blocks: Sequence[Block]) -> list[QuotationSourcing]:
    found: list[QuotationSourcing] = []
    for block in blocks:
        found += [one for one in block.quotations if not any(other.span.contains(one.span) for other in found)]
    return found


def _is_long(one: QuotationSourcing, text: str) -> bool:
    return _words(one.span.of(text)) >= _LONG


def _words(quoted: str) -> int:
    """How many words are quoted; a mark that a space parts from them is none."""
    return sum(any(character.isalnum() for character in word) for word in quoted.split())


def quotation_differences(draft: Sequence[Block], source: Sequence[Block], draft_text: str, source_text: str) -> list[Difference]:
    """Lost, added and unclosed quotations, and quotations given to somebody else, in one pair of paragraphs."""
    mine, theirs = _said(_quotations(draft), draft_text), _said(_quotations(source), source_text)
    ratio = _length(draft) / _length(source)
    found: list[Difference] = []
    for ours, others in _paired(
        [_Piece.of(one, draft_text) for one in mine], [_Piece.of(one, source_text) for one in theirs], ratio
    ):
        if not ours:
            found += [Difference("quotation", What.LOST, None, one.span, Severity.WARNING) for one in others if one.long]
        elif not others:
            found += [Difference("quotation", What.ADDED, one.span, None, Severity.WARNING) for one in ours if one.long]
        elif any(one.long for one in (*ours, *others)):
            said = sum(one.length for one in others)
            if _cut_short(ours, others, ratio):
                found.append(Difference("quotation", What.LOST, None, others[0].span, Severity.WARNING))
                continue
            found += _of_pair(_joined(ours), _joined(others), (draft, source), (draft_text, source_text), said)
    return found


def _said(quotations: Sequence[QuotationSourcing], text: str) -> list[QuotationSourcing]:
    """The quotations as they would stand without a clause between their marks: what it parts, the other side may print apart.

    Where the clause leaves but a word or two on a side, the quotation stays one.
    """
    found = []
    for one in quotations:
        pieces = [piece for piece in spoken(one, text)[0] if _words(piece.of(text)) >= _LONG]
        found += [replace(one, span=piece) for piece in pieces] if len(pieces) > 1 else [one]
    return found


def _length(blocks: Sequence[Block]) -> int:
    return sum(len(block.text) for block in blocks) or 1


@dataclass(frozen=True, slots=True)
class _Piece:
    """A quotation, how much is said in it, and whether it is long enough to be missed."""

    quotation: QuotationSourcing
    length: int
    long: bool

    @staticmethod
    def of(one: QuotationSourcing, text: str) -> "_Piece":
        return _Piece(one, max(1, spoken_length(one)), _is_long(one, text))

    @property
    def span(self) -> Span:
        return self.quotation.span


def _joined(pieces: Sequence[_Piece]) -> QuotationSourcing:
    """Quotations that the other side prints as one: the last of them, from where the first begins."""
    last = pieces[-1].quotation
    return replace(last, span=Span(pieces[0].span.start, last.span.end))


_Group = tuple[Sequence[_Piece], Sequence[_Piece]]


def _paired(mine: Sequence[_Piece], theirs: Sequence[_Piece], ratio: float) -> list[_Group]:
    """In order, two for one where a side prints as one what the other parts; of all ways the one whose lengths agree best."""
    costs: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(mine) + 1):
        for j in range(len(theirs) + 1):
            for a, b in ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1)):
                if (i - a, j - b) not in costs or (i - a, j - b) == (i, j):
                    continue
                cost = costs[i - a, j - b][0] + _cost(mine[i - a : i], theirs[j - b : j], ratio)
                if (i, j) not in costs or cost < costs[i, j][0]:
                    costs[i, j] = (cost, (a, b))
    pairs: list[_Group] = []
    i, j = len(mine), len(theirs)
    while (i, j) != (0, 0):
        a, b = costs[i, j][1]
        pairs.append((mine[i - a : i], theirs[j - b : j]))
        i, j = i - a, j - b
    return pairs[::-1]


def _cut_short(mine: Sequence[_Piece], theirs: Sequence[_Piece], ratio: float) -> bool:
    """Whether much of what the source quotes stands outside the draft's marks."""
    if not all(one.quotation.closed for one in (*mine, *theirs)):
        return False
    length, expected = sum(one.length for one in mine), min(ratio, _LONGEST) * sum(one.length for one in theirs)
    known = any(one.quotation.cue and one.span.contains(one.quotation.cue) for one in theirs)
    return length < _CUT * expected and expected - length > (_CLAUSE / 2 if known else _CLAUSE)


def _cost(mine: Sequence[_Piece], theirs: Sequence[_Piece], ratio: float) -> float:
    if not mine or not theirs:
        return _MISSING if any(one.long for one in (*mine, *theirs)) else _TERM
    joined = len(mine) + len(theirs) > 2
    if not all(one.quotation.closed for one in (*mine, *theirs)):
        return _OPEN + _JOIN * joined
    length, expected = float(sum(one.length for one in mine)), ratio * sum(one.length for one in theirs)
    if joined and len(mine) < len(theirs):
        length = min(length, max(expected, length - _CLAUSE))
    unlike = abs(length - expected) / math.sqrt((length + expected) / 2)
    return _UNLIKE * unlike + _JOIN if joined else min(_UNLIKE * unlike, _MOST_UNLIKE)


def _of_pair(
    one: QuotationSourcing,
    other: QuotationSourcing,
    sides: tuple[Sequence[Block], Sequence[Block]],
    texts: tuple[str, str],
    said: int,
) -> list[Difference]:
    found = []
    if not one.closed and other.closed:
        found.append(closed_difference(one, other, sides, texts, said))
    another = speaker_difference(one, other, texts)
    return found if another is None else [*found, another]


def speaker_difference(one: QuotationSourcing, other: QuotationSourcing, texts: tuple[str, str]) -> Difference | None:
    """What the draft and the source put into the mouths of two people."""
    if not one.speaker or not other.speaker or not _names(one.speaker, texts[0]):
        return None
    mine, theirs = (_proper(side, text) for side, text in zip((one.speaker, other.speaker), texts, strict=True))
    if not mine or not theirs or any(alike(a, b) for a in mine for b in theirs):
        return None
    return Difference("speaker", What.ALTERED, one.speaker.span, other.speaker.span, Severity.WARNING)


def _names(speaker: Speaker, text: str) -> bool:
    """Whether the mention tells who it is: a pronoun only follows from who was named before."""
    mention = speaker.span.of(text)
    return " " in mention or speaker.name is None or mention in speaker.name


def _proper(speaker: Speaker, text: str) -> list[str]:
    """The capitalised words of a full name; one word ("Castel") or an article before it ("the Foreign Minister") is none."""
    mention = speaker.span.of(text)
    name = speaker.name or mention
    article, _, rest = mention.replace("’", "' ").replace("'", "' ").partition(" ")
    titled = speaker.name is None and rest.strip()[:1].islower()  # "L'avocat de Paul Martin" is not Paul Martin
    if not name[:1].isupper() or titled or (article.islower() and rest.strip() == name):
        return []
    words = [word.strip(".,;:") for word in name.replace("’", " ").replace("'", " ").split() if _is_name(word)]
    return [folded(word) for word in words] if len(words) >= 2 else []


def _is_name(word: str) -> bool:
    """A capitalised word that is no abbreviation and no elided article: "M." and "L'" name nobody."""
    return len(word) > 1 and word[0].isupper() and not word.endswith(".")
