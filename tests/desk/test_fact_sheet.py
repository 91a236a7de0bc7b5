"""The fact-check sheet of a draft: numbered claims, their sources, what is open; nothing private, nothing that runs."""

import csv
import io

import pytest
from tests.desk.conftest import made_in

from deskeditor.desk.desk import Desk
from deskeditor.desk.releasing import release_of
from deskeditor.desk.session import Session
from deskeditor.export.kinds import KINDS
from deskeditor.findings import PRIVATE_SOURCE_FIELDS, Finding, Ruling, Source

BODY = (
    "Près de 40 % des commerces du quai ont fermé depuis la dernière inondation.\n\n"
    "Près de 30 % des <b>logements</b> du quai ont fermé depuis la dernière tempête."
)
PRIVATE = {name: f"PRIVATE-{name}" for name in PRIVATE_SOURCE_FIELDS}


@pytest.fixture
def claims(desk: Desk) -> Session:
    session = desk.open_draft(made_in(desk, BODY, headline="Le quai <script>alert(1)</script>"))
    session.review()
    return session


def numbers(session: Session) -> list[Finding]:
    return [one for one in session.open_findings() if one.code == "claim.number"]


def table(session: Session) -> list[dict[str, str]]:
    made = KINDS["facts-csv"].make(release_of(session)).decode()
    return list(csv.DictReader(io.StringIO(made)))


def page(session: Session) -> str:
    return KINDS["facts"].make(release_of(session)).decode()


def test_each_claim_has_a_number_in_the_table_and_in_the_text(claims: Session) -> None:
    first = numbers(claims)[0]
    kept = claims.add_source(Source("", "dataset", "Relevé", publisher="Chambre", **PRIVATE))
    claims.rule(first, Ruling.SOURCED, source=kept.id)
    claims.ledger.support(first, kept, "partial")
    rows = table(claims)
    (row,) = (one for one in rows if one["source"])
    assert (row["standing"], row["source"], row["by"]) == ("supported in part", "Relevé, Chambre", "Ada")
    assert row["words"].startswith("Près de 40")
    html = page(claims)
    assert f"<sup>[{row['number']}]</sup>" in html
    assert html.count("<sup>[") == len({one["number"] for one in rows})


def test_a_claim_with_two_sources_has_two_rows_of_one_number(claims: Session) -> None:
    first = numbers(claims)[0]
    for title, support in (("Relevé", "full"), ("Mairie", "contradicts")):
        claims.ledger.support(first, claims.add_source(Source("", "document", title)), support)
    rows = [one for one in table(claims) if one["source"]]
    assert len({one["number"] for one in rows}) == 1
    assert {one["standing"] for one in rows} == {"supported", "contradicted"}


def test_nothing_private_and_nothing_that_runs_gets_out(claims: Session) -> None:
    first = numbers(claims)[0]
    hidden = Source("", "interview", "HIDDEN", speaker="HIDDEN", on_record="anonymous", **PRIVATE)
    claims.ledger.support(first, claims.add_source(hidden), "full")
    for text in (page(claims), str(table(claims))):
        assert "PRIVATE" not in text
        assert "HIDDEN" not in text
    assert "<script>" not in page(claims)
    assert "<b>logements" not in page(claims)


def test_a_draft_that_claims_nothing_says_so(desk: Desk) -> None:
    session = desk.open_draft(made_in(desk, "Bonjour.", slug="rien"))
    assert table(session) == []
    assert "No claim" in page(session)
