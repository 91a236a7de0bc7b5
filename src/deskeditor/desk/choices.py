"""What may be done about a finding, the likeliest first. Start reading at :func:`choices_of`."""

from enum import StrEnum

from deskeditor.desk.grouping import Group, group_of
from deskeditor.desk.rulings import REASONS
from deskeditor.findings import Finding, Severity


class Choice(StrEnum):
    """An action on a finding; its value names the action, :data:`KEYS` its key."""

    FIX = "fix"
    SOURCE = "source"
    ATTRIBUTE = "attribute"
    ASK = "ask"
    LEAVE = "leave"
    CUT = "cut"
    IGNORE = "ignore"
    GO = "go"


KEYS = {
    Choice.FIX: "F",
    Choice.SOURCE: "S",
    Choice.ATTRIBUTE: "D",
    Choice.ASK: "Q",
    Choice.LEAVE: "A",
    Choice.CUT: "C",
    Choice.IGNORE: "I",
    Choice.GO: "E",
}
"""One key each, taken while the findings have the focus."""

FIXES_SHOWN = 6
"""How many replacements are offered to choose from: the keys 1 to 6."""

_IGNORABLE = frozenset({Group.SPELLING, Group.LANGUAGE, Group.CONSISTENCY})


_NO_FAULT = ("not-a-fault", "verbatim", "house-exception")
"""Why a finding on the language stands, rather than any reason that a claim may have."""


def reasons_for(finding: Finding) -> tuple[str, ...]:
    """The reason codes of a STET, the likeliest for this finding first."""
    first = () if asks_for_a_source(finding) else _NO_FAULT
    return tuple(dict.fromkeys((*first, *REASONS)))


def asks_for_a_source(finding: Finding) -> bool:
    """Whether what is missing is who says so."""
    return group_of(finding.kind) is Group.SOURCES


def choices_of(finding: Finding) -> tuple[Choice, ...]:
    """The actions on offer for a finding; the first is the main one."""
    group = group_of(finding.kind)
    offered: list[Choice] = []
    if finding.fixes or group is Group.SPELLING:
        offered.append(Choice.FIX)
    if group is Group.SOURCES and finding.span is not None:
        offered += [Choice.SOURCE, Choice.ATTRIBUTE]
    if finding.span is None or (not offered and group is not Group.SOURCES):
        offered.append(Choice.GO)
    offered += [Choice.ASK, Choice.LEAVE]
    if finding.span is not None and finding.field == "body":
        offered.append(Choice.CUT)
    if group in _IGNORABLE and finding.severity is not Severity.ERROR:
        offered.insert(1, Choice.IGNORE)
    return tuple(dict.fromkeys(offered))
