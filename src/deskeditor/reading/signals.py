"""Signals: what can make a stretch of words a claim. Start reading at :class:`Signal`.

Which words give which signal is told by ``claims.toml`` of each language; :mod:`~deskeditor.reading.claims` finds them.
"""

from dataclasses import dataclass
from enum import StrEnum

from deskeditor.text import Span
from deskeditor.text.light import light


class Signal(StrEnum):
    """What makes a stretch of words a claim."""

    __hash__ = str.__hash__  # an enum's own is written in Python, and signals are counted for every sentence

    NUMBER = "number"
    SUPERLATIVE = "superlative"
    ACCUSATION = "accusation"
    LABEL = "label"
    LEGAL = "legal"
    ANSWER = "answer"
    CAUSE = "cause"
    JUDGEMENT = "judgement"
    CHANGE = "change"
    DECISION = "decision"
    HEARSAY = "hearsay"
    PASSIVE = "passive"
    VAGUE = "vague"
    ANONYMOUS = "anonymous"
    REASON = "reason"
    LIFTED = "lifted"
    POLL = "poll"
    STUDY = "study"
    INSTITUTE = "institute"
    SAMPLE = "sample"
    MARGIN = "margin"
    DATE = "date"
    OPINION = "opinion"
    PAST = "past"
    MODAL = "modal"
    NAME = "name"
    FIRST_PERSON = "first person"
    SEEN = "seen"
    ANAPHOR = "anaphor"
    PUBLIC = "public"
    OWN = "own"
    ROUTINE = "routine"


@light
@dataclass(frozen=True, slots=True)
class Claim:
    """A signal at a place. ``sentence`` counts the paragraph's sentences; ``weight`` is 0 (slight) to 2 (strong)."""

    signal: Signal
    span: Span
    sentence: int
    weight: int = 1
