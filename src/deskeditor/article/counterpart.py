"""Counterpart: the text a draft was made from (a press release, a transcript, the original in another language).

Start reading at :class:`Counterpart`. ``review/parity`` sets the two side by side.
"""

from dataclasses import dataclass, replace

COUNTERPART = "counterpart"
"""The name under which findings and anchors speak of this text, as others name a field of the article."""
WORDS_OF_TIE = 80
"""How many code points of a paragraph are enough to know it again."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A pair of paragraphs made by hand: ``draft`` and ``source`` count paragraphs from 0, as a comparison does.

    ``words`` are how the draft's paragraph began, so that it is known again when others come and go before it.
    """

    draft: int
    words: str
    source: int


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A source text as it was pasted or read; ``name`` is where it came from, ``language`` "" where it is to be guessed."""

    name: str
    text: str
    language: str = ""
    ties: tuple[Tie, ...] = ()

    def tied(self, tie: Tie) -> "Counterpart":
        """With that pair, in place of any other of either paragraph."""
        left = (one for one in self.ties if one.draft != tie.draft and one.source != tie.source)
        return replace(self, ties=(*left, tie))

    def untied(self, tie: Tie) -> "Counterpart":
        """Without that pair."""
        return replace(self, ties=tuple(one for one in self.ties if one != tie))
