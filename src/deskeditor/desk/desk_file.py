"""DeskFile: what a desk remembers beside its drafts: people, words, settings, the trail. Start reading at :class:`DeskFile`.

The lower layer of a Desk (``desk.py``).
"""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from deskeditor.desk.clock import now
from deskeditor.desk.words import exported_words, import_words
from deskeditor.desk.workplace import Workplace
from deskeditor.findings import Person
from deskeditor.store import audit, backup, drafts, records
from deskeditor.store.database import Database
from deskeditor.store.problem import DeskProblem
from deskeditor.store.values import AuditEvent, Holder


class DeskFile:
    """The file of a desk, and who sits at it. ``read_only`` when another process holds it: then ``holder`` says who."""

    def __init__(self, workplace: Workplace, ui_language: str) -> None:
        self.workplace = workplace
        self.ui_language = ui_language

    @property
    def database(self) -> Database:
        """The file itself, for the functions of this floor."""
        return self.workplace.database

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
            for form in {word, word.casefold()}:
                records.forget_word(self.database, form, scope)
            audit.record(self.database, now(), self.person.name, "word.forgotten", word=word, scope=scope)
        self.workplace.forget_accepted()
        self.workplace.refresh()

    def import_words(self, text: str, outlet: str) -> tuple[int, tuple[str, ...]]:
        """Accept the words of a house-words file for an outlet: how many are new, and the lines that are no words."""
        return import_words(self.workplace, text, outlet)

    def exported_words(self, outlet: str) -> str:
        """The accepted words as a file that :meth:`import_words` reads, here or on another desk."""
        return exported_words(self.workplace, outlet)

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

    def backups(self) -> tuple[Path, ...]:
        """The backup copies, newest first."""
        return backup.backups(self.path)

    def status_counts(self, search: str = "") -> Mapping[str, int]:
        """How many drafts stand in each status (all of store.values.STATUSES, zeros included)."""
        return drafts.status_counts(self.database, search)

    def find_slug(self, slug: str) -> int | None:
        """The id of the draft with that slug; None."""
        return drafts.of_slug(self.database, slug)
