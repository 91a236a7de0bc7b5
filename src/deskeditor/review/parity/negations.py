"""A negation gained or lost: a hint, and only where sentences pair one for one. Start reading at :func:`negation_differences`."""

import re
from collections.abc import Sequence
from functools import cache

from deskeditor.findings import Severity
from deskeditor.language import LanguagePack, load_pack
from deskeditor.review.parity.blocks import Block
from deskeditor.review.parity.comparison import Difference, What
from deskeditor.text import Span


def negation_differences(
    here: Sequence[Block], there: Sequence[Block], packs: tuple[LanguagePack, LanguagePack]
) -> list[Difference]:
    """The one sentence of a paragraph that is denied on one side only; where two or more differ, wording does, not sense."""
    if len(here) != 1 or len(there) != 1 or len(here[0].sentences) != len(there[0].sentences):
        return []
    draft, source = here[0], there[0]
    differing = [
        (mine, theirs)
        for mine, theirs in zip(draft.sentences, source.sentences, strict=True)
        if _denied(mine, draft, packs[0]) != _denied(theirs, source, packs[1])
    ]
    if len(differing) != 1:
        return []
    mine, theirs = differing[0]
    what = What.ADDED if _denied(mine, draft, packs[0]) else What.LOST
    return [Difference("negation", what, draft.placed(mine), source.placed(theirs), Severity.INFO)]


def _denied(sentence: Span, block: Block, pack: LanguagePack) -> bool:
    return bool(_pattern(pack.code).search(sentence.of(block.text)))


@cache
def _pattern(code: str) -> re.Pattern[str]:
    """Words stand alone; "n't" and "n’" are parts of a word."""
    words: Sequence[str] = load_pack(code).file("quantities").get("negations", ())
    whole = "|".join(re.escape(word) for word in words if "'" not in word and "’" not in word)
    parts = "|".join(re.escape(word) for word in words if "'" in word or "’" in word)
    return re.compile(rf"\b(?:{whole or '(?!)'})\b|{parts or '(?!)'}", re.IGNORECASE)
