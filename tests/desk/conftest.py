"""A desk with a draft in it. Start reading at :func:`desk`."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from deskeditor.article import Article
from deskeditor.desk.desk import Desk
from deskeditor.desk.session import Session
from deskeditor.findings import Person

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
