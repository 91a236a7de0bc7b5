"""Release: everything an export may say of an article, and nothing it may not. Start reading at :class:`Release`.

A plain value handed to every kind of export; whatever is in it may be printed, apart from a source's private fields, which
:func:`public_source` leaves behind.
"""

import uuid
from dataclasses import dataclass, field, replace
from pathlib import Path

from deskeditor.article import Article
from deskeditor.export.labels import Labels, Moment
from deskeditor.export.page import pack_of, prepared, slug_of
from deskeditor.export.pictures import Picture, pictures_of
from deskeditor.findings import Finding, Person, Source, Verdict
from deskeditor.outlets import Disclaimer, Outlet
from deskeditor.text import Span, paragraphs_of

PRODUCT = "deskeditor"
PUBLIC_SOURCE_FIELDS = (
    "kind",
    "title",
    "publisher",
    "speaker",
    "position",
    "url",
    "locator",
    "published",
    "accessed",
    "on_record",
    "primary",
)
"""What an export may say of a source on the record."""

_UNNAMED_FIELDS = ("kind", "position", "on_record")
"""What it may say of a source that is not to be named."""
_ON_RECORD = frozenset({"on record", "on_record", "on", ""})


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature as the web team may see it. ``at`` is ISO 8601 with an offset, ``content`` the hash of what was signed."""

    role: str
    by: str
    at: str
    solo: bool = False
    content: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """A claim of the article and one source of the ledger that was held against it. ``support`` is full, partial or contradicts;
    ``by`` checked it, at ``at``.
    """

    field: str
    span: Span
    source: str
    support: str
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class Notice:
    """A release that replaces another. ``kind`` is hold, correction, refile or kill; ``replaces`` the version it names;
    ``substitute`` the slug of the story that stands in for a killed one, or "". ``at`` and ``by`` are when and by whom a hold or
    a kill was ordered; "" where the notice is as old as its release.
    """  # fmt: skip

    kind: str
    text: str
    replaces: int
    since: str = ""
    substitute: str = ""
    at: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Release:
    """An article on its way out. ``version`` counts the releases of a draft from 1; ``at`` is when, ISO 8601 with an offset.

    ``original`` is the article as it was imported and ``previous`` as it was last released; ``overridden`` are the messages of
    the blockers that ``override`` lifted.
    ``content`` is the hash of all a signature covers, the disclaimer included. ``embargo`` is when it ends, "" for none.
    ``folder`` is where the article's own pictures lie; ``pictures`` those that go along, once :func:`illustrated` has read them.
    """

    article: Article
    outlet: Outlet
    purpose: str = "standard"
    version: int = 1
    at: str = ""
    by: Person = field(default_factory=lambda: Person(""))
    open: tuple[Finding, ...] = ()
    settled: tuple[tuple[Finding, Verdict], ...] = ()
    sources: tuple[Source, ...] = ()
    checked: tuple[Checked, ...] = ()
    content: str = ""
    signatures: tuple[Signature, ...] = ()
    original: Article | None = None
    previous: Article | None = None
    override: str = ""
    overridden: tuple[str, ...] = ()
    embargo: str = ""
    notice: Notice | None = None
    rules: str = ""
    ui_language: str = "en"
    folder: str = ""
    pictures: tuple[Picture, ...] = ()
    lost_pictures: tuple[str, ...] = ()

    @property
    def printed(self) -> Article:
        """The article as it is printed: cleaned, spaces by the outlet's profile, language and slug known."""
        article = prepared(self.article, self.outlet)
        return replace(article, slug=slug_of(article))

    @property
    def correction(self) -> str:
        """The text of a correction, which stays with the story; "" where this is none."""
        return self.notice.text if self.notice and self.notice.kind == "correction" else ""

    @property
    def paragraphs_lost(self) -> int:
        """By how many paragraphs the text is shorter than what was imported; 0 when it is not."""
        if self.original is None:
            return 0
        return max(0, len(paragraphs_of(self.original.body)) - len(paragraphs_of(self.article.body)))

    @property
    def disclaimer(self) -> Disclaimer | None:
        """The wording that is printed."""
        return self.outlet.disclaimer(self.article.language or pack_of(self.article).code, self.purpose)

    @property
    def labels(self) -> Labels:
        """How the article's language labels a page."""
        return Labels.of(pack_of(self.article))

    @property
    def moment(self) -> Moment | None:
        """The date of publication."""
        return self.labels.moment(self.article.published, self.outlet.offset)

    @property
    def uuid(self) -> str:
        """The article's identifier: the same in every release of it for this outlet."""
        return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{PRODUCT}:{self.outlet.id}:{slug_of(self.article)}"))

    @property
    def uri(self) -> str:
        """The identifier as a URN."""
        return f"urn:uuid:{self.uuid}"


def illustrated(release: Release) -> Release:
    """The release with its pictures read from their folder: the only step of an export that reads a file."""
    found, lost = pictures_of(release.article.body, Path(release.folder) if release.folder else None)
    return replace(release, pictures=found, lost_pictures=lost)


def public_source(source: Source) -> dict[str, str]:
    """What may be printed of a source: never a private field, and no name of one who is not to be named."""
    names = PUBLIC_SOURCE_FIELDS if source.on_record.strip().casefold() in _ON_RECORD else _UNNAMED_FIELDS
    values = {name: getattr(source, name) for name in names}
    return {name: "yes" if value is True else str(value) for name, value in values.items() if value not in ("", False)}


def sourced(release: Release) -> tuple[tuple[Finding, Verdict, Source], ...]:
    """Each finding that was settled by a source of the ledger, with that source."""
    ledger = {source.id: source for source in release.sources}
    found = ((finding, verdict, ledger.get(verdict.source or "")) for finding, verdict in release.settled)
    return tuple((finding, verdict, source) for finding, verdict, source in found if source is not None)
