"""Writing files so that a reader never sees half of one. Start reading at :func:`write_file`."""

import contextlib
import errno
import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from deskeditor.findings import Details, Messages, details

_KEYS = {
    errno.EACCES: "export.no-permission",
    errno.EPERM: "export.no-permission",
    errno.EROFS: "export.no-permission",
    errno.ENOSPC: "export.disk-full",
    errno.EDQUOT: "export.disk-full",
    errno.ENOTDIR: "export.not-a-folder",
    errno.EEXIST: "export.not-a-folder",
    errno.EISDIR: "export.is-a-folder",
    errno.ENAMETOOLONG: "export.name-too-long",
}


@dataclass(frozen=True, slots=True)
class WriteProblem(Exception):  # noqa: N818 - the newsroom's word
    """Nothing was written. ``key`` is a message's key, ``slots`` fill it."""

    key: str
    slots: Details = ()

    def __str__(self) -> str:
        return self.message(Messages.load("en"))

    def message(self, messages: Messages) -> str:
        """What went wrong and what to do, in the window's language."""
        return messages.text(self.key, **dict(self.slots))


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written: its path, its size in bytes and its hash."""

    path: Path
    size: int
    sha256: str


def write_file(path: Path, content: bytes) -> Written:
    """Write ``content`` whole or not at all: a temporary file in the same folder, forced to disk, then put in place.

    The folder is made when it is missing. Raises WriteProblem; then whatever stood at ``path`` still stands.
    """
    temporary: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "is a folder", str(path))
        descriptor, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
        temporary = Path(name)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o644 & ~_umask())
        temporary.replace(path)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
        raise _problem(path, error) from error
    return Written(path, len(content), hashlib.sha256(content).hexdigest())


def _problem(path: Path, error: OSError | ValueError) -> WriteProblem:
    key = _KEYS.get(error.errno or 0) if isinstance(error, OSError) else None
    if key:
        return WriteProblem(key, details(detail=path))
    return WriteProblem("export.not-written", details(detail=f"{path}: {getattr(error, 'strerror', None) or error}"))


def _umask() -> int:
    """The process's mask, which can only be read by setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
