"""The audit trail verified: the chain, and the records it speaks of. Start reading at :func:`trail_of`."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from deskeditor.desk.asked import ASKED
from deskeditor.desk.desk import Desk
from deskeditor.store import audit
from deskeditor.store.database import Database
from deskeditor.store.serial import sha256


@dataclass(frozen=True, slots=True)
class Fault:
    """Where the trail and the desk do not agree. ``why``: "changed", "gap", "unrecorded" (no event speaks of it), "removed" (an
    event speaks of what is not there), "otherwise" (the draft ``seq`` does not stand as its last event says).
    """

    seq: int
    why: str
    table: str = "audit"


@dataclass(frozen=True, slots=True)
class Trail:
    """What verifying found. ``head`` is the hash of the last event: noted elsewhere, it shows that an end was cut off."""

    count: int
    head: str
    faults: tuple[Fault, ...]


def trail_of(desk: Desk) -> Trail:
    """Verify the chain, then that every ruling, signature and export is spoken of as it stands and still there, and that every
    draft has the status, the holds and the purpose, every outlet the signatures that were last recorded.
    """
    database = desk.database
    faults = [Fault(one.seq, one.why) for one in audit.verify(database)]
    for table, action, columns, where in _RECORDS:
        faults += _records(database, table, action, columns, where)
    faults += [*_voids(database), *_drafts(database), *_asked(database)]
    return Trail(database.value("SELECT count(*) FROM audit") or 0, audit.head(database), tuple(faults))


_RECORDS = (
    ("verdict", "ruling.ruled", ("id", "verdict"), "action = 'ruled'"),
    ("signoff", "signed", ("role", "hash"), "action = 'signed'"),
    ("export", "exported", ("sha256", "hash"), "1"),
)
"""A table that only grows, the event of each of its rows, what names a row in both, which rows."""


def _records(database: Database, table: str, action: str, names: tuple[str, str], where: str) -> Iterator[Fault]:
    events = database.rows("SELECT seq, draft, payload FROM audit WHERE action = ?", (action,))
    told = {_key(one["draft"], json.loads(one["payload"]), names): one["seq"] for one in events}
    kept = set()
    for row in database.rows(f"SELECT * FROM {table} WHERE {where} ORDER BY seq"):  # noqa: S608 - the names are ours
        if table == "verdict":
            row["verdict"] = sha256(row["content"].encode())
        key = _key(row["draft"], row, names)
        kept.add(key)
        if key not in told:
            yield Fault(row["seq"], "unrecorded", table)
    yield from (Fault(seq, "removed", table) for key, seq in told.items() if key not in kept)


def _key(draft: int, values: Mapping[str, object], names: tuple[str, str]) -> tuple[int, object, object]:
    return (draft, values.get(names[0]), values.get(names[1]))


def _voids(database: Database) -> Iterator[Fault]:
    """A signature that a change made void would hold again, were the row taken out that says so."""
    for row in database.rows(
        "SELECT max(seq) AS seq, draft, count(*) AS told FROM audit WHERE action = 'signatures.void' GROUP BY draft"
    ):
        kept = database.value("SELECT count(*) FROM signoff WHERE action = 'void' AND draft = ?", (row["draft"],))
        if kept < row["told"]:
            yield Fault(row["seq"], "removed", "signoff")


def _asked(database: Database) -> Iterator[Fault]:
    """What an outlet asks for last is what its last event says."""
    told: dict[str, object] = {}
    for row in database.rows("SELECT payload FROM audit WHERE action = ? ORDER BY seq", (ASKED,)):
        payload = json.loads(row["payload"])
        told[payload["outlet"]] = payload["new"]
    for row in database.rows("SELECT max(seq) AS seq, outlet, roles FROM asked GROUP BY outlet"):
        if told.get(row["outlet"]) != json.loads(row["roles"]):
            yield Fault(row["seq"], "unrecorded", "asked")


def _drafts(database: Database) -> Iterator[Fault]:
    told: dict[int, dict[str, object]] = {}
    for row in database.rows(
        "SELECT draft, action, payload FROM audit WHERE draft IS NOT NULL"
        " AND action IN ('draft.created', 'status', 'draft.holds', 'draft.purpose') ORDER BY seq"
    ):
        told.setdefault(row["draft"], {}).update(_stands(row["action"], json.loads(row["payload"])))
    for row in database.rows("SELECT id, status, purpose, legal_hold, embargo FROM draft"):
        stands = {"legal_hold": None, "embargo": None} | told.get(row["id"], {})
        if any(row[name] != value for name, value in stands.items()):
            yield Fault(row["id"], "otherwise", "draft")


def _stands(action: str, payload: Mapping[str, object]) -> dict[str, object]:
    """What of a draft stands after an event. What an event of an older version does not say is not known."""
    if action == "draft.holds":
        names = {"legal_hold": payload.get("legal"), "embargo": payload.get("embargo")}
        return {name: value or None for name, value in names.items() if value is not None}
    name = {"draft.purpose": "purpose"}.get(action, "status")
    value = payload.get("status" if action == "draft.created" else "new")
    return {name: value} if value else {}
