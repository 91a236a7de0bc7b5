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
    return _GROUPS[Kind(kind)]


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


def holds(finding: Finding, must_decide: frozenset[str]) -> bool:
    """Whether an open finding holds the export: errors, and what the outlet wants decided; never a hint."""
    return finding.severity is Severity.ERROR or (finding.severity is Severity.WARNING and finding.code in must_decide)
