"""Backup copies of a desk. Start reading at :func:`back_up`."""

import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from deskeditor.store import audit
from deskeditor.store.database import Database, problem_of
from deskeditor.store.problem import DeskProblem
from deskeditor.store.schema import APPLICATION_ID
from deskeditor.store.values import Holder

KEPT = 10
"""How many backups are kept; the oldest go first."""


def folder_of(desk: Path) -> Path:
    """Where the backups of a desk are."""
    return desk.with_name(desk.name + ".backups")


def backups(desk: Path) -> tuple[Path, ...]:
    """The backups of a desk, newest first."""
    return tuple(sorted(folder_of(desk).glob("*.desk"), reverse=True))


def back_up(database: Database, at: str) -> Path:
    """Write a backup named by the moment ``at``; its path. Raises DeskProblem."""
    folder = folder_of(database.path)
    stem = at[:23].replace(":", "-")
    path, number = folder / f"{stem}.desk", 2
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        while path.exists():
            path, number = folder / f"{stem}-{number}.desk", number + 1
    except OSError as error:
        raise problem_of(error, folder) from error
    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    try:
        database.written_to(part)
        part.replace(path)
    except OSError as error:
        raise problem_of(error, path) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    for old in backups(database.path)[KEPT:]:
        with suppress(OSError):
            old.unlink()
    return path


def restore(database: Database, path: Path, at: str, by: str, holder: Holder) -> None:
    """Put the backup at ``path`` in the desk's place and go on with it; what stood there is backed up. Raises DeskProblem."""
    desk = database.path
    before = back_up(database, at)
    database.close()
    try:
        for ending in ("-wal", "-shm"):
            desk.with_name(desk.name + ending).unlink(missing_ok=True)
        part = desk.with_name(desk.name + ".part")
        shutil.copyfile(path, part)
        part.chmod(0o600)
        part.replace(desk)
    except OSError as error:
        raise problem_of(error, desk) from error
    finally:
        database.moved_to(desk, holder)
    with database.writing():
        audit.record(database, at, by, "desk.restored", backup=path.name, before=before.name)


def require_whole(path: Path) -> None:
    """Raises DeskProblem when ``path`` is not a desk or SQLite finds it damaged."""
    if not path.is_file():
        raise DeskProblem("desk.missing", path=path)
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                raise DeskProblem("desk.not-a-desk", path=path)
            if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                raise DeskProblem("desk.damaged", path=path)
    except sqlite3.Error as error:
        raise problem_of(error, path) from error
