"""``deskeditor demo``: the main job on a sample, without a display. Start reading at :func:`demo`.

Imports a copied page, shows what was found, settles it by recorded rulings, exports the page and leaves it in a folder with a
picture of the window. Exit 0: done. 1: the export is still held. 2: unusable (no permission, no desk).
"""

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from deskeditor.checks import CHECKS
from deskeditor.cli.demo_script import Decided, DemoScript, review_whole
from deskeditor.cli.table import table
from deskeditor.desk.desk import Desk
from deskeditor.desk.exporting import disclaimer_of, preflight
from deskeditor.desk.importing import import_and_wait
from deskeditor.desk.releasing import export_as
from deskeditor.desk.session import Session
from deskeditor.findings import Finding, Messages, Severity
from deskeditor.language import load_pack
from deskeditor.resources import resource
from deskeditor.rules import rules_of
from deskeditor.store.problem import DeskProblem

DESK = "demo.desk"
PICTURE = "window.png"


@click.command("demo")
@click.option("--to", "folder", default="demo", type=click.Path(path_type=Path), help="Where the page and the picture go.")
@click.option("--ui-lang", type=click.Choice(["en", "fr"]), default="en", help="The language of what is said.")
def demo(folder: Path, ui_lang: str) -> None:
    """Do the main job on a sample: import, review, settle, export; needs no display."""
    messages = Messages.load(ui_lang)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _clear(folder)
        sys.exit(Demo(folder, messages, DemoScript.load()).run())
    except DeskProblem as problem:
        click.echo(f"{problem.text(ui_lang)} {problem.advice(ui_lang)}".strip(), err=True)
    except OSError as error:
        click.echo(messages.text("demo.unusable", folder=folder, reason=error.strerror or error), err=True)
    sys.exit(2)


class Demo:
    """One run: says each step before it takes it."""

    def __init__(self, folder: Path, messages: Messages, script: DemoScript) -> None:
        self.folder, self.messages, self.script = folder, messages, script
        self.outlet: str = script.settings["outlet"]

    def run(self) -> int:
        """All the steps; the exit status."""
        desk = Desk.open(self.folder / DESK, self.script.person, self.messages.language)
        try:
            session = self._imported(desk)
            if session is None:
                return 2
            self._show_findings(desk, session)
            self._take_picture(desk, session)
            session = desk.open_draft(session.id)
            self._settle(desk, session)
            return self._exported(desk, session)
        finally:
            desk.close()

    def _imported(self, desk: Desk) -> Session | None:
        path = resource("samples", self.script.settings["sample"])
        self._say("importing", file=path.name)
        arrived = import_and_wait(desk, path, self.outlet)[0]
        if arrived.draft is None:
            click.echo(self.messages.text(arrived.problem, **dict(arrived.slots)), err=True)
            return None
        session = desk.open_draft(arrived.draft)
        self._say("imported", headline=session.article.headline, words=session.word_count, removed=len(session.removed))
        for line in session.removed:
            click.echo(f"     {line.line:>3}  {line.text}")
        if session.disclaimer_lifted:
            self._say("lifted")
        return session

    def _show_findings(self, desk: Desk, session: Session) -> None:
        findings = review_whole(desk, session).findings
        shown = [one for one in findings if one.severity is not Severity.INFO]
        rules = rules_of(load_pack(session.language)).rules
        self._say("checked", checks=len(CHECKS), rules=len(rules))
        self._say("found", count=len(shown), hints=len(findings) - len(shown))
        heads = [self.messages.text("demo.columns", name) for name in ("severity", "words", "finding")]
        rows = [
            (self.messages.text(f"severity.{one.severity.value}"), words_of(session, one), self.messages.message(one))
            for one in shown
        ]
        click.echo(table(heads, rows, (13, 36, 60)))

    def _settle(self, desk: Desk, session: Session) -> None:
        self._say("settling", person=self.script.person.name)
        self.script.fill_in(session)
        decided = self.script.settle(desk, session)
        heads = [self.messages.text("demo.columns", name) for name in ("ruling", "words", "note")]
        click.echo(table(heads, [self._row(one) for one in decided], (14, 36, 60)))
        session.save()

    def _row(self, one: Decided) -> Sequence[str]:
        return (self.messages.text(f"demo.ruling-{one.ruling.value}"), one.words or one.finding.code, one.note)

    def _exported(self, desk: Desk, session: Session) -> int:
        self._say("disclaimer", text=disclaimer_of(session, self.outlet))
        blockers = preflight(session, self.outlet)
        if blockers:
            self._say("held", count=len(blockers))
            for blocker in blockers:
                words = blocker.finding and self.messages.message(blocker.finding)
                click.echo(f"     {words or self.messages.text(blocker.key, **dict(blocker.slots))}")
            return 1
        done = export_as(desk, session, "page", self.outlet, self.folder)
        if done.path is None:
            click.echo(self.messages.text(done.problem, detail=done.detail), err=True)
            return 2
        self._say("exported", path=done.path, sha256=done.sha256)
        return 0

    def _take_picture(self, desk: Desk, session: Session) -> None:
        from deskeditor.ui.screenshot import take_screenshot  # Qt only when a picture is wanted

        path = self.folder / PICTURE
        take_screenshot(desk, session.id, path, self.messages.language)
        self._say("picture", path=path)

    def _say(self, step: str, **slots: object) -> None:
        click.echo(f"» {self.messages.text(f'demo.{step}', **slots)}")


def _clear(folder: Path) -> None:
    """Remove the desk of an earlier demo, its backups with it."""
    for old in folder.glob(f"{DESK}*"):
        if old.is_dir():
            shutil.rmtree(old)
        else:
            old.unlink()


def words_of(session: Session, finding: Finding) -> str:
    """The words a finding is about, short enough for a cell; its field's name for a finding on the whole draft."""
    if finding.span is None:
        return finding.field if finding.field != "body" else ""
    words = finding.span.of(session.article.text_of(finding.field))
    return words if len(words) <= 70 else f"{words[:50].rstrip()} … {words[-16:].lstrip()}"
