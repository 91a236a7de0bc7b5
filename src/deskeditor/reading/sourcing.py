"""Sourcing: who says what, across the paragraphs of an article. Start reading at :func:`sourcing_of`."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from deskeditor.text import Span


class Status(StrEnum):
    """How well a quotation is attributed; the words of the JSON-lines interface."""

    SOURCED = "sourced"
    CONTINUES = "continues"
    FLOATING = "floating"
    WEAK = "weak"
    UNSOURCED = "unsourced"


@dataclass(frozen=True, slots=True)
class Speaker:
    """The mention beside the cue ("he") and the name of the person it resolves to, where one is found."""

    span: Span
    name: str | None = None


@dataclass(frozen=True, slots=True)
class QuotationSourcing:
    """A quotation of the article with its status. Spans are in the terms of its field's text; ``passage`` counts passages."""

    passage: int
    span: Span
    closed: bool
    status: Status
    speaker: Speaker | None = None
    cue: Span | None = None
    segment: str = "speech"
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class SentenceSourcing:
    """A sentence of the article: does it name its source, is it worth checking, and how much (0 to 1)."""

    passage: int
    span: Span
    sourced: bool
    check_worthy: bool
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Sourcing:
    """Every quotation and every sentence of the article, in order."""

    quotations: tuple[QuotationSourcing, ...] = ()
    sentences: tuple[SentenceSourcing, ...] = ()


def sourcing_of(passages: Sequence[object]) -> Sourcing:  # noqa: ARG001 - replaced by the attribution engine
    """The sourcing of the passages of an article, in order."""
    return Sourcing()
