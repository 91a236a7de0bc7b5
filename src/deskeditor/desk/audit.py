"""The audit trail verified: the chain, and the records it speaks of. Start reading at :func:`trail_of`."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from deskeditor.desk.desk import Desk
from deskeditor.store import audit
from deskeditor.store.database import Database
from deskeditor.store.serial import sha256


@dataclass(frozen=True, slots=True)
class Fault:
    """Where the trail and the desk do not agree. ``why``: "changed", "gap", or "unrecorded" (no event speaks of it)."""

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
    """Verify the chain, then that every ruling, signature and export is spoken of as it stands."""
    database = desk.database
    faults = [Fault(one.seq, one.why) for one in audit.verify(database)]
    faults += [*_rulings(database), *_signatures(database), *_exports(database)]
    return Trail(database.value("SELECT count(*) FROM audit") or 0, audit.head(database), tuple(faults))


def _payloads(database: Database, action: str) -> Iterator[dict[str, object]]:
    for row in database.rows("SELECT payload FROM audit WHERE action GLOB ?", (action,)):
        yield json.loads(row["payload"])


def _rulings(database: Database) -> Iterator[Fault]:
    known = {(one.get("id"), one.get("verdict")) for one in _payloads(database, "ruling.ruled")}
    for row in database.rows("SELECT seq, id, content FROM verdict WHERE action = 'ruled'"):
        if (row["id"], sha256(row["content"].encode())) not in known:
            yield Fault(row["seq"], "unrecorded", "verdict")


def _signatures(database: Database) -> Iterator[Fault]:
    known = {(one.get("role"), one.get("hash")) for one in _payloads(database, "signed")}
    for row in database.rows("SELECT seq, role, hash FROM signoff WHERE action = 'signed'"):
        if (row["role"], row["hash"]) not in known:
            yield Fault(row["seq"], "unrecorded", "signoff")


def _exports(database: Database) -> Iterator[Fault]:
    known = {(one.get("sha256"), one.get("hash")) for one in _payloads(database, "exported")}
    for row in database.rows("SELECT seq, sha256, hash FROM export"):
        if (row["sha256"], row["hash"]) not in known:
            yield Fault(row["seq"], "unrecorded", "export")
