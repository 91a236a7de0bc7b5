"""A file as the source text of a draft, read in the worker. Start reading at :func:`ask_source_file`."""

from collections.abc import Callable
from pathlib import Path

from deskeditor.article import Article
from deskeditor.desk.desk import Desk
from deskeditor.desk.importing import LIMIT
from deskeditor.desk.manuscript import Changed
from deskeditor.desk.session import Session
from deskeditor.desk.worker import Answer
from deskeditor.store.problem import DeskProblem

HASH_LIMIT = 60.0
"""Seconds our copy of a source may take to be read."""


def ask_source_file(
    desk: Desk, session: Session, path: Path, then: Callable[[Changed, DeskProblem | None], None], language: str = ""
) -> None:
    """Keep the (first) article of a file as the draft's source text, its page furniture left out; ``then`` from Desk.poll().

    What cannot be read or kept is handed to ``then``, and nothing has changed.
    """

    def answered(answer: Answer) -> None:
        if desk.sessions.get(session.id) is not session:
            return  # another draft is open by now
        if answer.problem:
            then(Changed(), DeskProblem(answer.problem, detail=answer.detail, name=path.name))
            return
        found, problem, slots = answer.value
        if problem:
            then(Changed(), DeskProblem(problem, **dict(slots)))
            return
        one = found[0]
        try:
            changed = session.set_source_text(text_of(one.article), path.name, language or one.language or one.article.language)
        except DeskProblem as refused:
            then(Changed(), refused)
            return
        then(changed, None)

    desk.worker.ask(
        "import_file", path, session.workplace.outlet(session.article.outlet).id, language, then=answered, limit=LIMIT
    )


def ask_file_hash(desk: Desk, path: Path, then: Callable[[Path, str, str], None]) -> None:
    """The hash of our own copy of a source, which may be a long film: ``then(path, hash, problem)`` from Desk.poll()."""

    def answered(answer: Answer) -> None:
        digest, problem = ("", answer.problem) if answer.problem else answer.value
        then(path, digest, problem)

    desk.worker.ask("file_hash", path, then=answered, limit=HASH_LIMIT)


def text_of(article: Article) -> str:
    """An article as one text: headline, standfirst and body."""
    return "\n\n".join(text for text in (article.headline, article.standfirst, article.body) if text.strip())
