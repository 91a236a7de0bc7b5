"""Session: one open draft, and everything an editor can do to it. Start reading at :class:`Session`.

The window shows what a session says and tells it what was typed. All positions are code points into a field's text. Nothing here
knows Qt; nothing here waits (``ask_…`` go through the worker, ``save_soon`` through the saving thread). Built in layers: text
(``open_draft.py``), findings (``reviewed_draft.py``), rulings (``ruled_draft.py``); here sources, versions, find and replace.
Statuses and signatures are in ``workflow.py``.
"""

from collections.abc import Sequence
from dataclasses import replace

from deskeditor.article import TEXT_FIELDS, Article, Counterpart, Tie
from deskeditor.desk import find_replace
from deskeditor.desk.clock import now
from deskeditor.desk.ledger import Ledger
from deskeditor.desk.manuscript import Changed, FieldEdit
from deskeditor.desk.outcome import Outcome
from deskeditor.desk.reviewed_draft import LONG, Coverage, Reviewed
from deskeditor.desk.ruled_draft import RuledDraft
from deskeditor.desk.rulings import verdict_on
from deskeditor.desk.typed import mended_by_typing
from deskeditor.desk.workplace import Workplace
from deskeditor.findings import Anchor, Finding, Ruling, Severity, Source
from deskeditor.review.parity import beginning
from deskeditor.store import journal
from deskeditor.store.problem import DeskProblem
from deskeditor.store.serial import whole
from deskeditor.store.values import DraftState, RevisionRow
from deskeditor.text import Edit, Span

LONGEST_SOURCE = 200_000
"""Code points of a source text: some thirty thousand words, which are compared in seconds."""

__all__ = ["Changed", "Coverage", "FieldEdit", "Reviewed", "Session"]


class Session(RuledDraft):
    """One open draft."""

    def __init__(self, workplace: Workplace, draft: int) -> None:
        super().__init__(workplace, draft)
        self._stock: Outcome | None = None
        self._gone: dict[Finding, Anchor | None] = {}

    @property
    def ledger(self) -> Ledger:
        """The sources of this draft and what they support."""
        return Ledger(self)

    def sources(self) -> tuple[Source, ...]:
        """The sources of this draft's ledger."""
        return self.ledger.sources()

    def add_source(self, source: Source) -> Source:
        """Add a source to the ledger, or a newer state of one; an empty id is filled in. Raises DeskProblem."""
        return self.ledger.add(source)

    def set_source_text(self, text: str, name: str = "", language: str = "") -> Changed:
        """Keep the text the draft was made from; one undo step. ``name`` says where it came from, ``language`` "" is guessed.

        Raises DeskProblem ``counterpart.empty`` or ``counterpart.long``.
        """
        if not text.strip():
            raise DeskProblem("counterpart.empty")
        if len(text) > LONGEST_SOURCE:
            raise DeskProblem("counterpart.long", length=len(text), most=LONGEST_SOURCE)
        return self.manuscript.attach("source text", Counterpart(name, whole(text), language))

    def remove_source_text(self) -> Changed:
        """No longer compare; one undo step. Falsy when there is none."""
        return self.manuscript.attach("source text", None)

    def pair_by_hand(self, draft: int, source: int) -> Changed:
        """Say that a paragraph of the draft renders that one of the source (by number, as in :attr:`parity`); one undo step.

        Raises DeskProblem ``finding.gone`` when there is no such paragraph.
        """
        parity, counterpart = self.parity, self.source_text
        if parity is None or counterpart is None:
            raise DeskProblem("finding.gone")
        here, there = parity.comparison.draft_places, parity.comparison.source_places
        if not (0 <= draft < len(here) and 0 <= source < len(there)):
            raise DeskProblem("finding.gone")
        tie = Tie(draft, beginning(here[draft].of(parity.draft_text)), source)
        return self.manuscript.attach("pair", counterpart.tied(tie))

    def unpair(self, source: int) -> Changed:
        """Leave a paragraph of the source to the comparison again; falsy when it was not paired by hand."""
        counterpart = self.source_text
        tie = next((one for one in counterpart.ties if one.source == source), None) if counterpart else None
        return self.manuscript.attach("pair", counterpart.untied(tie)) if counterpart and tie else Changed()

    def versions(self) -> tuple[RevisionRow, ...]:
        """The journal, newest first; number 0 stands for the imported original."""
        found = journal.revisions(self.workplace.database, self.id)
        if not self.original:
            return found
        first = found[-1].at if found else ""
        return (*found, RevisionRow(0, first, "", "", len(self.original.split()), ""))

    def name_version(self, name: str) -> RevisionRow:
        """Save now and give this version a name. Raises DeskProblem."""
        self.save(name.strip() or now())
        return self.versions()[0]

    def version(self, number: int) -> DraftState:
        """The draft as it was; 0 is the original, as text. Raises DeskProblem ``desk.no-version``."""
        if number == 0 and self.original:
            return DraftState(replace(self.article, **{**dict.fromkeys(TEXT_FIELDS, ""), "body": self.original}))
        return journal.read_revision(self.workplace.database, self.id, number)

    def restore_version(self, number: int) -> Changed:
        """Put a version in the present's place: an undo step like any other, nothing is lost. Raises DeskProblem."""
        then = self.version(number)
        edits = self._edits_to(then.article)
        if number == 0:
            return self.manuscript.perform("restore version", edits)
        metadata = replace(then.article, slug=self.article.slug)
        return self.manuscript.perform("restore version", edits, metadata=metadata, removed=then.removed)

    def replace_text(self, article: Article) -> Changed:
        """Put another article's texts in the present's place, a corrected translation: one undo step."""
        return self.manuscript.perform("replace text", self._edits_to(article))

    def _edits_to(self, article: Article) -> list[FieldEdit]:
        fields = (field for field in TEXT_FIELDS if self.text_of(field) != article.text_of(field))
        return [FieldEdit(field, Edit.between(self.text_of(field), article.text_of(field))) for field in fields]

    def take_stock(self) -> tuple[Finding, ...]:
        """Record what typing has mended since the last stock as FIXED; the findings that went with their paragraph: ask once.

        The desk takes stock by itself when the draft is closed or moved on in the workflow.
        """
        self.review()
        now = self._outcome
        then, self._stock = self._stock or now, now
        if then is None or now is None or then is now:
            return ()
        waiting = [one for one in then.findings if one.severity is not Severity.INFO]
        mended, gone = mended_by_typing(then.article, waiting, now.article, now.findings)
        ruled = {(one.verdict.code, one.verdict.anchor) for one in self.manuscript.rulings}
        for finding in mended:
            anchor = then.places.anchor_of(finding)
            if (finding.code, anchor) not in ruled:
                self.manuscript.note(verdict_on(finding, anchor, Ruling.FIXED, self.workplace.person, note="typed"))
        self._gone |= {finding: then.places.anchor_of(finding) for finding in gone}
        return gone

    def cut_gone(self, findings: Sequence[Finding]) -> None:
        """Record those that the last stock said went with their paragraph as CUT: somebody said that it was meant."""
        for finding in findings:
            if finding in self._gone:
                anchor = self._gone.pop(finding)
                self.manuscript.note(verdict_on(finding, anchor, Ruling.CUT, self.workplace.person, note="typed"))

    def close(self) -> None:
        """Take stock where that costs little, save and forget; never raises (look at :attr:`save_problem`)."""
        if self._stock is not None and self.dirty and (self.reviewed or self.word_count < LONG):
            self.take_stock()
        super().close()

    def _take(self, outcome: Outcome, state: tuple[int, int]) -> None:
        super()._take(outcome, state)
        self._stock = self._stock or outcome

    def find(
        self, pattern: str, *, regex: bool = False, whole_word: bool = False, case: bool = False, where: str = "all"
    ) -> tuple[tuple[str, Span], ...]:
        """All hits as (field, span), in order of publication. ``where``: "all", "inside" or "outside" quotations.

        Raises DeskProblem ``find.bad-pattern`` or ``find.slow-pattern``.
        """
        looked_for = find_replace.compiled(pattern, syntax=regex, whole_word=whole_word, case=case)
        hits: list[tuple[str, Span]] = []
        for field in TEXT_FIELDS:
            text = self.text_of(field)
            quoted = () if where == "all" else self.quotations_in(field)
            hits.extend((field, span) for span in find_replace.hits(looked_for, text, quoted, where))
        return tuple(hits)

    def replace(self, hits: Sequence[tuple[str, Span]], replacement: str, pattern: str = "", *, case: bool = False) -> Changed:
        r"""Replace those hits; one undo step. With the regular expression ``pattern`` of the search, \1 stands for its groups.

        Raises DeskProblem ``finding.gone`` when the text has changed under a hit.
        """
        groups = find_replace.compiled(pattern, syntax=True, whole_word=False, case=case) if pattern else None
        edits = []
        for field, span in sorted(set(hits), key=lambda hit: hit[1].start, reverse=True):
            text = self.text_of(field)
            if span.end > len(text):
                raise DeskProblem("finding.gone")
            written = find_replace.expanded(groups, text, span, replacement) if groups else replacement
            edits.append(FieldEdit(field, Edit(span.start, span.of(text), written)))
        return self.manuscript.perform("replace", edits)
