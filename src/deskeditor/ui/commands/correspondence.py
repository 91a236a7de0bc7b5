"""Commands that go out and come back: questions, packages, a corrected text; and the timeline.

Start reading at :meth:`CorrespondenceCommands.table`.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from deskeditor.article import TEXT_FIELDS
from deskeditor.desk.audit import trail_of
from deskeditor.desk.house import looked_for
from deskeditor.desk.importing import ask_reimport
from deskeditor.desk.manuscript import Changed, FieldEdit
from deskeditor.desk.merging import Conflict, with_theirs
from deskeditor.desk.package import Opened, ask_open_package, save_package
from deskeditor.desk.query_sheet import is_open, query_sheet, sheet_in, take_answers
from deskeditor.desk.session import Session
from deskeditor.export import WriteProblem, write_file
from deskeditor.outlets import load_outlet
from deskeditor.store import audit
from deskeditor.store.problem import DeskProblem
from deskeditor.text import Edit
from deskeditor.ui.binding import Binding
from deskeditor.ui.commands.arrival import FILES
from deskeditor.ui.dialogs.files import file_dialog
from deskeditor.ui.dialogs.package import ConflictsDialog, PackageDialog
from deskeditor.ui.dialogs.query_sheet import QuestionsDialog
from deskeditor.ui.dialogs.timeline import TimelineDialog
from deskeditor.ui.parts import Parts
from deskeditor.ui.problems import Problems
from deskeditor.ui.wording import readable

SHEET_LARGEST = 4_000_000
"""Octets of a sheet of answers; more is none."""

OF_A_DRAFT = "of a draft"
"""News that says nothing any more when another draft is open."""


class CorrespondenceCommands(QObject):
    """A draft and those who work on it elsewhere."""

    def __init__(self, window: Parts, binding: Binding, problems: Problems) -> None:
        super().__init__(window)
        self._window = window
        self._binding = binding
        self._problems = problems
        window.workspace.opened.connect(lambda: window.banner.put_away(OF_A_DRAFT))

    def table(self) -> dict[str, Callable[[], object]]:
        """The actions."""
        return {
            "draft.questions": self.questions,
            "draft.answers": self.ask_answers,
            "draft.reimport": self.ask_corrected,
            "draft.package": self.ask_package,
            "draft.package-open": self.ask_open,
            "draft.timeline": self.timeline,
        }

    # -- questions

    def questions(self) -> None:
        """The open questions of the draft."""
        session = self._window.workspace.session
        if session is None:
            return
        dialog = QuestionsDialog([one.verdict for one in session.manuscript.rulings if is_open(one)], self._window)
        dialog.sheet_asked.connect(lambda: self._save_as(self.tr("Questions to the author"), ".md", self.write_sheet))
        dialog.answers_asked.connect(self.ask_answers)
        dialog.open()

    def write_sheet(self, name: str) -> None:
        """Write the questions to a document."""
        session = self._window.workspace.session
        if session is None:
            return
        try:
            path = write_file(Path(name), query_sheet(session, session.article.language).encode())
        except WriteProblem as problem:
            self._window.banner.say(problem.message(self._window.messages), grave=True)
            return
        self._window.banner.say(self.tr("Written: {path}").format(path=path.path))

    def ask_answers(self) -> None:
        """Choose the document the author sent back."""
        self._open_file(self.tr("Read the author’s answers"), (self.tr("Documents (*.md *.txt)"),), self.read_answers)

    def read_answers(self, name: str) -> None:
        """Record the answers; the questions they answer no longer block."""
        try:
            with Path(name).open("rb") as file:
                text = sheet_in(file.read(SHEET_LARGEST))
        except OSError as error:
            self._window.banner.say(str(error), grave=True)
            return
        except DeskProblem as problem:
            told = self._window.messages.text(problem.key, detail="", name=Path(name).name)
            self._window.banner.say(f"{Path(name).name}: {told}", grave=True)
            return
        done: list[int] = [0, 0]

        def take(session: Session) -> Changed:
            answered = take_answers(session, text)
            done[:] = [answered.answered, len(answered.unknown)]
            return answered.changed

        self._window.workspace.do(take)
        told = self.tr("%n questions were answered.", "", done[0])
        unknown = self.tr("%n answers belong to no open question.", "", done[1])
        self._window.banner.say(f"{told} {unknown}" if done[1] else told, kind=OF_A_DRAFT)

    # -- a corrected text

    def ask_corrected(self) -> None:
        """Choose the corrected file."""
        kinds = (self.tr("Articles ({kinds})").format(kinds=FILES),)
        self._open_file(self.tr("Bring in a corrected text"), kinds, self.reimport)

    def reimport(self, name: str) -> None:
        """Put a corrected text in the draft's place; rulings whose sentence is unchanged hold."""
        session, window = self._window.workspace.session, self._window
        if session is None:
            return

        def arrived(changed: Changed, problem: str) -> None:
            if problem:
                reason = window.messages.text(problem, detail="", name=Path(name).name)
                window.banner.say(self.tr("{name}: {reason}").format(name=Path(name).name, reason=reason), grave=True)
                return
            if window.workspace.session is not session:
                return
            window.workspace.do(lambda _: changed)
            settled = window.actions_by_id["review.settled"]
            window.banner.say(
                self.tr("The corrected text is in place. Rulings hold where their sentence is unchanged."),
                (self.tr("Compare"), window.side.original.compare_asked.emit),
                (self.tr("Rulings…"), settled.trigger),
                kind=OF_A_DRAFT,
            )

        ask_reimport(window.desk, session, Path(name), arrived)
        window.poll_soon()

    # -- packages

    def ask_package(self) -> None:
        """What goes into the package, then where to."""
        dialog = PackageDialog(self._window)
        dialog.chosen.connect(lambda private: self._package_place(private=private))
        dialog.open()

    def _package_place(self, *, private: bool) -> None:
        self._save_as(self.tr("Save a draft package"), ".draft", lambda name: self.save_package(name, private=private))

    def save_package(self, name: str, *, private: bool = False) -> None:
        """Write the package."""
        session = self._window.workspace.session
        if session is None:
            return
        try:
            save_package(session, Path(name), private=private)
        except DeskProblem as problem:
            self._problems.show(problem)
            return
        self._window.workspace.saved.emit()
        self._window.banner.say(self.tr("Written: {path}").format(path=name))

    def ask_open(self) -> None:
        """Choose a package."""
        kinds = (self.tr("Draft packages (*.draft)"), self.tr("All files (*)"))
        self._open_file(self.tr("Open a draft package"), kinds, self.open_package)

    def open_package(self, name: str) -> None:
        """Open a package as a draft, or merge it into the one that is here."""
        ask_open_package(self._window.desk, Path(name), self._package_came)
        self._window.poll_soon()

    def _package_came(self, opened: Opened | DeskProblem) -> None:
        if isinstance(opened, DeskProblem):
            self._problems.show(opened)
            return
        window = self._window
        was = window.workspace.session
        window.drafts.refill()
        if was is not None and was.id == opened.draft:
            window.workspace.opened.emit()  # the text was merged under the editors' hands
            window.workspace.settle_down()
        else:
            self._binding.draft.open_draft(opened.draft)
        if opened.conflicts:
            dialog = ConflictsDialog(opened.conflicts, window)
            dialog.settled.connect(self.take_theirs)
            dialog.open()
        merged = self.tr("The package was merged into the draft that was here.")
        window.banner.say(merged if opened.merged else self.tr("The package is open as a new draft."))

    def take_theirs(self, conflicts: list[tuple[str, Conflict]]) -> None:
        """Let the other desk's text stand in those places; one undo step for texts, one a metadata field."""
        texts = [one for one in conflicts if one[0] in TEXT_FIELDS]
        if texts:
            self._window.workspace.do(partial(_replaced, conflicts=texts))
        for field, conflict in conflicts:
            if field not in TEXT_FIELDS:
                self._window.workspace.do(partial(_set, field=field, value=conflict.theirs))

    # -- the record

    def timeline(self) -> None:
        """The audit trail of the draft."""
        session, desk = self._window.workspace.session, self._window.desk
        if session is None:
            return
        looked = looked_for(session.language, load_outlet(self._window.workspace.outlet()), self._window.messages)
        names = {one.code: readable(one.message) for one in looked}
        TimelineDialog(audit.events(desk.database, session.id), trail_of(desk), names, self._window).open()

    # -- files

    def _save_as(self, title: str, ending: str, then: Callable[[str], None]) -> None:
        session = self._window.workspace.session
        if session is None:
            return
        dialog = file_dialog(self._window, title, f"{session.article.slug or 'draft'}{ending}")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending[1:])
        dialog.fileSelected.connect(then)
        dialog.open()

    def _open_file(self, title: str, kinds: tuple[str, ...], then: Callable[[str], None]) -> None:
        dialog = file_dialog(self._window, title)
        dialog.setNameFilters(kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(then)
        dialog.open()


def _set(session: Session, field: str, value: str) -> Changed:
    return session.set_metadata(**{field: value})


def _replaced(session: Session, conflicts: list[tuple[str, Conflict]]) -> Changed:
    """Every place where ours still stands as it did gets theirs."""
    by_field: dict[str, list[Conflict]] = {}
    for field, conflict in conflicts:
        by_field.setdefault(field, []).append(conflict)
    texts = {field: with_theirs(session.text_of(field), several) for field, several in by_field.items()}
    edits = [FieldEdit(field, Edit.between(session.text_of(field), text)) for field, text in texts.items()]
    return session.manuscript.perform("merge", edits)
