"""The README of a bundle: may I publish, and what changed? Start reading at :func:`readme`."""

from deskeditor.export.differences import changes_of
from deskeditor.export.labels import Labels
from deskeditor.export.release import Release, Signature
from deskeditor.findings import Messages
from deskeditor.language import load_pack


def may_publish(release: Release) -> bool:
    """Whether the web team may put it on the site (once an embargo is over)."""
    return release.notice is None or release.notice.kind in {"correction", "refile"}


def readme(release: Release) -> str:
    """Plain text, in the desk's language; the first line answers the first question."""
    messages = Messages.load(release.ui_language)

    def say(key: str, **slots: object) -> str:
        return messages.text(f"bundle.{key}", **slots)

    article, notice, publish = release.printed, release.notice, may_publish(release)
    lines = [say("may-publish") if publish else say("do-not-publish")]
    if release.embargo and publish:
        lines.append(say("embargo", until=_told(release.embargo, release)))
    if notice:
        lines += [say(f"notice-{notice.kind}", version=notice.replaces), notice.text]
        lines += [say("since", since=notice.since)] if notice.since else []
        lines += [say("substitute", slug=notice.substitute)] if notice.substitute else []
    lines += ["", article.headline or article.slug, say("identity", slug=article.slug, version=release.version, uri=release.uri)]
    made = {"outlet": release.outlet.name, "by": release.by.name or "?", "at": _told(release.at, release) or "?"}
    lines.append(say("made" if publish else "ordered", **made))
    lines += _of_the_text(release, messages) if publish else []  # an order to stop comes without the text
    if release.outlet.contact:
        lines += ["", say("contact", contact=release.outlet.contact)]
    lines += ["", say("check")]
    return "\n".join(lines) + "\n"


def _of_the_text(release: Release, messages: Messages) -> list[str]:
    """What changed in it, its disclaimer, the reasons given and the signatures."""

    def say(key: str, **slots: object) -> str:
        return messages.text(f"bundle.{key}", **slots)

    lines = ["", say("changed"), *_changed(release, messages)]
    if release.paragraphs_lost:
        lines.append(f"  {messages.text('export.shorter', paragraphs=release.paragraphs_lost)}")
    lines += [f"  {messages.text('export.picture-lost', address=one)}" for one in release.lost_pictures]
    if release.disclaimer:
        lines += ["", say("disclaimer", id=release.disclaimer.id), f"  {release.disclaimer.text}"]
    if release.override:
        lines += ["", say("override", reason=release.override), *(f"  - {one}" for one in release.overridden)]
    kept = [verdict for _, verdict in release.settled if verdict.ruling.value == "stet"]
    return [*lines, "", say("left", count=len(kept)), say("signed"), *_signed(release, messages)]


def _changed(release: Release, messages: Messages) -> list[str]:
    """Paragraph counts against the last release, else against the original."""
    before = release.previous or release.original
    if before is None:
        return [f"  {messages.text('bundle.first')}"]
    changes = changes_of(before.body.split("\n"), release.article.body.split("\n"))
    changes = tuple(one for one in changes if any(piece.text.strip() for piece in one.pieces))
    added, removed = (sum(one.kind == kind for one in changes) for kind in ("added", "removed"))
    rewritten = sum(one.kind == "kept" and len(one.pieces) > 1 for one in changes)
    key = "since-release" if release.previous else "since-original"
    return [f"  {messages.text(f'bundle.{key}', added=added, removed=removed, rewritten=rewritten)}"]


def _signed(release: Release, messages: Messages) -> list[str]:
    if not release.signatures:
        return [f"  {messages.text('bundle.unsigned')}"]
    return [f"  - {messages.text(_role(one), by=one.by, at=_told(one.at, release))}" for one in release.signatures]


def _role(one: Signature) -> str:
    return f"bundle.signed-{one.role}-alone" if one.solo else f"bundle.signed-{one.role}"


def _told(at: str, release: Release) -> str:
    """A time as the desk writes it, with its zone; one that is no time as it is."""
    moment = Labels.of(load_pack(release.ui_language)).moment(at, release.outlet.offset)
    if moment is None or moment.machine == moment.day:
        return at
    zone = moment.machine[len("2026-03-02T10:00:00") :]
    return f"{moment.shown} (UTC)" if zone in {"Z", "+00:00"} else f"{moment.shown} (UTC{zone})"
