"""A negation gained or lost: a hint, and only where sentences pair one for one. Start reading at :func:`negation_differences`."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from deskeditor.findings import Severity
from deskeditor.language import LanguagePack, load_pack
from deskeditor.review.parity.blocks import Block
from deskeditor.review.parity.comparison import Difference, What
from deskeditor.text import Span


def negation_differences(
    here: Sequence[Block], there: Sequence[Block], packs: tuple[LanguagePack, LanguagePack]
) -> list[Difference]:
    """The one sentence of a paragraph whose verb is denied on one side while nothing is on the other.

    Where two or more sentences differ, it is the wording that does.
    """
    if len(here) != 1 or len(there) != 1:
        return []
    draft, source = here[0], there[0]
    if len(draft.sentences) != len(source.sentences):
        return _of_paragraph(draft, source, packs)
    found = []
    for mine, theirs in zip(draft.sentences, source.sentences, strict=True):
        here_denied, there_denied = _denials(mine, draft, packs[0]), _denials(theirs, source, packs[1])
        what = What.ADDED if here_denied.verb and not there_denied.any else None
        what = What.LOST if there_denied.verb and not here_denied.any else what
        if what is not None:
            found.append(Difference("negation", what, draft.placed(mine), source.placed(theirs), Severity.INFO))
    return found if len(found) == 1 else []


def _of_paragraph(draft: Block, source: Block, packs: tuple[LanguagePack, LanguagePack]) -> list[Difference]:
    """The one denial of a paragraph whose counterpart, divided into other sentences, denies nothing at all."""
    sides = []
    for block, pack in zip((draft, source), packs, strict=True):
        denials = [(span, _denials(span, block, pack)) for span in block.sentences]
        sides.append([(span, one) for span, one in denials if one.any])
    mine, theirs = sides
    if len(theirs) == 1 and theirs[0][1].verb and not mine:
        place = draft.placed(Span(0, len(draft.text)))
        return [Difference("negation", What.LOST, place, source.placed(theirs[0][0]), Severity.INFO)]
    if len(mine) == 1 and mine[0][1].verb and not theirs:
        place = source.placed(Span(0, len(source.text)))
        return [Difference("negation", What.ADDED, draft.placed(mine[0][0]), place, Severity.INFO)]
    return []


class _Denials(NamedTuple):
    """Whether the verb of a sentence is denied, and whether anything in it is."""

    verb: bool
    any: bool


def _denials(sentence: Span, block: Block, pack: LanguagePack) -> _Denials:
    text = sentence.of(block.text)
    verb = bool(_pattern(pack.code, "negations").search(text))
    return _Denials(verb, verb or bool(_pattern(pack.code, "negative_words").search(text)))


@cache
def _pattern(code: str, name: str) -> re.Pattern[str]:
    """Words stand alone; "n't" and "n’" are parts of a word."""
    words: Sequence[str] = load_pack(code).file("quantities").get(name, ())
    whole = "|".join(re.escape(word) for word in words if "'" not in word and "’" not in word)
    parts = "|".join(re.escape(word) for word in words if "'" in word or "’" in word)
    return re.compile(rf"\b(?:{whole or '(?!)'})\b|{parts or '(?!)'}", re.IGNORECASE)
