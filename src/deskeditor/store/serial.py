"""Values as canonical JSON and back: what is hashed and what is stored. Start reading at :func:`canonical`."""

import hashlib
import json
import re
from dataclasses import asdict, fields
from typing import Any, TypeVar

from deskeditor.article import Article, Counterpart, Tie
from deskeditor.findings import Anchor, Person, Ruling, Scope, Source, Verdict
from deskeditor.store.values import Counts, DraftState, RemovedLine

Value = TypeVar("Value")
_SURROGATES = re.compile("[\ud800-\udfff]")


def canonical(value: object) -> bytes:
    """The one way ``value`` (of JSON's types) is written: keys sorted, no blanks, UTF-8; lone surrogates become U+FFFD."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return whole(text).encode("utf-8")


def whole(text: str) -> str:
    """``text`` with lone surrogates, which UTF-8 cannot hold, replaced by U+FFFD."""
    return text if text.isascii() else _SURROGATES.sub("\ufffd", text)


def sha256(content: bytes) -> str:
    """In hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def state_bytes(state: DraftState) -> bytes:
    """A draft's state as it is stored."""
    return canonical({"article": asdict(state.article), "removed": [asdict(line) for line in state.removed]})


def state_of(content: bytes) -> DraftState:
    """The state again. Raises ValueError for anything that is not one."""
    known = _object(content)
    removed = tuple(_made(RemovedLine, line) for line in known.get("removed", ()))
    return DraftState(_made(Article, known.get("article", {})), removed)


def verdict_text(verdict: Verdict) -> str:
    """A verdict as it is stored."""
    return canonical(asdict(verdict)).decode()


def verdict_of(content: str) -> Verdict:
    """The verdict again. Raises ValueError."""
    known = _object(content.encode())
    try:
        known["anchor"] = _made(Anchor, known["anchor"]) if known.get("anchor") else None
        known["by"] = _made(Person, known["by"])
        known["ruling"] = Ruling(known["ruling"])
        known["scope"] = Scope(known["scope"]) if known.get("scope") else None
    except KeyError as error:
        raise ValueError(str(error)) from error
    return _made(Verdict, known)


def anchor_text(anchor: Anchor | None) -> str:
    """An anchor as it is stored."""
    return canonical(asdict(anchor) if anchor else None).decode()


def anchor_from(content: str) -> Anchor | None:
    """The anchor again. Raises ValueError."""
    return None if content == "null" else _made(Anchor, _object(content.encode()))


def source_text(source: Source) -> str:
    """A source as it is stored."""
    return canonical(asdict(source)).decode()


def source_of(content: str) -> Source:
    """The source again. Raises ValueError."""
    return _made(Source, _object(content.encode()))


def counterpart_of(content: bytes) -> Counterpart:
    """A source text again, of its fields as JSON. Raises ValueError."""
    known = _object(content)
    known["ties"] = tuple(_made(Tie, tie) for tie in known.get("ties", ()))
    return _made(Counterpart, known)


def counts_text(counts: Counts) -> str:
    """Counts as they are stored."""
    return canonical(asdict(counts)).decode()


def counts_of(content: str | None) -> Counts | None:
    """The counts again; None for what cannot be read (they are counted anew at the next review)."""
    if not content:
        return None
    try:
        known = _object(content.encode())
        known["by_kind"] = tuple((str(kind), int(number)) for kind, number in known.get("by_kind", ()))
        return _made(Counts, known)
    except (ValueError, TypeError):
        return None


def _object(content: bytes) -> dict[str, Any]:
    known = json.loads(content)
    if not isinstance(known, dict):
        raise ValueError("not an object")  # noqa: TRY004 - the content is wrong, not the call
    return known


def _made(kind: type[Value], known: Any) -> Value:
    """A dataclass from its fields; what a newer version added is left out. Raises ValueError."""
    if not isinstance(known, dict):
        raise ValueError(f"not a {kind.__name__}")  # noqa: TRY004 - as above
    names = {field.name for field in fields(kind)}  # type: ignore[arg-type]
    try:
        return kind(**{name: value for name, value in known.items() if name in names})
    except TypeError as error:
        raise ValueError(str(error)) from error
