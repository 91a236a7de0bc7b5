"""``--desk PATH``, accepted before or after every subcommand, and the desk it opens. Start reading at :func:`opened`."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

if TYPE_CHECKING:
    from deskeditor.desk.desk import Desk
    from deskeditor.store.problem import DeskProblem

UNUSABLE = 2
"""The exit status of a command whose desk cannot be used."""
_HELP = "The desk; without it the one of this computer's user."


def _remember(ctx: click.Context, _: click.Parameter, value: Path | None) -> None:
    if value is not None:
        ctx.meta["desk"] = value  # shared by the contexts of one command line


def _chosen(ctx: click.Context, _: click.Parameter, value: Path | None) -> Path | None:
    known: Path | None = ctx.meta.get("desk")
    return value if value is not None else known


def before_subcommand(command: Callable[..., Any]) -> Callable[..., Any]:
    """The option on the group itself; its subcommands get it through :func:`desk_option`."""
    option = click.option(
        "--desk", type=click.Path(path_type=Path), expose_value=False, callback=_remember, is_eager=True, help=_HELP
    )
    return option(command)


def desk_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """The option on a subcommand: its argument ``desk`` is the path, or None when neither place names one."""
    option = click.option("--desk", "desk", type=click.Path(path_type=Path), callback=_chosen, help=_HELP)
    return option(command)


@contextmanager
def opened(path: Path | None, ui_language: str = "en", *, reading: bool = False) -> "Iterator[Desk]":
    """The desk, closed at the end. Ends the program with status 2 and one sentence when it cannot be used.

    ``reading`` works on a desk that another process holds; otherwise such a desk is refused, naming who holds it.
    """
    from deskeditor.desk.desk import Desk, require_writer
    from deskeditor.desk.where import default_desk, default_person
    from deskeditor.store.problem import DeskProblem

    try:
        desk = Desk.open(path or default_desk(), default_person(), ui_language, reading=reading)
        try:
            if not reading:
                require_writer(desk)
            yield desk
        finally:
            desk.close()
    except DeskProblem as problem:
        refuse(problem, ui_language)


def refuse(problem: "DeskProblem", ui_language: str) -> NoReturn:
    """Say what is wrong and what to do about it, on standard error; status 2."""
    click.echo(f"{problem.text(ui_language)} {problem.advice(ui_language)}".strip(), err=True)
    sys.exit(UNUSABLE)
