"""RuledDraft: an open draft on which rulings are made. Start reading at :meth:`RuledDraft.rule`.

Every ruling is one undo step, with the edit it makes; the record keeps it whatever undo does later.
"""

from collections.abc import Callable, Sequence

from deskeditor.article import COUNTERPART, TEXT_FIELDS
from deskeditor.desk.attributing import attributions
from deskeditor.desk.corrections import learnt_first
from deskeditor.desk.find_replace import quotations_of
from deskeditor.desk.grouping import places_of
from deskeditor.desk.like import words_like
from deskeditor.desk.manuscript import Changed, FieldEdit
from deskeditor.desk.reviewed_draft import ReviewedDraft
from deskeditor.desk.rulings import cut, supersedes, verdict_on
from deskeditor.desk.worker import Answer
from deskeditor.findings import ANSWERED, Anchor, Finding, Fix, Person, Places, Ruling, Scope, Verdict
from deskeditor.language.spelling.suggesting import with_apostrophe
from deskeditor.rules.templates import in_the_case_of
from deskeditor.store.problem import DeskProblem
from deskeditor.store.records import Ruled
from deskeditor.text import Edit, Span


class RuledDraft(ReviewedDraft):
    """An open draft with its findings and rulings.

    Rulings take a finding of :meth:`open_findings`, or one of :meth:`findings_of` placed in its field.
    """

    def suggestions(self, finding: Finding, then: Callable[[tuple[str, ...]], None]) -> None:
        """Spelling suggestions for a finding in the terms of its field, what the desk learnt first; ``then`` from Desk.poll().

        Their apostrophe is the draft's.
        """
        text = finding.span.of(self.text_of(finding.field)) if finding.span else ""
        place, asked = self.workplace, (self.language, text, words_like(text, self.article))
        learnt = place.corrections.of(text, self.language)

        def arrived(answer: Answer) -> None:
            found = learnt_first(learnt, () if answer.problem else answer.value)
            then(with_apostrophe(found, (self.article.text_of(field) for field in TEXT_FIELDS)))

        place.worker.ask("suggest", *asked, then=arrived, limit=5.0, key="suggest")

    def apply_fix(self, finding: Finding, fix: Fix) -> Changed:
        """Apply a fix and record it as FIXED; one undo step. Raises DeskProblem ``finding.gone``."""
        ruled = self._verdict(finding, Ruling.FIXED, note=fix.replacement)
        return self._perform("fix", [(finding.field, self._edit_of(finding.field, fix))], [ruled])

    def apply_everywhere(self, finding: Finding, fix: Fix) -> Changed:
        """A fix of a word here and wherever the draft has the same slip, quotations left alone; one undo step."""
        here = fix.span.of(self.text_of(finding.field))
        changes = {finding: fix}
        for one in places_of(finding, self.open_findings()):
            found = one.span.of(self.text_of(one.field)) if one.span else ""
            alike = found == here or (here.islower() and found.lower() == here)
            quoted = one.span is None or any(place.overlaps(one.span) for place in self.quotations_in(one.field))
            if one != finding and one.span and alike and not quoted and finding.span == fix.span:
                changes[one] = Fix(one.span, in_the_case_of(found, fix.replacement))
        edits = [(one.field, self._edit_of(one.field, change)) for one, change in changes.items()]
        ruled = [self._verdict(one, Ruling.FIXED, note=change.replacement) for one, change in changes.items()]
        return self._perform("fixes", edits, ruled)

    def apply_fixes(self, findings: Sequence[Finding]) -> Changed:
        """The first fix of each of :meth:`groupable`, one undo step."""
        chosen = self.groupable(findings)
        edits = [(finding.field, self._edit_of(finding.field, finding.fixes[0])) for finding in chosen]
        ruled = [self._verdict(finding, Ruling.FIXED, note=finding.fixes[0].replacement) for finding in chosen]
        return self._perform("fixes", edits, ruled)

    def groupable(self, findings: Sequence[Finding]) -> tuple[Finding, ...]:
        """Those whose first fix may be applied unseen: inside a quotation only spaces, and none that overlaps another."""
        chosen: list[Finding] = []
        taken: dict[str, list[Span]] = {}
        quoted = {field: self.quotations_in(field) for field in {finding.field for finding in findings if finding.fixes}}
        for finding in findings:
            if not finding.fixes or any(_touch(finding.fixes[0].span, other) for other in taken.get(finding.field, ())):
                continue
            edit = self._edit_of(finding.field, finding.fixes[0])
            if _spaces_only(edit) or not any(one.overlaps(finding.fixes[0].span) for one in quoted[finding.field]):
                taken.setdefault(finding.field, []).append(finding.fixes[0].span)
                chosen.append(finding)
        return tuple(chosen)

    def quotations_in(self, field: str) -> tuple[Span, ...]:
        """The quotations of a field as it stands (reviews it where that was not done)."""
        self.review()
        return quotations_of(self.article, field, self._outcome.sourcing) if self._outcome else ()

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
        """Record a ruling; one undo step. CUT also removes the sentence. QUERY needs the question as ``note``.

        STET needs a ``reason`` of desk.rulings.REASONS and, on an error, a ``note`` of 10 characters; ``second`` is the person
        who agreed (none: recorded as solo). An error cannot be IGNORED. Raises DeskProblem ``ruling.…`` or ``finding.gone``.
        """
        ruled = self._verdict(finding, ruling, note, reason, scope, source, second)
        edits: list[tuple[str, Edit]] = []
        if ruling is Ruling.CUT:
            edits = [(finding.field, cut(self.text_of(finding.field), self.sentence_of(finding)))]
        return self._perform(ruling.value, edits, [ruled])

    def rule_all(
        self, findings: Sequence[Finding], ruling: Ruling, note: str = "", reason: str = "", scope: Scope | None = None
    ) -> Changed:
        """One ruling on many; one undo step. Raises DeskProblem when it cannot be made on one of them; then none is."""
        ruled = [self._verdict(finding, ruling, note, reason, scope) for finding in findings]
        edits: list[tuple[str, Edit]] = []
        if ruling is Ruling.CUT:
            places = dict.fromkeys((finding.field, self.sentence_of(finding)) for finding in findings)
            edits = [(field, cut(self.text_of(field), place)) for field, place in places]
        return self._perform(ruling.value, edits, ruled)

    def attributions(self, finding: Finding, speaker: str) -> tuple[Fix, ...]:
        """The ways to attribute in the draft's language ("selon …, ", ", a déclaré …"), to be shown before one is chosen."""
        if finding.span is None:
            return ()
        pack = self.workplace.reviewer(self.article.outlet).pack(self.language)
        return attributions(finding, self.text_of(finding.field), self.sentence_of(finding), speaker, pack)

    def attribute(self, finding: Finding, speaker: str, fix: Fix | None = None, source: str | None = None) -> Changed:
        """Insert an attribution (the usual one when none is chosen) and record it as ATTRIBUTED; one undo step.

        Raises DeskProblem ``ruling.no-attribution`` where the language has no forms.
        """
        offered = self.attributions(finding, speaker)
        if fix is None and not offered:
            raise DeskProblem("ruling.no-attribution", language=self.language)
        ruled = self._verdict(finding, Ruling.ATTRIBUTED, note=" ".join(speaker.split()), source=source)
        return self._perform("attributed", [(finding.field, self._edit_of(finding.field, fix or offered[0]))], [ruled])

    def answer_to(self, finding: Finding) -> str:
        """The author's answer to the question about a finding, question first; "" when there is none."""
        anchor = self.anchor_of(finding)
        notes = (
            one.note
            for one in reversed(self.verdicts)
            if one.reason == ANSWERED and one.code == finding.code and one.anchor == anchor
        )
        return next(notes, "")

    def withdraw(self, verdict: Verdict) -> Changed:
        """Take a ruling back (an orphan's is how it is dismissed); the record keeps both. Falsy when it is not in force."""
        standing = [ruled for ruled in self.manuscript.rulings if ruled.verdict == verdict]
        if not standing:
            return Changed()
        left = tuple(ruled for ruled in self.manuscript.rulings if ruled is not standing[-1])
        return self.manuscript.perform("withdrawn", rulings=left)

    def sentence_of(self, finding: Finding) -> Span:
        """The sentence a finding stands in, in the terms of its field's present text. Raises DeskProblem ``finding.gone``."""
        if finding.span is None or finding.span.end > len(self.text_of(finding.field)):
            raise DeskProblem("finding.gone")
        return self._places_now(finding.field).sentence_of(finding) or finding.span

    def anchor_of(self, finding: Finding) -> Anchor | None:
        """The anchor of a finding in the terms of the present text; None on the whole draft."""
        placed = finding.span is not None or finding.evidence
        return self._places_now(finding.field).anchor_of(finding) if placed else None

    def _places_now(self, field: str) -> Places:
        if self._outcome is not None and (field == COUNTERPART or self._outcome.article.text_of(field) == self.text_of(field)):
            return self._outcome.places
        return self._places_of(field)

    def _verdict(
        self,
        finding: Finding,
        ruling: Ruling,
        note: str = "",
        reason: str = "",
        scope: Scope | None = None,
        source: str | None = None,
        second: Person | None = None,
    ) -> Ruled:
        if finding.span is not None and finding.span.end > len(self.text_of(finding.field)):
            raise DeskProblem("finding.gone")
        by = self.workplace.person
        return verdict_on(finding, self.anchor_of(finding), ruling, by, note, reason, scope, source, second)

    def _edit_of(self, field: str, fix: Fix) -> Edit:
        text = self.text_of(field)
        if fix.span.end > len(text):
            raise DeskProblem("finding.gone")
        return Edit(fix.span.start, fix.span.of(text), fix.replacement)

    def _perform(self, label: str, edits: Sequence[tuple[str, Edit]], ruled: Sequence[Ruled]) -> Changed:
        """Edits in the terms of the present text, last place first so that none moves another."""
        placed = sorted(edits, key=lambda one: one[1].at, reverse=True)
        steps = [FieldEdit(field, edit) for field, edit in placed]
        kept = tuple(one for one in self.manuscript.rulings if not any(supersedes(new.verdict, one.verdict) for new in ruled))
        return self.manuscript.perform(label, steps, rulings=(*kept, *ruled) if ruled else None)


def _spaces_only(edit: Edit) -> bool:
    return "".join(edit.removed.split()) == "".join(edit.inserted.split())


def _touch(one: Span, two: Span) -> bool:
    return one.overlaps(two) or one.start == two.start
