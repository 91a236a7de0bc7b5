"""Desks for the tests of the store. Start reading at :func:`opened`."""

from pathlib import Path

from deskeditor.article import Article
from deskeditor.store import drafts
from deskeditor.store.database import Database
from deskeditor.store.values import DraftState, Holder

HOLDER = Holder("Ada", "here", 1, "2026-01-01T00:00:00+00:00")
AT = "2026-01-01T00:00:00+00:00"


def opened(folder: Path, name: str = "news.desk") -> Database:
    return Database.open(folder / name, HOLDER)


def state(body: str = "Un texte.", **fields: str) -> DraftState:
    return DraftState(Article(**{"slug": "essai", "headline": "Un titre", "language": "fr", "body": body} | fields))


def draft_in(database: Database, body: str = "Un texte.", **fields: str) -> int:
    return drafts.create(database, state(body, **fields), AT, "Ada")
