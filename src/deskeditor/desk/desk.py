"""Desk: the drafts of a newsroom in one file. Start reading at :meth:`Desk.open`.

desk = Desk.open(path, Person("Ada"), "en")
for row in desk.drafts.rows("", None, 0, 64): …
session = desk.open_draft(row.id)            # one open draft: session.py
desk.poll()                                  # from a timer or when desk.worker.fileno() is readable: runs due callbacks
"""

from collections.abc import Mapping
from pathlib import Path

from deskeditor.article import Article
from deskeditor.desk.session import Session
from deskeditor.desk.worker import Worker
from deskeditor.findings import Person
from deskeditor.store.values import AuditEvent, DraftRow, Holder, RemovedLine


class DraftList:
    """The draft list, newest change first. Safe for 100,000 drafts: ids are fetched once for a search, rows by blocks."""

    def count(self, search: str = "", status: str | None = None) -> int:
        """How many drafts match; ``status`` None is every status (binned drafts never match)."""
        raise NotImplementedError

    def rows(self, search: str = "", status: str | None = None, start: int = 0, count: int = 64) -> tuple[DraftRow, ...]:
        """Matching drafts number ``start`` to ``start + count``; fewer at the end. Ask by blocks of 64."""
        raise NotImplementedError

    def position(self, draft: int, search: str = "", status: str | None = None) -> int | None:
        """Where a draft stands in that list; None when it is not in it."""
        raise NotImplementedError

    def row(self, draft: int) -> DraftRow | None:
        """One draft's row; None when there is no such draft or it is binned."""
        raise NotImplementedError

    def forget(self) -> None:
        """Ask the file again at the next call (create, bin and save do so by themselves)."""
        raise NotImplementedError


class Desk:
    """An open desk. ``read_only`` when another process holds it: then ``holder`` says who, and writing raises DeskProblem."""

    path: Path
    person: Person
    ui_language: str
    read_only: bool
    holder: Holder | None
    drafts: DraftList
    worker: Worker
    warnings: tuple[str, ...]
    """Message keys to show once after opening (``desk.old-sqlite`` …)."""

    @staticmethod
    def open(path: Path, person: Person, ui_language: str = "en") -> "Desk":
        """Open or create the desk at ``path``.

        Raises DeskProblem: ``desk.not-a-desk``, ``desk.damaged``, ``desk.no-permission``, ``desk.newer``, ``desk.disk-full``.
        """
        raise NotImplementedError

    def status_counts(self, search: str = "") -> Mapping[str, int]:
        """How many drafts stand in each status (all of store.values.STATUSES, zeros included)."""
        raise NotImplementedError

    def create(
        self,
        article: Article,
        original: str = "",
        removed: tuple[RemovedLine, ...] = (),
        disclaimer: str = "",
    ) -> int:
        """A new draft; its id. ``original`` is the text as it came in, kept for comparing; a slug is made unique."""
        raise NotImplementedError

    def open_draft(self, draft: int) -> Session:
        """Open a draft. Raises DeskProblem ``desk.no-draft``; a damaged row is salvaged and ``session.salvage`` says so."""
        raise NotImplementedError

    def find_slug(self, slug: str) -> int | None:
        """The id of the draft with that slug; None."""
        raise NotImplementedError

    def bin(self, draft: int) -> None:
        """Put a draft in the bin; nothing is deleted."""
        raise NotImplementedError

    def unbin(self, draft: int) -> None:
        """Take a draft back from the bin."""
        raise NotImplementedError

    def binned(self) -> tuple[DraftRow, ...]:
        """What is in the bin, last binned first."""
        raise NotImplementedError

    def choose_person(self, person: Person) -> None:
        """From now on rulings are recorded as made by ``person`` (also remembered on the desk: :meth:`people`)."""
        raise NotImplementedError

    def people(self) -> tuple[Person, ...]:
        """Everyone who was ever chosen on this desk."""
        raise NotImplementedError

    def house_words(self, outlet: str) -> frozenset[str]:
        """The words this desk accepts for an outlet and for the person at it."""
        raise NotImplementedError

    def forget_word(self, word: str, scope: str) -> None:
        """Take back an accepted word; scope "outlet:<id>" or "me:<name>"."""
        raise NotImplementedError

    def setting(self, name: str, default: str = "") -> str:
        """A remembered setting of the desk (last draft, caret, chosen outlet …)."""
        raise NotImplementedError

    def remember(self, name: str, value: str) -> None:
        """Remember a setting; silently not on a read-only desk."""
        raise NotImplementedError

    def audit(self, draft: int | None = None, count: int = 500) -> tuple[AuditEvent, ...]:
        """The audit trail, newest first; of one draft, or of the whole desk."""
        raise NotImplementedError

    def backup(self) -> Path | None:
        """Write a backup copy beside the desk now (close() does); its path, None on a read-only desk."""
        raise NotImplementedError

    def backups(self) -> tuple[Path, ...]:
        """The backup copies, newest first."""
        raise NotImplementedError

    def restore_backup(self, path: Path) -> None:
        """Put a backup in the desk's place; the present desk is itself backed up first. Open sessions are dead after this."""
        raise NotImplementedError

    def save_elsewhere(self, path: Path) -> None:
        """Write the whole desk, unsaved changes included, to another file and go on there. Raises DeskProblem."""
        raise NotImplementedError

    def poll(self) -> None:
        """Run the callbacks of what the worker has answered; returns at once."""
        raise NotImplementedError

    def close(self) -> None:
        """Save what is unsaved, back up, let go of the lock. Never raises."""
        raise NotImplementedError


def fill_with_samples(desk: Desk) -> tuple[int, ...]:
    """Fill an empty desk with the sample drafts of resources/samples; their ids, () when the desk has drafts already."""
    raise NotImplementedError
