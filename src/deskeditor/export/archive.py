"""Zip files whose bytes depend on nothing but their content. Start reading at :func:`zipped`."""

import io
import zipfile
from collections.abc import Mapping

_LONG_AGO = (1980, 1, 1, 0, 0, 0)


def zipped(files: Mapping[str, bytes], *, first: tuple[str, ...] = ()) -> bytes:
    """A zip of ``files``: names in order (``first`` before the others), one date, one set of rights."""
    out = io.BytesIO()
    names = [name for name in first if name in files]
    names += sorted(name for name in files if name not in names)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            member = zipfile.ZipInfo(name, _LONG_AGO)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 3
            member.external_attr = 0o644 << 16
            archive.writestr(member, files[name], compresslevel=9)
    return out.getvalue()


def unzipped(content: bytes) -> dict[str, bytes]:
    """The files of a zip. Raises zipfile.BadZipFile."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
