"""Word documents. Start reading at :func:`manuscript_of_docx`.

mammoth turns the document into HTML (insertions in, deletions out); what it takes silently, tracked changes and comments, is read
from the same XML beside it and offered to the editor.
"""

import io
import zipfile
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

from deskeditor.importing.imported import Change, Comment, Manuscript, note
from deskeditor.importing.markup import markdown_of
from deskeditor.importing.preflight import opened_zip, parsed_xml
from deskeditor.importing.problem import problem

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WANTED = ("[Content_Types].xml", "_rels/", "word/_rels/", "word/document", "word/styles.xml", "word/numbering", "word/footnotes",
           "word/endnotes", "word/comments", "word/settings")  # fmt: skip
_FIELDS = {"kicker": "kicker", "subtitle": "standfirst", "byline": "byline", "author": "byline"}
"""Names of styles that say what a paragraph is: Word's own, pandoc's, and those of our file for the author."""
_HEAD = 12
"""Paragraphs at the top among which they are looked for."""
_AROUND = 40
_MOST = 2000
"""The most tracked changes and the most comments that are listed."""


def manuscript_of_docx(data: bytes) -> Manuscript:
    """The manuscript of a .docx file. Raises ImportProblem."""
    parts = opened_zip(data, _WANTED)
    if "word/document.xml" not in parts:
        raise problem("import.damaged")
    trees = {name: parsed_xml(content) for name, content in parts.items() if name.endswith((".xml", ".rels")) and content.strip()}
    changes = tuple(_changes(trees["word/document.xml"]))
    comments = tuple(_comments(trees))
    told: tuple[tuple[str, str], ...] = ()
    if "word/styles.xml" in trees:
        parts["word/styles.xml"] = _names_of_styles(trees["word/styles.xml"])
        told = tuple(_told(trees["word/document.xml"], trees["word/styles.xml"]))
    text, apart = markdown_of(_html(parts), page=False, spaces=True)
    notes = [note("import.tracked-changes", count=len(changes))] if changes else []
    notes += [note("import.comments", count=len(comments))] if comments else []
    return Manuscript(text, "docx", set_apart=apart, changes=changes, comments=comments, notes=tuple(notes), told=told)


def _told(document: Element, styles: Element) -> Iterator[tuple[str, str]]:
    """What paragraphs at the top are by the names of their styles: (text, field)."""
    names = {_of(one, "styleId"): _of(one.find(f"{_W}name"), "val").casefold() for one in styles.iter(f"{_W}style")}
    body = document.find(f"{_W}body")
    for paragraph in list(body)[:_HEAD] if body is not None else ():
        field = _FIELDS.get(names.get(_of(paragraph.find(f"{_W}pPr/{_W}pStyle"), "val"), ""))
        text = "".join(run for kind, run, _ in _runs(paragraph, "") if kind != "deletion")
        if field is not None:
            yield " ".join(text.split()), field


def _names_of_styles(styles: Element) -> bytes:
    """The styles without their looks: templates carry hundreds of those, and mammoth reads them seven times over."""
    slim = Element(styles.tag)
    for style in styles.iter(f"{_W}style"):
        kept = SubElement(slim, style.tag, style.attrib)
        kept.extend(one for one in style if one.tag in {f"{_W}name", f"{_W}basedOn"})
        numbering = style.find(f"{_W}pPr/{_W}numPr")
        if numbering is not None:
            SubElement(kept, f"{_W}pPr").append(numbering)
    written: bytes = tostring(slim, "utf-8", xml_declaration=True)
    return written


def _html(parts: dict[str, bytes]) -> str:
    """The document in HTML, from an archive rebuilt of the measured parts alone: pictures and everything else stay outside."""
    import mammoth  # heavy: loaded only where a document is read

    convert: Any = mammoth.convert_to_html
    pictures: Any = mammoth.images.img_element

    rebuilt = io.BytesIO()
    with zipfile.ZipFile(rebuilt, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    style_map = "p[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => p:fresh"
    try:
        converted = convert(rebuilt, style_map=style_map, convert_image=pictures(lambda _: {}))
    except RecursionError as error:
        raise problem("import.too-deep") from error
    except Exception as error:
        raise problem("import.damaged") from error
    return str(converted.value)


def _changes(document: Element) -> Iterator[Change]:
    """The tracked insertions and deletions in order, each with the accepted text around it."""
    count = 0
    for paragraph in document.iter(f"{_W}p"):
        runs = list(_runs(paragraph, ""))
        if not any(kind for kind, _, _ in runs):
            continue
        for number, (kind, text, element) in enumerate(runs):
            if not kind or not text:
                continue
            before = "".join(run for run_kind, run, _ in runs[:number] if run_kind != "deletion")[-_AROUND:]
            after = "".join(run for run_kind, run, _ in runs[number + 1 :] if run_kind != "deletion")[:_AROUND]
            yield Change(kind, text, _of(element, "author"), _of(element, "date"), before, after)
            count += 1
            if count >= _MOST:
                return


def _runs(element: Element, kind: str, source: Element | None = None) -> Iterator[tuple[str, str, Element | None]]:
    """The texts of a paragraph, each with the change that it is part of; neighbours of one change are one."""
    for child in element:
        if child.tag == f"{_W}ins" or child.tag == f"{_W}moveTo":
            yield ("insertion", _text_of(child), child)
        elif child.tag in {f"{_W}del", f"{_W}moveFrom"}:
            yield ("deletion", _text_of(child), child)
        elif child.tag == f"{_W}r":
            yield (kind, _text_of(child), source)
        elif child.tag in {f"{_W}hyperlink", f"{_W}smartTag", f"{_W}sdt", f"{_W}sdtContent"}:
            yield from _runs(child, kind, source)


def _text_of(element: Element) -> str:
    pieces: list[str] = []
    for one in element.iter():
        if one.tag in {f"{_W}t", f"{_W}delText"}:
            pieces.append(one.text or "")
        elif one.tag == f"{_W}tab":
            pieces.append("\t")
        elif one.tag in {f"{_W}br", f"{_W}cr"}:
            pieces.append("\n")
    return "".join(pieces)


def _of(element: Element | None, name: str) -> str:
    return element.get(f"{_W}{name}", "") if element is not None else ""


def _comments(trees: dict[str, Element]) -> Iterator[Comment]:
    tree = trees.get("word/comments.xml")
    if tree is None:
        return
    quoted = _commented(trees["word/document.xml"])
    for comment in list(tree.iter(f"{_W}comment"))[:_MOST]:
        text = "\n".join(_text_of(paragraph) for paragraph in comment.iter(f"{_W}p")).strip()
        yield Comment(text, _of(comment, "author"), _of(comment, "date"), quoted.get(_of(comment, "id"), ""))


def _commented(document: Element) -> dict[str, str]:
    """The words that each comment is about."""
    opened: dict[str, list[str]] = {}
    done: dict[str, str] = {}
    for element in document.iter():
        if element.tag == f"{_W}commentRangeStart":
            opened[_of(element, "id")] = []
        elif element.tag == f"{_W}commentRangeEnd":
            done[_of(element, "id")] = "".join(opened.pop(_of(element, "id"), []))
        elif element.tag == f"{_W}t":
            for pieces in opened.values():
                pieces.append(element.text or "")
    return done


def undone(body: str, change: Change) -> str | None:
    """``body`` with one tracked change rejected; None when its place is not found any more. Pure, for the window's "Reject"."""
    text = change.text if change.kind == "insertion" else ""
    for left, right in ((_AROUND, _AROUND), (20, 20), (10, 10), (_AROUND, 0), (0, _AROUND), (10, 0), (0, 10)):
        before, after = change.before[max(0, len(change.before) - left) :], change.after[:right]
        place = f"{before}{text}{after}"
        if place and body.count(place) == 1:
            at = body.index(place) + len(before)
            mended = "" if change.kind == "insertion" else change.text
            return body[:at] + mended + body[at + len(text) :]
    return None
