"""Reports of ``deskeditor check``: text for people, JSON for scripts, SARIF for code-review tools.

Start reading at :func:`written`. Lines and columns count from 1, columns in code points.
"""

import json
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from deskeditor import __version__
from deskeditor.findings import Finding, Messages, Severity

_SARIF_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


@dataclass(frozen=True, slots=True)
class Reported:
    """A finding, the file or draft it is in, and the text its span counts in."""

    name: str
    text: str
    finding: Finding

    @property
    def position(self) -> tuple[int, int]:
        """Line and column; (1, 1) for a finding on the whole draft."""
        if self.finding.span is None:
            return 1, 1
        starts = _line_starts(self.text)
        line = bisect_right(starts, self.finding.span.start)
        return line, self.finding.span.start - starts[line - 1] + 1

    @property
    def words(self) -> str:
        """The words it is about; "" for a finding on the whole draft."""
        return self.finding.span.of(self.text) if self.finding.span else ""


def _line_starts(text: str) -> list[int]:
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return starts[:-1]


def written(reported: Sequence[Reported], form: str, messages: Messages) -> str:
    """The whole report in ``form``: text, json or sarif; ends in a newline unless it is empty."""
    return {"text": _text, "json": _json, "sarif": _sarif}[form](reported, messages)


def _text(reported: Sequence[Reported], messages: Messages) -> str:
    lines = []
    for one in reported:
        line, column = one.position
        severity = messages.text(f"severity.{one.finding.severity.value}")
        lines.append(f"{one.name}:{line}:{column}: {severity} {one.finding.code}: {messages.message(one.finding)}")
    return "".join(f"{line}\n" for line in lines)


def _json(reported: Sequence[Reported], messages: Messages) -> str:
    entries = [_entry(one, messages) for one in reported]
    return json.dumps(entries, ensure_ascii=False, indent=1) + "\n"


def _entry(one: Reported, messages: Messages) -> dict[str, Any]:
    line, column = one.position
    finding = one.finding
    return {
        "file": one.name,
        "line": line,
        "column": column,
        "field": finding.field,
        "code": finding.code,
        "kind": finding.kind.value,
        "severity": finding.severity.value,
        "text": one.words,
        "message": messages.message(finding),
        "explanation": messages.explanation(finding),
        "fixes": [fix.replacement for fix in finding.fixes],
    }


def _sarif(reported: Sequence[Reported], messages: Messages) -> str:
    rules = sorted({one.finding.code for one in reported})
    run = {
        "tool": {"driver": {"name": "deskeditor", "version": __version__, "rules": [{"id": code} for code in rules]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, messages) for one in reported],
    }
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return json.dumps({"$schema": schema, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _result(one: Reported, messages: Messages) -> dict[str, Any]:
    line, column = one.position
    region: dict[str, Any] = {"startLine": line, "startColumn": column}
    if one.finding.span is not None:
        region |= {"charOffset": one.finding.span.start, "charLength": len(one.finding.span)}
    place = {"artifactLocation": {"uri": one.name}, "region": region}
    return {
        "ruleId": one.finding.code,
        "level": _SARIF_LEVELS[one.finding.severity],
        "message": {"text": messages.message(one.finding)},
        "locations": [{"physicalLocation": place}],
    }
