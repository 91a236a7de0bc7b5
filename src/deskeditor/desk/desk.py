"""Desk: the drafts of a newsroom in one file. Start reading at :meth:`Desk.open`.

desk = Desk.open(path, Person("Ada"), "en")
for row in desk.drafts.rows("", None, 0, 64): …
session = desk.open_draft(row.id)            # one open draft: session.py
desk.poll()                                  # every 20 ms while desk.busy, or when desk.worker.fileno() is readable
"""

import os
import socket
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from deskeditor.article import Article
from deskeditor.desk.clock import now
from deskeditor.desk.draft_list import DraftList
from deskeditor.desk.saver import Saver
from deskeditor.desk.session import Session
from deskeditor.desk.spelling import Spelling
from deskeditor.desk.worker import Worker
from deskeditor.desk.workplace import Workplace
from deskeditor.findings import Person
from deskeditor.store import audit, backup, drafts, journal, records
from deskeditor.store.database import Database
from deskeditor.store.problem import DeskProblem
from deskeditor.store.values import Arrival, AuditEvent, DraftRow, DraftState, Holder, RemovedLine


class Desk:
    """An open desk. ``read_only`` when another process holds it: then ``holder`` says who, and writing raises DeskProblem."""

    def __init__(self, database: Database, person: Person, ui_language: str) -> None:
        self.database = database
        self.ui_language = ui_language
        self.worker = Worker()
        self.spelling = Spelling(self.worker)
        self.saver = Saver()
        self.workplace = Workplace(database, self.worker, self.spelling, self.saver, person)
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
                    records.write_person(database, person, now())
                    journal.index_stale(database)
            except DeskProblem:
                database.close()
                raise
        return desk

    @property
    def path(self) -> Path:
        """Where the desk's file is."""
        return self.database.path

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written."""
        return self.database.read_only

    @property
    def holder(self) -> Holder | None:
        """Who holds the desk, where another process does."""
        return self.database.holder

    @property
    def person(self) -> Person:
        """Who sits at the desk: recorded in every ruling, not authenticated."""
        return self.workplace.person

    @property
    def warnings(self) -> tuple[str, ...]:
        """Message keys to show once after opening (``desk.old-sqlite`` …)."""
        return self.database.warnings

    @property
    def busy(self) -> bool:
        """Whether :meth:`poll` has something to wait for."""
        return self.worker.busy or self.saver.busy or self.spelling.busy

    def status_counts(self, search: str = "") -> Mapping[str, int]:
        """How many drafts stand in each status (all of store.values.STATUSES, zeros included)."""
        return drafts.status_counts(self.database, search)

    def create(
        self,
        article: Article,
        original: str = "",
        removed: tuple[RemovedLine, ...] = (),
        disclaimer: str = "",
        *,
        name: str = "",
        file: bytes = b"",
        status: str = "intake",
    ) -> int:
        """A new draft; its id. ``original`` is the text as it came in, ``file`` its bytes, both kept; a slug is made unique."""
        at, by = now(), self.person.name
        state, arrival = DraftState(article, removed), Arrival(original, disclaimer, name, file)
        with self.database.writing():
            draft = drafts.create(self.database, state, at, by, arrival, status)
            audit.record(self.database, at, by, "draft.created", draft, headline=article.headline[:200])
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
        return session

    def close_draft(self, draft: int) -> None:
        """Save a draft and let go of its session, unless it could not be saved (``session.save_problem``)."""
        session = self.sessions.get(draft)
        if session is not None:
            session.close()
            if not session.dirty or self.read_only:
                del self.sessions[draft]

    def find_slug(self, slug: str) -> int | None:
        """The id of the draft with that slug; None."""
        return drafts.of_slug(self.database, slug)

    def bin(self, draft: int) -> None:
        """Put a draft in the bin; nothing is deleted."""
        self._binned(draft, now(), "draft.binned")

    def unbin(self, draft: int) -> None:
        """Take a draft back from the bin."""
        self._binned(draft, None, "draft.unbinned")

    def binned(self) -> tuple[DraftRow, ...]:
        """What is in the bin, last binned first."""
        return drafts.binned(self.database, self.workplace.rules)

    def choose_person(self, person: Person) -> None:
        """From now on rulings are recorded as made by ``person``."""
        at = now()
        with self.database.writing():
            records.write_person(self.database, person, at)
            audit.record(self.database, at, person.name, "person.chosen", initials=person.initials, role=person.role)
        self.workplace.person = person
        self.workplace.forget_accepted()

    def people(self) -> tuple[Person, ...]:
        """Everyone who was ever chosen on this desk."""
        return records.people(self.database)

    def house_words(self, outlet: str) -> frozenset[str]:
        """The words this desk accepts for an outlet and for the person at it."""
        return self.workplace.house_words(outlet)

    def forget_word(self, word: str, scope: str) -> None:
        """Take back an accepted word; scope "outlet:<id>" or "me:<name>"."""
        with self.database.writing():
            records.forget_word(self.database, word.casefold(), scope)
            audit.record(self.database, now(), self.person.name, "word.forgotten", word=word, scope=scope)
        self.workplace.forget_accepted()

    def setting(self, name: str, default: str = "") -> str:
        """A remembered setting of the desk (last draft, caret, chosen outlet …)."""
        found = records.setting(self.database, name)
        return default if found is None else found

    def remember(self, name: str, value: str) -> None:
        """Remember a setting; silently not on a read-only desk or a full disk."""
        with suppress(DeskProblem), self.database.writing():
            records.write_setting(self.database, name, value)

    def audit(self, draft: int | None = None, count: int = 500) -> tuple[AuditEvent, ...]:
        """The audit trail, newest first; of one draft, or of the whole desk."""
        return audit.events(self.database, draft, count)

    def backup(self) -> Path | None:
        """Write a backup copy beside the desk now; its path, None on a read-only desk. Raises DeskProblem."""
        if self.read_only:
            return None
        for session in self.sessions.values():
            session.save()
        return backup.back_up(self.database, now())

    def backups(self) -> tuple[Path, ...]:
        """The backup copies, newest first."""
        return backup.backups(self.path)

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
