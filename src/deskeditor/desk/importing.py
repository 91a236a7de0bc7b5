"""From a file or a paste to a draft, parsed in the worker. Start reading at :func:`ask_import`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from deskeditor.desk.desk import Desk
from deskeditor.desk.manuscript import Changed
from deskeditor.desk.received import Received, keep_received, twin_of
from deskeditor.desk.session import Session
from deskeditor.desk.worker import Answer
from deskeditor.importing import Imported, Note
from deskeditor.store.likeness import write_likeness
from deskeditor.store.problem import DeskProblem
from deskeditor.store.values import RemovedLine

LIMIT = 30.0
"""Seconds a file may take to be read; then the worker is killed and the file given up."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """What became of one article. ``draft`` is its id; None when it was not read: then ``problem`` is a message key.

    ``slots`` fill the problem's message. ``notes`` are what the editor should know, ``received`` what waits for a decision.
    """

    name: str
    draft: int | None = None
    problem: str = ""
    detail: str = ""
    slots: tuple[tuple[str, str], ...] = ()
    notes: tuple[Note, ...] = ()
    received: Received = field(default_factory=Received)


def ask_article_files(desk: Desk, paths: Sequence[Path], then: Callable[[tuple[Path, ...]], None]) -> None:
    """The files named, and those of folders that can hold an article, looked for in the worker: a share on the network may have
    a hundred thousand. ``then(files)`` from Desk.poll(); none where that took too long.
    """

    def answered(answer: Answer) -> None:
        then(() if answer.problem else answer.value)

    desk.worker.ask("article_files", tuple(paths), then=answered, limit=LIMIT)


class ImportRun:
    """Many files, one after the other, so that the worker stays free for the open draft between two of them.

    ``arrived`` is called for every article and every failure, ``done`` once at the end, both from Desk.poll().
    """

    def __init__(
        self, desk: Desk, paths: tuple[Path, ...], outlet: str, arrived: Callable[[Arrived], None], done: Callable[[], None]
    ) -> None:
        self.paths = paths
        self.number = 0
        self.cancelled = False
        self._desk, self._outlet, self._arrived, self._done = desk, outlet, arrived, done

    def start(self) -> None:
        """Ask for the next file, or say that all are done."""
        if self.cancelled or self.number >= len(self.paths):
            self._done()
            return
        path = self.paths[self.number]
        self._desk.worker.ask("import_file", path, self._outlet, "", then=self._answered, limit=LIMIT)

    def cancel(self) -> None:
        """Stop after the file in hand; what was imported stays."""
        self.cancelled = True

    def _answered(self, answer: Answer) -> None:
        path = self.paths[self.number]
        self.number += 1
        for one in arrivals(self._desk, path.name, answer, path.parent):
            self._arrived(one)
        self.start()


def ask_import(desk: Desk, paths: tuple[Path, ...], outlet: str, then: Callable[[Arrived], None], language: str = "") -> None:
    """Import files as drafts, in order; ``then`` for each article, from Desk.poll(). Without ``language`` it is guessed."""
    for path in paths:

        def answered(answer: Answer, path: Path = path) -> None:
            for arrived in arrivals(desk, path.name, answer, path.parent):
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
    return arrivals(desk, path.name, desk.worker.answer("import_file", path, outlet, language, limit=LIMIT), path.parent)


def ask_reimport(desk: Desk, session: Session, path: Path, then: Callable[[Changed, str], None]) -> None:
    """Put a corrected file in an open draft's place, one undo step: ``then(changed, problem)``.

    Rulings whose sentence is unchanged hold; the others come back for review. Slug, outlet and language stay.
    """
    article = session.article

    def answered(answer: Answer) -> None:
        if desk.sessions.get(session.id) is not session:  # another draft was opened meanwhile: this text would be lost
            then(Changed(), "import.draft-closed")
            return
        problem = answer.problem or answer.value[1]
        then(Changed() if problem else session.replace_text(answer.value[0][0].article), problem)

    desk.worker.ask("import_file", path, article.outlet, article.language, then=answered, limit=LIMIT)


def arrivals(desk: Desk, name: str, answer: Answer, folder: Path | None = None) -> tuple[Arrived, ...]:
    """The drafts made of what the worker answered; at least one entry. ``folder`` is where the file's pictures may lie."""
    if answer.problem:
        return (Arrived(name, None, answer.problem, answer.detail, (("detail", answer.detail), ("name", name))),)
    found, problem, slots = answer.value
    if problem:
        return (Arrived(name, None, problem, slots=slots),)
    return tuple(_arrived(desk, name, one, folder) for one in found)


def _arrived(desk: Desk, name: str, imported: Imported, folder: Path | None) -> Arrived:
    removed = tuple(RemovedLine(line.line, line.text, line.why, line.at) for line in imported.removed)
    waiting = Received(imported.format, imported.encoding, imported.changes, imported.comments, twin_of(desk, imported))
    try:
        with desk.database.writing():
            draft = desk.create(
                imported.article,
                imported.text,
                removed,
                imported.disclaimer,
                name=imported.name,
                file=imported.original,
                sha256=imported.sha256,
            )
            write_likeness(desk.database, draft, imported.fingerprint)
            keep_received(desk, draft, waiting)
            if folder is not None:
                desk.remember(f"images:{draft}", str(folder.absolute()))
    except DeskProblem as problem:
        return Arrived(name, None, problem.key, slots=tuple(problem.slots.items()))
    return Arrived(name, draft, notes=imported.notes, received=waiting)
