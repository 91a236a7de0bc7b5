"""``deskeditor rule``: settle findings of a draft without a window. Start reading at :func:`rule_command`.

It is the same ruling as in the window: the same function records it, and refuses what it may not be.
Exit 0: recorded. 1: refused, and why. 2: no such draft, no such finding, or a desk that cannot be used.
"""

import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from deskeditor.article import TEXT_FIELDS
from deskeditor.cli.desk_option import UNUSABLE, chosen_person, desk_option, opened, person_options, session_of
from deskeditor.findings import Finding, Fix, Messages, Person, Ruling, Scope, Source

if TYPE_CHECKING:
    from deskeditor.desk.desk import Desk
    from deskeditor.desk.session import Session

_DONE, _REFUSED = 0, 1


@dataclass(frozen=True)
class _Wish:
    """What was asked for beside the ruling itself."""

    note: str = ""
    reason: str = ""
    scope: str = "once"
    source: str = ""
    speaker: str = ""
    second: Person | None = None
    replacement: str | None = None


@click.command("rule")
@click.argument("slug")
@click.argument("code")
@click.argument("ruling", type=click.Choice(["fix", "source", "attribute", "leave", "ask", "cut", "ignore"]))
@click.option("--words", default=None, help="Only the finding on exactly these words; without it the first of that code.")
@click.option("--all", "every", is_flag=True, help="Every open finding of that code (and those words).")
@click.option("--note", default="", help="What a colleague should know; for ask: the question.")
@click.option("--reason", default="", help="leave: the code of the reason, such as verbatim, witnessed, not-a-fault.")
@click.option("--scope", type=click.Choice([one.value for one in Scope]), default="once", help="ignore: how far it reaches.")
@click.option("--source", default="", help="source: the title of a source; kept in the ledger when it is new.")
@click.option("--speaker", default="", help="attribute: who says it, with their role.")
@click.option("--second", default="", help="leave: the name of the second person who agreed, where it blocks.")
@click.option(
    "--with",
    "replacement",
    default=None,
    help="fix: the words to put there, or the date, byline … that is missing; without it the first suggestion.",
)
@person_options
@click.option("--ui-lang", type=click.Choice(["en", "fr"]), default="en", help="The language of the messages.")
@desk_option
def rule_command(
    slug: str,
    code: str,
    ruling: str,
    words: str | None,
    every: bool,  # noqa: FBT001 - click's shape
    ui_lang: str,
    desk: Path | None,
    **options: Any,
) -> None:
    """Settle the findings of CODE in the draft SLUG by a RULING, as the window does."""
    from deskeditor.store.problem import DeskProblem

    messages = Messages.load(ui_lang)
    person, role, second = (options.pop(name) for name in ("person", "role", "second"))
    with opened(desk, ui_lang) as place:
        chosen_person(place, person, role)
        wish = _Wish(**options, second=_second(place, second, messages))
        session = session_of(place, slug, messages)
        found = _found(session, code, words)
        if not found:
            click.echo(messages.text("rule.no-finding", code=code, slug=slug), err=True)
            sys.exit(UNUSABLE)
        if every and ruling == "cut":
            _cut_all(session, found, wish, messages)
            sys.exit(_DONE)
        for finding in reversed(found if every else found[:1]):  # what is done to the last moves no other
            line = messages.message(finding)
            try:
                _ACTS[ruling](session, finding, wish)
                session.save()
            except DeskProblem as problem:
                click.echo(f"{line}\n{problem.text(ui_lang)}", err=True)
                sys.exit(_REFUSED)
            click.echo(messages.text("rule.done", ruling=ruling, finding=line))
    sys.exit(_DONE)


def _cut_all(session: "Session", found: Sequence[Finding], wish: _Wish, messages: Messages) -> None:
    """Cut each sentence once, whatever was found in it; one undo step."""
    from deskeditor.store.problem import DeskProblem

    lines = [messages.message(finding) for finding in found]
    try:
        session.rule_all(found, Ruling.CUT, note=wish.note)
        session.save()
    except DeskProblem as problem:
        click.echo("\n".join([*lines, problem.text(messages.language)]), err=True)
        sys.exit(_REFUSED)
    for line in lines:
        click.echo(messages.text("rule.done", ruling="cut", finding=line))


def _second(desk: "Desk", name: str, messages: Messages) -> Person | None:
    """The person who agreed: somebody the desk knows."""
    found = next((one for one in desk.people() if one.name == name), None)
    if name and found is None:
        click.echo(messages.text("rule.no-person", name=name), err=True)
        sys.exit(UNUSABLE)
    return found


def _found(session: "Session", code: str, words: str | None) -> Sequence[Finding]:
    """The open findings of that code, on those words, in the order of the text."""
    found = [one for one in session.open_findings() if one.code == code]
    if words is not None:
        found = [one for one in found if one.span and one.span.of(session.text_of(one.field)) == words]
    return found


def _fix(session: "Session", finding: Finding, wish: _Wish) -> object:
    from deskeditor.desk.manuscript import METADATA
    from deskeditor.store.problem import DeskProblem

    words = wish.replacement
    if words is not None and finding.span is None and finding.field in TEXT_FIELDS:
        session.change(finding.field, words)
        return None
    if words is not None and finding.span is None and finding.field in METADATA:
        return session.set_metadata(**{finding.field: words})
    if words is None and not finding.fixes:
        words = next(iter(_suggested(session, finding)), None)
    fix = Fix(finding.span, words) if words is not None and finding.span else next(iter(finding.fixes), None)
    if fix is None:
        raise DeskProblem("rule.no-fix")
    return session.apply_fix(finding, fix)


def _suggested(session: "Session", finding: Finding) -> tuple[str, ...]:
    """What the dictionaries suggest for a word."""
    if not finding.code.startswith("spelling."):
        return ()
    came: list[tuple[str, ...]] = []
    session.suggestions(finding, came.append)
    while not came:
        session.workplace.worker.poll()
        time.sleep(0.01)
    return came[0]


def _source(session: "Session", finding: Finding, wish: _Wish) -> object:
    title = wish.source.strip()
    known = next((one for one in session.sources() if title in (one.title, one.id)), None) if title else None
    kept = known or (session.add_source(Source("", "document", title)) if title else None)
    return session.rule(finding, Ruling.SOURCED, note=wish.note, source=kept.id if kept else None)


_ACTS: dict[str, Callable[["Session", Finding, _Wish], object]] = {
    "fix": _fix,
    "source": _source,
    "attribute": lambda session, finding, wish: session.attribute(finding, wish.speaker),
    "leave": lambda session, finding, wish: session.rule(
        finding, Ruling.STET, note=wish.note, reason=wish.reason, second=wish.second
    ),
    "ask": lambda session, finding, wish: session.rule(finding, Ruling.QUERY, note=wish.note),
    "cut": lambda session, finding, wish: session.rule(finding, Ruling.CUT, note=wish.note),
    "ignore": lambda session, finding, wish: session.rule(finding, Ruling.IGNORED, note=wish.note, scope=Scope(wish.scope)),
}
