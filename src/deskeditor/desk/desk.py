"""Desk: the drafts of a newsroom in one file. Start reading at :meth:`Desk.open`.

desk = Desk.open(path, Person("Ada"), "en")
for row in desk.drafts.rows("", None, 0, 64): …
session = desk.open_draft(row.id)            # one open draft: session.py
desk.poll()                                  # every 20 ms while desk.busy, or when desk.worker.fileno() is readable
"""

import os
import socket
from contextlib import suppress
from pathlib import Path

from deskeditor.article import Article
from deskeditor.desk.asked import note_asked
from deskeditor.desk.clock import now
from deskeditor.desk.desk_file import DeskFile
from deskeditor.desk.draft_list import DraftList
from deskeditor.desk.saver import Saver
from deskeditor.desk.session import Session
from deskeditor.desk.signing import note_void
from deskeditor.desk.spelling import Spelling
from deskeditor.desk.where import default_person
from deskeditor.desk.worker import Worker
from deskeditor.desk.workplace import Workplace
from deskeditor.findings import Person
from deskeditor.store import audit, backup, drafts, journal, records
from deskeditor.store.database import Database
from deskeditor.store.problem import DeskProblem
from deskeditor.store.values import Arrival, DraftRow, DraftState, Holder, RemovedLine, StoredRevision


class Desk(DeskFile):
    """An open desk. On a read-only one, writing raises DeskProblem ``desk.held``."""

    def __init__(self, database: Database, person: Person, ui_language: str) -> None:
        self.worker = Worker()
        self.spelling = Spelling(self.worker)
        self.saver = Saver()
        super().__init__(Workplace(database, self.worker, self.spelling, self.saver, person), ui_language)
        self.drafts = DraftList(database, self.workplace.rules)
        self.sessions: dict[int, Session] = {}

    @staticmethod
    def open(path: Path, person: Person, ui_language: str = "en", *, reading: bool = False) -> "Desk":
        """Open or create the desk at ``path``; ``reading`` never creates nor writes.

        Raises DeskProblem: ``desk.not-a-desk``, ``desk.damaged``, ``desk.no-permission``, ``desk.newer``, ``desk.disk-full``,
        ``desk.missing`` (reading), ``desk.older`` (read-only, and the desk waits for its migration).
        """
        database = Database.open(Path(path), holder_of(person), reading=reading)
        desk = Desk(database, person, ui_language)
        if not database.read_only:
            try:
                with database.writing():
                    if person != default_person():  # the computer's user is nobody's colleague: a desk of one stays a desk of one
                        records.write_person(database, person, now())
                    journal.index_stale(database)
                    note_asked(desk.workplace)
            except DeskProblem:
                database.close()
                raise
        return desk

    @property
    def busy(self) -> bool:
        """Whether :meth:`poll` has something to wait for."""
        return self.worker.busy or self.saver.busy or self.spelling.busy

    def create(
        self,
        article: Article,
        original: str = "",
        removed: tuple[RemovedLine, ...] = (),
        disclaimer: str = "",
        *,
        name: str = "",
        file: bytes = b"",
        sha256: str = "",
        status: str = "intake",
        history: tuple[StoredRevision, ...] = (),
    ) -> int:
        """A new draft; its id. ``original`` is the text as it came in, ``file`` its bytes (compressed where
        ``sha256`` is theirs), both kept; a slug is made unique.
        """
        at, by = now(), self.person.name
        state, arrival = DraftState(article, removed), Arrival(original, disclaimer, name, file, history, sha256)
        with self.database.writing():
            draft = drafts.create(self.database, state, at, by, arrival, status)
            audit.record(self.database, at, by, "draft.created", draft, headline=article.headline[:200], status=status)
        self.drafts.forget()
        return draft

    def open_draft(self, draft: int) -> Session:
        """Open a draft; the same session while it is open. ``session.salvage`` says that a damaged one was salvaged.

        Raises DeskProblem ``desk.no-draft``, ``desk.draft-damaged``.
        """
        known = self.sessions.get(draft)
        if known is not None:
            return known
        self.workplace.refresh()
        if self.database.value("SELECT 1 FROM draft WHERE id = ?", (draft,)) is None:
            raise DeskProblem("desk.no-draft", draft=draft)
        session = self.sessions[draft] = Session(self.workplace, draft)
        note_void(session)
        return session

    def renew(self, *, dictionaries: bool = False) -> None:
        """Outlets or rules, or ``dictionaries``, were changed in the settings: read them anew. What was signed with another
        wording of its disclaimer is void; an outlet that asks for other signatures is put on record.
        """
        self.workplace.renew(dictionaries=dictionaries)
        if not self.read_only:
            with self.database.writing():
                note_asked(self.workplace)
        for session in self.sessions.values():
            note_void(session)

    def close_draft(self, draft: int) -> None:
        """Save a draft and let go of its session, unless it could not be saved (``session.save_problem``)."""
        session = self.sessions.get(draft)
        if session is not None:
            session.close()
            if not session.dirty or self.read_only:
                del self.sessions[draft]

    def bin(self, draft: int) -> None:
        """Put a draft in the bin; nothing is deleted."""
        self._binned(draft, now(), "draft.binned")

    def unbin(self, draft: int) -> None:
        """Take a draft back from the bin."""
        self._binned(draft, None, "draft.unbinned")

    def binned(self) -> tuple[DraftRow, ...]:
        """What is in the bin, last binned first."""
        return drafts.binned(self.database, self.workplace.rules)

    def backup(self) -> Path | None:
        """Write a backup copy beside the desk now; its path, None on a read-only desk. Raises DeskProblem."""
        if self.read_only:
            return None
        for session in self.sessions.values():
            session.save()
        return backup.back_up(self.database, now())

    def restore_backup(self, path: Path) -> None:
        """Put a backup in the desk's place; the present desk is backed up first. Open sessions are dead after this."""
        backup.require_whole(path)
        for session in self.sessions.values():
            session.close()
        self.sessions.clear()
        self.saver.flush()
        backup.restore(self.database, path, now(), self.person.name, holder_of(self.person))
        self.drafts.forget()

    def save_elsewhere(self, path: Path) -> None:
        """Write the whole desk to another file and go on there, unsaved changes included. Raises DeskProblem."""
        self.saver.flush()
        if path.exists():
            raise DeskProblem("desk.exists", path=path)
        try:
            self.database.written_to(path)
        except DeskProblem as problem:
            self._rescue(path, problem)
        self.database.moved_to(path, holder_of(self.person))
        for session in self.sessions.values():
            session.save()
        self.drafts.forget()

    def poll(self) -> None:
        """Run the callbacks of what the worker has answered and of what was saved; returns at once."""
        self.worker.poll()
        self.saver.poll()
        self.spelling.send()

    def close(self) -> None:
        """Save what is unsaved, back up, let go of the lock. Never raises; may be called again."""
        if self.database.closed:
            return
        with suppress(DeskProblem):
            for draft in tuple(self.sessions):
                self.close_draft(draft)
            if not self.read_only and self.database.changed:
                self.backup()
        self.saver.close()
        self.worker.close()
        self.database.close()

    def _rescue(self, path: Path, problem: DeskProblem) -> None:
        """The old file cannot be read: a new desk with what is open here. Raises ``problem`` when nothing is open."""
        if not self.sessions:
            raise problem
        path.unlink(missing_ok=True)
        other = Database.open(path, holder_of(self.person))
        try:
            rescued = {}
            for session in self.sessions.values():
                arrival = Arrival(session.original, session.disclaimer_lifted)
                state = session.manuscript.state
                rescued[drafts.create(other, state, now(), self.person.name, arrival)] = session
        finally:
            other.close()
        for draft, session in rescued.items():
            session.moved_to(draft)
        self.sessions = {session.id: session for session in rescued.values()}

    def _binned(self, draft: int, at: str | None, action: str) -> None:
        with self.database.writing():
            drafts.set_binned(self.database, draft, at)
            audit.record(self.database, now(), self.person.name, action, draft)
        self.drafts.forget()


def require_writer(desk: Desk) -> None:
    """Raises DeskProblem ``desk.held``, naming who holds the desk, when nothing can be written."""
    with desk.database.writing():
        pass


def holder_of(person: Person) -> Holder:
    """The present process, as another one would name it."""
    return Holder(person.name, socket.gethostname(), os.getpid(), now())
