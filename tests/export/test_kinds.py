"""Every kind of export: valid by its own standard, the same bytes each time, nothing private, nothing that runs."""

import io
import json
import re
import zipfile
from collections.abc import Callable
from csv import reader
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from deskeditor.article import Article
from deskeditor.export import page_faults
from deskeditor.export.bundle import bundle_files
from deskeditor.export.kinds import KINDS
from deskeditor.export.release import Notice, Release, Signature
from deskeditor.findings import PRIVATE_SOURCE_FIELDS, Anchor, Finding, Kind, Person, Ruling, Severity, Source, Verdict
from deskeditor.importing import import_file
from deskeditor.outlets import load_outlet
from deskeditor.text import Span

GAZETTE = load_outlet("gazette-de-valmer")
ODILE = Person("Odile Renard", "OR", "editor")
AT = "2026-03-03T10:00:00+01:00"
NAMED = Source(
    "s1", "document", "Procès-verbal du conseil", publisher="Port de Valmer", speaker="Maud Keller", position="greffière",
    url="https://port-de-valmer.example/pv", locator="p. 4", note="PRIVATE-note", contact="PRIVATE-contact",
    anonymity_reason="PRIVATE-anonymity_reason", file_sha256="PRIVATE-file_sha256",
)  # fmt: skip
UNNAMED = replace(NAMED, id="s2", kind="interview", on_record="anonymous", speaker="HIDDEN-speaker", title="HIDDEN-title",
                  publisher="HIDDEN-publisher", url="https://HIDDEN-url.example/", locator="HIDDEN-locator")  # fmt: skip


def _finding(text: str, words: str, code: str = "claim.unsourced", severity: Severity = Severity.WARNING) -> Finding:
    start = text.index(words)
    return Finding(code, Kind.CLAIM, severity, Span(start, start + len(words)))


@pytest.fixture
def release(article: Article) -> Release:
    """A release with one of everything."""
    body = article.body

    def ruled(words: str, ruling: Ruling, **more: str) -> tuple[Finding, Verdict]:
        return _finding(body, words), Verdict("claim.unsourced", Anchor("body", words, words), ruling, ODILE, AT, **more)  # type: ignore[arg-type]

    return Release(
        article, GAZETTE, version=2, at=AT, by=ODILE,
        open=(_finding(body, "une digue", "=cmd.formula"),),
        settled=(
            ruled("Le conseil du port", Ruling.SOURCED, source="s1"),
            ruled("deux pompes", Ruling.SOURCED, source="s2"),
            ruled("trois fois", Ruling.QUERY, note="Qui l’a mesuré ?"),
            ruled("attendre", Ruling.STET, note="=1+1", reason="quote verbatim"),
        ),
        sources=(NAMED, UNNAMED),
        signatures=(Signature("editor", "Odile Renard", AT), Signature("second", "Basile Kern", AT)),
        original=replace(article, body=article.body.replace("une digue", "un mur").replace("mardi ", "")),
        override="fête du port", overridden=("No byline.",), rules="abc", ui_language="en",
    )  # fmt: skip


def _read(content: bytes) -> str:
    """What a reader of the file can find in it: of zips, every member."""
    if content[:2] != b"PK":
        return content.decode()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return "\n".join(archive.read(name).decode(errors="replace") for name in archive.namelist())


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_release_gives_the_same_bytes(kind: str, release: Release) -> None:
    assert KINDS[kind].make(release) == KINDS[kind].make(replace(release, version=2))


@pytest.mark.parametrize("kind", KINDS)
def test_no_private_field_of_a_source_and_no_name_of_an_unnamed_one_gets_out(kind: str, release: Release) -> None:
    assert all(getattr(NAMED, name) == f"PRIVATE-{name}" for name in PRIVATE_SOURCE_FIELDS)
    text = _read(KINDS[kind].make(release))
    assert "PRIVATE" not in text
    assert "HIDDEN" not in text


def test_what_is_public_of_a_source_does_get_out(release: Release) -> None:
    assert "Maud Keller" in _read(KINDS["bundle"].make(release))
    assert "Maud Keller" in _read(KINDS["report"].make(release))


@pytest.mark.parametrize("kind", ["page", "fragment", "markdown", "text", "wordpress", "wordpress-rest", "ninjs"])
def test_the_disclaimer_stands_once_in_whatever_is_published(kind: str, release: Release) -> None:
    assert release.disclaimer is not None
    text = KINDS[kind].make(release).decode()
    assert text.count(release.disclaimer.text) == (2 if kind == "ninjs" else 1)  # ninjs carries the body twice, in two forms


def test_ninjs_is_valid_by_iptcs_schemas(release: Release, shared: Path) -> None:
    for kind, version in (("ninjs", "3.1"), ("ninjs2", "2.1")):
        schema = json.loads((shared / "schemas" / f"ninjs-schema_{version}.json").read_text(encoding="utf-8"))
        validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
        for one in (
            release,
            replace(release, embargo=AT),
            replace(release, notice=Notice("kill", "a", 1)),
            Release(Article(), GAZETTE),
        ):
            value = json.loads(KINDS[kind].make(one))
            assert [error.message for error in validator.iter_errors(value)] == []
            assert list(validator.iter_errors({**value, "unknownKey": 1})) != []


def test_the_json_ld_uses_schema_orgs_words_only(release: Release, shared: Path) -> None:
    folder = shared / "schemas" / "schemaorg"
    with (folder / "props.csv").open(encoding="utf-8") as file:
        properties = {row[1] for row in reader(file)}
    with (folder / "types.csv").open(encoding="utf-8") as file:
        types = {row[1] for row in reader(file)}

    def unknown(value: object) -> list[str]:
        if isinstance(value, list):
            return [one for part in value for one in unknown(part)]
        if not isinstance(value, dict):
            return []
        own = [name for name in value if name not in properties and not name.startswith("@")]
        own += [value["@type"]] if value.get("@type", "Thing") not in types else []
        return own + [one for part in value.values() for one in unknown(part)]

    value = json.loads(KINDS["jsonld"].make(release))
    assert unknown(value) == []
    assert unknown({**value, "headLine": "a", "author": {"@type": "Persona"}}) == ["headLine", "Persona"]


def test_wordpress_reads_only_blocks(wordpress: Callable[[str], list[str | None]], release: Release) -> None:
    names = wordpress(KINDS["wordpress"].make(release).decode())
    assert None not in names
    assert {"core/paragraph", "core/heading", "core/list", "core/list-item", "core/quote"} <= set(names)
    assert None in wordpress("<p>stray</p>")


def test_the_rest_payload_never_publishes(release: Release) -> None:
    payload = json.loads(KINDS["wordpress-rest"].make(release))
    assert payload["status"] == "pending"
    assert (payload["date"], payload["date_gmt"]) == ("2026-03-03T09:30:00", "2026-03-03T08:30:00")
    assert "date" not in json.loads(
        KINDS["wordpress-rest"].make(replace(release, article=replace(release.article, published="2026-03-03")))
    )


def test_the_markdown_comes_back_as_the_same_article(release: Release) -> None:
    article = release.printed
    again = import_file(KINDS["markdown"].make(release), "a.md", GAZETTE).article
    for name in ("headline", "kicker", "standfirst", "dateline", "language", "slug"):
        assert getattr(again, name) == getattr(article, name), name
    assert again.body.split() == article.body.split()


def test_the_plain_text_has_no_markup(release: Release) -> None:
    text = KINDS["text"].make(release).decode()
    assert not re.search(r"[*\[\]<>#]", text)
    assert "- une digue\n" in text


def test_a_spreadsheet_finds_no_formula_in_the_report(release: Release) -> None:
    rows = list(reader(io.StringIO(KINDS["report-csv"].make(release).decode(), newline="")))
    assert len(rows) == 6
    assert not [cell for row in rows for cell in row if cell[:1] in {"=", "+", "-", "@"}]


def test_annotations_quote_the_words_they_are_about(release: Release) -> None:
    value = json.loads(KINDS["annotations"].make(release))
    assert value["@context"] == "http://www.w3.org/ns/anno.jsonld"
    for item in value["items"]:
        quote, position = item["target"]["selector"]
        assert release.article.body[position["start"] : position["end"]] == quote["exact"]


def test_every_page_of_every_kind_passes_our_checker(release: Release) -> None:
    files = bundle_files(release)
    for name in ("article.html", "changes.html", "attribution.html"):
        assert page_faults(files[name].decode()) == (), name
    assert page_faults(KINDS["report"].make(release).decode()) == ()


def test_nu_and_axe_find_nothing_in_the_pages_of_a_bundle(
    nu: Callable[[list[Path]], dict[str, list[str]]], axe: Callable[[Path], list[str]], release: Release, tmp_path: Path
) -> None:
    files = {**bundle_files(release), "report.html": KINDS["report"].make(release)}
    pages = [tmp_path / name for name in files if name.endswith(".html") and name not in {"fragment.html", "wordpress.html"}]
    for path in pages:
        path.write_bytes(files[path.name])
    for name in ("fragment.html", "wordpress.html"):
        inside = files[name].decode().replace("/>", ">")  # WordPress writes <hr/>
        head = '<!DOCTYPE html>\n<html lang="fr"><head><title>a</title></head><body><h1>a</h1>'
        wrapped = f"{head}{inside}</body></html>"
        pages.append(tmp_path / name)
        pages[-1].write_text(wrapped, encoding="utf-8")
    assert nu(pages) == {}
    assert [broken for path in pages[:4] for broken in axe(path)] == []


@pytest.mark.parametrize("kind", ["page", "markdown", "text", "ninjs", "ninjs2"])
def test_what_was_written_can_be_read_again(kind: str) -> None:
    """A page, a text or a news item that comes back is the article: nothing of its form stands in the body."""
    body = "Le conseil a voté le budget mardi.\n\n« Nous ne pouvons plus attendre », a déclaré la présidente, Maud Keller."
    article = Article(
        slug="budget", headline="Le budget est voté", byline="Ada Martin", published="2026-03-02T10:00:00+01:00",
        language="fr", outlet=GAZETTE.id, body=body,
    )  # fmt: skip
    written = KINDS[kind].make(Release(article, GAZETTE, at=AT, by=ODILE))
    found = import_file(written, f"budget{KINDS[kind].ending}", GAZETTE).article
    plain = found.body.replace("\u00a0", " ").replace("\u202f", " ")
    assert (found.headline, found.byline, found.language, plain) == (article.headline, article.byline, "fr", body)
    assert (found.published or "")[:10] == "2026-03-02"
