"""Draft packages: a draft as one file, taken to another desk and brought back. Start reading at :func:`save_package`.

A package holds the text, its history, the rulings, the sources (without private fields unless asked for), and the hash of it all.
Opened on a desk that knows the draft, it is merged by words (``merging.py``).
"""

import base64
import gzip
import json
import zlib
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from deskeditor.article import TEXT_FIELDS, Article, Counterpart
from deskeditor.desk.clock import now
from deskeditor.desk.desk import Desk
from deskeditor.desk.ledger import public
from deskeditor.desk.manuscript import METADATA, FieldEdit
from deskeditor.desk.merging import Conflict, merged
from deskeditor.desk.rulings import supersedes
from deskeditor.desk.session import Session
from deskeditor.desk.signing import set_purpose
from deskeditor.desk.worker import Answer
from deskeditor.export import WriteProblem, write_file
from deskeditor.findings import Source
from deskeditor.outlets import PURPOSES
from deskeditor.store import audit, journal, records
from deskeditor.store.problem import DeskProblem
from deskeditor.store.records import Ruled, Support
from deskeditor.store.serial import anchor_from, canonical, counterpart_of, sha256, source_of, state_bytes, state_of, verdict_of
from deskeditor.store.values import DraftState, StoredRevision
from deskeditor.text import Edit

FORMAT = "deskeditor-draft-1"
_LARGEST = 200_000_000
LIMIT = 30.0
"""Seconds a package may take to be unpacked."""
_DAMAGE = (OSError, EOFError, zlib.error, ValueError, KeyError, TypeError, AttributeError, RecursionError)


@dataclass(frozen=True, slots=True)
class Opened:
    """What became of a package. ``merged`` into a draft that was here; ``conflicts`` by field, where ours stands for now."""

    draft: int
    merged: bool = False
    conflicts: tuple[tuple[str, Conflict], ...] = ()


@dataclass(frozen=True, slots=True)
class Unpacked:
    """What a package holds; ``digest`` is its hash."""

    digest: str
    state: DraftState
    original: str
    disclaimer: str
    purpose: str
    history: tuple[StoredRevision, ...]
    rulings: tuple[Ruled, ...]
    sources: tuple[Source, ...]
    counterpart: Counterpart | None
    supports: tuple[Support, ...] = ()


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
        "supports": [asdict(one) for one in records.supports(database, session.id)],
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
    """Open a package, waiting, as a new draft, or merge it into the draft here that shares its history. One undo step where
    merged.

    Raises DeskProblem ``package.not-a-package``, ``package.damaged``, ``desk.…``.
    """
    return _taken(desk, unpacked(path), path.name)


def ask_open_package(desk: Desk, path: Path, then: Callable[[Opened | DeskProblem], None]) -> None:
    """The same without waiting: it may come from anywhere, and is unpacked in the worker. ``then`` from Desk.poll()."""

    def answered(answer: Answer) -> None:
        content, key, slots = (None, answer.problem, {"detail": answer.detail}) if answer.problem else answer.value
        try:
            then(_taken(desk, content, path.name) if isinstance(content, Unpacked) else DeskProblem(key, **slots))
        except DeskProblem as problem:
            then(problem)

    desk.worker.ask("read_package", path, then=answered, limit=LIMIT)


def unpacked(path: Path) -> Unpacked:
    """What a package holds. Raises DeskProblem."""
    content, digest = _read(path)
    try:
        original, disclaimer = (str(text) for text in content["original"])
        return Unpacked(
            digest,
            state_of(canonical(content["state"])),
            original,
            disclaimer,
            str(content.get("purpose", PURPOSES[0])),
            tuple(_revision(row) for row in content["history"]),
            tuple(Ruled(str(name), verdict_of(canonical(one).decode())) for name, one in content["rulings"]),
            tuple(source_of(canonical(one).decode()) for one in content["sources"]),
            counterpart_of(canonical(content["counterpart"])) if content.get("counterpart") else None,
            tuple(_support(one) for one in content.get("supports", ())),  # older packages have none
        )
    except _DAMAGE as error:
        raise DeskProblem("package.not-a-package", path=path, detail=error) from error


def _taken(desk: Desk, content: Unpacked, name: str) -> Opened:
    article = content.state.article
    known = desk.find_slug(article.slug)
    base = _common(desk, known, [row.sha256 for row in content.history]) if known is not None else None
    conflicts: tuple[tuple[str, Conflict], ...] = ()
    if known is None or base is None:
        removed, history = content.state.removed, content.history
        draft = desk.create(article, content.original, removed, content.disclaimer, name=name, history=history)
        session = desk.open_draft(draft)
        session.manuscript.perform("package", rulings=content.rulings)
        set_purpose(session, content.purpose if content.purpose in PURPOSES else PURPOSES[0])
    else:
        session = desk.open_draft(known)
        conflicts = _merge(session, journal.read_revision(desk.database, known, base).article, article, content.rulings)
    if content.counterpart is not None and session.source_text is None:
        session.manuscript.attach("package", content.counterpart)
    _keep(session, content)
    session.save()
    return Opened(session.id, base is not None, conflicts)


def _support(row: dict[str, Any]) -> Support:
    return Support(**{**row, "anchor": anchor_from(canonical(row["anchor"]).decode())})


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
    session.manuscript.perform("merge", edits, metadata=metadata, rulings=_both(session.manuscript.rulings, rulings))
    return tuple(conflicts)


def _both(ours: tuple[Ruled, ...], theirs: tuple[Ruled, ...]) -> tuple[Ruled, ...]:
    """The rulings of both desks; of two on one place the later one stands, as an answer does in the place of its question."""
    have = {ruled.id for ruled in ours}
    kept = list(ours)
    for new in (one for one in theirs if one.id not in have):
        rivals = [one for one in kept if supersedes(new.verdict, one.verdict)]
        if all(datetime.fromisoformat(one.verdict.at) <= datetime.fromisoformat(new.verdict.at) for one in rivals):
            kept = [*(one for one in kept if one not in rivals), new]
    return tuple(kept)


def _keep(session: Session, content: Unpacked) -> None:
    """Sources that are not known here (a known one may hold what the package left out), what they were tied to where nothing
    is tied here, and a line in the record.
    """
    database, at, by = session.workplace.database, now(), session.workplace.person.name
    known = {source.id for source in session.sources()}
    with database.writing():
        for source in content.sources:
            if source.id not in known:
                records.write_source(database, session.id, source, at, by)
        tied = {(one.source, one.code, one.anchor) for one in records.supports(database, session.id)}
        for one in content.supports:
            if (one.source, one.code, one.anchor) not in tied:
                records.write_support(database, session.id, one)
        audit.record(database, at, by, "package.opened", session.id, sha256=content.digest)
