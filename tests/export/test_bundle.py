"""The release bundle: deterministic, self-checking, and honest about what may be published."""

import json
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from deskeditor.article import Article
from deskeditor.cli import main
from deskeditor.export import page_faults
from deskeditor.export.bundle import bundle_files, bundle_name, bundle_zip, sums, write_bundle
from deskeditor.export.release import Notice, Release, Signature
from deskeditor.export.verifying import NotABundle, verify
from deskeditor.findings import Person
from deskeditor.outlets import load_outlet

GAZETTE = load_outlet("gazette-de-valmer")
AT = "2026-03-03T10:00:00+01:00"


@pytest.fixture
def release(article: Article) -> Release:
    return Release(article, GAZETTE, at=AT, original=article)


def _written(release: Release, folder: Path) -> Path:
    write_bundle(release, folder)
    return folder / bundle_name(release)


def test_a_bundle_verifies_as_folder_and_as_zip(release: Release, tmp_path: Path) -> None:
    folder = _written(release, tmp_path)
    assert verify(folder) == ()
    (tmp_path / "a.zip").write_bytes(bundle_zip(release))
    assert verify(tmp_path / "a.zip") == ()
    assert bundle_zip(release) == bundle_zip(replace(release))


def test_sha256sum_accepts_it(release: Release, tmp_path: Path) -> None:
    folder = _written(release, tmp_path)
    subprocess.run(["sha256sum", "--quiet", "--strict", "-c", "SHA256SUMS"], cwd=folder, check=True)


@pytest.mark.parametrize(
    "name", [name for name in bundle_files(Release(Article(body="a", language="fr"), GAZETTE)) if name != "SHA256SUMS"]
)
def test_any_altered_file_is_told(name: str, release: Release, tmp_path: Path) -> None:
    folder = _written(release, tmp_path)
    path = folder / name
    path.write_bytes(path.read_bytes() + b" ")
    assert name in {dict(flaw.slots).get("file") for flaw in verify(folder)}
    path.unlink()
    if name == "manifest.json":
        with pytest.raises(NotABundle):
            verify(folder)
    else:
        assert "verify.missing" in {flaw.key for flaw in verify(folder)}


def test_a_stowaway_is_told(release: Release, tmp_path: Path) -> None:
    folder = _written(release, tmp_path)
    (folder / "more.html").write_text("a", encoding="utf-8")
    assert [flaw.key for flaw in verify(folder)] == ["verify.unlisted", "verify.manifest-missing"]


@pytest.mark.parametrize(
    ("name", "old", "new", "key"),
    [
        ("article.html", "opinions", "options", "verify.disclaimer"),
        ("article.html", "<h1>", "<h1><script>", "verify.page"),
        ("README.txt", "MAY PUBLISH", "DO NOT PUBLISH", "verify.readme"),
        ("wordpress-rest.json", '"pending"', '"publish"', "verify.disagrees"),
        ("article.ninjs.json", '"usable"', '"canceled"', "verify.disagrees"),
    ],
)
def test_a_forger_who_mends_the_sums_is_still_found_out(
    name: str, old: str, new: str, key: str, release: Release, tmp_path: Path
) -> None:
    files = bundle_files(release)
    assert old.encode() in files[name]
    files[name] = files[name].replace(old.encode(), new.encode())
    manifest = json.loads(files["manifest.json"])
    manifest["files"][name] = sums({name: files[name]}).decode().split()[0]
    files["manifest.json"] = json.dumps(manifest).encode()
    files["SHA256SUMS"] = sums(files)
    for one, content in files.items():
        (tmp_path / one).write_bytes(content)
    assert key in {flaw.key for flaw in verify(tmp_path)}


def test_the_readme_answers_the_first_question_first(release: Release) -> None:
    def first_lines(one: Release) -> list[str]:
        return bundle_files(one)["README.txt"].decode().splitlines()[:2]

    assert first_lines(release)[0] == "MAY PUBLISH"
    assert first_lines(replace(release, embargo="2026-03-04T06:00:00+01:00"))[1].endswith("4 March 2026, 6:00 (UTC+01:00)")
    assert first_lines(replace(release, notice=Notice("kill", "retrait", 1)))[0] == "DO NOT PUBLISH"
    assert first_lines(replace(release, notice=Notice("correction", "rectifié", 1)))[0] == "MAY PUBLISH"


def test_an_override_is_shown_to_the_web_team(release: Release) -> None:
    files = bundle_files(replace(release, override="urgence", overridden=("No byline.",)))
    assert "urgence" in files["README.txt"].decode()
    assert "No byline." in files["README.txt"].decode()
    assert json.loads(files["manifest.json"])["override"] == {"reason": "urgence", "blockers": ["No byline."]}


@pytest.mark.parametrize("kind", ["hold", "kill"])
def test_a_notice_carries_no_article_and_names_what_it_replaces(kind: str, release: Release, tmp_path: Path) -> None:
    notice = replace(release, version=3, notice=Notice(kind, "à revoir", 2))
    files = bundle_files(notice)
    assert "article.html" not in files
    assert json.loads(files["manifest.json"])["notice"]["replaces"] == 2
    assert json.loads(files["article.ninjs.json"])["pubStatus"] == {"hold": "withheld", "kill": "canceled"}[kind]
    assert verify(_written(notice, tmp_path)) == ()


def test_the_identifiers_stay_the_same_across_releases(release: Release) -> None:
    first, second = (json.loads(bundle_files(replace(release, version=number))["manifest.json"]) for number in (1, 2))
    assert first["article"] == second["article"]
    assert (first["version"], second["version"]) == (1, 2)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"<html>", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_bundle_is_said_to_be_none(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(content)
    result = CliRunner().invoke(main, ["verify", str(path), "--ui-lang", "fr"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Pas de lot" in result.stderr
    assert "a.zip" in result.stderr
    with pytest.raises(NotABundle):
        verify(tmp_path / "nowhere")


def test_a_zip_bomb_is_not_inflated(tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("SHA256SUMS", bytes(60_000_000))
    with pytest.raises(NotABundle) as refused:
        verify(path)
    assert refused.value.flaw.key == "verify.too-much"


def test_the_command_says_whole_or_what_is_wrong(release: Release, tmp_path: Path) -> None:
    folder = _written(release, tmp_path)
    assert CliRunner().invoke(main, ["verify", str(folder)]).exit_code == 0
    (folder / "article.txt").write_text("autre", encoding="utf-8")
    result = CliRunner().invoke(main, ["verify", str(folder), "--ui-lang", "fr"])
    assert result.exit_code == 1
    assert "article.txt a été modifié" in result.stderr


def test_a_correction_stays_with_the_story(release: Release) -> None:
    wording = "Une version antérieure disait à tort <12 mètres>."
    files = bundle_files(replace(release, version=2, notice=Notice("correction", wording, 1)))
    html = files["article.html"].decode()
    assert page_faults(html) == ()
    assert "<h2>Rectificatif</h2>\n<p>Une version antérieure disait à tort &lt;12 mètres&gt;.</p>" in html
    assert json.loads(files["article.jsonld"])["correction"] == {"@type": "CorrectionComment", "text": wording}
    assert "correction" not in json.loads(bundle_files(release)["article.jsonld"])


def test_the_web_team_is_warned_when_paragraphs_were_lost(release: Release) -> None:
    longer = replace(release, original=replace(release.article, body=release.article.body + "\nUn.\nDeux."))
    assert "shorter than what was imported, by 2 paragraphs" in bundle_files(longer)["README.txt"].decode()
    assert "shorter" not in bundle_files(release)["README.txt"].decode()


def test_times_and_signatures_of_the_readme_are_words_and_not_codes(release: Release) -> None:
    signed = (Signature("editor", "Ada Martin", "2026-03-03T09:05:01.123+00:00"), Signature("second", "Bo Holm", AT, solo=True))
    told = bundle_files(replace(release, ui_language="fr", embargo=AT, signatures=signed))["README.txt"].decode()
    assert "3 mars 2026" in told
    assert "(UTC+01:00)" in told
    assert "(UTC)" in told
    assert "2026-03-03T" not in told
    assert "Ada Martin, rédacteur, " in told
    assert "Bo Holm, second relecteur, " in told
    assert "sans autre lecteur" in told
    assert "aucun visa" in bundle_files(replace(release, ui_language="fr"))["README.txt"].decode()


def test_an_order_to_stop_speaks_of_no_file_that_is_not_there(release: Release) -> None:
    files = bundle_files(replace(release, notice=Notice("hold", "Plainte reçue", 1), ui_language="fr", by=Person("Ada Martin")))
    told = files["README.txt"].decode()
    assert "sur ordre de Ada Martin, 3 mars 2026" in told
    assert "Plainte reçue" in told
    assert "changes.html" not in told
    assert release.disclaimer is not None
    assert release.disclaimer.text not in told
