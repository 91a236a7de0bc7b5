"""Furniture: what a page carries around an article, recognised by whole lines. Start reading at :func:`furniture_of`.

The strings are data: ``furniture.toml`` of each language and ``chrome.toml`` of the outlet. A line is compared whole, with case,
apostrophes, spaces, bullets and closing colons set aside; nothing inside a sentence is ever taken for furniture. The whole
lines of all languages are known at once, because the pages of a translated outlet mix them; patterns are those of the draft's
language and of English.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from deskeditor.language import LanguagePack, available_languages, load_pack
from deskeditor.language.pack import NEUTRAL
from deskeditor.outlets import Outlet

LONGEST = 700
"""No line of furniture is longer, in code points."""

LONGEST_LABEL = 220
"""Beyond this length only a notice (cookies, newsletter, copyright, disclaimer) is furniture."""

_LONGEST_CAPTION = 300
_LONGEST_BAR, _MOST_LABELS = 120, 10

BARS = frozenset({"share", "share-end", "social", "nav", "player", "comments", "newsletter", "follow-up", "rail", "reading-time"})
"""Roles of which several labels may stand on one line."""

EDGES = frozenset({"nav", "relative-time", "date-label", "date-word", "byline-label", "separator", "tags-label"})
HEADS = frozenset({"contact"})
"""Roles that count only above the article: the author's address under the byline, not the contact below a release."""

"""Roles that count only above the article or below it: "Contact" may well be a subheading of the body."""

NOTICES = frozenset({"cookies", "newsletter", "copyright", "caption", "disclaimer", "paywall"})
"""Roles whose lines may be whole sentences."""

LABELS = frozenset({"related-label", "rail", "tags-label"})
"""Roles after which a list of other articles' titles may follow."""

Labels = tuple[tuple[str, re.Pattern[str]], ...]
"""Roles, each with the pattern of its labels; the first that matches a whole line counts."""

_ODD = re.compile("[’‘ʼ′\u00a0\u202f\u2009\u200b]")
_EVEN = dict.fromkeys("’‘ʼ′", "'") | dict.fromkeys("\u00a0\u202f\u2009", " ") | {"\u200b": ""}
_LINK = re.compile(r"!?\[([^\[\]\n]{0,200})\]\([^()\n]{0,500}\)")
_ONE_WORD = re.compile(r"\w+ ?[:–—|>»-] ")
"""A label of one word may as well open a sentence: "Related: nothing is lost." """

_BAR = re.compile(r"\s*[|·•]\s*|\s+[/–—-]\s+")
_GAP = re.compile(r" {2,}|\t+")
_CAPITALISED = r"[^\W\d_a-zß-öø-ÿ][\w’'.-]*"
_TRIM = " *_#>•·▪◦‣●|→»›➔➜▶►:…-–—~=\t✉📧🔗💬⬇️↓↑"


def plain(line: str) -> str:
    """``line`` as furniture is compared: lower case, straight apostrophes, single spaces, no bullets, no closing colon."""
    if "](" in line:
        line = _LINK.sub(r"\1", line)
    if not line.isascii():
        line = _ODD.sub(lambda match: _EVEN[match.group()], line)
    return " ".join(line.split()).removesuffix("...").strip(_TRIM).casefold()


@dataclass(frozen=True, eq=False)
class Furniture:
    """The furniture of one language and outlet. ``lines`` maps a plain line to its role."""

    lines: Mapping[str, str]
    labels: Labels
    notices: Labels
    disclaimers: re.Pattern[str] | None
    mixed: re.Pattern[str] | None
    credits: re.Pattern[str]
    signed: re.Pattern[str]
    known: dict[str, str] = field(default_factory=dict, repr=False)

    def role(self, line: str) -> str:
        """What ``line`` is: "share", "ad", "related" …; "" when it is no furniture."""
        if len(line) > LONGEST:
            return ""
        known = self.known.get(line)
        if known is None:
            known = self._role(plain(line)) or self._buttons(line) or ("caption" if self._ends_in_credit(line) else "")
            if known == "nav" and line.rstrip().endswith(":"):  # "Contact:" opens something
                known = ""
            if len(self.known) > 4096:  # a bound, not a policy: pages repeat the same few hundred lines
                self.known.clear()
            self.known[line] = known
        return known

    def _ends_in_credit(self, line: str) -> bool:
        """Whether a caption's credit ends the line; "By Ann Bell | REUTERS" is who wrote, and for whom."""
        return len(line) <= _LONGEST_CAPTION and self.credits.search(line) is not None and self.signed.match(line) is None

    def _role(self, text: str) -> str:
        if not text:
            return ""
        if text[0] == "(" and text[-1] == ")":
            text = text[1:-1].strip() or text
        exact = self.lines.get(text)
        if exact is not None:
            return exact
        return self._matched(text) or self._bar(text)

    def _bar(self, text: str) -> str:
        """The role of a line of several labels: "Share | Save | Print", "Share Tweet Send by email"."""
        if len(text) > _LONGEST_BAR:
            return ""
        pieces = _BAR.split(text)
        if 1 < len(pieces) <= _MOST_LABELS:
            roles = [self.lines.get(piece) or self._matched(piece) for piece in pieces]
            return roles[0] if all(role in BARS for role in roles) else ""
        words = text.split()
        if not 1 < len(words) <= _MOST_LABELS or not self._is_sharing(words[0]):
            return ""
        ends = {0}
        for end in range(1, len(words) + 1):
            if any(self._is_sharing(" ".join(words[start:end])) for start in ends):
                ends.add(end)
        return "share" if len(words) in ends else ""

    def _buttons(self, line: str) -> str:
        """The role of a row of buttons, wide spaces between them: "Accept all   Reject all"."""
        pieces = _GAP.split(line.strip()) if len(line) <= _LONGEST_BAR else []
        if not 1 < len(pieces) <= _MOST_LABELS:
            return ""
        roles = [self.lines.get(plain(piece), "") for piece in pieces]
        return roles[0] if all(role in BARS or role == "cookies" for role in roles) else ""

    def _is_sharing(self, text: str) -> bool:
        return (self.lines.get(text) or self._matched(text)) in {"share", "share-end"}

    def _matched(self, text: str) -> str:
        some = self.notices if len(text) > LONGEST_LABEL else self.labels  # nearly every paragraph is a notice or nothing
        role = next((role for role, pattern in some if pattern.fullmatch(text) is not None), "")
        if not role or role in NOTICES:
            return role
        is_sentence = text[-1] == "." and (len(text) > 120 or (role == "related" and _ONE_WORD.match(text) is not None))
        return "" if is_sentence else role

    def is_disclaimer(self, line: str) -> bool:
        """Whether ``line`` reads as an outlet's standing disclaimer, of whichever outlet."""
        if self.disclaimers is None or self.mixed is None or not 30 < len(line) <= LONGEST:
            return False
        text = plain(line).strip("()[]")
        return self.disclaimers.match(text) is not None and self.mixed.search(text) is not None and not _quoted(text)


def _quoted(text: str) -> bool:
    return any(mark in text for mark in "«“„")


@cache
def furniture_table(code: str) -> Mapping[str, Any]:
    """The ``furniture.toml`` of a language; empty when it has none."""
    path = load_pack(code).folder / "furniture.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def furniture_loading(pack: LanguagePack) -> Iterator[None]:
    """Read the files that :func:`furniture_of` needs and make its patterns, one a step: for whoever must answer in between."""
    for code in (*available_languages(), NEUTRAL):
        furniture_table(code)
        yield
    sources = _sources(pack)
    for role in _by_role(sources):
        _label(sources, role)
        yield
    _standing(sources)


def _sources(pack: LanguagePack) -> tuple[str, ...]:
    """The languages whose patterns are tried on a page, each once."""
    return tuple(dict.fromkeys((pack.code, "en", NEUTRAL) if pack.supported else (*available_languages(), NEUTRAL)))


@lru_cache(maxsize=16)
def _by_role(sources: tuple[str, ...]) -> Mapping[str, list[str]]:
    by_role: dict[str, list[str]] = {}
    for code in sources:
        for role, patterns in furniture_table(code).get("patterns", {}).items():
            by_role.setdefault(role, []).extend(patterns)
    return by_role


@lru_cache(maxsize=512)
def _label(sources: tuple[str, ...], role: str) -> re.Pattern[str]:
    """The labels of one role: a page's labels are too many for one pattern to be made while somebody types."""
    return re.compile("|".join(_by_role(sources)[role]))


@lru_cache(maxsize=16)
def _standing(sources: tuple[str, ...]) -> "tuple[re.Pattern[str] | None, re.Pattern[str] | None]":
    """How a standing disclaimer begins, and what is mixed into it."""
    wordings = [furniture_table(code).get("disclaimer", {}) for code in sources]
    begins = _any(pattern for table in wordings for pattern in table.get("patterns", ()))
    return begins, _any(pattern for table in wordings for pattern in table.get("mixed", ()))


@lru_cache(maxsize=64)
def furniture_of(pack: LanguagePack, outlet: Outlet) -> Furniture:
    """The furniture of a language on an outlet's pages."""
    lines: dict[str, str] = {}
    for code in (*(one for one in available_languages() if one != pack.code), NEUTRAL, pack.code):
        dates = furniture_table(code).get("dates", {})
        lines.update(_placed({"date-label": (*dates.get("published", ()), *dates.get("updated", ()))}))
        for table in ("likely", "verified"):
            lines.update(_placed(furniture_table(code).get(table, {})))
    lines.update(_chrome(outlet.folder))
    sources = _sources(pack)
    labels = tuple((role, _label(sources, role)) for role in _by_role(sources))
    return Furniture(
        lines,
        labels,
        tuple((role, pattern) for role, pattern in labels if role in NOTICES),
        *_standing(sources),
        _credits(furniture_table(NEUTRAL).get("credits", {})),
        _signed(label for code in sources for label in furniture_table(code).get("bylines", {}).get("labels", ())),
    )


def _credits(table: Mapping[str, Any]) -> re.Pattern[str]:
    """How captions end; tried only where one of them can begin."""
    endings = "|".join(f"(?:{ending})" for ending in table.get("endings", ()))
    return re.compile(f"(?={table.get('begins', '')})(?:{endings or '(?!)'})")


def _signed(labels: Iterable[str]) -> re.Pattern[str]:
    """A byline before a bar: a label and a few words with capitals."""
    label = "|".join(map(re.escape, dict.fromkeys(labels))) or "(?!)"
    return re.compile(rf"(?i:{label})[ \u00a0](?:{_CAPITALISED}[ \u00a0]){{1,5}}\|")


def _any(patterns: Iterable[str]) -> re.Pattern[str] | None:
    joined = "|".join(f"(?:{pattern})" for pattern in patterns)
    return re.compile(joined) if joined else None


def _placed(table: Mapping[str, Iterable[str]]) -> dict[str, str]:
    return {plain(line): role.replace("_", "-") for role, lines in table.items() for line in lines}


@cache
def _chrome(folder: Path) -> dict[str, str]:
    path = folder / "chrome.toml"
    if not path.is_file():
        return {}
    lines: dict[str, str] = {}
    for table in tomllib.loads(path.read_text(encoding="utf-8")).values():
        if isinstance(table, dict):
            lines.update(_placed(table))
    return lines
