"""Reading files and pastes into an Article; every line that is left out is listed and can be restored.

Start reading at ``importer.py`` (:func:`import_file`, :func:`import_paste`), then ``formats.py`` (which reader reads what) and
``imported.py`` (what comes of it). Everything here is pure and runs in the worker; all that goes wrong is an ImportProblem.
"""

from deskeditor.importing.duplicates import content_hash, fingerprint, likeness
from deskeditor.importing.imported import Change, Comment, Imported, Note, RemovedLine
from deskeditor.importing.importer import import_all, import_file, import_paste, markdown_of_paste, read_file
from deskeditor.importing.problem import ImportProblem
from deskeditor.importing.slug import slug_of

__all__ = [
    "Change",
    "Comment",
    "ImportProblem",
    "Imported",
    "Note",
    "RemovedLine",
    "content_hash",
    "fingerprint",
    "import_all",
    "import_file",
    "import_paste",
    "likeness",
    "markdown_of_paste",
    "read_file",
    "slug_of",
]
