"""``deskeditor verify``: check a release bundle again, offline. Start reading at :func:`verify_command`.

Exit 0: whole and true. 1: something is wrong, told on standard error. 2: no bundle there.
"""

import sys
from pathlib import Path

import click

from deskeditor.export.verifying import NotABundle, verify
from deskeditor.findings import Messages


@click.command("verify")
@click.argument("bundle", type=click.Path(path_type=Path))
@click.option("--ui-lang", type=click.Choice(["en", "fr"]), default="en", help="The language of the messages.")
def verify_command(bundle: Path, ui_lang: str) -> None:
    """Check a BUNDLE (a folder or a .zip): its hashes, its page, its disclaimer, and that its files agree."""
    messages = Messages.load(ui_lang)
    try:
        flaws = verify(bundle)
    except NotABundle as error:
        click.echo(messages.text("verify.no-bundle", why=error.flaw.message(messages)), err=True)
        sys.exit(2)
    for flaw in flaws:
        click.echo(f"- {flaw.message(messages)}", err=True)
    if flaws:
        sys.exit(1)
    click.echo(messages.text("verify.whole", bundle=bundle))
