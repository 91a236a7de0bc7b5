"""The tables of a desk, as plain DDL. Start reading at :data:`MIGRATIONS`.

A migration is a script that is run once, in order, inside one transaction with the new ``user_version``. Never edit one that was
released; append. (sqlite-utils' ``transform`` would silently drop the triggers that keep the records append-only.)
"""

APPLICATION_ID = 0x4445534B
"""Written in the file's header ("DESK"), so that another program's database is never taken for a desk."""

_TABLES = """
CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE person(name TEXT PRIMARY KEY, initials TEXT NOT NULL, role TEXT NOT NULL, added TEXT NOT NULL) STRICT;
CREATE TABLE draft(
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  headline TEXT NOT NULL,
  status TEXT NOT NULL,
  language TEXT NOT NULL,
  outlet TEXT NOT NULL,
  words INTEGER NOT NULL,
  created TEXT NOT NULL,
  updated TEXT NOT NULL,
  turn INTEGER NOT NULL,           -- grows with every change of any draft: the order of the list
  indexed INTEGER NOT NULL,        -- the revision the search knows; -1: an older one
  counts TEXT,                     -- open findings, JSON; NULL when never reviewed
  counts_of TEXT,                  -- the rules' version they were counted with
  embargo TEXT,                    -- ISO 8601; NULL: none
  legal_hold TEXT,                 -- the reason; NULL: none
  binned TEXT                      -- when it was put in the bin; NULL: it was not
) STRICT;
CREATE INDEX draft_by_turn ON draft(turn DESC) WHERE binned IS NULL;
CREATE INDEX draft_by_status ON draft(status, turn DESC) WHERE binned IS NULL;
CREATE INDEX draft_unindexed ON draft(id) WHERE indexed < 0;
CREATE TABLE original(
  draft INTEGER PRIMARY KEY REFERENCES draft(id), text BLOB NOT NULL, disclaimer TEXT NOT NULL, name TEXT NOT NULL,
  file BLOB NOT NULL, sha256 TEXT NOT NULL      -- the bytes it came in, compressed, and their hash
) STRICT;
CREATE TABLE body(
  draft INTEGER PRIMARY KEY REFERENCES draft(id), content BLOB NOT NULL, sha256 TEXT NOT NULL, revision INTEGER NOT NULL,
  saved TEXT NOT NULL
) STRICT;
CREATE TABLE revision(
  draft INTEGER NOT NULL REFERENCES draft(id), number INTEGER NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL, name TEXT NOT NULL,
  words INTEGER NOT NULL, sha256 TEXT NOT NULL, keyframe INTEGER NOT NULL, content BLOB NOT NULL, PRIMARY KEY(draft, number)
) STRICT;
CREATE TABLE verdict(
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL, draft INTEGER NOT NULL REFERENCES draft(id),
  action TEXT NOT NULL CHECK(action IN ('ruled', 'withdrawn', 'reinstated')),
  content TEXT NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL
) STRICT;
CREATE INDEX verdict_of ON verdict(draft, seq);
CREATE TABLE source(
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL, draft INTEGER NOT NULL REFERENCES draft(id), content TEXT NOT NULL,
  at TEXT NOT NULL, by TEXT NOT NULL
) STRICT;                          -- a change of a source is a new row; the last one of an id stands
CREATE INDEX source_of ON source(draft, seq);
CREATE TABLE support(
  seq INTEGER PRIMARY KEY, draft INTEGER NOT NULL REFERENCES draft(id), source TEXT NOT NULL, code TEXT NOT NULL,
  anchor TEXT NOT NULL, support TEXT NOT NULL CHECK(support IN ('full', 'partial', 'contradicts', 'none')),
  at TEXT NOT NULL, by TEXT NOT NULL
) STRICT;
CREATE INDEX support_of ON support(draft, seq);
CREATE TABLE signoff(
  seq INTEGER PRIMARY KEY, draft INTEGER NOT NULL REFERENCES draft(id), action TEXT NOT NULL CHECK(action IN ('signed', 'void')),
  role TEXT NOT NULL, hash TEXT NOT NULL, rules TEXT NOT NULL, statement TEXT NOT NULL, solo INTEGER NOT NULL,
  at TEXT NOT NULL, by TEXT NOT NULL
) STRICT;
CREATE INDEX signoff_of ON signoff(draft, seq);
CREATE TABLE export(
  seq INTEGER PRIMARY KEY, draft INTEGER NOT NULL REFERENCES draft(id), outlet TEXT NOT NULL, language TEXT NOT NULL,
  path TEXT NOT NULL, sha256 TEXT NOT NULL, hash TEXT NOT NULL, override TEXT NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL
) STRICT;
CREATE INDEX export_of ON export(draft, seq);
CREATE TABLE correction(
  seq INTEGER PRIMARY KEY, draft INTEGER NOT NULL REFERENCES draft(id), class TEXT NOT NULL, note TEXT NOT NULL,
  mistaken_since TEXT NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL
) STRICT;
CREATE INDEX correction_of ON correction(draft, seq);
CREATE TABLE word(
  word TEXT NOT NULL, scope TEXT NOT NULL, by TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY(word, scope)
) STRICT;
CREATE TABLE audit(
  seq INTEGER PRIMARY KEY, at TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL, draft INTEGER, payload TEXT NOT NULL,
  previous TEXT NOT NULL, sha256 TEXT NOT NULL
) STRICT;
CREATE INDEX audit_of ON audit(draft, seq);
CREATE VIRTUAL TABLE draft_text USING fts5(slug, headline, byline, body, tokenize = "unicode61 remove_diacritics 2");
"""

APPEND_ONLY = ("revision", "verdict", "source", "support", "signoff", "export", "correction", "audit")
"""The tables that only grow from the first migration on; a trigger refuses anything else, whoever asks."""


MOVES = {
    "intake": ("editing", "spiked"),
    "editing": ("queries", "second_read", "spiked"),
    "queries": ("editing", "spiked"),
    "second_read": ("editing", "approved", "spiked"),
    "approved": ("editing", "released", "spiked"),
    "released": ("corrected", "held", "withdrawn"),
    "corrected": ("released", "held", "withdrawn"),
    "held": ("corrected", "released", "withdrawn"),
    "withdrawn": (),
    "spiked": ("intake",),
}
"""Where a draft may go from each status. ``desk/workflow.py`` says what else must hold; this much the file itself enforces."""

_SIGNED = """
CREATE TRIGGER status_signed BEFORE UPDATE OF status ON draft WHEN NEW.status IN ('approved') AND NOT EXISTS (
  SELECT 1 FROM signoff s WHERE s.draft = NEW.id AND s.role = 'second' AND s.action = 'signed'
  AND NOT EXISTS (SELECT 1 FROM signoff v WHERE v.draft = NEW.id AND v.action = 'void' AND v.seq > s.seq))
BEGIN SELECT RAISE(ABORT, 'approval needs a second signature'); END;
"""


def _moves() -> str:
    pairs = ", ".join(f"('{old}', '{new}')" for old, several in MOVES.items() for new in several)
    return (
        "CREATE TRIGGER status_moves BEFORE UPDATE OF status ON draft WHEN OLD.status <> NEW.status AND "
        f"(OLD.status, NEW.status) NOT IN (VALUES {pairs}) BEGIN SELECT RAISE(ABORT, 'no such move'); END;"
    )


def _triggers() -> str:
    return "\n".join(
        f"CREATE TRIGGER {table}_never_{event} BEFORE {event} ON {table} BEGIN SELECT RAISE(ABORT, '{table} only grows'); END;"
        for table in APPEND_ONLY
        for event in ("update", "delete")
    )


_COUNTERPART_AND_LIKENESS = """
CREATE TABLE IF NOT EXISTS counterpart(   -- the text a draft was made from, with the pairs of paragraphs made by hand
  draft INTEGER PRIMARY KEY REFERENCES draft(id), content BLOB NOT NULL, sha256 TEXT NOT NULL
) STRICT;
CREATE TABLE likeness(             -- some hashes of the words of each draft as it came in: one that comes twice is recognised
  hash INTEGER NOT NULL, draft INTEGER NOT NULL REFERENCES draft(id), PRIMARY KEY(hash, draft)
) STRICT, WITHOUT ROWID;
CREATE INDEX original_by_file ON original(sha256);
"""

_EMBARGOED = "(d.embargo IS NOT NULL AND coalesce(julianday(d.embargo) > julianday('now'), 1))"
"""Whether the embargo of the draft ``d`` is not over; one that is no time never is."""

_PURPOSE_AND_GATE = f"""
ALTER TABLE draft ADD COLUMN purpose TEXT NOT NULL DEFAULT 'standard';   -- which disclaimer of its outlet it carries
UPDATE draft SET purpose = (SELECT value FROM setting WHERE name = 'purpose:' || draft.id)
  WHERE EXISTS (SELECT 1 FROM setting WHERE name = 'purpose:' || draft.id AND value <> '');
DELETE FROM setting WHERE name GLOB 'purpose:[0-9]*';
ALTER TABLE export ADD COLUMN notice TEXT NOT NULL DEFAULT '';           -- hold or kill: it says that nothing is published
CREATE TRIGGER release_held BEFORE UPDATE OF status ON draft WHEN NEW.status = 'released' AND EXISTS (
  SELECT 1 FROM draft d WHERE d.id = NEW.id AND OLD.status <> NEW.status AND (d.legal_hold IS NOT NULL OR {_EMBARGOED}))
BEGIN SELECT RAISE(ABORT, 'on hold or under embargo: not released'); END;
CREATE TRIGGER release_signed BEFORE UPDATE OF status ON draft WHEN NEW.status = 'released' AND OLD.status = 'approved'
  AND NOT EXISTS (SELECT 1 FROM signoff s WHERE s.draft = NEW.id AND s.role = 'second' AND s.action = 'signed'
    AND NOT EXISTS (SELECT 1 FROM signoff v WHERE v.draft = NEW.id AND v.action = 'void' AND v.seq > s.seq))
BEGIN SELECT RAISE(ABORT, 'release needs a second signature'); END;
CREATE TRIGGER status_corrected BEFORE UPDATE OF status ON draft WHEN NEW.status = 'corrected' AND OLD.status <> NEW.status
  AND NOT EXISTS (SELECT 1 FROM correction c WHERE c.draft = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a correction needs its note'); END;
CREATE TRIGGER export_held BEFORE INSERT ON export WHEN NEW.notice NOT IN ('hold', 'kill') AND EXISTS (
  SELECT 1 FROM draft d WHERE d.id = NEW.draft AND (
    d.legal_hold IS NOT NULL OR d.status IN ('held', 'withdrawn') OR (trim(NEW.override) = '' AND {_EMBARGOED})))
BEGIN SELECT RAISE(ABORT, 'on hold or under embargo: not exported'); END;
CREATE TRIGGER export_noticed BEFORE INSERT ON export WHEN NEW.notice IN ('hold', 'kill') AND NOT EXISTS (
  SELECT 1 FROM draft d WHERE d.id = NEW.draft AND d.status IN ('held', 'withdrawn'))
BEGIN SELECT RAISE(ABORT, 'a notice of what is not stopped'); END;
"""  # noqa: S608 - all of it is ours
"""Holds and embargoes are the file's own affair, too: no call and no script writes past them."""

_SPIKED_AND_BINNED = f"""
DROP TRIGGER export_held;
CREATE TRIGGER export_held BEFORE INSERT ON export WHEN NEW.notice NOT IN ('hold', 'kill') AND EXISTS (
  SELECT 1 FROM draft d WHERE d.id = NEW.draft AND (
    d.legal_hold IS NOT NULL OR d.status IN ('held', 'withdrawn', 'spiked') OR d.binned IS NOT NULL
    OR (trim(NEW.override) = '' AND {_EMBARGOED})))
BEGIN SELECT RAISE(ABORT, 'on hold, stopped, in the bin or under embargo: not exported'); END;
"""  # noqa: S608 - all of it is ours
"""Nor is anything exported that was spiked or lies in the bin."""

_BEGINNING = """
CREATE TRIGGER status_begins BEFORE INSERT ON draft WHEN NEW.status NOT IN ('intake', 'editing')
BEGIN SELECT RAISE(ABORT, 'a draft begins at intake or editing'); END;
"""
"""What nobody read or signed is not there as approved or released: every later status is a move, with its guards."""

_ASKED = """
CREATE TABLE asked(                -- whose signatures each outlet asks for, as its profile said; the last row of an outlet stands
  seq INTEGER PRIMARY KEY, outlet TEXT NOT NULL, roles TEXT NOT NULL CHECK(json_valid(roles)), at TEXT NOT NULL, by TEXT NOT NULL
) STRICT;
CREATE INDEX asked_by ON asked(outlet, seq);
CREATE TRIGGER asked_never_update BEFORE UPDATE ON asked BEGIN SELECT RAISE(ABORT, 'asked only grows'); END;
CREATE TRIGGER asked_never_delete BEFORE DELETE ON asked BEGIN SELECT RAISE(ABORT, 'asked only grows'); END;
CREATE TRIGGER export_signed BEFORE INSERT ON export WHEN NEW.notice NOT IN ('hold', 'kill') AND EXISTS (
  SELECT 1 FROM asked a, json_each(a.roles) role WHERE a.outlet IN (NEW.outlet, (SELECT outlet FROM draft WHERE id = NEW.draft))
    AND NOT EXISTS (SELECT 1 FROM asked later WHERE later.outlet = a.outlet AND later.seq > a.seq)
    AND NOT EXISTS (SELECT 1 FROM signoff s WHERE s.draft = NEW.draft AND s.action = 'signed' AND s.role = role.value
      AND s.hash = NEW.hash
      AND NOT EXISTS (SELECT 1 FROM signoff v WHERE v.draft = s.draft AND v.action = 'void' AND v.seq > s.seq)))
BEGIN SELECT RAISE(ABORT, 'not signed as its outlet asks'); END;
"""
"""The file knows what its outlets ask: nothing goes on record as exported that is not signed so, whoever writes it."""

MIGRATIONS = (
    _TABLES + _triggers() + _moves() + _SIGNED,
    _COUNTERPART_AND_LIKENESS,
    _PURPOSE_AND_GATE,
    _SPIKED_AND_BINNED,
    _BEGINNING,
    _ASKED,
)
"""Number n brings a desk of ``user_version`` n to n + 1."""
