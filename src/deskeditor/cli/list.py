"""``deskeditor list``: the drafts of the desk. Start reading at :func:`list_command`. Exit 2 when the desk cannot be read."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from deskeditor.cli.desk_option import desk_option, opened
from deskeditor.cli.table import table
from deskeditor.desk.desk import Desk
from deskeditor.findings import Messages
from deskeditor.store.values import STATUSES, DraftRow

_BLOCK = 1000
_WIDTHS = (40, 12, 4, 7, 6, 60)


@click.command("list")
@click.option("--json", "as_json", is_flag=True, help="An array of objects, newest change first.")
@click.option("--status", type=click.Choice(STATUSES), help="Only drafts that stand there.")
@click.option("--search", default="", help="Only drafts that hold these words.")
@click.option("--ui-lang", type=click.Choice(["en", "fr"]), default="en", help="The language of the messages.")
@desk_option
def list_command(as_json: bool, status: str | None, search: str, ui_lang: str, desk: Path | None) -> None:  # noqa: FBT001 - click's shape
    """List the drafts of the desk, newest change first."""
    with opened(desk, ui_lang, reading=True) as place:
        rows = list(_rows(place, search, status))
    if as_json:
        click.echo(json.dumps([_object(row) for row in rows], ensure_ascii=False, indent=1))
        return
    messages = Messages.load(ui_lang)
    if not rows:
        click.echo(messages.text("list.empty"))
        return
    heads = [messages.text("list.columns", name) for name in ("slug", "status", "language", "words", "open", "headline")]
    click.echo(table(heads, [_cells(row) for row in rows], _WIDTHS))


def _rows(desk: Desk, search: str, status: str | None) -> Iterator[DraftRow]:
    for start in range(0, desk.drafts.count(search, status), _BLOCK):
        yield from desk.drafts.rows(search, status, start, _BLOCK)


def _object(row: DraftRow) -> dict[str, Any]:
    counts = asdict(row.counts) | {"open": row.counts.open, "by_kind": dict(row.counts.by_kind)} if row.counts else None
    return asdict(row) | {"counts": counts}


def _cells(row: DraftRow) -> tuple[str, ...]:
    waiting = "?" if row.counts is None else f"{row.counts.open}{'*' if row.stale else ''}"
    return (row.slug, row.status, row.language, str(row.words), waiting, row.headline)
