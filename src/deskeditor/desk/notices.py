"""HOLD, correction, refile and kill: what a release says about the one before it. Start reading at :func:`notice_of`."""

import json

from deskeditor.desk.session import Session
from deskeditor.desk.workflow import holds_of
from deskeditor.export.release import Notice
from deskeditor.store import audit, records
from deskeditor.store.records import ExportRecord

STOPS = {"held": "hold", "withdrawn": "kill"}
"""The states in which nothing is published, and the notice that says so."""


def notice_of(session: Session, outlet: str) -> Notice | None:
    """What must be said of what was released before; None where nothing was, or nothing is to be said.

    A hold or a kill names the last version that went out; a correction names the one it takes the place of, and stays with the
    story from then on.
    """
    database = session.workplace.database
    before = [one for one in records.exports(database, session.id) if one.outlet == outlet]
    if not before:
        return None
    stopped = STOPS.get(session.status)
    if stopped:
        reason, at, by = _order(session)
        return Notice(stopped, reason, _version(before, before[-1]), at=at, by=by)
    corrections = records.corrections(database, session.id)
    if not corrections:
        return None
    last = corrections[-1]
    replaced = next((one for one in reversed(before) if one.at < last.at), None)
    if replaced is None:
        return None
    kind = "refile" if last.kind.casefold() == "refile" else "correction"
    return Notice(kind, last.note, _version(before, replaced), last.mistaken_since)


def stops(session: Session, outlet: str) -> bool:
    """Whether the draft's state is that nothing of it may be published, and the web team has something to be told of."""
    notice = notice_of(session, outlet)
    return notice is not None and notice.kind in STOPS.values()


def _version(before: list[ExportRecord], one: ExportRecord) -> int:
    """Versions count the contents that went out."""
    return list(dict.fromkeys(record.hash for record in before)).index(one.hash) + 1


def _order(session: Session) -> tuple[str, str, str]:
    """Why it was stopped, when and by whom: as the move was given, else the legal hold."""
    for event in audit.events(session.workplace.database, session.id, 200):
        payload = json.loads(event.payload) if event.action == "status" else {}
        if payload.get("new") == session.status:
            return str(payload.get("reason") or ""), event.at, event.actor
    return holds_of(session).legal, "", ""
