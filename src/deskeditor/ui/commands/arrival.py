"""Commands by which drafts come: new, imported, pasted, samples. Start reading at :meth:`ArrivalCommands.table`."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from deskeditor.article import Article
from deskeditor.desk.importing import Arrived, ask_import, ask_paste
from deskeditor.desk.session import Changed, Session
from deskeditor.outlets import available_outlets, load_outlet
from deskeditor.store.problem import DeskProblem
from deskeditor.store.values import RemovedLine
from deskeditor.ui.binding import Binding
from deskeditor.ui.dialogs.paste import PasteDialog
from deskeditor.ui.dialogs.removed import RemovedDialog
from deskeditor.ui.parts import Parts
from deskeditor.ui.problems import Problems

NOTES_SHOWN = 4
FILES = "*.txt *.md *.markdown *.html *.htm *.docx *.odt *.rtf *.pdf *.eml"


class ArrivalCommands(QObject):
    """Drafts come in."""

    def __init__(self, window: Parts, binding: Binding, problems: Problems) -> None:
        super().__init__(window)
        self._window = window
        self._binding = binding
        self._problems = problems
        story = window.story
        story.empty.paste_asked.connect(self.paste)
        story.empty.import_asked.connect(self.load)
        story.empty.new_asked.connect(self.new)
        story.empty.sample_asked.connect(self.samples)
        story.body.files_dropped.connect(self.import_files)

    def table(self) -> dict[str, Callable[[], object]]:
        """The actions by which drafts come."""
        return {"draft.new": self.new, "draft.import": self.load, "draft.paste": self.paste}

    def new(self) -> None:
        """An empty draft."""
        self._create(
            Article(headline="", body="", outlet=self._window.workspace.outlet(), language=self._window.messages.language)
        )
        self._window.story.head.fields["headline"].setFocus()

    def _create(self, article: Article) -> None:
        try:
            draft = self._window.desk.create(article)
        except DeskProblem as problem:
            self._problems.show(problem)
            return
        self._window.drafts.refill()
        self._binding.draft.open_draft(draft)

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
        ask_import(self._window.desk, paths, self._window.workspace.outlet(), self._arrived)
        self._window.poll_soon()

    def paste(self) -> None:
        """Ask for a pasted article."""
        outlets = [(name, load_outlet(name).name) for name in available_outlets()]
        dialog = PasteDialog(outlets, self._window.workspace.outlet(), self._window)
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
        if self._binding.draft.open_draft(arrived.draft) and window.workspace.session is not None:
            session = window.workspace.session
            notes = [window.messages.text(note.key, **dict(note.slots)) for note in arrived.notes]
            if session.removed or session.disclaimer_lifted or notes:
                self._tell_removed(session, notes)

    def _tell_removed(self, session: Session, notes: list[str]) -> None:
        count = len(session.removed)
        text = self.tr("%n lines of page furniture were left out and kept aside.", "", count)
        text = "\n".join([*([text] if count else []), *notes[:NOTES_SHOWN]])
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
            self._binding.draft.open_draft(drafts[0])


def _restored(session: Session, line: RemovedLine) -> Changed:
    return session.restore_line(line)
