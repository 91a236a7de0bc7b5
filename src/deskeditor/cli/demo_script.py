"""The script of the demo: what an editor would decide about the sample, read from ``resources/samples/demo.toml``.

Start reading at :meth:`DemoScript.settle`. It rules on findings one by one as a person would; nothing is overridden.
"""

import time
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any

from deskeditor.desk.desk import Desk
from deskeditor.desk.reviewed_draft import Reviewed
from deskeditor.desk.session import Session
from deskeditor.findings import Finding, Fix, Kind, Person, Ruling, Severity, Source
from deskeditor.resources import resource
from deskeditor.text import Span, paragraphs_of

ROUNDS = 200
"""More rulings than any sample asks for; a bound, so that a ruling that settles nothing ends the demo and not the patience."""


@dataclass(frozen=True, slots=True)
class Decided:
    """A ruling that was made: the finding, what was ruled, and the words of it (the mended words, the source, the note)."""

    finding: Finding
    words: str
    ruling: Ruling
    note: str


@dataclass(frozen=True)
class DemoScript:
    """``settings`` is the file. Its tables are tried in order; the first that matches is recorded."""

    settings: Mapping[str, Any]

    @staticmethod
    def load() -> "DemoScript":
        """The script that ships with the samples."""
        return DemoScript(tomllib.loads(resource("samples", "demo.toml").read_text(encoding="utf-8")))

    @property
    def person(self) -> Person:
        """Who rules."""
        return Person(**self.settings["person"])

    def fill_in(self, session: Session) -> None:
        """Write the fields that the page did not show: byline and date."""
        for field, value in self.settings["fields"].items():
            if field == "published":
                session.set_metadata(published=value)
            else:
                session.change(field, value)

    def settle(self, desk: Desk, session: Session) -> list[Decided]:
        """Rule on every finding that asks for it, one after the other; what was decided, in order."""
        for source in self.settings["source"]:
            session.add_source(Source(**source))
        decided: list[Decided] = []
        for _ in range(ROUNDS):
            waiting = _waiting(desk, session)
            if not waiting:
                break
            decided.append(self._decide(session, waiting[0]))
        return decided

    def _decide(self, session: Session, finding: Finding) -> Decided:
        text = session.article.text_of(finding.field) if finding.span else ""
        words = finding.span.of(text) if finding.span else ""
        table = self._table(finding, _line_around(text, finding.span))
        if "with" in table:
            start = text.index(table["words"])
            fix = Fix(Span(start, start + len(table["words"])), table["with"])
            session.apply_fix(finding, fix)
            return Decided(finding, words, Ruling.FIXED, table["with"])
        if finding.fixes and "words" not in table and finding.kind not in (Kind.CLAIM, Kind.ATTRIBUTION):
            session.apply_fix(finding, finding.fixes[0])
            return Decided(finding, words, Ruling.FIXED, finding.fixes[0].replacement)
        ruling = Ruling(table["ruling"])
        note, source = table.get("note", ""), table.get("source")
        session.rule(finding, ruling, note=note, reason=table.get("reason", ""), source=source)
        return Decided(finding, words, ruling, note or self._title(source))

    def _table(self, finding: Finding, line: str) -> Mapping[str, Any]:
        tables: Sequence[Mapping[str, Any]] = self.settings["ruling"]
        return next(one for one in tables if fnmatchcase(finding.code, one["code"]) and one.get("words", "") in line)

    def _title(self, source: str | None) -> str:
        titles: dict[str, str] = {one["id"]: one["title"] for one in self.settings["source"]}
        return titles.get(source or "", "")


def review_whole(desk: Desk, session: Session) -> Reviewed:
    """Everything found, the answers of the worker's dictionaries included."""
    session.review()
    while desk.busy:
        desk.poll()
        time.sleep(0.005)
    return session.review()


def _waiting(desk: Desk, session: Session) -> list[Finding]:
    """The open findings that ask for a ruling; hints do not."""
    review_whole(desk, session)
    return [one for one in session.open_findings() if one.severity is not Severity.INFO]


def _line_around(text: str, span: Span | None) -> str:
    if span is None:
        return ""
    for placed in paragraphs_of(text):
        if placed.start <= span.start <= placed.start + len(placed.paragraph.text):
            return placed.paragraph.text
    return ""
