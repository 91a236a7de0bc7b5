"""From an Article to a page that may go out: preflight, marks, render, write.

Start reading at ``page.py`` (the render), then ``preflight.py`` (what holds an export), ``marks.py`` and ``preview.py`` (the same
render with the places of findings), ``writing.py`` (whole files or none).
"""

from deskeditor.export.checker import page_faults
from deskeditor.export.marks import Block, MarkedPage, marked_page
from deskeditor.export.page import file_stem, page, slug_of
from deskeditor.export.preflight import Blocker, Holds, held, page_blockers, page_failed, preflight
from deskeditor.export.preview import marked_html, preview_html
from deskeditor.export.writing import WriteProblem, Written, write_file

__all__ = [
    "Block",
    "Blocker",
    "Holds",
    "MarkedPage",
    "WriteProblem",
    "Written",
    "file_stem",
    "held",
    "marked_html",
    "marked_page",
    "page",
    "page_blockers",
    "page_failed",
    "page_faults",
    "preflight",
    "preview_html",
    "slug_of",
    "write_file",
]
