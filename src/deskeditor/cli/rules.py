"""``deskeditor rules``: house rules tried and imported. Start reading at :func:`rules`. Exit 2 on unusable input."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from deskeditor.article import Article
from deskeditor.cli.check import PAGES
from deskeditor.cli.desk_option import UNUSABLE, desk_option, opened
from deskeditor.findings import Messages
from deskeditor.outlets import load_outlet
from deskeditor.review.trial import pack_tried
from deskeditor.rules.vale import imported_style
from deskeditor.text import Span

_FAULTY = 1
_ANY_OUTLET = "eu-reporter"
"""Files are read as an outlet's; what a pack finds in them depends on none."""


@click.group()
@click.pass_context
def rules(ctx: click.Context) -> None:
    """Try house rules on your texts, import a Vale style."""
    ctx.default_map = dict.fromkeys(rules.commands, ctx.default_map or {})  # the language asked for is that of its commands


@rules.command("try")
@click.argument("pack", type=click.Path(path_type=Path, dir_okay=False))
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, dir_okay=False))
@click.option("--language", default="", help="The language of the texts; guessed when not given.")
@click.option("--ui-lang", type=click.Choice(["en", "fr"]), default="en", help="The language of the messages.")
@desk_option
def try_command(pack: Path, files: tuple[Path, ...], language: str, ui_lang: str, desk: Path | None) -> None:
    """Show every place that PACK would mark in FILES; without files, in the drafts of the desk. Exit 1 when PACK has faults."""
    texts = _of_files(files, language, ui_lang) if files else _of_desk(desk, ui_lang)
    messages = Messages.load(ui_lang)
    told: set[str] = set()
    count = 0
    for name, text, known in texts:
        faults, found = pack_tried(pack, text, language or known)
        told.update(fault.said(messages) for fault in faults)
        for finding in found:
            span = finding.span or Span(0, 0)
            line, column = text.count("\n", 0, span.start) + 1, span.start - text.rfind("\n", 0, span.start)
            click.echo(f"{name}:{line}:{column}: {finding.code}: {messages.message(finding)} [{span.of(text)}]")
        count += len(found)
    for fault in sorted(told):
        click.echo(fault, err=True)
    click.echo(messages.text("rules.tried", count=count), err=True)
    sys.exit(_FAULTY if told else 0)


def _of_files(files: Sequence[Path], language: str, ui_language: str) -> Iterator[tuple[str, str, str]]:
    """Name, text and language of each file, of any kind that can be imported; one that cannot be read ends the program."""
    from deskeditor.importing import ImportProblem, import_all  # the readers of files: only where files are read

    for path in files:
        try:
            found = import_all(path, path.name, load_outlet(_ANY_OUTLET), language)
        except ImportProblem as problem:
            click.echo(f"{path}: {problem.text(ui_language)}", err=True)
            sys.exit(UNUSABLE)
        for one in found:
            as_it_is = one.format in PAGES and len(found) == 1
            yield str(path), one.text if as_it_is else one.article.body, one.language


def _of_desk(desk: Path | None, ui_language: str) -> Iterator[tuple[str, str, str]]:
    """Every draft of the desk, which is only read."""
    with opened(desk, ui_language, reading=True) as place:
        for start in range(0, place.drafts.count("", None), 1000):
            for row in place.drafts.rows("", None, start, 1000):
                draft = place.find_slug(row.slug)
                if draft is not None:
                    article: Article = place.open_draft(draft).article
                    yield row.slug, article.body, article.language


@rules.command("import-vale")
@click.argument("style", type=click.Path(path_type=Path, exists=True))
@click.option("--to", "target", type=click.Path(path_type=Path, dir_okay=False), help="Write the pack there; else to the screen.")
@click.option("--ui-lang", type=click.Choice(["en", "fr"]), default="en", help="The language of the messages.")
def import_vale(style: Path, target: Path | None, ui_lang: str) -> None:
    """Turn a Vale STYLE (a folder of .yml files, or one) into a pack; what has no counterpart is named."""
    paths = sorted(style.glob("*.yml")) if style.is_dir() else [style]
    files: dict[str, str] = {}
    for path in paths:
        try:
            files[path.stem] = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            click.echo(f"{path}: {error}", err=True)
            sys.exit(UNUSABLE)
    pack, left = imported_style(files)
    if target is None:
        click.echo(pack)
    else:
        target.write_text(pack, encoding="utf-8")
    messages = Messages.load(ui_lang)
    for fault in left:
        click.echo(fault.said(messages), err=True)
    sys.exit(0 if "[[rule]]" in pack else UNUSABLE)
