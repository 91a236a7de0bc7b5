"""``deskeditor check``: report findings on files, drafts, or JSON lines. Start reading at :func:`check`."""

import sys

import click

from deskeditor.cli.jsonl import run_jsonl
from deskeditor.language.spelling.layered import packs_with_dictionaries
from deskeditor.language.spelling.suggesting import suggestions_for
from deskeditor.outlets import load_outlet


@click.command()
@click.argument("files", nargs=-1)
@click.option("--jsonl", is_flag=True, help="Answer JSON lines on standard input, one a line.")
@click.option("--fixes", type=click.Choice(["all", "none"]), default="all")
@click.option("--dictionaries", type=click.Choice(["all", "none"]), default="all")
@click.option("--ui-lang", type=click.Choice(["en", "fr"]), default="en")
def check(files: tuple[str, ...], jsonl: bool, fixes: str, dictionaries: str, ui_lang: str) -> None:  # noqa: ARG001, FBT001
    """Report what is to be settled in FILES."""
    if jsonl:
        packs = packs_with_dictionaries(dictionaries)
        suggest = suggestions_for if fixes == "all" else None
        sys.exit(run_jsonl(sys.stdin.buffer, sys.stdout, load_outlet("eu-reporter"), ui_lang, packs, suggest))
