"""Who changed what between two versions. Start reading at :func:`hands_between`.

The journal knows who saved each version. A line that is new at the end of a run of one person's versions is theirs.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from deskeditor.article import TEXT_FIELDS
from deskeditor.desk.session import Session
from deskeditor.store.problem import DeskProblem
from deskeditor.store.values import RevisionRow

MOST_RUNS = 40
"""So many changes of hand are looked at, the newest ones; each costs reading one version."""


@dataclass(frozen=True, slots=True)
class Hand:
    """A run of versions by one person: who, until when, and the lines of each field at its end."""

    by: str
    at: str
    lines: dict[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Hands:
    """The runs from the older version (which comes first) to the newer."""

    runs: tuple[Hand, ...] = ()

    def wrote(self, field: str, line: str) -> Hand | None:
        """Whose a line of the newer version is; None when it stood in the older one, or nobody knows."""
        return self._turned(field, line, there=True)

    def removed(self, field: str, line: str) -> Hand | None:
        """Who took out a line of the older version."""
        return self._turned(field, line, there=False)

    def _turned(self, field: str, line: str, *, there: bool) -> Hand | None:
        """The last run after which the line is there (or not) and before which it was not (or was)."""
        for before, hand in reversed(tuple(zip(self.runs, self.runs[1:], strict=False))):
            now, then = (line in one.lines.get(field, frozenset()) for one in (hand, before))
            if now is there and then is not there:
                return hand
        return None


def hands_between(session: Session, older: int, newer: int | None = None) -> Hands:
    """Whose hands a draft was in from one version to another (None: to the present, unsaved changes included)."""
    rows = [row for row in session.versions() if row.number > 0 and row.number >= older]
    rows = [row for row in rows if newer is None or row.number <= newer][::-1]
    last = [next(reversed(tuple(several))) for _, several in groupby(rows[1:], key=lambda row: row.by)][-MOST_RUNS:]
    runs = [hand for row in (*rows[:1], *last) if (hand := _hand(session, row)) is not None]
    if newer is None and session.dirty:
        runs.append(Hand(session.workplace.person.name, "", _lines([session.text_of(field) for field in TEXT_FIELDS])))
    return Hands(tuple(runs))


def _hand(session: Session, row: RevisionRow) -> Hand | None:
    try:
        article = session.version(row.number).article
    except DeskProblem:
        return None
    return Hand(row.by, row.at, _lines([article.text_of(field) for field in TEXT_FIELDS]))


def _lines(texts: Sequence[str]) -> dict[str, frozenset[str]]:
    return {field: frozenset(text.split("\n")) for field, text in zip(TEXT_FIELDS, texts, strict=True)}
