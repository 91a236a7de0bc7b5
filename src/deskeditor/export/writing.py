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
    except OSError as error:
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
        key = _KEYS.get(error.errno or 0, "export.not-written")
        told = path if key != "export.not-written" else f"{path}: {error.strerror or error}"
        raise WriteProblem(key, details(detail=told)) from error
    except ValueError as error:  # a NUL in the path
        raise WriteProblem("export.not-written", details(detail=f"{path!s:.80}: {error}")) from error
    return Written(path, len(content), hashlib.sha256(content).hexdigest())


def _umask() -> int:
    """The process's mask, which can only be read by setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
