"""Segments: what a stretch between marks is: speech, a fragment of speech, a title, a scare quote, a gloss.

Start reading at :func:`segment_of`. Nobody is asked who said a title. Under four words no speaker is ever asked for either.
"""

import re
from enum import StrEnum
from functools import cache

from deskeditor.language import LanguagePack
from deskeditor.reading.attribution.lexicon import attribution_settings
from deskeditor.reading.quotations import Quotation

LONG = 4
"""Words from which a quotation is asked for its speaker."""
_WORD = re.compile(r"\w+")
_BACK = 60
"""Code points before the mark that may name a title."""
_TITLE_LENGTH = 12
_CALLED = 4
"""Words behind the mark in which a title may be called one."""
_SENTENCE_END = (".", "!", "?", "…", ",")


class Segment(StrEnum):
    """What a quotation is."""

    SPEECH = "speech"
    FRAGMENT = "fragment"
    TITLE = "title"
    SCARE = "scare"
    GLOSS = "gloss"


@cache
def _naming(pack: LanguagePack) -> tuple[frozenset[str], frozenset[str]]:
    settings = attribution_settings(pack).get("segments", {})
    return frozenset(settings.get("titles", "").split()), frozenset(settings.get("glosses", "").split())


def word_count(text: str) -> int:
    """How many words stand in ``text``."""
    return len(_WORD.findall(text))


def segment_of(prose: str, quotation: Quotation, pack: LanguagePack) -> Segment:
    """What ``quotation`` is, by its length, its capitals and the words before it."""
    inner = quotation.inner.of(prose).strip()
    words = _WORD.findall(inner)
    before = _WORD.findall(prose[max(0, quotation.span.start - _BACK) : quotation.span.start].lower())
    titles, glosses = _naming(pack)
    if before and before[-1] in glosses:
        return Segment.GLOSS
    if len(words) < LONG:
        return Segment.SCARE
    if len(words) <= _TITLE_LENGTH and not inner.endswith(_SENTENCE_END):
        capital = inner[:1].isupper() or inner[:1].isdigit()
        named = any(word in titles for word in before[-3:]) or _called(prose, quotation, pack)
        capitals = sum(word[0].isupper() for word in words)
        if capital and (named or capitals * 2 > len(words)):
            return Segment.TITLE
        if named and not _follows_colon(prose, quotation):
            return Segment.TITLE
    return Segment.SPEECH if inner.endswith(_SENTENCE_END) or inner[:1].isupper() else Segment.FRAGMENT


def _called(prose: str, quotation: Quotation, pack: LanguagePack) -> bool:
    """Whether the words behind say what it is: "“Never again” is the motto of the march"."""
    settings = attribution_settings(pack)
    after = _WORD.findall(prose[quotation.span.end : quotation.span.end + _BACK].lower())[:_CALLED]
    says = settings.get("nouns", {}).get("sayings", "").split()
    return after[:1] != [] and after[0] in settings.get("be", ()) and any(w in _naming(pack)[0] or w in says for w in after[1:])


def _follows_colon(prose: str, quotation: Quotation) -> bool:
    return prose[: quotation.span.start][-3:].rstrip().endswith((":", ","))
