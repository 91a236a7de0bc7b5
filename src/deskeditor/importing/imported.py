"""What importing answers with: the article, and everything that was done on the way. Start reading at :class:`Imported`.

Plain values that cross processes: the worker reads the file, the window shows what it found.
"""

from dataclasses import dataclass

from deskeditor.article import Article


@dataclass(frozen=True, slots=True)
class RemovedLine:
    """A line left out. ``line`` counts from 1 in the text as it came in; ``at`` is the paragraph of the body before which it
    stood (0 = before the first); ``why`` is a message key (``removed.share``).
    """

    line: int
    text: str
    why: str
    at: int = 0


@dataclass(frozen=True, slots=True)
class Note:
    """Something the editor should know: ``key`` names a text of the message catalogue, ``slots`` fill it."""

    key: str
    slots: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """A tracked change of the author. The imported body has it accepted: an insertion stands, a deletion is gone.

    ``kind`` is "insertion" or "deletion"; ``before`` and ``after`` are the characters around it in the accepted text.
    """

    kind: str
    text: str
    author: str = ""
    at: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment in the margin, offered as a query; ``quoted`` are the words it is about."""

    text: str
    author: str = ""
    at: str = ""
    quoted: str = ""


@dataclass(frozen=True, slots=True)
class Imported:
    """A file or a paste, read. ``text`` is what the article was taken from, line by line, and ``original`` the bytes it came in.

    ``fingerprint`` is what the worker found it is made of (``duplicates.fingerprint``), to be compared with what is there.
    ``disclaimer`` is the standing disclaimer that was lifted out, whoever's; ``disclaimer_id`` names it when it is the outlet's
    own. ``sha256`` is of the original bytes. ``kept`` are lines that look like another article's and were left in the body.
    """

    name: str
    format: str
    article: Article
    removed: tuple[RemovedLine, ...] = ()
    disclaimer: str = ""
    disclaimer_id: str = ""
    language: str = ""
    encoding: str = ""
    notes: tuple[Note, ...] = ()
    kept: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    comments: tuple[Comment, ...] = ()
    text: str = ""
    original: bytes = b""
    sha256: str = ""
    fingerprint: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Manuscript:
    """What a reader of one format hands on: Markdown, and what the format itself says of the article.

    ``set_apart`` are the numbers of the lines that the format marks as no part of the article, with the reason;
    ``wrapped`` says that paragraphs may run over several lines. ``told`` are lines at the top that the format says are a field:
    (text, kicker, standfirst or byline). Empty fields are unknown.
    """

    text: str
    format: str
    encoding: str = ""
    headline: str = ""
    standfirst: str = ""
    byline: str = ""
    kicker: str = ""
    dateline: str = ""
    published: str | None = None
    language: str = ""
    source_url: str = ""
    slug: str = ""
    wrapped: bool = False
    told: tuple[tuple[str, str], ...] = ()
    set_apart: tuple[tuple[int, str], ...] = ()
    notes: tuple[Note, ...] = ()
    changes: tuple[Change, ...] = ()
    comments: tuple[Comment, ...] = ()


def note(key: str, **slots: object) -> Note:
    """A note whose slots are given by name."""
    return Note(key, tuple((name, str(value)) for name, value in slots.items()))
