"""A desk with a draft in it. Start reading at :func:`desk`."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from deskeditor.article import Article
from deskeditor.desk import workflow
from deskeditor.desk.desk import Desk
from deskeditor.desk.session import Session
from deskeditor.desk.workflow import Order
from deskeditor.findings import Person
from deskeditor.store import audit, drafts, records
from deskeditor.store.records import Correction, SignOff

ADA = Person("Ada", "A", "editor")
GRACE = Person("Grace", "G", "desk")
BODY = (
    "Le conseil a voté le budget de XNUMX euros mardi.\n\n"
    "Le maire a dit que la ville comptait 12 000 habitants.\n\n"
    "La séance a duré trois heures. Le public était nombreux."
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk.open(tmp_path / "news.desk", ADA, "en")
    yield made
    made.close()


@pytest.fixture
def session(desk: Desk) -> Session:
    return desk.open_draft(made_in(desk))


def made_in(desk: Desk, body: str = BODY, **fields: str) -> int:
    article = Article(
        **{"slug": "conseil", "headline": "Le conseil vote", "language": "fr", "outlet": "eu-reporter", "body": body} | fields
    )
    return desk.create(article, original=f"Accueil\n{body}")


CLEAN = "La séance a duré longtemps."
FILLED = {"byline": "Ada Martin", "standfirst": "Le budget passe.", "kicker": "Ville", "dateline": "Valmer"}
"""What a strict outlet wants of every story."""


def clean_draft(desk: Desk, **fields: str) -> Session:
    """A draft in which nothing blocks, on a desk of two."""
    desk.choose_person(GRACE)
    desk.choose_person(ADA)
    session = desk.open_draft(made_in(desk, CLEAN, **fields))
    session.set_metadata(published="2026-01-02")
    session.save()
    session.review()
    return session


@pytest.fixture
def clean(desk: Desk) -> Session:
    return clean_draft(desk, byline="Ada Martin")


def go(session: Session, *statuses: str) -> None:
    for status in statuses:
        assert workflow.move(session, status, Order(reason="test")) == (), status


def approved(desk: Desk, session: Session) -> None:
    go(session, "editing", "second_read")
    desk.choose_person(GRACE)
    go(session, "approved")


WAY = {
    "intake": (),
    "editing": ("editing",),
    "queries": ("editing", "queries"),
    "second_read": ("editing", "second_read"),
    "approved": ("editing", "second_read", "approved"),
    "released": ("editing", "second_read", "approved", "released"),
    "corrected": ("editing", "second_read", "approved", "released", "corrected"),
    "held": ("editing", "second_read", "approved", "released", "held"),
    "withdrawn": ("editing", "second_read", "approved", "released", "withdrawn"),
    "spiked": ("spiked",),
}
"""How a draft comes to each status."""


def brought(desk: Desk, draft: int, status: str) -> int:
    """The draft brought to a status by the store alone, which has its own guards: two signatures, and a note to correct."""
    at = "2026-01-02T10:00:00+00:00"
    with desk.database.writing():
        for one in WAY[status]:
            if one == "approved":
                records.write_signoff(
                    desk.database, draft, SignOff("signed", "second", "", "", "", solo=False, at=at, by="Grace")
                )
                audit.record(desk.database, at, "Grace", "signed", draft, role="second", hash="")
            if one == "corrected":
                records.write_correction(desk.database, draft, Correction("CORRECTED", "Faux.", "2026-01-01", at, "Grace"))
            drafts.set_status(desk.database, draft, one)
            audit.record(desk.database, at, "Grace", "status", draft, new=one)
    return draft
