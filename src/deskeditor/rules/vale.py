"""Vale's styles as packs of ours: existence, substitution, occurrence. Start reading at :func:`imported_style`.

Vale writes its rules in YAML; what those three forms use of it (keys, texts, lists, one map) is read here, so that no parser
of all YAML is needed: quoted, plain and block texts, lists on lines of their own or between brackets. What cannot be carried
over is named, never dropped in silence.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from deskeditor.findings import details
from deskeditor.rules.rule import Fault, RuleError
from deskeditor.rules.validation import prove_readable

_LEVELS = {"error": "error", "warning": "warning", "suggestion": "info"}
_SCOPES = {"sentence": "sentence", "heading": "headline", "heading.h1": "headline"}
_PAIR = re.compile(r"""(?P<key>"[^"]*"|'(?:[^']|'')*'|[^\s#"'][^:#]*?)\s*:(?:\s+(?P<value>.*))?$""")
_COMMENT = re.compile(r"\s+#.*$")
_PLAIN = re.compile(r"[\w][\w ’'-]*")
_PHRASE = re.compile(r"[\w ’'()|?-]+")
_BLOCK = re.compile(r"(?P<head>\s*[^\s#:][^#:]*:)\s+[|>][+-]?\s*(?:#.*)?")
_IN_LIST = re.compile(r"""\s*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,]*?)\s*(?:,|$)""")
_NO_TEXT = ("*", "&", "!", "[", "{", "- ", "? ", "| ", "> ")
"""How a value begins that is something else of YAML than a text."""
_EVERYWHERE = frozenset({"", "text", "paragraph", "summary"})
_SAMPLES = ("word", "Word", "ABC", "12", ",", ";", "!")
"""Texts tried as the example of an occurrence's token."""
_MOST_RULES = 5_000


@dataclass(frozen=True, slots=True)
class ValeRule:
    """One file of a Vale style: its settings as texts, its lists, and its map of replacements."""

    settings: Mapping[str, str]
    lists: Mapping[str, tuple[str, ...]]
    swap: Mapping[str, str] = field(default_factory=dict)


def read_vale(text: str) -> ValeRule:
    """The rule in a file of a Vale style. Raises RuleError for a line that is neither a key, an item nor a comment."""
    settings: dict[str, str] = {}
    lists: dict[str, list[str]] = {}
    swap: dict[str, str] = {}
    current = ""
    for number, line in _lines(text):
        bare = line.strip()
        if not bare or bare.startswith("#") or bare in ("---", "..."):
            continue
        if bare.startswith("- "):
            if bare[2:].lstrip().startswith(_NO_TEXT):
                raise RuleError("vale-key", place=number, found=bare[2:60])
            lists.setdefault(current, []).append(_scalar(bare[2:]))
            continue
        pair = _PAIR.match(bare)
        if pair is None:
            raise RuleError("vale-key", place=number, found=bare[:60])
        key, value = _scalar(pair["key"]), pair["value"] or ""
        if line[:1].isspace():
            if current == "swap":  # other maps (action, …) say nothing of what to look for
                swap[key] = _scalar(value)
        elif value.startswith("["):
            lists[key] = _bracketed(value)
        else:
            current = key
            settings[key] = _scalar(value)
    return ValeRule(settings, {key: tuple(items) for key, items in lists.items()}, swap)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines with their numbers; a block text (“>” or “|”) and a list in brackets are drawn together in their first line."""
    lines = text.removeprefix("\ufeff").splitlines()[:_MOST_RULES]
    at = 0
    while at < len(lines):
        number, line = at + 1, lines[at]
        at += 1
        block = _BLOCK.fullmatch(line)
        if block is not None:
            depth = len(line) - len(line.lstrip())
            said: list[str] = []
            while at < len(lines) and (not lines[at].strip() or len(lines[at]) - len(lines[at].lstrip()) > depth):
                said.append(lines[at].strip())
                at += 1
            line = f"{block['head']} {_quoted(' '.join(one for one in said if one))}"
        elif re.match(r"[\w-]+:\s+\[[^\]]*$", line):
            while at < len(lines) and "]" not in line:
                line = f"{_COMMENT.sub('', line)} {lines[at].strip()}"
                at += 1
        yield number, line


def _bracketed(value: str) -> list[str]:
    """The texts of a list in brackets; a comma between quotation marks parts nothing."""
    inner = value.strip()[1 : value.rindex("]") if "]" in value else None]
    return [_scalar(one[1]) for one in _IN_LIST.finditer(inner) if one[1]]


def _scalar(written: str) -> str:
    """A text of YAML, quoted or not, without the comment behind it."""
    written = written.strip()
    quoted = re.match(r"'((?:[^']|'')*)'|\"((?:[^\"\\]|\\.)*)\"", written)
    if quoted is None:
        return _COMMENT.sub("", written)
    if quoted[1] is not None:
        return quoted[1].replace("''", "'")
    try:
        return str(json.loads(f'"{quoted[2]}"'))
    except ValueError:
        return quoted[2]


def imported_style(files: Mapping[str, str]) -> tuple[str, tuple[Fault, ...]]:
    """The pack in TOML that the files of a style make (by name, without ending), and what could not be carried over."""
    tables = ['# Imported from a Vale style. Each rule carries its tests under "flags" and "passes": add your own.\n']
    left: list[Fault] = []
    for name, text in sorted(files.items()):
        try:
            rule = read_vale(text)
            tables += _tables(name, rule)
            if rule.settings.get("scope", "") not in _EVERYWHERE | _SCOPES.keys() or "scope" in rule.lists:
                scope = rule.settings.get("scope") or ", ".join(rule.lists.get("scope", ()))
                left.append(Fault(Path(name), 0, "vale-scope", details(found=scope)))
            odd = [source for source in rule.swap if not _phrase(source)]
            left += [Fault(Path(name), 0, "vale-phrase", details(found=source)) for source in odd]
        except RuleError as error:
            left.append(Fault(Path(name), int(dict(error.slots).get("place", 0)), error.why, error.slots))
    return "\n".join(tables), tuple(left)


def _tables(name: str, rule: ValeRule) -> list[str]:
    form = rule.settings.get("extends", "")
    if form == "existence":
        tokens = rule.lists.get("tokens", ()) + rule.lists.get("raw", ())
        plain = [token for token in tokens if _PLAIN.fullmatch(token)]
        if not plain:
            raise RuleError("vale-tokens")
        inside_words = rule.settings.get("nonword") == "true"
        pattern = _any(tokens, bound="" if inside_words else r"\b")
        as_tokens = len(plain) == len(tokens) and not inside_words
        prove_readable(pattern, name)
        lines = [f"tokens = {_list(plain)}"] if as_tokens else [f"pattern = {_quoted(pattern)}"]
        return [_table(name, rule, "existence", [*lines, *_exceptions(name, rule)], plain[0])]
    if form == "substitution":
        swap = {phrase: target for source, target in rule.swap.items() if (phrase := _phrase(source))}
        if not swap:
            raise RuleError("vale-swap")
        lines = [
            *_exceptions(name, rule),
            "[rule.swap]",
            *(f"{_quoted(source)} = {_quoted(target)}" for source, target in swap.items()),
        ]
        return [_table(name, rule, "swap", lines, _said(next(iter(swap))))]
    if form == "occurrence" and rule.settings.get("token") and rule.settings.get("max", "").isdigit():
        token, limit = rule.settings["token"], int(rule.settings["max"])
        bare = token.replace("\\b", "").replace("\\", "")
        sample = next((one for one in (bare, *_SAMPLES) if _matches(token, one)), "")
        if not sample:
            raise RuleError("vale-token")
        lines = [f"pattern = {_quoted(token)}", f"limit = {limit}"]
        return [_table(name, rule, "occurrence", lines, " ".join([sample] * (limit + 1)))]
    raise RuleError("vale-form", form=form) if form else RuleError("vale-none")


def _matches(token: str, sample: str) -> bool:
    try:
        return re.fullmatch(token, sample) is not None
    except re.error:
        return False


def _phrase(source: str) -> str:
    """A source of a swap in our language of phrases: alternatives, optional letters and groups; "" for any other pattern."""
    phrase = source.replace("(?:", "(")
    depth = 0
    for letter in phrase:
        depth += (letter == "(") - (letter == ")")
        if depth not in (0, 1):
            return ""
    if depth or not _PHRASE.fullmatch(phrase) or (not phrase[:1].isalnum() and phrase[:1] != "("):
        return ""
    return f"({phrase})" if "|" in re.sub(r"\([^()]*\)", "", phrase) and "(" not in phrase else _closed(phrase)


def _closed(phrase: str) -> str:
    """The phrase, unless alternatives stand beside a group: what they would reach over is unclear."""
    return "" if "|" in re.sub(r"\([^()]*\)", "", phrase) else phrase


def _said(phrase: str) -> str:
    """One text that a phrase stands for: the first alternative of each group, optional letters written."""
    return re.sub(r"\(([^()|]*)[^()]*\)", r"\1", phrase).replace("?", "")


def _any(tokens: tuple[str, ...], *, bound: str = r"\b") -> str:
    return rf"{bound}(?:{'|'.join(tokens)}){bound}"


def _exceptions(name: str, rule: ValeRule) -> list[str]:
    """What the rule leaves alone, as the line of a pack. Raises RuleError."""
    left_alone = [_any((one,)) for one in rule.lists.get("exceptions", ())]
    for pattern in left_alone:
        prove_readable(pattern, name)
    return [f"exceptions = {_list(left_alone)}"] if left_alone else []


def _table(name: str, rule: ValeRule, form: str, lines: list[str], example: str) -> str:
    message = rule.settings.get("message") or name
    slots = ("{fixed}", "{found}") if form == "swap" and message.count("%s") > 1 else ("{found}",)
    for slot in slots:
        message = message.replace("%s", slot, 1)
    head = [
        "[[rule]]",
        f"code = {_quoted('house.' + re.sub(r'[^a-z0-9]+', '-', name.lower()).strip('-'))}",
        'kind = "house"',
        f"form = {_quoted(form)}",
        f"severity = {_quoted(_LEVELS.get(rule.settings.get('level', ''), 'warning'))}",
        f"case = {'false' if rule.settings.get('ignorecase') == 'true' else 'true'}",
        f"where = {_quoted(_SCOPES.get(rule.settings.get('scope', ''), 'text'))}",
        f"message = {_quoted(message)}",
        f"why = {_quoted(rule.settings.get('description') or message)}",
        f"authority = {_quoted(rule.settings.get('link') or 'House style')}",
        f"flags = {_list([example])}",
        'passes = ["–"]',
    ]
    return "\n".join([*head, *lines, ""])


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _list(texts: list[str]) -> str:
    return json.dumps(texts, ensure_ascii=False)
