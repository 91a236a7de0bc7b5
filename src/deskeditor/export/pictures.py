"""Pictures of an article: which they are, where they lie, what goes along at export. Start reading at :func:`pictures_of`.

A body names a picture as ``![alt](path "credit")``. A path relative to the folder the article was imported from is a picture that
goes along, as ``images/<name>``; any other address stays a link, because a page fetches nothing.
"""

import re
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

LARGEST = 20_000_000
"""In bytes, of one picture."""
MOST = 60
"""How many pictures of an article go along."""

_PICTURE = re.compile(r"(?P<head>!\[[^\]\n]{0,1000}\]\(\s*)(?P<address><[^<>\n]{1,500}>|[^\s()<>]{1,500})")
_LOCAL = re.compile(r"(?:[\w][\w .,'’()-]{0,100}/){0,4}[\w][\w .,'’()-]{0,150}\.(?:png|jpe?g|gif|webp)", re.IGNORECASE)
_IMG = re.compile(r'<img src="(images/[\w.-]+)"|<img alt="([^"]*)" src="(images/[\w.-]+)"')
_FIGURE = re.compile(r'<figure><img [^<>]*src="(images/[\w.-]+)"[^<>]*>(?:<figcaption>[^<>]*</figcaption>)?</figure>\n?')
_MAGIC = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that goes along. ``name`` is its path beside the page; ``width`` and ``height`` in pixels, 0 when not told."""

    name: str
    content: bytes
    width: int = 0
    height: int = 0


def picture_name(address: str) -> str:
    """The name under which a picture goes along; "" for an address that is none of the article's own folder.

    A path that is not plain is told apart from others like it by a mark of its own.
    """
    path = unquote(address.strip("<>"))
    if not _LOCAL.fullmatch(path):
        return ""
    plain = re.sub(r"[^\w.-]+", "-", path, flags=re.ASCII).strip("-").lower()
    stem, _, ending = plain.rpartition(".")
    stem = stem.strip("-.") or "picture"
    mark = "" if plain == path else f"-{zlib.crc32(path.encode()):08x}"
    return f"images/{stem}{mark}.{ending}"


def localised(body: str) -> str:
    """The body with its pictures named as they go along."""

    def renamed(match: re.Match[str]) -> str:
        return match["head"] + (picture_name(match["address"]) or match["address"])

    return _PICTURE.sub(renamed, body)


def pictures_of(body: str, folder: Path | None) -> tuple[tuple[Picture, ...], tuple[str, ...]]:
    """The pictures that go along, and the addresses of those that are not there, too large, or no pictures."""
    found: dict[str, Picture] = {}
    lost: list[str] = []
    for address in _addresses(body):
        name = picture_name(address)
        content = _content(folder, unquote(address)) if folder is not None else b""
        if not content or len(found) >= MOST:
            lost.append(address)
        else:
            found[name] = Picture(name, content, *size_of(content))
    return tuple(found.values()), tuple(lost)


def lost_pictures(body: str, folder: Path | None) -> tuple[str, ...]:
    """The addresses of the pictures that would not go along; no picture is read for it."""
    return tuple(one for one in _addresses(body) if folder is None or _place(folder, unquote(one)) is None)


def with_pictures(html: str, pictures: tuple[Picture, ...], lost: tuple[str, ...] = ()) -> str:
    """Our own HTML, its pictures with their size, so that nothing jumps while the page is loaded, and without the lost ones."""
    gone = {picture_name(address) for address in lost}
    if gone:
        html = _FIGURE.sub(lambda match: "" if match[1] in gone else match[0], html)
    sizes = {one.name: f' width="{one.width}" height="{one.height}"' for one in pictures if one.width and one.height}
    return _IMG.sub(lambda match: match[0] + sizes.get(match[1] or match[3], ""), html) if sizes else html


def under_names(content: bytes, names: dict[str, str]) -> bytes:
    """A made page or Markdown, each picture under the name it has beside it; words that look like one stay."""
    if not names:
        return content
    known = b"|".join(re.escape(name.encode()) for name in sorted(names, key=len, reverse=True))
    pattern = re.compile(rb'(?P<head> src="|!\[[^\]\n]{0,4000}\]\(\s*<?)(?P<name>' + known + rb')(?=[\s">)])')
    return pattern.sub(lambda match: match["head"] + names[match["name"].decode()].encode(), content)


def size_of(content: bytes) -> tuple[int, int]:
    """Width and height in pixels as the head of the file says; (0, 0) when it does not."""
    try:
        if content.startswith(b"\x89PNG"):
            return struct.unpack(">II", content[16:24])
        if content.startswith(b"GIF8"):
            return struct.unpack("<HH", content[6:10])
        if content[12:16] == b"VP8X" and len(content) >= 30:
            width, height = (int.from_bytes(content[at : at + 3], "little") + 1 for at in (24, 27))
            return width, height
        return _jpeg_size(content) if content.startswith(b"\xff\xd8") else (0, 0)
    except (struct.error, IndexError):
        return 0, 0


def _jpeg_size(content: bytes) -> tuple[int, int]:
    at = 2
    while at + 9 < len(content) and content[at] == 0xFF:
        kind, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4])
        if 0xC0 <= kind <= 0xCF and kind not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + max(2, length)
    return 0, 0


def _addresses(body: str) -> tuple[str, ...]:
    """The addresses of the body's own pictures, each once."""
    found = (match["address"].strip("<>") for match in _PICTURE.finditer(body))
    return tuple(dict.fromkeys(one for one in found if picture_name(one)))


def _place(folder: Path, path: str) -> Path | None:
    """The file; None when it is outside the folder, not there, or too large."""
    try:
        place = (folder / path).resolve()
        inside = place.is_relative_to(folder.resolve())
        return place if inside and place.is_file() and place.stat().st_size <= LARGEST else None
    except (OSError, ValueError):
        return None


def _content(folder: Path, path: str) -> bytes:
    place = _place(folder, path)
    try:
        content = place.read_bytes() if place is not None else b""
    except OSError:
        return b""
    return content if content.startswith(_MAGIC) or (content[:4] == b"RIFF" and content[8:12] == b"WEBP") else b""
