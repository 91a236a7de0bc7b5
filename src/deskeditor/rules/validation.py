"""Reading a pack's TOML into rules: every table is checked, every fault names its file and line.

Start reading at :func:`pack_of`. In examples ``[[…]]`` marks the exact span, ``~`` is a no-break space, ``^`` a thin no-break
space, and `` => `` separates a text from its fixed form.
"""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from deskeditor.findings import Kind, Severity, details
from deskeditor.rules.phrases import readable_hint
from deskeditor.rules.rule import Example, Fault, Form, Origin, Rule, RuleError, Where
from deskeditor.rules.templates import PROFILES

_HEADER = re.compile(r"^[ \t]*\[\[[ \t]*rule[ \t]*\]\]", re.MULTILINE)
_TEXT_KEYS = ("message", "why", "authority")
_KEYS = frozenset(
    {"code", "kind", "form", "severity", *_TEXT_KEYS, "pattern", "fix", "swap", "tokens", "exceptions", "requires", "needs"}
    | {"words", "where", "fields", "not_in", "case", "safe", "once", "measure", "limit", "priority", "flags", "passes", "extends"}
    | {"tokens_removed"}
)
_PACK_KEYS = frozenset({"name", "optional", "use", "off", "profile"})
_TOML = (
    (("Cannot ", "Duplicate "), "toml-twice"),
    (("Found invalid ", "Illegal "), "toml-character"),
)
"""How what tomllib says begins, and the text for it; what else it says is looked up in the catalogue."""
_CODE = re.compile(r"[\w-]+(?:\.[\w-]+)*")
_MARKED = re.compile(r"\[\[(.*?)\]\](?!\])", re.DOTALL)
_Read = TypeVar("_Read")
MEASURES = frozenset({"words", "characters", "sentences"})


@dataclass(frozen=True, slots=True)
class Pack:
    """A file of rules. ``extends`` holds the tables that alter a rule of ours, each with its origin, by the rule's code.

    ``optional``: read only where a house pack names it under ``use``. ``profile``: which no-break space is written ("" inherits).
    """

    name: str
    rules: tuple[Rule, ...] = ()
    extends: tuple[tuple[str, Mapping[str, Any], Origin], ...] = ()
    severities: tuple[tuple[str, Severity], ...] = ()
    use: tuple[str, ...] = ()
    off: tuple[str, ...] = ()
    profile: str = ""
    optional: bool = False
    faults: tuple[Fault, ...] = ()


def pack_of(path: Path, *, trusted: bool) -> Pack:
    """The pack in ``path``. Never raises for what the file holds: a faulty rule is left out and named in ``faults``."""
    source = ""
    try:
        source = _source(path)
        tables = tomllib.loads(source)
        if not isinstance(tables.get("rule", []), list):
            raise RuleError("no-rules")
    except (OSError, ValueError) as error:
        return Pack(path.stem, faults=(_unread(error, path, len(source.splitlines())),))
    lines = [source.count("\n", 0, header.start()) + 1 for header in _HEADER.finditer(source)]
    rules: list[Rule] = []
    extends: list[tuple[str, Mapping[str, Any], Origin]] = []
    faults: list[Fault] = []
    for number, table in enumerate(tables.get("rule", [])):
        origin = Origin(path, lines[number] if number < len(lines) else 0, trusted)
        try:
            if not isinstance(table, dict):
                raise RuleError("no-rules")
            if "extends" in table:
                _reject_unknown(table, _KEYS)
                extends.append((_text(table, "extends"), table, origin))
            else:
                rule = rule_of(table, origin)
                if any(rule.code == other.code for other in rules):
                    raise RuleError("twice", code=rule.code)
                rules.append(rule)
        except RuleError as error:
            faults.append(Fault(path, origin.line, error.why, error.slots))
    return _with_settings(Pack(path.stem, tuple(rules), tuple(extends), faults=tuple(faults)), tables, path, source)


def _unread(error: Exception, path: Path, lines: int) -> Fault:
    """The fault of a file that cannot be read at all."""
    if isinstance(error, RuleError):
        return Fault(path, int(dict(error.slots).get("place", lines)), error.why, error.slots)
    if isinstance(error, OSError):
        return Fault(path, lines, "unreadable", details(detail=error.strerror or ""))
    told = str(error).partition(" (at ")
    place = re.match(r"line (\d+)", told[2])
    why = next((why for beginnings, why in _TOML if told[0].startswith(beginnings)), "toml")
    return Fault(path, int(place[1]) if place else lines, why, details(detail=told[0]))


def _source(path: Path) -> str:
    """The text of a pack, without the mark some editors put at its head. Raises RuleError naming the line that is no UTF-8."""
    written = path.read_bytes()
    try:
        return written.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = written.count(b"\n", 0, error.start) + 1
        raise RuleError("encoding", place=line) from None


def _with_settings(pack: Pack, tables: Mapping[str, Any], path: Path, source: str) -> Pack:
    """The pack with what it says of itself; a setting that cannot be read takes none of the others with it."""
    faults: list[Fault] = []

    def read(key: str, reader: Callable[[], _Read], otherwise: _Read) -> _Read:
        try:
            return reader()
        except RuleError as error:
            named = dict(error.slots).get("key", key)
            faults.append(Fault(path, line_of(source, named), error.why, error.slots))
            return otherwise

    nothing: Mapping[str, Any] = {}
    settings = read("pack", lambda: _table(tables, "pack"), nothing)
    read("pack", lambda: _reject_unknown(settings, _PACK_KEYS), None)
    weights = read("severity", lambda: _table(tables, "severity"), nothing)
    weighed = [(str(code), read(code, partial(_one_of, Severity, weights, code), None)) for code in weights]
    return replace(
        pack,
        name=read("name", lambda: _optional(settings, "name"), "") or pack.name,
        severities=tuple((code, severity) for code, severity in weighed if severity is not None),
        use=read("use", lambda: _texts(settings, "use"), ()),
        off=read("off", lambda: _texts(settings, "off"), ()),
        profile=read("profile", lambda: _profile(settings), ""),
        optional=read("optional", lambda: _flag(settings, "optional"), False),
        faults=(*pack.faults, *faults),
    )


def line_of(source: str, word: str) -> int:
    """The line of a pack that sets a key or opens a table, or else names a text; 1 where none stands."""
    quoted = rf"""["']{re.escape(word)}["']"""
    key = rf"^[ \t]*(?:(?:{quoted}|{re.escape(word)})[ \t]*=|\[{re.escape(word)}\])"
    named = re.search(key, source, re.MULTILINE) or re.search(quoted, source)
    return source.count("\n", 0, named.start()) + 1 if named else 1


def rule_of(table: Mapping[str, Any], origin: Origin) -> Rule:
    """The rule that a table describes. Raises RuleError naming the first thing that is wrong with it."""
    _reject_unknown(table, _KEYS)
    rule = Rule(
        code=_code(table),
        kind=_one_of(Kind, table, "kind"),
        form=_one_of(Form, table, "form"),
        severity=_one_of(Severity, table, "severity"),
        message=_languages(table, "message"),
        why=_languages(table, "why"),
        authority=_languages(table, "authority"),
        origin=origin,
        pattern=_optional(table, "pattern"),
        fix=_fix(table),
        swap=_swap(table),
        tokens=_texts(table, "tokens"),
        exceptions=_texts(table, "exceptions"),
        requires=_optional(table, "requires"),
        needs=_texts(table, "needs"),
        words=_texts(table, "words"),
        where=_one_of(Where, table, "where", Where.TEXT),
        fields=_texts(table, "fields"),
        not_in=_texts(table, "not_in"),
        case=_flag(table, "case", "pattern" in table),
        safe=_flag(table, "safe"),
        once=_flag(table, "once"),
        measure=_optional(table, "measure"),
        limit=_number(table, "limit", 0),
        priority=_number(table, "priority", 0),
        flags=tuple(_example(text) for text in _texts(table, "flags")),
        passes=tuple(_spaced(text) for text in _texts(table, "passes")),
    )
    _check(rule)
    return rule


def extended(rule: Rule, table: Mapping[str, Any], origin: Origin) -> Rule:
    """``rule`` altered by a house table: entries added and taken away, severity, texts. Raises RuleError."""
    removed = set(_texts(table, "tokens_removed"))
    swap = {source: target for source, target in rule.swap if source not in removed} | dict(_swap(table))
    tokens = [token for token in rule.tokens if token not in removed]
    altered = replace(
        rule,
        code=_code(table) if "code" in table else rule.code,
        severity=_one_of(Severity, table, "severity", rule.severity),
        message=_languages(table, "message") if "message" in table else rule.message,
        why=_languages(table, "why") if "why" in table else rule.why,
        authority=_languages(table, "authority") if "authority" in table else rule.authority,
        swap=tuple(swap.items()),
        tokens=(*tokens, *_texts(table, "tokens")),
        exceptions=(*rule.exceptions, *_texts(table, "exceptions")),
        limit=_number(table, "limit", rule.limit),
        origin=origin,
        flags=tuple(_example(text) for text in _texts(table, "flags")) or rule.flags,
        passes=tuple(_spaced(text) for text in _texts(table, "passes")) or rule.passes,
    )
    _check(altered)
    return altered


def _check(rule: Rule) -> None:
    needed = {
        Form.EXISTENCE: bool(rule.pattern or rule.tokens),
        Form.SUBSTITUTION: bool(rule.pattern) and rule.fix is not None,
        Form.SWAP: bool(rule.swap),
        Form.OCCURRENCE: bool(rule.pattern) and rule.limit >= 0,
        Form.METRIC: rule.measure in MEASURES and rule.limit > 0,
        Form.CONSISTENCY: bool(rule.swap),
        Form.CONDITIONAL: bool(rule.pattern and rule.requires),
        Form.REPETITION: True,
    }
    if not needed[rule.form]:
        raise RuleError("lacks", code=rule.code, form=rule.form.value)
    if not rule.flags or not rule.passes:
        raise RuleError("examples", code=rule.code)
    for hint in rule.words:
        if not readable_hint(hint):
            raise RuleError("words", code=rule.code, found=hint)
    for pattern in (rule.pattern, rule.requires, *rule.exceptions):
        if not rule.origin.trusted:
            prove_readable(pattern, rule.code)


def prove_readable(pattern: str, code: str) -> None:
    """Raises RuleError, naming the rule, for a pattern that cannot be read."""
    import regex

    try:
        regex.compile(pattern)
    except regex.error as error:
        told, _, place = str(error).partition(" at position ")
        at = int(place.split()[0]) + 1 if place else 1
        raise RuleError("pattern", code=code, detail=told, at=at) from error


def _table(tables: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    table = tables.get(key, {})
    if not isinstance(table, Mapping):
        raise RuleError("no-table")
    return table


def _reject_unknown(table: Mapping[str, Any], known: frozenset[str]) -> None:
    if not isinstance(table, Mapping):
        raise RuleError("no-table")
    unknown = sorted(set(table) - known)
    if unknown:
        raise RuleError("unknown-key", key=unknown[0])


def _text(table: Mapping[str, Any], key: str) -> str:
    value = table.get(key)
    if not isinstance(value, str) or not value:
        raise RuleError("no-text", key=key)
    return value


def _optional(table: Mapping[str, Any], key: str) -> str:
    return _text(table, key) if key in table else ""


def _code(table: Mapping[str, Any]) -> str:
    code = _text(table, "code")
    if not _CODE.fullmatch(code):
        raise RuleError("no-code", code=code)
    return code


def _fix(table: Mapping[str, Any]) -> str | None:
    if not isinstance(table.get("fix", ""), str):
        raise RuleError("no-text", key="fix")
    return table.get("fix")


def _number(table: Mapping[str, Any], key: str, default: int) -> int:
    value = table.get(key, default)
    if not isinstance(value, int) or isinstance(value, bool):
        raise RuleError("no-number", key=key)
    return value


def _flag(table: Mapping[str, Any], key: str, default: bool = False) -> bool:  # noqa: FBT001, FBT002 - a value of the table
    value = table.get(key, default)
    if not isinstance(value, bool):
        raise RuleError("no-flag", key=key)
    return value


def _profile(settings: Mapping[str, Any]) -> str:
    value = _optional(settings, "profile")
    if value and value not in PROFILES:
        raise RuleError("one-of", key="profile", choices=", ".join(PROFILES))
    return value


def _texts(table: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise RuleError("no-list", key=key)
    return tuple(value)


def _languages(table: Mapping[str, Any], key: str) -> tuple[tuple[str, str], ...]:
    value = table.get(key)
    if isinstance(value, str) and value:
        return (("en", value), ("fr", value))
    if not isinstance(value, Mapping) or not value or not all(isinstance(one, str) for one in value.values()):
        raise RuleError("no-message", key=key)
    return tuple((str(language), str(text)) for language, text in value.items())


def _swap(table: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    value = table.get("swap", {})
    if not isinstance(value, Mapping) or not all(isinstance(one, str) for one in value.values()):
        raise RuleError("no-swap")
    return tuple(value.items())


def _one_of(kinds: Any, table: Mapping[str, Any], key: str, default: Any = None) -> Any:
    if key not in table and default is not None:
        return default
    try:
        return kinds(table.get(key))
    except ValueError:
        raise RuleError("one-of", key=key, choices=", ".join(one.value for one in kinds)) from None


def _spaced(text: str) -> str:
    return text.replace("~", "\u00a0").replace("^", "\u202f")


def _example(written: str) -> Example:
    text, arrow, fixed = _spaced(written).partition(" => ")
    spans: list[tuple[int, int]] = []
    plain = ""
    end = 0
    for mark in _MARKED.finditer(text):
        plain += text[end : mark.start()]
        spans.append((len(plain), len(plain) + len(mark[1])))
        plain += mark[1]
        end = mark.end()
    return Example(plain + text[end:], tuple(spans), fixed if arrow else None)
