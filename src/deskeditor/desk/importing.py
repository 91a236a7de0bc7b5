"""From a file or a paste to a draft, parsed in the worker. Start reading at :func:`ask_import`."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from deskeditor.desk.desk import Desk


@dataclass(frozen=True, slots=True)
class Arrived:
    """What became of one file or paste. ``draft`` is its id; None when it was not read: then ``problem`` is a message key."""

    name: str
    draft: int | None = None
    problem: str = ""
    detail: str = ""


def ask_import(desk: Desk, paths: tuple[Path, ...], outlet: str, then: Callable[[Arrived], None]) -> None:
    """Import files as drafts, one after the other; ``then`` for each, from Desk.poll()."""
    raise NotImplementedError


def ask_paste(desk: Desk, text: str, html: str, outlet: str, then: Callable[[Arrived], None]) -> None:
    """Make a draft of what was pasted; ``html`` is "" for plain text."""
    raise NotImplementedError


def ask_paste_into(desk: Desk, html: str, language: str, then: Callable[[str, str], None]) -> None:
    """Pasted HTML as Markdown for insertion at the caret: ``then(markdown, problem)``."""
    raise NotImplementedError
