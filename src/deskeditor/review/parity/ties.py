"""Pairs of paragraphs made by hand, found again in texts that have changed since. Start reading at :func:`resolved`."""

from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz

from deskeditor.article import Tie
from deskeditor.article.counterpart import WORDS_OF_TIE
from deskeditor.review.parity.blocks import Block

_KNOWN_AGAIN = 60.0
"""From this ratio (rapidfuzz, 0 to 100) on two beginnings are those of one paragraph, edited meanwhile."""


def resolved(ties: Sequence[Tie], draft: Sequence[Block], source: Sequence[Block]) -> Mapping[int, Tie]:
    """The ties that still stand, by the number of the draft's paragraph now; one of a paragraph that has gone is left out."""
    found: dict[int, Tie] = {}
    taken: set[int] = set()
    for tie in ties:
        number = _number_of(tie, draft)
        if number is None or number in found or tie.source in taken or not 0 <= tie.source < len(source):
            continue
        found[number] = tie
        taken.add(tie.source)
    return found


def beginning(text: str) -> str:
    """What a tie remembers of a paragraph."""
    return text.strip()[:WORDS_OF_TIE]


def _number_of(tie: Tie, draft: Sequence[Block]) -> int | None:
    """The paragraph whose beginning is the likeliest; among equals the nearest to where it was."""
    scored = [(fuzz.ratio(tie.words, beginning(block.text)), -abs(block.number - tie.draft), block.number) for block in draft]
    best = max(scored, default=None)
    return best[2] if best is not None and best[0] >= _KNOWN_AGAIN else None
