"""Database: the desk's file and its one connection. Start reading at :meth:`Database.open`.

WAL with ``synchronous=FULL``: what was committed survives kill -9 and power loss. Writing is always ``BEGIN IMMEDIATE`` (a
deferred transaction that reads and then writes may be refused in the middle). Every SQLite error leaves as a DeskProblem.
"""

import os
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import sqlite_utils

from deskeditor.store.lock import WriterLock, hold
from deskeditor.store.problem import DeskProblem
from deskeditor.store.schema import APPLICATION_ID, MIGRATIONS
from deskeditor.store.serial import whole
from deskeditor.store.values import Holder

Values = Sequence[Any] | dict[str, Any]
Row = dict[str, Any]

_PROBLEMS = {
    "SQLITE_FULL": "desk.disk-full",
    "SQLITE_READONLY": "desk.no-permission",
    "SQLITE_PERM": "desk.no-permission",
    "SQLITE_CANTOPEN": "desk.no-permission",
    "SQLITE_AUTH": "desk.no-permission",
    "SQLITE_BUSY": "desk.busy",
    "SQLITE_LOCKED": "desk.busy",
    "SQLITE_IOERR": "desk.disk-failed",
    "SQLITE_CORRUPT": "desk.damaged",
    "SQLITE_NOTADB": "desk.not-a-desk",
}
SAFE_WAL = (3, 51, 3)
"""From this version on, SQLite cannot corrupt a WAL file that two connections reset at once."""


def problem_of(error: Exception, path: Path) -> DeskProblem:
    """The problem that an SQLite or operating system error stands for."""
    if isinstance(error, DeskProblem):
        return error
    name = getattr(error, "sqlite_errorname", "") or ""
    family = "_".join(name.split("_")[:2])
    if isinstance(error, PermissionError):
        family = "SQLITE_PERM"
    elif isinstance(error, OSError):
        family = "SQLITE_FULL" if error.errno == 28 else "SQLITE_IOERR"
    return DeskProblem(_PROBLEMS.get(family, "desk.failed"), path=path, detail=error)


class Database:
    """An open desk file. Reading and writing may be asked for from any thread; they take turns."""

    def __init__(self, path: Path, connection: sqlite3.Connection, lock: WriterLock | None, holder: Holder | None) -> None:
        self.path = path
        self.read_only = lock is None
        self.holder = holder
        self._lock = lock
        self._turn = threading.RLock()
        self._connection = connection
        self._utils = sqlite_utils.Database(connection, execute_plugins=False)
        self._identity = _identity(path)
        self._changes = connection.total_changes
        self.closed = False

    @staticmethod
    def open(path: Path, holder: Holder, *, reading: bool = False) -> "Database":
        """Open or create. ``reading`` never writes nor creates; a desk that another process holds is opened for reading, too.

        Raises DeskProblem.
        """
        lock: WriterLock | Holder | None = None
        try:
            if reading and not path.is_file():
                raise DeskProblem("desk.missing", path=path)
            if path.is_dir():
                raise DeskProblem("desk.not-a-desk", path=path)
            if not reading:
                path.parent.mkdir(parents=True, exist_ok=True)
                lock = hold(path, holder)
            if isinstance(lock, WriterLock):
                _private(path)
                return Database(path, _writer(path), lock, None)
            return Database(path, _reader(path), None, lock)
        except (sqlite3.Error, OSError, DeskProblem) as error:
            if isinstance(lock, WriterLock):
                lock.release()
            raise problem_of(error, path) from error

    @property
    def warnings(self) -> tuple[str, ...]:
        """Message keys of what the editor should know about this desk."""
        return ("desk.old-sqlite",) if sqlite3.sqlite_version_info < SAFE_WAL else ()

    @property
    def changed(self) -> bool:
        """Whether anything was written since the file was opened; False once it is closed."""
        return not self.closed and self._connection.total_changes > self._changes

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: all of it, on disk, or nothing. Nested ones join. Raises DeskProblem."""
        with self._turn:
            if self.read_only:
                raise self._held()
            if self._connection.in_transaction:
                yield
                return
            try:
                if _identity(self.path) != self._identity:
                    raise DeskProblem("desk.gone", path=self.path)
                self._connection.execute("BEGIN IMMEDIATE")
                yield
                self._connection.execute("COMMIT")
            except BaseException as error:
                with suppress(sqlite3.Error):
                    self._connection.rollback()
                if isinstance(error, (sqlite3.Error, OSError)):
                    raise problem_of(error, self.path) from error
                raise

    def run(self, sql: str, values: Values = ()) -> int:
        """Run one statement (inside :meth:`writing`); the id of the row it inserted."""
        with self._turn:
            return self._utils.execute(sql, _storable(values)).lastrowid or 0

    @contextmanager
    def guarding(self, key: str) -> Iterator[None]:
        """What a trigger of the file refuses inside leaves as the DeskProblem ``key``."""
        try:
            yield
        except sqlite3.IntegrityError as error:
            raise DeskProblem(key, path=self.path, detail=error) from error

    def rows(self, sql: str, values: Values = ()) -> list[Row]:
        """The rows of a query. Raises DeskProblem."""
        with self._turn:
            try:
                return list(self._utils.query(sql, _storable(values)))
            except sqlite3.Error as error:
                raise problem_of(error, self.path) from error

    def row(self, sql: str, values: Values = ()) -> Row | None:
        """The first row of a query; None. Raises DeskProblem."""
        return next(iter(self.rows(sql, values)), None)

    def value(self, sql: str, values: Values = ()) -> Any:
        """The first value of the first row; None. Raises DeskProblem."""
        found = self.row(sql, values)
        return next(iter(found.values())) if found else None

    def written_to(self, path: Path) -> None:
        """Write the whole desk to another file. Raises DeskProblem."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            _private(path)
            target = sqlite3.connect(path)
            try:
                with self._turn:
                    self._connection.backup(target)
                target.execute("PRAGMA journal_mode=DELETE")
            finally:
                target.close()
        except (sqlite3.Error, OSError) as error:
            raise problem_of(error, path) from error

    def moved_to(self, path: Path, holder: Holder) -> None:
        """Go on with the file at ``path``: whoever keeps this Database then reads and writes there. Raises DeskProblem."""
        other = Database.open(path, holder)
        if other.read_only:
            raise other._held()
        with self._turn:
            self._let_go()
            self.path, self.read_only, self.holder, self.closed = other.path, False, None, False
            self._changes = 0
            self._connection, self._utils, self._lock, self._identity = (
                other._connection,
                other._utils,
                other._lock,
                other._identity,
            )

    def close(self) -> None:
        """Let go of the file and of the lock. Never raises."""
        with self._turn:
            self._let_go()

    def _let_go(self) -> None:
        self.closed = True
        with suppress(sqlite3.Error):
            self._connection.close()
        if self._lock is not None:
            with suppress(OSError):
                self._lock.release()
            self._lock = None

    def _held(self) -> DeskProblem:
        who = self.holder or Holder()
        return DeskProblem("desk.held", path=self.path, person=who.person or "?", host=who.host, pid=who.pid, since=who.since)


def _storable(values: Values) -> Values:
    """The values with lone surrogates, which no file can hold, replaced by U+FFFD."""
    if isinstance(values, dict):
        return {name: whole(value) if isinstance(value, str) else value for name, value in values.items()}
    return tuple(whole(value) if isinstance(value, str) else value for value in values)


def _identity(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return (0, 0)
    return (found.st_dev, found.st_ino)


def _private(path: Path) -> None:
    """Create the file, readable by its owner alone, before SQLite would create it readable by all."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def _writer(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=5)
    try:
        _require_desk(connection, path)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA busy_timeout=5000")
        _migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _reader(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None, check_same_thread=False, timeout=5
    )
    try:
        version = _require_desk(connection, path)
        if version != len(MIGRATIONS):
            raise DeskProblem("desk.older", path=path)
    except BaseException:
        connection.close()
        raise
    return connection


def _require_desk(connection: sqlite3.Connection, path: Path) -> int:
    """The schema's version; an empty file is a desk to be. Raises DeskProblem for any other database, and for a newer desk."""
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if application != APPLICATION_ID and tables:
        raise DeskProblem("desk.not-a-desk", path=path)
    if version > len(MIGRATIONS):
        raise DeskProblem("desk.newer", path=path)
    return version


def _migrate(connection: sqlite3.Connection) -> None:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    for number in range(version, len(MIGRATIONS)):
        marks = f"PRAGMA application_id={APPLICATION_ID}; PRAGMA user_version={number + 1};"
        script = f"BEGIN IMMEDIATE; {MIGRATIONS[number]} {marks} COMMIT;"
        try:
            connection.executescript(script)
        except sqlite3.Error:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
