"""The command line. Start reading at :func:`main`; each subcommand has a module of its own.

Fast start is a promise: nothing here imports Qt before the window is asked for.
"""

import click

from deskeditor import __version__
from deskeditor.cli.check import check


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def main() -> None:
    """Review an article offline, settle every finding, export publish-ready HTML."""


main.add_command(check)
