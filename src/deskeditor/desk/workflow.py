"""The workflow: from intake to release, and who may move a draft. Start reading at :func:`move`.

The model refuses, whoever asks: the window, the command line and a script all come through :func:`move`, and the file itself
refuses moves that are none (``store/schema.py``). On a desk where one person works alone the second person's part may be done by
the first; it is recorded as solo.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from deskeditor.desk.clock import is_day, now
from deskeditor.desk.session import Session
from deskeditor.desk.signing import blocked, content_hash, rules_of, set_purpose, signatures
from deskeditor.desk.words import keep_names, names_of
from deskeditor.export import Blocker, Holds
from deskeditor.export.preflight import at_the_desk
from deskeditor.findings import ANSWERED, Ruling, Verdict
from deskeditor.store import audit, drafts, records
from deskeditor.store.problem import DeskProblem
from deskeditor.store.records import Correction, SignOff
from deskeditor.store.schema import MOVES

HEADS = frozenset({"head", "desk head", "editor-in-chief", "editor in chief", "rédacteur en chef", "rédactrice en chef"})
"""The roles that withdraw what was released."""
SENIOR = HEADS | {
    "desk",
    "desk editor",
    "slot",
    "news editor",
    "chef d'édition",
    "cheffe d'édition",
    "chef de desk",
    "cheffe de desk",
}
"""The roles that release, hold and correct. A role is what a person says of themselves: recorded, not checked."""
SIGNED_IN = {"second_read": "editor", "approved": "second"}
"""Moving there signs: the role of the signature."""
CORRECTIONS = ("CORRECTED", "REFILE")


@dataclass(frozen=True, slots=True)
class Transition:
    """A move and what is in its way: nothing, or blockers with the action that settles each."""

    to: str
    blockers: tuple[Blocker, ...]


@dataclass(frozen=True, slots=True)
class Order:
    """What a move is asked with. ``note`` and ``kind`` belong to a correction, ``reason`` to holding, withdrawing, spiking."""

    reason: str = ""
    kind: str = ""
    note: str = ""
    mistaken_since: str = ""


def holds_of(session: Session) -> Holds:
    """Legal hold and embargo of a draft."""
    row = session.workplace.database.row("SELECT embargo, legal_hold FROM draft WHERE id = ?", (session.id,)) or {}
    return Holds(row.get("legal_hold") or "", row.get("embargo") or "", now())


def set_holds(session: Session, legal: str | None = None, embargo: str | None = None) -> None:
    """Set or lift ("") a legal hold (its reason) or an embargo (ISO 8601 with an offset). None leaves it as it is.

    Raises DeskProblem: ``workflow.role`` when a legal hold is lifted by someone who may not, ``workflow.bad-embargo``.
    """
    embargo = embargo and _moment(embargo)
    present = holds_of(session)
    if legal == "" and present.legal and not (is_solo(session) or _role(session) in SENIOR):
        raise DeskProblem("workflow.role", role=session.workplace.person.role or "?", to="lift-hold")
    database, by = session.workplace.database, session.workplace.person.name
    with database.writing():
        drafts.set_holds(
            database, session.id, present.legal if legal is None else legal, present.embargo if embargo is None else embargo
        )
        audit.record(database, now(), by, "draft.holds", session.id, legal=legal, embargo=embargo)


def _moment(text: str) -> str:
    """A time as it is kept, so that it can be compared with any other. Raises DeskProblem when it is none, or has no offset."""
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError:
        found = None
    if found is None or found.tzinfo is None:
        raise DeskProblem("workflow.bad-embargo", value=text[:80])
    return found.isoformat()


def is_solo(session: Session) -> bool:
    """Whether one person works on this desk alone."""
    return len(records.people(session.workplace.database)) <= 1


def transitions(session: Session) -> tuple[Transition, ...]:
    """Where the draft may go from here, each with what is in its way."""
    return tuple(Transition(to, blockers(session, to)) for to in MOVES[session.status])


def blockers(session: Session, to: str, order: Order = Order()) -> tuple[Blocker, ...]:
    """What is in the way of a move; empty when it may be made."""
    if to not in MOVES[session.status]:
        return (blocked("no-such-move", "choose-move", old=session.status, new=to),)
    return (*_role_blockers(session, to), *_GUARDS.get(to, _nothing)(session, order))


def move(session: Session, to: str, order: Order = Order()) -> tuple[Blocker, ...]:
    """Move the draft; () when it was done, else what is in the way, and nothing was changed. Raises DeskProblem (saving)."""
    session.take_stock()
    session.save()
    session.review()
    found = blockers(session, to, order)
    if found:
        return found
    old, at, person = session.status, now(), session.workplace.person
    database = session.workplace.database
    solo = is_solo(session)
    session.save()
    with database.writing():
        if to in SIGNED_IN:
            _sign(session, SIGNED_IN[to], order.note, at)
        elif to == "editing":
            records.void_signoffs(database, session.id, at, person.name)
        if to == "corrected":
            one = Correction(order.kind, order.note, order.mistaken_since, at, person.name)
            records.write_correction(database, session.id, one)
            records.void_signoffs(database, session.id, at, person.name)  # the note is printed, and nobody has signed it
        if to in {"released", "corrected"}:
            pack = session.workplace.reviewer(session.article.outlet).pack(session.language)
            keep_names(session.workplace, session.id, session.article.outlet, names_of(session.article, pack))
        drafts.set_status(database, session.id, to)
        audit.record(database, at, person.name, "status", session.id, old=old, new=to, reason=order.reason, solo=solo)
    return ()


class _RefusedError(Exception):
    """Takes back what was written before a move was refused."""


def move_with_purpose(session: Session, purpose: str, to: str, order: Order = Order()) -> tuple[Blocker, ...]:
    """Let the draft carry another disclaimer and move it: both, or neither when something is in the way. Raises DeskProblem."""
    session.take_stock()
    session.save()
    found: tuple[Blocker, ...] = ()
    with suppress(_RefusedError), session.workplace.database.writing():
        set_purpose(session, purpose)
        found = move(session, to, order)
        if found:
            raise _RefusedError
    return found


def sign(session: Session, role: str, statement: str = "") -> tuple[Blocker, ...]:
    """Sign what stands, where no move does it (after a correction): () when it was done. ``role`` is "editor" or "second"."""
    session.save()
    session.review()
    found = _to_second_read(session, Order()) if role == "editor" else _to_approved(session, Order())
    if not found:
        with session.workplace.database.writing():
            _sign(session, role, statement, now())
    return found


def _sign(session: Session, role: str, statement: str, at: str) -> None:
    by, solo = session.workplace.person.name, is_solo(session)
    signed = SignOff("signed", role, content_hash(session), rules_of(session), statement, solo, at, by)
    records.write_signoff(session.workplace.database, session.id, signed)
    audit.record(session.workplace.database, at, by, "signed", session.id, role=role, hash=signed.hash, solo=solo)


def questions(session: Session) -> tuple[Verdict, ...]:
    """The questions to the author that have no answer, those whose words have gone from the draft among them."""
    return tuple(one for one in session.verdicts if one.ruling is Ruling.QUERY and one.reason != ANSWERED)


def open_questions(session: Session) -> int:
    """How many questions to the author have no answer."""
    return len(questions(session))


def _role(session: Session) -> str:
    return session.workplace.person.role.casefold().replace("’", "'").strip()


def _nothing(_: Session, __: Order) -> tuple[Blocker, ...]:
    return ()


def _role_blockers(session: Session, to: str) -> tuple[Blocker, ...]:
    role, allowed = _role(session), HEADS if to == "withdrawn" else SENIOR
    if to not in {"released", "held", "corrected", "withdrawn"} or role in allowed or is_solo(session):
        return ()
    return (blocked("role", "ask-desk", role=role or "?", to=to),)


def _to_editing(session: Session, _: Order) -> tuple[Blocker, ...]:
    if session.status == "queries" and open_questions(session):
        return (blocked("open-questions", "answer-question", count=open_questions(session)),)
    article = session.article
    missing = [name for name in ("language", "headline") if session.status == "intake" and not getattr(article, name)]
    return tuple(blocked(f"missing-{name}", f"set-{name}") for name in missing)


def _to_queries(session: Session, _: Order) -> tuple[Blocker, ...]:
    return () if open_questions(session) else (blocked("no-question", "ask-author"),)


def _to_second_read(session: Session, _: Order) -> tuple[Blocker, ...]:
    count, asked = session.counts().blocking, open_questions(session)
    found = [blocked("undecided", "decide", count=count)] if count else []
    found += [blocked("open-questions", "answer-question", count=asked)] if asked else []
    return tuple(found)


def _to_approved(session: Session, order: Order) -> tuple[Blocker, ...]:
    first = [one for one in signatures(session) if one.signoff.role == "editor"]
    if not any(one.valid for one in first):
        return (blocked("signature-void" if first else "signature-missing", "sign-editor", role="editor"),)
    first = [one for one in first if one.valid]
    if first[-1].signoff.by == session.workplace.person.name and not is_solo(session):
        return (blocked("same-person", "ask-second", person=session.workplace.person.name),)
    return _to_second_read(session, order)


def _to_released(session: Session, order: Order) -> tuple[Blocker, ...]:
    holds = holds_of(session)
    found = [*_to_second_read(session, order)]
    if session.status == "approved":
        given = signatures(session)
        signed, valid = {one.signoff.role for one in given}, {one.signoff.role for one in given if one.valid}
        lost = {role: "signature-void" if role in signed else "signature-missing" for role in ("editor", "second")}
        found += [blocked(key, f"sign-{role}", role=role) for role, key in lost.items() if role not in valid]
    if holds.legal:
        found.append(blocked("legal-hold", "lift-hold", reason=holds.legal))
    if holds.embargoed:
        found.append(blocked("embargo", "wait-embargo", until=at_the_desk(holds.embargo)))
    return tuple(found)


def _needs_reason(_: Session, order: Order) -> tuple[Blocker, ...]:
    return () if order.reason.strip() else (blocked("reason-missing", "give-reason"),)


def _to_corrected(session: Session, order: Order) -> tuple[Blocker, ...]:
    if order.kind not in CORRECTIONS or not order.note.strip():
        return (blocked("correction-missing", "write-correction"),)
    if order.mistaken_since.strip() and not is_day(order.mistaken_since):
        return (blocked("bad-day", "write-correction", value=order.mistaken_since[:80]),)
    return _to_second_read(session, order)


_GUARDS: dict[str, Callable[[Session, Order], tuple[Blocker, ...]]] = {
    "editing": _to_editing,
    "queries": _to_queries,
    "second_read": _to_second_read,
    "approved": _to_approved,
    "released": _to_released,
    "held": _needs_reason,
    "withdrawn": _needs_reason,
    "spiked": _needs_reason,
    "corrected": _to_corrected,
}
