"""``deskeditor export``: write what may go out, or say what holds it. Start reading at :func:`export_command`.

Exit 0: written. 1: refused, nothing written; every blocker and the action that settles it on standard error. 2: unusable.
"""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from deskeditor.cli.desk_option import chosen_person, desk_option, opened, opened_draft, person_options
from deskeditor.export import Blocker, WriteProblem, file_stem, held, write_file
from deskeditor.export.kinds import KINDS, PDF, publishes
from deskeditor.export.release import Release
from deskeditor.findings import Messages
from deskeditor.outlets import PURPOSES, Outlet, available_outlets, load_outlet

if TYPE_CHECKING:
    from deskeditor.desk.worker import Worker

_WRITTEN, _REFUSED, _UNUSABLE = 0, 1, 2
_LIMIT = 60.0
"""Seconds an export may take to be made and written."""


@dataclass(frozen=True)
class _Wish:
    """What was asked for."""

    outlet: Outlet
    folder: Path
    kind: str
    purpose: str
    override: str
    messages: Messages


@click.command("export")
@click.argument("what", metavar="SLUG|FILE")
@click.option("--outlet", "outlet_name", required=True, help="The outlet to export for, by its id.")
@click.option("--to", "folder", required=True, type=click.Path(path_type=Path), help="The folder to write to.")
@click.option("--override", default="", help="A reason to export in spite of what is open; recorded, shown to the web team.")
@click.option(
    "--kind",
    type=click.Choice([*KINDS, PDF]),
    default="page",
    show_default=True,
    help="What to write; a report or the author's Word file is never refused.",
)
@click.option("--purpose", type=click.Choice(PURPOSES), help="Which disclaimer; without it the draft's own, standard for a file.")
@person_options
@click.option("--ui-lang", type=click.Choice(["en", "fr"]), default="en", help="The language of the messages.")
@desk_option
def export_command(  # one parameter an option
    what: str,
    outlet_name: str,
    folder: Path,
    override: str,
    kind: str,
    purpose: str | None,
    person: str,
    role: str,
    ui_lang: str,
    desk: Path | None,
) -> None:
    """Export a draft by its SLUG, or a FILE as it would be imported: by default one page for the outlet's web team."""
    messages = Messages.load(ui_lang)
    wish = _Wish(_outlet(outlet_name, messages), folder, kind, purpose or "", override.strip(), messages)
    if _is_file(what):
        _export_file(Path(what), wish)
    else:
        _export_draft(what, wish, desk, (person, role))


def _is_file(what: str) -> bool:
    """Whether the argument names a file: it is one, or it is written like a path."""
    try:
        return Path(what).exists() or "/" in what or "\\" in what or bool(Path(what).suffix)
    except (OSError, ValueError):
        return True


def _export_file(path: Path, wish: _Wish) -> NoReturn:
    """The file is read, reviewed and rendered in the worker, each within its time."""
    from deskeditor.desk import file_release
    from deskeditor.desk.worker import Worker

    worker = Worker()
    try:
        slots = (path, wish.outlet.id, wish.purpose or PURPOSES[0], wish.override, wish.messages.language)
        answer = worker.answer("file_release", *slots, limit=file_release.LIMIT)
        if answer.problem:
            _unusable(f"{path}: {wish.messages.text(answer.problem, detail=answer.detail, name=path.name)}")
        found: file_release.FileRelease = answer.value
        if found.release is None:
            from deskeditor.importing import ImportProblem

            _unusable(f"{path}: {ImportProblem(found.problem, dict(found.slots)).text(wish.messages.language)}")
        _refuse_held(found.blockers, wish)
        written, digest = _write(found.release, wish, worker)
    finally:
        worker.close()
    _tell(written, digest, found.blockers, wish)


def _write(release: Release, wish: _Wish, worker: "Worker") -> tuple[Path, str]:
    if wish.kind == PDF:
        return _print(release, wish, worker)
    answer = worker.answer("export_kind", release, wish.kind, wish.folder.absolute(), limit=_LIMIT)
    if answer.problem:
        _unusable(wish.messages.text(answer.problem, detail=answer.detail))
    path, digest, problem, detail = answer.value
    if problem:
        _unusable(wish.messages.text(problem, detail=detail))
    return Path(path), digest


def _print(release: Release, wish: _Wish, worker: "Worker") -> tuple[Path, str]:
    """Qt prints, here and nowhere else on the command line; it needs no screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from deskeditor.ui.app import application
    from deskeditor.ui.printing import pdf_of

    answer = worker.answer("page_to_print", release, limit=_LIMIT)
    if answer.problem:
        _unusable(wish.messages.text(answer.problem, detail=answer.detail))
    running = application()
    try:
        name = f"{file_stem(release.article, release.outlet)}.pdf"
        written = write_file(wish.folder / name, pdf_of(answer.value, release.article.headline))
    except WriteProblem as problem:
        _unusable(problem.message(wish.messages))
    running.processEvents()
    return written.path, written.sha256


def _export_draft(slug: str, wish: _Wish, path: Path | None, person: tuple[str, str]) -> NoReturn:
    from deskeditor.desk import releasing
    from deskeditor.desk.beforehand import make_ready

    with opened(path, wish.messages.language) as desk:
        chosen_person(desk, *person)
        session = opened_draft(desk, slug, wish.messages)
        make_ready(desk, session, wish.outlet.id, wish.purpose)
        blockers = releasing.holding(session, wish.kind, wish.outlet.id, wish.purpose)
        _refuse_held(blockers, wish)
        if wish.kind == PDF:
            release = releasing.release_or_refusal(desk, session, PDF, wish.outlet.id, wish.override, wish.purpose)
            if not isinstance(release, Release):
                _unusable(wish.messages.text(release.problem, detail=release.detail))
            path_written, digest = _print(release, wish, desk.worker)
            done = releasing.record_written(session, release, PDF, path_written, digest)
        else:
            done = releasing.export_as(desk, session, wish.kind, wish.outlet.id, wish.folder, wish.override, wish.purpose)
        if done.problem or done.path is None:
            _unusable(wish.messages.text(done.problem, detail=done.detail))
    _tell(done.path, done.sha256, blockers, wish)


def _refuse_held(blockers: Sequence[Blocker], wish: _Wish) -> None:
    holding = held(blockers, wish.override) if publishes(wish.kind) else ()
    if not holding:
        return
    messages = wish.messages
    click.echo(messages.text("export.refused", count=len(holding)), err=True)
    for blocker in holding:
        click.echo(f"- {_place(blocker, messages)}{blocker.message(messages)}", err=True)
        click.echo(f"  {messages.text('export.how', action=blocker.remedy(messages))}", err=True)
        if not blocker.overridable:
            click.echo(f"  {messages.text('export.not-overridable')}", err=True)
    sys.exit(_REFUSED)


def _place(blocker: Blocker, messages: Messages) -> str:
    key = f"field.{blocker.field}"
    return f"{messages.text(key)} – " if blocker.finding and key in messages.texts else ""


def _tell(path: Path, sha256: str, blockers: Sequence[Blocker], wish: _Wish) -> NoReturn:
    click.echo(wish.messages.text("export.written", path=path, sha256=sha256))
    if blockers and wish.override:
        click.echo(wish.messages.text("export.overridden", count=len(blockers), reason=wish.override))
    sys.exit(_WRITTEN)


def _unusable(line: str) -> NoReturn:
    click.echo(line, err=True)
    sys.exit(_UNUSABLE)


def _outlet(name: str, messages: Messages) -> Outlet:
    try:
        return load_outlet(name)
    except KeyError:
        _unusable(messages.text("export.no-outlet", outlet=name, known=", ".join(available_outlets())))
    except ValueError as error:
        _unusable(str(error))
