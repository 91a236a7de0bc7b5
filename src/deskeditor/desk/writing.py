"""Writing a save: text, rulings, accepted words, counts, and a void signature, at once. Start reading at :func:`write`."""

from dataclasses import dataclass

from deskeditor.article import Counterpart
from deskeditor.desk.manuscript import RulingEvent
from deskeditor.desk.workplace import Workplace
from deskeditor.findings import Ruling, Scope, Verdict, accepted_as
from deskeditor.store import audit, drafts, journal, records
from deskeditor.store.counterparts import write_counterpart
from deskeditor.store.serial import sha256, verdict_text
from deskeditor.store.values import Counts, DraftState


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What one save writes. ``void`` when something changed since the last save: a signature no longer holds.

    ``attached`` when the source text is another than the one last saved.
    """

    version: int
    state: DraftState
    events: tuple[RulingEvent, ...]
    counts: tuple[Counts, str] | None
    at: str
    name: str = ""
    void: bool = False
    counterpart: Counterpart | None = None
    attached: bool = False


def write(workplace: Workplace, draft: int, snapshot: Snapshot, *, index: bool) -> None:
    """Write all of it or nothing; ``index`` False leaves the search for later. Raises DeskProblem."""
    database, by, at = workplace.database, workplace.person.name, snapshot.at
    with database.writing():
        journal.write_state(database, draft, snapshot.state, at, by, name=snapshot.name, index=index)
        if snapshot.attached:
            write_counterpart(database, draft, snapshot.counterpart, at, by)
        for event in snapshot.events:
            _record(workplace, draft, event, snapshot)
        if snapshot.void:
            void(workplace, draft, at)
        if snapshot.counts is not None:
            drafts.set_counts(database, draft, *snapshot.counts)
        if snapshot.name:
            audit.record(database, at, by, "version.named", draft, name=snapshot.name)


def void(workplace: Workplace, draft: int, at: str) -> None:
    """A change after a signature: the signature is void, and an unreleased draft goes back to editing (in a transaction)."""
    database, by = workplace.database, workplace.person.name
    if not records.void_signoffs(database, draft, at, by):
        return
    status = database.value("SELECT status FROM draft WHERE id = ?", (draft,))
    audit.record(database, at, by, "signatures.void", draft)
    if status in {"second_read", "approved"}:
        drafts.set_status(database, draft, "editing")
        audit.record(database, at, by, "status", draft, old=status, new="editing", reason="changed")


def _record(workplace: Workplace, draft: int, event: RulingEvent, snapshot: Snapshot) -> None:
    database, by, verdict = workplace.database, workplace.person.name, event.ruled.verdict
    records.write_ruling(database, draft, event.action, event.ruled, snapshot.at, by)
    digest = sha256(verdict_text(verdict).encode())
    audit.record(
        database, snapshot.at, by, f"ruling.{event.action}", draft,
        ruling=verdict.ruling.value, code=verdict.code, id=event.ruled.id, verdict=digest, solo=verdict.solo,
    )  # fmt: skip
    scope = word_scope(verdict, snapshot.state.article.outlet)
    if scope is not None:
        word = accepted_as(verdict.code, verdict.anchor.exact if verdict.anchor else "")
        if event.action == "withdrawn":
            records.forget_word(database, word, scope)
        else:
            records.write_word(database, word, scope, snapshot.at, by)


def word_scope(verdict: Verdict, outlet: str) -> str | None:
    """Where an ignored finding is accepted for good: "outlet:<id>", "me:<name>"; None for any other ruling."""
    if verdict.ruling is not Ruling.IGNORED or verdict.anchor is None or not verdict.anchor.exact:
        return None
    return {Scope.OUTLET: f"outlet:{outlet}", Scope.ME: f"me:{verdict.by.name}"}.get(verdict.scope or Scope.ONCE)
