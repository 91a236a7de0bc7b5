"""The audit trail: every event a link of one chain. Start reading at :func:`record`, then :func:`verify`.

Each link holds the hash of the one before, so that a change or a gap shows. A trail cut off at its end shows only against a hash
that left the desk: every export carries the head of its day.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from deskeditor.store.database import Database, Row
from deskeditor.store.serial import canonical, sha256
from deskeditor.store.values import AuditEvent

START = "0" * 64
"""What the first link names as the one before."""


@dataclass(frozen=True, slots=True)
class Break:
    """Where the chain does not hold. ``why``: "changed" (a link is not what was hashed), "gap" (a link is missing)."""

    seq: int
    why: str


def record(database: Database, at: str, actor: str, action: str, draft: int | None = None, **payload: object) -> str:
    """Add a link, inside a transaction; its hash."""
    last = database.row("SELECT seq, sha256 FROM audit ORDER BY seq DESC LIMIT 1")
    seq = last["seq"] + 1 if last else 1
    previous = last["sha256"] if last else START
    content = canonical(payload).decode()
    digest = _hash(seq, at, actor, action, draft, content, previous)
    database.run(
        "INSERT INTO audit(seq, at, actor, action, draft, payload, previous, sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (seq, at, actor, action, draft, content, previous, digest),
    )
    return digest


def head(database: Database) -> str:
    """The hash of the last link."""
    return database.value("SELECT sha256 FROM audit ORDER BY seq DESC LIMIT 1") or START


def events(database: Database, draft: int | None = None, count: int = 500) -> tuple[AuditEvent, ...]:
    """The trail, newest first; of the whole desk, or of one draft and of what its outlets ask of every draft."""
    where = "" if draft is None else "WHERE draft = :draft OR (draft IS NULL AND action = 'outlet.asked')"
    rows = database.rows(f"SELECT * FROM audit {where} ORDER BY seq DESC LIMIT :count", {"draft": draft, "count": count})  # noqa: S608 - no value in it
    return tuple(_event(row) for row in rows)


def verify(database: Database) -> tuple[Break, ...]:
    """Every place where the chain does not hold; empty when it is whole."""
    return tuple(_breaks(database))


def _breaks(database: Database) -> Iterator[Break]:
    previous, expected, block = START, 1, 1000
    while True:
        rows = database.rows("SELECT * FROM audit WHERE seq >= ? ORDER BY seq LIMIT ?", (expected, block))
        for row in rows:
            event = _event(row)
            if event.seq != expected or event.previous != previous:
                yield Break(event.seq, "gap")
            if event.sha256 != _hash(*(row[name] for name in ("seq", "at", "actor", "action", "draft", "payload", "previous"))):
                yield Break(event.seq, "changed")
            previous, expected = event.sha256, event.seq + 1
        if len(rows) < block:
            return


def _event(row: Row) -> AuditEvent:
    return AuditEvent(**row)


def _hash(seq: int, at: str, actor: str, action: str, draft: int | None, payload: str, previous: str) -> str:
    return sha256(canonical([seq, at, actor, action, draft, payload, previous]))
