"""WriterLock: one writer a desk. Start reading at :func:`hold`.

The lock is the operating system's, on ``<desk>.lock``: it is let go when the process ends, however it ends. The file also says
who holds it, for the message a second window shows.
"""

import json
import os
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import BinaryIO

from deskeditor.store.values import Holder

_FAR = 1 << 30
"""Windows locks bytes, and nobody else can read them: lock one far behind what is written."""


@dataclass(frozen=True, slots=True)
class WriterLock:
    """A lock that is held until :meth:`release` or the end of the process."""

    file: BinaryIO

    def release(self) -> None:
        """Let go. The file stays (removing it would let two processes lock two different files)."""
        self.file.seek(0)
        self.file.truncate()
        self.file.close()


def lock_path(desk: Path) -> Path:
    """Where the lock of a desk is."""
    return desk.with_name(desk.name + ".lock")


def hold(desk: Path, holder: Holder) -> WriterLock | Holder:
    """The lock; or, where another process has it, who that is. Raises OSError when the folder cannot be written."""
    descriptor = os.open(lock_path(desk), os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
    file = os.fdopen(descriptor, "r+b")
    if not _locked(file):
        try:
            return _read(file)
        finally:
            file.close()
    file.seek(0)
    file.truncate()
    file.write(json.dumps(asdict(holder)).encode())
    file.flush()
    return WriterLock(file)


def _read(file: BinaryIO) -> Holder:
    file.seek(0)
    try:
        known = json.loads(file.read(4096))
        return Holder(str(known["person"]), str(known["host"]), int(known["pid"]), str(known["since"]))
    except (ValueError, KeyError, TypeError, OSError):
        return Holder()


if sys.platform == "win32":
    import msvcrt

    def _locked(file: BinaryIO) -> bool:
        file.seek(_FAR)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _locked(file: BinaryIO) -> bool:
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
