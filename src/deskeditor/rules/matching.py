"""Probe and Place: one pattern of a rule, and where it matches. Start reading at :meth:`Probe.places`.

Patterns are compiled when a text first needs them: most never are. Our own are read by ``re``; a house's by ``regex`` with a
time limit, because nobody has proved them harmless.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from deskeditor.rules.phrases import literal_of, phrase_pattern, triggers
from deskeditor.rules.rule import Form, Rule
from deskeditor.rules.templates import Style, in_the_case_of, template_of

TIME_LIMIT = 0.05
"""Seconds that a house pattern may spend on one paragraph before it is switched off."""

MOST_PLACES = 200
"""Matches of one rule in one paragraph beyond which no more are told: the reader has understood."""


@dataclass(frozen=True, slots=True)
class Place:
    """A match: where, what would stand there instead (best first), and the groups for the message."""

    start: int
    end: int
    replacements: tuple[str, ...] = ()
    slots: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, eq=False)
class Probe:
    """One pattern of ``rule``. ``words`` and ``needs`` are the cheap tests that must pass before the pattern is tried.

    ``literal``: the text, apostrophes straight, that a phrase without alternatives must find; "" where there is none.
    """

    rule: Rule
    pattern: str
    writers: tuple[Callable[["re.Match[str]"], str], ...] = ()
    words: frozenset[str] = frozenset()
    needs: tuple[str, ...] = ()
    literal: str = ""

    @cached_property
    def compiled(self) -> Any:
        """The compiled pattern. Raises ``re.error`` or ``regex.error``."""
        return _compiled(self.pattern, self.rule.case, self.rule.origin.trusted)

    @cached_property
    def exceptions(self) -> tuple[Any, ...]:
        """The compiled patterns inside which a match does not count."""
        return tuple(_compiled(one, self.rule.case, self.rule.origin.trusted) for one in self.rule.exceptions)

    def places(self, text: str, start: int = 0) -> Iterator[Place]:
        """Where the pattern matches in ``text``, moved by ``start``. Raises TimeoutError for a house pattern that is too slow."""
        limit = {} if self.rule.origin.trusted else {"timeout": TIME_LIMIT}
        excepted: list[tuple[int, int]] | None = None
        count = 0
        for match in self.compiled.finditer(text, **limit):
            if match.end() == match.start() and not self.writers:
                continue
            if self.exceptions:
                if excepted is None:
                    excepted = [one.span() for pattern in self.exceptions for one in pattern.finditer(text, **limit)]
                if any(first <= match.start() and match.end() <= last for first, last in excepted):
                    continue
            replacements = tuple(writer(match) for writer in self.writers)
            if match.group() in replacements:
                continue
            yield Place(match.start() + start, match.end() + start, replacements, _groups(match))
            count += 1
            if count >= MOST_PLACES:
                return


def _groups(match: "re.Match[str]") -> tuple[tuple[str, str], ...]:
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
        probes.append(Probe(rule, rule.pattern, writers, frozenset(rule.words), rule.needs))
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
