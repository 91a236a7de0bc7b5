"""``deskeditor audit``: the audit trail of the desk. Start reading at :func:`audit_command`.

``verify`` exits 0 when the trail is whole, 1 when it is not, 2 when the desk cannot be read; ``show`` prints it.
"""

import json
import sys
from dataclasses import asdict
from pathlib import Path

import click

from deskeditor.cli.desk_option import desk_option, opened
from deskeditor.desk.audit import trail_of
from deskeditor.desk.desk import Desk
from deskeditor.findings import Messages


@click.command("audit")
@click.argument("what", type=click.Choice(["verify", "show"]), default="show")
@click.option("--draft", "slug", help="Only the events of a draft, by its slug.")
@click.option("--json", "as_json", is_flag=True, help="One object a line, oldest first.")
@click.option("--ui-lang", type=click.Choice(["en", "fr"]), default="en", help="The language of the messages.")
@desk_option
def audit_command(what: str, slug: str | None, as_json: bool, ui_lang: str, desk: Path | None) -> None:  # noqa: FBT001 - click's shape
    """Show the audit trail, or verify that nothing in it was changed or removed."""
    messages = Messages.load(ui_lang)
    with opened(desk, ui_lang, reading=True) as place:
        if what == "verify":
            sys.exit(_verified(place, messages))
        draft = place.find_slug(slug) if slug else None
        events = place.audit(draft, -1) if draft is not None or not slug else ()
    for event in reversed(events):
        if as_json:
            click.echo(json.dumps(asdict(event) | {"payload": json.loads(event.payload)}, ensure_ascii=False))
        else:
            click.echo(f"{event.seq:>6}  {event.at}  {event.actor}  {event.action}  {event.draft or '-'}  {event.payload}")


def _verified(desk: Desk, messages: Messages) -> int:
    trail = trail_of(desk)
    for fault in trail.faults:
        click.echo(messages.text(f"audit.{fault.why}", seq=fault.seq, table=fault.table), err=True)
    if trail.faults:
        return 1
    click.echo(messages.text("audit.whole", count=trail.count, head=trail.head[:16]))
    return 0
