"""Tokens: the words of a paragraph outside its quotations, each with its class mask. Start reading at :func:`tokens_of`.

A closed quotation is one token: what is said inside is nobody's cue out here. Kept as parallel lists, because a paragraph is cut
at every keystroke.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from deskeditor.reading.attribution.lexicon import CueLexicon, Is
from deskeditor.reading.quotations import Quotation

_CAPITAL = int(Is.CAPITAL)
_MARK = int(Is.MARK)
_NUMBER = int(Is.NUMBER)
_QUOTED = int(Is.QUOTED)
_ADVERB = int(Is.ADVERB)
_PAUSE = (",", ".", "!", "?", "…", "—", "-")
_AFTER_PAUSE = "\u00a0\u202f ’'”\""
_BEFORE_NOUN = int(Is.DETERMINER | Is.LINK)
_HONORIFIC = int(Is.HONORIFIC)


@dataclass(slots=True)
class Tokens:
    """Parallel lists. ``low`` is the word in lower case without a final stop; a quotation's is ``"“"`` and ``quotation`` its
    index.

    ``opened`` are the tokens of quotations that are never closed: only their opening mark is taken as one token. ``paused``
    are those that end in a comma or a final mark before their closing mark, as speech does before its speaker is named.
    """

    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    low: list[str] = field(default_factory=list)
    is_: list[int] = field(default_factory=list)
    quotation: dict[int, int] = field(default_factory=dict)
    opened: set[int] = field(default_factory=set)
    paused: set[int] = field(default_factory=set)

    def __len__(self) -> int:
        return len(self.low)

    def at(self, number: int) -> int:
        """The class mask of a token; 0 beyond the ends."""
        return self.is_[number] if 0 <= number < len(self.is_) else 0


def tokens_of(prose: str, lexicon: CueLexicon, outer: Sequence[tuple[int, Quotation]]) -> Tokens:
    """The tokens of ``prose``. ``outer`` are the quotations that stand in no other, with their index, in order."""
    tokens = Tokens()
    at = 0
    for index, quotation in outer:
        if quotation.span.start > at:
            _cut(prose, at, quotation.span.start, lexicon, tokens)
        end = quotation.span.end if quotation.closed else quotation.inner.start
        tokens.quotation[len(tokens.low)] = index
        if prose[max(quotation.inner.start, quotation.inner.end - 3) : quotation.inner.end].rstrip(_AFTER_PAUSE).endswith(_PAUSE):
            tokens.paused.add(len(tokens.low))
        if not quotation.closed:
            tokens.opened.add(len(tokens.low))
        tokens.start.append(quotation.span.start)
        tokens.end.append(end)
        tokens.low.append("“")
        tokens.is_.append(_QUOTED)
        at = end
    _cut(prose, at, len(prose), lexicon, tokens)
    return tokens


def _cut(prose: str, at: int, to: int, lexicon: CueLexicon, tokens: Tokens) -> None:
    classes, endings = lexicon.classes, lexicon.adverb_endings
    starts, ends, lows, masks = tokens.start, tokens.end, tokens.low, tokens.is_
    for match in lexicon.token.finditer(prose, at, to):
        start, end = match.span()
        word = match.group()
        first = word[0]
        if first.isalpha():
            low = word.lower().replace("’", "'")
            mask = classes.get(low, 0)
            if low[-1] == "." and not mask & _HONORIFIC:
                if "." not in low[:-1]:
                    low, end = low[:-1], end - 1
                mask = classes.get(low, 0)
            if not mask and endings and len(low) > 5 and low.endswith(endings) and not (masks and masks[-1] & _BEFORE_NOUN):
                mask = _ADVERB
            if first.isupper():
                mask |= _CAPITAL
        elif first.isdigit():
            low, mask = word, _NUMBER
        elif first == "-" and len(word) > 1 and word != "--":
            low = word[1:].lower()
            mask = classes.get(low, 0)
            start += 1
        else:
            low, mask = word, _MARK
        starts.append(start)
        ends.append(end)
        lows.append(low)
        masks.append(mask)
