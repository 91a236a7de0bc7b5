"""``deskeditor check``: report findings on files, on a draft, or on JSON lines. Start reading at :func:`check`.

Exit 0: clean. 1: findings at or above ``--fail-on``. 2: something could not be read; the rest is reported all the same.
"""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import click

from deskeditor.article import TEXT_FIELDS, Article
from deskeditor.cli.desk_option import desk_option, opened, session_of
from deskeditor.cli.jsonl import Suggest, run_jsonl
from deskeditor.cli.report import Reported, written
from deskeditor.cli.unspelled import Unspelled
from deskeditor.findings import Finding, Messages, Severity
from deskeditor.language import LanguagePack, load_pack
from deskeditor.language.spelling.layered import packs_with_dictionaries
from deskeditor.language.spelling.suggesting import suggestions_for
from deskeditor.outlets import Outlet, available_outlets, load_outlet
from deskeditor.review import Reviewer

_CLEAN, _FINDINGS, _UNUSABLE = 0, 1, 2
_WEIGHTS = {Severity.ERROR: 3, Severity.WARNING: 2, Severity.INFO: 1}
_LEAST = {"error": 3, "warning": 2, "info": 1, "never": 4}
PAGES = ("text", "markdown", "txt", "md")
"""Formats whose lines are the file's own: findings are reported where they stand in the file."""


@dataclass(frozen=True)
class Desired:
    """What was asked for: the outlet, the language packs with their dictionaries, the window's language."""

    outlet: Outlet
    packs: Mapping[str, LanguagePack]
    messages: Messages
    language: str = ""


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--jsonl", is_flag=True, help="Answer JSON lines on standard input, one a line.")
@click.option("--draft", "slug", help="Check a draft of the desk by its slug.")
@desk_option
@click.option("--outlet", default="eu-reporter", show_default=True, help="Whose rules, page chrome and disclaimer apply.")
@click.option("--language", default="", help="The language of the texts; guessed when not given.")
@click.option("--format", "form", type=click.Choice(["text", "json", "sarif"]), default="text", show_default=True)
@click.option(
    "--fail-on", type=click.Choice(list(_LEAST)), default="error", show_default=True, help="Exit 1 from this severity on."
)
@click.option("--fixes", type=click.Choice(["all", "none"]), default="all", help="none: no suggestions, faster (JSON lines).")
@click.option("--dictionaries", type=click.Choice(["all", "none"]), default="all", help="none: pyspellchecker's own lists alone.")
@click.option("--ui-lang", type=click.Choice(["en", "fr"]), default="en", help="The language of the messages.")
def check(
    files: tuple[Path, ...],
    jsonl: bool,  # noqa: FBT001 - click's shape
    slug: str | None,
    desk: Path | None,
    outlet: str,
    language: str,
    form: str,
    fail_on: str,
    fixes: str,
    dictionaries: str,
    ui_lang: str,
) -> None:
    """Report what is to be settled in FILES, as file:line:column."""
    messages = Messages.load(ui_lang)
    if not (jsonl or files or slug):
        raise click.UsageError(messages.text("check.nothing"))
    if outlet not in available_outlets():
        _fail(messages.text("export.no-outlet", outlet=outlet, known=", ".join(available_outlets())))
    desired = Desired(load_outlet(outlet), packs_with_dictionaries(dictionaries), messages, language)
    if jsonl:
        suggest: Suggest | None = suggestions_for if fixes == "all" else None
        unspelled = Unspelled(messages)
        sys.exit(run_jsonl(sys.stdin.buffer, sys.stdout, desired.outlet, ui_lang, dict(desired.packs), suggest, unspelled))
    reported, failed = _of_files(files, desired)
    if slug:
        reported += _of_draft(slug, desk, desired)
    click.echo(written(reported, form, messages), nl=False)
    sys.exit(_UNUSABLE if failed else _status([one.finding for one in reported], fail_on))


def _status(findings: Sequence[Finding], fail_on: str) -> int:
    heaviest = max((_WEIGHTS[finding.severity] for finding in findings), default=0)
    return _FINDINGS if heaviest >= _LEAST[fail_on] else _CLEAN


def _fail(line: str) -> NoReturn:
    click.echo(line, err=True)
    sys.exit(_UNUSABLE)


def _of_files(files: Sequence[Path], desired: Desired) -> tuple[list[Reported], bool]:
    """What is found in each file, and whether one could not be read."""
    from deskeditor.importing import ImportProblem, import_all  # the readers of files: only where files are read

    reviewer, unspelled = Reviewer(desired.outlet, dict(desired.packs)), Unspelled(desired.messages)
    reported: list[Reported] = []
    failed = False
    for path in files:
        try:
            found = import_all(path, path.name, desired.outlet, desired.language)
        except ImportProblem as problem:
            click.echo(f"{path}: {problem.text(desired.messages.language)}", err=True)
            failed = True
            continue
        for imported in found:
            if imported.format in PAGES and len(found) == 1:
                review = reviewer.review_text(imported.text, imported.language)
                reported += [Reported(str(path), imported.text, finding) for finding in review.findings]
            else:
                article = imported.article
                review = reviewer.review_article(article)
                reported += [Reported(str(path), _field(article, finding), finding) for finding in review.findings]
            unspelled.tell(review.reading.pack, desired.language or imported.language)
    return reported, failed


def _of_draft(slug: str, path: Path | None, desired: Desired) -> list[Reported]:
    """What is open on a draft; its desk is only read, whoever holds it."""
    from deskeditor.desk.reviewed_draft import is_spelled  # a desk: only where a draft is asked for

    with opened(path, desired.messages.language, reading=True) as desk:
        session = session_of(desk, slug, desired.messages)
        Unspelled(desired.messages).tell(load_pack(session.language), session.language, served=is_spelled(session))
        return [Reported(slug, _field(session.article, finding), finding) for finding in session.open_findings()]


def _field(article: Article, finding: Finding) -> str:
    """The text that the finding's span counts in; "" for a field that is no text."""
    return article.text_of(finding.field) if finding.field in TEXT_FIELDS else ""
