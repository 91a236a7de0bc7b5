"""Rulings: what must hold before one is recorded, and what it does to the text. Start reading at :func:`verdict_on`."""

import secrets
from dataclasses import replace

from deskeditor.desk.clock import now
from deskeditor.findings import Anchor, Finding, Person, Ruling, Scope, Severity, Verdict
from deskeditor.store.problem import DeskProblem
from deskeditor.store.records import Ruled
from deskeditor.text import Edit, Span

REASONS = (
    "common-knowledge",
    "public-domain",
    "witnessed",
    "labelled-opinion",
    "sourced-earlier",
    "verbatim",
    "house-exception",
    "legal-cleared",
    "not-a-fault",
)
"""The reason codes of a STET; ``reason.<code>`` is their message."""
NOTE_LEAST = 10
"""Code points a note must have to let a blocker stand."""
_WORDS_ONLY = frozenset({Scope.OUTLET, Scope.ME})


def verdict_on(
    finding: Finding,
    anchor: Anchor | None,
    ruling: Ruling,
    by: Person,
    note: str = "",
    reason: str = "",
    scope: Scope | None = None,
    source: str | None = None,
    second: Person | None = None,
) -> Ruled:
    """The ruling to be recorded. Raises DeskProblem when something it needs is missing.

    A STET on a blocker needs a second person; without one it is recorded as solo.
    """
    note = note.strip()
    if ruling is Ruling.STET:
        _require_reason(finding, note, reason)
    if ruling is Ruling.SOURCED and not source:
        raise DeskProblem("ruling.source-missing")
    if ruling is Ruling.QUERY and not note:
        raise DeskProblem("ruling.question-missing")
    if ruling is Ruling.IGNORED:
        scope = scope or Scope.ONCE
        if finding.severity is Severity.ERROR:
            raise DeskProblem("ruling.blocker-ignored")
    else:
        scope = None
    agreed = second is not None and second.name != by.name
    if agreed and second is not None:
        note = f"{note} ({second.name})" if note else second.name
    solo = ruling is Ruling.STET and finding.severity is Severity.ERROR and not agreed
    verdict = Verdict(finding.code, anchor, ruling, by, now(), note, reason, scope, source, solo)
    return Ruled(secrets.token_hex(8), verdict)


def supersedes(new: Verdict, old: Verdict) -> bool:
    """Whether a new ruling takes an older one's place: on the same words, but a further source adds to the one before."""
    if new.code != old.code or (new.ruling is old.ruling is Ruling.SOURCED and new.source != old.source):
        return False
    if new.anchor is None or old.anchor is None:
        return new.anchor is old.anchor and old.ruling is Ruling.QUERY
    return replace(new.anchor, prefix="", suffix="") == replace(old.anchor, prefix="", suffix="")


def _require_reason(finding: Finding, note: str, reason: str) -> None:
    if reason not in REASONS:
        raise DeskProblem("ruling.reason-missing")
    if finding.severity is Severity.ERROR and len(note) < NOTE_LEAST:
        raise DeskProblem("ruling.note-short", least=NOTE_LEAST)


def cut(text: str, sentence: Span) -> Edit:
    """The edit that removes a sentence: its line with it when nothing else is on it, else one of the spaces around it."""
    start, end = sentence.start, sentence.end
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    if not text[line_start:start].strip() and not text[end:line_end].strip():
        start, end = line_start, line_end
        while end < len(text) and text[end] == "\n":
            end += 1
        if end == len(text):
            while start > 0 and text[start - 1] == "\n":
                start -= 1
        return Edit(start, text[start:end], "")
    while end < line_end and text[end].isspace():
        end += 1
    if end == line_end:
        while start > line_start and text[start - 1].isspace():
            start -= 1
    return Edit(start, text[start:end], "")
