"""Where a quotation that the draft never closes should end, by where the source ends it.

Start reading at :func:`closed_difference`. The place is a guess: of all ends of sentences and clauses behind the opening mark,
the one that divides the draft's paragraph as the source's closing mark divides its own, by length and by what both tell (numbers,
names, cognates).
"""

import math
import re
from collections.abc import Sequence

from deskeditor.findings import Severity
from deskeditor.reading import QuotationSourcing
from deskeditor.review.parity.blocks import WORD, Block, stem
from deskeditor.review.parity.comparison import Difference, What
from deskeditor.text import Span

_END = re.compile(r"(?P<sentence>[.!?…]+)(?=[\s]|$)|(?P<clause>[,;:](?=\s)|[ \u00a0\u202f][–—](?=\s))")
"""Where a sentence or a clause ends; a number's comma has no space behind it."""
_MOST = 80
"""Ends looked at: a paragraph has few, and one made of commas costs no more."""
_KEPT = frozenset("!?…")
"""Marks that belong to what is said; a full stop stands outside when the quotation is part of our own sentence."""


def closed_difference(
    one: QuotationSourcing,
    other: QuotationSourcing,
    sides: tuple[Sequence[Block], Sequence[Block]],
    texts: tuple[str, str],
    said: int,
) -> Difference:
    """The unclosed quotation ``one`` against ``other``, which the source closes; with a fix where an end for it is found.

    ``said``: how many characters of ``other`` are its speaker's, where a clause stands between.
    """
    draft, source = sides
    block = next((each for each in draft if each.start <= one.span.start < each.start + len(each.text)), None)
    partner = next((each for each in source if each.start <= other.span.start < each.start + len(each.text)), None)
    closing = _closing(one, block) if block is not None else ""
    end = _end_of(one, other, block, partner, said) if block is not None and partner is not None and closing else None
    if end is None:
        return Difference("mark", What.ALTERED, one.span, other.span, Severity.ERROR)
    quoted = Span(one.span.start, end)
    fix = quoted.of(texts[0]) + closing
    return Difference("mark", What.ALTERED, quoted, other.span, Severity.ERROR, fix, "closed", guess=True)


def _closing(one: QuotationSourcing, block: Block) -> str:
    """The closing mark, with the language's space where the opening one has any."""
    start = one.span.start - block.start
    pairs = {opening: close for opening, close in block.marks if block.text.startswith(opening, start)}
    if not pairs:
        return ""
    opening = max(pairs, key=len)
    space = block.text[start + len(opening) : start + len(opening) + 1]
    return (block.mark_space or space if space.isspace() else "") + pairs[opening]


def _end_of(one: QuotationSourcing, other: QuotationSourcing, block: Block, partner: Block, said: int) -> int | None:
    """Where to write the closing mark, in the terms of the draft's text."""
    start = one.span.start - block.start
    theirs = Span(other.span.start - partner.start, other.span.end - partner.start)
    at_sentence = _ends_sentence(partner.text, theirs.end)
    rest = sum(1 for span in partner.sentences if span.start >= theirs.end)
    best: tuple[float, int] | None = None
    for match in list(_END.finditer(block.text, start + 1))[:_MOST]:
        sentence = match["sentence"] is not None
        inside = Span(start, match.end())
        score = _agreement(block, inside, partner, theirs, said)
        score += 0.4 if sentence == at_sentence else -0.4
        score -= 0.15 * abs(rest - sum(1 for span in block.sentences if span.start >= match.end() - 1))
        if best is None or score > best[0]:
            best = (score, _place(block, start, match))
    return None if best is None else block.start + best[1]


def _ends_sentence(text: str, end: int) -> bool:
    """Whether a sentence ends with a quotation: the stop stands before its mark or behind it."""
    before, after = text[:end].rstrip(" \u00a0\u202f”»\"'“‘’")[-1:], text[end:].lstrip()[:1]
    return after in {".", ""} or (before in {".", "!", "?", "…"} and (after.isupper() or after in {"“", "«", '"'}))


def _place(block: Block, start: int, match: re.Match[str]) -> int:
    """Before the comma, where the language does not have it inside.

    Before the full stop too where the quotation is part of our own sentence ("notant qu’« au cours …").
    """
    mark = match.group().strip()
    first = next((character for character in block.text[start:] if character.isalpha()), "")
    whole_sentence = first.isupper()
    if match["sentence"] is not None and ((whole_sentence and not block.stop_outside) or mark[-1] in _KEPT):
        return match.end()
    if block.comma_inside and mark == ",":
        return match.end()
    return match.start()


def _agreement(block: Block, inside: Span, partner: Block, theirs: Span, said: int) -> float:
    """How alike the draft is divided there: shared tokens on the same side of the end, and the share of the paragraph quoted."""
    mine, others = _token_places(block), _token_places(partner)
    shared = mine.keys() & others.keys()
    weight = sum(block.tokens.get(token, 1.0) for token in shared) or 1.0
    agreeing = sum(block.tokens.get(token, 1.0) for token in shared if (mine[token] < inside.end) == (others[token] < theirs.end))
    shares = len(inside) / max(1, len(block.text)), max(1, said) / max(1, len(partner.text))
    return 3 * agreeing / weight - abs(math.log(shares[0] / shares[1]))


def _token_places(block: Block) -> dict[str, int]:
    """Where each token of the paragraph is first met."""
    places: dict[str, int] = {}
    for match in WORD.finditer(block.text):
        token = stem(match.group())
        if token in block.tokens:
            places.setdefault(token, match.start())
    for fact in block.facts:
        for reading in fact.readings:
            places.setdefault(f"{fact.kind}:{reading}", fact.span.start)
    return places
