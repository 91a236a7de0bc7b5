"""Sentences of a paragraph. Start reading at :func:`sentences_of`.

A boundary is a final mark (with closing marks and brackets), white space, and something that may begin a sentence.
Abbreviations are data: ``abbreviations.txt`` of the language. Together the sentences hold every character that is not white
space.
"""

import re
from dataclasses import dataclass
from functools import cache

from deskeditor.language import LanguagePack
from deskeditor.language.pack import neutral_words
from deskeditor.text import Span
from deskeditor.text.light import light

_END = re.compile(r"([.!?…][.!?…]{0,5})([\"”»’'“\)\]\u00a0\u202f]{0,6})(?:\s?\[\d{1,3}\])?(?:\s+|$)")
_CLOSE_AFTER_SPACE = re.compile(r"[ \u00a0\u202f][»\"](?=\s|$)")
_TO_LAST_WORD = re.compile(r"(?s:.*)[\s(«“\"'’‘„]")
"""Up to the last mark or space before a word: read to the end and back a few letters, where a search would try every letter."""
_START = re.compile(r"[\"“«„'’‘»\(\[\-–—•*\s\u00a0\u202f¿¡]{0,8}(\w)")
_WORD = re.compile(r"[^\W\d_]+")
_INITIAL = re.compile(r"(?:[^\W\d_]\.?-?)?[^\W\d_]|[^\W\d_](?:\.[^\W\d_])+")
_ORDINAL = re.compile(r"\d{1,2}")
_BACK = 24
"""How many code points before a full stop are looked at for an abbreviation."""

_FREE, _SHORTEST_MEAN = 200, 25
"""A paragraph has at most so many sentences and one more for so many code points: "X . X . X . " is no prose, and what follows
is read as one sentence, so that a paragraph made to be slow is not.
"""


@light
@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, its outer white space left out. ``span`` is relative to the paragraph."""

    span: Span


@cache
def _abbreviations(pack: LanguagePack) -> tuple[frozenset[str], frozenset[str]]:
    """The abbreviations that never end a sentence, and the function words that show that one has ended."""
    return frozenset(word.rstrip(".").lower() for word in pack.entries("abbreviations")), frozenset(
        pack.entries("function-words")
    )


def _ends(prose: str, match: re.Match[str], pack: LanguagePack) -> bool:
    following = _START.match(prose, match.end())
    if following is None:
        return match.end() >= len(prose)
    letter = following[1]
    if letter.islower():
        return False
    if match[1] != "." or (match[2] and match[2].strip("’' ")):
        return True
    begin = max(0, match.start() - _BACK)
    before = _TO_LAST_WORD.match(prose, begin, match.start())
    word = prose[before.end() if before is not None else begin : match.start()]
    if not word:
        return True
    never, function_words = _abbreviations(pack)
    if word.lower() in never:
        return False
    if letter.isdigit() and word.lower().rstrip("s") in neutral_words("before-figures"):
        return False
    initial = _INITIAL.fullmatch(word) and not (word.isalpha() and word[1:].islower())  # "JP." but not "ab.", "it."
    if initial or (_ORDINAL.fullmatch(word) and pack.settings.get("ordinal_point", False)):
        after = _WORD.match(prose, following.start(1))
        return after is not None and after[0].lower() in function_words
    return True


def sentences_of(prose: str, pack: LanguagePack) -> tuple[Sentence, ...]:
    """The sentences of ``prose`` in order."""
    found: list[Sentence] = []
    start = 0
    length = len(prose.rstrip())
    most = _FREE + length // _SHORTEST_MEAN
    for match in _END.finditer(prose):
        end = match.end(2) if match[2].strip() else match.end(1)
        late = _CLOSE_AFTER_SPACE.match(prose, match.end(1))
        if late and (
            late[0][1] == "»" or not prose[late.end() :].lstrip()[:1].isalnum() or prose[late.end() : late.end() + 1] == ""
        ):
            continue
        if end >= length or end <= start or not _ends(prose, match, pack):
            continue
        if len(found) >= most:
            break
        found.append(_trimmed(prose, start, end))
        start = match.end()
    if prose[start:].strip():
        found.append(_trimmed(prose, start, len(prose)))
    return tuple(found)


def _trimmed(prose: str, start: int, end: int) -> Sentence:
    piece = prose[start:end]
    return Sentence(Span(start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())))
