"""Files made to do harm are refused before anything parses them. Start reading at :func:`opened_zip`, :func:`parsed_xml`.

Sizes are counted while inflating, whatever the archive says of itself; XML may declare no entity; nesting has a bound.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterable
from xml.etree.ElementTree import Element, ParseError, fromstring
from xml.parsers.expat import ExpatError, ParserCreate

from deskeditor.importing.problem import problem

LARGEST_FILE = 64 * 1024 * 1024
"""In bytes, of any file."""

LARGEST_TEXT = 4_000_000
"""In code points, of any text: some 600,000 words."""

LARGEST_MARKUP = 6_000_000
"""In code points, of a page of HTML."""

DEEPEST = 200
"""The deepest nesting of elements."""

_MOST_MEMBERS = 4000
_MOST_TAGS = 3_000_000
_LARGEST_PART = 24 * 1024 * 1024
_CHUNK = 256 * 1024
_RATIO = 150
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]{0,4000}?(/?)>")
_CLOSED_BY_THEMSELVES = frozenset(
    [
        "p",
        "li",
        "td",
        "tr",
        "th",
        "dt",
        "dd",
        "option",
        "br",
        "hr",
        "img",
        "input",
        "meta",
        "link",
        "area",
        "base",
        "col",
        "embed",
        "source",
        "track",
        "wbr",
        "tbody",
        "thead",
        "tfoot",
        "html",
        "body",
        "head",
    ]
)


def opened_zip(data: bytes, wanted: Iterable[str]) -> dict[str, bytes]:
    """The members of an archive whose names begin with one of ``wanted``, inflated and measured.

    Raises ImportProblem: ``import.damaged``, ``import.password``, ``import.zip-bomb``.
    """
    prefixes = tuple(wanted)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            if len(members) > _MOST_MEMBERS:
                raise problem("import.zip-bomb")
            total = 0
            parts: dict[str, bytes] = {}
            for member in members:
                if not member.filename.startswith(prefixes):
                    continue
                if member.flag_bits & 1:
                    raise problem("import.password")
                content = _inflated(archive, member, _LARGEST_PART - total)
                total += len(content)
                parts[member.filename] = content
            return parts
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as error:
        raise problem("import.damaged") from error


def _inflated(archive: zipfile.ZipFile, member: zipfile.ZipInfo, most: int) -> bytes:
    if member.file_size > most:
        raise problem("import.zip-bomb")
    pieces: list[bytes] = []
    size = 0
    with archive.open(member) as stream:
        while piece := stream.read(_CHUNK):
            size += len(piece)
            if size > most or (size > 4 * 1024 * 1024 and size > _RATIO * max(1, member.compress_size)):
                raise problem("import.zip-bomb")
            pieces.append(piece)
    return b"".join(pieces)


def parsed_xml(data: bytes) -> Element:
    """The root of an XML document without entities, of bounded depth and of bounded number of elements.

    Raises ImportProblem ``import.entities``, ``import.too-deep``, ``import.zip-bomb`` or ``import.damaged``.
    """
    if data.count(b"<") > _MOST_TAGS:
        raise problem("import.zip-bomb")
    try:
        _refuse_entities(data)
        root = fromstring(data)  # noqa: S314 - it declares no entity: the pass before has seen to that
    except (ParseError, ExpatError, ValueError, LookupError, UnicodeError) as error:
        raise problem("import.damaged") from error
    _refuse_depth(root)
    return root


def _refuse_entities(data: bytes) -> None:
    """A first pass that builds nothing and stops at the first entity declared, before any is expanded or fetched.

    (defusedxml refuses the same, with a parser in Python that took four fifths of the time of a Word file.)
    """

    def refuse(*_: object) -> int:
        raise problem("import.entities")

    parser = ParserCreate()
    parser.EntityDeclHandler = refuse
    parser.UnparsedEntityDeclHandler = refuse
    parser.ExternalEntityRefHandler = refuse
    parser.Parse(data, True)


def _refuse_depth(root: Element) -> None:
    level, depth = [root], 0
    while level:
        depth += 1
        if depth > DEEPEST:
            raise problem("import.too-deep")
        level = [child for element in level for child in element]


def check_markup(html: str) -> None:
    """Raises ImportProblem ``import.too-long`` or ``import.too-deep`` for HTML that would be slow to read."""
    if len(html) > LARGEST_MARKUP:
        raise problem("import.too-long", limit=LARGEST_MARKUP)
    depth = deepest = 0
    for match in _TAG.finditer(html):
        if match[3] or match[2].lower() in _CLOSED_BY_THEMSELVES:
            continue
        depth = max(0, depth - 1) if match[1] else depth + 1
        deepest = max(deepest, depth)
        if deepest > DEEPEST:
            raise problem("import.too-deep")


def check_length(text: str) -> None:
    """Raises ImportProblem ``import.too-long`` for a text that no draft can hold."""
    if len(text) > LARGEST_TEXT:
        raise problem("import.too-long", limit=LARGEST_TEXT)
