"""Exporting a draft: review minus verdicts, preflight, page, record. Start reading at :func:`preflight`."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from deskeditor.desk.desk import Desk
from deskeditor.desk.session import Session
from deskeditor.findings import Finding


@dataclass(frozen=True, slots=True)
class Blocker:
    """One reason the export is held. ``key`` and ``slots`` fill a message, ``action`` names what settles it (a message key),
    ``finding`` is the place to jump to (None: the export dialog itself, or ``field``). ``overridable`` by a recorded reason.
    """

    key: str
    slots: tuple[tuple[str, str], ...]
    action: str
    finding: Finding | None = None
    field: str = ""
    overridable: bool = True


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written. ``problem`` is a message key when nothing was (``detail`` says more)."""

    path: Path | None
    sha256: str = ""
    problem: str = ""
    detail: str = ""


def preflight(session: Session, outlet: str | None = None) -> tuple[Blocker, ...]:
    """Everything that holds the export of the draft as it stands; empty means it may go."""
    raise NotImplementedError


def disclaimer_of(session: Session, outlet: str | None = None) -> str:
    """The disclaimer that will be printed, verbatim; "" when there is no approved wording (which blocks)."""
    raise NotImplementedError


def ask_page(desk: Desk, session: Session, then: Callable[[str, str], None], *, marks: bool = True) -> None:
    """The page as it will be published, rendered in the worker: ``then(html, problem)`` from Desk.poll()."""
    raise NotImplementedError


def ask_export(
    desk: Desk, session: Session, outlet: str, folder: Path, then: Callable[[Exported], None], override: str = ""
) -> None:
    """Export without waiting; refused when :func:`preflight` holds something that ``override`` does not lift."""
    raise NotImplementedError


def export(desk: Desk, session: Session, outlet: str, folder: Path, override: str = "") -> Exported:
    """The same, waiting: for the command line."""
    raise NotImplementedError
