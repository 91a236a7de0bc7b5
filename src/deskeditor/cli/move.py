"""``deskeditor move``: take a draft on in the workflow, or say what is in its way. Start reading at :func:`move_command`.

Exit 0: moved (or shown). 1: refused, nothing changed; what is in the way and what settles it. 2: no such draft or desk.
"""

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import click

from deskeditor.cli.desk_option import chosen_person, desk_option, opened, person_options, session_of
from deskeditor.export import Blocker
from deskeditor.findings import Messages
from deskeditor.outlets import PURPOSES
from deskeditor.store.values import STATUSES

_DONE, _REFUSED = 0, 1


@click.command("move")
@click.argument("slug")
@click.argument("status", type=click.Choice(STATUSES), required=False)
@click.option("--reason", default="", help="Why: for held, withdrawn and spiked.")
@click.option("--correction", default="", help="corrected: its class, CORRECTED or REFILE.")
@click.option("--note", default="", help="corrected: the note that is printed; second_read, approved: what the reader signs.")
@click.option("--mistaken-since", default="", help="corrected: since when it was wrong, as a date.")
@click.option(
    "--purpose",
    type=click.Choice(PURPOSES),
    help="Let the draft carry that disclaimer first: signatures are void. Refused with the move.",
)
@person_options
@click.option("--ui-lang", type=click.Choice(["en", "fr"]), default="en", help="The language of the messages.")
@desk_option
def move_command(
    slug: str,
    status: str | None,
    reason: str,
    correction: str,
    note: str,
    mistaken_since: str,
    purpose: str | None,
    person: str,
    role: str,
    ui_lang: str,
    desk: Path | None,
) -> None:
    """Move the draft SLUG to STATUS; moving to second_read and to approved signs. Without STATUS: where it may go."""
    from deskeditor.desk import signing, workflow

    messages = Messages.load(ui_lang)
    with opened(desk, ui_lang, reading=not (status or purpose)) as place:
        if status or purpose:
            chosen_person(place, person, role)
        session = session_of(place, slug, messages)
        if status is None:
            if purpose:
                signing.set_purpose(session, purpose)
            click.echo(session.status)
            for one in workflow.transitions(session):
                click.echo(f"  {one.to}")
                _tell(one.blockers, messages, "    - ")
            sys.exit(_DONE)
        order = workflow.Order(reason, correction, note, mistaken_since)
        moved = partial(workflow.move_with_purpose, session, purpose) if purpose else partial(workflow.move, session)
        found = moved(status, order)
        if found:
            _tell(found, messages, "- ", err=True)
            sys.exit(_REFUSED)
        click.echo(messages.text("move.done", slug=slug, status=status))
    sys.exit(_DONE)


def _tell(blockers: Sequence[Blocker], messages: Messages, lead: str, *, err: bool = False) -> None:
    for blocker in blockers:
        click.echo(f"{lead}{blocker.message(messages)}", err=err)
        click.echo(f"{' ' * len(lead)}{messages.text('export.how', action=blocker.remedy(messages))}", err=err)
