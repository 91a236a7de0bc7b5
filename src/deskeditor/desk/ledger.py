"""The source ledger of a draft: sources, and what each says for which claim. Start reading at :class:`Ledger`.

Private fields of a source (``findings.PRIVATE_SOURCE_FIELDS``) never leave it: :func:`public` is what exports may show.
"""

import secrets
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from deskeditor.desk.clock import is_day, now
from deskeditor.findings import PRIVATE_SOURCE_FIELDS, Anchor, Finding, Ruling, Source
from deskeditor.store import audit, records
from deskeditor.store.problem import DeskProblem
from deskeditor.store.records import Support

if TYPE_CHECKING:
    from deskeditor.desk.ruled_draft import RuledDraft


@dataclass(frozen=True, slots=True)
class ClaimSources:
    """A claim with its sources. ``single``: only one speaks for it."""

    code: str
    anchor: Anchor | None
    supports: tuple[tuple[Source, Support], ...]

    @property
    def single(self) -> bool:
        """Whether one source alone speaks for it."""
        return len({source.id for source, support in self.supports if support.support != "contradicts"}) == 1

    @property
    def contradicted(self) -> bool:
        """Whether a source speaks against it."""
        return any(support.support == "contradicts" for _, support in self.supports)


class Ledger:
    """The sources of one draft. Writes at once; needs a saved draft as little as a pocket book does."""

    def __init__(self, draft: "RuledDraft") -> None:
        self._draft = draft
        self._database = draft.workplace.database

    def sources(self) -> tuple[Source, ...]:
        """The sources, each in its newest state, in the order they were added."""
        return records.sources(self._database, self._draft.id)

    def source(self, name: str) -> Source | None:
        """The source of that id; None."""
        return next((one for one in self.sources() if one.id == name), None)

    def add(self, source: Source) -> Source:
        """Add a source, or a newer state of one; an empty id is filled in. Raises DeskProblem, ``source.bad-day`` for a date that
        the calendar does not have: a colleague must find the document again.
        """
        known = self.source(source.id) if source.id else None
        if source.published and not is_day(source.published) and (known is None or known.published != source.published):
            raise DeskProblem("source.bad-day", value=source.published[:80])
        kept = source if source.id else replace(source, id=secrets.token_hex(6))
        at, by = now(), self._draft.workplace.person.name
        with self._database.writing():
            records.write_source(self._database, self._draft.id, kept, at, by)
            audit.record(self._database, at, by, "source.kept", self._draft.id, id=kept.id, title=kept.title[:200])
        return kept

    def support(self, finding: Finding, source: Source, support: str = "full") -> None:
        """Tie a source to a claim: "full", "partial", "contradicts", or "none" to untie. Raises DeskProblem."""
        at, by = now(), self._draft.workplace.person.name
        tied = Support(source.id, finding.code, self._draft.anchor_of(finding), support, at, by)
        with self._database.writing():
            records.write_support(self._database, self._draft.id, tied)
            audit.record(self._database, at, by, "source.tied", self._draft.id, id=source.id, code=finding.code, support=support)

    def claims(self) -> tuple[ClaimSources, ...]:
        """By claim: what is tied to each, by hand or by a SOURCED ruling that stands."""
        known = {source.id: source for source in self.sources()}
        claims: dict[tuple[str, Anchor | None], dict[str, Support]] = {}
        for verdict in self._draft.verdicts:
            if verdict.ruling in {Ruling.SOURCED, Ruling.ATTRIBUTED} and verdict.source:
                tied = Support(verdict.source, verdict.code, verdict.anchor, "full", verdict.at, verdict.by.name)
                claims.setdefault((verdict.code, verdict.anchor), {})[verdict.source] = tied
        for tied in records.supports(self._database, self._draft.id):
            claims.setdefault((tied.code, tied.anchor), {})[tied.source] = tied
        return tuple(
            ClaimSources(code, anchor, tuple((known[name], tied) for name, tied in by_source.items() if name in known))
            for (code, anchor), by_source in claims.items()
        )

    def uses(self) -> Mapping[str, int]:
        """By source: for how many claims it speaks."""
        return Counter(source.id for claim in self.claims() for source, _ in claim.supports)

    def single_source(self) -> bool:
        """Whether the whole story hangs on one source: at least two claims are sourced, all by the same."""
        claims = [claim for claim in self.claims() if claim.supports]
        return len(claims) >= 2 and len(self.uses()) == 1


def public(source: Source) -> Source:
    """The source without what is nobody else's business: private fields empty, an anonymous speaker unnamed."""
    hidden: dict[str, str] = dict.fromkeys(PRIVATE_SOURCE_FIELDS, "")
    if source.on_record != "on record":
        hidden |= {"speaker": "", "title": source.title if source.kind != "interview" else ""}
    return replace(source, **hidden)  # type: ignore[arg-type]
