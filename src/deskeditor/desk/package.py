"""Draft packages: a draft as one file, taken to another desk and brought back. Start reading at :func:`save_package`.

A package holds the text, its history, the rulings, the sources (without private fields unless asked for), and the hash of it all.
Opened on a desk that knows the draft, it is merged by words (``merging.py``).
"""

import base64
import gzip
import json
import zlib
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from deskeditor.article import TEXT_FIELDS, Article
from deskeditor.desk.clock import now
from deskeditor.desk.desk import Desk
from deskeditor.desk.ledger import public
from deskeditor.desk.manuscript import METADATA, FieldEdit
from deskeditor.desk.merging import Conflict, merged
from deskeditor.desk.session import Session
from deskeditor.desk.signing import set_purpose
from deskeditor.export import WriteProblem, write_file
from deskeditor.findings import Source
from deskeditor.store import audit, journal, records
from deskeditor.store.problem import DeskProblem
from deskeditor.store.records import Ruled
from deskeditor.store.serial import canonical, counterpart_of, sha256, source_of, state_bytes, state_of, verdict_of
from deskeditor.store.values import StoredRevision
from deskeditor.text import Edit

FORMAT = "deskeditor-draft-1"
_LARGEST = 200_000_000
_DAMAGE = (OSError, EOFError, zlib.error, ValueError, KeyError, TypeError, AttributeError, RecursionError)


@dataclass(frozen=True, slots=True)
class Opened:
    """What became of a package. ``merged`` into a draft that was here; ``conflicts`` by field, where ours stands for now."""

    draft: int
    merged: bool = False
    conflicts: tuple[tuple[str, Conflict], ...] = ()


def save_package(session: Session, path: Path, *, private: bool = False) -> str:
    """Write the draft, saved, as a package; its hash. Raises DeskProblem."""
    session.save()
    database = session.workplace.database
    history = [
        asdict(one) | {"content": base64.b64encode(one.content).decode()}
        for one in journal.stored_revisions(database, session.id)
    ]
    content = {
        "state": json.loads(state_bytes(session.manuscript.state)),
        "status": session.status,
        "purpose": session.purpose,
        "original": [session.original, session.disclaimer_lifted],
        "history": history,
        "rulings": [[ruled.id, asdict(ruled.verdict)] for ruled in session.manuscript.rulings],
        "counterpart": asdict(session.source_text) if private and session.source_text else None,
        "sources": [asdict(source if private else public(source)) for source in session.sources()],
    }
    body = canonical(content)
    digest = sha256(body)
    try:
        write_file(path, gzip.compress(canonical({"format": FORMAT, "sha256": digest, "content": body.decode()}), mtime=0))
    except WriteProblem as problem:
        raise DeskProblem("desk.failed", path=path, detail=problem) from problem
    at, by = now(), session.workplace.person.name
    with database.writing():
        audit.record(database, at, by, "package.saved", session.id, sha256=digest, private=private)
    return digest


def open_package(desk: Desk, path: Path) -> Opened:
    """Open a package as a new draft, or merge it into the draft here that shares its history. One undo step where merged.

    Raises DeskProblem ``package.not-a-package``, ``package.damaged``, ``desk.…``.
    """
    content, digest = _read(path)
    try:
        theirs = state_of(canonical(content["state"]))
        rulings = tuple(Ruled(str(name), verdict_of(canonical(one).decode())) for name, one in content["rulings"])
        sources = [source_of(canonical(one).decode()) for one in content["sources"]]
        history = tuple(_revision(row) for row in content["history"])
        hashes = [row.sha256 for row in history]
        counterpart = counterpart_of(canonical(content["counterpart"])) if content.get("counterpart") else None
        original, disclaimer = (str(text) for text in content["original"])
    except _DAMAGE as error:
        raise DeskProblem("package.not-a-package", path=path, detail=error) from error
    known = desk.find_slug(theirs.article.slug)
    base = _common(desk, known, hashes) if known is not None else None
    if known is None or base is None:
        draft = desk.create(theirs.article, original, theirs.removed, disclaimer, name=path.name, history=history)
        session = desk.open_draft(draft)
        session.manuscript.perform("package", rulings=rulings)
        set_purpose(session, str(content.get("purpose", "standard")))
        conflicts: tuple[tuple[str, Conflict], ...] = ()
    else:
        session = desk.open_draft(known)
        conflicts = _merge(session, journal.read_revision(desk.database, known, base).article, theirs.article, rulings)
    if counterpart is not None and session.source_text is None:
        session.manuscript.attach("package", counterpart)
    _keep(session, sources, digest)
    session.save()
    return Opened(session.id, base is not None, conflicts)


def _revision(row: dict[str, Any]) -> StoredRevision:
    return StoredRevision(**{**row, "content": base64.b64decode(row["content"])})


def _read(path: Path) -> tuple[dict[str, Any], str]:
    try:
        if path.stat().st_size > _LARGEST:
            raise ValueError("too big")
        with gzip.open(path) as file:
            outer = json.loads(file.read(_LARGEST))
        if outer["format"] != FORMAT:
            raise ValueError("another format")
        body = outer["content"].encode()
    except _DAMAGE as error:
        raise DeskProblem("package.not-a-package", path=path, detail=error) from error
    if sha256(body) != outer["sha256"]:
        raise DeskProblem("package.damaged", path=path)
    content: dict[str, Any] = json.loads(body)
    return content, str(outer["sha256"])


def _common(desk: Desk, draft: int, hashes: list[str]) -> int | None:
    """The number of the newest version here that the package knows, too."""
    theirs = set(hashes)
    return next((row.number for row in journal.revisions(desk.database, draft) if row.sha256 in theirs), None)


def _merge(session: Session, base: Article, theirs: Article, rulings: tuple[Ruled, ...]) -> tuple[tuple[str, Conflict], ...]:
    mine = session.article
    edits: list[FieldEdit] = []
    conflicts: list[tuple[str, Conflict]] = []
    for field in TEXT_FIELDS:
        found = merged(base.text_of(field), mine.text_of(field), theirs.text_of(field))
        edits.append(FieldEdit(field, Edit.between(mine.text_of(field), found.text)))
        conflicts += [(field, one) for one in found.conflicts]
    metadata = mine
    for name in METADATA:
        was, ours, other = getattr(base, name), getattr(mine, name), getattr(theirs, name)
        if ours == was and other != was and name != "slug":
            metadata = replace(metadata, **{name: other})
        elif other not in {was, ours}:
            conflicts.append((name, Conflict(was or "", ours or "", other or "")))
    have = {ruled.id for ruled in session.manuscript.rulings}
    both = (*session.manuscript.rulings, *(one for one in rulings if one.id not in have))
    session.manuscript.perform("merge", edits, metadata=metadata, rulings=both)
    return tuple(conflicts)


def _keep(session: Session, sources: list[Source], digest: str) -> None:
    """Sources that are not known here (a known one may hold what the package left out), and a line in the record."""
    database, at, by = session.workplace.database, now(), session.workplace.person.name
    known = {source.id for source in session.sources()}
    with database.writing():
        for source in sources:
            if source.id not in known:
                records.write_source(database, session.id, source, at, by)
        audit.record(database, at, by, "package.opened", session.id, sha256=digest)
