"""Commands on the text a draft was made from. Start reading at :meth:`ParityCommands.show`."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from deskeditor.desk.beside import asking
from deskeditor.desk.session import Changed
from deskeditor.desk.source_file import ask_source_file
from deskeditor.findings import Finding
from deskeditor.store.problem import DeskProblem
from deskeditor.ui.commands.arrival import FILES
from deskeditor.ui.dialogs.files import ask_file
from deskeditor.ui.dialogs.parity import ParityDialog
from deskeditor.ui.parts import Parts
from deskeditor.ui.problems import Problems


class ParityCommands(QObject):
    """The draft beside its original, kept up to date while it is shown."""

    def __init__(self, window: Parts, problems: Problems) -> None:
        super().__init__(window)
        self._window = window
        self._problems = problems
        self.dialog: ParityDialog | None = None
        window.workspace.reviewed.connect(self._fill)
        window.workspace.opened.connect(self._other_draft)

    def table(self) -> dict[str, Callable[[], object]]:
        """The one action."""
        return {"view.compare": self.show}

    def show(self) -> None:
        """Open the view, or bring it to the front."""
        window = self._window
        if window.workspace.session is None:
            return
        if self.dialog is None:
            dialog = self.dialog = ParityDialog(window.messages, window.theme, window, writes=not window.desk.read_only)
            dialog.fix_asked.connect(self._fix)
            dialog.place_asked.connect(self._show_place)
            dialog.pair_asked.connect(lambda draft, source: self._do(lambda one: one.pair_by_hand(draft, source)))
            dialog.unpair_asked.connect(lambda source: self._do(lambda one: one.unpair(source)))
            dialog.pasted.connect(lambda text, language: self._do(lambda one: one.set_source_text(text, "", language)))
            dialog.file_asked.connect(self.load)
            dialog.remove_asked.connect(lambda: self._do(lambda one: one.remove_source_text()))
            dialog.finished.connect(lambda _, dialog=dialog: self._closed(dialog))
            self._fill()
            if window.workspace.in_hand is not None:
                dialog.show_finding(window.workspace.in_hand)
            dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def show_finding(self, finding: Finding) -> None:
        """Open the view at a finding that has no place in the draft: something of the source that is lost."""
        self.show()
        if self.dialog is not None:
            self.dialog.show_finding(finding)

    def load(self, language: str = "") -> None:
        """Choose the file of the source text."""
        parent = self.dialog or self._window
        kinds = [self.tr("Articles ({endings})").format(endings=FILES), self.tr("All files (*)")]
        place = self._window.preferences.text("import-folder")
        title = self.tr("The text it was made from")
        ask_file(parent, title, kinds, lambda name: self.read(Path(name), language), place)

    def read(self, path: Path, language: str = "") -> None:
        """Take a file's text as the source, read in the worker."""
        session = self._window.workspace.session
        if session is None:
            return
        if self.dialog is not None:
            self.dialog.form_page.say(self.tr("Reading…"))

        def arrived(changed: Changed, problem: DeskProblem | None) -> None:
            if problem is not None:
                self._refused(problem)
            elif session is self._window.workspace.session:
                self._window.workspace.do(lambda _: changed)

        ask_source_file(self._window.desk, session, path, arrived, language)
        self._window.poll_soon()

    def _do(self, change: Callable[..., Changed]) -> None:
        """Change the draft; what is refused is told where it was asked."""
        session = self._window.workspace.session
        if session is None:
            return
        try:
            changed = change(session)
        except DeskProblem as problem:
            self._refused(problem)
            return
        self._window.workspace.do(lambda _: changed)
        self._window.poll_soon()
        if not session.reviewed and session.source_text is not None and session.parity is None and self.dialog is not None:
            self.dialog.show_parity(None, (), waiting=True)

    def _refused(self, problem: DeskProblem) -> None:
        if self.dialog is not None:
            self.dialog.form_page.say(problem.text(self._window.messages.language))
        else:
            self._problems.show(problem)

    def _fill(self) -> None:
        session, dialog = self._window.workspace.session, self.dialog
        if session is None or dialog is None:
            return
        parity = session.parity
        if parity is None:
            dialog.show_parity(None, (), waiting=session.source_text is not None and not session.reviewed)
        else:
            dialog.show_parity(parity, asking(parity, session.open_findings()))

    def _fix(self, finding: Finding) -> None:
        """Take the fix of a difference, unless the text was changed since it was shown."""
        session = self._window.workspace.session
        if session is None or finding not in session.open_findings():
            self._fill()
            return
        self._window.workspace.do(lambda session: session.apply_fix(finding, finding.fixes[0]))
        self._window.poll_soon()

    def _show_place(self, finding: Finding) -> None:
        """Back to the text, the finding in hand; the view opens again where it was left."""
        work = self._window.workspace
        if self.dialog is not None:
            self.dialog.close()
        work.take(None)
        work.take(finding)
        self._window.activateWindow()

    def _other_draft(self) -> None:
        if self.dialog is not None:
            self.dialog.close()

    def _closed(self, dialog: ParityDialog) -> None:
        if self.dialog is dialog:
            self.dialog = None
