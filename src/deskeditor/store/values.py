"""The values the store hands out. Start reading at :class:`DraftRow` (the list) and :class:`DraftState` (one draft)."""

from dataclasses import dataclass

from deskeditor.article import Article

STATUSES = (
    "intake",
    "editing",
    "queries",
    "second_read",
    "approved",
    "released",
    "corrected",
    "held",
    "withdrawn",
    "spiked",
)
"""The states of a draft, in the order of the list's filter (``desk/workflow.py`` says who may move it)."""


@dataclass(frozen=True, slots=True)
class Counts:
    """The findings of a draft that are still open. ``by_kind`` holds (Kind's value, how many), hints left out."""

    errors: int = 0
    warnings: int = 0
    hints: int = 0
    blocking: int = 0
    settled: int = 0
    by_kind: tuple[tuple[str, int], ...] = ()

    @property
    def open(self) -> int:
        """Errors and warnings: what asks for a ruling."""
        return self.errors + self.warnings


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A draft as the list shows it. ``counts`` is None when it was never reviewed; ``stale`` when rules have changed since.

    ``updated`` is ISO 8601 with an offset; ``words`` counts the body.
    """

    id: int
    slug: str
    headline: str
    status: str
    language: str
    words: int
    updated: str
    counts: Counts | None = None
    stale: bool = True


@dataclass(frozen=True, slots=True)
class RemovedLine:
    """A line importing left out. ``line`` counts from 1 in the original; ``at`` is the paragraph of the body before which
    it stood (0 = before the first); ``why`` is a message key; ``restored`` once an editor has taken it back.
    """

    line: int
    text: str
    why: str
    at: int = 0
    restored: bool = False


@dataclass(frozen=True, slots=True)
class StoredRevision:
    """A revision as it is stored, packed against the one before; for taking a history to another desk."""

    number: int
    at: str
    by: str
    name: str
    words: int
    sha256: str
    keyframe: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Arrival:
    """How a draft came in: its text, the bytes of its file where those are not that text, the disclaimer that was lifted out.

    ``history`` is what another desk had kept of it. With ``sha256``, which is of the bytes, ``file`` is compressed already.
    """

    text: str = ""
    disclaimer: str = ""
    name: str = ""
    file: bytes = b""
    history: tuple[StoredRevision, ...] = ()
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class DraftState:
    """Everything of a draft that undo covers, rulings apart."""

    article: Article
    removed: tuple[RemovedLine, ...] = ()


@dataclass(frozen=True, slots=True)
class RevisionRow:
    """A journalled moment of a draft. ``name`` is "" for a pause in typing."""

    number: int
    at: str
    by: str
    name: str
    words: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the desk open for writing."""

    person: str = ""
    host: str = ""
    pid: int = 0
    since: str = ""


@dataclass(frozen=True, slots=True)
class AuditEvent:
    """One link of the audit chain. ``payload`` is what happened, as canonical JSON."""

    seq: int
    at: str
    actor: str
    action: str
    draft: int | None
    payload: str
    previous: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Salvage:
    """A draft was damaged: revision ``revision`` of ``at`` stands in for it, ``lost`` later ones could not be read."""

    revision: int
    at: str
    lost: int
