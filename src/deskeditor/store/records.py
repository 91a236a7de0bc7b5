"""What only ever grows: rulings, sources and what they support, sign-offs, exports; and people, words, settings.

Start reading at :func:`write_ruling`. All writers run inside a transaction.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from deskeditor.findings import Anchor, Person, Source, Verdict
from deskeditor.store.database import Database
from deskeditor.store.serial import anchor_from, anchor_text, source_of, source_text, verdict_of, verdict_text

REFUSED = "workflow.not-exported"
"""The problem of an export on hold or under embargo."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """A ruling in the record. ``id`` is unique on every desk, so that records of two desks can be merged."""

    id: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Support:
    """What a source says for a claim. ``support``: full, partial, contradicts; "none" takes it back."""

    source: str
    code: str
    anchor: Anchor | None
    support: str
    at: str
    by: str


@dataclass(frozen=True, slots=True)
class SignOff:
    """A signature under a content hash. ``action`` is "signed" or "void"; ``rules`` the version of the rules signed under."""

    action: str
    role: str
    hash: str
    rules: str
    statement: str
    solo: bool
    at: str
    by: str


@dataclass(frozen=True, slots=True)
class ExportRecord:
    """A page that went out. ``sha256`` is of the file, ``hash`` of the content that was signed.

    ``notice`` is "hold" or "kill" where what went out says that nothing is published.
    """

    outlet: str
    language: str
    path: str
    sha256: str
    hash: str
    override: str
    at: str
    by: str
    notice: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """What was put right after release. ``kind`` is CORRECTED (substance) or REFILE (minor); ``mistaken_since``: since when."""

    kind: str
    note: str
    mistaken_since: str
    at: str
    by: str


def write_ruling(database: Database, draft: int, action: str, ruled: Ruled, at: str, by: str) -> None:
    """Record that a ruling was made ("ruled"), taken back ("withdrawn") or made again ("reinstated")."""
    content = verdict_text(ruled.verdict) if action == "ruled" else "{}"
    database.run(
        "INSERT INTO verdict(id, draft, action, content, at, by) VALUES (?, ?, ?, ?, ?, ?)",
        (ruled.id, draft, action, content, at, by),
    )


def rulings(database: Database, draft: int) -> tuple[Ruled, ...]:
    """The rulings in force, in the order they were made. What cannot be read is left out (the audit trail names it)."""
    made: dict[str, Verdict] = {}
    standing: dict[str, None] = {}
    for row in database.rows("SELECT id, action, content FROM verdict WHERE draft = ? ORDER BY seq", (draft,)):
        if row["action"] == "withdrawn":
            standing.pop(row["id"], None)
            continue
        if row["action"] == "ruled":
            try:
                made[row["id"]] = verdict_of(row["content"])
            except ValueError:
                continue
        if row["id"] in made:
            standing[row["id"]] = None
    return tuple(Ruled(name, made[name]) for name in standing)


def write_source(database: Database, draft: int, source: Source, at: str, by: str) -> None:
    """Add a source, or a newer state of it."""
    database.run(
        "INSERT INTO source(id, draft, content, at, by) VALUES (?, ?, ?, ?, ?)", (source.id, draft, source_text(source), at, by)
    )


def sources(database: Database, draft: int) -> tuple[Source, ...]:
    """The sources of a draft, each in its newest state, in the order they were added."""
    known: dict[str, Source] = {}
    for row in database.rows("SELECT content FROM source WHERE draft = ? ORDER BY seq", (draft,)):
        try:
            source = source_of(row["content"])
        except ValueError:
            continue
        known[source.id] = source
    return tuple(known.values())


def write_support(database: Database, draft: int, support: Support) -> None:
    """Tie a source to a claim; the last word on a pair stands."""
    database.run(
        "INSERT INTO support(draft, source, code, anchor, support, at, by) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (draft, support.source, support.code, anchor_text(support.anchor), support.support, support.at, support.by),
    )


def supports(database: Database, draft: int) -> tuple[Support, ...]:
    """Which source says what for which claim, as it stands."""
    known: dict[tuple[str, str, str], Support] = {}
    for row in database.rows("SELECT * FROM support WHERE draft = ? ORDER BY seq", (draft,)):
        key = (row["source"], row["code"], row["anchor"])
        known.pop(key, None)
        if row["support"] != "none":
            known[key] = Support(*key[:2], anchor_from(row["anchor"]), row["support"], row["at"], row["by"])
    return tuple(known.values())


def write_signoff(database: Database, draft: int, signoff: SignOff) -> None:
    """Record a signature, or that one has become void."""
    database.run(
        "INSERT INTO signoff(draft, action, role, hash, rules, statement, solo, at, by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            draft,
            signoff.action,
            signoff.role,
            signoff.hash,
            signoff.rules,
            signoff.statement,
            int(signoff.solo),
            signoff.at,
            signoff.by,
        ),
    )


def void_signoffs(database: Database, draft: int, at: str, by: str) -> bool:
    """Record that the signatures under a draft no longer hold; whether any did."""
    if not is_signed(database, draft):
        return False
    write_signoff(database, draft, SignOff("void", "", "", "", "", solo=False, at=at, by=by))
    return True


def is_signed(database: Database, draft: int) -> bool:
    """Whether a signature stands under a draft that nothing recorded since has made void."""
    last = database.value("SELECT action FROM signoff WHERE draft = ? ORDER BY seq DESC LIMIT 1", (draft,))
    return bool(last == "signed")


def signoffs(database: Database, draft: int) -> tuple[SignOff, ...]:
    """Every signature and every voiding, in order."""
    found = database.rows(
        "SELECT action, role, hash, rules, statement, solo, at, by FROM signoff WHERE draft = ? ORDER BY seq", (draft,)
    )
    return tuple(SignOff(**{**row, "solo": bool(row["solo"])}) for row in found)


def write_export(database: Database, draft: int, one: ExportRecord) -> None:
    """Record what was exported. Raises DeskProblem ``workflow.not-exported`` on hold, withdrawn, under embargo (which a recorded
    reason lifts) or not signed as its outlet asks: the file refuses, whoever calls.
    """
    values = (draft, one.outlet, one.language, one.path, one.sha256, one.hash, one.override, one.at, one.by, one.notice)
    with database.guarding(REFUSED):
        database.run(
            "INSERT INTO export(draft, outlet, language, path, sha256, hash, override, at, by, notice)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            values,
        )


def write_asked(database: Database, outlet: str, roles: tuple[str, ...], at: str, by: str) -> tuple[str, ...] | None:
    """Keep whose signatures an outlet asks for, where that is news; what it asked for before, None where it is none."""
    row = database.row("SELECT roles FROM asked WHERE outlet = ? ORDER BY seq DESC LIMIT 1", (outlet,))
    before: tuple[str, ...] = tuple(json.loads(row["roles"])) if row else ()
    if before == roles:
        return None
    values = (outlet, json.dumps(roles), at, by)
    database.run("INSERT INTO asked(outlet, roles, at, by) VALUES (?, ?, ?, ?)", values)
    return before


def exports(database: Database, draft: int) -> tuple[ExportRecord, ...]:
    """What was exported, in order."""
    found = database.rows(
        "SELECT outlet, language, path, sha256, hash, override, at, by, notice FROM export WHERE draft = ? ORDER BY seq", (draft,)
    )
    return tuple(ExportRecord(**row) for row in found)


def write_correction(database: Database, draft: int, one: Correction) -> None:
    """Record a correction."""
    database.run(
        "INSERT INTO correction(draft, class, note, mistaken_since, at, by) VALUES (?, ?, ?, ?, ?, ?)",
        (draft, one.kind, one.note, one.mistaken_since, one.at, one.by),
    )


def corrections(database: Database, draft: int) -> tuple[Correction, ...]:
    """The corrections of a draft, in order."""
    found = database.rows(
        "SELECT class AS kind, note, mistaken_since, at, by FROM correction WHERE draft = ? ORDER BY seq", (draft,)
    )
    return tuple(Correction(**row) for row in found)


def write_word(database: Database, word: str, scope: str, at: str, by: str) -> None:
    """Accept a word for a scope: "outlet:<id>" or "me:<name>"."""
    database.run("INSERT OR IGNORE INTO word(word, scope, by, at) VALUES (?, ?, ?, ?)", (word, scope, by, at))


def forget_word(database: Database, word: str, scope: str) -> None:
    """No longer accept it."""
    database.run("DELETE FROM word WHERE word = ? AND scope = ?", (word, scope))


def words(database: Database, scopes: Iterable[str]) -> frozenset[str]:
    """The words accepted for any of some scopes."""
    return frozenset(row["word"] for scope in scopes for row in database.rows("SELECT word FROM word WHERE scope = ?", (scope,)))


def write_person(database: Database, person: Person, at: str) -> None:
    """Remember a person; the newest initials and role stand."""
    database.run(
        "INSERT INTO person(name, initials, role, added) VALUES (?, ?, ?, ?) ON CONFLICT(name) DO UPDATE SET"
        " initials = excluded.initials, role = excluded.role",
        (person.name, person.initials, person.role, at),
    )


def people(database: Database) -> tuple[Person, ...]:
    """Everyone ever chosen, in the order they first were."""
    return tuple(Person(**row) for row in database.rows("SELECT name, initials, role FROM person ORDER BY added, rowid"))


def write_setting(database: Database, name: str, value: str) -> None:
    """Remember a setting."""
    database.run(
        "INSERT INTO setting(name, value) VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value", (name, value)
    )


def setting(database: Database, name: str) -> str | None:
    """A remembered setting; None."""
    found: str | None = database.value("SELECT value FROM setting WHERE name = ?", (name,))
    return found
