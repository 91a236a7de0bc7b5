"""``--desk PATH``, accepted before or after every subcommand, and the desk it opens. Start reading at :func:`opened`."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

if TYPE_CHECKING:
    from deskeditor.desk.desk import Desk
    from deskeditor.desk.session import Session
    from deskeditor.findings import Messages
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


def person_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Who acts: ``--person`` and ``--role``; without them whoever is chosen on the desk by default."""
    role = click.option("--role", default="", help="The role of that person, where the desk does not know it yet.")
    person = click.option("--person", default="", help="Who does it: recorded, not authenticated.")
    return person(role(command))


def chosen_person(desk: "Desk", name: str, role: str) -> None:
    """Let the desk be used by the person of that name, known to it or new; nothing for ""."""
    from deskeditor.findings import Person

    if not name.strip():
        return
    known = next((one for one in desk.people() if one.name == name and role in ("", one.role)), None)
    initials = "".join(word[0] for word in name.split())
    person = known or Person(name.strip(), initials, role)
    if person != desk.person:
        desk.choose_person(person)


def opened_draft(desk: "Desk", slug: str, messages: "Messages") -> "Session":
    """The draft of that slug as it stands. Ends the program with status 2 when there is none."""
    draft = desk.find_slug(slug)
    if draft is None:
        click.echo(messages.text("check.no-draft", slug=slug, desk=desk.path), err=True)
        sys.exit(UNUSABLE)
    return desk.open_draft(draft)


def session_of(desk: "Desk", slug: str, messages: "Messages") -> "Session":
    """The draft of that slug, reviewed with the dictionaries. Ends the program with status 2 when there is none."""
    session = opened_draft(desk, slug, messages)
    session.review()
    while desk.busy:
        desk.poll()
        time.sleep(0.01)
    session.review()
    return session
