"""Problems: what the editor must know, and what may be done about it. Start reading at :class:`Problems`.

A failed save stays visible until one succeeds.
"""

from PySide6.QtCore import QObject

from deskeditor.store.problem import DeskProblem
from deskeditor.ui.parts import Parts
from deskeditor.ui.wording import moment

STANDS_OPEN = "window-open"
"""The desk's own note that a window is open on it; one that is there when a window opens was left by a program cut off."""


class Problems(QObject):
    """Shows problems in the banner and the status line."""

    def __init__(self, window: Parts) -> None:
        super().__init__(window)
        self._window = window
        self._insists = False
        window.workspace.troubled.connect(self.show)
        window.workspace.opened.connect(self._opened)

    def _opened(self) -> None:
        """A draft that was found damaged says what was put in its place."""
        session = self._window.workspace.session
        salvage = session.salvage if session is not None else None
        if salvage is None:
            return
        text = self.tr("This draft was damaged on disk; the version of {time} was put in its place.").format(
            time=moment(salvage.at)
        )
        if not salvage.revision:
            text = self.tr("This draft was damaged on disk, and no whole version was left: please compare it with the original.")
        self._window.banner.say(text.format(time=moment(salvage.at)), kind="salvage", grave=True)

    def greet(self) -> None:
        """What the editor must know when the desk was opened."""
        window, desk = self._window, self._window.desk
        if desk.read_only and desk.holder is not None:
            holder = desk.holder
            window.banner.say(
                self.tr("{person} has this desk open on {host}: you can read here, and write nothing.").format(
                    person=holder.person or "?", host=holder.host or "?"
                ),
                kind="read-only",
                sticky=True,
            )
        if desk.setting(STANDS_OPEN) == str(desk.path):
            self._tell_what_was_restored()
        self.stand_open()

    def stand_open(self) -> None:
        """From now on the desk at this place stands open. A copy of it, made meanwhile, lies elsewhere and tells of no crash."""
        self._window.desk.remember(STANDS_OPEN, str(self._window.desk.path))

    def leave(self) -> None:
        """The window closes as it should: there will be nothing to tell."""
        self._window.desk.remember(STANDS_OPEN, "")

    def _tell_what_was_restored(self) -> None:
        window, session = self._window, self._window.workspace.session
        if session is None or window.desk.read_only or session.salvage is not None:  # which is told already
            return
        title = session.article.headline or session.article.slug
        window.banner.say(
            self.tr("The program was cut off last time. Restored: “{title}”, last saved {time}.").format(
                title=title, time=moment(session.saved_at)
            ),
            kind="restored",
        )

    def show(self, problem: DeskProblem) -> None:
        """Say what is wrong and what to do."""
        language = self._window.messages.language
        advice = problem.advice(language)
        self._window.banner.say(f"{problem.text(language)} {advice}".strip(), grave=True)

    def show_save(self, problem: object) -> None:
        """A save that failed stays visible until one succeeds."""
        window = self._window
        if not isinstance(problem, DeskProblem):
            window.status.show_problem("")
            window.banner.put_away("save")
            return
        language = window.messages.language
        window.status.show_problem(self.tr("Not saved"))
        window.banner.say(
            f"{problem.text(language)} {problem.advice(language)}".strip(),
            (self.tr("Try again"), window.actions_by_id["draft.save"].trigger),
            (self.tr("Save elsewhere…"), window.actions_by_id["desk.elsewhere"].trigger),
            kind="save",
            grave=True,
            sticky=True,
        )

    def may_close(self) -> bool:
        """Save before closing; a save that fails asks once, then the editor's second try closes all the same."""
        session = self._window.workspace.session
        if session is None or self._window.desk.read_only or not session.dirty:
            return True
        try:
            session.save()
        except DeskProblem as problem:
            self.show_save(problem)
            if not self._insists:
                self._insists = True
                return False
        return True
