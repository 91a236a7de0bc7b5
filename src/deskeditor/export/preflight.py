"""Preflight: what holds an export, each with the action that settles it. Start reading at :func:`preflight`.

Errors block until mended or left with a reason, the outlet's ``must_decide`` codes until ruled on, and an article goes nowhere
without its outlet's approved disclaimer. A recorded reason lifts the rest, never a missing disclaimer or a legal hold.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from deskeditor.article import Article
from deskeditor.export.addresses import followable
from deskeditor.export.checker import page_faults
from deskeditor.export.labels import Labels
from deskeditor.export.page import pack_of, page
from deskeditor.findings import Details, Finding, Messages, Ruling, Severity, Verdict, details
from deskeditor.outlets import Outlet, find_disclaimer

_DUPLICATES = {
    "published": ("metadata.date-missing", "metadata.published-missing"),
    "byline": ("metadata.byline-missing", "metadata.author-missing"),
    "headline": ("metadata.headline-missing",),
    "language": ("metadata.language-missing",),
    "standfirst": ("metadata.standfirst-missing",),
    "kicker": ("metadata.kicker-missing",),
    "dateline": ("metadata.dateline-missing",),
}
"""Findings that say the same as preflight does of a field."""

_LINK = re.compile(  # inline, then by reference
    r"\]\(\s*<?((?:[^\s()<>]|\([^\s()<>]{0,200}\)){0,2000})"
    r"|^\s{0,3}\[[^\]\n]{1,200}\]:\s*<?([^\s<>]{1,2000})",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Blocker:
    """One reason the export is held. ``key`` and ``slots`` fill a message of the catalogue, ``action`` is the key of what settles
    it, ``finding`` the place to jump to (None: ``field``, or the export dialog itself). ``overridable`` by a recorded reason.
    """

    key: str
    slots: Details
    action: str
    finding: Finding | None = None
    field: str = ""
    overridable: bool = True

    @property
    def code(self) -> str:
        """The finding's code, or the key of what preflight itself found."""
        return self.finding.code if self.finding else self.key

    def message(self, messages: Messages) -> str:
        """What is wrong, in one line."""
        return messages.message(self.finding) if self.finding else messages.text(self.key, **dict(self.slots))

    def remedy(self, messages: Messages) -> str:
        """What settles it, in one line."""
        return messages.text(self.action, **dict(self.slots))


@dataclass(frozen=True, slots=True)
class Holds:
    """What the workflow says: ``legal`` is the reason of a legal hold, ``embargo`` the time it ends; "" for none.

    ``now`` is compared with the embargo; both are ISO 8601 with an offset.
    """

    legal: str = ""
    embargo: str = ""
    now: str = ""

    @property
    def embargoed(self) -> bool:
        """Whether there is an embargo that is not over; one that is no time with an offset never is."""
        if not self.embargo:
            return False
        try:
            return datetime.fromisoformat(self.now) < datetime.fromisoformat(self.embargo)
        except (ValueError, TypeError):
            return True


def preflight(
    article: Article,
    open_findings: Sequence[Finding],
    outlet: Outlet,
    settled: Sequence[tuple[Finding, Verdict]] = (),
    purpose: str = "standard",
    holds: Holds = Holds(),
    of_page: tuple[Blocker, ...] | None = None,
) -> tuple[Blocker, ...]:
    """Everything that holds the export; empty means it may go. ``settled`` are the findings ruled on, with their verdicts;
    ``of_page`` is what :func:`page_blockers` said of the page, None to make it here.
    """
    absolute = [*_hold_blockers(holds), *_disclaimer_blockers(article, outlet, purpose)]
    fields = list(_field_blockers(article, outlet))
    covered = {code for blocker in fields for code in _DUPLICATES.get(blocker.field, ())}
    findings = [
        *_finding_blockers((one for one in open_findings if one.code not in covered), outlet),
        *_verdict_blockers(settled),
    ]
    return (
        *absolute,
        *fields,
        *_embargo_blockers(holds),
        *_link_blockers(article),
        *findings,
        *(page_blockers(article, outlet, purpose) if of_page is None else of_page),
    )


def _blocker(key: str, action: str, field: str = "", *, overridable: bool = True, **slots: object) -> Blocker:
    return Blocker(f"preflight.{key}", details(**slots), f"action.{action}", field=field, overridable=overridable)


def _hold_blockers(holds: Holds) -> Iterator[Blocker]:
    if holds.legal:
        yield _blocker("legal-hold", "lift-hold", overridable=False, reason=holds.legal)


def _embargo_blockers(holds: Holds) -> Iterator[Blocker]:
    if holds.embargoed:
        yield _blocker("embargo", "wait-embargo", until=at_the_desk(holds.embargo))


def at_the_desk(moment: str) -> str:
    """A time as the clock at the desk shows it, with its offset; as it is written where it is none."""
    try:
        return datetime.fromisoformat(moment).astimezone().isoformat(sep=" ", timespec="minutes")
    except ValueError:
        return moment


def _disclaimer_blockers(article: Article, outlet: Outlet, purpose: str) -> Iterator[Blocker]:
    language = article.language or pack_of(article).code
    slots = {"outlet": outlet.name, "language": language, "purpose": purpose}
    if outlet.disclaimer(language, purpose) is None:
        yield _blocker("disclaimer-missing", "approve-disclaimer", overridable=False, **slots)
    if find_disclaimer(article.body, outlet.disclaimers) is not None:
        yield _blocker("disclaimer-doubled", "remove-disclaimer", "body", overridable=False, **slots)


def _field_blockers(article: Article, outlet: Outlet) -> Iterator[Blocker]:
    for field in outlet.required:
        if not (getattr(article, field) or "").strip():
            yield _blocker(f"missing-{field}", f"set-{field}", field, outlet=outlet.name)
    if not article.body.strip():
        yield _blocker("missing-body", "write-body", "body")
    published = (article.published or "").strip()
    if published and Labels.of(pack_of(article)).moment(published, outlet.offset) is None:
        yield _blocker("bad-published", "set-published", "published", value=published)
    limit, length = outlet.headline_limit, len(article.headline.strip())
    if limit is not None and length > limit:
        yield _blocker("long-headline", "shorten-headline", "headline", limit=limit, length=length)


def _finding_blockers(findings: Iterable[Finding], outlet: Outlet) -> Iterator[Blocker]:
    for finding in findings:
        if finding.severity is Severity.ERROR:
            yield Blocker(finding.code, finding.details, "action.settle-error", finding, finding.field)
        elif finding.severity is Severity.WARNING and finding.code in outlet.must_decide:
            yield Blocker(finding.code, finding.details, "action.decide", finding, finding.field)


def _verdict_blockers(settled: Iterable[tuple[Finding, Verdict]]) -> Iterator[Blocker]:
    for finding, verdict in settled:
        if verdict.ruling is Ruling.QUERY:
            yield Blocker(finding.code, finding.details, "action.answer-question", finding, finding.field)
        elif verdict.ruling is Ruling.IGNORED and finding.severity is Severity.ERROR:
            yield Blocker(finding.code, finding.details, "action.settle-error", finding, finding.field)


def _link_blockers(article: Article) -> Iterator[Blocker]:
    for match in _LINK.finditer(article.body):
        address = match[1] if match[1] is not None else match[2]
        if not followable(address) or address.startswith("#"):
            yield _blocker("unsafe-link", "mend-link", "body", address=address[:200])


def page_blockers(article: Article, outlet: Outlet, purpose: str) -> tuple[Blocker, ...]:
    """The page itself, as it would be written, through the page checker: the one part of preflight that takes long."""
    try:
        html = page(article, outlet, outlet.disclaimer(article.language or pack_of(article).code, purpose))
    except (ValueError, RecursionError) as error:
        return (page_failed(str(error)),)
    return tuple(_blocker("page-invalid", "mend-page", problem=fault) for fault in page_faults(html))


def page_failed(reason: str) -> Blocker:
    """There is no page: it could not be made."""
    return _blocker("page-fails", "mend-template", reason=reason)


def held(blockers: Iterable[Blocker], override: str = "") -> tuple[Blocker, ...]:
    """The blockers that still hold once a reason was given: none that is overridable, if the reason says anything."""
    return tuple(one for one in blockers if not (one.overridable and override.strip()))
