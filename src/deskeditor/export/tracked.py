"""A Word file with tracked changes and comments, for the author. Start reading at :func:`tracked_docx`.

Accepting every change gives the article as it stands, rejecting every one the article as it was imported: paragraph by paragraph,
character by character.
"""

import io
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from deskeditor.article import Article
from deskeditor.export.archive import unzipped, zipped
from deskeditor.export.cleaning import cleaned
from deskeditor.export.differences import ChangedParagraph, Piece, changes_of
from deskeditor.export.release import PRODUCT, Release
from deskeditor.findings import Finding, Messages, Ruling, Verdict

_STYLES = {"kicker": "Kicker", "headline": "Title", "standfirst": "Subtitle", "byline": "Byline"}
"""The style of each field's paragraph: Word's own name where it has one, and what says of it what it is when it comes back."""
_NO_DATE = "1980-01-01T00:00:00Z"


def tracked_docx(release: Release) -> bytes:
    """The file's bytes; the same release gives the same bytes."""
    document = Document()
    _set_properties(document, release)
    for name in sorted(set(_STYLES.values()) - {style.name for style in document.styles}):
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    numbers = count(1)
    author, at = release.by.name or PRODUCT, release.at or _NO_DATE
    for field, changed in _paragraphs_of(release.original or release.article, release.article):
        paragraph = document.add_paragraph(style=_STYLES.get(field))
        _write(paragraph, changed, numbers, (author, at))
    for finding, verdict in release.settled:
        if verdict.ruling is Ruling.QUERY:
            _comment(document, release, finding, verdict)
    out = io.BytesIO()
    document.save(out)
    return zipped(unzipped(out.getvalue()), first=("[Content_Types].xml",))


def lines_of(article: Article) -> list[tuple[str, str]]:
    """The paragraphs of an article as the file holds them: (field, text)."""
    parts = [
        (name, cleaned(getattr(article, name)).replace("\n", " ")) for name in ("kicker", "headline", "standfirst", "byline")
    ]
    parts += [("body", line) for line in cleaned(article.body).split("\n")]
    return [(field, text) for field, text in parts if text.strip()]


def _paragraphs_of(old: Article, new: Article) -> Iterator[tuple[str, ChangedParagraph]]:
    for field in ("kicker", "headline", "standfirst", "byline", "body"):
        before = [text for name, text in lines_of(old) if name == field]
        after = [text for name, text in lines_of(new) if name == field]
        yield from ((field, changed) for changed in changes_of(before, after))


def _set_properties(document: Any, release: Release) -> None:
    properties = document.core_properties
    moment = datetime.fromisoformat((release.at or _NO_DATE).replace("Z", "+00:00")).astimezone(UTC).replace(tzinfo=None)
    properties.created = properties.modified = moment
    properties.author = properties.last_modified_by = release.by.name or PRODUCT
    properties.title = cleaned(release.article.headline)[:250]
    properties.language = release.article.language
    properties.comments = ""


def _write(paragraph: Any, changed: ChangedParagraph, numbers: Iterator[int], signed: tuple[str, str]) -> None:
    if changed.kind != "kept":
        mark = OxmlElement("w:rPr")
        mark.append(_revision("w:ins" if changed.kind == "added" else "w:del", numbers, signed))
        paragraph._p.get_or_add_pPr().append(mark)
    for piece in changed.pieces:
        _write_piece(paragraph, piece, numbers, signed)


def _write_piece(paragraph: Any, piece: Piece, numbers: Iterator[int], signed: tuple[str, str]) -> None:
    run = OxmlElement("w:r")
    text = OxmlElement("w:delText" if piece.kind == "removed" else "w:t")
    text.set(qn("xml:space"), "preserve")
    text.text = piece.text
    run.append(text)
    if piece.kind == "kept":
        paragraph._p.append(run)
        return
    revision = _revision("w:ins" if piece.kind == "added" else "w:del", numbers, signed)
    revision.append(run)
    paragraph._p.append(revision)


def _revision(tag: str, numbers: Iterator[int], signed: tuple[str, str]) -> Any:
    revision = OxmlElement(tag)
    revision.set(qn("w:id"), str(next(numbers)))
    revision.set(qn("w:author"), signed[0])
    revision.set(qn("w:date"), signed[1])
    return revision


def _comment(document: Any, release: Release, finding: Finding, verdict: Verdict) -> None:
    """A question to the author, on the paragraph it is about."""
    text = str(getattr(release.article, finding.field, "") or "")
    line = text[text.rfind("\n", 0, finding.span.start) + 1 :].partition("\n")[0] if finding.span else ""
    target = next((one for one in document.paragraphs if _accepted(one) == cleaned(line)), document.paragraphs[0])
    runs = target.runs or [target.add_run("")]
    told = cleaned(verdict.note or Messages.load(release.ui_language).message(finding))
    comment = document.add_comment(runs, text=told, author=verdict.by.name or PRODUCT, initials=verdict.by.initials)
    comment._comment_elm.set(qn("w:date"), verdict.at or _NO_DATE)


def _accepted(paragraph: Any) -> str:
    """The paragraph's text with every change accepted."""
    return "".join(node.text or "" for node in paragraph._p.iter(qn("w:t")))
