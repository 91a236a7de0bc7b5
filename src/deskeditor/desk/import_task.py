"""Importing as the worker does it. Start reading at :func:`imported_file`. Problems come back as values: key and slots.

The bytes of a file come back compressed (``Arrival.file`` with its ``sha256``).
"""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from deskeditor.importing import Imported, ImportProblem, fingerprint, import_all, import_paste, markdown_of_paste
from deskeditor.importing.formats import ENDINGS
from deskeditor.outlets import Outlet, available_outlets, load_outlet

_OF_OTHERS = (".doc",)
Slots = tuple[tuple[str, str], ...]


def imported_file(path: Path, outlet: str, language: str) -> tuple[tuple[Imported, ...], str, Slots]:
    """The articles of a file, or the problem: its key and slots."""
    try:
        return tuple(map(_known, import_all(path, path.name, _outlet(outlet), language))), "", ()
    except ImportProblem as problem:
        return (), problem.key, tuple(problem.slots.items())


def imported_paste(text: str, html: str, outlet: str, language: str) -> tuple[tuple[Imported, ...], str, Slots]:
    """The article of a paste, or the problem."""
    try:
        return (_known(import_paste(text, html, _outlet(outlet), language)),), "", ()
    except ImportProblem as problem:
        return (), problem.key, tuple(problem.slots.items())


def pasted_markdown(html: str) -> tuple[str, str, Slots]:
    """Pasted HTML as Markdown, or the problem."""
    try:
        return markdown_of_paste(html), "", ()
    except ImportProblem as problem:
        return "", problem.key, tuple(problem.slots.items())


def article_files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files named, and for a folder those in it that can hold an article, in order. What only another program can read is
    among them: it is told with its reason, not passed over.
    """
    for path in paths:
        if path.is_dir():
            yield from sorted(one for one in path.rglob("*") if one.suffix.lower() in (*ENDINGS, *_OF_OTHERS) and one.is_file())
        else:
            yield path


def _known(imported: Imported) -> Imported:
    """With its fingerprint, and its bytes compressed, so that the window need neither count words nor pack."""
    return replace(imported, fingerprint=fingerprint(imported.article), original=zlib.compress(imported.original))


def _outlet(name: str) -> Outlet:
    known = available_outlets()
    return load_outlet(name if name in known else known[0])
