"""Several drafts on their way out, one after the other. Start reading at :class:`ExportRun`."""

from collections.abc import Callable, Sequence
from pathlib import Path

from deskeditor.desk.desk import Desk
from deskeditor.desk.exporting import Exported
from deskeditor.desk.presets import Preset
from deskeditor.desk.releasing import ask_export_as
from deskeditor.desk.session import Session
from deskeditor.store.problem import DeskProblem


class ExportRun:
    """Each draft is reviewed in the worker, held or written, and let go of. No reason lifts anything here: that is for one draft.

    ``told`` is called for each with its headline, ``done`` once at the end, both from Desk.poll(). An empty outlet in ``wish``
    is each draft's own.
    """

    def __init__(
        self,
        desk: Desk,
        drafts: Sequence[int],
        wish: Preset,
        told: Callable[[str, Exported], None],
        done: Callable[[], None],
    ) -> None:
        self.drafts = tuple(drafts)
        self.number = 0
        self.cancelled = False
        self._desk, self._wish, self._told, self._done = desk, wish, told, done

    def start(self) -> None:
        """Ask for the next draft, or say that all are done."""
        if self.cancelled or self.number >= len(self.drafts):
            self._done()
            return
        draft = self.drafts[self.number]
        was_open = draft in self._desk.sessions
        try:
            session = self._desk.open_draft(draft)
        except DeskProblem as problem:
            self._next(str(draft), Exported(None, problem=problem.key, detail=problem.text(self._desk.ui_language)))
            return
        session.ask_review(lambda: self._reviewed(session, was_open=was_open))

    def cancel(self) -> None:
        """Stop after the draft in hand; what was written stays."""
        self.cancelled = True

    def _reviewed(self, session: Session, *, was_open: bool) -> None:
        wish = self._wish
        outlet = wish.outlet or session.workplace.outlet(session.article.outlet).id

        def written(exported: Exported) -> None:
            headline = session.article.headline or session.article.slug
            if not was_open:
                self._desk.close_draft(session.id)
            self._next(headline, exported)

        ask_export_as(self._desk, session, wish.kind, outlet, Path(wish.folder), written, purpose=wish.purpose)

    def _next(self, headline: str, exported: Exported) -> None:
        self.number += 1
        self._told(headline, exported)
        self.start()
