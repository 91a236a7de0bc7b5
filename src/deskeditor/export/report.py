"""The review report: what was found, what was decided. Start reading at :func:`report_html`.

For the desk and the author: a page, a table for a spreadsheet, and W3C Web Annotations. Of a source it says what may be public.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from deskeditor.export.cleaning import cleaned_line
from deskeditor.export.release import Release, public_source
from deskeditor.export.sheets import sheet_html
from deskeditor.findings import Finding, Messages, Verdict

_CONTEXT = 32
COLUMNS = ("field", "line", "words", "code", "severity", "message", "ruling", "reason", "by", "at", "source")


@dataclass(frozen=True, slots=True)
class Row:
    """One finding, told. ``line`` counts from 1 in its field, "" for the whole draft; ``ruling`` is "" while it is open."""

    field: str
    line: str
    words: str
    code: str
    severity: str
    message: str
    ruling: str
    reason: str
    by: str
    at: str
    source: str


def rows_of(release: Release) -> tuple[Row, ...]:
    """Every finding with a ruling, then every open one, each in the order of the text."""
    return tuple(_rows(release))


def _rows(release: Release) -> Iterator[Row]:
    messages = Messages.load(release.ui_language)
    for finding, verdict in release.settled:
        yield _row(release, finding, verdict, messages)
    for finding in release.open:
        yield _row(release, finding, None, messages)


def _row(release: Release, finding: Finding, verdict: Verdict | None, messages: Messages) -> Row:
    text = _text_of(release, finding)
    span = finding.span
    return Row(
        field=finding.field,
        line=str(text.count("\n", 0, span.start) + 1) if span else "",
        words=cleaned_line(span.of(text)) if span else "",
        code=finding.code,
        severity=finding.severity.value,
        message=cleaned_line(messages.message(finding)),
        ruling=verdict.ruling.value if verdict else "",
        reason=cleaned_line(" · ".join(part for part in (verdict.reason, verdict.note) if part)) if verdict else "",
        by=cleaned_line(verdict.by.name) if verdict else "",
        at=verdict.at if verdict else "",
        source=_told(release, verdict),
    )


def _text_of(release: Release, finding: Finding) -> str:
    value: object = getattr(release.article, finding.field, "")
    return value if isinstance(value, str) else ""


def _told(release: Release, verdict: Verdict | None) -> str:
    found = [source for source in release.sources if verdict and source.id == verdict.source]
    if not found:
        return ""
    public = public_source(found[0])
    names = ("speaker", "position", "title", "publisher", "locator", "url")
    return cleaned_line(", ".join(public[name] for name in names if public.get(name)) or public["kind"])


def report_html(release: Release) -> str:
    """The report as a page."""
    rows = [{name: getattr(row, name) for name in COLUMNS} for row in rows_of(release)]
    counts = {name: sum(row["ruling"] == name for row in rows) for name in sorted({row["ruling"] for row in rows})}
    still_open = Messages.load(release.ui_language).text("report.open")
    told = " · ".join(f"{name or still_open} {count}" for name, count in counts.items())
    return sheet_html(release, "report", COLUMNS, rows, [part for part in (told, release.at) if part])


def report_csv(release: Release) -> str:
    """The report as a table: RFC 4180, a header, and nothing a spreadsheet would take for a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows_of(release):
        writer.writerow([harmless(getattr(row, name)) for name in COLUMNS])
    return out.getvalue()


def harmless(value: str) -> str:
    """A cell that is text in every spreadsheet: what begins like a formula gets an apostrophe."""
    return f"'{value}" if value[:1] in "=+-@\t\r" and value else value


def annotations(release: Release) -> dict[str, Any]:
    """The findings as W3C Web Annotations; positions are code points into the field's text."""
    messages = Messages.load(release.ui_language)
    found = [(finding, verdict) for finding, verdict in release.settled]
    every = [*found, *((finding, None) for finding in release.open)]
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"{release.uri}#annotations-{release.version}",
        "type": "AnnotationPage",
        "items": [_annotation(release, number, finding, verdict, messages) for number, (finding, verdict) in enumerate(every, 1)],
    }


def _annotation(release: Release, number: int, finding: Finding, verdict: Verdict | None, messages: Messages) -> dict[str, Any]:
    told = messages.message(finding) + (f" [{verdict.ruling.value}]" if verdict else "")
    value: dict[str, Any] = {
        "id": f"{release.uri}#annotation-{release.version}-{number}",
        "type": "Annotation",
        "motivation": "assessing",
        "body": [
            {"type": "TextualBody", "value": cleaned_line(told), "format": "text/plain", "language": release.ui_language},
            {"type": "TextualBody", "value": finding.code, "purpose": "tagging"},
        ],
        "target": _target(release, finding),
    }
    if verdict and verdict.by.name:
        value["creator"] = {"type": "Person", "name": verdict.by.name}
        value["created"] = verdict.at
    return value


def _target(release: Release, finding: Finding) -> dict[str, Any]:
    place = {"source": f"{release.uri}#{finding.field}"}
    if finding.span is None:
        return place
    text, span = _text_of(release, finding), finding.span
    quote = {
        "type": "TextQuoteSelector",
        "exact": span.of(text),
        "prefix": text[max(0, span.start - _CONTEXT) : span.start],
        "suffix": text[span.end : span.end + _CONTEXT],
    }
    return {**place, "selector": [quote, {"type": "TextPositionSelector", "start": span.start, "end": span.end}]}
