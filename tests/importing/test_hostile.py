"""Files that mean harm or are broken: refused with a message that says what to do, and nothing else happens."""

import os
import pickle
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.importing import made_files as makers

from deskeditor.importing import ImportProblem, import_file, import_paste
from deskeditor.outlets import load_outlet
from deskeditor.resources import resource

OUTLET = load_outlet("eu-reporter")

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
DEEP_XML = makers.word_body("<w:p>" * 5000 + "</w:p>" * 5000)
HOSTILE = {
    "a zip bomb": ("a.docx", makers.zip_bomb, "import.zip-bomb"),
    "false sizes": ("a.docx", lambda: makers.with_false_sizes(makers.as_docx()), "import.damaged"),
    "a bomb with false sizes": ("a.docx", lambda: makers.with_false_sizes(makers.zip_bomb()), "import.damaged"),
    "billion laughs": ("a.docx", lambda: makers.docx_of(makers.BILLION_LAUGHS), "import.entities"),
    "an external entity": ("a.docx", lambda: makers.docx_of(makers.EXTERNAL_ENTITY), "import.entities"),
    "an external entity, odt": (
        "a.odt",
        lambda: makers.zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": makers.EXTERNAL_ENTITY}),
        "import.entities",
    ),
    "depth": ("a.docx", lambda: makers.docx_of(DEEP_XML), "import.too-deep"),
    "depth in HTML": ("a.html", lambda: b"<html><body>" + b"<div>" * 20_000, "import.too-deep"),
    "depth in HTML, unclosed emphasis": ("a.html", lambda: b"<html><body>" + b"<b><i>" * 20_000, "import.too-deep"),
    "depth in JSON": ("a.json", lambda: b"[" * 100_000, "import.too-deep"),
    "depth in RTF": ("a.rtf", lambda: b"{\\rtf1 " + b"{" * 10_000, "import.too-deep"),
    "truncated": ("a.docx", lambda: makers.as_docx()[:2000], "import.damaged"),
    "truncated, odt": ("a.odt", lambda: makers.as_odt()[:-60], "import.damaged"),
    "truncated, rtf": ("a.rtf", lambda: makers.as_rtf()[:-1], "import.damaged"),
    "a password": ("a.docx", lambda: makers.encrypted(makers.as_docx()), "import.password"),
    "a password, by Word": ("a.docx", lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "import.password"),
    "a password, odt": (
        "a.odt",
        lambda: makers.zipped(
            {
                "mimetype": "application/vnd.oasis.opendocument.text",
                "META-INF/manifest.xml": "<m><encryption-data/></m>",
                "content.xml": "x",
            }
        ),
        "import.password",
    ),
    "old Word": ("a.doc", lambda: OLE, "import.old-word"),
    "a text named .docx": ("a.docx", lambda: b"Hello there.", "import.wrong-ending"),
    "a picture named .txt": ("a.txt", lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, "import.binary"),
    "noise": ("a.txt", lambda: bytes(range(256)) * 40, "import.binary"),
    "a spreadsheet": (
        "a.xlsx",
        lambda: makers.zipped({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<x/>"}),
        "import.other-document",
    ),
    "an archive": ("a.zip", lambda: makers.zipped({"a.txt": "Hello"}), "import.archive"),
    "a broken PDF": ("a.pdf", lambda: b"%PDF-1.7\n" + bytes(200), "import.damaged"),
    "JSON that is no article": ("a.json", lambda: b'{"a": 1}', "import.not-an-article"),
    "broken JSON": ("a.json", lambda: b'{"a": ', "import.damaged"),
    "a page of ten megabytes": ("a.html", lambda: b"<html><body>" + b"<p>word</p>" * 1_000_000, "import.too-long"),
    "nothing": ("a.txt", lambda: b"", "import.empty"),
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_a_hostile_file_is_refused_and_says_what_to_do(name: str) -> None:
    file_name, make, key = HOSTILE[name]
    with pytest.raises(ImportProblem) as raised:
        import_file(make(), file_name, OUTLET)
    assert raised.value.key == key
    for language in ("en", "fr"):
        said = raised.value.text(language)
        assert "import." not in said
        assert "{" not in said
    assert pickle.loads(pickle.dumps(raised.value)).key == key  # noqa: S301 - our own value: it crosses from the worker


def test_a_paste_of_ten_megabytes_is_refused_or_read_whole() -> None:
    with pytest.raises(ImportProblem) as raised:
        import_paste("Hello there, reader. " * 500_000, "", OUTLET)
    assert raised.value.key == "import.too-long"
    small = "Hello there, reader. " * 5_000
    assert import_paste(small, "", OUTLET).article.body == small.strip()


@pytest.mark.parametrize(
    "text", ["[" * 10_000, "![a](" * 5_000, "- " * 5_000, "# " + " " * 20_000 + "x", "”" * 20_000, "> " * 9_000]
)
def test_hostile_markdown_is_kept_as_it_is(text: str) -> None:
    imported = import_file(text.encode(), "a.md", OUTLET)
    assert text.strip() in (imported.article.body, imported.article.headline) or imported.article.headline == "x"


def test_files_that_are_not_there_or_may_not_be_read(tmp_path: Path) -> None:
    def key_of(path: Path) -> str:
        with pytest.raises(ImportProblem) as raised:
            import_file(path, path.name, OUTLET)
        return raised.value.key

    assert key_of(tmp_path / "none.txt") == "import.missing"
    assert key_of(tmp_path) == "import.not-a-file"
    assert key_of(Path("a\0b")) == "import.missing"
    locked = tmp_path / "locked.txt"
    locked.write_text("Hello there.")
    locked.chmod(0)
    if not os.access(locked, os.R_OK):
        assert key_of(locked) == "import.no-permission"


@given(
    st.binary(max_size=600),
    st.sampled_from(["a.txt", "a.docx", "a.html", "a.rtf", "a.eml", "a.json", "a.odt", "a.xml", "a.pdf", "a"]),
)
def test_whatever_the_bytes_it_is_an_article_or_a_problem(data: bytes, name: str) -> None:
    try:
        imported = import_file(data, name, OUTLET)
    except ImportProblem as problem:
        assert "import." not in problem.text("en")  # noqa: PT017 - either is right
    else:
        assert imported.original == data


@given(st.data())
def test_a_document_broken_anywhere_is_an_article_or_a_problem(data: st.DataObject) -> None:
    make = data.draw(st.sampled_from([makers.as_docx, makers.as_odt, makers.as_rtf, makers.as_mail, makers.as_html]))
    content = bytearray(make())
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        import_file(bytes(content), "a", OUTLET)
    except ImportProblem as problem:
        assert "import." not in problem.text("fr")  # noqa: PT017 - either is right


def test_every_reason_and_problem_has_its_text_in_both_languages() -> None:
    english, french = (
        {
            key
            for key in tomllib.loads(resource("messages", f"{code}.toml").read_text(encoding="utf-8"))
            if key.startswith(("import.", "removed."))
        }
        for code in ("en", "fr")
    )
    assert english == french
    roles = {
        role
        for path in resource("languages").glob("*/furniture.toml")
        for table in ("verified", "likely", "patterns")
        for role in tomllib.loads(path.read_text(encoding="utf-8")).get(table, {})
    }
    assert {f"removed.{role}" for role in roles} <= english
