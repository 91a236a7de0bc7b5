"""Commands that go out and come back: packages, a corrected text; and the timeline.

Start reading at :meth:`CorrespondenceCommands.table`.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from deskeditor.article import TEXT_FIELDS
from deskeditor.desk.audit import trail_of
from deskeditor.desk.house import looked_for
from deskeditor.desk.importing import ask_reimport
from deskeditor.desk.manuscript import Changed, FieldEdit
from deskeditor.desk.merging import Conflict, with_theirs
from deskeditor.desk.package import Opened, ask_open_package, save_package
from deskeditor.desk.session import Session
from deskeditor.outlets import load_outlet
from deskeditor.store import audit
from deskeditor.store.problem import DeskProblem
from deskeditor.text import Edit
from deskeditor.ui.banner import OF_A_DRAFT
from deskeditor.ui.binding import Binding
from deskeditor.ui.commands.arrival import FILES
from deskeditor.ui.dialogs.files import ask_file, ask_new_file
from deskeditor.ui.dialogs.package import ConflictsDialog, PackageDialog
from deskeditor.ui.dialogs.timeline import TimelineDialog
from deskeditor.ui.parts import Parts
from deskeditor.ui.problems import Problems
from deskeditor.ui.wording import readable


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
            "draft.reimport": self.ask_corrected,
            "draft.package": self.ask_package,
            "draft.package-open": self.ask_open,
            "draft.timeline": self.timeline,
        }

    # -- a corrected text

    def ask_corrected(self) -> None:
        """Choose the corrected file."""
        kinds = (self.tr("Articles ({kinds})").format(kinds=FILES),)
        ask_file(self._window, self.tr("Bring in a corrected text"), kinds, self.reimport)

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
        session = self._window.workspace.session
        if session is not None:
            name, title = f"{session.article.slug or 'draft'}.draft", self.tr("Save a draft package")
            ask_new_file(self._window, title, name, lambda name: self.save_package(name, private=private))

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
        ask_file(self._window, self.tr("Open a draft package"), kinds, self.open_package)

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
