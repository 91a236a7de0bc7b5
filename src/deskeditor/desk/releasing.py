"""A draft as a release: every kind of export, with what the desk knows of it. Start reading at :func:`release_of`."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from deskeditor.article import Article
from deskeditor.desk.clock import now
from deskeditor.desk.desk import Desk
from deskeditor.desk.exporting import Exported, ask_export, export, findings_for, preflight
from deskeditor.desk.session import Session
from deskeditor.desk.worker import Answer
from deskeditor.desk.workflow import content_hash, holds_of, signatures
from deskeditor.export import held
from deskeditor.export.release import Release, Signature
from deskeditor.findings import Messages
from deskeditor.store import audit, records
from deskeditor.store.problem import DeskProblem
from deskeditor.store.records import ExportRecord

LIMIT = 60.0
"""Seconds a bundle may take to be made and written."""


def release_of(
    session: Session, outlet: str = "", purpose: str = "standard", override: str = "", ui_language: str = "en"
) -> Release:
    """The release that would be made of the draft now. The same content, for the same outlet, has the same version and time."""
    chosen = session.workplace.outlet(outlet or session.article.outlet)
    article = replace(session.article, outlet=chosen.id)
    still_open, settled = findings_for(session, chosen.id)
    blockers = preflight(session, chosen.id, purpose)
    before = [one for one in records.exports(session.workplace.database, session.id) if one.outlet == chosen.id]
    hashes = list(dict.fromkeys(one.hash for one in before))
    present = content_hash(session)
    again = next((one for one in before if one.hash == present), None)
    last = next((one for one in reversed(before) if one.hash != present), None)
    messages = Messages.load(ui_language)
    return Release(
        article,
        chosen,
        purpose,
        version=hashes.index(present) + 1 if present in hashes else len(hashes) + 1,
        at=again.at if again else now(),
        by=session.workplace.person,
        open=still_open,
        settled=settled,
        sources=session.sources(),
        signatures=tuple(
            Signature(one.signoff.role, one.signoff.by, one.signoff.at, one.signoff.solo)
            for one in signatures(session)
            if one.valid
        ),
        original=_as_of(session, ""),
        previous=_as_of(session, last.at) if last else None,
        override=override.strip() if blockers else "",
        overridden=tuple(one.message(messages) for one in blockers if one.overridable) if override.strip() else (),
        embargo=_embargo(session),
        rules=session.workplace.rules(chosen.id),
        ui_language=ui_language,
    )


def paragraphs_lost(session: Session) -> int:
    """By how many paragraphs the draft is shorter than what was imported; 0 when it is not."""
    outlet = session.workplace.outlet(session.article.outlet)
    return Release(session.article, outlet, original=_as_of(session, "")).paragraphs_lost


def _embargo(session: Session) -> str:
    holds = holds_of(session)
    return holds.embargo if holds.embargo and holds.now < holds.embargo else ""


def _as_of(session: Session, at: str) -> Article | None:
    """The article as it stood at a time; as it was imported for "". None when the journal does not know."""
    known = [row for row in session.versions() if row.number > 0]
    row = (known[-1] if known else None) if not at else next((one for one in known if one.at <= at), None)
    if row is None:
        return None
    try:
        return session.version(row.number).article
    except DeskProblem:
        return None


def export_as(
    desk: Desk, session: Session, kind: str, outlet: str, folder: Path, override: str = "", purpose: str = "standard"
) -> Exported:
    """Write one kind of export of the draft, waiting; refused, and recorded, as a page is."""
    if kind == "page":
        return export(desk, session, outlet, folder, override, purpose)
    release = _release_or_refusal(desk, session, outlet, override, purpose)
    if isinstance(release, Exported):
        return release
    signed = content_hash(session)
    return _recorded(session, release, signed, desk.worker.answer("export_kind", release, kind, folder, limit=LIMIT))


def ask_export_as(
    desk: Desk,
    session: Session,
    kind: str,
    outlet: str,
    folder: Path,
    then: Callable[[Exported], None],
    override: str = "",
    purpose: str = "standard",
) -> None:
    """The same without waiting: ``then`` at once when it is refused, else from Desk.poll()."""
    if kind == "page":
        ask_export(desk, session, outlet, folder, then, override, purpose)
        return
    release = _release_or_refusal(desk, session, outlet, override, purpose)
    if isinstance(release, Exported):
        then(release)
        return
    signed = content_hash(session)

    def written(answer: Answer) -> None:
        then(_recorded(session, release, signed, answer))

    desk.worker.ask("export_kind", release, kind, folder, then=written, limit=LIMIT)


def _release_or_refusal(desk: Desk, session: Session, outlet: str, override: str, purpose: str) -> Release | Exported:
    """What goes out is what was saved; nothing does that preflight holds."""
    holding = held(preflight(session, outlet, purpose), override)
    if holding:
        return Exported(None, problem="export.refused", detail=str(len(holding)), held=holding)
    try:
        session.save()
        return release_of(session, outlet, purpose, override, desk.ui_language)
    except DeskProblem as problem:
        return Exported(None, problem=problem.key, detail=problem.text("en"))


def _recorded(session: Session, release: Release, signed: str, answer: Answer) -> Exported:
    if answer.problem:
        return Exported(None, problem=answer.problem, detail=answer.detail)
    path, digest, problem_key, detail = answer.value
    if problem_key:
        return Exported(None, problem=problem_key, detail=detail)
    by, database = session.workplace.person.name, session.workplace.database
    one = ExportRecord(release.outlet.id, session.language, path, digest, signed, release.override, release.at, by)
    try:
        with database.writing():
            records.write_export(database, session.id, one)
            audit.record(
                database, now(), by, "exported", session.id, outlet=one.outlet, sha256=digest, hash=signed, override=one.override
            )
    except DeskProblem as error:
        return Exported(Path(path), digest, error.key, error.text("en"))
    return Exported(Path(path), digest)
