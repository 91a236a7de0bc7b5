"""The desk's file knows what its outlets ask: no call to the store goes round the signatures, asking for less leaves a trace."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from tests.desk.conftest import ADA, FILLED, approved, clean_draft

from deskeditor.desk import signing
from deskeditor.desk.audit import trail_of
from deskeditor.desk.desk import Desk
from deskeditor.desk.releasing import export_as
from deskeditor.desk.session import Session
from deskeditor.outlets.outlet import Outlet
from deskeditor.store import audit, records
from deskeditor.store.problem import DeskProblem
from deskeditor.store.records import ExportRecord

OUTLET = "gazette-de-valmer"
Asking = Callable[[int], None]


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Asking:
    """Let the profiles of all outlets ask for so many signatures from now on."""
    monkeypatch.setenv("DESKEDITOR_CONFIG", str(tmp_path / "own"))
    table = Outlet.table

    def asked(number: int) -> None:
        def asking(self: Outlet, name: str) -> Mapping[str, Any]:
            return {**table(self, name), "signatures": number} if name == "workflow" else table(self, name)

        monkeypatch.setattr(Outlet, "table", asking)

    return asked


@pytest.fixture
def clean(desk: Desk) -> Session:
    return clean_draft(desk, outlet=OUTLET, **FILLED)


def write(desk: Desk, session: Session, content: str = "", outlet: str = OUTLET) -> None:
    """Put an export on record past everything but the file itself."""
    digest = content or signing.content_hash(session)
    one = ExportRecord(outlet, "fr", "out/a.html", "0" * 64, digest, "pressé", "2026-01-02T10:00:00+00:00", "Ada")
    with desk.database.writing():
        records.write_export(desk.database, session.id, one)


def test_the_file_takes_no_export_that_is_not_signed_as_its_outlet_asks(desk: Desk, clean: Session, ask: Asking) -> None:
    ask(2)
    desk.renew()
    for outlet in (OUTLET, "eu-reporter"):
        with pytest.raises(DeskProblem) as caught:
            write(desk, clean, outlet=outlet)
        assert caught.value.key == records.REFUSED
    approved(desk, clean)
    with pytest.raises(DeskProblem):
        write(desk, clean, content="f" * 64)  # what was signed is something else
    write(desk, clean)
    clean.change("headline", "Un autre titre")
    clean.save()
    with pytest.raises(DeskProblem):
        write(desk, clean)
    assert len(records.exports(desk.database, clean.id)) == 1


def test_one_signature_of_two_is_not_enough(desk: Desk, clean: Session, ask: Asking) -> None:
    ask(1)
    desk.renew()
    approved(desk, clean)
    with desk.database.writing():
        desk.database.run("INSERT INTO asked(outlet, roles, at, by) VALUES (?, '[\"editor\", \"third\"]', '', '')", (OUTLET,))
    with pytest.raises(DeskProblem):
        write(desk, clean)


def test_asking_for_less_stands_in_the_trail_with_a_name(desk: Desk, clean: Session, ask: Asking, tmp_path: Path) -> None:
    ask(2)
    desk.renew()
    ask(0)
    done = export_as(desk, clean, "page", OUTLET, tmp_path / "out")  # the profile was changed on disk: no setting was closed
    assert done.problem == ""
    told = [one for one in audit.events(desk.database, clean.id) if one.action == "outlet.asked"]
    changes = [json.loads(one.payload) for one in told if json.loads(one.payload)["outlet"] == OUTLET]
    assert [(one["old"], one["new"]) for one in changes] == [(["editor", "second"], []), ([], ["editor", "second"])]
    assert {one.actor for one in told} == {ADA.name}
    assert trail_of(desk).faults == ()


def test_what_was_asked_is_neither_changed_nor_taken_out(desk: Desk, ask: Asking) -> None:
    ask(2)
    desk.renew()
    for statement in ("UPDATE asked SET roles = '[]'", "DELETE FROM asked"):
        with pytest.raises(DeskProblem), desk.database.writing():
            desk.database.run(statement)


def test_a_row_past_the_desk_is_found_by_verifying(desk: Desk, ask: Asking) -> None:
    ask(2)
    desk.renew()
    with desk.database.writing():
        desk.database.run("INSERT INTO asked(outlet, roles, at, by) VALUES (?, '[]', '', 'Ada')", (OUTLET,))
    assert [(one.why, one.table) for one in trail_of(desk).faults] == [("unrecorded", "asked")]
