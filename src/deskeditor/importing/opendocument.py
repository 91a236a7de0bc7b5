"""OpenDocument texts. Start reading at :func:`manuscript_of_odt`: a small reader of ``content.xml``.

Headings, paragraphs, lists, tables, links, emphasis, line breaks and runs of spaces; tracked changes and comments beside them.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from deskeditor.importing.imported import Change, Comment, Manuscript, note
from deskeditor.importing.preflight import opened_zip, parsed_xml
from deskeditor.importing.problem import problem

_NS = "{urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _OFFICE, _TABLE, _STYLE = f"{_NS}text:1.0}}", f"{_NS}office:1.0}}", f"{_NS}table:1.0}}", f"{_NS}style:1.0}}"
_FO = f"{_NS}xsl-fo-compatible:1.0}}"
_LINK = "{http://www.w3.org/1999/xlink}href"
_DC = "{http://purl.org/dc/elements/1.1/}"
_MOST_SPACES = 200
_MOST = 2000


def manuscript_of_odt(data: bytes) -> Manuscript:
    """The manuscript of an .odt file. Raises ImportProblem."""
    parts = opened_zip(data, ("content.xml", "styles.xml", "META-INF/manifest.xml"))
    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise problem("import.password")
    if "content.xml" not in parts:
        raise problem("import.damaged")
    root = parsed_xml(parts["content.xml"])
    body = root.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise problem("import.other-document")
    styles = _Styles(root, parsed_xml(parts["styles.xml"]) if parts.get("styles.xml") else None)
    reader = _Reader(styles)
    blocks = list(reader.blocks(body, 0))
    changes = tuple(_changes(body))
    notes = [note("import.tracked-changes", count=len(changes))] if changes else []
    notes += [note("import.comments", count=len(reader.comments))] if reader.comments else []
    text = "\n".join(blocks).strip("\n")
    return Manuscript(text, "odt", changes=changes, comments=tuple(reader.comments[:_MOST]), notes=tuple(notes))


class _Styles:
    """Which styles are bold, italic, or the title's."""

    def __init__(self, *roots: Element | None) -> None:
        self.marks: dict[str, str] = {}
        self.parents: dict[str, str] = {}
        for style in (style for root in roots if root is not None for style in root.iter(f"{_STYLE}style")):
            name = style.get(f"{_STYLE}name", "")
            self.parents[name] = style.get(f"{_STYLE}parent-style-name", "")
            properties = style.find(f"{_STYLE}text-properties")
            if properties is not None and style.get(f"{_STYLE}family") == "text":
                bold = properties.get(f"{_FO}font-weight", "") in {"bold", "600", "700", "800", "900"}
                italic = properties.get(f"{_FO}font-style", "") in {"italic", "oblique"}
                self.marks[name] = "**" * bold + "*" * italic

    def is_title(self, name: str) -> bool:
        """Whether a paragraph style is the title or derives from it."""
        for _ in range(8):
            if name == "Title":
                return True
            name = self.parents.get(name, "")
        return False


class _Reader:
    """Reads blocks in order; ``comments`` gathers what stands in the margin."""

    def __init__(self, styles: _Styles) -> None:
        self.styles = styles
        self.comments: list[Comment] = []

    def blocks(self, parent: Element, depth: int) -> Iterator[str]:
        """The lines of the blocks of ``parent``; a blank line before each paragraph."""
        for element in parent:
            if element.tag == f"{_TEXT}h":
                level = element.get(f"{_TEXT}outline-level", "1")
                marks = "#" * min(6, max(1, int(level) if level.isdigit() else 1))
                yield from ("", f"{marks} {self._flat(element)}")
            elif element.tag == f"{_TEXT}p":
                title = "# " if self.styles.is_title(element.get(f"{_TEXT}style-name", "")) else ""
                text = self.inline(element)
                if text.strip():
                    yield from ("", f"{title}{text}")
            elif element.tag == f"{_TEXT}list":
                yield ""
                yield from self._list(element, depth)
            elif element.tag == f"{_TABLE}table":
                yield ""
                yield from self._table(element)
            elif element.tag in {f"{_TEXT}section", f"{_TEXT}index-body", f"{_OFFICE}text"}:
                yield from self.blocks(element, depth)

    def _flat(self, element: Element) -> str:
        return " ".join(self.inline(element).split("\n"))

    def _list(self, element: Element, depth: int) -> Iterator[str]:
        for item in element.findall(f"{_TEXT}list-item"):
            for child in item:
                if child.tag == f"{_TEXT}list":
                    yield from self._list(child, depth + 1)
                elif child.tag in {f"{_TEXT}p", f"{_TEXT}h"}:
                    yield f"{'  ' * depth}- {self._flat(child)}"

    def _table(self, element: Element) -> Iterator[str]:
        for number, row in enumerate(element.iter(f"{_TABLE}table-row")):
            cells = [" ".join(self._flat(p) for p in cell.iter(f"{_TEXT}p")) for cell in row.findall(f"{_TABLE}table-cell")]
            yield "| " + " | ".join(cells) + " |"
            if number == 0:
                yield "| " + " | ".join("---" for _ in cells) + " |"

    def inline(self, element: Element) -> str:
        """The text of a paragraph with its emphasis and links in Markdown."""
        pieces = [element.text or ""]
        for child in element:
            pieces.append(self._inline_of(child))
            pieces.append(child.tail or "")
        return "".join(pieces)

    def _inline_of(self, child: Element) -> str:
        kind = child.tag.removeprefix(_TEXT)
        if kind == "s":
            count = child.get(f"{_TEXT}c", "1")
            return " " * min(_MOST_SPACES, int(count) if count.isdigit() else 1)
        if kind in {"tab", "line-break"}:
            return "\t" if kind == "tab" else "\n"
        if kind == "span":
            return _emphasised(self.inline(child), self.styles.marks.get(child.get(f"{_TEXT}style-name", ""), ""))
        if kind == "a":
            address, words = child.get(_LINK, ""), self.inline(child)
            return f"[{words}]({address})" if address.startswith(("http://", "https://", "mailto:")) else words
        if child.tag == f"{_OFFICE}annotation":
            text = "\n".join(self.inline(paragraph) for paragraph in child.findall(f"{_TEXT}p")).strip()
            self.comments.append(Comment(text, child.findtext(f"{_DC}creator", ""), child.findtext(f"{_DC}date", "")))
            return ""
        return (
            ""
            if kind in {"note", "tracked-changes"} or child.tag.startswith("{urn:oasis:names:tc:opendocument:xmlns:drawing")
            else (self.inline(child))
        )


def _emphasised(words: str, mark: str) -> str:
    """Markdown wants its marks right beside the words."""
    inner = words.strip()
    if not mark or not inner:
        return words
    lead = words[: len(words) - len(words.lstrip())]
    return f"{lead}{mark}{inner}{mark[::-1]}{words[len(words.rstrip()) :]}"


def _changes(body: Element) -> Iterator[Change]:
    """Deletions (their text is kept apart) and insertions (their text stands in the body)."""
    known = body.find(f"{_TEXT}tracked-changes")
    if known is None:
        return
    spans = _inserted(body)
    for region in list(known.iter(f"{_TEXT}changed-region"))[:_MOST]:
        for kind in ("insertion", "deletion"):
            change = region.find(f"{_TEXT}{kind}")
            if change is None:
                continue
            text = "\n".join("".join(p.itertext()) for p in change.iter(f"{_TEXT}p")) if kind == "deletion" else ""
            name = region.get(f"{_TEXT}id") or region.get("{http://www.w3.org/XML/1998/namespace}id") or ""
            author = change.findtext(f"{_OFFICE}change-info/{_DC}creator", "")
            at = change.findtext(f"{_OFFICE}change-info/{_DC}date", "")
            before, inner, after = spans.get(name, ("", "", ""))
            yield Change(kind, text or inner, author, at, before, after)


def _inserted(body: Element) -> dict[str, tuple[str, str, str]]:
    """For each change its text in the body and the characters around it, by paragraph."""
    found: dict[str, tuple[str, str, str]] = {}
    for paragraph in body.iter(f"{_TEXT}p"):
        text = ""
        open_at: dict[str, int] = {}
        places: list[tuple[str, int, int]] = []
        for element in paragraph.iter():
            name = element.get(f"{_TEXT}change-id", "")
            if element.tag == f"{_TEXT}change-start":
                open_at[name] = len(text)
            elif element.tag == f"{_TEXT}change-end" and name in open_at:
                places.append((name, open_at.pop(name), len(text)))
            elif element.tag == f"{_TEXT}change":
                places.append((name, len(text), len(text)))
            else:
                text += element.text or ""
            if element is not paragraph:
                text += element.tail or ""
        for name, start, end in places:
            found[name] = (text[max(0, start - 40) : start], text[start:end], text[end : end + 40])
    return found
