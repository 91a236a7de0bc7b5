"""Persons: the names a paragraph mentions outside its quotations. Start reading at :func:`persons_in`.

What :mod:`~deskeditor.reading.people` learns names from before anybody speaks: a name is a run of capitalised words; the
functions beside it and whether a preposition leads to it ("in New York") are kept. No list of names is needed, and a place may
pass for one: a name is only ever used to complete a mention or to answer a pronoun.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from deskeditor.reading.attribution import CueLexicon, Tokens
from deskeditor.reading.attribution.lexicon import CLOSED, Is
from deskeditor.text import Span
from deskeditor.text.light import light

_NO_NAME = CLOSED | int(Is.HONORIFIC | Is.MONTH | Is.QUOTED | Is.MARK | Is.NUMBER | Is.DOCUMENT)
_FUNCTION = int(Is.ROLE | Is.BODY)
_NO_PERSON = int(Is.BODY | Is.DOCUMENT)
_LEADS = int(Is.PREPOSITION | Is.LINK)
_REACH = 5
"""Tokens before a name in which its function may stand."""
_BREAKS = int(Is.QUOTED | Is.AUXILIARY | Is.RELATIVE | Is.COORDINATOR)


@light
@dataclass(frozen=True, slots=True)
class Met:
    """A name as it stands in a paragraph, from token ``at``; ``led`` is True behind a preposition."""

    span: Span
    name: str
    led: bool
    at: int
    tokens: Tokens = field(repr=False, compare=False)

    @property
    def roles(self) -> frozenset[str]:
        """The functions before the name; few names are ever asked for them."""
        return _roles(self.tokens, self.at)


def persons_in(prose: str, tokens: Tokens, lexicon: CueLexicon) -> tuple[Met, ...]:
    """The names of a paragraph, in order."""
    masks, found, reached = tokens.is_, list[Met](), -1
    capital = int(Is.CAPITAL)
    for at in [k for k, mask in enumerate(masks) if mask & capital]:
        if at <= reached or masks[at] & _NO_NAME or is_function(tokens.low[at], masks[at], lexicon):
            continue
        end = _run_end(prose, tokens, at)
        reached = end
        if any(masks[k] & _NO_PERSON for k in range(at, end + 1)):
            continue
        span = Span(tokens.start[at], _own_end(prose, tokens, end))
        found.append(Met(span, span.of(prose), at > 0 and bool(masks[at - 1] & _LEADS), at, tokens))
    return tuple(found)


def is_function(low: str, mask: int, lexicon: CueLexicon) -> bool:
    """Whether a word says what somebody is; where nouns are compounds, by its ending: "Einsatzleiter"."""
    return bool(mask & _FUNCTION) or low.endswith(lexicon.role_endings)


def _run_end(prose: str, tokens: Tokens, at: int) -> int:
    """The last token of the name that begins at ``at``: capitals side by side, particles between."""
    end = at
    for k in range(at + 1, min(at + _REACH, len(tokens.low))):
        mask = tokens.is_[k]
        if prose[tokens.end[k - 1] : tokens.start[k]].strip(" \u00a0\u202f"):
            break
        if mask & Is.CAPITAL and not mask & (Is.QUOTED | Is.MARK):
            end = k
        elif not mask & Is.PARTICLE or mask & (Is.COORDINATOR | Is.PREPOSITION):
            break
    return end


def _own_end(prose: str, tokens: Tokens, end: int) -> int:
    """Where the name ends: a possessive is no part of it."""
    stop = tokens.end[end]
    return stop - 2 if prose[stop - 2 : stop] in {"'s", "’s"} else stop


def _roles(tokens: Tokens, at: int) -> frozenset[str]:
    """The functions right before a name: "the mayor, Ann Dell", "Finanzminister Torsten Albers"."""
    roles: Sequence[str] = []
    for k in range(at - 1, max(-1, at - 1 - _REACH), -1):
        mask = tokens.is_[k]
        if mask & _BREAKS or (mask & Is.MARK and (k < at - 1 or tokens.low[k] != ",")):
            break
        if mask & _FUNCTION:
            roles = [*roles, tokens.low[k]]
    return frozenset(roles)
