"""Stems: which words a Hunspell dictionary cannot have, told from its files without asking it. Start reading at :class:`Stems`.

Hunspell takes longest over words it does not have: up to a tenth of a millisecond for a foreign name. Most of them resemble no
stem of the dictionary whatever ending is taken off, and that is seen in a tenth of the time.

Law (tested): a word that the dictionary has is never ruled out. Where its rules are richer than what is read here, nothing is.
"""

import re
from collections.abc import Iterable
from pathlib import Path

_STEM = re.compile(r"^[^/\s]+", re.MULTILINE)
_RULE = re.compile(r"^([SP])FX[ \t]+(\S+)[ \t]+(\S+)[ \t]+([^\s/]+)(?:/(\S+))?", re.MULTILINE)
_RICHER = re.compile(
    rb"^(?:COMPOUND(?!MIN|RULE)|COMPLEXPREFIXES|CHECKSHARPS|IGNORE|AF[ \t]|BREAK[ \t]+(?:\^?[^\W\d_]|'\s))", re.MULTILINE
)
"""What makes words otherwise than from one stem, one beginning and one ending, or breaks them elsewhere than at a hyphen."""
_CONVERTED = re.compile(r"^ICONV[ \t]+(\S+)[ \t]", re.MULTILINE)
_FLAG = re.compile(r"^FLAG[ \t]+(\S+)", re.MULTILINE)
_COMPOUND = re.compile(r"^COMPOUNDRULE[ \t]+(\S+)", re.MULTILINE)
"""The first is how many follow."""
_TOLD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_NONE = "0"
_MOST_HYPHENS = 4
Affix = tuple[str, str, str, str, str]
"""Side, flag, what is taken off, what is put there, further flags."""


class Stems:
    """The stems of a dictionary in lower case, and what its rules put before and after them."""

    def __init__(self, stems: Iterable[str], affixes: Iterable[Affix] = (), converted: str = "") -> None:
        self._stems = frozenset(stems)
        self._endings = {"": ("",)} | _losses(affixes, "S")
        self._endings[""] = tuple(dict.fromkeys(("", *self._endings[""])))
        self._beginnings = _losses(affixes, "P")
        self._lengths = tuple(sorted(set(map(len, self._beginnings))))
        self._converted = frozenset(converted)

    @staticmethod
    def read(stem: Path) -> "Stems | None":
        """The stems of the dictionary at ``stem`` (without ".aff" and ".dic"); None where its words cannot be told so."""
        try:
            raw = stem.with_name(stem.name + ".aff").read_bytes()
            found = re.search(rb"^(?:\xef\xbb\xbf)?SET[ \t]+([\w-]+)", raw, re.MULTILINE)
            if found is None or _RICHER.search(raw):
                return None
            rules = raw.decode(found[1].decode("ascii"))
            words = stem.with_name(stem.name + ".dic").read_bytes().decode(found[1].decode("ascii"))
        except (OSError, LookupError, UnicodeError):
            return None
        converted = "".join(filter(str.isalpha, _CONVERTED.findall(rules)))
        affixes = _RULE.findall(rules)
        flag = _FLAG.search(rules)
        kind = flag[1] if flag else ""
        if _twofold(affixes, kind) or _compounds("".join(_COMPOUND.findall(rules)[1:]), kind, words):
            return None
        return Stems(map(str.lower, _STEM.findall(words)), affixes, converted)

    def may_have(self, word: str) -> bool:
        """False: the dictionary cannot have ``word``, whatever its capitals. Told of letters, hyphens and apostrophes alone."""
        if _TOLD.fullmatch(word) is None or not self._converted.isdisjoint(word) or word.count("-") > _MOST_HYPHENS:
            return True
        return self._may_have(word.lower())

    def _may_have(self, low: str) -> bool:
        """Whether it may be one word, or break into words at one of its hyphens."""
        if self._built(low):
            return True
        for length in self._lengths:
            for one in self._beginnings.get(low[:length], ()):
                if self._built(one + low[length:]):
                    return True
        return "-" in low and any(
            self._may_have(low[:at]) and self._may_have(low[at + 1 :]) for at, char in enumerate(low) if char == "-"
        )

    def _built(self, low: str) -> bool:
        """Whether a stem is left when some ending is taken off, and what it took the place of is put back."""
        stems, endings = self._stems, self._endings
        for at in range(len(low), -1, -1):
            if low[at:] in endings:
                head = low[:at]
                for one in endings[low[at:]]:
                    if head + one in stems:
                        return True
        return False


def _losses(affixes: Iterable[Affix], side: str) -> dict[str, tuple[str, ...]]:
    """Whatever is added on one side of a stem, with what it may have taken the place of."""
    losses: dict[str, dict[str, None]] = {}
    for on, _, lost, added, _ in affixes:
        if on == side:
            losses.setdefault(_written(added), {})[_written(lost)] = None
    return {added: tuple(lost) for added, lost in losses.items()}


def _written(affix: str) -> str:
    return "" if affix == _NONE else affix.lower()


def _compounds(compounded: str, kind: str, words: str) -> bool:
    """Whether the flags that rules of compounds name stand beside a stem of letters: mostly they make ordinals of figures."""
    if not compounded or kind:
        return bool(compounded)
    return re.search(rf"^[^\W\d_][^/\s]*/\S*[{re.escape(compounded)}]", words, re.MULTILINE) is not None


def _twofold(affixes: Iterable[Affix], kind: str) -> bool:
    """Whether an ending may follow another."""
    flags = {name for side, name, _, _, _ in affixes if side == "S"}
    return any(side == "S" and more and not flags.isdisjoint(_flags(more, kind)) for side, _, _, _, more in affixes)


def _flags(written: str, kind: str) -> Iterable[str]:
    """The single flags of a rule: two letters each, numbers, or one letter each; a number alone may be an alias of them."""
    if kind == "long":
        return (written[at : at + 2] for at in range(0, len(written), 2))
    return written.split(",") if kind == "num" else written
