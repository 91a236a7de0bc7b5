"""Index: which rules may match in a text, by the cheapest tests. Start reading at :meth:`Index.candidates`.

Most rules cannot match in most texts, and a look at the words and at a few letters shows it; only the rest are tried. A rule
names under ``needs`` strings of which one must stand in the text: in lower case, its end written U+0003; with every digit as 0,
if the string has a 0; as written, if it has a capital.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from deskeditor.rules.matching import Probe, probes_of
from deskeditor.rules.rule import Form, Rule
from deskeditor.rules.surface import Surface
from deskeditor.rules.templates import Style

Name = TypeVar("Name", str, tuple[str, str])
_OF_FIGURES = frozenset("0-9")
_WHOLE_WORD = re.compile(r"(?<=[\W\d_])[^\W\d_]+(?=[\W\d_])")

_Need = tuple[str, str]
"""A text that must stand somewhere, and a whole word in it ("" if it holds none): a text without the word lacks it too."""


_Group = tuple[tuple[_Need, ...], tuple[int, ...]]
"""Needs of which one must stand in the text, and the probes, by their numbers, that need the same."""

_ByLetter = dict[str, tuple[_Group, ...]]
"""Groups by the rarest letter of each of their needs: a text without the letter is not searched for it."""


@dataclass(frozen=True, slots=True)
class _Needs:
    """What a probe needs beside its words, by the place where it is sought."""

    lower: tuple[_Need, ...]
    exact: tuple[_Need, ...]
    figures: tuple[_Need, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """Probes, by their numbers, under the cheapest test that can rule them out; ``counting`` are the rules without a pattern.

    ``lower``, ``exact`` and ``figures`` are sought in the text in lower case, as written, and with its digits as 0. ``always``
    holds the probes that name nothing, ``by_word`` and ``by_pair`` those that name words, ``needs`` what these need besides.
    """

    probes: tuple[Probe, ...]
    always: tuple[int, ...]
    lower: _ByLetter
    exact: _ByLetter
    figures: _ByLetter
    by_word: dict[str, tuple[int, ...]]
    by_pair: dict[tuple[str, str], tuple[int, ...]]
    needs: dict[int, _Needs]
    counting: tuple[Rule, ...]

    def candidates(self, surface: Surface) -> list[Probe]:
        """The probes that may match in a text, in the order of their rules; the others cannot."""
        found = set(self.always)
        _search(self.lower, surface.letters, surface.lower, surface.words, found)
        _search(self.exact, surface.characters, surface.text, surface.words, found)
        if surface.figures:
            _search(self.figures, surface.letters | _OF_FIGURES, surface.figures, surface.words, found)
        named = {number for word in self.by_word.keys() & surface.words for number in self.by_word[word]}
        if self.by_pair:
            named.update(number for pair in self.by_pair.keys() & surface.pairs for number in self.by_pair[pair])
        found.update(number for number in named if self._may_match(number, surface))
        return [self.probes[number] for number in sorted(found)]

    def _may_match(self, number: int, surface: Surface) -> bool:
        """Whether a probe one of whose words stands in the text may match there."""
        probe = self.probes[number]
        if probe.literal:
            return probe.literal in (surface.plain if probe.rule.case else surface.plain_lower)
        needs, words = self.needs.get(number), surface.words
        return (
            needs is None
            or _any_in(needs.lower, surface.lower, words)
            or _any_in(needs.exact, surface.text, words)
            or bool(needs.figures and surface.figures and _any_in(needs.figures, surface.figures, words))
        )


def _search(groups: _ByLetter, letters: frozenset[str], text: str, words: frozenset[str], found: set[int]) -> None:
    """Adds the probes of the groups that need a text which stands in ``text``, made of these letters and words."""
    for letter in groups.keys() & letters:
        for needs, probes in groups[letter]:
            if probes[0] in found:
                continue
            for need, word in needs:  # _any_in, written out: thirty calls a paragraph
                if (not word or word in words) and need in text:
                    found.update(probes)
                    break


def _any_in(needs: tuple[_Need, ...], text: str, words: frozenset[str]) -> bool:
    for need, word in needs:  # noqa: SIM110 - any() with a generator takes three times as long
        if (not word or word in words) and need in text:
            return True
    return False


def index_of(rules: Iterable[Rule], style: Style) -> Index:
    """The index of the rules' probes. Raises ValueError for a fix that cannot be written."""
    chosen = tuple(rules)
    probes = tuple(probe for rule in chosen for probe in probes_of(rule, style))
    by_needs: dict[tuple[str, ...], list[int]] = {}
    for number, probe in enumerate(probes):
        if not probe.words and not probe.pairs:
            by_needs.setdefault(probe.needs, []).append(number)
    always = tuple(by_needs.pop((), ()))
    places: dict[str, dict[str, list[_Group]]] = {"lower": {}, "exact": {}, "figures": {}}
    for needs, numbers in by_needs.items():
        for (place, letter), some in _sorted_out(needs).items():
            places[place].setdefault(letter, []).append((_with_words(some), tuple(numbers)))
    lower, exact, figures = ({letter: tuple(groups) for letter, groups in place.items()} for place in places.values())
    words = _numbered((word, number) for number, probe in enumerate(probes) for word in probe.words)
    pairs = _numbered((pair, number) for number, probe in enumerate(probes) for pair in probe.pairs)
    besides = {number: _needs_of(probe) for number, probe in enumerate(probes) if probe.needs and (probe.words or probe.pairs)}
    counting = tuple(rule for rule in chosen if rule.form in (Form.METRIC, Form.REPETITION))
    return Index(probes, always, lower, exact, figures, words, pairs, besides, counting)


def _numbered(named: Iterable[tuple[Name, int]]) -> dict[Name, tuple[int, ...]]:
    numbers: dict[Name, list[int]] = {}
    for name, number in named:
        numbers.setdefault(name, []).append(number)
    return {name: tuple(some) for name, some in numbers.items()}


def _needs_of(probe: Probe) -> _Needs:
    places = {place: [need for need in probe.needs if _place(need) == place] for place in ("lower", "exact", "figures")}
    return _Needs(*(_with_words(places[place]) for place in ("lower", "exact", "figures")))


def _with_words(needs: Iterable[str]) -> tuple[_Need, ...]:
    return tuple((need, max(_WHOLE_WORD.findall(need.lower()), key=len, default="")) for need in needs)


def _sorted_out(needs: Iterable[str]) -> dict[tuple[str, str], list[str]]:
    """Needs by the place where they are sought and their rarest letter."""
    sorted_out: dict[tuple[str, str], list[str]] = {}
    for need in needs:
        sorted_out.setdefault((_place(need), _rarest(need)), []).append(need)
    return sorted_out


def _place(need: str) -> str:
    """Where a need is sought: with a 0 in the figures, with a capital in the text as written."""
    if "0" in need:
        return "figures"
    return "lower" if need == need.lower() else "exact"


def _rarest(need: str) -> str:
    """The letter of a need that texts hold least often, roughly: marks before letters, and no spaces."""
    order = " eanisrtoludcmpévgqfbhàxyjèêzwkç"
    return max(need, key=lambda letter: order.find(letter) if letter in order else len(order))
