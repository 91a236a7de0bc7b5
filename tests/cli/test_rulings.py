"""From a file to a signed page on the command line: every ruling, every move, and the ways round them.

Start reading at :func:`test_from_a_file_to_a_signed_page`.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from deskeditor.cli import main
from deskeditor.desk import workflow
from deskeditor.desk.desk import Desk
from deskeditor.desk.session import Session
from deskeditor.findings import Person, Ruling, Severity
from deskeditor.outlets.outlet import Outlet
from deskeditor.resources import resource

SLUG = "le-port-de-valmer-adopte-un-plan-contre-les-crues"
OUTLET = "gazette-de-valmer"
ADA, GRACE = ("--person", "Ada Martin", "--role", "editor"), ("--person", "Grace Petit", "--role", "desk editor")
NOTE = "Vu et vérifié avec la capitainerie."
RULINGS = (
    ("metadata.date-missing", "fix", "--with", "2026-03-03"),
    ("metadata.byline-missing", "fix", "--with", "Camille Ferrand"),
    ("spelling.unknown", "fix", "--words", "commmencer"),
    ("spelling.unknown", "ignore", "--words", "innondations", "--scope", "draft"),
    ("claim.number", "source", "--source", "Relevé de la chambre de commerce"),
    ("source.vague", "ask", "--note", "Quels experts ?"),
    ("quotation.unsourced", "attribute", "--speaker", "Yann Kermadec, porte-parole des riverains"),
    ("claim.accusation", "cut"),
    ("translation.placeholder", "fix", "--with", "2019"),
    ("quotation.open", "leave", "--reason", "verbatim", "--note", NOTE, "--second", "Grace Petit"),
    ("grammar.determiners", "leave", "--reason", "verbatim", "--note", NOTE),
    ("name.variant", "ignore", "--scope", "once"),
)
"""What an editor rules on the sample, each kind of ruling at least once."""


@pytest.fixture
def strict(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every outlet asks for two signatures."""
    table = Outlet.table

    def asking(self: Outlet, name: str) -> Mapping[str, Any]:
        return {**table(self, name), "signatures": 2} if name == "workflow" else table(self, name)

    monkeypatch.setattr(Outlet, "table", asking)


@pytest.fixture
def path(tmp_path: Path, strict: None) -> Path:
    """A desk of two people with the imported sample."""
    made = tmp_path / "news.desk"
    desk = Desk.open(made, Person("Grace Petit", "GP", "desk editor"))
    desk.choose_person(Person("Grace Petit", "GP", "desk editor"))
    desk.choose_person(Person("Ada Martin", "AM", "editor"))
    desk.close()
    assert _run("import", str(resource("samples", "fr-port-de-valmer.txt")), "--outlet", OUTLET, desk=made).exit_code == 0
    return made


def _run(*arguments: str, desk: Path) -> Result:
    return CliRunner().invoke(main, [*arguments, "--desk", str(desk)])


def _rule(path: Path, code: str, ruling: str, *options: str) -> Result:
    return _run("rule", SLUG, code, ruling, *options, *ADA, desk=path)


def _settle(path: Path) -> None:
    for code, ruling, *options in RULINGS:
        done = _rule(path, code, ruling, *options)
        assert done.exit_code == 0, (code, ruling, done.output)
    with _opened(path) as session:  # what the dictionaries of this computer or a new rule still ask
        for finding in session.open_findings():
            if finding.severity is not Severity.INFO:
                session.rule(finding, Ruling.STET, note=NOTE, reason="verbatim")


@contextmanager
def _opened(path: Path) -> Iterator[Session]:
    """The draft, as somebody else than the command line sees it."""
    desk = Desk.open(path, Person("Ada Martin", "AM", "editor"))
    try:
        draft = desk.find_slug(SLUG)
        assert draft is not None
        session = desk.open_draft(draft)
        session.review()
        yield session
        session.save()
    finally:
        desk.close()


def _export(path: Path, folder: Path) -> Result:
    return _run("export", SLUG, "--outlet", OUTLET, "--to", str(folder), "--override", "pressé", desk=path)


def test_from_a_file_to_a_signed_page(path: Path, tmp_path: Path) -> None:
    _settle(path)
    with _opened(path) as session:
        assert {one.ruling for one in session.verdicts} == set(Ruling)
    assert _run("move", SLUG, "editing", *ADA, desk=path).exit_code == 0
    waiting = _run("move", SLUG, "second_read", *ADA, desk=path)
    assert waiting.exit_code == 1, "a question to the author has no answer"
    with _opened(path) as session:
        asked = next(one for one in session.verdicts if one.ruling is Ruling.QUERY)
        session.withdraw(asked)
    assert _rule(path, "source.vague", "leave", "--reason", "verbatim", "--note", NOTE).exit_code == 0
    assert _run("move", SLUG, "second_read", *ADA, desk=path).exit_code == 0
    assert _run("move", SLUG, "approved", *GRACE, desk=path).exit_code == 0
    done = _export(path, tmp_path / "out")
    assert done.exit_code == 0, done.output
    assert list((tmp_path / "out").iterdir())
    with _opened(path) as session:
        session.change("body", session.article.body + " ")
        session.undo()
    refused = _export(path, tmp_path / "later")
    assert refused.exit_code == 1
    assert "void" in refused.output
    assert not (tmp_path / "later").exists()


def test_each_ruling_asks_for_what_it_needs(path: Path) -> None:
    for code, ruling, *options in (
        ("claim.number", "source"),
        ("source.vague", "ask"),
        ("quotation.open", "leave", "--reason", "verbatim"),
        ("quotation.open", "leave", "--note", NOTE),
        ("quotation.open", "ignore"),
        ("metadata.date-missing", "fix"),
    ):
        refused = _rule(path, code, ruling, *options)
        assert refused.exit_code == 1, (code, ruling, refused.output)
        assert refused.output.strip()
    with _opened(path) as session:
        assert session.verdicts == ()


def test_what_is_not_there_is_said(path: Path) -> None:
    for arguments in (
        ("rule", SLUG, "claim.number", "ignore", "--words", "nowhere"),
        ("rule", "nobody", "claim.number", "ignore"),
        ("rule", SLUG, "quotation.open", "leave", "--second", "Nemo"),
        ("move", "nobody", "editing"),
    ):
        told = _run(*arguments, desk=path)
        assert told.exit_code == 2, arguments
        assert told.output.strip()


def test_every_finding_of_a_code_is_settled_at_once(path: Path) -> None:
    assert _rule(path, "spelling.unknown", "fix", "--all").exit_code == 0
    with _opened(path) as session:
        assert "commencer" in session.article.body
        assert "inondations en cinq ans" in session.article.body


def test_a_move_without_a_status_shows_where_it_may_go(path: Path) -> None:
    shown = _run("move", SLUG, desk=path)
    assert shown.exit_code == 0
    assert shown.output.startswith("intake\n  editing\n")
    assert "reason" in shown.output


def test_no_step_is_skipped_from_the_command_line(path: Path) -> None:
    for status in ("queries", "second_read", "approved", "released", "corrected", "held", "withdrawn", "spiked"):
        note = () if status == "spiked" else ("--reason", "x", "--correction", "CORRECTED", "--note", "x")
        assert _run("move", SLUG, status, *note, *GRACE, desk=path).exit_code == 1, status
    with _opened(path) as session:
        assert session.status == "intake"


def test_the_same_person_does_not_read_twice_from_the_command_line(path: Path) -> None:
    with _opened(path) as session:
        session.set_metadata(published="2026-03-03")
        session.change("byline", "Camille Ferrand")
        session.change("body", "La séance a duré longtemps.")
        workflow.move(session, "editing")
        assert workflow.move(session, "second_read") == ()
    assert _run("move", SLUG, "approved", *ADA, desk=path).exit_code == 1
    assert _run("move", SLUG, "released", *ADA, desk=path).exit_code == 1
    assert _run("move", SLUG, "approved", *GRACE, desk=path).exit_code == 0


def test_a_sentence_with_two_findings_is_cut_once(path: Path) -> None:
    with _opened(path) as session:
        session.change("body", "La séance est ouverte. Un mot innondations et commmencer. Le public est venu.")
    done = _rule(path, "spelling.unknown", "cut", "--all")
    assert done.exit_code == 0, done.output
    assert len(done.output.splitlines()) >= 2
    with _opened(path) as session:
        assert session.article.body == "La séance est ouverte. Le public est venu."


def test_a_move_that_is_refused_leaves_the_purpose_as_it_was(path: Path) -> None:
    assert _run("move", SLUG, "approved", "--purpose", "opinion", *GRACE, desk=path).exit_code == 1
    with _opened(path) as session:
        assert (session.purpose, session.status) == ("standard", "intake")
    assert _run("move", SLUG, "editing", "--purpose", "opinion", *GRACE, desk=path).exit_code == 0
    with _opened(path) as session:
        assert (session.purpose, session.status) == ("opinion", "editing")
    assert _run("audit", "verify", desk=path).exit_code == 0
