"""What came with a draft and waits for a decision: tracked changes, comments, a twin. Start reading at :func:`received`."""

import json
from dataclasses import asdict, dataclass, field

from deskeditor.article import BODY
from deskeditor.desk.desk_file import DeskFile
from deskeditor.desk.manuscript import Changed, FieldEdit
from deskeditor.desk.query_sheet import is_open
from deskeditor.desk.session import Session
from deskeditor.findings import Finding, Kind, Ruling, Severity
from deskeditor.importing import Change, Comment, Imported, likeness
from deskeditor.importing.duplicates import NEAR, fingerprint
from deskeditor.reading.page_line import Line
from deskeditor.store import journal
from deskeditor.store.likeness import candidates, same_file
from deskeditor.store.problem import DeskProblem
from deskeditor.text import Edit, Span

COMMENT = "author.comment"
"""The code under which an author's comment is a question."""
_FIELDS = (BODY, "headline", "standfirst", "kicker", "byline")


def reads_as_sentence(line: str) -> bool:
    """Whether a line that was left out reads as a sentence: if one of them belongs to the article, it is one of these."""
    return Line(0, line).is_prose


@dataclass(frozen=True, slots=True)
class Twin:
    """A draft of the desk that is the same, or nearly. ``likeness`` is from 0 to 1; 1 with ``same_file``: the very same bytes."""

    draft: int
    headline: str
    likeness: float
    same_file: bool = False


@dataclass(frozen=True, slots=True)
class Received:
    """How a draft came, and what of it is undecided. ``format`` and ``encoding`` are "" where nobody knows any more."""

    format: str = ""
    encoding: str = ""
    changes: tuple[Change, ...] = ()
    comments: tuple[Comment, ...] = ()
    twin: Twin | None = field(default=None)

    def __bool__(self) -> bool:
        """Whether there is anything to decide."""
        return bool(self.changes or self.comments or self.twin)


def twin_of(desk: DeskFile, imported: Imported) -> Twin | None:
    """The draft that is already there: by the bytes of its file, else by its words. The new one must not be on the desk yet."""
    database = desk.database
    same = same_file(database, imported.sha256) if imported.sha256 else None
    for draft in (same,) if same is not None else candidates(database, imported.fingerprint):
        try:
            article = journal.read_state(database, draft)[0].article
        except DeskProblem:
            continue
        alike = likeness(imported.fingerprint, fingerprint(article))
        if same is not None or alike >= NEAR:
            return Twin(draft, article.headline or article.slug, alike, same_file=same is not None)
    return None


def received(desk: DeskFile, draft: int) -> Received:
    """How a draft came and what is undecided of it."""
    try:
        stored = json.loads(desk.setting(_name(draft), "{}"))
        twin = stored.get("twin")
        return Received(
            stored.get("format", ""),
            stored.get("encoding", ""),
            tuple(Change(**one) for one in stored.get("changes", ())),
            tuple(Comment(**one) for one in stored.get("comments", ())),
            Twin(**twin) if twin else None,
        )
    except (ValueError, TypeError, AttributeError, RecursionError):
        return Received()


def keep_received(desk: DeskFile, draft: int, value: Received) -> None:
    """Remember what is undecided: it is there tomorrow too."""
    desk.remember(_name(draft), json.dumps(asdict(value), ensure_ascii=False))


def reject(session: Session, change: Change) -> Changed:
    """Take a tracked change back, one undo step. Falsy when its place is not found any more: then the editor must look."""
    from deskeditor.importing.word import undone  # brings the reader of Word files with it

    for name in _FIELDS:
        text = session.text_of(name)
        mended = undone(text, change)
        if mended is not None:
            return session.manuscript.perform("reject", (FieldEdit(name, Edit.between(text, mended)),))
    return Changed()


def ask_about(session: Session, comment: Comment) -> Changed:
    """Make a question to the author of a comment, where it stood; comments on the same words become one question."""
    finding = _finding(session, comment)
    note = f"{comment.author}: {comment.text}" if comment.author else comment.text
    anchor = session.anchor_of(finding)
    before = [one.verdict for one in session.manuscript.rulings if is_open(one) and one.verdict.code == COMMENT]
    asked = next((verdict.note for verdict in before if verdict.anchor == anchor), "")
    return session.rule(finding, Ruling.QUERY, note=f"{asked}\n{note}" if asked else note)


def _finding(session: Session, comment: Comment) -> Finding:
    """A comment whose words are gone is about the headline, or about the first paragraph where there is none."""
    quoted = comment.quoted.strip()
    places = ((name, session.text_of(name).find(quoted)) for name in _FIELDS)
    name, at = next(((name, at) for name, at in places if quoted and at >= 0), ("headline", 0))
    length = len(quoted)
    if not quoted or session.text_of(name)[at : at + length] != quoted:
        name = "headline" if session.text_of("headline").strip() else BODY
        at, length = 0, len(session.text_of(name).partition("\n")[0])
    return Finding(COMMENT, Kind.HOUSE, Severity.INFO, Span(at, at + length), name)


def _name(draft: int) -> str:
    return f"received:{draft}"
