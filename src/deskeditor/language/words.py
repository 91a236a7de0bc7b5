"""The tokeniser: the words of a line of prose, as a dictionary would be asked for them.

Start reading at :func:`words_of`.
"""

import re
from dataclasses import dataclass

from deskeditor.language.pack import LanguagePack
from deskeditor.text import Span

_WORD = re.compile(r"[^\W\d_]+(?:['’\-‑][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its place. ``span`` is relative to the prose it was found in; ``text`` is what stands there."""

    span: Span
    text: str


def words_of(prose: str, pack: LanguagePack) -> tuple[Word, ...]:  # noqa: ARG001 - replaced by the tokeniser of the language
    """The words of ``prose`` in order."""
    return tuple(Word(Span(*match.span()), match.group()) for match in _WORD.finditer(prose))
