"""The tokeniser: the words of a line of prose, as a dictionary would be asked for them.

Start reading at :func:`tokens_of` (a run of letters with its apostrophes and hyphens, as written) and :func:`parts_of` (a token
taken apart: ``l’OTAN`` is ``l’`` and ``OTAN``, ``donne-t-il`` is ``donne``, ``t``, ``il``). :func:`words_of` is both together.

Laws (tested): a word's span cuts its text out of the prose; words never overlap and stand in order.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from deskeditor.language.orthography import Orthography, orthography_of
from deskeditor.language.pack import LanguagePack
from deskeditor.text import Span
from deskeditor.text.letters import by_script
from deskeditor.text.light import light

APOSTROPHES = "'’ʼ‘"
HYPHENS = "-‐‑"
SOFT_HYPHEN = "\u00ad"

_LETTERS = r"[^\W\d_]++(?:[\u0300-\u036f\u00ad\u200c\u200d]++[^\W\d_]*+)*+"
_JOINED = rf"{_LETTERS}(?:['’ʼ‘‐‑-]{_LETTERS})*+"
_TOKEN = by_script(
    rf"""
    (?=[\w@\#])(?:
      (?<!\w)(?P<plain>{_JOINED})(?![\d_]|[-‐‑/]\d|\.\w)       # nine of ten: no other line below could take it
    | [@\#]\w[\w.-]*+                                            # a mention, a hashtag
    | (?<!\w)(?=[^\W\d_]*+\d)\w++(?:[-‐‑.,:/'’]\w++)*+           # digits and what hangs on them: 1er, G20, 10.1000/182
    | (?<![\w.])(?:\w++\.)++(?i:com|org|net|info|gov|int|eu|fr|de|es|it|pt|uk|us|io|be|ch|html?|php|pdf|docx?|jpe?g|png)\b
      (?:/\S*)?                                                   # an address
    | (?<!\w)(?P<word>{_JOINED})(?![-‐‑/]?\d|_)
    )
    """,
    re.VERBOSE,
)
_PHONETIC = re.compile("[\u0250-\u02b8\u02c8-\u02ff]")
"""Letters of the phonetic alphabet: what holds one is a pronunciation."""
_RUN = by_script(r"[^\W\d_]+")
_TIDY = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "‐": "-", "‑": "-", "\u00ad": None, "\u200c": None, "\u200d": None})
_UNTIDY = re.compile("[\u0300-\u036f\u00ad\u200c\u200d’ʼ‘‐‑ﬀ-ﬆ]")

Token = tuple[int, str]
"""A token's start and the token as written: a plain tuple, because there is one for every word of every text."""


@light
@dataclass(frozen=True, slots=True)
class Word:
    """A word and its place. ``span`` is relative to the prose it was found in; ``text`` is what stands there."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a token. ``start`` and ``end`` are relative to the token; ``plain`` is how a dictionary writes it."""

    start: int
    end: int
    plain: str


def plain(word: str) -> str:
    """``word`` as dictionaries write it: composed, a straight apostrophe, an ordinary hyphen, no soft hyphens."""
    if word.isascii() or _UNTIDY.search(word) is None:
        return word
    return unicodedata.normalize("NFC", word.translate(_TIDY))


def tokens_of(prose: str, alphabet: str | None = None) -> list[Token]:
    """Each token with its start: letters joined by apostrophes and hyphens; mentions, addresses and figures are none.

    ``alphabet``: the distinct characters of the prose, where somebody has them.
    """
    found = [(match.start(), match.group()) for match in _TOKEN.of(prose).finditer(prose) if match.lastgroup is not None]
    if _PHONETIC.search(prose if alphabet is None else alphabet) is None:
        return found
    return [one for one in found if not _PHONETIC.search(one[1])]


def runs_of(text: str) -> list[str]:
    """The runs of letters of ``text`` in order, in lower case."""
    lower = text.lower()
    return _RUN.of(lower).findall(lower)


def vocabulary_of(text: str) -> frozenset[str]:
    """Every run of letters of ``text``, in lower case."""
    return frozenset(runs_of(text))


def signs_of(phrases: Iterable[str]) -> frozenset[str]:
    """The longest run of letters of each phrase: a text whose vocabulary has none of them holds none of the phrases.

    Holds where a phrase is sought as whole words. Raises ValueError for a phrase without letters, which no word gives away.
    """
    return frozenset(max(runs_of(phrase), key=len) for phrase in phrases)


def words_of(prose: str, pack: LanguagePack) -> tuple[Word, ...]:
    """The words of ``prose`` in order, elisions and the pieces of compounds apart."""
    return words_in(tokens_of(prose), pack)


def words_in(tokens: Iterable[Token], pack: LanguagePack) -> tuple[Word, ...]:
    """The words of a prose that is cut into its tokens already."""
    orthography = orthography_of(pack)
    found: list[Word] = []
    for start, token in tokens:
        if token.isalpha():
            found.append(Word(Span(start, start + len(token)), token))
            continue
        found.extend(
            Word(Span(start + part.start, start + part.end), token[part.start : part.end])
            for part in parts_of(token, orthography)
        )
    return tuple(found)


@lru_cache(maxsize=20_000)
def parts_of(token: str, orthography: Orthography) -> tuple[Part, ...]:
    """The words a token is made of: elisions keep their apostrophe, hyphens belong to nobody."""
    if token.isalpha():
        return (Part(0, len(token), plain(token)),)
    parts: list[Part] = []
    start = 0
    for end in [*(number for number, char in enumerate(token) if char in HYPHENS), len(token)]:
        parts.extend(_unelided(token, start, end, orthography))
        start = end + 1
    return tuple(parts)


def _unelided(token: str, start: int, end: int, orthography: Orthography) -> Iterator[Part]:
    """``s'entr'aime`` is three parts where the language elides; an apostrophe inside an ordinary word stays in it."""
    while True:
        cut = next((number for number in range(start, end) if token[number] in APOSTROPHES), -1)
        if cut < 0 or plain(token[start:cut]).lower() not in orthography.elisions:
            break
        yield Part(start, cut + 1, plain(token[start : cut + 1]))
        start = cut + 1
    if start < end:
        tail = orthography.enclitic_of(plain(token[start:end]))
        if tail and tail < end - start:
            yield Part(start, end - tail, plain(token[start : end - tail]))
            start = end - tail
        yield Part(start, end, plain(token[start:end]))
