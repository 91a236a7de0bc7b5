"""The sample drafts a new desk opens with. Start reading at :func:`fill_with_samples`; ``samples.toml`` lists them."""

import tomllib
from collections.abc import Mapping
from fnmatch import fnmatchcase
from itertools import pairwise
from pathlib import Path
from typing import Any

from deskeditor.desk.clock import now
from deskeditor.desk.counting import ask_counts
from deskeditor.desk.desk import Desk
from deskeditor.desk.import_task import imported_file
from deskeditor.findings import Finding, Ruling, Scope
from deskeditor.resources import resource
from deskeditor.store import audit, drafts
from deskeditor.store.values import RemovedLine


def fill_with_samples(desk: Desk) -> tuple[int, ...]:
    """Fill an empty desk with the sample drafts; their ids, first of the list first. () when the desk has drafts already.

    The samples are our own files, so they are read here and not in the worker; their findings are counted there.
    """
    if desk.read_only or desk.drafts.count() or desk.binned():
        return ()
    folder = resource("samples")
    listed = tomllib.loads((folder / "samples.toml").read_text(encoding="utf-8"))["sample"]
    made = [_made(desk, folder / sample["file"], sample) for sample in reversed(listed)]
    known = tuple(draft for draft in reversed(made) if draft is not None)
    for draft in known:
        ask_counts(desk, draft)
    return known


def _made(desk: Desk, path: Path, sample: Mapping[str, Any]) -> int | None:
    found, problem, _ = imported_file(path, sample["outlet"], sample.get("language", ""))
    if problem or not found:
        return None
    one = found[0]
    removed = tuple(RemovedLine(line.line, line.text, line.why, line.at) for line in one.removed)
    first, *others = sample.get("statuses", ["intake"])
    draft = desk.create(one.article, one.text, removed, one.disclaimer, name=path.name, status=first)
    if sample.get("ruling"):
        _rule(desk, draft, sample["ruling"])
    for old, new in pairwise([first, *others]):
        _move(desk, draft, old, new)
    return draft


def _move(desk: Desk, draft: int, old: str, new: str) -> None:
    """Nobody signs a sample: it goes as far as the file lets it."""
    with desk.database.writing():
        drafts.set_status(desk.database, draft, new)
        audit.record(desk.database, now(), desk.person.name, "status", draft, old=old, new=new, reason="sample")


def _rule(desk: Desk, draft: int, tables: list[Mapping[str, Any]]) -> None:
    session = desk.open_draft(draft)
    session.review()
    for finding in session.open_findings():
        sentence = "" if finding.span is None else session.sentence_of(finding).of(session.text_of(finding.field))
        table = next((one for one in tables if _matches(one, finding, sentence)), None)
        if table is not None:
            scope = Scope(table["scope"]) if "scope" in table else None
            session.rule(finding, Ruling(table["ruling"]), table.get("note", ""), table.get("reason", ""), scope)
    desk.close_draft(draft)


def _matches(table: Mapping[str, Any], finding: Finding, sentence: str) -> bool:
    return fnmatchcase(finding.code, table["code"]) and table.get("words", "") in sentence
