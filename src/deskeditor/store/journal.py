"""The journal: a draft's text now and at every pause before. Start reading at :func:`write_state` and :func:`read_state`.

Every save writes the present state and a revision in one transaction. Both carry their sha256, which is checked when they are
read: a damaged row is replaced by the newest whole revision, and the editor is told.
"""

import zlib

from deskeditor.store.database import Database, Row
from deskeditor.store.delta import KEYFRAME_EVERY, packed, unpacked
from deskeditor.store.problem import DeskProblem
from deskeditor.store.search import folded
from deskeditor.store.serial import sha256, state_bytes, state_of
from deskeditor.store.values import DraftState, RevisionRow, Salvage, StoredRevision


def write_state(
    database: Database, draft: int, state: DraftState, at: str, by: str, *, name: str = "", index: bool = True
) -> int:
    """Save a draft's state, inside a transaction; the number of its revision. Unchanged and unnamed, nothing is written.

    ``index`` False leaves the search for later (:func:`index_stale`): it costs more than all the rest in a long draft.
    """
    content = state_bytes(state)
    digest = sha256(content)
    body = database.row("SELECT content, sha256, revision FROM body WHERE draft = ?", (draft,))
    if body is not None and body["sha256"] == digest and body["content"] == content and not name:
        return int(body["revision"])
    number = _newest(database, draft) + 1
    previous = _base(body, number)
    article = state.article
    words = len(article.body.split())
    revision = StoredRevision(number, at, by, name, words, digest, int(previous is None), packed(content, previous))
    write_revision(database, draft, revision)
    database.run(
        "INSERT INTO body(draft, content, sha256, revision, saved) VALUES (?, ?, ?, ?, ?) ON CONFLICT(draft) DO UPDATE SET"
        " content = excluded.content, sha256 = excluded.sha256, revision = excluded.revision, saved = excluded.saved",
        (draft, content, digest, number, at),
    )
    database.run(
        "UPDATE draft SET slug = ?, headline = ?, language = ?, outlet = ?, words = ?, updated = ?,"
        " turn = (SELECT coalesce(max(turn), 0) + 1 FROM draft) WHERE id = ?",
        (article.slug, article.headline, article.language, article.outlet, words, at, draft),
    )
    if index:
        _index(database, draft, number, state)
    else:
        database.run("UPDATE draft SET indexed = -1 WHERE id = ?", (draft,))
    return number


def write_revision(database: Database, draft: int, one: StoredRevision) -> None:
    """Add a revision as it is, inside a transaction."""
    database.run(
        "INSERT INTO revision(draft, number, at, by, name, words, sha256, keyframe, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (draft, one.number, one.at, one.by, one.name, one.words, one.sha256, one.keyframe, one.content),
    )


def stored_revisions(database: Database, draft: int) -> tuple[StoredRevision, ...]:
    """The history of a draft as it is stored, oldest first."""
    found = database.rows(
        "SELECT number, at, by, name, words, sha256, keyframe, content FROM revision WHERE draft = ? ORDER BY number", (draft,)
    )
    return tuple(StoredRevision(**row) for row in found)


def read_state(database: Database, draft: int) -> tuple[DraftState, Salvage | None]:
    """A draft's state; and which revision stands in where it was damaged. Raises DeskProblem if nothing is whole."""
    try:
        row = database.row("SELECT content, sha256 FROM body WHERE draft = ?", (draft,))
        if row is not None and sha256(row["content"]) == row["sha256"]:
            return state_of(row["content"]), None
    except (ValueError, DeskProblem):
        row = None
    return _salvaged(database, draft)


def read_original(database: Database, draft: int) -> tuple[str, str]:
    """The text as it came in, and the disclaimer importing lifted out; "" where it is damaged or there is none."""
    row = database.row("SELECT text, disclaimer FROM original WHERE draft = ?", (draft,))
    if row is None:
        return "", ""
    try:
        return zlib.decompress(row["text"]).decode("utf-8", "replace"), row["disclaimer"]
    except zlib.error:
        return "", row["disclaimer"]


def read_file(database: Database, draft: int) -> tuple[str, bytes]:
    """The name and the bytes of the file a draft came in; ("", b"") when it is damaged or there was none."""
    row = database.row("SELECT name, text, file, sha256 FROM original WHERE draft = ?", (draft,))
    if row is None:
        return "", b""
    try:
        content = zlib.decompress(row["file"] or row["text"])
    except zlib.error:
        return "", b""
    return (row["name"], content) if sha256(content) == row["sha256"] else ("", b"")


def revisions(database: Database, draft: int) -> tuple[RevisionRow, ...]:
    """The journal of a draft, newest first, without the texts."""
    found = database.rows(
        "SELECT number, at, by, name, words, sha256 FROM revision WHERE draft = ? ORDER BY number DESC", (draft,)
    )
    return tuple(RevisionRow(**row) for row in found)


def read_revision(database: Database, draft: int, number: int) -> DraftState:
    """A draft as it was. Raises DeskProblem ``desk.no-version`` when there is none or it is damaged."""
    try:
        return state_of(_content(database, draft, number))
    except ValueError as error:
        raise DeskProblem("desk.no-version", number=number, detail=error) from error


def index_stale(database: Database) -> int:
    """Bring the search up to date, inside a transaction; how many drafts it took."""
    stale = database.rows(
        "SELECT d.id AS id, b.revision AS number FROM draft d JOIN body b ON b.draft = d.id WHERE d.indexed < 0"
    )
    for row in stale:
        try:
            state, _ = read_state(database, row["id"])
        except DeskProblem:
            continue
        _index(database, row["id"], row["number"], state)
    return len(stale)


def _newest(database: Database, draft: int) -> int:
    return database.value("SELECT coalesce(max(number), 0) FROM revision WHERE draft = ?", (draft,)) or 0


def _base(body: Row | None, number: int) -> bytes | None:
    """What revision ``number`` is packed against: the one before (the body), unless a keyframe is due or that is damaged."""
    if body is None or number % KEYFRAME_EVERY == 1 or body["revision"] != number - 1:
        return None
    content: bytes = body["content"]
    return content if sha256(content) == body["sha256"] else None


def _index(database: Database, draft: int, number: int, state: DraftState) -> None:
    article = state.article
    database.run("DELETE FROM draft_text WHERE rowid = ?", (draft,))
    database.run(
        "INSERT INTO draft_text(rowid, slug, headline, byline, body) VALUES (?, ?, ?, ?, ?)",
        (
            draft,
            folded(article.slug),
            folded(f"{article.kicker} {article.headline}"),
            folded(article.byline),
            folded(f"{article.standfirst} {article.body} {article.captions}"),
        ),
    )
    database.run("UPDATE draft SET indexed = ? WHERE id = ?", (number, draft))


def _content(database: Database, draft: int, number: int) -> bytes:
    """The bytes of a revision, unpacked from its keyframe on. Raises ValueError when any link is missing or damaged."""
    start = database.value("SELECT max(number) FROM revision WHERE draft = ? AND number <= ? AND keyframe = 1", (draft, number))
    links = database.rows(
        "SELECT number, sha256, keyframe, content FROM revision WHERE draft = ? AND number BETWEEN ? AND ? ORDER BY number",
        (draft, start or 0, number),
    )
    content: bytes | None = None
    for link in links:
        content = unpacked(link["content"], None if link["keyframe"] else content)
        if sha256(content) != link["sha256"]:
            raise ValueError(f"revision {link['number']} is damaged")
    if content is None or not links or links[-1]["number"] != number:
        raise ValueError("there is no such revision")
    return content


def _salvaged(database: Database, draft: int) -> tuple[DraftState, Salvage]:
    number = _newest(database, draft)
    newest = number
    while number > 0:
        try:
            state = state_of(_content(database, draft, number))
        except (ValueError, DeskProblem):
            number -= 1
            continue
        at = database.value("SELECT at FROM revision WHERE draft = ? AND number = ?", (draft, number)) or ""
        return state, Salvage(number, at, lost=newest - number)
    raise DeskProblem("desk.draft-damaged", draft=draft)
