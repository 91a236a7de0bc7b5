"""Lexicon: what is a word of a language. Start reading at :class:`Lexicon`."""

from dataclasses import dataclass
from typing import Protocol


class Lexicon(Protocol):
    """Answers for single words. ``version`` changes whenever an answer may; ``ready`` is False where no dictionary serves."""

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
        """How often :meth:`knows` has answered None so far: a result during which it grew is not remembered."""
        ...

    def knows(self, word: str) -> bool | None:
        """Whether ``word``, as written, is a word; None while the answer is still being fetched."""
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


EMPTY_LEXICON = EmptyLexicon()
