"""A signature covers the disclaimer that is printed, whatever it is for. Start reading at :func:`signed`."""

import json
import zipfile
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from tests.desk.conftest import ADA, FILLED, GRACE, approved, clean_draft

from deskeditor.desk import signing, workflow
from deskeditor.desk.desk import Desk
from deskeditor.desk.exporting import preflight
from deskeditor.desk.outlet_profile import Approval, save_outlet
from deskeditor.desk.package import open_package, save_package
from deskeditor.desk.releasing import export_as, release_of
from deskeditor.desk.session import Session
from deskeditor.export.verifying import verify
from deskeditor.findings import Person
from deskeditor.outlets import PURPOSES, load_outlet
from deskeditor.outlets.outlet import Outlet
from deskeditor.store.problem import DeskProblem
from deskeditor.store.serial import canonical, sha256

OUTLET = "gazette-de-valmer"


@pytest.fixture(autouse=True)
def strict(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Every outlet asks for two signatures; what is changed of outlets is changed in a folder of the test's own."""
    monkeypatch.setenv("DESKEDITOR_CONFIG", str(tmp_path / "own"))
    table = Outlet.table

    def asking(self: Outlet, name: str) -> Mapping[str, Any]:
        return {**table(self, name), "signatures": 2} if name == "workflow" else table(self, name)

    monkeypatch.setattr(Outlet, "table", asking)


@pytest.fixture
def clean(desk: Desk) -> Session:
    return clean_draft(desk, outlet=OUTLET, **FILLED)


def signed(desk: Desk, session: Session, purpose: str = "standard") -> None:
    signing.set_purpose(session, purpose)
    approved(desk, session)


def keys(session: Session, outlet: str = OUTLET, purpose: str = "") -> set[str]:
    return {one.key for one in preflight(session, outlet, purpose)}


@pytest.mark.parametrize("asked", PURPOSES[1:])
def test_what_was_signed_for_one_purpose_goes_out_for_no_other(desk: Desk, clean: Session, asked: str, tmp_path: Path) -> None:
    signed(desk, clean)
    assert keys(clean) == set()
    assert keys(clean, purpose=asked) == {"workflow.signed-otherwise"}
    done = export_as(desk, clean, "page", OUTLET, tmp_path / "out", override="pressé", purpose=asked)
    assert [one.key for one in done.held] == ["workflow.signed-otherwise"]
    assert dict(done.held[0].slots) == {"signed": f"{OUTLET}/standard", "asked": f"{OUTLET}/{asked}"}
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("purpose", PURPOSES)
def test_signed_for_a_purpose_it_goes_out_for_that_and_the_bundle_agrees(
    desk: Desk, clean: Session, purpose: str, tmp_path: Path
) -> None:
    signed(desk, clean, purpose)
    done = export_as(desk, clean, "bundle", OUTLET, tmp_path)
    assert done.path is not None, done
    wording = load_outlet(OUTLET).disclaimer("fr", purpose)
    assert wording is not None
    with zipfile.ZipFile(done.path) as archive:
        name = next(one for one in archive.namelist() if one.endswith("manifest.json"))
        manifest = json.loads(archive.read(name))
    assert manifest["purpose"] == manifest["disclaimer"]["purpose"] == purpose
    assert manifest["disclaimer"]["sha256"] == wording.sha256
    assert [(one["role"], one["disclaimer"], one["content"]) for one in manifest["signatures"]] == [
        (role, wording.sha256, signing.content_hash(clean)) for role in ("editor", "second")
    ]
    assert verify(done.path) == ()


def test_a_signature_of_another_disclaimer_is_found_in_the_bundle(desk: Desk, clean: Session, tmp_path: Path) -> None:
    from deskeditor.export import bundle

    signed(desk, clean, "opinion")
    files = bundle.bundle_files(release_of(clean, OUTLET))
    for change, key in (
        (lambda one: one["signatures"][0].update(disclaimer="0" * 64), "verify.signature"),
        (lambda one: one["signatures"][1].update(content="0" * 64), "verify.signature"),
        (lambda one: one.update(purpose="standard"), "verify.purpose"),
    ):
        manifest = json.loads(files["manifest.json"])
        change(manifest)
        told = dict(files) | {"manifest.json": json.dumps(manifest).encode()}
        told["SHA256SUMS"] = bundle.sums(told)
        folder = tmp_path / key
        folder.mkdir(exist_ok=True)
        for name, content in told.items():
            (folder / name).write_bytes(content)
        assert {flaw.key for flaw in verify(folder)} == {key}


def test_another_outlets_disclaimer_is_not_covered(desk: Desk, clean: Session) -> None:
    signed(desk, clean)
    assert "workflow.signed-otherwise" in keys(clean, "eu-reporter")


def test_another_purpose_voids_the_signatures_and_they_stay_void(desk: Desk, clean: Session) -> None:
    signed(desk, clean)
    signing.set_purpose(clean, "opinion")
    assert clean.status == "editing"
    signing.set_purpose(clean, "standard")
    assert not any(one.valid for one in signing.signatures(clean))
    assert all(one.void_since for one in signing.signatures(clean))
    assert "workflow.signature-void" in keys(clean)


def test_an_export_changes_the_purpose_of_no_signed_draft(desk: Desk, clean: Session) -> None:
    signing.keep_purpose(clean, "sponsored")
    assert clean.purpose == "sponsored"
    approved(desk, clean)
    signing.keep_purpose(clean, "opinion")
    assert clean.purpose == "sponsored"
    assert all(one.valid for one in signing.signatures(clean))


def test_an_unknown_purpose_is_refused(clean: Session) -> None:
    with pytest.raises(DeskProblem, match="fun"):
        signing.set_purpose(clean, "fun")


@pytest.mark.parametrize("opened_again", [False, True])
def test_another_wording_of_the_disclaimer_voids_for_good(desk: Desk, clean: Session, opened_again: bool) -> None:  # noqa: FBT001
    signed(desk, clean, "opinion")
    outlet = load_outlet(OUTLET)
    old = outlet.disclaimer("fr", "opinion")
    assert old is not None

    def word(text: str) -> None:
        found = save_outlet(OUTLET, outlet.settings, {("fr", "opinion"): text}, Approval("Odile Renard", "2026-03-01"))
        assert found == ()

    session = clean
    if opened_again:
        desk.close_draft(clean.id)
        word("Un tout autre avertissement.")
        desk.renew()
        session = desk.open_draft(clean.id)
    else:
        word("Un tout autre avertissement.")
        desk.renew()
    assert not any(one.valid for one in signing.signatures(session))
    assert session.status == "editing"
    word(old.text)
    desk.renew()
    assert not any(one.valid for one in signing.signatures(session)), "and after it is put back"
    assert "workflow.signature-void" in keys(session)


def test_what_was_signed_before_drafts_had_a_purpose_still_holds(clean: Session) -> None:
    """The print of a standard draft is that of the first version."""
    wording = load_outlet(OUTLET).disclaimer("fr")
    assert wording is not None
    content = {"article": asdict(clean.article), "disclaimer": wording.text, "rulings": []}
    assert signing.content_hash(clean) == sha256(canonical(content))


def test_a_package_brings_the_purpose_along(desk: Desk, clean: Session, tmp_path: Path) -> None:
    signing.set_purpose(clean, "sponsored")
    save_package(clean, tmp_path / "a.draft")
    other = Desk.open(tmp_path / "other.desk", Person("Zoé"), "en")
    try:
        assert other.open_draft(open_package(other, tmp_path / "a.draft").draft).purpose == "sponsored"
    finally:
        other.close()


def test_the_same_content_for_another_purpose_is_another_version(desk: Desk, clean: Session, tmp_path: Path) -> None:
    signed(desk, clean)
    assert export_as(desk, clean, "page", OUTLET, tmp_path).path is not None
    assert (release_of(clean, OUTLET).version, release_of(clean, OUTLET, "opinion").version) == (1, 2)
    assert release_of(clean, OUTLET, "opinion").signatures == ()
    assert workflow.holds_of(clean).legal == ""


def test_a_correction_is_another_version_and_wants_new_signatures(desk: Desk, clean: Session, tmp_path: Path) -> None:
    """Its note is printed, so that it is part of what is signed; and it never replaces itself."""
    signed(desk, clean)
    assert export_as(desk, clean, "bundle", OUTLET, tmp_path / "one").path is not None
    assert workflow.move(clean, "released") == ()
    order = workflow.Order(kind="CORRECTED", note="Le chiffre était faux.", mistaken_since="2026-01-02")
    assert workflow.move(clean, "corrected", order) == ()
    assert "workflow.signature-void" in keys(clean)
    release = release_of(clean, OUTLET)
    assert release.notice is not None
    assert (release.version, release.notice.replaces) == (2, 1)
    desk.choose_person(ADA)
    assert workflow.sign(clean, "editor") == ()
    desk.choose_person(GRACE)
    assert workflow.sign(clean, "second") == ()
    done = export_as(desk, clean, "bundle", OUTLET, tmp_path / "two")
    assert done.path is not None
    assert verify(done.path) == ()


def test_whoever_exports_again_gets_the_same_bytes(desk: Desk, clean: Session, tmp_path: Path) -> None:
    signed(desk, clean)
    first = export_as(desk, clean, "bundle", OUTLET, tmp_path / "one")
    desk.choose_person(ADA)
    again = export_as(desk, clean, "bundle", OUTLET, tmp_path / "two")
    assert first.sha256 == again.sha256 != ""
