"""Stretch: the tokens of one sentence, quotations whole, as the cue rules look at them. Start reading at :class:`Stretch`."""

from collections.abc import Sequence
from dataclasses import dataclass

from deskeditor.reading.attribution.lexicon import CueLexicon, Is
from deskeditor.reading.attribution.tokens import Tokens
from deskeditor.text.light import light

Range = tuple[int, int]
"""First and last token, both included."""

_HEADLINE_SHARE = 0.7
_BREAKS = frozenset({":", ";"})
_SHORT = 3
_WORDLESS = int(Is.MARK | Is.QUOTED | Is.NUMBER)


@light
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


@dataclass(slots=True)
class Stretch:
    """Tokens ``first`` to ``last`` of a paragraph, and those of them that are quotations. What few rules ask for is looked up
    when the first of them asks.
    """

    tokens: Tokens
    first: int
    last: int
    lexicon: CueLexicon
    quoted: Sequence[int] = ()
    _titled: bool | None = None
    _breaks: list[int] | None = None

    @property
    def titled(self) -> bool:
        """Written as an English headline, each word with a capital."""
        if self._titled is None:
            self._titled = _is_titled(self)
        return self._titled

    @property
    def breaks(self) -> Sequence[int]:
        """Quotations, colons and semicolons: behind each a clause may begin."""
        if self._breaks is None:
            low, is_ = self.tokens.low, self.tokens.is_
            self._breaks = [k for k in range(self.first, self.last + 1) if low[k] in _BREAKS or is_[k] & Is.QUOTED]
        return self._breaks

    def mask(self, at: int) -> int:
        """The class mask of a token of the stretch; 0 outside it."""
        return self.tokens.is_[at] if self.first <= at <= self.last else 0

    def low(self, at: int) -> str:
        """The word, lower case; "" outside the stretch."""
        return self.tokens.low[at] if self.first <= at <= self.last else ""


def _is_titled(stretch: Stretch) -> bool:
    long = capital = 0
    low, is_ = stretch.tokens.low, stretch.tokens.is_
    for k in range(stretch.first, stretch.last + 1):
        if len(low[k]) > _SHORT and not is_[k] & _WORDLESS:
            long += 1
            capital += bool(is_[k] & Is.CAPITAL)
    return long >= _SHORT and capital >= _HEADLINE_SHARE * long
