"""Verdict, ruling and source: what an editor decided about a finding. Start reading at :class:`Verdict`."""

from dataclasses import dataclass
from enum import StrEnum

from deskeditor.findings.anchor import Anchor


class Ruling(StrEnum):
    """The one decision a finding takes. In the window STET reads Leave and QUERY reads Ask."""

    FIXED = "fixed"
    SOURCED = "sourced"
    ATTRIBUTED = "attributed"
    STET = "stet"
    QUERY = "query"
    CUT = "cut"
    IGNORED = "ignored"


class Scope(StrEnum):
    """How far an IGNORED ruling reaches."""

    ONCE = "once"
    DRAFT = "draft"
    OUTLET = "outlet"
    ME = "me"


@dataclass(frozen=True, slots=True)
class Person:
    """Who ruled: chosen in the window, recorded, not authenticated."""

    name: str
    initials: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A ruling on a finding. ``anchor`` is None for a whole-draft finding; ``at`` is ISO 8601 with an offset.

    ``scope`` is set only for IGNORED; ``reason`` is a reason code of a STET; ``source`` the id of a Source of the ledger;
    ``solo`` marks a ruling that asks for a second person and was made alone.
    """

    code: str
    anchor: Anchor | None
    ruling: Ruling
    by: Person
    at: str
    note: str = ""
    reason: str = ""
    scope: Scope | None = None
    source: str | None = None
    solo: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """Where a claim comes from. ``PRIVATE`` names the fields that never reach an export (a test proves it)."""

    id: str
    kind: str
    title: str
    publisher: str = ""
    speaker: str = ""
    position: str = ""
    url: str = ""
    locator: str = ""
    published: str = ""
    accessed: str = ""
    on_record: str = "on record"
    anonymity_reason: str = ""
    primary: bool = False
    note: str = ""
    contact: str = ""
    file_sha256: str = ""


SOURCE_KINDS = ("document", "statement", "interview", "press_release", "agency", "observation", "dataset", "social")
PRIVATE_SOURCE_FIELDS = frozenset({"anonymity_reason", "note", "contact", "file_sha256"})
