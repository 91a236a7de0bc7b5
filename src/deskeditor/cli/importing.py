"""``deskeditor import``: files become drafts, or show what would become of them. Start reading at :func:`import_command`."""

import json
import sys
from pathlib import Path
from typing import Any

import click

from deskeditor.findings import Messages
from deskeditor.importing import Imported, ImportProblem, import_file
from deskeditor.outlets import load_outlet

ARTICLE_FIELDS = (
    "slug",
    "kicker",
    "headline",
    "standfirst",
    "byline",
    "dateline",
    "published",
    "body",
    "captions",
    "language",
    "outlet",
    "source_url",
)
"""The names of an Article, in the order in which they are reported."""


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Report as JSON: one object for one file, an array for several.")
@click.option("--dry-run", is_flag=True, help="Show what would be imported; keep nothing.")
@click.option(
    "--outlet", "outlet_name", default="eu-reporter", show_default=True, help="Whose chrome and disclaimer to look for."
)
@click.option("--language", default="", help="The language of the texts; guessed when not given.")
@click.option("--desk", "desk_path", type=click.Path(path_type=Path), help="The desk that keeps the drafts.")
@click.option("--ui-lang", type=click.Choice(["en", "fr"]), default="en")
def import_command(
    files: tuple[Path, ...],
    as_json: bool,  # noqa: FBT001 - click's shape
    dry_run: bool,  # noqa: FBT001 - click's shape
    outlet_name: str,
    language: str,
    desk_path: Path | None,
    ui_lang: str,
) -> None:
    """Take the articles out of FILES: page chrome off, headline, byline, date and body recognised."""
    try:
        outlet = load_outlet(outlet_name)
    except (KeyError, ValueError) as error:
        click.echo(str(error.args[0]), err=True)
        sys.exit(2)
    found: list[Imported] = []
    failed = False
    for path in files:
        try:
            found.append(import_file(path, path.name, outlet, language))
        except ImportProblem as error:
            failed = True
            click.echo(f"{path}: {error.text(ui_lang)}", err=True)
    if as_json:
        reports = [report_of(one) for one in found]
        if len(files) > 1:
            click.echo(json.dumps(reports, ensure_ascii=False, indent=2))
        elif reports:
            click.echo(json.dumps(reports[0], ensure_ascii=False, indent=2))
    else:
        messages = Messages.load(ui_lang)
        for one in found:
            click.echo(_told(one, messages))
    if not dry_run and found:
        failed = not _kept(found, desk_path, ui_lang) or failed
    sys.exit(2 if failed else 0)


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


def _kept(found: list[Imported], desk_path: Path | None, ui_lang: str) -> bool:  # noqa: ARG001 - until desks can be opened
    """Keep the articles in the desk; whether it could be done."""
    click.echo(Messages.load(ui_lang).text("import.no-desk"), err=True)
    return False


def _told(imported: Imported, messages: Messages) -> str:
    """One file for a person to read."""
    article = imported.article
    lines = [f"{imported.name}: {article.headline or messages.text('import.no-headline')}"]
    said = [name for name in ("kicker", "byline", "dateline", "published") if getattr(article, name)]
    lines.extend(f"  {messages.text(f'field.{name}')}: {getattr(article, name)}" for name in said)
    lines.extend(f"  – {one.line}: {one.text}  [{messages.text(one.why)}]" for one in imported.removed)
    if imported.disclaimer:
        lines.append(f"  – {messages.text('import.disclaimer-lifted')}")
    lines.extend(f"  ! {messages.text(one.key, **dict(one.slots))}" for one in imported.notes)
    return "\n".join(lines)
