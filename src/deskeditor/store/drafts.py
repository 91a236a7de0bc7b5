"""The list of drafts: made, found, counted, binned. Start reading at :func:`create` and :func:`ids`."""

import json
import zlib
from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from deskeditor.store.database import Database, Row
from deskeditor.store.journal import write_revision, write_state
from deskeditor.store.search import match_of
from deskeditor.store.serial import counts_of, counts_text, sha256
from deskeditor.store.values import STATUSES, Arrival, Counts, DraftRow, DraftState

NOTHING = Arrival()
_ROW = "id, slug, headline, status, language, words, updated, counts, counts_of, outlet"


def create(database: Database, state: DraftState, at: str, by: str, arrival: Arrival = NOTHING, status: str = "intake") -> int:
    """A new draft; its id. The slug is made unique by a number at its end. It begins at intake or, for a sample, at editing.

    Raises DeskProblem ``workflow.not-moved``: the file lets a draft begin nowhere else.
    """
    article = replace(state.article, slug=_free_slug(database, state.article.slug or "draft"))
    text = arrival.text.encode("utf-8", "replace")
    own = sha256(text)
    digest = arrival.sha256 or (sha256(arrival.file) if arrival.file else own)
    file = arrival.file if arrival.sha256 else zlib.compress(arrival.file)
    with database.writing(), database.guarding("workflow.not-moved"):
        draft = database.run(
            "INSERT INTO draft(slug, headline, status, language, outlet, words, created, updated, turn, indexed)"
            " VALUES (?, '', ?, '', '', 0, ?, ?, 0, -1)",
            (article.slug, status, at, at),
        )
        database.run(
            "INSERT INTO original(draft, text, disclaimer, name, file, sha256) VALUES (?, ?, ?, ?, ?, ?)",
            (
                draft,
                zlib.compress(text),
                arrival.disclaimer,
                arrival.name,
                b"" if digest == own else file,
                digest,
            ),
        )
        for revision in arrival.history:
            write_revision(database, draft, revision)
        write_state(database, draft, replace(state, article=article), at, by)
    return draft


def ids(database: Database, search: str = "", status: str | None = None) -> "array[int]":
    """The ids of the drafts that match, last changed first. 100,000 of them take about 20 ms."""
    tests, values = _where(search, status)
    if tests is None:
        return array("q")
    sql = f"SELECT json_group_array(id) AS ids FROM (SELECT id FROM draft WHERE {tests} ORDER BY turn DESC)"  # noqa: S608 - tests are ours
    return array("q", json.loads(database.value(sql, values)))


def status_counts(database: Database, search: str = "") -> Mapping[str, int]:
    """How many drafts that match stand in each status; zeros included."""
    counts = dict.fromkeys(STATUSES, 0)
    tests, values = _where(search, None)
    if tests is not None:
        for row in database.rows(f"SELECT status, count(*) AS number FROM draft WHERE {tests} GROUP BY status", values):  # noqa: S608
            counts[row["status"]] = row["number"]
    return counts


def rows(database: Database, wanted: Sequence[int], rules: Callable[[str], str]) -> tuple[DraftRow, ...]:
    """The rows of some drafts in the order asked; ``rules`` is the rules' version by outlet. Missing ones are left out."""
    found = database.rows(
        f"SELECT {_ROW} FROM draft WHERE id IN (SELECT value FROM json_each(?))",  # noqa: S608 - columns are ours
        (json.dumps(list(wanted)),),
    )
    by_id = {row["id"]: _draft_row(row, rules) for row in found}
    return tuple(by_id[draft] for draft in wanted if draft in by_id)


def binned(database: Database, rules: Callable[[str], str]) -> tuple[DraftRow, ...]:
    """What is in the bin, last binned first."""
    found = database.rows(f"SELECT {_ROW} FROM draft WHERE binned IS NOT NULL ORDER BY binned DESC, id DESC LIMIT 10000")  # noqa: S608
    return tuple(_draft_row(row, rules) for row in found)


def set_binned(database: Database, draft: int, at: str | None) -> None:
    """Put a draft in the bin (``at``: when) or take it back (None), inside a transaction."""
    database.run("UPDATE draft SET binned = ?, turn = (SELECT max(turn) + 1 FROM draft) WHERE id = ?", (at, draft))


def set_status(database: Database, draft: int, status: str) -> None:
    """Move a draft, inside a transaction. The file refuses a move that is none, approval without a second signature, release
    on hold or under embargo, a correction without its note: whoever calls, these go by no way.

    Raises DeskProblem ``workflow.not-moved``.
    """
    with database.guarding("workflow.not-moved"):
        database.run("UPDATE draft SET status = ? WHERE id = ?", (status, draft))


def set_holds(database: Database, draft: int, legal: str, embargo: str) -> None:
    """Set or lift ("") the legal hold and the embargo (ISO 8601 with an offset), inside a transaction."""
    database.run("UPDATE draft SET legal_hold = nullif(?, ''), embargo = nullif(?, '') WHERE id = ?", (legal, embargo, draft))


def purpose_of(database: Database, draft: int) -> str:
    """Which disclaimer of its outlet a draft carries: one of ``outlets.PURPOSES``."""
    return str(database.value("SELECT purpose FROM draft WHERE id = ?", (draft,)) or "standard")


def set_purpose(database: Database, draft: int, purpose: str) -> None:
    """Say which disclaimer a draft carries, inside a transaction."""
    database.run("UPDATE draft SET purpose = ? WHERE id = ?", (purpose, draft))


def set_counts(database: Database, draft: int, counts: Counts, rules: str) -> None:
    """Remember how many findings are open, inside a transaction."""
    database.run("UPDATE draft SET counts = ?, counts_of = ? WHERE id = ?", (counts_text(counts), rules, draft))


def of_slug(database: Database, slug: str) -> int | None:
    """The id of the draft with that slug; None."""
    found: int | None = database.value("SELECT id FROM draft WHERE slug = ?", (slug,))
    return found


def _draft_row(row: Row, rules: Callable[[str], str]) -> DraftRow:
    counted, outlet = row.pop("counts_of"), row.pop("outlet")
    return DraftRow(**{**row, "counts": counts_of(row["counts"])}, stale=counted != rules(outlet))


def _where(search: str, status: str | None) -> tuple[str | None, dict[str, str]]:
    tests = ["binned IS NULL"]
    values: dict[str, str] = {}
    if status:
        tests.append("status = :status")
        values["status"] = status
    if search.strip():
        match = match_of(search)
        if not match:
            return None, {}
        tests.append("id IN (SELECT rowid FROM draft_text WHERE draft_text MATCH :match)")
        values["match"] = match
    return " AND ".join(tests), values


def _free_slug(database: Database, slug: str) -> str:
    taken = {
        row["slug"]
        for row in database.rows("SELECT slug FROM draft WHERE slug = :slug OR slug GLOB :slug || '-[0-9]*'", {"slug": slug})
    }
    number = 2
    free = slug
    while free in taken:
        free = f"{slug}-{number}"
        number += 1
    return free
