"""What drafts are made of, so that one that comes twice is recognised. Start reading at :func:`candidates`.

Of each draft's fingerprint (hashes of five words in a row, smallest first) only the smallest few are kept: enough to find what
might be the same among 100,000; whoever asks compares the texts themselves.
"""

from collections.abc import Sequence

from deskeditor.store.database import Database

KEPT = 16
LEAST = 4
"""So many hashes two drafts must share to be worth comparing."""


def write_likeness(database: Database, draft: int, fingerprint: Sequence[int]) -> None:
    """Remember what a draft is made of, inside a transaction."""
    for value in fingerprint[:KEPT]:
        database.run("INSERT OR IGNORE INTO likeness(hash, draft) VALUES (?, ?)", (value, draft))


def same_file(database: Database, sha256: str) -> int | None:
    """The first draft that came in the very same bytes and is not in the bin; None."""
    sql = "SELECT min(d.id) FROM original o JOIN draft d ON d.id = o.draft WHERE o.sha256 = ? AND d.binned IS NULL"
    found: int | None = database.value(sql, (sha256,))
    return found


def candidates(database: Database, fingerprint: Sequence[int], most: int = 3) -> tuple[int, ...]:
    """The drafts that share most with a fingerprint, likeliest first, the bin left out."""
    wanted = tuple(fingerprint[:KEPT])
    if not wanted:
        return ()
    places = ", ".join("?" * len(wanted))
    rows = database.rows(
        f"SELECT l.draft AS draft FROM likeness l JOIN draft d ON d.id = l.draft"  # noqa: S608 - places are ours
        f" WHERE l.hash IN ({places}) AND d.binned IS NULL GROUP BY l.draft HAVING count(*) >= ?"
        " ORDER BY count(*) DESC, l.draft LIMIT ?",
        (*wanted, min(LEAST, len(wanted)), most),
    )
    return tuple(row["draft"] for row in rows)
