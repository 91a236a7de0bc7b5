"""What holds an export, and the proof of a page: review minus verdicts. Start reading at :func:`preflight`.

Every kind of export is made and recorded in ``releasing.py``.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from deskeditor import export as floor
from deskeditor.desk.beforehand import ask_ready, outcome_for, page_blockers_for
from deskeditor.desk.desk import Desk
from deskeditor.desk.notices import STOPS
from deskeditor.desk.session import Session
from deskeditor.desk.signing import signoff_blockers
from deskeditor.desk.worker import Answer
from deskeditor.desk.workflow import holds_of, questions
from deskeditor.export import Blocker
from deskeditor.findings import Finding, Verdict, details, settle
from deskeditor.outlets import Outlet, available_outlets

LIMIT = 20.0
"""Seconds a proof may take to be made."""
Found = tuple[tuple[Finding, ...], tuple[tuple[Finding, Verdict], ...]]
"""Open findings, and settled ones with what was ruled."""


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written. ``problem`` is a message key when nothing was (``detail`` says more); ``held`` what refused it."""

    path: Path | None
    sha256: str = ""
    problem: str = ""
    detail: str = ""
    held: tuple[Blocker, ...] = ()


def preflight(session: Session, outlet: str | None = None, purpose: str = "") -> tuple[Blocker, ...]:
    """Everything that holds the export of the draft as it stands; empty means it may go. ``purpose`` "" is the draft's own.

    It takes long where nobody has asked ``beforehand.ask_ready`` for the same.
    """
    purpose = purpose or session.purpose
    chosen = session.workplace.outlet(outlet or session.article.outlet)
    found = findings_for(session, chosen.id)
    return _held(session, chosen, purpose, found, page_blockers_for(session, chosen.id, purpose))


def count_blockers(session: Session) -> int:
    """How much holds the export of a draft while it is written: by its last review, and but for what only the made page shows."""
    outlet = session.article.outlet
    if outlet not in available_outlets():
        return 0
    found = session.open_findings(), session.settled_findings()
    return len(_held(session, session.workplace.outlet(outlet), session.purpose, found, ()))


def _held(session: Session, chosen: Outlet, purpose: str, findings: Found, of_page: tuple[Blocker, ...]) -> tuple[Blocker, ...]:
    article, (still_open, settled) = replace(session.article, outlet=chosen.id), findings
    found = floor.preflight(article, still_open, chosen, settled, purpose, holds_of(session), of_page)
    return (*_stopped(session), *signoff_blockers(session, chosen.id, purpose), *found, *_unanswered(session, settled))


def ask_preflight(
    desk: Desk, session: Session, then: Callable[[tuple[Blocker, ...]], None], outlet: str = "", purpose: str = ""
) -> None:
    """The same without waiting: ``then(blockers)`` at once or from Desk.poll()."""
    ask_ready(desk, session, outlet, purpose, lambda: then(preflight(session, outlet, purpose)))


def _unanswered(session: Session, settled: Sequence[tuple[Finding, Verdict]]) -> tuple[Blocker, ...]:
    """Questions about what is not found in the draft any more: the author was asked, and nobody has read the answer."""
    told = {verdict for _, verdict in settled}
    loose = (one for one in questions(session) if one not in told)
    slots = (details(question=" ".join(one.note.split())[:120]) for one in loose)
    return tuple(Blocker("preflight.question-open", slot, "action.answer-question") for slot in slots)


def _stopped(session: Session) -> tuple[Blocker, ...]:
    """A draft that is on hold or withdrawn goes nowhere: what the web team gets is the notice. Nor does one that was spiked or
    put in the bin.
    """
    ways = dict.fromkeys(STOPS, "export-notice") | {"spiked": "take-up-again", "binned": "take-from-bin"}
    found = [session.status] + ["binned"] * session.binned
    return tuple(Blocker(f"preflight.{one}", (), f"action.{ways[one]}", overridable=False) for one in found if one in ways)


def disclaimer_of(session: Session, outlet: str | None = None, purpose: str = "") -> str:
    """The disclaimer that will be printed, verbatim; "" when there is no approved wording (which blocks)."""
    chosen = session.workplace.outlet(outlet or session.article.outlet)
    found = chosen.disclaimer(session.language, purpose or session.purpose)
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

    asked = (session.article, chosen, findings, desk.ui_language, session.purpose)
    desk.worker.ask("proof", *asked, then=answered, limit=LIMIT, key="proof")


def findings_for(session: Session, outlet: str) -> Found:
    """Open and settled findings, by the rules of the outlet that is exported to."""
    session.review()
    if outlet == session.workplace.outlet(session.article.outlet).id:
        return session.open_findings(), session.settled_findings()
    outcome = outcome_for(session, outlet)
    settlement = settle(outcome.findings, session.verdicts, outcome.places, session.workplace.accepted(outlet))
    return settlement.open, settlement.settled
