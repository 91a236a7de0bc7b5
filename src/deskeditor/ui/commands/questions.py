"""Commands for what the author is asked: the questions, the sheet that goes out, the answers that come back.

Start reading at :meth:`QuestionCommands.table`.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from deskeditor.desk.manuscript import Changed
from deskeditor.desk.query_sheet import is_open, query_sheet, sheet_in, take_answers
from deskeditor.desk.session import Session
from deskeditor.export import WriteProblem, write_file
from deskeditor.store.problem import DeskProblem
from deskeditor.ui.banner import OF_A_DRAFT
from deskeditor.ui.dialogs.files import ask_file, ask_new_file
from deskeditor.ui.dialogs.query_sheet import QuestionsDialog
from deskeditor.ui.parts import Parts

SHEET_LARGEST = 4_000_000
"""Octets of a sheet of answers; more is none."""


class QuestionCommands(QObject):
    """A draft and its author."""

    def __init__(self, window: Parts) -> None:
        super().__init__(window)
        self._window = window

    def table(self) -> dict[str, Callable[[], object]]:
        """The actions."""
        return {"draft.questions": self.questions, "draft.answers": self.ask_answers}

    def questions(self) -> None:
        """The open questions of the draft."""
        session = self._window.workspace.session
        if session is None:
            return
        dialog = QuestionsDialog([one.verdict for one in session.manuscript.rulings if is_open(one)], self._window)
        dialog.sheet_asked.connect(lambda: self._ask_sheet(session))
        dialog.answers_asked.connect(self.ask_answers)
        dialog.open()

    def _ask_sheet(self, session: Session) -> None:
        name = f"{session.article.slug or 'draft'}.md"
        ask_new_file(self._window, self.tr("Questions to the author"), name, self.write_sheet)

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
        kinds = (self.tr("Documents (*.md *.txt)"),)
        ask_file(self._window, self.tr("Read the author’s answers"), kinds, self.read_answers)

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
        actions = [(self.tr("Show the first"), self.show_answered)] if done[0] else []
        self._window.banner.say(f"{told} {unknown}" if done[1] else told, *actions, kind=OF_A_DRAFT)

    def show_answered(self) -> None:
        """Take the first finding that the author was asked about and answered, a hint too; it is open again."""
        work, session = self._window.workspace, self._window.workspace.session
        first = next((one for one in session.open_findings() if session.answer_to(one)), None) if session is not None else None
        if first is None:
            self._window.status.say(self.tr("Nothing that was answered is open any more."))
            return
        work.take(first)
        self._window.findings.list.setFocus()
