"""HOLD, correction and kill are bundles that name what they replace. Start reading at :func:`test_a_hold_names_what_went_out`."""

import json
import zipfile
from pathlib import Path

import pytest
from tests.desk.conftest import ADA, GRACE, made_in

from deskeditor.desk import workflow
from deskeditor.desk.desk import Desk
from deskeditor.desk.exporting import Exported
from deskeditor.desk.releasing import export_as, holding, release_of
from deskeditor.desk.session import Session
from deskeditor.desk.workflow import Order
from deskeditor.export.verifying import verify
from deskeditor.findings import Person

HEAD = Person("Edith", "E", "head")


@pytest.fixture
def released(desk: Desk, tmp_path: Path) -> Session:
    """A draft that went out as version 1, on a desk of two."""
    desk.choose_person(GRACE)
    desk.choose_person(ADA)
    session = desk.open_draft(made_in(desk, "La séance a duré longtemps.", byline="Ada Martin"))
    session.set_metadata(published="2026-01-02")
    session.save()
    for status in ("editing", "second_read"):
        assert workflow.move(session, status, Order(reason="test")) == ()
    desk.choose_person(GRACE)
    for status in ("approved", "released"):
        assert workflow.move(session, status, Order(reason="test")) == ()
    assert out(desk, session, tmp_path / "first").problem == ""
    return session


def out(desk: Desk, session: Session, folder: Path, kind: str = "bundle") -> Exported:
    return export_as(desk, session, kind, session.article.outlet, folder)


def readme(path: Path | None) -> str:
    assert path is not None
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        return archive.read(next(name for name in names if name.endswith("README.txt"))).decode() + "\n".join(names)


@pytest.mark.parametrize(("status", "word"), [("held", "HOLD"), ("withdrawn", "KILL")])
def test_a_hold_names_what_went_out(desk: Desk, released: Session, tmp_path: Path, status: str, word: str) -> None:
    desk.choose_person(HEAD)
    went_out = release_of(released)
    assert workflow.move(released, status, Order(reason="Un lecteur conteste le chiffre.")) == ()
    ordered = release_of(released)
    assert (ordered.by.name, ordered.at > went_out.at) == (HEAD.name, True)
    assert release_of(released).at == ordered.at
    for kind in ("page", "fragment", "wordpress-rest"):
        refused = out(desk, released, tmp_path / "refused", kind)
        assert refused.path is None
        assert refused.held[0].key == f"preflight.{status}"
    assert not (tmp_path / "refused").exists()
    done = out(desk, released, tmp_path / "first")
    assert done.path is not None
    assert len(list((tmp_path / "first").iterdir())) == 2, "the notice takes the place of no release in the folder"
    with zipfile.ZipFile(done.path) as archive:
        news = json.loads(archive.read(next(name for name in archive.namelist() if name.endswith("ninjs.json"))))
    assert news["headlines"]
    assert "bodies" not in news, "what is stopped is not sent again"
    told = readme(done.path)
    assert told.startswith("DO NOT PUBLISH")
    assert f"{word}: version 1" in told
    assert "Un lecteur conteste" in told
    assert "article.html" not in told
    assert verify(done.path) == ()


def test_a_correction_names_the_version_it_takes_the_place_of_and_keeps_slug_and_ids(
    desk: Desk, released: Session, tmp_path: Path
) -> None:
    before = release_of(released)
    released.change("body", "La séance a duré deux heures.")
    released.save()
    note = "Une version antérieure de cet article se trompait de durée."
    assert workflow.move(released, "corrected", Order(kind="CORRECTED", note=note, mistaken_since="2026-01-02")) == ()
    after = release_of(released)
    assert after.notice is not None
    assert (after.notice.kind, after.notice.replaces, after.version) == ("correction", 1, 2)
    assert (after.uri, after.printed.slug) == (before.uri, before.printed.slug)
    done = export_as(desk, released, "bundle", released.article.outlet, tmp_path / "second", override="les signatures suivent")
    assert done.path is not None, done
    told = readme(done.path)
    assert told.startswith("MAY PUBLISH")
    assert "CORRECTION: this replaces version 1." in told
    assert note in told
    assert verify(done.path) == ()


def test_nothing_is_said_of_what_never_went_out(desk: Desk) -> None:
    session = desk.open_draft(made_in(desk, "La séance a duré longtemps."))
    assert release_of(session).notice is None
    assert holding(session, "bundle", session.article.outlet)


def test_what_is_released_twice_has_the_same_bytes(desk: Desk, released: Session, tmp_path: Path) -> None:
    again = out(desk, released, tmp_path / "again")
    first = next((tmp_path / "first").iterdir())
    assert again.path is not None
    assert again.path.read_bytes() == first.read_bytes()
