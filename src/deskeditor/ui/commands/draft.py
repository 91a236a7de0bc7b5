"""Commands of the Draft menu. Start reading at :meth:`DraftCommands.table`."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from deskeditor.desk.session import Changed, FieldEdit, Session
from deskeditor.desk.signing import set_purpose
from deskeditor.findings import Finding
from deskeditor.store.problem import DeskProblem
from deskeditor.text import Edit
from deskeditor.ui.binding import Binding
from deskeditor.ui.commands.bin import BinCommands
from deskeditor.ui.dialogs.details import DetailsDialog
from deskeditor.ui.dialogs.naming import NameDialog
from deskeditor.ui.menus import open_at
from deskeditor.ui.parts import Parts
from deskeditor.ui.problems import Problems


class DraftCommands(QObject):
    """Drafts come, change and go."""

    def __init__(self, window: Parts, binding: Binding, problems: Problems, bin_: BinCommands) -> None:
        super().__init__(window)
        self._window = window
        self._binding = binding
        self._problems = problems
        self._bin = bin_
        story, row = window.story, window.story.head.metadata
        row.byline_asked.connect(lambda: self.details("byline"))
        row.date_asked.connect(lambda: self.details("published"))
        row.details_asked.connect(self.details)
        row.standfirst_asked.connect(story.head.show_standfirst)
        row.outlet_chosen.connect(lambda name: self._set(outlet=name))
        window.status.language_asked.connect(row.language.showMenu)
        row.language_chosen.connect(lambda code: self._set(language=code))
        window.drafts.menu_asked.connect(self._draft_menu)

    def table(self) -> dict[str, Callable[[], object]]:
        """The actions of this menu."""
        return {
            "draft.save": self.save,
            "draft.name": self.name_version,
            "draft.details": self.details,
            "draft.quit": self._window.close,
        }

    # -- changing

    def details(self, focus: str = "byline") -> None:
        """The dialog of everything that is not text."""
        session = self._window.workspace.session
        if session is None:
            return
        dialog = DetailsDialog(session.article, self._window, focus, session.purpose)
        dialog.changed.connect(self._details_changed)
        dialog.purpose_changed.connect(lambda purpose: self._set_purpose(session, purpose))
        dialog.open()

    def edit_field(self, finding: Finding) -> None:
        """Go where a finding on the whole draft is settled."""
        part = finding.code.partition(".")[2].rpartition("-")[0]
        places = {"date": "published", "author": "byline"}
        field = self._window.story.field(part)
        if field is not None and part != "standfirst":
            field.show()
            field.setFocus()
        else:
            self.details(places.get(part, part or finding.field))

    def _details_changed(self, texts: dict[str, str], metadata: dict[str, str | None]) -> None:
        for name, value in texts.items():
            self._window.workspace.do(partial(_retyped, name=name, value=value))
        if metadata:
            self._set(**metadata)

    def _set(self, **values: str | None) -> None:
        self._window.workspace.do(lambda session: session.set_metadata(**values))

    def _set_purpose(self, session: Session, purpose: str) -> None:
        try:
            set_purpose(session, purpose)
        except DeskProblem as problem:
            self._problems.show(problem)
            return
        self._window.workspace.settle_down()  # the page shows another disclaimer
        self._window.workspace.saved.emit()

    def save(self) -> None:
        """Save at once."""
        session = self._window.workspace.session
        if session is not None:
            with suppress(DeskProblem):  # it stays in the session, and is shown until a save succeeds
                session.save()
            self._window.workspace.saved.emit()

    def name_version(self) -> None:
        """Give the present version a name."""
        dialog = NameDialog(self._window)
        dialog.named.connect(self._named)
        dialog.open()

    def _named(self, name: str) -> None:
        session = self._window.workspace.session
        if session is not None:
            session.name_version(name)
            self._binding.views.fill(self._window.side.current)

    # -- going

    def _draft_menu(self, draft: int, at: QPoint) -> None:
        menu = QMenu(self._window)
        menu.addAction(self.tr("Open")).triggered.connect(lambda: self._binding.draft.open_draft(draft))
        menu.addAction(self.tr("Move to the bin")).triggered.connect(lambda: self._bin.put(draft))
        open_at(menu, at)


def _retyped(session: Session, name: str, value: str) -> Changed:
    """A field of the dialog as one undo step."""
    before = session.article.text_of(name)
    session.change(name, value)
    edit = Edit.between(before, value)
    return Changed(edits=(FieldEdit(name, edit),), metadata=True)
