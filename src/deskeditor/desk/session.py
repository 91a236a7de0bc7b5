"""Session: one open draft, and everything an editor can do to it. Start reading at :class:`Session`.

The window shows what a session says and tells it what was typed. All positions are code points into a field's text. Nothing here
knows Qt; nothing here waits (``review`` of a long draft and whatever needs dictionaries go through ``ask_…`` and the worker).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from deskeditor.article import Article
from deskeditor.findings import Finding, Fix, Person, Ruling, Scope, Source, Verdict
from deskeditor.reading import Sourcing
from deskeditor.store.values import Counts, DraftState, RemovedLine, RevisionRow, Salvage
from deskeditor.text import Edit, Span


@dataclass(frozen=True, slots=True)
class FieldEdit:
    """An edit of one text field."""

    field: str
    edit: Edit


@dataclass(frozen=True, slots=True)
class Changed:
    """What an undo, a redo or an action changed, in the order to be applied by the window. Falsy when nothing.

    ``caret`` is (field, offset): where the reader should look. ``rulings``: the findings panel must be refilled.
    """

    edits: tuple[FieldEdit, ...] = ()
    metadata: bool = False
    rulings: bool = False
    removed: bool = False
    caret: tuple[str, int] | None = None
    label: str = ""

    def __bool__(self) -> bool:
        return bool(self.edits) or self.metadata or self.rulings or self.removed


@dataclass(frozen=True, slots=True)
class Reviewed:
    """All that was found in one state of the draft; same names as review.Review. Findings in terms of their field's text."""

    findings: tuple[Finding, ...]
    sourcing: Sourcing


@dataclass(frozen=True, slots=True)
class Coverage:
    """The sourcing summary: how many check-worthy sentences name a source, and how the quotations stand, by status."""

    sentences: int
    check_worthy: int
    sourced: int
    quotations: tuple[tuple[str, int], ...]


class Session:
    """One open draft."""

    id: int
    salvage: Salvage | None
    """Set when the stored draft was damaged: tell the editor."""
    original: str
    disclaimer_lifted: str
    """The outlet's own disclaimer as importing found it; "" when there was none."""
    save_problem: "object | None"
    """The DeskProblem of the last failed save; None when the last one went well. Stays until a save succeeds."""

    # -- what it holds

    @property
    def article(self) -> Article:
        """The story as it stands now."""
        raise NotImplementedError

    @property
    def removed(self) -> tuple[RemovedLine, ...]:
        """The lines importing left out, restored ones marked."""
        raise NotImplementedError

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """The rulings in force, in the order they were made."""
        raise NotImplementedError

    @property
    def dirty(self) -> bool:
        """Whether anything is not yet saved."""
        raise NotImplementedError

    @property
    def saved_at(self) -> str:
        """When it was last saved, ISO 8601."""
        raise NotImplementedError

    @property
    def word_count(self) -> int:
        """The words of the body; counted by line, remembered."""
        raise NotImplementedError

    @property
    def status(self) -> str:
        """Where it stands in the workflow: one of store.values.STATUSES."""
        raise NotImplementedError

    # -- changing the text

    def change(self, field: str, text: str, at: int | None = None) -> None:
        """The whole new text of a field. One undo step; typing in one run is one step. ``at``: the caret after the change,
        which settles where a doubled letter went.
        """
        raise NotImplementedError

    def edit(self, field: str, edit: Edit) -> None:
        """The same by the edit itself, which is cheaper in a long draft. Raises ValueError when ``edit.removed`` is not there."""
        raise NotImplementedError

    def set_metadata(self, **values: str | None) -> Changed:
        """Change fields of Article that are not text: slug, dateline, published, language, outlet, source_url."""
        raise NotImplementedError

    def restore_line(self, removed: RemovedLine) -> Changed:
        """Take a removed line back into the body, at its old place."""
        raise NotImplementedError

    def undo(self) -> Changed:
        """Undo the last step: text, metadata, restored lines, rulings. Falsy when there is none."""
        raise NotImplementedError

    def redo(self) -> Changed:
        """Do again what was undone."""
        raise NotImplementedError

    def end_typing(self) -> None:
        """The next keystroke starts a new undo step (call it when the caret was moved)."""
        raise NotImplementedError

    # -- findings

    def findings_of(self, field: str, line_text: str, start: int | None = None) -> tuple[Finding, ...]:
        """The open findings of one line, relative to the line; for the highlighter, in the same event. The paragraph's own at
        once, the article's from the last review while the line stands. ``start`` (of the line) tells equal lines apart.
        """
        raise NotImplementedError

    def review(self) -> Reviewed:
        """Everything there is to say now. Remembered until something changes; may take 25 µs a word on first sight."""
        raise NotImplementedError

    def ask_review(self, then: Callable[[], None]) -> None:
        """The same without waiting: at once for short drafts, through the worker for long ones; ``then`` when
        :meth:`open_findings` is up to date. A newer question replaces an older one.
        """
        raise NotImplementedError

    @property
    def reviewed(self) -> bool:
        """Whether open_findings() answers for the text as it stands (False: for a slightly older one)."""
        raise NotImplementedError

    def open_findings(self) -> tuple[Finding, ...]:
        """What still asks for a ruling, of the last review."""
        raise NotImplementedError

    def settled_findings(self) -> tuple[tuple[Finding, Verdict], ...]:
        """What was ruled on and still stands (an unanswered QUERY is here too, and blocks)."""
        raise NotImplementedError

    def orphans(self) -> tuple[Verdict, ...]:
        """Rulings whose sentence has changed or gone: shown until dismissed, never dropped."""
        raise NotImplementedError

    def counts(self) -> Counts:
        """The counts of the last review."""
        raise NotImplementedError

    def coverage(self) -> Coverage:
        """The sourcing summary of the last review."""
        raise NotImplementedError

    def suggestions(self, finding: Finding, then: Callable[[tuple[str, ...]], None]) -> None:
        """Spelling suggestions, from the worker; ``then`` from Desk.poll()."""
        raise NotImplementedError

    # -- rulings

    def apply_fix(self, finding: Finding, fix: Fix) -> Changed:
        """Apply a fix and record it as FIXED; one undo step."""
        raise NotImplementedError

    def apply_fixes(self, findings: Sequence[Finding]) -> Changed:
        """The first fix of each, one undo step. Overlapping ones after the first are left alone."""
        raise NotImplementedError

    def rule(
        self,
        finding: Finding,
        ruling: Ruling,
        note: str = "",
        reason: str = "",
        scope: Scope | None = None,
        source: str | None = None,
        second: Person | None = None,
    ) -> Changed:
        """Record a ruling; one undo step. CUT also removes the sentence. STET needs a ``reason`` of desk.rulings.REASONS
        and, on an error, a ``note`` of 10 characters; ``second`` is the person who agreed (none: recorded as solo).

        Raises DeskProblem ``ruling.reason-missing``, ``ruling.note-short``, ``ruling.source-missing``.
        """
        raise NotImplementedError

    def rule_all(
        self, findings: Sequence[Finding], ruling: Ruling, note: str = "", reason: str = "", scope: Scope | None = None
    ) -> Changed:
        """One ruling on many; one undo step."""
        raise NotImplementedError

    def attributions(self, finding: Finding, speaker: str) -> tuple[Fix, ...]:
        """The ways to attribute in the draft's language ("selon …, ", ", a déclaré …"), to be shown before one is chosen."""
        raise NotImplementedError

    def attribute(self, finding: Finding, speaker: str, fix: Fix | None = None, source: str | None = None) -> Changed:
        """Insert an attribution and record it as ATTRIBUTED; one undo step."""
        raise NotImplementedError

    def withdraw(self, verdict: Verdict) -> Changed:
        """Take a ruling back (an orphan's is how it is dismissed); the record keeps both."""
        raise NotImplementedError

    # -- sources, workflow, versions: see ledger.py, workflow.py, history.py

    def sources(self) -> tuple[Source, ...]:
        """The sources of this draft's ledger."""
        raise NotImplementedError

    def add_source(self, source: Source) -> Source:
        """Add a source to the ledger; an empty id is filled in."""
        raise NotImplementedError

    def versions(self) -> tuple[RevisionRow, ...]:
        """The journal, newest first; 0 words and number 0 stand for the imported original."""
        raise NotImplementedError

    def name_version(self, name: str) -> RevisionRow:
        """Save now and give this version a name."""
        raise NotImplementedError

    def version(self, number: int) -> DraftState:
        """The draft as it was."""
        raise NotImplementedError

    def restore_version(self, number: int) -> Changed:
        """Put a version in the present's place: an undo step like any other, nothing is lost."""
        raise NotImplementedError

    def find(
        self, pattern: str, *, regex: bool = False, whole_word: bool = False, case: bool = False, where: str = "all"
    ) -> tuple[tuple[str, Span], ...]:
        """All hits as (field, span). ``where``: "all", "inside" or "outside" quotations.

        Raises DeskProblem ``find.bad-pattern``.
        """
        raise NotImplementedError

    def replace(self, hits: Sequence[tuple[str, Span]], replacement: str) -> Changed:
        """Replace those hits; one undo step."""
        raise NotImplementedError

    # -- saving

    def save(self) -> str:
        """Journal the draft: on return it survives kill -9 and power loss. When it was saved, ISO 8601. Raises DeskProblem."""
        raise NotImplementedError

    def save_soon(self, then: Callable[[], None]) -> None:
        """The same off the caller's thread; ``then`` from Desk.poll(); look at :attr:`save_problem` there."""
        raise NotImplementedError

    def close(self) -> None:
        """Save and forget; never raises (look at :attr:`save_problem`)."""
        raise NotImplementedError
