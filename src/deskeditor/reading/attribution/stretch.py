"""Stretch: the tokens of one sentence, quotations whole, as the cue rules look at them. Start reading at :class:`Stretch`."""

from collections.abc import Sequence
from dataclasses import dataclass

from deskeditor.reading.attribution.lexicon import CueLexicon, Is
from deskeditor.reading.attribution.tokens import Tokens

Range = tuple[int, int]
"""First and last token, both included."""

_HEADLINE_SHARE = 0.7
_BREAKS = frozenset({":", ";"})
_SHORT = 3


@dataclass(frozen=True, slots=True)
class Cue:
    """Attributing words, as token ranges.

    ``rule`` is incise (set off from its quotation), that (with a clause), verb, stance, according, colon, agent or noun.
    ``strength`` 0 to 12: of several cues near a quotation, the stronger may stand farther.
    """

    words: Range
    speaker: Range | None
    rule: str
    strength: int = 0
    first_person: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tokens ``first`` to ``last`` of a paragraph. ``titled``: written as an English headline, each word with a capital."""

    tokens: Tokens
    first: int
    last: int
    lexicon: CueLexicon
    titled: bool = False
    breaks: Sequence[int] = ()
    """Quotations, colons and semicolons: behind each a clause may begin."""

    @staticmethod
    def of(tokens: Tokens, first: int, last: int, lexicon: CueLexicon) -> "Stretch":
        """The stretch, its style looked at."""
        long = capital = 0
        breaks: list[int] = []
        for k in range(first, last + 1):
            if tokens.is_[k] & Is.QUOTED or tokens.low[k] in _BREAKS:
                breaks.append(k)
            elif len(tokens.low[k]) > _SHORT and not tokens.is_[k] & (Is.MARK | Is.QUOTED | Is.NUMBER):
                long += 1
                capital += bool(tokens.is_[k] & Is.CAPITAL)
        return Stretch(tokens, first, last, lexicon, titled=long >= _SHORT and capital >= _HEADLINE_SHARE * long, breaks=breaks)

    def mask(self, at: int) -> int:
        """The class mask of a token of the stretch; 0 outside it."""
        return self.tokens.is_[at] if self.first <= at <= self.last else 0

    def low(self, at: int) -> str:
        """The word, lower case; "" outside the stretch."""
        return self.tokens.low[at] if self.first <= at <= self.last else ""
