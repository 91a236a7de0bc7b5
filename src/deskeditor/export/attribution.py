"""The attribution sheet: which words rest on which source. Start reading at :func:`attribution_rows`.

Public fields only; a source that is not to be named is not named here either.
"""

import csv
import io

from deskeditor.export.cleaning import cleaned_line
from deskeditor.export.release import Release, public_source, sourced
from deskeditor.export.report import harmless
from deskeditor.export.sheets import sheet_html

COLUMNS = (
    "words",
    "kind",
    "speaker",
    "position",
    "title",
    "publisher",
    "url",
    "locator",
    "published",
    "accessed",
    "on_record",
    "by",
    "at",
)


def attribution_rows(release: Release) -> tuple[dict[str, str], ...]:
    """One row a finding that was settled by a source."""
    rows: list[dict[str, str]] = []
    for finding, verdict, source in sourced(release):
        text = str(getattr(release.article, finding.field, "") or "")
        words = finding.span.of(text) if finding.span else ""
        row = {"words": words, **public_source(source), "by": verdict.by.name, "at": verdict.at}
        rows.append({name: cleaned_line(row.get(name, "")) for name in COLUMNS})
    return tuple(rows)


def attribution_html(release: Release) -> str:
    """The sheet as a page."""
    return sheet_html(release, "attribution", COLUMNS, attribution_rows(release))


def attribution_csv(release: Release) -> str:
    """The sheet as a table."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: harmless(value) for name, value in row.items()} for row in attribution_rows(release))
    return out.getvalue()
