"""Commands of the Desk menu: person, words, settings, backups, and what is wrong with the desk.

Start reading at :meth:`DeskCommands.table`.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from deskeditor.desk.words import ask_import_words
from deskeditor.desk.workplace import word_scopes
from deskeditor.export import WriteProblem, write_file
from deskeditor.findings import Person
from deskeditor.store.problem import DeskProblem
from deskeditor.ui.binding import Binding
from deskeditor.ui.commands.view import ViewCommands
from deskeditor.ui.dialogs.desk_lists import BackupDialog, WordsDialog
from deskeditor.ui.dialogs.files import ask_new_file, file_dialog
from deskeditor.ui.dialogs.person import PersonDialog
from deskeditor.ui.dialogs.settings import SettingsDialog
from deskeditor.ui.house_watch import HouseWatch
from deskeditor.ui.parts import Parts
from deskeditor.ui.problems import Problems


class DeskCommands(QObject):
    """Everything about the desk itself."""

    def __init__(self, window: Parts, binding: Binding, view: ViewCommands, problems: Problems) -> None:
        super().__init__(window)
        self._window = window
        self._binding = binding
        self._view = view
        self._problems = problems
        window.status.person_asked.connect(self.person)
        window.status.problem_asked.connect(self.save_elsewhere)
        self.watch = HouseWatch(self._outlet_open, self)
        self.watch.changed.connect(self.renew)
        window.status.dictionary_asked.connect(lambda: self.settings("dictionaries"))

    def _outlet_open(self) -> str:
        session = self._window.workspace.session
        return session.article.outlet if session is not None else ""

    def table(self) -> dict[str, Callable[[], object]]:
        """The actions of this menu."""
        return {
            "desk.search": self.search,
            "desk.person": self.person,
            "desk.words": self.words,
            "desk.settings": self.settings,
            "desk.open": self.open_another,
            "desk.backup": self.backup,
            "desk.restore": self.restore,
            "desk.elsewhere": self.save_elsewhere,
        }

    # -- lists

    def search(self) -> None:
        """To the search field of the list."""
        action = self._window.actions_by_id["view.fold-drafts"]
        if action.isChecked():
            action.trigger()
        self._window.drafts.search.setFocus()
        self._window.drafts.search.selectAll()

    def words(self) -> None:
        """The words accepted on this desk."""
        outlet = self._window.workspace.outlet()
        dialog = WordsDialog(sorted(self._window.desk.house_words(outlet)), self._window)
        dialog.forgotten.connect(lambda word: self._forget(word, outlet))
        dialog.brought.connect(lambda name: self._import_words(Path(name), outlet))
        dialog.taken.connect(lambda name: self._export_words(Path(name), outlet))
        dialog.open()

    def _import_words(self, path: Path, outlet: str) -> None:
        ask_import_words(self._window.desk.workplace, path, outlet, partial(self._words_came, path))
        self._window.poll_soon()

    def _words_came(self, path: Path, count: int, refused: tuple[str, ...], problem: str | DeskProblem) -> None:
        if problem:
            self._tell(problem)
            return
        said = self.tr("Words accepted from {name}: {count}").format(name=path.name, count=count)
        if refused:
            said += " · " + self.tr("lines that are no words: {count}").format(count=len(refused))
        self._window.banner.say(said)
        self._window.workspace.settle_down()

    def _export_words(self, path: Path, outlet: str) -> None:
        try:
            write_file(path, self._window.desk.exported_words(outlet).encode())
        except WriteProblem as problem:
            self._tell(problem.message(self._window.messages))

    def _tell(self, problem: str | DeskProblem) -> None:
        if isinstance(problem, DeskProblem):
            self._problems.show(problem)
        else:
            self._window.banner.say(problem, grave=True)

    def _forget(self, word: str, outlet: str) -> None:
        try:
            for scope in word_scopes(outlet, self._window.desk.person):
                self._window.desk.forget_word(word, scope)
        except DeskProblem as problem:
            self._problems.show(problem)
            return
        self._window.workspace.settle_down()

    def person(self) -> None:
        """Who rules."""
        dialog = PersonDialog(self._window.desk.person, self._window.desk.people(), self._window)
        dialog.chosen.connect(self._choose)
        dialog.open()

    def _choose(self, person: Person) -> None:
        try:
            self._window.desk.choose_person(person)
        except DeskProblem as problem:
            self._problems.show(problem)
            return
        for name, value in (("name", person.name), ("initials", person.initials), ("role", person.role)):
            self._window.preferences.set(f"person/{name}", value)
        self._window.status.show_person(person)

    def settings(self, page: str = "") -> None:
        """The settings, at one of their pages."""
        window = self._window
        session = window.workspace.session
        place = (window.workspace.outlet(), session.language if session is not None else "")
        dialog = SettingsDialog(window.preferences, window.desk, window.messages, place, window, page)
        dialog.looks_changed.connect(self._view.apply_theme)
        dialog.house_changed.connect(self.renew)
        dialog.dictionaries_changed.connect(lambda: self.renew(dictionaries=True))
        dialog.person_chosen.connect(self._choose)
        dialog.asked.connect(lambda name: window.actions_by_id[name].trigger())
        dialog.desk_asked.connect(window.desk_asked)
        dialog.open()

    def renew(self, *, dictionaries: bool = False) -> None:
        """Outlets or rules, or the dictionaries, are others now: the draft is read anew."""
        window = self._window
        window.desk.renew(dictionaries=dictionaries)
        window.poll_soon()
        window.workspace.settle_down()
        window.story.repaint_marks()
        window.drafts.refill()
        self._binding.counts.forget()

    # -- the file

    def open_another(self) -> None:
        """Another desk, in a window of its own process."""
        dialog = file_dialog(self._window, self.tr("Open a desk"), str(self._window.desk.path.parent))
        dialog.setNameFilters([self.tr("Desks (*.desk *.db *.sqlite)"), self.tr("All files (*)")])
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.fileSelected.connect(lambda name: self._window.desk_asked.emit(name))
        dialog.open()

    def backup(self) -> None:
        """A backup copy, now."""
        try:
            path = self._window.desk.backup()
        except DeskProblem as problem:
            self._problems.show(problem)
            return
        if path is not None:
            self._window.banner.say(self.tr("Backed up: {path}").format(path=path))

    def restore(self) -> None:
        """Choose a backup and put it in the desk's place."""
        dialog = BackupDialog(self._window.desk.backups(), self._window)
        dialog.chosen.connect(self._restore)
        dialog.open()

    def _restore(self, path: Path) -> None:
        self._window.workspace.close()
        try:
            self._window.desk.restore_backup(path)
        except DeskProblem as problem:
            self._problems.show(problem)
            self._binding.draft.start()
            return
        self._window.drafts.refill()
        self._binding.draft.start()
        self._window.banner.say(self.tr("The backup is in place; the desk as it was has been backed up too."))

    def save_elsewhere(self) -> None:
        """The whole desk to another file, and go on there."""
        ask_new_file(self._window, self.tr("Save the desk elsewhere"), self._window.desk.path.name, self._elsewhere)

    def _elsewhere(self, name: str) -> None:
        try:
            self._window.desk.save_elsewhere(Path(name))
        except DeskProblem as problem:
            self._problems.show(problem)
            return
        self._problems.show_save(None)
        self._problems.stand_open()
        self._window.preferences.remember_desk(Path(name))
        self._window.banner.say(self.tr("The desk is now kept in {path}.").format(path=name))
        self._window.workspace.saved.emit()
