"""Every kind of export of every sample and case before its judge. Start reading at :func:`test_nu_finds_nothing_in_any_kind`."""

import json
from collections.abc import Callable
from csv import reader
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from deskeditor.article import Article
from deskeditor.export.bundle import bundle_files
from deskeditor.export.kinds import KINDS
from deskeditor.export.release import Release
from deskeditor.importing import import_file
from deskeditor.outlets import load_outlet

EU, GAZETTE = load_outlet("eu-reporter"), load_outlet("gazette-de-valmer")
PICTURED = (
    "La séance fut brève, dit-on. « We are not going to wait for the others », a dit la maire.\n\n"
    '![Le quai sous l’eau](quai.png "Photo\u00a0: Odile Marchetti")\n\n'
    "The council has been waiting for this and it will not be the last.\n"
)

pytestmark = pytest.mark.slow


@pytest.fixture
def releases(root: Path, article: Article) -> dict[str, Release]:
    """A release of every sample and every development case that is there, by name, and one with a picture and foreign words."""
    folders = (root.parent / "shared" / "cases", root / "resources" / "samples")
    paths = sorted(path for folder in folders for path in folder.glob("*") if path.suffix in {".md", ".txt"})
    found = {path.stem: import_file(path, path.name, EU).article for path in paths}
    found |= {"own": article, "pictured": replace(article, body=PICTURED)}
    made = {}
    for name, one in found.items():
        before = replace(one, body=f"{one.body}\n\nUn paragraphe de plus.")
        outlet = EU if EU.disclaimer(one.language) else GAZETTE
        made[name] = Release(one, outlet, at="2026-03-03T10:00:00+01:00", original=before)
    assert len(made) >= 7
    return made


def test_nu_finds_nothing_in_any_kind(
    nu: Callable[[list[Path]], dict[str, list[str]]], releases: dict[str, Release], tmp_path: Path
) -> None:
    pages: list[Path] = []
    for name, release in releases.items():
        files = {**bundle_files(release), "report.html": KINDS["report"].make(release)}
        for kind, content in files.items():
            if not kind.endswith(".html"):
                continue
            html = content.decode()
            if kind in {"fragment.html", "wordpress.html"}:
                head = f'<!DOCTYPE html>\n<html lang="{release.printed.language}"><head><title>a</title></head><body><h1>a</h1>'
                html = f"{head}{html.replace('/>', '>')}</body></html>"
            pages.append(tmp_path / f"{name}-{kind}")
            pages[-1].write_text(html, encoding="utf-8")
    assert nu(pages) == {}
    (tmp_path / "spoilt.html").write_text("<!DOCTYPE html><p><font>a", encoding="utf-8")
    assert nu([tmp_path / "spoilt.html"])


def test_axe_finds_no_barrier_in_any_page(axe: Callable[[Path], list[str]], releases: dict[str, Release], tmp_path: Path) -> None:
    for name, release in releases.items():
        path = tmp_path / f"{name}.html"
        path.write_bytes(KINDS["page"].make(release))
        assert axe(path) == [], name


def test_wordpress_reads_only_blocks(wordpress: Callable[[str], list[str | None]], releases: dict[str, Release]) -> None:
    for name, release in releases.items():
        assert None not in wordpress(KINDS["wordpress"].make(release).decode()), name
    assert "core/image" in wordpress(KINDS["wordpress"].make(releases["pictured"]).decode())


def test_ninjs_and_json_ld_are_valid(releases: dict[str, Release], shared: Path) -> None:
    with (shared / "schemas" / "schemaorg" / "props.csv").open(encoding="utf-8") as file:
        properties = {row[1] for row in reader(file)}
    for kind, version in (("ninjs", "3.1"), ("ninjs2", "2.1")):
        schema = json.loads((shared / "schemas" / f"ninjs-schema_{version}.json").read_text(encoding="utf-8"))
        validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
        for name, release in releases.items():
            faults = [error.message for error in validator.iter_errors(json.loads(KINDS[kind].make(release)))]
            assert faults == [], (kind, name)
    for name, release in releases.items():
        value = json.loads(KINDS["jsonld"].make(release))
        assert [key for key in value if key not in properties and not key.startswith("@")] == [], name
