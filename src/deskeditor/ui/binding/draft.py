"""The open draft: shown, typed in, changed by actions, saved. Start reading at :class:`DraftBinding`."""

from PySide6.QtCore import QObject, Signal

from deskeditor.desk.session import Changed
from deskeditor.text import Edit
from deskeditor.ui.binding.views import ViewsBinding
from deskeditor.ui.parts import Parts

FIRST_SIGHT = 4000
"""So many characters stand in the preview until the worker has made the page."""


class DraftBinding(QObject):
    """Ties the story and the list of drafts to the workspace."""

    draft_shown = Signal(bool)
    """Whether a draft is open now."""
    save_looked_at = Signal(object)
    """The DeskProblem of the last save, or None."""

    def __init__(self, window: Parts, views: ViewsBinding) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = window.workspace
        self._views = views
        work = window.workspace
        work.opened.connect(self._opened)
        work.text_edited.connect(self._edited)
        work.changed.connect(self._changed)
        work.saved.connect(self._saved)
        window.drafts.chosen.connect(self.open_draft)
        window.story.edited.connect(self._typed)

    def start(self) -> None:
        """Open the last draft, else the first of the list."""
        desk = self._window.desk
        last = desk.setting("last-draft")
        row = desk.drafts.row(int(last)) if last.isdigit() else None
        if row is None:
            row = next(iter(desk.drafts.rows(count=1)), None)
        if row is None or not self.open_draft(row.id):
            self._opened()

    def open_draft(self, draft: int) -> bool:
        """Open a draft and put the caret where it was."""
        session = self._workspace.session
        if session is not None and session.id == draft:
            return True
        self.remember_place()
        return self._workspace.open(draft)

    def remember_place(self) -> None:
        """Keep which draft is open and where its caret stands."""
        session = self._workspace.session
        if session is not None:
            self._window.desk.remember("last-draft", str(session.id))
            self._window.desk.remember(f"caret:{session.id}", str(self._window.story.body.caret))

    def stop(self) -> None:
        """Save and leave the draft."""
        self.remember_place()
        self._workspace.stop()

    def _opened(self) -> None:
        window, session = self._window, self._workspace.session
        article = session.article if session is not None else None
        window.story.show_article(article, read_only=window.desk.read_only)
        window.setWindowTitle(f"{article.headline or article.slug} – Desk Editor" if article else "Desk Editor")
        self.draft_shown.emit(session is not None)
        window.card.show_finding(None)
        window.status.show_person(window.desk.person)
        if session is None or article is None:
            window.drafts.select(None)
            window.status.show_words(None)
            window.findings.show_none(showing_hints=False)
            window.findings.say_nothing_left(
                self.tr("What is found in a draft is listed here, each with what may be done about it.")
            )
            window.side.page.show_text("")
            return
        window.side.page.show_draft(article.headline, article.body[:FIRST_SIGHT])  # until the page arrives
        window.desk.remember("last-draft", str(session.id))  # now: whoever is killed does not close the window
        window.drafts.select(session.id)
        window.status.show_words(session.word_count)
        window.status.show_language(article.language)
        window.status.show_state(session.status)
        self._saved()
        caret = window.desk.setting(f"caret:{session.id}")
        if caret.isdigit() and int(caret) <= len(article.body):
            window.story.body.return_to(int(caret))
        self._views.fill(window.side.current)
        window.story.body.setFocus()

    def _typed(self, field: str, edit: Edit) -> None:
        try:
            self._workspace.typed(field, edit)
        except ValueError:  # the session holds another text than the field shows: what is seen is what counts
            widget, session = self._window.story.field(field), self._workspace.session
            if widget is not None and session is not None:
                session.change(field, widget.text)

    def _edited(self, field: str) -> None:
        session = self._workspace.session
        if session is None:
            return
        if not field:
            self._window.story.repaint_marks()
            return
        self._window.status.show_saved(session.saved_at, dirty=True)
        if field == "body":
            self._window.status.show_words(session.word_count)
        if self._window.side.page.isVisible():
            self._window.poll_soon()

    def _changed(self, changed: Changed) -> None:
        window, session = self._window, self._workspace.session
        if session is None:
            return
        window.story.apply(changed, session.article)
        if changed.caret is not None:
            field = window.story.field(changed.caret[0])
            if field is not None:
                field.show_place(changed.caret[1])
        if changed.metadata:
            window.status.show_language(session.article.language)
        window.status.show_words(session.word_count)
        window.status.show_saved(session.saved_at, dirty=session.dirty)
        self._views.fill(window.side.current)

    def _saved(self) -> None:
        window, session = self._window, self._workspace.session
        if session is None:
            return
        window.status.show_saved(session.saved_at, dirty=session.dirty)
        window.status.show_state(session.status)
        self.save_looked_at.emit(session.save_problem)
        window.drafts.refresh(session.id)
