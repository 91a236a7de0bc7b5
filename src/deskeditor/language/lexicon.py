"""Lexicon: what is a word of a language. Start reading at :class:`Lexicon`.

The dictionaries themselves are in ``spelling/``; here is only what every floor above may rely on.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Standing(StrEnum):
    """What the dictionaries say of a token, out of its context."""

    KNOWN = "known"
    UNKNOWN = "unknown"
    TYPOGRAPHIC = "typographic"
    """The right word without its ligature or the accent of its capital: ``coeur``, ``Etat``."""
    CAPITAL = "capital"
    """A name in lower case: known with its capital alone."""
    PERSONAL = "personal"
    """A known form of a verb that only certain pronouns take: wrong where none of them is near."""
    NEAR_NAME = "near-name"
    """Unknown, capitalised, and one slip away from a well-known name."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """The answer for one token as written. ``start`` and ``end`` are the faulty part, relative to the token.

    ``better`` is what the faulty part should read, where the standing says so, else "". ``slip`` is a common word one slip away
    from an unknown capitalised one: what it is meant to be if its capital is only a sentence's.
    """

    standing: Standing
    start: int = 0
    end: int = 0
    better: str = ""
    slip: str = ""


KNOWN = Judgement(Standing.KNOWN)


class Lexicon(Protocol):
    """Answers for single tokens. ``version`` changes whenever an answer may; ``ready`` is False where no dictionary serves."""

    @property
    def version(self) -> str:
        """Part of the key of every paragraph result."""
        ...

    @property
    def ready(self) -> bool:
        """False: no dictionary for this language; spelling is not checked, and the window says so."""
        ...

    @property
    def unanswered(self) -> int:
        """How often :meth:`judgement` has answered None so far: a result during which it grew is not remembered."""
        ...

    def knows(self, word: str) -> bool | None:
        """Whether ``word``, as written, is a word; None while the answer is still being fetched."""
        ...

    def judgement(self, token: str) -> Judgement | None:
        """What there is to say about a token as the tokeniser cuts it; None while the answer is still being fetched."""
        ...


@dataclass(frozen=True, slots=True)
class EmptyLexicon:
    """The lexicon of a language without a dictionary: it knows nothing and claims nothing."""

    version: str = "none"
    ready: bool = False
    unanswered: int = 0

    def knows(self, word: str) -> bool | None:  # noqa: ARG002 - the protocol's shape
        """Never an accusation: without a dictionary every word passes."""
        return True

    def judgement(self, token: str) -> Judgement | None:  # noqa: ARG002 - the protocol's shape
        """Never an accusation."""
        return KNOWN


EMPTY_LEXICON = EmptyLexicon()
