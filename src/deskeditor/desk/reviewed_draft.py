"""ReviewedDraft: an open draft and what was found in it. Start reading at :class:`ReviewedDraft`.

A review belongs to one version of the text. Until the next one comes, its findings are moved along with the edits made since.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

from deskeditor.article import TEXT_FIELDS, Article
from deskeditor.checks import CHECKS
from deskeditor.desk.open_draft import OpenDraft
from deskeditor.desk.outcome import Outcome, assembled, outcome_of
from deskeditor.desk.parity import Parity
from deskeditor.desk.standing import counts_of, moved_findings, quiet_in
from deskeditor.desk.worker import Answer, Turn
from deskeditor.desk.workplace import Workplace
from deskeditor.findings import Finding, Places, Settlement, Verdict, accepted_as, settle
from deskeditor.findings.anchor import Field
from deskeditor.language import guess_language
from deskeditor.reading import Scope, Sourcing
from deskeditor.store.values import Counts
from deskeditor.text import Span, paragraphs_of

LONG = 300
"""From so many words on the worker reviews; below, the window does it in the same event."""
_ARTICLE_CODES = frozenset(code for check in CHECKS if check.scope is Scope.ARTICLE for code in check.codes)


@dataclass(frozen=True, slots=True)
class Reviewed:
    """All that was found in one state of the draft. Findings in terms of their field's text, in order of publication."""

    findings: tuple[Finding, ...]
    sourcing: Sourcing


@dataclass(frozen=True, slots=True)
class Coverage:
    """The sourcing summary: how many check-worthy sentences name a source, and how the quotations stand, by status."""

    sentences: int
    check_worthy: int
    sourced: int
    quotations: tuple[tuple[str, int], ...]


@dataclass(frozen=True, eq=False)
class _Latest:
    """The last review with the rulings of a moment."""

    outcome: Outcome
    settlement: Settlement

    @cached_property
    def by_line(self) -> dict[tuple[str, str], list[tuple[int, Finding]]]:
        """The article's own open findings of each line, in terms of their field, with the line's start."""
        lines: dict[tuple[str, str], list[tuple[int, Finding]]] = {}
        for finding in self.settlement.open:
            if finding.span is None or not _of_article(finding.code) or finding.field not in TEXT_FIELDS:
                continue
            text = self.outcome.article.text_of(finding.field)
            start = text.rfind("\n", 0, finding.span.start) + 1
            end = text.find("\n", start)
            line = text[start:] if end < 0 else text[start:end]
            lines.setdefault((finding.field, line), []).append((start, finding))
        return lines

    @cached_property
    def quiet(self) -> frozenset[Finding]:
        """The findings that no longer ask: ruled on, accepted for good, or told better by the source text."""
        return (self.outcome.yielded | frozenset(self.outcome.findings)).difference(self.settlement.open)


def _cut_to(finding: Finding, start: int, line: str) -> Finding:
    """A finding in the terms of the line it begins in, its place alone."""
    assert finding.span is not None  # noqa: S101 - it was found by its place
    span = Span(finding.span.start - start, min(finding.span.end - start, len(line)))
    return replace(finding, span=span, fixes=(), evidence=())


def _of_article(code: str) -> bool:
    """Whether a finding is of the whole article: its paragraph alone does not tell it."""
    return code in _ARTICLE_CODES or code.startswith("parity.")


class ReviewedDraft(OpenDraft):
    """An open draft with its findings."""

    def __init__(self, workplace: Workplace, draft: int) -> None:
        super().__init__(workplace, draft)
        self._outcome: Outcome | None = None
        self._outcome_of: tuple[int, int] | None = None
        self._latest: tuple[object, object, _Latest] | None = None
        self._words_learnt = 0
        self._asked = 0
        self._open: tuple[tuple[_Latest, int], tuple[Finding, ...]] | None = None
        self._guessed = ""
        self._hearing: dict[Callable[[], None], None] = {}
        workplace.spelling.listen(self._learnt)

    @property
    def language(self) -> str:
        """The draft's language; guessed where none is set, anew at each review."""
        if not self.article.language and not self._guessed:
            self._guessed = guess_language(self.article.body)
        return self.article.language or self._guessed

    @property
    def parity(self) -> Parity | None:
        """The comparison with the source text of the last review; None where there is none, or it took too long."""
        return self._outcome.parity if self._outcome else None

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """The rulings in force, in the order they were made."""
        return tuple(ruled.verdict for ruled in self.manuscript.rulings)

    def findings_of(self, field: str, line_text: str, start: int | None = None) -> tuple[Finding, ...]:
        """The open findings of one line, relative to the line; for the highlighter, in the same event.

        The paragraph's own at once, the article's (without fixes) from the last review while the line stands. ``start`` (of the
        line) tells equal lines apart. A blank line has none.
        """
        if not line_text.strip():
            return ()
        reviewer = self.workplace.reviewer(self.article.outlet)
        result = reviewer.examine(line_text, reviewer.pack(self.language), field)
        found = dict.fromkeys(result.findings)
        latest = self._present()
        for line_start, finding in latest.by_line.get((field, line_text), ()) if latest else ():
            if start is None or start == line_start or not self.reviewed:
                found[_cut_to(finding, line_start, line_text)] = None
        quieted = self.manuscript.rulings or self.accepted or (latest and latest.outcome.yielded)
        if not found or not quieted:
            return tuple(found)
        if latest and self.reviewed and start is not None:
            return tuple(one for one in found if one.placed(start) not in latest.quiet)
        line = Field(line_text, tuple(sentence.span for sentence in result.reading.sentences))
        return tuple(one for one in found if not quiet_in(line, one, self.verdicts, self.accepted))

    def review(self) -> Reviewed:
        """Everything there is to say now. Remembered until something changes; may take 25 µs a word on first sight."""
        if not self.reviewed or self._outcome is None:
            reviewer = self.workplace.reviewer(self.article.outlet)
            self._take(outcome_of(reviewer, self.article, self.source_text), self._state())
        assert self._outcome is not None  # noqa: S101 - just taken
        return Reviewed(self._outcome.findings, self._outcome.sourcing)

    def ask_review(self, then: Callable[[], None]) -> None:
        """The same without waiting: at once for short drafts, through the worker for long ones.

        ``then`` is called once :meth:`open_findings` is up to date (at once, or by Desk.poll()), even if it was asked for again.
        """
        self._hearing[then] = None
        if self.reviewed or not is_long(self):
            self.review()
            self._tell()
            return
        self._asked += 1
        number, state, article, counterpart = self._asked, self._state(), self.article, self.source_text

        def arrived(answer: Answer) -> None:
            if number != self._asked:
                return
            here = answer.problem and outcome_of(self.workplace.reviewer(article.outlet), article, counterpart)
            self._take(here or assembled(article, answer.value), state)  # where the worker could not: slowly, and all of it
            self._tell()

        place, key = self.workplace, f"review {self.id}"
        asked = (article, place.outlet(article.outlet).id, place.house_words(article.outlet), counterpart)
        place.worker.ask("review", *asked, then=arrived, limit=60.0, key=key, turn=Turn.LATER)

    def _tell(self) -> None:
        while self._hearing:
            self._hearing.popitem()[0]()

    @property
    def reviewed(self) -> bool:
        """Whether open_findings() answers for the text as it stands (False: for a slightly older one)."""
        return self._outcome is not None and self._outcome_of == self._state()

    def open_findings(self) -> tuple[Finding, ...]:
        """What still asks for a ruling, of the last review, moved along with the edits made since."""
        latest = self._present()
        if latest is None:
            return ()
        key = (latest, self.manuscript.text_version)
        if self._open is None or self._open[0] != key:
            self._open = (key, self._moved(latest.settlement.open))
        return self._open[1]

    def settled_findings(self) -> tuple[tuple[Finding, Verdict], ...]:
        """What was ruled on and still stands (an unanswered QUERY is here too, and blocks)."""
        latest = self._present()
        if latest is None:
            return ()
        pairs = ((self._moved((finding,)), verdict) for finding, verdict in latest.settlement.settled)
        return tuple((moved[0], verdict) for moved, verdict in pairs if moved)

    def orphans(self) -> tuple[Verdict, ...]:
        """Rulings whose sentence has changed or gone: shown until dismissed, never dropped."""
        latest = self._present()
        return latest.settlement.orphans if latest else ()

    def counts(self) -> Counts:
        """The counts of the last review."""
        latest = self._present()
        if latest is None:
            return Counts()
        must = self.workplace.outlet(self.article.outlet).must_decide
        return counts_of(latest.settlement, must)

    def coverage(self) -> Coverage:
        """The sourcing summary of the last review."""
        sourcing = self._outcome.sourcing if self._outcome else Sourcing()
        worthy = [one for one in sourcing.sentences if one.check_worthy]
        by_status: dict[str, int] = {}
        for quotation in sourcing.quotations:
            by_status[quotation.status.value] = by_status.get(quotation.status.value, 0) + 1
        return Coverage(len(sourcing.sentences), len(worthy), sum(one.sourced for one in worthy), tuple(by_status.items()))

    def last_sourcing(self) -> tuple[Article, Sourcing]:
        """Who says what by the last review, and the article it is of: nothing is reviewed for it."""
        return (self._outcome.article, self._outcome.sourcing) if self._outcome else (self.article, Sourcing())

    @property
    def accepted(self) -> frozenset[str]:
        """What is ignored for good, rulings not yet saved included."""
        wide = (one for one in self.verdicts if one.scope in {"outlet", "me"} and one.anchor)
        return self.workplace.accepted(self.article.outlet).union(
            accepted_as(one.code, one.anchor.exact) for one in wide if one.anchor
        )

    def close(self) -> None:
        """Save and forget; never raises (look at :attr:`save_problem`)."""
        super().close()
        self.workplace.spelling.leave(self._learnt)

    def _counted(self) -> tuple[Counts, str] | None:
        return (self.counts(), self.workplace.rules(self.article.outlet)) if self._outcome is not None else None

    def _state(self) -> tuple[int, int]:
        return self.manuscript.text_version, self._words_learnt

    def _learnt(self) -> None:
        self._words_learnt += 1

    def _take(self, outcome: Outcome, state: tuple[int, int]) -> None:
        self._outcome, self._outcome_of, self._guessed = outcome, state, ""

    def _moved(self, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        return moved_findings(findings, self._outcome.article, self.article) if self._outcome else ()

    def _places_of(self, field: str) -> Places:
        """The sentences of one field as it stands now."""
        reviewer = self.workplace.reviewer(self.article.outlet)
        pack, text = reviewer.pack(self.language), self.text_of(field)
        sentences = (
            sentence.span.moved(placed.start)
            for placed in paragraphs_of(text)
            for sentence in reviewer.examine(placed.paragraph.text, pack, field).reading.sentences
        )
        return Places({field: (text, sentences)})

    def _present(self) -> _Latest | None:
        if self._outcome is None:
            return None
        rulings = self.manuscript.rulings
        if self._latest is None or self._latest[0] is not self._outcome or self._latest[1] is not rulings:
            settlement = settle(self._outcome.findings, self.verdicts, self._outcome.places, self.accepted)
            self._latest = (self._outcome, rulings, _Latest(self._outcome, settlement))
        return self._latest[2]


def is_long(draft: OpenDraft) -> bool:
    """Whether a review takes too long for the window's own time: then the worker is asked."""
    return draft.word_count >= LONG or (draft.source_text is not None and len(draft.source_text.text) >= 6 * LONG)


def is_spelled(draft: ReviewedDraft) -> bool:
    """Whether a dictionary serves the draft's language: without one its spelling is not checked, and that is said."""
    return draft.workplace.spelling.ready(draft.language)
