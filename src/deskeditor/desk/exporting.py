"""Exporting a draft: review minus verdicts, preflight, page, record. Start reading at :func:`preflight`."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from deskeditor import export as floor
from deskeditor.desk.clock import now
from deskeditor.desk.desk import Desk
from deskeditor.desk.notices import STOPS
from deskeditor.desk.outcome import outcome_of
from deskeditor.desk.session import Session
from deskeditor.desk.worker import Answer
from deskeditor.desk.workflow import content_hash, holds_of, signoff_blockers
from deskeditor.export import Blocker, held
from deskeditor.findings import Finding, Verdict, settle
from deskeditor.store import audit, records
from deskeditor.store.problem import DeskProblem
from deskeditor.store.records import ExportRecord

__all__ = ["Blocker", "Exported", "ask_export", "ask_page", "disclaimer_of", "export", "findings_for", "held", "preflight"]

LIMIT = 20.0
"""Seconds a page may take to be made and written."""


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written. ``problem`` is a message key when nothing was (``detail`` says more); ``held`` what refused it."""

    path: Path | None
    sha256: str = ""
    problem: str = ""
    detail: str = ""
    held: tuple[Blocker, ...] = ()


def preflight(session: Session, outlet: str | None = None, purpose: str = "standard") -> tuple[Blocker, ...]:
    """Everything that holds the export of the draft as it stands; empty means it may go."""
    chosen = session.workplace.outlet(outlet or session.article.outlet)
    article = replace(session.article, outlet=chosen.id)
    still_open, settled = findings_for(session, chosen.id)
    found = floor.preflight(article, still_open, chosen, settled, purpose, holds_of(session))
    return (*_stopped(session), *signoff_blockers(session, chosen.id), *found)


def _stopped(session: Session) -> tuple[Blocker, ...]:
    """A draft that is on hold or withdrawn goes nowhere: what the web team gets is the notice."""
    if session.status not in STOPS:
        return ()
    return (Blocker(f"preflight.{session.status}", (), "action.export-notice", overridable=False),)


def disclaimer_of(session: Session, outlet: str | None = None, purpose: str = "standard") -> str:
    """The disclaimer that will be printed, verbatim; "" when there is no approved wording (which blocks)."""
    chosen = session.workplace.outlet(outlet or session.article.outlet)
    found = chosen.disclaimer(session.language, purpose)
    return found.text if found else ""


def ask_page(
    desk: Desk, session: Session, then: Callable[[str, str], None], *, marks: bool = True, outlet: str | None = None
) -> None:
    """The whole page, watermarked as a proof, rendered in the worker: ``then(html, problem)`` from Desk.poll().

    ``marks`` shows the open findings in it.
    """
    chosen = session.workplace.outlet(outlet or session.article.outlet).id
    findings = session.open_findings() if marks else ()

    def answered(answer: Answer) -> None:
        then(answer.value or "", answer.problem)

    desk.worker.ask("proof", session.article, chosen, findings, desk.ui_language, then=answered, limit=LIMIT, key="proof")


def ask_export(
    desk: Desk,
    session: Session,
    outlet: str,
    folder: Path,
    then: Callable[[Exported], None],
    override: str = "",
    purpose: str = "standard",
) -> None:
    """Export without waiting; refused when :func:`preflight` holds something that ``override`` does not lift."""
    refused = _refused(session, outlet, override, purpose)
    if refused is not None:
        then(refused)
        return
    signed = content_hash(session)

    def written(answer: Answer) -> None:
        then(_recorded(session, outlet, signed, override, answer))

    desk.worker.ask("export", session.article, outlet, purpose, folder, then=written, limit=LIMIT)


def export(desk: Desk, session: Session, outlet: str, folder: Path, override: str = "", purpose: str = "standard") -> Exported:
    """The same, waiting: for the command line."""
    refused = _refused(session, outlet, override, purpose)
    if refused is not None:
        return refused
    signed = content_hash(session)
    answer = desk.worker.answer("export", session.article, outlet, purpose, folder, limit=LIMIT)
    return _recorded(session, outlet, signed, override, answer)


def findings_for(session: Session, outlet: str) -> tuple[tuple[Finding, ...], tuple[tuple[Finding, Verdict], ...]]:
    """Open and settled findings, by the rules of the outlet that is exported to."""
    session.review()
    if outlet == session.workplace.outlet(session.article.outlet).id:
        return session.open_findings(), session.settled_findings()
    outcome = outcome_of(session.workplace.reviewer(outlet), replace(session.article, outlet=outlet), session.source_text)
    settlement = settle(outcome.findings, session.verdicts, outcome.places, session.workplace.accepted(outlet))
    return settlement.open, settlement.settled


def _refused(session: Session, outlet: str, override: str, purpose: str) -> Exported | None:
    """Why nothing is exported; None when it may. What goes out is what was saved."""
    try:
        session.save()
    except DeskProblem as problem:
        return Exported(None, problem=problem.key, detail=problem.text("en"))
    holding = held(preflight(session, outlet, purpose), override)
    return Exported(None, problem="export.refused", detail=str(len(holding)), held=holding) if holding else None


def _recorded(session: Session, outlet: str, signed: str, override: str, answer: Answer) -> Exported:
    if answer.problem:
        return Exported(None, problem=answer.problem, detail=answer.detail)
    path, digest, problem, detail = answer.value
    if problem:
        return Exported(None, problem=problem, detail=detail)
    at, by, database = now(), session.workplace.person.name, session.workplace.database
    one = ExportRecord(outlet, session.language, str(path), digest, signed, override.strip(), at, by)
    try:
        with database.writing():
            records.write_export(database, session.id, one)
            audit.record(
                database, at, by, "exported", session.id, outlet=outlet, sha256=digest, hash=signed, override=one.override
            )
    except DeskProblem as error:
        return Exported(Path(path), digest, error.key, error.text("en"))
    return Exported(Path(path), digest)
