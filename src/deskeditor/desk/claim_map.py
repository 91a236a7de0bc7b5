"""The map of a draft: every quotation and claim with its standing, and who says what. Start reading at :func:`claim_map`.

What the sourcing view shows and the status bar counts. A ruling (source attached, attributed, left to stand) settles a claim.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from deskeditor.article import TEXT_FIELDS, Article
from deskeditor.findings import Finding
from deskeditor.reading import QuotationSourcing, SentenceSourcing, Sourcing, Status
from deskeditor.text import Span
from deskeditor.text.paragraphs import lines_of

SPOKEN = frozenset({"speech", "fragment"})
"""Segments of quotations that somebody said; titles, scare quotes and glosses need no speaker."""

FIRST_MENTION = frozenset({"name.first-mention", "name.role-missing"})
"""Codes of what a first mention may lack."""


class Standing(StrEnum):
    """How a claim stands."""

    SOURCED = "sourced"
    WEAK = "weak"
    UNSOURCED = "unsourced"


@dataclass(frozen=True, slots=True)
class Claim:
    """A quotation or check-worthy sentence. ``speaker`` is the mention, ``name`` the person; ``ruled``: an editor settled it."""

    field: str
    span: Span
    standing: Standing
    quotation: bool
    speaker: Span | None = None
    name: str = ""
    ruled: bool = False


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker and all that is attributed to them, in the order of the text.

    ``unmet`` is what is open about their first mention: it lacks the full name, or nothing says who they are.
    """

    name: str
    claims: tuple[Claim, ...]
    unmet: Finding | None = None


@dataclass(frozen=True, slots=True)
class ClaimMap:
    """All claims in order of the text. ``unmet`` are the open findings about first mentions."""

    claims: tuple[Claim, ...] = ()
    unmet: tuple[Finding, ...] = ()

    def count(self, standing: Standing) -> int:
        """How many claims stand so."""
        return sum(claim.standing is standing for claim in self.claims)

    def in_line(self, field: str, start: int, length: int) -> tuple[Claim, ...]:
        """The claims that begin in a line of a field."""
        return tuple(
            claim for claim in self.claims if claim.field == field and start <= claim.span.start < start + max(1, length)
        )

    def voices(self) -> tuple[Voice, ...]:
        """Who says what: the speakers in order of their first claim."""
        said: dict[str, list[Claim]] = {}
        for claim in self.claims:
            if claim.name:
                said.setdefault(claim.name, []).append(claim)
        unmet = {one.detail("name"): one for one in reversed(self.unmet)}
        return tuple(Voice(name, tuple(claims), unmet.get(name)) for name, claims in said.items())


_STANDINGS = {
    Status.SOURCED: Standing.SOURCED,
    Status.CONTINUES: Standing.SOURCED,
    Status.FLOATING: Standing.WEAK,
    Status.WEAK: Standing.WEAK,
    Status.UNSOURCED: Standing.UNSOURCED,
}


def claim_map(
    article: Article, sourcing: Sourcing, settled: Iterable[Finding] = (), still_open: Sequence[Finding] = ()
) -> ClaimMap:
    """The map of an article; ``settled`` are the findings a person has ruled on, ``still_open`` the others."""
    fields = [field for field in TEXT_FIELDS for _ in lines_of(article.text_of(field))]
    ruled = [(one.field, one.span) for one in settled if one.span is not None and one.code.split(".")[0] in _SOURCE_CODES]
    doubts = [(one.field, one.span) for one in still_open if one.code in _DOUBTS and one.span is not None]
    claims = [*_quotations(article, sourcing, fields), *_sentences(article, sourcing, fields)]
    claims = [_settled(_doubted(claim, doubts), ruled) for claim in claims]
    order = {field: number for number, field in enumerate(TEXT_FIELDS)}
    unmet = tuple(one for one in still_open if one.code in FIRST_MENTION and one.span is not None)
    return ClaimMap(tuple(sorted(claims, key=lambda claim: (order.get(claim.field, 99), claim.span))), unmet)


_DOUBTS = frozenset({"source.vague", "source.anonymous"})
"""Codes of what is open about a source that is told: it is one, and nobody can check it."""
_SOURCE_CODES = frozenset({"claim", "quotation", "source", "poll", "reported"})


def _field(fields: Sequence[str], passage: int) -> str:
    return fields[passage] if passage < len(fields) else "body"


def _quotations(article: Article, sourcing: Sourcing, fields: Sequence[str]) -> Iterable[Claim]:
    named = ""
    for one in sourcing.quotations:
        if one.segment not in SPOKEN:
            continue
        field = _field(fields, one.passage)
        name = _name(article, field, one) or (named if one.status is Status.CONTINUES else "")
        named = name
        speaker = one.speaker.span if one.speaker else None
        yield Claim(field, one.span, _STANDINGS[one.status], quotation=True, speaker=speaker, name=name)


def _name(article: Article, field: str, one: QuotationSourcing | SentenceSourcing) -> str:
    if one.speaker is None:
        return ""
    text = article.text_of(field) if field in TEXT_FIELDS else article.body
    return " ".join((one.speaker.name or one.speaker.span.of(text)).split())


def _sentences(article: Article, sourcing: Sourcing, fields: Sequence[str]) -> Iterable[Claim]:
    quoted: dict[int, list[Span]] = {}
    for quotation in sourcing.quotations:
        if quotation.segment in SPOKEN:
            quoted.setdefault(quotation.passage, []).append(quotation.span)
    for one in sourcing.sentences:
        if not one.check_worthy or any(span.overlaps(one.span) for span in quoted.get(one.passage, ())):
            continue
        standing, field = Standing.SOURCED if one.sourced else Standing.UNSOURCED, _field(fields, one.passage)
        speaker = one.speaker.span if one.speaker is not None else None
        yield Claim(field, one.span, standing, quotation=False, speaker=speaker, name=_name(article, field, one))


def _doubted(claim: Claim, doubts: Sequence[tuple[str, Span]]) -> Claim:
    if claim.standing is not Standing.SOURCED or not any(
        field == claim.field and span.overlaps(claim.span) for field, span in doubts
    ):
        return claim
    return replace(claim, standing=Standing.WEAK)


def _settled(claim: Claim, ruled: Sequence[tuple[str, Span]]) -> Claim:
    if claim.standing is Standing.SOURCED or not any(field == claim.field and span.overlaps(claim.span) for field, span in ruled):
        return claim
    return replace(claim, standing=Standing.SOURCED, ruled=True)
