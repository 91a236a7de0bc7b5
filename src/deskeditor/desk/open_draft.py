"""OpenDraft: the text of one open draft, its undo and its saving. Start reading at :class:`OpenDraft`.

The first of the three layers of a session: the text here, findings in ``reviewed_draft.py``, rulings in ``session.py``.
"""

from collections.abc import Callable
from dataclasses import replace

from deskeditor.article import BODY, COUNTERPART, Article, Counterpart
from deskeditor.desk.clock import now
from deskeditor.desk.manuscript import METADATA, Changed, FieldEdit, Manuscript, RulingEvent
from deskeditor.desk.workplace import Workplace
from deskeditor.desk.writing import Snapshot, write
from deskeditor.store import drafts, journal, records
from deskeditor.store.counterparts import read_counterpart
from deskeditor.store.problem import DeskProblem
from deskeditor.store.values import Counts, RemovedLine
from deskeditor.text import Edit


class OpenDraft:
    """One open draft: text, metadata, restored lines, undo, saving."""

    def __init__(self, workplace: Workplace, draft: int) -> None:
        self.id = draft
        self.workplace = workplace
        state, self.salvage = journal.read_state(workplace.database, draft)
        self.original, self.disclaimer_lifted = journal.read_original(workplace.database, draft)
        self._saved_counterpart = read_counterpart(workplace.database, draft)
        self.manuscript = Manuscript(state, records.rulings(workplace.database, draft), counterpart=self._saved_counterpart)
        self.save_problem: DeskProblem | None = None
        self._saved_version = -1 if self.salvage else 0
        self._saved_at: str = workplace.database.value("SELECT saved FROM body WHERE draft = ?", (draft,)) or ""
        self._saving = False
        self._save_again: list[Callable[[], None]] = []
        self._line_words: dict[str, int] = {}

    @property
    def article(self) -> Article:
        """The story as it stands now."""
        return self.manuscript.article

    def text_of(self, field: str) -> str:
        """The text of a field of the article, or of its COUNTERPART; "" where it has none of that name."""
        if field == COUNTERPART:
            return self.manuscript.counterpart.text if self.manuscript.counterpart else ""
        return str(getattr(self.article, field, None) or "")

    @property
    def source_text(self) -> Counterpart | None:
        """The text the draft was made from, kept with it; None."""
        return self.manuscript.counterpart

    @property
    def removed(self) -> tuple[RemovedLine, ...]:
        """The lines importing left out, restored ones marked."""
        return self.manuscript.removed

    @property
    def dirty(self) -> bool:
        """Whether anything is not yet saved."""
        return self.manuscript.version != self._saved_version

    @property
    def saved_at(self) -> str:
        """When it was last saved, ISO 8601."""
        return self._saved_at

    @property
    def status(self) -> str:
        """Where it stands in the workflow: one of store.values.STATUSES."""
        return self.workplace.database.value("SELECT status FROM draft WHERE id = ?", (self.id,)) or "intake"

    @property
    def binned(self) -> bool:
        """Whether it lies in the bin."""
        return self.workplace.database.value("SELECT binned FROM draft WHERE id = ?", (self.id,)) is not None

    @property
    def purpose(self) -> str:
        """Which disclaimer of its outlet it carries: one of outlets.PURPOSES."""
        return drafts.purpose_of(self.workplace.database, self.id)

    @property
    def word_count(self) -> int:
        """The words of the body; counted by line, remembered."""
        lines = self.article.body.split("\n")
        known = self._line_words
        if len(known) > 4 * len(lines) + 1000:
            known.clear()
        for line in lines:
            if line not in known:
                known[line] = len(line.split())
        return sum(map(known.__getitem__, lines))

    def change(self, field: str, text: str, at: int | None = None) -> None:
        """The whole new text of a field. One undo step; typing in one run is one step.

        ``at`` is the caret after the change, which settles where a doubled letter went.
        """
        self.manuscript.typed(field, _edit_between(self.article.text_of(field), text, at))

    def edit(self, field: str, edit: Edit) -> None:
        """The same by the edit itself, cheaper in a long draft. Raises ValueError when ``edit.removed`` is not there."""
        self.manuscript.typed(field, edit)

    def set_metadata(self, **values: str | None) -> Changed:
        """Change fields of Article that are not text: slug, dateline, published, language, outlet, source_url.

        Raises DeskProblem ``draft.slug-taken``.
        """
        unknown = set(values) - set(METADATA)
        if unknown:
            raise KeyError(", ".join(sorted(unknown)))
        slug = values.get("slug")
        if slug is not None and drafts.of_slug(self.workplace.database, slug) not in {None, self.id}:
            raise DeskProblem("draft.slug-taken", slug=slug)
        clean = {name: value if name == "published" else value or "" for name, value in values.items()}
        return self.manuscript.perform("metadata", metadata=replace(self.article, **clean))  # type: ignore[arg-type]

    def restore_line(self, removed: RemovedLine) -> Changed:
        """Take a removed line back into the body, at its old place. Falsy when it is back already."""
        if removed.restored or removed not in self.removed:
            return Changed()
        lines = tuple(replace(one, restored=True) if one is removed or one == removed else one for one in self.removed)
        edit = _inserted_paragraph(self.article.body, removed, self.removed)
        return self.manuscript.perform("restore", (FieldEdit(BODY, edit),), removed=lines)

    def undo(self) -> Changed:
        """Undo the last step: text, metadata, restored lines, rulings. Falsy when there is none."""
        return self.manuscript.undo()

    def redo(self) -> Changed:
        """Do again what was undone."""
        return self.manuscript.redo()

    def end_typing(self) -> None:
        """The next keystroke starts a new undo step (call it when the caret was moved)."""
        self.manuscript.end_typing()

    def save(self, name: str = "") -> str:
        """Journal the draft: on return it survives kill -9 and power loss. When it was saved, ISO 8601. Raises DeskProblem."""
        self.workplace.saver.flush()
        if not self.dirty and not name:
            return self._saved_at
        snapshot = self._snapshot(name)
        try:
            write(self.workplace, self.id, snapshot, index=True)
        except DeskProblem as error:
            self.save_problem = error
            raise
        self._written(snapshot)
        return self._saved_at

    def save_soon(self, then: Callable[[], None]) -> None:
        """The same off the caller's thread; ``then`` from Desk.poll(); look at :attr:`save_problem` there."""
        if self._saving:
            self._save_again.append(then)
            return
        if not self.dirty:
            then()
            return
        self._saving = True
        snapshot = self._snapshot("")

        def done(problem: DeskProblem | None) -> None:
            self._saving = False
            if problem is None:
                self._written(snapshot)
            else:
                self.save_problem = problem
            then()
            if self._save_again:
                waiting, self._save_again = self._save_again, []
                self.save_soon(lambda: _call(waiting))

        self.workplace.saver.submit(lambda: write(self.workplace, self.id, snapshot, index=False), done)

    def moved_to(self, draft: int) -> None:
        """Go on as another draft of another file, which knows the text but none of the rulings in force: they are saved anew."""
        self.id, self._saved_counterpart = draft, None
        self.manuscript.events = [RulingEvent("ruled", ruled) for ruled in self.manuscript.rulings]
        self.manuscript.version += 1

    def close(self) -> None:
        """Save and forget; never raises (look at :attr:`save_problem`)."""
        try:
            self.save()
            with self.workplace.database.writing():
                journal.index_stale(self.workplace.database)
        except DeskProblem as error:
            if self.dirty:
                self.save_problem = error

    def _counted(self) -> tuple[Counts, str] | None:
        """The counts to be stored with the next save, and what they depend on; None when nothing was reviewed."""
        return None

    def _snapshot(self, name: str) -> Snapshot:
        work = self.manuscript
        return Snapshot(
            work.version,
            work.state,
            tuple(work.events),
            self._counted(),
            now(),
            name,
            work.version != self._saved_version,
            work.counterpart,
            work.counterpart != self._saved_counterpart,
        )

    def _written(self, snapshot: Snapshot) -> None:
        del self.manuscript.events[: len(snapshot.events)]
        self.workplace.forget_accepted()
        self._saved_counterpart = snapshot.counterpart
        self._saved_version = max(self._saved_version, snapshot.version)
        self._saved_at = snapshot.at
        self.save_problem = None


def _call(waiting: list[Callable[[], None]]) -> None:
    for then in waiting:
        then()


def _edit_between(old: str, new: str, caret: int | None) -> Edit:
    """The smallest edit; with the caret after it, the one that ends there when the same letters stand on both sides."""
    edit = Edit.between(old, new)
    if caret is None:
        return edit
    shift = edit.at + len(edit.inserted) - caret
    if 0 < shift <= edit.at:
        moved = Edit(edit.at - shift, old[edit.at - shift :][: len(edit.removed)], new[edit.at - shift : caret])
        if old[: moved.at] + moved.inserted + old[moved.at + len(moved.removed) :] == new:
            return moved
    return edit


def _inserted_paragraph(body: str, removed: RemovedLine, lines: tuple[RemovedLine, ...]) -> Edit:
    """The edit that puts a removed line before its paragraph, after those of its place that are back already."""
    before = sum(1 for one in lines if one.restored and (one.at, one.line) < (removed.at, removed.line))
    wanted = removed.at + before
    at = 0
    seen = 0
    for line in body.split("\n"):
        if line.strip():
            if seen == wanted:
                return Edit(at, "", f"{removed.text}\n\n")
            seen += 1
        at += len(line) + 1
    return Edit(len(body), "", f"\n\n{removed.text}" if body.strip() else removed.text)
