"""A file as a release, without a desk: read, reviewed, held, all in the worker. Start reading at :func:`file_release`."""

from dataclasses import dataclass
from pathlib import Path

from deskeditor.desk.import_task import Slots
from deskeditor.export import Blocker, preflight
from deskeditor.export.release import Release
from deskeditor.findings import Messages, details
from deskeditor.outlets import Outlet, load_outlet

LIMIT = 60.0
"""Seconds a file may take to be read and reviewed."""


@dataclass(frozen=True, slots=True)
class FileRelease:
    """The release of a file as it would be imported, and what holds it; None when it cannot be read: ``problem`` says why."""

    release: Release | None
    blockers: tuple[Blocker, ...] = ()
    problem: str = ""
    slots: Slots = ()


def _unsigned(outlet: Outlet) -> tuple[Blocker, ...]:
    """A file has no signatures: where the outlet asks for them it goes out as a draft of a desk, or not at all."""
    return tuple(
        Blocker("workflow.signature-missing", details(role=role), f"action.sign-{role}", overridable=False)
        for role in outlet.signing_roles
    )


def file_release(path: Path, outlet: str, purpose: str, override: str, ui_language: str) -> FileRelease:
    """As the worker makes it. ``override`` is the reason that lifts what may be lifted; "" for none."""
    from deskeditor.importing import ImportProblem, import_file
    from deskeditor.language.spelling.layered import packs_with_dictionaries
    from deskeditor.review import Reviewer

    chosen, messages = load_outlet(outlet), Messages.load(ui_language)
    try:
        article = import_file(path, path.name, chosen).article
    except ImportProblem as problem:
        return FileRelease(None, (), problem.key, tuple(problem.slots.items()))
    findings = Reviewer(chosen, dict(packs_with_dictionaries())).review_article(article).findings
    blockers = (*_unsigned(chosen), *preflight(article, findings, chosen, purpose=purpose))
    release = Release(
        article,
        chosen,
        purpose,
        open=findings,
        override=override if blockers else "",
        overridden=tuple(one.message(messages) for one in blockers) if override else (),
        original=article,
        ui_language=ui_language,
        folder=str(path.absolute().parent),
    )
    return FileRelease(release, blockers)
