"""How findings stand: moved along with edits, quiet by a ruling, counted. Start reading at :func:`moved_findings`."""

from collections.abc import Iterable

from deskeditor.article import TEXT_FIELDS, Article
from deskeditor.findings import Finding, Fix, Ruling, Scope, Settlement, Severity, Verdict, accepted_as
from deskeditor.findings.anchor import Field
from deskeditor.findings.settling import MENDED
from deskeditor.store.values import Counts
from deskeditor.text import Edit


def moved_findings(findings: tuple[Finding, ...], then: Article, now: Article) -> tuple[Finding, ...]:
    """Findings of one text in the terms of a later one; those the edits touched are left out until the next review."""
    edits = {
        field: Edit.between(then.text_of(field), now.text_of(field))
        for field in TEXT_FIELDS
        if then.text_of(field) is not now.text_of(field) and then.text_of(field) != now.text_of(field)
    }
    if not edits:
        return findings
    moved = (_moved(finding, edits.get(finding.field)) for finding in findings)
    return tuple(finding for finding in moved if finding is not None)


def _moved(finding: Finding, edit: Edit | None) -> Finding | None:
    if edit is None or finding.span is None:
        return finding
    if finding.span.end <= edit.at and all(fix.span.end <= edit.at for fix in finding.fixes):
        return finding
    span = edit.moved(finding.span)
    if span is None:
        return None
    fixes = tuple(Fix(place, fix.replacement, fix.safe) for fix in finding.fixes if (place := edit.moved(fix.span)) is not None)
    evidence = tuple(place for one in finding.evidence if (place := edit.moved(one)) is not None)
    return Finding(  # not replace(), which takes four times as long on thousands of findings
        finding.code, finding.kind, finding.severity, span, finding.field, finding.details, fixes, evidence
    )


def quiet_in(line: Field, finding: Finding, verdicts: Iterable[Verdict], accepted: frozenset[str]) -> bool:
    """Whether a finding of one line, relative to it, is quiet by a ruling on equal words in an equal sentence."""
    if finding.span is None:
        return False
    exact = finding.span.of(line.text)
    if exact and accepted_as(finding.code, exact) in accepted:
        return True
    sentence = line.around(finding.span).of(line.text)
    for verdict in verdicts:
        anchor = verdict.anchor
        if verdict.code != finding.code or anchor is None or verdict.ruling in MENDED:
            continue
        if verdict.scope is Scope.DRAFT and anchor.exact.casefold() == exact.casefold():
            return True
        if (anchor.field, anchor.exact, anchor.sentence) == (finding.field, exact, sentence):
            return True
    return False


def counts_of(settlement: Settlement, must_decide: frozenset[str]) -> Counts:
    """How many findings are open. ``blocking``: errors, warnings of a code that must be decided, unanswered questions."""
    severities = dict.fromkeys(Severity, 0)
    by_kind: dict[str, int] = {}
    blocking = sum(verdict.ruling is Ruling.QUERY for _, verdict in settlement.settled)
    for finding in settlement.open:
        severities[finding.severity] += 1
        if finding.severity is Severity.INFO:
            continue
        by_kind[finding.kind.value] = by_kind.get(finding.kind.value, 0) + 1
        blocking += finding.severity is Severity.ERROR or finding.code in must_decide
    return Counts(
        severities[Severity.ERROR],
        severities[Severity.WARNING],
        severities[Severity.INFO],
        blocking,
        len(settlement.settled),
        tuple(by_kind.items()),
    )
