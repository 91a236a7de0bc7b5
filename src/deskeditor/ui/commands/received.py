"""What came with a draft and is decided on: lines, changes, comments, a twin. Start reading at :meth:`ReceivedCommands.show`."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from deskeditor.desk.received import ask_about, keep_received, received, reject
from deskeditor.desk.session import Changed, Session
from deskeditor.importing import Change, Comment
from deskeditor.store.values import RemovedLine
from deskeditor.ui.binding import Binding
from deskeditor.ui.commands.bin import BinCommands
from deskeditor.ui.dialogs.arrived import ArrivedDialog, Came
from deskeditor.ui.parts import Parts


class ReceivedCommands(QObject):
    """One dialog at a time; every decision is an undo step, and what is undecided is there tomorrow too."""

    def __init__(self, window: Parts, binding: Binding, bin_: BinCommands) -> None:
        super().__init__(window)
        self._window = window
        self._binding = binding
        self._bin = bin_
        self.dialog: ArrivedDialog | None = None

    def show_left_out(self) -> None:
        """The lines left out, in front of all else that is told of the import."""
        self.show()
        if self.dialog is not None and self.dialog.list.count():
            self.dialog.show_tab(1)

    def show(self) -> None:
        """Before and after the import, the lines left out, and what is to be decided."""
        window, session = self._window, self._window.workspace.session
        if session is None:
            return
        window.banner.put_away()
        lines = [line for line in session.removed if not line.restored]
        came = Came(session.article, session.original, lines, session.disclaimer_lifted, received(window.desk, session.id))
        dialog = ArrivedDialog(came, window.messages, window)
        self.dialog = dialog
        dialog.restored.connect(partial(self._restore, session, lines))
        dialog.changes_decided.connect(partial(self._decide_changes, session))
        dialog.comments_decided.connect(partial(self._decide_comments, session))
        dialog.twin_asked.connect(partial(self._open_twin, session.id))
        dialog.open()

    def _restore(self, session: Session, lines: list[RemovedLine], chosen: list[RemovedLine]) -> None:
        for line in lines if self._is_open(session) else ():
            if line in chosen:
                self._window.workspace.do(partial(_restored, line=line))

    def _is_open(self, session: Session) -> bool:
        """Whether the draft that was decided on is the open one still."""
        return self._window.workspace.session is session

    def _decide_changes(self, session: Session, changes: list[Change], stands: bool) -> None:  # noqa: FBT001 - a signal's shape
        """Accepted ones stand already; rejected ones are taken back, and the editor is told of those whose place is gone."""
        if not self._is_open(session):
            return
        desk, lost = self._window.desk, 0
        for change in reversed(changes) if not stands else ():
            done = self._window.workspace.do(partial(_rejected, change=change))
            lost += not done
        waiting = received(desk, session.id)
        keep_received(desk, session.id, replace(waiting, changes=tuple(one for one in waiting.changes if one not in changes)))
        if lost:
            self._window.banner.say(self.tr("%n changes could not be taken back: the text around them is another now.", "", lost))

    def _decide_comments(self, session: Session, comments: list[Comment], asked: bool) -> None:  # noqa: FBT001 - a signal's shape
        if not self._is_open(session):
            return
        desk = self._window.desk
        for comment in comments if asked else ():
            self._window.workspace.do(partial(_asked, comment=comment))
        waiting = received(desk, session.id)
        left = tuple(one for one in waiting.comments if one not in comments)
        keep_received(desk, session.id, replace(waiting, comments=left))
        if comments and asked:
            self._window.status.say(self.tr("%n comments became questions to the author.", "", len(comments)))

    def _open_twin(self, newcomer: int, twin: int) -> None:
        """The draft that was there is opened; the newcomer goes to the bin, from where it can be taken back."""
        if not self._binding.draft.open_draft(twin):
            return
        self._bin.put(newcomer, self.tr("The new draft was put in the bin."))


def _restored(session: Session, line: RemovedLine) -> Changed:
    return session.restore_line(line)


def _rejected(session: Session, change: Change) -> Changed:
    return reject(session, change)


def _asked(session: Session, comment: Comment) -> Changed:
    return ask_about(session, comment)
