"""Commands by which drafts come: new, imported, pasted, samples. Start reading at :meth:`ArrivalCommands.table`."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog

from deskeditor.article import Article
from deskeditor.desk.importing import Arrived, ImportRun, ask_article_files, ask_import, ask_paste
from deskeditor.desk.session import Session
from deskeditor.importing.formats import ENDINGS
from deskeditor.outlets import available_outlets, load_outlet
from deskeditor.store.problem import DeskProblem
from deskeditor.ui.binding import Binding
from deskeditor.ui.commands.bin import BinCommands
from deskeditor.ui.commands.received import ReceivedCommands
from deskeditor.ui.dialogs.files import ask_folder, file_dialog
from deskeditor.ui.dialogs.paste import PasteDialog
from deskeditor.ui.dialogs.run_progress import RunProgress
from deskeditor.ui.parts import Parts
from deskeditor.ui.problems import Problems

NOTES_SHOWN = 4
FILES = " ".join(f"*{ending}" for ending in ENDINGS)


class ArrivalCommands(QObject):
    """Drafts come in."""

    def __init__(self, window: Parts, binding: Binding, problems: Problems, bin_: BinCommands) -> None:
        super().__init__(window)
        self._window = window
        self._binding = binding
        self._problems = problems
        self.received = ReceivedCommands(window, binding, bin_)
        self.run: ImportRun | None = None
        self.progress: RunProgress | None = None
        story = window.story
        story.empty.paste_asked.connect(self.paste)
        story.empty.import_asked.connect(self.load)
        story.empty.new_asked.connect(self.new)
        story.empty.sample_asked.connect(self.samples)
        story.body.files_dropped.connect(self.import_files)

    def table(self) -> dict[str, Callable[[], object]]:
        """The actions by which drafts come."""
        return {
            "draft.new": self.new,
            "draft.import": self.load,
            "draft.import-folder": self.load_folder,
            "draft.paste": self.paste,
            "draft.arrival": self.received.show,
        }

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
        dialog = file_dialog(self._window, self.tr("Import"), self._window.preferences.text("import-folder"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([self.tr("Articles ({endings})").format(endings=FILES), self.tr("All files (*)")])
        dialog.filesSelected.connect(self.import_files)
        dialog.open()

    def load_folder(self) -> None:
        """Choose a folder: every file in it that can hold an article is imported."""
        place = self._window.preferences.text("import-folder")
        ask_folder(self._window, self.tr("Import a folder"), lambda name: self.import_files([name]), place)

    def import_files(self, names: list[str]) -> None:
        """Import files and the files of folders; one is opened, many are told one by one."""
        paths = tuple(map(Path, names))
        if not any(path.is_dir() for path in paths):
            self._import(paths, names[0])
            return
        self._window.status.say(self.tr("Reading the folder…"))
        ask_article_files(self._window.desk, paths, lambda found: self._import(found, names[0]))
        self._window.poll_soon()

    def _import(self, paths: tuple[Path, ...], named: str) -> None:
        self._window.status.say("")
        if not paths:
            self._window.banner.say(self.tr("There is no file in it that could hold an article."), grave=True)
            return
        self._window.preferences.set("import-folder", str(Path(named).parent))
        if len(paths) > 1:
            self._import_many(paths)
            return
        self._window.status.say(self.tr("Importing…"))
        ask_import(self._window.desk, paths, self._window.workspace.outlet(), self._arrived)
        self._window.poll_soon()

    def _import_many(self, paths: tuple[Path, ...]) -> None:
        window = self._window
        dialog = RunProgress(len(paths), self.tr("%n files are imported", "", len(paths)), window)
        opened: list[int] = []

        def arrived(one: Arrived) -> None:
            if one.draft is not None:
                opened.append(one.draft)
            dialog.tell(self._line(one), good=one.draft is not None)
            dialog.step(run.number, paths[min(run.number, len(paths) - 1)].name)
            window.poll_soon()

        def done() -> None:
            window.drafts.refill()
            texts = [self.tr("%n articles imported", "", dialog.good), self.tr("%n could not be read", "", dialog.failed)]
            dialog.finish(" · ".join(texts))
            if opened and self._dialog_in_front() in (None, dialog):
                self._binding.draft.open_draft(opened[0])

        run = ImportRun(window.desk, paths, window.workspace.outlet(), arrived, done)
        self.run, self.progress = run, dialog
        dialog.stopped.connect(run.cancel)
        dialog.step(0, paths[0].name)
        dialog.open()
        run.start()
        window.poll_soon()

    def _line(self, one: Arrived) -> str:
        """What is to be known of one of many files; "" when it simply came through."""
        messages = self._window.messages
        if one.draft is None:
            return self.tr("✕ {name}: {reason}").format(name=one.name, reason=self._reason(one))
        notes = [messages.text(note.key, **dict(note.slots)) for note in one.notes]
        twin = one.received.twin
        if twin is not None:
            key = "import.same-file" if twin.same_file else "import.twin"
            notes.insert(0, messages.text(key, headline=twin.headline))
        return self.tr("{name}: {reason}").format(name=one.name, reason=" ".join(notes)) if notes else ""

    def _reason(self, one: Arrived) -> str:
        """Why a file was not read, and what to do about it."""
        messages, slots = self._window.messages, dict(one.slots)
        advice = messages.text(one.problem, "explanation", **slots)
        return messages.text(one.problem, **slots) + (f" {advice}" if advice != one.problem else "")

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
            window.banner.say(self.tr("{name}: {reason}").format(name=arrived.name, reason=self._reason(arrived)), grave=True)
            return
        window.drafts.refill()
        if self._dialog_in_front() is not None:  # it speaks of the draft that is open: that one stays
            opening = partial(self._binding.draft.open_draft, arrived.draft)
            window.banner.say(self.tr("The article is in the list of drafts."), (self.tr("Open"), opening))
            return
        if self._binding.draft.open_draft(arrived.draft) and window.workspace.session is not None:
            session = window.workspace.session
            notes = [window.messages.text(note.key, **dict(note.slots)) for note in arrived.notes]
            if arrived.received:
                self.received.show()
            elif session.removed or session.disclaimer_lifted or notes:
                self._tell_removed(session, notes)

    def _dialog_in_front(self) -> QDialog | None:
        """The dialog somebody is in: whatever it asks is of the draft that is open."""
        return next((one for one in self._window.findChildren(QDialog) if one.isModal() and one.isVisible()), None)

    def _tell_removed(self, session: Session, notes: list[str]) -> None:
        count = len(session.removed)
        text = self.tr("%n lines of page furniture were left out and kept aside.", "", count)
        text = "\n".join([*([text] if count else []), *notes[:NOTES_SHOWN]])
        self._window.banner.say(text, (self.tr("See what was left out…"), self.received.show_left_out))

    def samples(self) -> None:
        """Fill an empty desk with the samples."""
        from deskeditor.desk.samples import fill_with_samples

        drafts = fill_with_samples(self._window.desk)
        self._window.drafts.refill()
        if drafts:
            self._binding.draft.open_draft(drafts[0])
