"""Phrases: the small language in which tokens and swaps are written. Start reading at :func:`phrase_pattern`.

A phrase is plain words; ``(a|b)`` lists alternatives, ``?`` makes the letter or the group before it optional. A space matches a
no-break space too, an apostrophe any apostrophe, and the ends fall on word boundaries.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import product

_SPECIAL = frozenset("(|)?")
_SPACE = "[ \u00a0\u202f]"
_APOSTROPHE = "['’]"
_MOST_FORMS = 200
"""A word with more forms than this is no use as a trigger."""


def phrase_pattern(phrase: str) -> str:
    """The regular expression of a phrase; no repetition in it, so that it reads any text in linear time."""
    parts: list[str] = []
    for letter in phrase:
        if letter.isalnum():
            parts.append(letter)
        elif letter == "(":
            parts.append("(?:")
        elif letter in _SPECIAL:
            parts.append(letter)
        elif letter.isspace():
            parts.append(_SPACE)
        elif letter in "'’":
            parts.append(_APOSTROPHE)
        else:
            parts.append(re.escape(letter))
    before = r"(?<!\w)" if phrase[:1] not in "'’ " else ""
    after = r"(?!\w)" if phrase[-1:] not in "'’ " else ""
    return f"{before}(?:{''.join(parts)}){after}"


@lru_cache(maxsize=8192)
def triggers(phrase: str) -> frozenset[str]:
    """Lower-case words one of which stands in every text that holds the phrase; empty when no word is certain."""
    best: frozenset[str] = frozenset()
    for position in _positions(phrase):
        forms = _forms(position)
        if forms and all(form.isalpha() for form in forms) and _rarity(forms) > _rarity(best):
            best = frozenset(form.lower() for form in forms)
    return best


def words_in(hints: Iterable[str]) -> frozenset[str]:
    """The single words of a rule's ``words``, in lower case."""
    return frozenset(word for places in map(_places, hints) if len(places) == 1 for word in places[0])


def pairs_in(hints: Iterable[str]) -> frozenset[tuple[str, str]]:
    """The pairs of words of a rule's ``words``, in lower case: every first word with every second one."""
    both = [places for places in map(_places, hints) if len(places) == 2]
    return frozenset((first, second) for firsts, seconds in both for first in firsts for second in seconds)


def readable_hint(hint: str) -> bool:
    """Whether an entry of ``words`` is a word or two, each perhaps with alternatives."""
    places = _places(hint)
    return 1 <= len(places) <= 2 and all(places) and all(form.isalpha() for forms in places for form in forms)


@lru_cache(maxsize=4096)
def _places(hint: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(form.lower() for form in _forms(position)) for position in _positions(hint))


def literal_of(phrase: str, *, case: bool) -> str:
    """The phrase as a plain text, apostrophes straight, in lower case unless ``case`` counts; "" where it has alternatives."""
    if _SPECIAL & set(phrase):
        return ""
    plain = phrase.replace("’", "'")
    return plain if case else plain.lower()


def _rarity(forms: frozenset[str]) -> int:
    return min((len(form) for form in forms), default=0)


def _positions(phrase: str) -> list[str]:
    """The phrase cut at what is no letter, outside brackets."""
    positions, current, depth = [], "", 0
    for letter in phrase:
        depth += (letter == "(") - (letter == ")")
        if depth == 0 and not letter.isalpha() and letter not in _SPECIAL:
            positions.append(current)
            current = ""
        else:
            current += letter
    return [position for position in [*positions, current] if position]


def _forms(position: str) -> frozenset[str]:
    """Every word that a position stands for; empty when there are too many, or brackets within brackets."""
    if position.isalpha():
        return frozenset((position,))
    pieces: list[tuple[str, ...]] = []
    for part in re.finditer(r"\(([^()]*)\)(\?)?|([^()|?])(\?)?|(.)", position):
        if part[5]:
            return frozenset()
        choices = tuple(form for one in part[1].split("|") for form in _endings(one)) if part[1] is not None else (part[3],)
        pieces.append((*choices, "") if part[2] or part[4] else choices)
    count = 1
    for piece in pieces:
        count *= len(piece)
    return frozenset("".join(choice) for choice in product(*pieces)) if count <= _MOST_FORMS else frozenset()


def _endings(choice: str) -> Iterable[str]:
    """What a choice within brackets stands for: with and without each letter before a ``?``."""
    letters = [(letter, "") if optional else (letter,) for letter, optional in re.findall(r"([^?])(\??)", choice)]
    return ("".join(form) for form in product(*letters))
