"""Workplace: what an open draft needs of its desk. Start reading at :class:`Workplace`."""

from collections.abc import Hashable
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from deskeditor import __version__
from deskeditor.desk.corrections import Corrections
from deskeditor.desk.saver import Saver
from deskeditor.desk.spelling import Spelling
from deskeditor.desk.worker import Worker
from deskeditor.findings import Person
from deskeditor.outlets import Outlet, available_outlets, load_outlet
from deskeditor.resources import resource
from deskeditor.review import Reviewer
from deskeditor.rules import house_folders, rules_version
from deskeditor.store import records
from deskeditor.store.database import Database
from deskeditor.store.serial import canonical, sha256

DEFAULT_OUTLET = "eu-reporter"


@dataclass
class Workplace:
    """The file, the worker, the words, and who sits here. Reviewers are kept by outlet, for their memory is the speed."""

    database: Database
    worker: Worker
    spelling: Spelling
    saver: Saver
    person: Person
    warm: set[tuple[str, str]] = field(default_factory=set)
    """The outlets and languages whose rules and lists are loaded in this process."""
    beforehand: dict[Hashable, Any] = field(default_factory=dict)
    """What preflight was told beforehand (``beforehand.py``)."""
    _accepted: dict[str, frozenset[str]] = field(default_factory=dict)
    _reviewers: dict[str, Reviewer] = field(default_factory=dict)
    _folders: dict[str, Path] = field(default_factory=dict)

    @cached_property
    def corrections(self) -> Corrections:
        """How words were corrected on this desk."""
        return Corrections(self.database)

    def outlet(self, name: str) -> Outlet:
        """The outlet of that id; the default one where it is not known any more."""
        known = available_outlets()
        return load_outlet(name if name in known else DEFAULT_OUTLET if DEFAULT_OUTLET in known else known[0])

    def accepted(self, outlet: str) -> frozenset[str]:
        """What was ignored for good for the outlet and for the person: words, findings by code (``findings.accepted_as``).

        The names of released drafts are among them, with their capitals.
        """
        known = self._accepted.get(outlet)
        if known is None:
            known = self._accepted[outlet] = records.words(self.database, word_scopes(outlet, self.person))
        return known

    def forget_accepted(self) -> None:
        """Ask the file anew: words were accepted or taken back."""
        self._accepted.clear()

    def refresh(self) -> None:
        """Let the reviewers know the words accepted since (rulings hide them at once; the checks learn them here)."""
        for outlet, reviewer in tuple(self._reviewers.items()):
            if reviewer.house_words != self.house_words(outlet):
                del self._reviewers[outlet]
                self.spelling.changed()

    def renew(self, *, dictionaries: bool = False) -> None:
        """Outlets or rules, or ``dictionaries``, were changed in the settings: read them anew, here and in the worker."""
        self._reviewers.clear()
        self._folders.clear()
        self.beforehand.clear()
        self.warm.clear()
        if dictionaries:
            self.spelling.forget()
        else:
            self.spelling.changed()
        self.worker.ask("renew", dictionaries, then=lambda _: None)

    def house_words(self, outlet: str) -> frozenset[str]:
        """The words among them."""
        return frozenset(word for word in self.accepted(outlet) if "\t" not in word)

    def rules(self, outlet: str) -> str:
        """What counts depend on beside the text: the program, its rules, the outlet, the accepted words.

        Names kept at a release are left out: a release would else change the rules that it was signed under.
        """
        words = sorted(word for word in self.accepted(outlet) if "\t" in word or word == word.casefold())
        if outlet not in self._folders:
            self._folders[outlet] = self.outlet(outlet).folder
        folders = house_folders(self._folders[outlet])
        house = f"/{sha256(canonical(rules_version(folders)))[:12]}" if folders else ""
        return f"{__version__}/{_rules_print()}/{outlet}/{sha256(canonical(words))[:12]}{house}"

    def reviewer(self, outlet: str) -> Reviewer:
        """The reviewer for an outlet, with the window's lexicons."""
        known = self._reviewers.get(outlet)
        if known is None:
            known = self._reviewers[outlet] = Reviewer(self.outlet(outlet), self.spelling.packs(), self.house_words(outlet))
        return known


def word_scopes(outlet: str, person: Person) -> tuple[str, str, str]:
    """Where the words are kept that hold for an outlet and for a person: ruled on, the person's own, names of released drafts."""
    return f"outlet:{outlet}", f"me:{person.name}", f"names:{outlet}"


@cache
def _rules_print() -> str:
    """A print of the rules and word lists as installed: their names and sizes."""
    root = resource("languages")
    files = sorted((str(path.relative_to(root)), path.stat().st_size) for path in root.rglob("*") if path.is_file())
    return sha256(canonical(files))[:12]
