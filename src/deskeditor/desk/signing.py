"""Signatures: what they are bound to, whether they hold, what they let out. Start reading at :func:`content_hash`.

A signature covers what will be printed: text, metadata, the disclaimer for the draft's purpose, and the rulings in force. What
differs from that, be it the wording or the purpose of its disclaimer alone, goes out under a new signature or not at all.
"""

from dataclasses import asdict, dataclass

from deskeditor.desk.clock import now
from deskeditor.desk.session import Session
from deskeditor.desk.writing import void
from deskeditor.export import Blocker
from deskeditor.findings import details
from deskeditor.findings.settling import MENDED
from deskeditor.outlets import PURPOSES
from deskeditor.store import audit, drafts, records
from deskeditor.store.problem import DeskProblem
from deskeditor.store.records import SignOff
from deskeditor.store.serial import canonical, sha256

STANDARD = "standard"


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature and whether it holds. ``older_rules``: it holds, but was given under older rules or house words.

    ``void_since`` is when it was recorded as void; "" while it holds, or when the change is not saved yet.
    """

    signoff: SignOff
    valid: bool
    older_rules: bool
    void_since: str = ""


def content_hash(session: Session, outlet: str = "", purpose: str = "") -> str:
    """What a signature is bound to: text, metadata, the disclaimer and the corrections that will be printed, the rulings in
    force (those that mended the text are in the text). For another outlet or purpose than the draft's own it is another one.
    """
    article = session.article
    purpose = purpose or session.purpose
    disclaimer = session.workplace.outlet(outlet or article.outlet).disclaimer(article.language, purpose)
    content: dict[str, object] = {
        "article": asdict(article),
        "disclaimer": disclaimer.text if disclaimer else "",
        "rulings": sorted(ruled.id for ruled in session.manuscript.rulings if ruled.verdict.ruling not in MENDED),
    }
    if purpose != STANDARD:  # what was signed before drafts had a purpose holds
        content["purpose"] = purpose
    corrections = records.corrections(session.workplace.database, session.id)
    if corrections:
        content["corrections"] = [[one.kind, one.note, one.mistaken_since] for one in corrections]
    return sha256(canonical(content))


def signatures(session: Session) -> tuple[Signature, ...]:
    """Every signature, oldest first. One is void from the first change on, and stays so when the change is undone."""
    found = records.signoffs(session.workplace.database, session.id)
    if not any(one.action == "signed" for one in found):
        return ()  # a print of the whole draft costs: it is taken where there is something to compare it with
    void_after = max((number for number, one in enumerate(found) if one.action == "void"), default=-1)
    present = content_hash(session)
    rules = rules_of(session)
    return tuple(
        Signature(
            one,
            valid := number > void_after and not session.dirty and one.hash == present,
            valid and one.rules != rules,
            next((later.at for later in found[number:] if later.action == "void"), ""),
        )
        for number, one in enumerate(found)
        if one.action == "signed"
    )


def covering(session: Session, outlet: str = "", purpose: str = "") -> tuple[Signature, ...]:
    """The signatures that hold for what would be printed for an outlet and a purpose; "" for the draft's own."""
    present = content_hash(session, outlet, purpose)
    return tuple(one for one in signatures(session) if one.valid and one.signoff.hash == present)


def signoff_blockers(session: Session, outlet: str = "", purpose: str = "") -> tuple[Blocker, ...]:
    """What an export lacks of signatures, where the outlet asks for them.

    Both the draft's own outlet and the one it is exported for are asked: neither is a way round the other.
    """
    names = {session.article.outlet, outlet or session.article.outlet}
    asked = max((session.workplace.outlet(name).signing_roles for name in names), key=len)
    if not asked:
        return ()
    given = signatures(session)
    valid = {one.signoff.role for one in given if one.valid}
    missing = [role for role in asked if role not in valid]
    if missing:
        key = "signature-void" if given else "signature-missing"
        return tuple(blocked(key, f"sign-{role}", role=role) for role in missing)
    if covering(session, outlet, purpose):
        return ()
    own = f"{session.workplace.outlet(session.article.outlet).id}/{session.purpose}"
    other = f"{session.workplace.outlet(outlet or session.article.outlet).id}/{purpose or session.purpose}"
    return (blocked("signed-otherwise", "sign-otherwise", field="purpose", signed=own, asked=other),)


def set_purpose(session: Session, purpose: str) -> None:
    """Say which disclaimer the draft carries; a signature under another is void, and an unreleased draft goes back to editing.

    Raises DeskProblem ``draft.no-purpose``, ``desk.…``.
    """
    if purpose not in PURPOSES:
        raise DeskProblem("draft.no-purpose", purpose=purpose, known=", ".join(PURPOSES))
    if purpose == session.purpose:
        return
    workplace, at = session.workplace, now()
    with workplace.database.writing():
        old = session.purpose
        drafts.set_purpose(workplace.database, session.id, purpose)
        audit.record(workplace.database, at, workplace.person.name, "draft.purpose", session.id, old=old, new=purpose)
        void(workplace, session.id, at)


def keep_purpose(session: Session, purpose: str) -> None:
    """Let a draft carry the purpose it was exported for, where that makes no signature void. Raises DeskProblem."""
    if purpose and not records.is_signed(session.workplace.database, session.id):
        set_purpose(session, purpose)


def note_void(session: Session) -> None:
    """Record that signatures no longer hold where something beside the draft has changed: the wording of its disclaimer."""
    workplace = session.workplace
    if workplace.database.read_only or session.dirty or not records.is_signed(workplace.database, session.id):
        return
    if signatures(session)[-1].valid:
        return
    with workplace.database.writing():
        void(workplace, session.id, now())


def rules_of(session: Session) -> str:
    """The version of the rules a draft is reviewed by."""
    return session.workplace.rules(session.article.outlet)


def blocked(key: str, action: str, *, field: str = "", **slots: object) -> Blocker:
    """A blocker of the workflow; no reason lifts one."""
    return Blocker(f"workflow.{key}", details(**slots), f"action.{action}", field=field, overridable=False)
