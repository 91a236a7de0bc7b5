"""The fact-check sheet: each claim numbered, in the text and in a table of its sources. Start reading at :func:`fact_rows`.

For the desk: what is open is said to be open. Of a source it says what may be public.
"""

import csv
import io
from collections.abc import Iterator
from html import escape
from itertools import count

from markupsafe import Markup

from deskeditor.article import TEXT_FIELDS
from deskeditor.export.cleaning import cleaned_line
from deskeditor.export.release import Checked, Release, public_source
from deskeditor.export.report import harmless
from deskeditor.export.sheets import sheet_html
from deskeditor.findings import Finding, Kind, Messages, Severity, Verdict
from deskeditor.text import Span

COLUMNS = ("number", "words", "standing", "source", "by", "at")
_CLAIMS = frozenset({Kind.CLAIM, Kind.ATTRIBUTION})
_Place = tuple[str, Span]


def fact_rows(release: Release) -> tuple[dict[str, str], ...]:
    """A row for each claim and each source of it, in the order of the text; those of one claim have its number."""
    messages = Messages.load(release.ui_language)
    rows: list[dict[str, str]] = []
    for number, (place, told) in enumerate(_claims(release, messages), 1):
        words = cleaned_line(place[1].of(str(getattr(release.article, place[0]))))
        rows += [{"number": str(number), "words": words, **row} for row in told]
    return tuple(rows)


def fact_sheet_html(release: Release) -> str:
    """The sheet as a page, the annotated text below the table."""
    messages = Messages.load(release.ui_language)
    places = [place for place, _ in _claims(release, messages)]
    fields = [_annotated(release, field, places) for field in ("headline", "standfirst", "body")]
    rows = fact_rows(release)
    text = Markup("\n".join(part for part in fields if part) if rows else "")  # noqa: S704 - every text in it is escaped
    single = [messages.text("facts.single")] if _hangs_on_one(release) else []
    return sheet_html(release, "facts", COLUMNS, rows, [*single, *([release.at] if release.at else [])], text)


def fact_sheet_csv(release: Release) -> str:
    """The sheet as a table: RFC 4180, a header, and nothing a spreadsheet would take for a formula."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: harmless(value) for name, value in row.items()} for row in fact_rows(release))
    return out.getvalue()


def _claims(release: Release, messages: Messages) -> list[tuple[_Place, list[dict[str, str]]]]:
    """Each claim's place and its rows, in the order of the text."""
    told: dict[_Place, list[dict[str, str]]] = {}
    for one in release.checked:
        told.setdefault((one.field, one.span), []).append(_checked(release, one, messages))
    for finding, verdict in _asked(release):
        if finding.span is not None and finding.field in TEXT_FIELDS:
            row = _ruled(verdict, messages)
            if not told.get((finding.field, finding.span)):
                told.setdefault((finding.field, finding.span), []).append(row)
    order = {field: number for number, field in enumerate(TEXT_FIELDS)}
    return sorted(told.items(), key=lambda one: (order[one[0][0]], one[0][1].start, one[0][1].end))


def _asked(release: Release) -> Iterator[tuple[Finding, Verdict | None]]:
    """The findings about who says what: settled without a source, and open ones that are no hints."""
    yield from ((finding, verdict) for finding, verdict in release.settled if finding.kind in _CLAIMS)
    yield from ((one, None) for one in release.open if one.kind in _CLAIMS and one.severity is not Severity.INFO)


def _checked(release: Release, one: Checked, messages: Messages) -> dict[str, str]:
    source = next((source for source in release.sources if source.id == one.source), None)
    public = public_source(source) if source is not None else {}
    names = ("speaker", "position", "title", "publisher", "locator", "url")
    told = ", ".join(public[name] for name in names if public.get(name)) or public.get("kind", "")
    standing = messages.text(f"facts.{one.support}")
    return {"standing": standing, "source": cleaned_line(told), "by": cleaned_line(one.by), "at": one.at}


def _ruled(verdict: Verdict | None, messages: Messages) -> dict[str, str]:
    if verdict is None:
        return {"standing": messages.text("facts.open"), "source": "", "by": "", "at": ""}
    why = messages.text(f"reason.{verdict.reason}") if verdict.reason else verdict.note
    standing = cleaned_line(f"{verdict.ruling.value}: {why}" if why else verdict.ruling.value)
    return {"standing": standing, "source": "", "by": cleaned_line(verdict.by.name), "at": verdict.at}


def _hangs_on_one(release: Release) -> bool:
    return len({(one.field, one.span) for one in release.checked}) >= 2 and len({one.source for one in release.checked}) == 1


def _annotated(release: Release, field: str, places: list[_Place]) -> str:
    """A field's paragraphs as HTML, each claim marked and numbered; overlapping ones are numbered one after the other."""
    text = str(getattr(release.article, field))
    numbered = [(span, number) for (name, span), number in zip(places, count(1), strict=False) if name == field]
    paragraphs, start = [], 0
    for line in text.split("\n"):
        inside = [(span.moved(-start), number) for span, number in numbered if start <= span.start < start + len(line) + 1]
        if line.strip():
            paragraphs.append(f"<p>{_marked(line, inside)}</p>")
        start += len(line) + 1
    return "\n".join(paragraphs)


def _marked(line: str, inside: list[tuple[Span, int]]) -> str:
    parts, done = [], 0
    for span, number in inside:
        start, end = max(done, span.start), min(len(line), span.end)
        parts.append(escape(line[done:start]))
        parts.append(f"<mark>{escape(line[start:end])}</mark>" if start < end else "")
        parts.append(f"<sup>[{number}]</sup>")
        done = max(done, end)
    return "".join(parts) + escape(line[done:])
