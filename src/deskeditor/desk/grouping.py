"""The groups in which findings are shown: sources, spelling, translation, language, consistency, furniture.

Start reading at :func:`group_of`. A group is what the eye tells apart: a colour, a shape and an underline of its own.
"""

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum

from deskeditor.findings import Finding, Kind, Severity


class Group(StrEnum):
    """The groups, in the order of the window's tabs."""

    SOURCES = "sources"
    SPELLING = "spelling"
    TRANSLATION = "translation"
    LANGUAGE = "language"
    CONSISTENCY = "consistency"
    FURNITURE = "furniture"


_GROUPS = {
    Kind.CLAIM: Group.SOURCES,
    Kind.ATTRIBUTION: Group.SOURCES,
    Kind.SPELLING: Group.SPELLING,
    Kind.TRANSLATION: Group.TRANSLATION,
    Kind.GRAMMAR: Group.LANGUAGE,
    Kind.TYPOGRAPHY: Group.LANGUAGE,
    Kind.NUMBER: Group.LANGUAGE,
    Kind.HOUSE: Group.LANGUAGE,
    Kind.CONSISTENCY: Group.CONSISTENCY,
    Kind.FURNITURE: Group.FURNITURE,
    Kind.METADATA: Group.FURNITURE,
}


def group_of(kind: Kind | str) -> Group:
    """The group of a finding's kind."""
    return _GROUPS[kind if isinstance(kind, Kind) else Kind(kind)]


def suggestions_come(finding: Finding) -> bool:
    """Whether what a finding's word might be is worked out only when it is taken in hand."""
    return group_of(finding.kind) is Group.SPELLING and not finding.fixes


def counted(findings: Iterable[Finding]) -> dict[Group, int]:
    """How many findings each group holds, in the order of the tabs; a group without any is left out."""
    counts = Counter(group_of(one.kind) for one in findings)
    return {group: counts[group] for group in Group if counts[group]}


def counted_kinds(counts: Iterable[tuple[str, int]]) -> dict[Group, int]:
    """The same from counts by kind, as the store keeps them; a kind it does not know is left out."""
    total: Counter[Group] = Counter()
    known = {kind.value for kind in Kind}
    for kind, count in counts:
        if kind in known:
            total[group_of(kind)] += count
    return {group: total[group] for group in Group if total[group]}


def by_word(findings: Iterable[Finding]) -> list[tuple[Finding, ...]]:
    """The findings as they are listed: those of one unknown word together, where its first stands; every other alone.

    What is together is what ignoring the word in the draft settles at once, so its capitals do not matter.
    """
    listed: list[list[Finding]] = []
    words: dict[tuple[str, Severity, str], list[Finding]] = {}
    for one in findings:
        word = _word(one)
        if not word:
            listed.append([one])
            continue
        places = words.setdefault((one.code, one.severity, word), [])
        if not places:
            listed.append(places)
        places.append(one)
    return [tuple(places) for places in listed]


def places_of(finding: Finding, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings listed together with ``finding``, itself among them, in order."""
    word = _word(finding)
    if not word:
        return (finding,)
    return tuple(
        one for one in findings if one.code == finding.code and one.severity is finding.severity and _word(one) == word
    ) or (finding,)


def _word(finding: Finding) -> str:
    if finding.kind is not Kind.SPELLING or finding.span is None:
        return ""
    return next((value for name, value in finding.details if name == "word"), "").casefold()


def holds(finding: Finding, must_decide: frozenset[str]) -> bool:
    """Whether an open finding holds the export: errors, and what the outlet wants decided; never a hint."""
    return finding.severity is Severity.ERROR or (finding.severity is Severity.WARNING and finding.code in must_decide)
