"""Importing as the worker does it. Start reading at :func:`imported_file`. Problems come back as values: key and slots."""

from dataclasses import replace
from pathlib import Path

from deskeditor.importing import Imported, ImportProblem, fingerprint, import_all, import_paste, markdown_of_paste
from deskeditor.outlets import Outlet, available_outlets, load_outlet

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


def _known(imported: Imported) -> Imported:
    """With its fingerprint, so that the window need not count words."""
    return replace(imported, fingerprint=fingerprint(imported.article))


def _outlet(name: str) -> Outlet:
    known = available_outlets()
    return load_outlet(name if name in known else known[0])
