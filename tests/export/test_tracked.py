"""The Word file: accepting every change gives the new text exactly, rejecting every one the old."""

import io
import zipfile
from dataclasses import replace
from xml.etree import ElementTree as ET

from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from deskeditor.article import Article
from deskeditor.export.differences import changes_of
from deskeditor.export.release import Release
from deskeditor.export.tracked import lines_of, tracked_docx
from deskeditor.findings import Anchor, Finding, Kind, Person, Ruling, Severity, Verdict
from deskeditor.outlets import load_outlet
from deskeditor.text import Span

EU = load_outlet("eu-reporter")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OLD = Article(
    headline="Le port adopte un plan", body="Un premier alinéa.\n\nLe deuxième, long, dit peu.\n\nUn troisième.", language="fr"
)
NEW = replace(
    OLD,
    headline="Le port de Valmer adopte un plan",
    body="Un premier alinéa.\n\nLe second, long, dit tout.\n\nUn ajout.\n\nUn troisième.",
)

lines = st.text(st.sampled_from("abc .,'\n\u00a0é😀<&"), max_size=60)


def _read(content: bytes, *, accepted: bool) -> list[str]:
    """What a reader of the format makes of the file, by its specification: not the code under test."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        root = ET.fromstring(archive.read("word/document.xml"))  # noqa: S314 - we have just written it
    gone, mark = ("del", "ins") if accepted else ("ins", "del")
    text: list[str] = []
    for paragraph in root.iter(f"{W}p"):
        if paragraph.find(f"{W}pPr/{W}rPr/{W}{gone}") is not None:
            continue
        words: list[str] = []
        for child in paragraph:
            if child.tag == f"{W}{gone}":
                continue
            assert child.tag in {f"{W}{mark}", f"{W}r", f"{W}pPr", f"{W}commentRangeStart", f"{W}commentRangeEnd"}
            words += [node.text or "" for node in child.iter() if node.tag in {f"{W}t", f"{W}delText"}]
        text.append("".join(words))
    return text


def _release(old: Article, new: Article) -> Release:
    return Release(new, EU, original=old, at="2026-03-03T10:00:00+01:00", by=Person("Odile Renard", "OR"))


def test_accepting_gives_the_new_text_and_rejecting_the_old() -> None:
    content = tracked_docx(_release(OLD, NEW))
    assert _read(content, accepted=True) == [text for _, text in lines_of(NEW)]
    assert _read(content, accepted=False) == [text for _, text in lines_of(OLD)]


@given(lines, lines)
def test_it_does_so_whatever_the_texts_are(old: str, new: str) -> None:
    before, after = (Article(headline="a", body=body, language="fr") for body in (old, new))
    content = tracked_docx(_release(before, after))
    assert _read(content, accepted=True) == [text for _, text in lines_of(after)]
    assert _read(content, accepted=False) == [text for _, text in lines_of(before)]


@given(st.lists(lines, max_size=6), st.lists(lines, max_size=6))
def test_differences_hold_both_texts(old: list[str], new: list[str]) -> None:
    changes = changes_of(old, new)
    for kind, wanted in (("added", old), ("removed", new)):
        told = ["".join(piece.text for piece in one.pieces if piece.kind != kind) for one in changes if one.kind != kind]
        assert told == wanted


def test_small_changes_are_marked_word_by_word() -> None:
    changed = changes_of(["Le deuxième, long, dit peu."], ["Le second, long, dit tout."])[0]
    assert [(piece.kind, piece.text) for piece in changed.pieces if piece.kind != "kept"] == [
        ("removed", "deuxième"), ("added", "second"), ("removed", "peu"), ("added", "tout"),
    ]  # fmt: skip


def test_a_question_to_the_author_is_a_comment_on_its_paragraph() -> None:
    finding = Finding(
        "claim.unsourced", Kind.CLAIM, Severity.WARNING, Span(NEW.body.index("second"), NEW.body.index("second") + 6)
    )
    by = Person("Odile Renard", "OR")
    verdict = Verdict(
        "claim.unsourced", Anchor("body", "second", "second"), Ruling.QUERY, by, "2026-03-03T10:00:00+01:00", "Qui le dit ?"
    )
    content = tracked_docx(replace(_release(OLD, NEW), settled=((finding, verdict),)))
    comments = list(Document(io.BytesIO(content)).comments)
    assert [(one.author, one.text) for one in comments] == [("Odile Renard", "Qui le dit ?")]
    assert _read(content, accepted=True) == [text for _, text in lines_of(NEW)]
