"""The source text kept with a draft. Start reading at :func:`write_counterpart`."""

import zlib
from dataclasses import asdict

from deskeditor.article import Counterpart
from deskeditor.store import audit
from deskeditor.store.database import Database
from deskeditor.store.serial import canonical, counterpart_of, sha256


def write_counterpart(database: Database, draft: int, counterpart: Counterpart | None, at: str, by: str) -> None:
    """Keep a draft's source text, in place of another, or remove it (None); inside a transaction. The trail tells of it."""
    if counterpart is None:
        database.run("DELETE FROM counterpart WHERE draft = ?", (draft,))
        audit.record(database, at, by, "counterpart.removed", draft)
        return
    content = canonical(asdict(counterpart))
    digest = sha256(content)
    database.run(
        "INSERT INTO counterpart(draft, content, sha256) VALUES (?, ?, ?) ON CONFLICT(draft) DO UPDATE SET"
        " content = excluded.content, sha256 = excluded.sha256",
        (draft, zlib.compress(content), digest),
    )
    text = sha256(counterpart.text.encode("utf-8", "replace"))
    audit.record(database, at, by, "counterpart.kept", draft, name=counterpart.name, text=text, ties=len(counterpart.ties))


def read_counterpart(database: Database, draft: int) -> Counterpart | None:
    """The source text of a draft; None when there is none or it is damaged (the article itself is never lost by that)."""
    row = database.row("SELECT content, sha256 FROM counterpart WHERE draft = ?", (draft,))
    if row is None:
        return None
    try:
        content = zlib.decompress(row["content"])
        return counterpart_of(content) if sha256(content) == row["sha256"] else None
    except (zlib.error, ValueError):
        return None
