"""From a file or a paste to a draft, parsed in the worker. Start reading at :func:`ask_import`."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from deskeditor.desk.desk import Desk
from deskeditor.desk.manuscript import Changed
from deskeditor.desk.session import Session
from deskeditor.desk.worker import Answer
from deskeditor.importing import Comment, Imported, Note
from deskeditor.store.problem import DeskProblem
from deskeditor.store.values import RemovedLine

LIMIT = 30.0
"""Seconds a file may take to be read; then the worker is killed and the file given up."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """What became of one article. ``draft`` is its id; None when it was not read: then ``problem`` is a message key.

    ``slots`` fill the problem's message. ``notes`` are what the editor should know, ``comments`` the author's.
    """

    name: str
    draft: int | None = None
    problem: str = ""
    detail: str = ""
    slots: tuple[tuple[str, str], ...] = ()
    notes: tuple[Note, ...] = ()
    comments: tuple[Comment, ...] = ()


def ask_import(desk: Desk, paths: tuple[Path, ...], outlet: str, then: Callable[[Arrived], None], language: str = "") -> None:
    """Import files as drafts, in order; ``then`` for each article, from Desk.poll(). Without ``language`` it is guessed."""
    for path in paths:

        def answered(answer: Answer, name: str = path.name) -> None:
            for arrived in arrivals(desk, name, answer):
                then(arrived)

        desk.worker.ask("import_file", path, outlet, language, then=answered, limit=LIMIT)


def ask_paste(desk: Desk, text: str, html: str, outlet: str, then: Callable[[Arrived], None], language: str = "") -> None:
    """Make a draft of what was pasted; ``html`` is "" for plain text."""

    def answered(answer: Answer) -> None:
        then(arrivals(desk, "paste", answer)[0])

    desk.worker.ask("import_paste", text, html, outlet, language, then=answered, limit=LIMIT)


def ask_paste_into(desk: Desk, html: str, language: str, then: Callable[[str, str], None]) -> None:  # noqa: ARG001 - a paste's language is its draft's
    """Pasted HTML as Markdown for insertion at the caret: ``then(markdown, problem)``."""

    def answered(answer: Answer) -> None:
        if answer.problem:
            then("", answer.problem)
        else:
            text, problem, _ = answer.value
            then(text, problem)

    desk.worker.ask("markdown_of_paste", html, then=answered, limit=LIMIT)


def import_and_wait(desk: Desk, path: Path, outlet: str, language: str = "") -> tuple[Arrived, ...]:
    """Import one file, waiting: for the command line."""
    return arrivals(desk, path.name, desk.worker.answer("import_file", path, outlet, language, limit=LIMIT))


def ask_reimport(desk: Desk, session: Session, path: Path, then: Callable[[Changed, str], None]) -> None:
    """Put a corrected file in an open draft's place, one undo step: ``then(changed, problem)``.

    Rulings whose sentence is unchanged hold; the others come back for review. Slug, outlet and language stay.
    """
    article = session.article

    def answered(answer: Answer) -> None:
        problem = answer.problem or answer.value[1]
        then(Changed() if problem else session.replace_text(answer.value[0][0].article), problem)

    desk.worker.ask("import_file", path, article.outlet, article.language, then=answered, limit=LIMIT)


def arrivals(desk: Desk, name: str, answer: Answer) -> tuple[Arrived, ...]:
    """The drafts made of what the worker answered; at least one entry."""
    if answer.problem:
        return (Arrived(name, None, answer.problem, answer.detail, (("detail", answer.detail), ("name", name))),)
    found, problem, slots = answer.value
    if problem:
        return (Arrived(name, None, problem, slots=slots),)
    return tuple(_arrived(desk, name, one) for one in found)


def _arrived(desk: Desk, name: str, imported: Imported) -> Arrived:
    removed = tuple(RemovedLine(line.line, line.text, line.why, line.at) for line in imported.removed)
    try:
        draft = desk.create(
            imported.article, imported.text, removed, imported.disclaimer, name=imported.name, file=imported.original
        )
    except DeskProblem as problem:
        return Arrived(name, None, problem.key, slots=tuple(problem.slots.items()))
    return Arrived(name, draft, notes=imported.notes, comments=imported.comments)
