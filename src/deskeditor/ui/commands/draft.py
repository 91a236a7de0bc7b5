"""Commands of the Draft menu. Start reading at :meth:`DraftCommands.table`."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMenu

from deskeditor.article import Article
from deskeditor.desk.importing import Arrived, ask_import, ask_paste
from deskeditor.desk.session import Changed, FieldEdit, Session
from deskeditor.findings import Finding
from deskeditor.outlets import available_outlets, load_outlet
from deskeditor.store.problem import DeskProblem
from deskeditor.store.values import RemovedLine
from deskeditor.text import Edit
from deskeditor.ui.dialogs.details import DetailsDialog
from deskeditor.ui.dialogs.paste import PasteDialog
from deskeditor.ui.dialogs.removed import RemovedDialog

if TYPE_CHECKING:
    from deskeditor.ui.window import MainWindow

FILES = "*.txt *.md *.markdown *.html *.htm *.docx *.odt *.rtf *.pdf *.eml"


class DraftCommands(QObject):
    """Drafts come, change and go."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        story, row = window.story, window.story.head.metadata
        story.empty.paste_asked.connect(self.paste)
        story.empty.import_asked.connect(self.load)
        story.empty.new_asked.connect(self.new)
        story.empty.sample_asked.connect(self.samples)
        story.body.files_dropped.connect(self.import_files)
        row.byline_asked.connect(lambda: self.details("byline"))
        row.date_asked.connect(lambda: self.details("published"))
        row.details_asked.connect(self.details)
        row.standfirst_asked.connect(story.head.show_standfirst)
        row.outlet_chosen.connect(lambda name: self._set(outlet=name))
        row.language_chosen.connect(lambda code: self._set(language=code))
        window.drafts.menu_asked.connect(self._draft_menu)

    def table(self) -> dict[str, Callable[[], object]]:
        """The actions of this menu."""
        return {
            "draft.new": self.new,
            "draft.import": self.load,
            "draft.paste": self.paste,
            "draft.save": self.save,
            "draft.name": self.name_version,
            "draft.details": self.details,
            "draft.bin": self.bin_open_one,
            "draft.quit": self._window.close,
        }

    def outlet(self) -> str:
        """The outlet for what comes in: the open draft's, else the one chosen last, else the first."""
        session = self._window.workspace.session
        chosen = session.article.outlet if session is not None else self._window.desk.setting("outlet")
        return chosen if chosen in available_outlets() else available_outlets()[0]

    # -- coming in

    def new(self) -> None:
        """An empty draft."""
        self._create(Article(headline="", body="", outlet=self.outlet(), language=self._window.messages.language))
        self._window.story.head.fields["headline"].setFocus()

    def _create(self, article: Article) -> None:
        try:
            draft = self._window.desk.create(article)
        except DeskProblem as problem:
            self._window.commands.desk.show_problem(problem)
            return
        self._window.drafts.refill()
        self._window.binding.draft.open_draft(draft)

    def load(self) -> None:
        """Choose files to import."""
        dialog = QFileDialog(self._window, self.tr("Import"), self._window.preferences.text("import-folder"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([self.tr("Articles ({endings})").format(endings=FILES), self.tr("All files (*)")])
        dialog.filesSelected.connect(self.import_files)
        dialog.open()

    def import_files(self, names: list[str]) -> None:
        """Import files, one after the other; the last one that could be read is opened."""
        paths = tuple(Path(name) for name in names)
        if not paths:
            return
        self._window.preferences.set("import-folder", str(paths[0].parent))
        self._window.status.say(self.tr("Importing…"))
        ask_import(self._window.desk, paths, self.outlet(), self._arrived)
        self._window.poll_soon()

    def paste(self) -> None:
        """Ask for a pasted article."""
        outlets = [(name, load_outlet(name).name) for name in available_outlets()]
        dialog = PasteDialog(outlets, self.outlet(), self._window)
        dialog.pasted.connect(self._pasted)
        dialog.open()

    def _pasted(self, text: str, html: str, outlet: str) -> None:
        self._window.desk.remember("outlet", outlet)
        self._window.status.say(self.tr("Importing…"))
        ask_paste(self._window.desk, text, html, outlet, self._arrived)
        self._window.poll_soon()

    def _arrived(self, arrived: Arrived) -> None:
        window = self._window
        window.status.say("")
        if arrived.draft is None:
            reason = window.messages.text(arrived.problem, **dict(arrived.slots))
            window.banner.say(self.tr("{name}: {reason}").format(name=arrived.name, reason=reason), grave=True)
            return
        window.drafts.refill()
        if window.binding.draft.open_draft(arrived.draft) and window.workspace.session is not None:
            session = window.workspace.session
            if session.removed or session.disclaimer_lifted:
                self._tell_removed(session)

    def _tell_removed(self, session: Session) -> None:
        count = len(session.removed)
        text = self.tr("%n lines of page furniture were left out and kept aside.", "", count)
        self._window.banner.say(text, (self.tr("Look at them…"), self.show_removed))

    def show_removed(self) -> None:
        """Before and after the import, with the lines left out."""
        session = self._window.workspace.session
        if session is None:
            return
        self._window.banner.put_away()
        lines = [line for line in session.removed if not line.restored]
        dialog = RemovedDialog(
            session.article, session.original, lines, session.disclaimer_lifted, self._window.messages, self._window
        )

        def restore(chosen: list[object]) -> None:
            for line in lines:
                if line in chosen:
                    self._window.workspace.do(partial(_restored, line=line))

        dialog.restored.connect(restore)
        dialog.open()

    def samples(self) -> None:
        """Fill an empty desk with the samples."""
        from deskeditor.desk.samples import fill_with_samples

        drafts = fill_with_samples(self._window.desk)
        self._window.drafts.refill()
        if drafts:
            self._window.binding.draft.open_draft(drafts[0])

    # -- changing

    def details(self, focus: str = "byline") -> None:
        """The dialog of everything that is not text."""
        session = self._window.workspace.session
        if session is None:
            return
        dialog = DetailsDialog(session.article, self._window, focus)
        dialog.changed.connect(self._details_changed)
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

    def save(self) -> None:
        """Save at once."""
        session = self._window.workspace.session
        if session is not None:
            with suppress(DeskProblem):  # it stays in the session, and is shown until a save succeeds
                session.save()
            self._window.workspace.saved.emit()

    def name_version(self) -> None:
        """Give the present version a name."""
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(self.tr("Name this version"))
        dialog.setLabelText(self.tr("A name under which you find this version again:"))
        dialog.textValueSelected.connect(self._named)
        dialog.open()

    def _named(self, name: str) -> None:
        session = self._window.workspace.session
        if session is not None and name.strip():
            session.name_version(name.strip())
            self._window.binding.views.fill(self._window.side.current)

    # -- going

    def bin_open_one(self) -> None:
        """The open draft to the bin."""
        session = self._window.workspace.session
        if session is not None:
            self._bin(session.id)

    def _bin(self, draft: int) -> None:
        window = self._window
        session = window.workspace.session
        if session is not None and session.id == draft:
            window.workspace.close()
        window.desk.bin(draft)
        window.drafts.refill()
        window.banner.say(self.tr("Moved to the bin."), (self.tr("Take it back"), lambda: self._unbin(draft)))
        row = next(iter(window.desk.drafts.rows(count=1)), None)
        if row is not None and window.workspace.session is None:
            window.binding.draft.open_draft(row.id)

    def _unbin(self, draft: int) -> None:
        self._window.banner.put_away()
        self._window.desk.unbin(draft)
        self._window.drafts.refill()
        self._window.binding.draft.open_draft(draft)

    def _draft_menu(self, draft: int, at: QPoint) -> None:
        menu = QMenu(self._window)
        menu.addAction(self.tr("Open")).triggered.connect(lambda: self._window.binding.draft.open_draft(draft))
        menu.addAction(self.tr("Move to the bin")).triggered.connect(lambda: self._bin(draft))
        menu.popup(at)


def _restored(session: Session, line: RemovedLine) -> Changed:
    return session.restore_line(line)


def _retyped(session: Session, name: str, value: str) -> Changed:
    """A field of the dialog as one undo step."""
    before = session.article.text_of(name)
    session.change(name, value)
    edit = Edit.between(before, value)
    return Changed(edits=(FieldEdit(name, edit),), metadata=True)
