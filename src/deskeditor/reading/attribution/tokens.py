"""Tokens: the words of a paragraph outside its quotations, each with its class mask. Start reading at :func:`tokens_of`.

A closed quotation is one token: what is said inside is nobody's cue out here. Kept as parallel lists, because a paragraph is cut
at every keystroke.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate, repeat

from deskeditor.reading.attribution.lexicon import CueLexicon, Is
from deskeditor.reading.quotations import Quotation
from deskeditor.text import Span
from deskeditor.text.letters import ByScript, by_script

_CAPITAL = int(Is.CAPITAL)
_MARK = int(Is.MARK)
_NUMBER = int(Is.NUMBER)
_QUOTED = int(Is.QUOTED)
_ADVERB = int(Is.ADVERB)
_PAUSE = (",", ".", "!", "?", "…", "—", "-")
_AFTER_PAUSE = "\u00a0\u202f ’'”\""
_BEFORE_NOUN = int(Is.DETERMINER | Is.LINK)
_HONORIFIC = int(Is.HONORIFIC)
_ROLE = int(Is.ROLE)
_MARKS = ("--", *",;:()[]—–…?!.-%€$£")
_PLAIN_WORD = r"[^\W\d_][^\W_]{0,60}+(?![^\W_]|[.'’-])"
"""A word with nothing behind it that could belong to it: nine of ten, found before any elision or compound is tried."""
_UNSEEN = -1
_REMEMBERED = 40_000
"""Words whose masks are remembered: the lists themselves and the vocabulary of some hundred articles."""
_SHORT = 5
"""No word of so few letters is told by its ending to be an adverb."""


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

    def begin(self, number: int) -> int:
        """Where a token begins as a mention: the letters that only link an enclitic are left out, as in "a-t-elle"."""
        linked = self.low[number].rfind("-") + 1 if self.is_[number] & Is.ENCLITIC else 0
        return self.start[number] + linked

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
        ending = prose[max(quotation.inner.start, quotation.inner.end - 3) : quotation.inner.end]
        if not quotation.closed:
            tokens.opened.add(len(tokens.low))
        elif ending.rstrip(_AFTER_PAUSE).endswith(_PAUSE):
            tokens.paused.add(len(tokens.low))
        tokens.start.append(quotation.span.start)
        tokens.end.append(end)
        tokens.low.append("“")
        tokens.is_.append(_QUOTED)
        at = end
    _cut(prose, at, len(prose), lexicon, tokens)
    return tokens


def tokens_between(prose: str, span: Span, lexicon: CueLexicon) -> Tokens:
    """The tokens of a part of ``prose``, quotation marks and all; their places are those in ``prose``."""
    tokens = Tokens()
    _cut(prose, span.start, span.end, lexicon, tokens)
    return tokens


def _cut(prose: str, at: int, to: int, lexicon: CueLexicon, tokens: Tokens) -> None:
    """Add the tokens of a stretch: looked up in one go, and only what is in no list looked at one by one."""
    table = _table(lexicon)
    stretch = prose[at:to]
    lower = _lowered(stretch)
    pieces = table.pattern.of(lower).split(lower)  # what stands between, a token, what stands between …
    places = list(accumulate(map(len, pieces), initial=0))
    starts, ends, lows = places[1:-1:2], places[2::2], pieces[1::2]
    masks = list(map(table.masks.get, lows, repeat(_UNSEEN)))
    for number in _places(masks, _UNSEEN):
        before = masks[number - 1] if number else tokens.at(len(tokens) - 1)
        word, mask, lead, stop = _unlisted(lows[number], before, lexicon)
        if word == lows[number] and not _like_an_adverb(word, lexicon) and len(table.masks) < _REMEMBERED:
            table.masks[word] = mask
        lows[number], masks[number] = word, mask
        starts[number] += lead
        ends[number] -= stop
    if lower != stretch:
        for number, start in enumerate(starts):
            if stretch[start].isupper():
                masks[number] |= _CAPITAL
    tokens.start += [start + at for start in starts] if at else starts
    tokens.end += [end + at for end in ends] if at else ends
    tokens.low += lows
    tokens.is_ += masks


def _places(masks: list[int], sought: int) -> Iterator[int]:
    """Where ``sought`` stands, from the first to the last; each is asked for when the one before is settled."""
    at = -1
    for _ in range(masks.count(sought)):
        at = masks.index(sought, at + 1)
        yield at


def _lowered(text: str) -> str:
    """``text`` in lower case with straight apostrophes, as long as before: İ, which would grow, is left as it is."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(one.lower() if len(one.lower()) == 1 else one for one in text)
    return lower.replace("’", "'")


def _unlisted(word: str, before: int, lexicon: CueLexicon) -> tuple[str, int, int, int]:
    """A token that is in no list as it stands: the word, its mask, how many characters its span loses in front and behind."""
    classes = lexicon.classes
    first, mask, stop = word[0], 0, 0
    if first.isdigit():
        return word, _NUMBER if word[-1].isdigit() else _ROLE, 0, 0
    if first == "-" and len(word) > 1:
        return word[1:], classes.get(word[1:], 0), 1, 0
    if not first.isalpha():
        return word, _MARK, 0, 0
    if word[-1] == ".":
        if "." not in word[:-1]:
            word, stop = word[:-1], 1
        mask = classes.get(word, 0)
    if not mask and _like_an_adverb(word, lexicon) and not before & _BEFORE_NOUN:
        mask = _ADVERB
    return word, mask, 0, stop


def _like_an_adverb(word: str, lexicon: CueLexicon) -> bool:
    """Whether a word ends as adverbs do: what it is then depends on the word before."""
    return len(word) > _SHORT and bool(lexicon.adverb_endings) and word.endswith(lexicon.adverb_endings)


@dataclass(frozen=True, slots=True)
class _Table:
    """The masks of the words that are surely what they are, marks among them, and the pattern with its tokens kept.

    ``masks`` also remembers the words that are in no list: nearly all of them come again.
    """

    masks: dict[str, int]
    pattern: ByScript


@cache
def _table(lexicon: CueLexicon) -> _Table:
    sure = {word: mask for word, mask in lexicon.classes.items() if word[0].isalpha() and (word[-1] != "." or mask & _HONORIFIC)}
    pattern = rf"({_PLAIN_WORD}|{lexicon.token.pattern})"
    return _Table(sure | dict.fromkeys(_MARKS, _MARK), by_script(pattern))  # what it cuts is in lower case
