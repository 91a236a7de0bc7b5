"""The layered lexicon: a language's dictionaries asked together. Start reading at :func:`load_lexicon`.

With a Hunspell dictionary its membership decides and pyspellchecker's counts rank; without one, pyspellchecker's list decides,
its noise pruned and regular inflection accepted. Every token is worked out once.
"""

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from deskeditor.language.lexicon import EMPTY_LEXICON, KNOWN, Judgement, Lexicon, Standing
from deskeditor.language.orthography import Orthography, orthography_of
from deskeditor.language.pack import NEUTRAL, LanguagePack, available_languages, load_pack
from deskeditor.language.spelling.dictionaries import HUNSPELL, PYSPELLCHECKER, Dictionary, dictionaries_for
from deskeditor.language.spelling.engine import Engine
from deskeditor.language.spelling.frequencies import Frequencies
from deskeditor.language.spelling.morphology import Membership
from deskeditor.language.words import Part, parts_of, plain
from deskeditor.resources import own_folder

if TYPE_CHECKING:
    from deskeditor.language.spelling.near import Neighbours

_MEMO = 200_000
"""How many tokens are remembered before the memory is begun anew; a language has fewer in daily use."""


class LayeredLexicon:
    """The real lexicon; the dictionaries are read when the first word is asked for."""

    unanswered = 0
    ready = True

    def __init__(self, pack: LanguagePack, dictionaries: tuple[Dictionary, ...]) -> None:
        self.pack = pack
        self.orthography: Orthography = orthography_of(pack)
        self.dictionaries = dictionaries
        self.version = "+".join(f"{one.engine}:{one.name}" for one in dictionaries)
        self._memo: dict[str, Judgement] = {}

    @cached_property
    def frequencies(self) -> Frequencies:
        """Pyspellchecker's counts; empty where it has no list for the language."""
        path = next((one.path for one in self.dictionaries if one.engine == PYSPELLCHECKER), None)
        return Frequencies.read(path) if path else Frequencies({})

    @cached_property
    def membership(self) -> Membership:
        """What decides whether a word is one."""
        spellers = tuple(Engine(one.path).speller() for one in self.dictionaries if one.engine == HUNSPELL)
        names = (*self.pack.entries("known-names"), *load_pack(NEUTRAL).entries("given-names"))
        own = frozenset(map(plain, (*self.pack.entries("words"), *names)))
        pairs = (line.partition("=") for line in self.pack.entries("misspelt"))
        misspelt = {plain(wrong.strip()): right.strip() for wrong, _, right in pairs}
        unlisted, both = (frozenset(self.pack.entries(name)) for name in ("unlisted", "both-readings"))
        return Membership(self.orthography, self.frequencies.counts, spellers, own, misspelt, unlisted, both)

    def knows(self, word: str) -> bool:
        """Whether ``word``, as written, is a word of the language."""
        return self.judgement(word).standing in {Standing.KNOWN, Standing.PERSONAL}

    def judgement(self, token: str) -> Judgement:
        """What the dictionaries say of a token, remembered."""
        found = self._memo.get(token)
        if found is None:
            if len(self._memo) >= _MEMO:
                self._memo.clear()
            found = self._memo[token] = self._judged(token)
        return found

    def _judged(self, token: str) -> Judgement:
        membership = self.membership
        whole = plain(token)
        if membership.plainly(whole) or ("'" in whole and self._elided(whole)):
            return KNOWN
        better = membership.misspelt(whole)
        if better:
            return Judgement(Standing.UNKNOWN, 0, len(token), better)
        parts = parts_of(token, self.orthography)
        faulty = [part for part in parts if not ((len(parts) > 1 and membership.plainly(part.plain)) or self._passes(part))]
        if not faulty:
            return Judgement(Standing.PERSONAL, 0, len(token)) if membership.persons.only(token) else KNOWN
        if not token.isalpha() and membership.listed(whole) and not membership.typographic(whole):
            return KNOWN
        part = (
            faulty[0]
            if len(faulty) == 1
            else Part(faulty[0].start, faulty[-1].end, plain(token[faulty[0].start : faulty[-1].end]))
        )
        better = membership.typographic(part.plain)
        if better:
            return Judgement(Standing.TYPOGRAPHIC, part.start, part.end, better)
        better = membership.misspelt(part.plain)
        if better:
            return Judgement(Standing.UNKNOWN, part.start, part.end, better)
        if len(faulty) > 1 and membership.is_word(part.plain) and not membership.suspect(part.plain):
            return KNOWN
        named = self.named(part.plain)
        if named and not membership.listed(part.plain):
            return Judgement(Standing.CAPITAL, part.start, part.end, named)
        repaired = self._repaired(whole)
        return Judgement(Standing.UNKNOWN, 0, len(token), repaired) if repaired else self._neighbours.judged(part)

    def named(self, low: str) -> str:
        """The acronym or the name that ``low``, in lower case, is without its capitals; "" where it is none."""
        if not low.islower():
            return ""
        upper, capital = low.upper(), low.capitalize()
        return upper if upper in self._acronyms else capital if self.membership.listed(capital) else ""

    @cached_property
    def _acronyms(self) -> frozenset[str]:
        return frozenset(self.pack.entries("known-acronyms"))

    def _elided(self, whole: str) -> bool:
        """Whether ``whole`` is an elision before a plain word: the commonest token that is not all letters."""
        head, cut, rest = whole.partition("'")
        if not cut or head.lower() not in self.orthography.elisions:
            return False
        return self.membership.plainly(rest) and not self.membership.misspelt(whole)

    def _repaired(self, whole: str) -> str:
        """The whole token with its hyphens mended, where that makes a known one: serat-il, sera-t-il; else ""."""
        for wrong, right in self.orthography.repairs:
            if wrong in whole and right not in whole and self.knows(whole.replace(wrong, right)):
                return whole.replace(wrong, right)
        return ""

    @cached_property
    def _neighbours(self) -> "Neighbours":
        from deskeditor.language.spelling.near import Neighbours  # what it compares with is dear to import

        return Neighbours(self.membership, self.pack.entries("known-names"))

    def _passes(self, part: Part) -> bool:
        word = part.plain
        if len(word) < 2 or word.endswith("'") or (word.startswith("'") and word in self.orthography.enclitics):
            return True
        membership = self.membership
        if not membership.is_word(word):
            return False
        return not (membership.typographic(word) or membership.misspelt(word) or membership.suspect(word))


@lru_cache(maxsize=16)
def _load(code: str, which: str, extra: tuple[Path, ...]) -> Lexicon:
    pack = load_pack(code)
    dictionaries = dictionaries_for(pack, which, extra)
    return LayeredLexicon(pack, dictionaries) if dictionaries else EMPTY_LEXICON


def load_lexicon(language: str, dictionaries: str = "all", extra: Iterable[Path] = ()) -> Lexicon:
    """The lexicon of a language; EMPTY_LEXICON, which is not ready, where no dictionary serves.

    ``dictionaries`` is "all" or "none" (pyspellchecker's own list alone); ``extra`` are folders with Hunspell dictionaries that
    come before the system's; the person's own folder is always one. Nothing is read before the first word is asked for.
    """
    return _load(load_pack(language).code, dictionaries, (*extra, own_folder("dictionaries")))


def forget_lexicons() -> None:
    """Look for dictionaries anew at the next question: some were added or taken away."""
    _load.cache_clear()


def with_lexicon(pack: LanguagePack, lexicon: Lexicon) -> LanguagePack:
    """The pack with that lexicon in use."""
    return replace(pack, lexicon=lexicon)


def packs_with_dictionaries(dictionaries: str = "all", extra: Iterable[Path] = ()) -> dict[str, LanguagePack]:
    """Every supported language's pack with its real lexicon, for the Reviewer; each is read when its first word is asked for."""
    folders = tuple(extra)
    return {code: with_lexicon(load_pack(code), load_lexicon(code, dictionaries, folders)) for code in available_languages()}
