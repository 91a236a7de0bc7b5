"""Settling: which findings are still open, given the rulings. Start reading at :func:`settle`.

A verdict holds while its sentence and its exact words stand. Whatever a verdict no longer covers is open again; a verdict whose
sentence has changed is an orphan: shown, never dropped.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from deskeditor.findings.anchor import Anchor, Places
from deskeditor.findings.finding import Finding
from deskeditor.findings.verdict import Ruling, Scope, Verdict

MENDED = frozenset({Ruling.FIXED, Ruling.CUT, Ruling.ATTRIBUTED})
"""Rulings that changed the text: a record of what was done. They settle nothing that is found now, and are never orphans."""
ANSWERED = "answered"
"""The reason of a QUERY that has its answer: what it was about is open again, with the answer at hand."""
WORD_PREFIXES = ("spelling.", "name.")
"""Codes of findings on a single word: an accepted word silences all of them."""


@dataclass(frozen=True, slots=True)
class Settlement:
    """``open`` asks for a ruling; ``settled`` has one; ``orphans`` are rulings whose sentence has changed or gone."""

    open: tuple[Finding, ...] = ()
    settled: tuple[tuple[Finding, Verdict], ...] = ()
    orphans: tuple[Verdict, ...] = ()


def accepted_as(code: str, exact: str) -> str:
    """How an outlet's or a person's ignored finding is kept among the accepted words: a word by itself, else with its code."""
    return exact.casefold() if code.startswith(WORD_PREFIXES) else f"{code}\t{exact}"


def settle(
    findings: Sequence[Finding], verdicts: Iterable[Verdict], places: Places, accepted: frozenset[str] = frozenset()
) -> Settlement:
    """Pair findings with verdicts. A later verdict on the same place replaces an earlier one."""
    standing = [verdict for verdict in verdicts if verdict.ruling not in MENDED and verdict.reason != ANSWERED]
    if not standing and not accepted:
        return Settlement(tuple(findings))
    codes = {verdict.code for verdict in standing}
    anchors = {number: places.anchor_of(finding) for number, finding in enumerate(findings) if finding.code in codes or accepted}
    ruled = _paired(findings, standing, anchors)
    wide = {(one.code, one.anchor.exact.casefold()): one for one in standing if one.scope is Scope.DRAFT and one.anchor}
    still_open: list[Finding] = []
    settled: list[tuple[Finding, Verdict]] = []
    for number, finding in enumerate(findings):
        anchor = anchors.get(number)
        exact = anchor.exact if anchor else ""
        verdict = ruled.get(number) or wide.get((finding.code, exact.casefold()))
        if verdict is not None:
            settled.append((finding, verdict))
        elif not (exact and accepted_as(finding.code, exact) in accepted):
            still_open.append(finding)
    held = {id(verdict) for _, verdict in settled}
    orphans = (one for one in _latest(standing) if id(one) not in held and _may_be_orphan(one) and not _stands(one, places))
    return Settlement(tuple(still_open), tuple(settled), tuple(orphans))


def _may_be_orphan(verdict: Verdict) -> bool:
    return verdict.anchor is not None and verdict.scope in {None, Scope.ONCE}


def _stands(verdict: Verdict, places: Places) -> bool:
    """The sentence stands though nothing is found in it any more (a rule was mended): nothing to review."""
    return verdict.anchor is None or places.holds(verdict.anchor)


_Key = tuple[str, str, str, str, int]


def _key(code: str, anchor: Anchor | None) -> _Key:
    return (code, anchor.field, anchor.exact, anchor.sentence, anchor.inner) if anchor else (code, "", "", "", 0)


def _latest(verdicts: Iterable[Verdict]) -> list[Verdict]:
    """The last verdict on each place."""
    known = {(_key(one.code, one.anchor), one.anchor.occurrence if one.anchor else 0): one for one in verdicts}
    return list(known.values())


def _paired(findings: Sequence[Finding], verdicts: Sequence[Verdict], anchors: dict[int, Anchor | None]) -> dict[int, Verdict]:
    """Which finding (by number) which verdict covers; each verdict at most one finding and the reverse."""
    waiting: dict[_Key, list[int]] = {}
    for number, anchor in anchors.items():
        waiting.setdefault(_key(findings[number].code, anchor), []).append(number)
    asking: dict[_Key, list[Verdict]] = {}
    for verdict in _latest(verdicts):
        asking.setdefault(_key(verdict.code, verdict.anchor), []).append(verdict)
    pairs: dict[int, Verdict] = {}
    for key, several in asking.items():
        numbers = waiting.get(key, [])
        if len(several) == 1 and len(numbers) == 1:
            pairs[numbers[0]] = several[0]
            continue
        chosen = sorted(
            (
                (_distance(verdict.anchor, anchors[number]), order, number)
                for order, verdict in enumerate(several)
                for number in numbers
            ),
        )
        taken: set[int] = set()
        for _, order, number in chosen:
            if order not in taken and number not in pairs:
                taken.add(order)
                pairs[number] = several[order]
    return pairs


def _distance(one: Anchor | None, two: Anchor | None) -> tuple[int, int]:
    """How far two anchors of equal words are from being the same place: neighbours first, then their number."""
    if one is None or two is None:
        return (0, 0)
    return ((one.prefix != two.prefix) + (one.suffix != two.suffix), abs(one.outer - two.outer))
