"""Probe and Place: one pattern of a rule, and where it matches. Start reading at :meth:`Probe.places`.

Patterns are compiled when a text first needs them: most never are. Our own are read by ``re``; a house's by ``regex`` with a
time limit, because nobody has proved them harmless.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from deskeditor.rules.anchors import Anchor, anchor_of, starts
from deskeditor.rules.phrases import literal_of, pairs_in, phrase_pattern, triggers, words_in
from deskeditor.rules.rule import Form, Rule
from deskeditor.rules.surface import Surface
from deskeditor.rules.templates import Style, in_the_case_of, template_of
from deskeditor.text import Span
from deskeditor.text.light import lazy, light

TIME_LIMIT = 0.05
"""Seconds that a house pattern may spend on one paragraph before it is switched off."""

MOST_PLACES = 200
"""Matches of one rule in one paragraph beyond which no more are told: the reader has understood."""

PATIENCE = 10
"""Texts in which a pattern is tried everywhere before its anchor is worked out, which costs as much as some hundred tries."""


@light
@dataclass(frozen=True, slots=True)
class Place:
    """A match: where, what would stand there instead (best first), and the groups for the message."""

    start: int
    end: int
    replacements: tuple[str, ...] = ()
    slots: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, eq=False)
class Probe:
    """One pattern of ``rule``. ``words``, ``pairs`` and ``needs`` are the cheap tests before the pattern is tried.

    ``literal``: the text, apostrophes straight, that a phrase without alternatives must find; "" where there is none.
    """

    rule: Rule
    pattern: str
    writers: tuple[Callable[["re.Match[str]"], str], ...] = ()
    words: frozenset[str] = frozenset()
    pairs: frozenset[tuple[str, str]] = frozenset()
    needs: tuple[str, ...] = ()
    literal: str = ""
    _tries: "count[int]" = field(default_factory=count, repr=False)

    @lazy
    def compiled(self) -> Any:
        """The compiled pattern. Raises ``re.error`` or ``regex.error``."""
        return _compiled(self.pattern, self.rule.case, self.rule.origin.trusted)

    @lazy
    def exceptions(self) -> tuple[Any, ...]:
        """The compiled patterns inside which a match does not count."""
        return tuple(_compiled(one, self.rule.case, self.rule.origin.trusted) for one in self.rule.exceptions)

    @lazy
    def anchor(self) -> Anchor:
        """What must stand beside a match; nothing is known of a house's pattern, which is written for ``regex``."""
        return anchor_of(self.pattern, case=self.rule.case) if self.rule.origin.trusted else ()

    def places(self, surface: Surface, pieces: Sequence[Span] = ()) -> list[Place]:
        """Where the pattern matches in a text, or in each of its ``pieces`` read by itself.

        Raises TimeoutError for a house pattern that is too slow.
        """
        begins = self._begins(surface, tuple(piece.start for piece in pieces) or (0,))
        if begins is not None and not begins:
            return []
        if not pieces:
            return self._placed(surface.text, begins, 0)
        places: list[Place] = []
        for piece in pieces:
            inside = begins and [at - piece.start for at in begins if piece.start <= at <= piece.end]
            if inside is None or inside:
                places.extend(self._placed(piece.of(surface.text), inside, piece.start))
        return places

    def _begins(self, surface: Surface, origins: Sequence[int]) -> Sequence[int] | None:
        """The places where the pattern may begin; None where nothing is known."""
        if next(self._tries) < PATIENCE or not self.anchor or not (self.rule.case or surface.folds_evenly):
            return None
        return starts(self.anchor, surface, origins, case=self.rule.case)

    def _placed(self, text: str, begins: Sequence[int] | None, start: int) -> list[Place]:
        places: list[Place] = []
        excepted: list[tuple[int, int]] | None = None
        for match in self.compiled.finditer(text, **self._limit) if begins is None else _matches(self.compiled, text, begins):
            first, last = match.span()
            if first == last and not self.writers:
                continue
            if self.exceptions:
                if excepted is None:
                    excepted = [one.span() for pattern in self.exceptions for one in pattern.finditer(text, **self._limit)]
                if any(begin <= first and last <= end for begin, end in excepted):
                    continue
            replacements = tuple([writer(match) for writer in self.writers])
            if match.group() in replacements:
                continue
            places.append(Place(first + start, last + start, replacements, _groups(match)))
            if len(places) >= MOST_PLACES:
                break
        return places

    @property
    def _limit(self) -> dict[str, float]:
        return {} if self.rule.origin.trusted else {"timeout": TIME_LIMIT}


def _matches(pattern: Any, text: str, begins: Sequence[int]) -> Iterator["re.Match[str]"]:
    """The matches that ``finditer`` finds in a text where none can begin but at ``begins``."""
    end = 0
    for at in begins:
        match = pattern.match(text, at) if at >= end else None
        if match is None:
            continue
        end = match.end()
        if end == at:  # what may begin where an empty match ended is for re to say
            yield from pattern.finditer(text, at)
            return
        yield match


def _groups(match: "re.Match[str]") -> tuple[tuple[str, str], ...]:
    if not match.re.groups:
        return ()
    return tuple((str(number), group) for number, group in enumerate(match.groups(), start=1) if group)


def _compiled(pattern: str, case: bool, trusted: bool) -> Any:  # noqa: FBT001
    flags = re.MULTILINE if case else re.MULTILINE | re.IGNORECASE
    if trusted:
        return re.compile(pattern, flags)
    import regex

    return regex.compile(pattern, (0 if case else regex.IGNORECASE) | regex.MULTILINE | regex.VERSION0)


def probes_of(rule: Rule, style: Style) -> tuple[Probe, ...]:
    """The patterns by which ``rule`` finds its places; none for the forms that count (repetition without tokens, metric)."""
    if rule.form is Form.SWAP:
        return tuple(_swap_probe(rule, source, target) for source, target in rule.swap)
    if rule.form is Form.CONSISTENCY:  # both forms of a pair are looked for; which is the rarer only the article can tell
        return tuple(_phrase_probe(rule, form) for pair in rule.swap for form in pair)
    probes: list[Probe] = []
    if rule.pattern and rule.form is not Form.METRIC:
        writers = tuple(template_of(choice, style) for choice in rule.fix.split("|")) if rule.fix is not None else ()
        probes.append(Probe(rule, rule.pattern, writers, words_in(rule.words), pairs_in(rule.words), rule.needs))
    if rule.form is Form.EXISTENCE:
        probes.extend(_phrase_probe(rule, token) for token in rule.tokens)
    return tuple(probes)


def _phrase_probe(rule: Rule, phrase: str, writers: tuple[Callable[["re.Match[str]"], str], ...] = ()) -> Probe:
    return Probe(rule, phrase_pattern(phrase), writers, triggers(phrase), literal=literal_of(phrase, case=rule.case))


def _swap_probe(rule: Rule, source: str, target: str) -> Probe:
    choices = (choice for choice in target.split("|") if choice)
    return _phrase_probe(rule, source, tuple(_in_case(choice, rule.case) for choice in choices))


def _in_case(choice: str, exact: bool) -> Callable[["re.Match[str]"], str]:  # noqa: FBT001
    if exact:
        return lambda _match: choice
    return lambda match: in_the_case_of(match.group(), choice)
