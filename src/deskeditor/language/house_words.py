"""House words: the words a desk has accepted, as a plain file of one word a line. Start reading at :func:`read_house_words`.

Everything here is a pure function: the desk keeps the words and says who added which; a Reading carries them.
"""

from collections.abc import Iterable
from functools import lru_cache

from deskeditor.language.lexicon import Lexicon, Standing
from deskeditor.language.orthography import Orthography, orthography_of
from deskeditor.language.pack import LanguagePack
from deskeditor.language.spelling.edits import shortened
from deskeditor.language.words import plain

LONGEST = 80
"""How many code points a house word may have; a longer line is no word."""
MOST = 50_000
"""How many words a file may bring in."""
_SHORTEST_BASE, _SHORTEST_NAME = 4, 6
"""From how many letters on a word is inflected, a name compared."""


def read_house_words(text: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The words of a house-words file, and the lines that are none (for the editor to see).

    One word a line; "#" begins a comment; a Hunspell word list is accepted too: its count and its "/FLAGS" are left out.
    """
    words: set[str] = set()
    refused: list[str] = []
    for number, line in enumerate(text.lstrip("\ufeff").splitlines()):
        word = plain(line.partition("#")[0].partition("/")[0].strip())
        if not word or (number == 0 and word.isdigit()):
            continue
        if is_house_word(word) and len(words) < MOST:
            words.add(word)
        else:
            refused.append(line)
    return frozenset(words), tuple(refused)


def written_house_words(words: Iterable[str]) -> str:
    """The file that :func:`read_house_words` reads back, sorted, so that two desks' files can be compared."""
    return "".join(f"{word}\n" for word in sorted({plain(word) for word in words}, key=lambda one: (one.lower(), one)))


def is_house_word(word: str) -> bool:
    """Whether ``word`` may be kept: one token with a letter, no white space, not too long."""
    return 0 < len(word) <= LONGEST and any(char.isalpha() for char in word) and not any(char.isspace() for char in word)


def inflections(word: str, pack: LanguagePack, lexicon: Lexicon | None = None) -> tuple[str, ...]:
    """The other forms that accepting ``word`` accepts too, for the editor to choose from: endings the language adds regularly.

    Forms that a dictionary has already are left out. A name is offered without the endings of a common word.
    """
    used = lexicon or pack.lexicon
    orthography = orthography_of(pack)
    base = plain(word)
    if not base or not base.isalpha() or (len(base) > 1 and base.isupper()):
        return ()
    found = dict.fromkeys(_formed(base, orthography))
    return tuple(one for one in found if one != base and not _has(used, one))


def accepts(word: str, house_words: frozenset[str], endings: tuple[str, ...] = ()) -> bool:
    """Whether a desk has accepted ``word``, as written or with a capital added; the capital of a name never falls off.

    ``endings`` are those a language adds regularly: with a word its inflections are accepted.
    """
    low = word.lower()
    if word in house_words or low in house_words:
        return True
    bases = ((low[: -len(end)], end) for end in endings if low.endswith(end))
    return any(len(base) >= _SHORTEST_BASE and base in house_words and _joins(base, end) for base, end in bases)


def near_house_name(word: str, house_words: frozenset[str]) -> str:
    """The name among the house words that a capitalised ``word`` is one slip away from; "" when none is."""
    if len(word) < _SHORTEST_NAME or word in house_words or not (word[0].isupper() and word[1:].islower()):
        return ""
    low = word.lower()
    index = _names_shortened(house_words)
    near = {name for key in shortened(low) for name in index.get(key, ())}
    return min((name for name in near if _one_slip(low, name.lower())), default="")


def _one_slip(one: str, other: str) -> bool:
    """Whether one letter is missing, added, changed or swapped with the next; a letter more at the end inflects a name."""
    if one.startswith(other) or other.startswith(one):
        return False
    if len(one) != len(other):
        short, long = sorted((one, other), key=len)
        return short in shortened(long)
    differing = [at for at, (first, second) in enumerate(zip(one, other, strict=True)) if first != second]
    if len(differing) == 1:
        return differing[0] < len(one) - 1
    return len(differing) == 2 and differing[1] == differing[0] + 1 and sorted(one) == sorted(other)


@lru_cache(maxsize=4)
def _names_shortened(house_words: frozenset[str]) -> dict[str, list[str]]:
    index: dict[str, list[str]] = {}
    for name in house_words:
        if len(name) >= _SHORTEST_NAME and name[0].isupper() and name[1:].islower():
            for key in shortened(name.lower()):
                index.setdefault(key, []).append(name)
    return index


def _formed(base: str, orthography: Orthography) -> Iterable[str]:
    """Forms made by the endings that may be added to a word in the dictionary's own form."""
    endings = orthography.name_endings if base[0].isupper() else orthography.house_endings
    return (base + ending for ending in endings if len(base) >= _SHORTEST_BASE and _joins(base, ending))


def _joins(base: str, ending: str) -> bool:
    """Whether an ending is added as it stands: none doubles the word's last letter."""
    return base[-1:] != ending[:1]


def _has(lexicon: Lexicon, word: str) -> bool:
    found = lexicon.judgement(word) if lexicon.ready else None
    return found is not None and found.standing is Standing.KNOWN
