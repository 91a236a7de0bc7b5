"""``deskeditor import``: files become drafts, or show what would become of them. Start reading at :func:`import_command`.

Files are read in the worker, each within its time; what one of them does wrong never stops the others. Exit 0: all were read.
2: one could not be, or the desk cannot be used.
"""

import json
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from deskeditor.article import Article
from deskeditor.cli.desk_option import UNUSABLE, desk_option, opened
from deskeditor.findings import Messages
from deskeditor.importing import Imported, ImportProblem
from deskeditor.importing.imported import note
from deskeditor.outlets import load_outlet

if TYPE_CHECKING:
    from deskeditor.desk.desk import Desk
    from deskeditor.desk.worker import Worker

ARTICLE_FIELDS = Article.__slots__
"""The names of an Article, in the order in which they are reported."""

_MANY = 5
"""From so many files on, progress is told on standard error."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A file with the article found in it, or the sentence that says why there is none."""

    path: Path
    imported: Imported | None = None
    problem: str = ""


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")
@click.option("--json", "as_json", is_flag=True, help="Report as JSON: one object for one file, an array for several.")
@click.option("--dry-run", is_flag=True, help="Show what would be imported; keep nothing, open no desk.")
@click.option(
    "--outlet", "outlet_name", default="eu-reporter", show_default=True, help="Whose chrome and disclaimer to look for."
)
@click.option("--language", default="", help="The language of the texts; guessed when not given.")
@click.option("--ui-lang", type=click.Choice(["en", "fr"]), default="en", help="The language of the messages.")
@desk_option
def import_command(
    files: tuple[Path, ...],
    as_json: bool,  # noqa: FBT001 - click's shape
    dry_run: bool,  # noqa: FBT001 - click's shape
    outlet_name: str,
    language: str,
    ui_lang: str,
    desk: Path | None,
) -> None:
    """Take the articles out of FILES, or of the files in folders: page chrome off, headline, byline, date, body recognised."""
    try:
        load_outlet(outlet_name)
    except (KeyError, ValueError) as error:
        click.echo(str(error.args[0]), err=True)
        sys.exit(UNUSABLE)
    from deskeditor.desk.import_task import article_files

    paths = list(article_files(files))
    messages = Messages.load(ui_lang)
    with nullcontext() if dry_run else opened(desk, ui_lang) as place:
        found = _all_read(paths, outlet_name, language, place, messages)
        failed = _reported(found, messages, as_json=as_json, single=len(paths) == 1 and not files[0].is_dir())
    sys.exit(UNUSABLE if failed else 0)


def _all_read(paths: list[Path], outlet: str, language: str, desk: "Desk | None", messages: Messages) -> Iterator[_Read]:
    from deskeditor.desk.worker import Worker  # a process: started only when files are read

    worker = desk.worker if desk is not None else Worker()
    try:
        for number, path in enumerate(paths, start=1):
            if len(paths) >= _MANY and sys.stderr.isatty():
                click.echo(messages.text("import.progress", number=number, count=len(paths), name=path.name), err=True)
            yield from _read(path, outlet, language, desk, worker, messages)
    finally:
        if desk is None:
            worker.close()


def _read(path: Path, outlet: str, language: str, desk: "Desk | None", worker: "Worker", messages: Messages) -> Iterator[_Read]:
    from deskeditor.desk.importing import LIMIT, arrivals

    answer = worker.answer("import_file", path, outlet, language, limit=LIMIT)
    if answer.problem:
        yield _Read(path, problem=_said(messages, answer.problem, detail=answer.detail, name=path.name))
        return
    found, problem, slots = answer.value
    if problem:
        yield _Read(path, problem=ImportProblem(problem, dict(slots)).text(messages.language))
        return
    kept = arrivals(desk, path.name, answer, path.parent) if desk is not None else (None,) * len(found)
    for imported, arrived in zip(found, kept, strict=True):
        if arrived is not None and arrived.draft is None:
            yield _Read(path, problem=_said(messages, arrived.problem, **dict(arrived.slots)))
            continue
        twin = arrived.received.twin if arrived is not None else None
        if twin is not None:
            key = "import.same-file" if twin.same_file else "import.twin"
            imported = replace(imported, notes=(*imported.notes, note(key, headline=twin.headline)))
        row = desk.drafts.row(arrived.draft) if desk is not None and arrived is not None and arrived.draft is not None else None
        article = replace(imported.article, slug=row.slug) if row is not None else imported.article
        yield _Read(path, replace(imported, article=article))


def _said(messages: Messages, key: str, **slots: str) -> str:
    advice = messages.text(key, "explanation", **slots)
    return messages.text(key, **slots) + ("" if advice == key else f" {advice}")


def _reported(found: Iterator[_Read], messages: Messages, *, as_json: bool, single: bool) -> bool:
    """Report each file as soon as it is read, so that thousands never stand in memory; whether any failed."""
    failed = False
    written = 0
    reads = list(found) if single else found
    as_array = as_json and not (isinstance(reads, list) and len(reads) == 1)
    if as_array:
        click.echo("[")
    for one in reads:
        failed = failed or one.imported is None
        if one.imported is None:
            click.echo(f"{one.path}: {one.problem}", err=True)
        if as_json and not (one.imported is None and single):
            report = {"file": str(one.path), "error": one.problem} if one.imported is None else report_of(one.imported)
            click.echo((",\n" if written else "") + json.dumps(report, ensure_ascii=False, indent=2), nl=not as_array)
            written += 1
        elif one.imported is not None:
            click.echo(_told(one.imported, messages))
    if as_array:
        click.echo("\n]" if written else "]")
    return failed


def report_of(imported: Imported) -> dict[str, Any]:
    """The JSON form of an import: absent texts are null."""
    article = imported.article
    return {
        "article": {name: getattr(article, name) or None for name in ARTICLE_FIELDS},
        "removed": [{"line": one.line, "text": one.text, "why": one.why.removeprefix("removed.")} for one in imported.removed],
        "disclaimer": imported.disclaimer or None,
        "language": imported.language,
        "slug": article.slug or None,
    }


def _told(imported: Imported, messages: Messages) -> str:
    """One file for a person to read."""
    article = imported.article
    lines = [f"{imported.name}: {article.headline or messages.text('import.no-headline')}"]
    said = [name for name in ("slug", "kicker", "byline", "dateline", "published") if getattr(article, name)]
    lines.extend(f"  {messages.text(f'field.{name}')}: {getattr(article, name)}" for name in said)
    lines.extend(f"  – {one.line}: {one.text}  [{messages.text(one.why)}]" for one in imported.removed)
    if imported.disclaimer:
        lines.append(f"  – {messages.text('import.disclaimer-lifted')}")
    lines.extend(f"  ! {messages.text(one.key, **dict(one.slots))}" for one in imported.notes)
    return "\n".join(lines)
