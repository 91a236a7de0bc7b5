"""Index: which rules may match in a text, by the cheapest tests. Start reading at :meth:`Index.candidates`.

Most rules cannot match in most texts, and a look at the words and at a few letters shows it; only the rest are tried. A rule
names under ``needs`` strings of which one must stand in the text: in lower case, as written, or with every digit as 0, and
with the text's end as U+0003.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from deskeditor.rules.matching import Probe, probes_of
from deskeditor.rules.rule import Form, Rule
from deskeditor.rules.templates import Style

_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
END = "\u0003"
A_DIGIT = "0-9"
"""What a rule names under ``needs`` when it needs any digit."""


@dataclass(frozen=True, slots=True)
class _Group:
    """Probes that need the same. ``needs``: each with its rarest letter; a text without the letter is not searched for it."""

    needs: tuple[tuple[str, str], ...]
    probes: list[Probe]


@dataclass(frozen=True, slots=True)
class Index:
    """Probes by the cheapest test that can rule them out; ``counting`` are the rules that count and have no pattern."""

    always: tuple[Probe, ...]
    groups: tuple[_Group, ...]
    by_word: dict[str, list[Probe]]
    counting: tuple[Rule, ...]

    def candidates(self, text: str) -> Iterator[Probe]:
        """The probes that may match in ``text``; the others cannot."""
        lower = text.lower()
        sought = f"{lower}{END}{text}{END}"
        if _DIGIT.search(text):
            sought += f"{_DIGIT.sub('0', lower)}{END}{A_DIGIT}"
        yield from self.always
        letters = frozenset(sought)
        for group in self.groups:
            for letter, need in group.needs:
                if letter in letters and need in sought:
                    yield from group.probes
                    break
        hits = self.by_word.keys() & set(_WORD.findall(lower))
        if hits:
            yield from self._by_words(hits, sought)

    def _by_words(self, hits: Iterable[str], sought: str) -> Iterator[Probe]:
        plain = sought.replace("\u00a0", " ").replace("\u202f", " ").replace("’", "'")
        seen: set[int] = set()
        for word in hits:
            for probe in self.by_word[word]:
                if id(probe) in seen:
                    continue
                seen.add(id(probe))
                if (probe.literal in plain) if probe.literal else _any_in(probe.needs, sought):
                    yield probe


def _any_in(needs: tuple[str, ...], text: str) -> bool:
    if not needs:
        return True
    for need in needs:  # noqa: SIM110 - any() with a generator takes three times as long
        if need in text:
            return True
    return False


def index_of(rules: Iterable[Rule], style: Style) -> Index:
    """The index of the rules' probes. Raises ValueError for a fix that cannot be written."""
    chosen = tuple(rules)
    by_word: dict[str, list[Probe]] = {}
    by_needs: dict[tuple[str, ...], list[Probe]] = {}
    for rule in chosen:
        for probe in probes_of(rule, style):
            for word in probe.words:
                by_word.setdefault(word, []).append(probe)
            if not probe.words:
                by_needs.setdefault(probe.needs, []).append(probe)
    always = tuple(by_needs.pop((), ()))
    groups = tuple(_Group(tuple((_rarest(need), need) for need in needs), probes) for needs, probes in by_needs.items())
    return Index(always, groups, by_word, tuple(rule for rule in chosen if rule.form in (Form.METRIC, Form.REPETITION)))


def _rarest(need: str) -> str:
    """The letter of a need that texts hold least often, roughly: marks before letters, and no spaces."""
    order = " eanisrtoludcmpévgqfbhàxyjèêzwkç"
    return max(need, key=lambda letter: order.find(letter) if letter in order else len(order))
