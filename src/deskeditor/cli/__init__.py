"""The command line. Start reading at :data:`COMMANDS`; each subcommand has a module of its own.

Fast start is a promise: a subcommand's module is imported only when it is called, and Qt only when the window is asked for.
"""

import sys
from importlib import import_module

import click

from deskeditor import __version__
from deskeditor.cli.desk_option import before_subcommand

COMMANDS = {
    "check": "deskeditor.cli.check:check",
    "compare": "deskeditor.cli.compare:compare_command",
    "list": "deskeditor.cli.list:list_command",
    "audit": "deskeditor.cli.audit:audit_command",
    "rule": "deskeditor.cli.rule:rule_command",
    "move": "deskeditor.cli.move:move_command",
    "import": "deskeditor.cli.importing:import_command",
    "export": "deskeditor.cli.exporting:export_command",
    "verify": "deskeditor.cli.verify:verify_command",
    "rules": "deskeditor.cli.rules:rules",
    "demo": "deskeditor.cli.demo:demo",
}
"""Every subcommand, in the order of the help page: its name and where its click command is."""


class Subcommands(click.Group):
    """A group that imports a subcommand when it is called for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's shape
        """The names, in the order of COMMANDS."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's shape
        """The command of that name, imported now; None for an unknown name."""
        place = COMMANDS.get(cmd_name)
        if place is None:
            return None
        module, _, attribute = place.partition(":")
        command: click.Command = getattr(import_module(module), attribute)
        return command


@click.group(cls=Subcommands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="deskeditor")
@before_subcommand
@click.option("--ui-lang", type=click.Choice(["en", "fr"]), default=None, help="The language of window and messages.")
@click.option("--theme", type=click.Choice(["light", "dark", "system"]), default=None, help="The look of the window.")
@click.pass_context
def main(ctx: click.Context, ui_lang: str | None, theme: str | None) -> None:
    """Review an article offline, settle every finding, export publish-ready HTML.

    Without a command the window opens.
    """
    if ui_lang is not None:
        ctx.default_map = {name: {"ui_lang": ui_lang} for name in COMMANDS}
    if ctx.invoked_subcommand is None:
        from deskeditor.ui.app import run  # Qt only when a window is wanted

        sys.exit(run(ctx.meta.get("desk"), ui_lang or "", theme or ""))
