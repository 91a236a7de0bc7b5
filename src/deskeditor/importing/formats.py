"""Which format bytes are in, and who reads it. Start reading at :func:`manuscripts_of`.

The content decides, the name only between texts: a page saved as ``.doc`` is a page, a picture named ``.txt`` is refused.
"""

import io
import json
import re
import zipfile
from collections.abc import Callable
from importlib import import_module
from pathlib import PurePath

from deskeditor.importing.encoding import decoded
from deskeditor.importing.imported import Manuscript
from deskeditor.importing.problem import problem

ENDINGS = (
    *(".txt", ".md", ".markdown", ".html", ".htm", ".docx", ".odt", ".rtf", ".eml", ".pdf"),
    *(".json", ".jsonld", ".xml"),
)
"""The endings offered in a file dialog; other texts are read all the same."""

_READERS = {
    "docx": "deskeditor.importing.word:manuscript_of_docx",
    "odt": "deskeditor.importing.opendocument:manuscript_of_odt",
    "pdf": "deskeditor.importing.portable:manuscript_of_pdf",
    "rtf": "deskeditor.importing.rich_text:manuscript_of_rtf",
    "eml": "deskeditor.importing.mail:manuscript_of_mail",
}
_PAGE = re.compile(
    r"\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--.{0,500}?-->\s{0,20})?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_MARKUP = re.compile(r"<(?:p|div|h[1-6]|article|section|span|br|a|ul|table|meta|strong|em|b|i)\b[^<>]{0,2000}>", re.IGNORECASE)
_DATA = frozenset({".json", ".jsonld"})
_FEED = re.compile(r"\s{0,200}<\?xml|\s{0,200}<rss\b")
_MAIL = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\r\n]{0,2000}\r?\n(?:[ \t][^\r\n]{0,2000}\r?\n){0,50}){3,100}\r?\n")
_MAIL_FIELDS = re.compile(rb"^(?:from|subject|date|message-id|mime-version):", re.IGNORECASE | re.MULTILINE)


def manuscripts_of(data: bytes, name: str) -> tuple[Manuscript, ...]:
    """The articles that the bytes hold, at least one. Raises ImportProblem."""
    ending = PurePath(name).suffix.lower()
    if not data.strip():
        raise problem("import.empty", name=name)
    binary = _binary_format(data, ending)
    if binary:
        return (_reader(binary)(data),)
    text, encoding = decoded(data, _declared(data))
    if ending in _DATA or text.lstrip()[:1] == "{":
        found = _from_json(text, name, sure=ending in _DATA)
        if found is not None:
            return found
    if ending not in {".txt", ".md", ".markdown"} and _FEED.match(text) and ("<rss" in text[:2000] or "<feed" in text[:2000]):
        from deskeditor.importing.feed import manuscripts_of_feed

        return manuscripts_of_feed(data)
    is_page = _PAGE.match(text) is not None
    if is_page or (ending in {".html", ".htm", ".xhtml"} and _MARKUP.search(text[:200_000])):
        from deskeditor.importing.saved_page import manuscript_of_page

        return (manuscript_of_page(text, encoding, whole=is_page and name != "paste.html"),)
    return (Manuscript(text, "markdown" if ending in {".md", ".markdown"} else "text", encoding),)


def _reader(name: str) -> Callable[[bytes], Manuscript]:
    module, _, function = _READERS[name].partition(":")
    reader: Callable[[bytes], Manuscript] = getattr(import_module(module), function)
    return reader


def _binary_format(data: bytes, ending: str) -> str:
    head = data[:1024].lstrip()
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _zipped(data)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        raise problem("import.password" if b"E\0n\0c\0r\0y\0p\0t" in data else "import.old-word")
    if ending in {".docx", ".odt", ".pdf"}:
        raise problem("import.wrong-ending", ending=ending)
    if ending in {".eml", ".msg"} or (
        ending in {"", ".mail"} and _MAIL.match(data) and len(_MAIL_FIELDS.findall(data[:4000])) > 1
    ):
        return "eml"
    return ""


def _zipped(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise problem("import.damaged") from error
    if "word/document.xml" in names:
        return "docx"
    if "content.xml" in names and "mimetype" in names:
        return "odt"
    raise problem("import.other-document" if "[Content_Types].xml" in names or "mimetype" in names else "import.archive")


def _declared(data: bytes) -> str:
    found = re.search(
        rb"<meta[^<>]{0,200}charset\s*=\s*[\"']?([\w.:-]{2,40})|<\?xml[^<>]{0,100}encoding\s*=\s*[\"']([\w.:-]{2,40})",
        data[:4096],
        re.I,
    )
    return (found[1] or found[2]).decode("ascii") if found else ""


def _from_json(text: str, name: str, *, sure: bool) -> tuple[Manuscript, ...] | None:
    """The articles of JSON; ``sure`` when its name says that it is data, so that it is never read as a text."""
    from deskeditor.importing.linked_item import manuscript_of_linked
    from deskeditor.importing.news_item import manuscript_of_item

    try:
        value = json.loads(text)
    except RecursionError as error:
        raise problem("import.too-deep") from error
    except ValueError as error:
        if sure:
            raise problem("import.damaged") from error
        return None
    linked = manuscript_of_linked(value)
    items = [linked] if linked else [manuscript_of_item(one) for one in (value if isinstance(value, list) else [value])]
    found = tuple(one for one in items if one is not None)
    if not found and sure:
        raise problem("import.not-an-article", name=name)
    return found or None
