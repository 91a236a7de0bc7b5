"""A draft as a release: every kind of export, with what the desk knows of it. Start reading at :func:`release_of`."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from deskeditor.article import TEXT_FIELDS, Article
from deskeditor.desk.asked import note_asked
from deskeditor.desk.beforehand import ask_ready, make_ready
from deskeditor.desk.clock import now
from deskeditor.desk.desk import Desk
from deskeditor.desk.exporting import Exported, findings_for, preflight
from deskeditor.desk.notices import STOPS, notice_of, stops
from deskeditor.desk.session import Session
from deskeditor.desk.signing import content_hash, covering
from deskeditor.desk.worker import Answer
from deskeditor.desk.workflow import holds_of
from deskeditor.export import Blocker, held
from deskeditor.export.kinds import publishes
from deskeditor.export.pictures import lost_pictures
from deskeditor.export.release import Checked, Notice, Release, Signature
from deskeditor.findings import Messages, Person
from deskeditor.store import audit, records
from deskeditor.store.problem import DeskProblem
from deskeditor.store.records import REFUSED, ExportRecord
from deskeditor.text import Span

LIMIT = 60.0
"""Seconds a bundle may take to be made and written."""


def release_of(session: Session, outlet: str = "", purpose: str = "", override: str = "", ui_language: str = "en") -> Release:
    """The release that would be made of the draft now. The same content, for the same outlet, has the same version and time."""
    chosen, purpose = session.workplace.outlet(outlet or session.article.outlet), purpose or session.purpose
    article = replace(session.article, outlet=chosen.id)
    still_open, settled = findings_for(session, chosen.id)
    blockers = preflight(session, chosen.id, purpose) if override.strip() else ()
    before = [one for one in records.exports(session.workplace.database, session.id) if one.outlet == chosen.id]
    hashes = list(dict.fromkeys(one.hash for one in before))
    present = content_hash(session, chosen.id, purpose)
    last = next((one for one in reversed(before) if one.hash != present), None)
    messages, notice = Messages.load(ui_language), notice_of(session, chosen.id)
    at, by = _made(session, next((one for one in before if one.hash == present), None), notice)
    return Release(
        article,
        chosen,
        purpose,
        version=hashes.index(present) + 1 if present in hashes else len(hashes) + 1,
        at=at,
        by=by,
        open=still_open,
        settled=settled,
        sources=session.sources(),
        checked=checked_claims(session),
        content=present,
        signatures=_signed(session, chosen.id, purpose),
        original=_as_of(session, ""),
        previous=_as_of(session, last.at) if last else None,
        override=override.strip() if blockers else "",
        overridden=tuple(one.message(messages) for one in blockers if one.overridable),
        embargo=_embargo(session),
        notice=notice,
        rules=session.workplace.rules(chosen.id),
        folder=picture_folder(session) or "",
        ui_language=ui_language,
    )


def _made(session: Session, again: ExportRecord | None, notice: Notice | None) -> tuple[str, Person]:
    """When and by whom: as it was made before, else now. A hold or a kill is as old as its order, not as the story."""
    if notice is not None and notice.at:
        return notice.at, Person(notice.by)
    return (again.at, Person(again.by)) if again is not None else (now(), session.workplace.person)


def _signed(session: Session, outlet: str, purpose: str) -> tuple[Signature, ...]:
    """Those that cover what is printed, its disclaimer included."""
    found = (one.signoff for one in covering(session, outlet, purpose))
    return tuple(Signature(one.role, one.by, one.at, one.solo, one.hash) for one in found)


def picture_folder(session: Session) -> str | None:
    """The folder a draft was imported from, where its pictures lie; None when it came otherwise."""
    return records.setting(session.workplace.database, f"images:{session.id}")


def pictures_lost(session: Session) -> tuple[str, ...]:
    """The pictures of a draft that would not go along: they are not where they were."""
    folder = picture_folder(session)
    return lost_pictures(session.article.body, Path(folder) if folder else None)


def checked_claims(session: Session) -> tuple[Checked, ...]:
    """What the ledger says of each claim whose words still stand in the draft."""
    found = []
    for claim in session.ledger.claims():
        anchor = claim.anchor
        if anchor is None or anchor.field not in TEXT_FIELDS:
            continue
        text = session.text_of(anchor.field)
        around = text.find(anchor.sentence)
        start = text.find(anchor.exact, around) if around >= 0 else -1
        if start >= 0:
            span = Span(start, start + len(anchor.exact))
            found += [Checked(anchor.field, span, one.source, one.support, one.by, one.at) for _, one in claim.supports]
    return tuple(found)


def paragraphs_lost(session: Session) -> int:
    """By how many paragraphs the draft is shorter than what was imported; 0 when it is not."""
    outlet = session.workplace.outlet(session.article.outlet)
    return Release(session.article, outlet, original=_as_of(session, "")).paragraphs_lost


def _embargo(session: Session) -> str:
    holds = holds_of(session)
    return holds.embargo if holds.embargoed else ""


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
    desk: Desk, session: Session, kind: str, outlet: str, folder: Path, override: str = "", purpose: str = ""
) -> Exported:
    """Write one kind of export of the draft, waiting. What is for the desk alone (a report, the author's Word file) is never
    refused: it is how blockers get settled. Everything else is refused, and recorded, as a page is.
    """  # fmt: skip
    make_ready(desk, session, outlet, purpose)
    release = release_or_refusal(desk, session, kind, outlet, override, purpose)
    if isinstance(release, Exported):
        return release
    return recorded(session, release, kind, desk.worker.answer("export_kind", release, kind, folder, limit=LIMIT))


def ask_export_as(
    desk: Desk,
    session: Session,
    kind: str,
    outlet: str,
    folder: Path,
    then: Callable[[Exported], None],
    override: str = "",
    purpose: str = "",
) -> None:
    """The same without waiting: ``then`` at once or from Desk.poll()."""

    def released(release: Release | Exported) -> None:
        if isinstance(release, Exported):
            then(release)
            return

        def written(answer: Answer) -> None:
            then(recorded(session, release, kind, answer))

        desk.worker.ask("export_kind", release, kind, folder, then=written, limit=LIMIT)

    ask_release(desk, session, kind, outlet, released, override, purpose)


def ask_release(
    desk: Desk,
    session: Session,
    kind: str,
    outlet: str,
    then: Callable[[Release | Exported], None],
    override: str = "",
    purpose: str = "",
) -> None:
    """:func:`release_or_refusal` without waiting: ``then`` at once or from Desk.poll()."""

    def ready() -> None:
        then(release_or_refusal(desk, session, kind, outlet, override, purpose))

    ask_ready(desk, session, outlet, purpose, ready)


def holding(session: Session, kind: str, outlet: str, purpose: str = "") -> tuple[Blocker, ...]:
    """What holds one kind of export. Nothing holds what is for the desk alone, nor the bundle that says HOLD or KILL."""
    if not publishes(kind) or (kind == "bundle" and stops(session, outlet)):
        return ()
    return preflight(session, outlet, purpose)


def release_or_refusal(
    desk: Desk, session: Session, kind: str, outlet: str, override: str = "", purpose: str = ""
) -> Release | Exported:
    """What goes out is what was saved; nothing goes to the public that preflight holds."""
    refusing = held(holding(session, kind, outlet, purpose), override)
    if refusing:
        return Exported(None, problem="export.refused", detail=str(len(refusing)), held=refusing)
    try:
        session.save()
        return release_of(session, outlet, purpose, override if publishes(kind) else "", desk.ui_language)
    except DeskProblem as problem:
        return Exported(None, problem=problem.key, detail=problem.text(desk.ui_language))


def recorded(session: Session, release: Release, kind: str, answer: Answer) -> Exported:
    """What the worker wrote, on record. What is for the desk alone is no release: it stands in the trail only."""
    if answer.problem:
        return Exported(None, problem=answer.problem, detail=answer.detail)
    path, digest, problem_key, detail = answer.value
    if problem_key:
        return Exported(None, problem=problem_key, detail=detail)
    return record_written(session, release, kind, Path(path), digest)


def record_written(session: Session, release: Release, kind: str, path: Path, digest: str) -> Exported:
    """Put a written file on record. What the desk's file refuses, because the draft was put on hold while it was being written,
    is taken away again.
    """
    by, database = session.workplace.person.name, session.workplace.database
    outlet, override, signed = release.outlet.id, release.override, release.content
    notice = release.notice.kind if release.notice and release.notice.kind in STOPS.values() else ""
    try:
        with database.writing():
            if publishes(kind):
                one = ExportRecord(outlet, session.language, str(path), digest, signed, override, release.at, by, notice)
                note_asked(session.workplace)
                records.write_export(database, session.id, one)
                details = {"outlet": outlet, "sha256": digest, "hash": signed, "override": override}
                audit.record(database, now(), by, "exported", session.id, **details)
            else:
                audit.record(database, now(), by, "written", session.id, what=kind, outlet=outlet, sha256=digest)
    except DeskProblem as error:
        if error.key == REFUSED:
            path.unlink(missing_ok=True)
            return Exported(None, problem=error.key, detail=error.text(release.ui_language))
        return Exported(path, digest, error.key, error.text(release.ui_language))
    return Exported(path, digest)
