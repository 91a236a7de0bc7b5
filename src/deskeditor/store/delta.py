"""History compressed: a revision as what it changed in the one before. Start reading at :func:`packed`.

What both begin and end with is left out; the middle goes through zlib with the old middle as its dictionary, so that the cost of
a pause in typing does not grow with the draft (zlib's dictionary reaches back 32 KiB only).
"""

import struct
import zlib

from deskeditor.text.span import common_prefix

_HEAD = struct.Struct(">II")
_REACH = 32_768
KEYFRAME_EVERY = 16
"""A revision that stands alone comes at least this often: reading one never unpacks more."""


def packed(content: bytes, previous: bytes | None) -> bytes:
    """``content`` as stored; ``previous`` None makes a keyframe."""
    if previous is None:
        return zlib.compress(content, 6)
    head = common_prefix(previous, content)
    tail = common_prefix(previous[head:][::-1], content[head:][::-1])
    old = previous[head : len(previous) - tail]
    new = content[head : len(content) - tail]
    squeeze = zlib.compressobj(6, zdict=_dictionary(old, previous, head))
    return _HEAD.pack(head, tail) + squeeze.compress(new) + squeeze.flush()


def unpacked(data: bytes, previous: bytes | None) -> bytes:
    """The content again. Raises ValueError when ``data`` or ``previous`` is not what it was."""
    try:
        if previous is None:
            return zlib.decompress(data)
        head, tail = _HEAD.unpack_from(data)
        if head + tail > len(previous):
            raise ValueError("the revision before is not the one it was packed against")
        old = previous[head : len(previous) - tail]
        new = zlib.decompressobj(zdict=_dictionary(old, previous, head)).decompress(data[_HEAD.size :])
        return previous[:head] + new + previous[len(previous) - tail :]
    except (zlib.error, struct.error) as error:
        raise ValueError(str(error)) from error


def _dictionary(old: bytes, previous: bytes, head: int) -> bytes:
    """The old middle; where that is short, with its neighbourhood, for words that were moved."""
    if len(old) >= 64:
        return old[-_REACH:]
    return previous[max(0, head - 2048) : head + 2048] or b" "
