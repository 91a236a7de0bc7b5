"""Every kind of export, by name. Start reading at :data:`KINDS`: a name, the ending of a file, a pure function."""

from collections.abc import Callable
from dataclasses import dataclass

from deskeditor.export.fact_sheet import fact_sheet_csv, fact_sheet_html
from deskeditor.export.forms import as_json, json_ld, page_bytes
from deskeditor.export.fragment import fragment
from deskeditor.export.ninjs import ninjs, ninjs_2
from deskeditor.export.page import file_stem
from deskeditor.export.release import Release
from deskeditor.export.report import annotations, report_csv, report_html
from deskeditor.export.texts import markdown_text, plain_article
from deskeditor.export.wordpress import blocks, rest_payload

PDF = "pdf"
"""The one kind that is not made here: Qt prints it, where Qt is."""
ILLUSTRATED = frozenset({"page", "fragment", "markdown", "wordpress"})
"""The kinds beside which the pictures are written; a bundle holds its own."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of export. ``publishes`` says that what it writes is read by the public, so that preflight must have passed."""

    name: str
    ending: str
    make: Callable[[Release], bytes]
    publishes: bool = True


def docx(release: Release) -> bytes:
    """A Word file for the author, with what was changed as tracked changes. The library is loaded only now."""
    from deskeditor.export.tracked import tracked_docx

    return tracked_docx(release)


def bundle(release: Release) -> bytes:
    """The release bundle, zipped."""
    from deskeditor.export.bundle import bundle_zip

    return bundle_zip(release)


KINDS = {
    kind.name: kind
    for kind in (
        Kind("page", ".html", page_bytes),
        Kind("fragment", ".fragment.html", lambda release: fragment(release).encode()),
        Kind("markdown", ".md", lambda release: markdown_text(release).encode()),
        Kind("text", ".txt", lambda release: plain_article(release).encode()),
        Kind("jsonld", ".jsonld", json_ld),
        Kind("ninjs", ".ninjs.json", lambda release: as_json(ninjs(release))),
        Kind("ninjs2", ".ninjs2.json", lambda release: as_json(ninjs_2(release))),
        Kind("wordpress", ".wordpress.html", lambda release: blocks(release).encode()),
        Kind("wordpress-rest", ".wordpress-rest.json", lambda release: as_json(rest_payload(release))),
        Kind("docx", ".docx", docx, publishes=False),
        Kind("report", ".report.html", lambda release: report_html(release).encode(), publishes=False),
        Kind("report-csv", ".report.csv", lambda release: report_csv(release).encode(), publishes=False),
        Kind("facts", ".facts.html", lambda release: fact_sheet_html(release).encode(), publishes=False),
        Kind("facts-csv", ".facts.csv", lambda release: fact_sheet_csv(release).encode(), publishes=False),
        Kind("annotations", ".annotations.jsonld", lambda release: as_json(annotations(release)), publishes=False),
        Kind("bundle", ".zip", bundle),
    )
}
"""In the order in which a dialog offers them."""


def file_name(release: Release, kind: str) -> str:
    """The name of the file. A bundle's says which version it is and whether it stops one: none takes the place of another."""
    marks = [f"v{release.version}", *([release.notice.kind] if release.notice else [])] if kind == "bundle" else []
    return "_".join([file_stem(release.article, release.outlet), *marks]) + KINDS[kind].ending


def publishes(kind: str) -> bool:
    """Whether what a kind of export writes is for the public, so that preflight must have passed."""
    return kind not in KINDS or KINDS[kind].publishes
