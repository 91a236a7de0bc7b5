"""Index: which rules may match in a text, by the cheapest tests. Start reading at :meth:`Index.candidates`.

Most rules cannot match in most texts, and a look at the words and at a few letters shows it; only the rest are tried. A rule
names under ``needs`` strings of which one must stand in the text in lower case, its end written U+0003; as written, if one of
them has a capital; or, if all of them have a 0, with every digit as 0.
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
    """Probes by the cheapest test that can rule them out; ``counting`` are the rules that count and have no pattern.

    ``lower``, ``exact`` and ``figures`` are sought in the text in lower case, as written, and with its digits as 0.
    """

    always: tuple[Probe, ...]
    lower: tuple[_Group, ...]
    exact: tuple[_Group, ...]
    figures: tuple[_Group, ...]
    by_word: dict[str, list[Probe]]
    counting: tuple[Rule, ...]

    def candidates(self, text: str) -> Iterator[Probe]:
        """The probes that may match in ``text``; the others cannot."""
        lower = f"{text.lower()}{END}"
        shape = f"{_DIGIT.sub('0', lower)}{A_DIGIT}" if _DIGIT.search(text) else ""
        yield from self.always
        yield from _needed(self.lower, lower)
        if self.exact:
            yield from _needed(self.exact, text)
        if shape:
            yield from _needed(self.figures, shape)
        hits = self.by_word.keys() & set(_WORD.findall(lower))
        if hits:
            yield from self._by_words(hits, lower, text, shape)

    def _by_words(self, hits: Iterable[str], lower: str, text: str, shape: str) -> Iterator[Probe]:
        plain, plain_exact = _plain(lower), _plain(text)
        seen: set[int] = set()
        for word in hits:
            for probe in self.by_word[word]:
                if id(probe) in seen:
                    continue
                seen.add(id(probe))
                if probe.literal:
                    if probe.literal in (plain_exact if probe.rule.case else plain):
                        yield probe
                elif not probe.needs or _any_in(probe.needs, lower) or (shape and _any_in(probe.needs, shape)):
                    yield probe


def _needed(groups: tuple[_Group, ...], text: str) -> Iterator[Probe]:
    letters = frozenset(text)
    for group in groups:
        for letter, need in group.needs:
            if letter in letters and need in text:
                yield from group.probes
                break


def _plain(text: str) -> str:
    """``text`` with plain spaces and straight apostrophes: what literal phrases are sought in."""
    return text.replace("\u00a0", " ").replace("\u202f", " ").replace("’", "'")


def _any_in(needs: tuple[str, ...], text: str) -> bool:
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
    places: dict[str, list[_Group]] = {"lower": [], "exact": [], "figures": []}
    for needs, probes in by_needs.items():
        places[_place(needs)].append(_Group(tuple((_rarest(need), need) for need in needs), probes))
    counting = tuple(rule for rule in chosen if rule.form in (Form.METRIC, Form.REPETITION))
    return Index(always, tuple(places["lower"]), tuple(places["exact"]), tuple(places["figures"]), by_word, counting)


def _place(needs: tuple[str, ...]) -> str:
    """Where needs are sought: all with a 0 in the figures, any with a capital in the text as written."""
    if all("0" in need for need in needs):
        return "figures"
    return "exact" if any(need != need.lower() for need in needs) else "lower"


def _rarest(need: str) -> str:
    """The letter of a need that texts hold least often, roughly: marks before letters, and no spaces."""
    order = " eanisrtoludcmpévgqfbhàxyjèêzwkç"
    return max(need, key=lambda letter: order.find(letter) if letter in order else len(order))
