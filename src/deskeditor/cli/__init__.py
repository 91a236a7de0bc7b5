"""The command line. Start reading at :data:`COMMANDS`; each subcommand has a module of its own.

Fast start is a promise: a subcommand's module is imported only when it is called, and Qt only when the window is asked for.
"""

from importlib import import_module

import click

from deskeditor import __version__

COMMANDS = {
    "check": "deskeditor.cli.check:check",
    "compare": "deskeditor.cli.compare:compare_command",
    "import": "deskeditor.cli.importing:import_command",
    "export": "deskeditor.cli.exporting:export_command",
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


@click.group(cls=Subcommands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="deskeditor")
def main() -> None:
    """Review an article offline, settle every finding, export publish-ready HTML."""
