"""``deskeditor export``: write what may go out, or say what holds it. Start reading at :func:`export_command`.

Exit 0: written. 1: refused, nothing written; every blocker and the action that settles it on standard error. 2: unusable.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import click

from deskeditor.article import Article
from deskeditor.export import Blocker, WriteProblem, file_stem, held, page, preflight, write_file
from deskeditor.findings import Finding, Messages
from deskeditor.importing import ImportProblem, import_file
from deskeditor.language.spelling.layered import packs_with_dictionaries
from deskeditor.outlets import Outlet, available_outlets, load_outlet
from deskeditor.review import Reviewer

_WRITTEN, _REFUSED, _UNUSABLE = 0, 1, 2


@click.command("export")
@click.argument("what", metavar="SLUG|FILE")
@click.option("--outlet", "outlet_name", required=True, help="The outlet to export for, by its id.")
@click.option("--to", "folder", required=True, type=click.Path(path_type=Path), help="The folder to write to.")
@click.option("--override", default="", help="A reason to export in spite of what is open; recorded, shown to the web team.")
@click.option("--purpose", default="standard", help="Which of the outlet's disclaimers: standard, opinion, sponsored …")
@click.option("--ui-lang", type=click.Choice(["en", "fr"]), default="en", help="The language of the messages.")
def export_command(what: str, outlet_name: str, folder: Path, override: str, purpose: str, ui_lang: str) -> None:
    """Export a draft by its SLUG, or a FILE as it would be imported: one page for the outlet's web team."""
    messages = Messages.load(ui_lang)
    outlet = _outlet(outlet_name, messages)
    article, findings = _imported(Path(what), outlet, messages)
    blockers = preflight(article, findings, outlet, purpose=purpose)
    holding = held(blockers, override)
    if holding:
        _refuse(holding, messages)
    disclaimer = outlet.disclaimer(article.language, purpose)
    try:
        written = write_file(folder / f"{file_stem(article, outlet)}.html", page(article, outlet, disclaimer).encode())
    except WriteProblem as problem:
        _unusable(problem.message(messages))
    click.echo(messages.text("export.written", path=written.path, sha256=written.sha256))
    if blockers:
        click.echo(messages.text("export.overridden", count=len(blockers), reason=override.strip()))
    sys.exit(_WRITTEN)


def _unusable(line: str) -> NoReturn:
    click.echo(line, err=True)
    sys.exit(_UNUSABLE)


def _refuse(blockers: Sequence[Blocker], messages: Messages) -> NoReturn:
    click.echo(messages.text("export.refused", count=len(blockers)), err=True)
    for blocker in blockers:
        click.echo(f"- {blocker.message(messages)}", err=True)
        click.echo(f"  {messages.text('export.how', action=blocker.remedy(messages))}", err=True)
        if not blocker.overridable:
            click.echo(f"  {messages.text('export.not-overridable')}", err=True)
    sys.exit(_REFUSED)


def _outlet(name: str, messages: Messages) -> Outlet:
    try:
        return load_outlet(name)
    except KeyError:
        _unusable(messages.text("export.no-outlet", outlet=name, known=", ".join(available_outlets())))
    except ValueError as error:
        _unusable(str(error))


def _imported(path: Path, outlet: Outlet, messages: Messages) -> tuple[Article, tuple[Finding, ...]]:
    """The article of a file, and all that is found in it."""
    if not path.exists():
        _unusable(messages.text("export.no-draft", what=path))
    try:
        article = import_file(path, path.name, outlet).article
    except ImportProblem as problem:
        _unusable(f"{path}: {problem.text(messages.language)}")
    return article, Reviewer(outlet, dict(packs_with_dictionaries())).review_article(article).findings
