"""The suggester: what a misspelt word was meant to be. Start reading at :func:`suggest`.

Candidates are cheap to make (one slip, accents, one sound spelt another way, near words of the same beginning, a lost or a stray
space) and dear to rank: each pays for the likelihood of its slips, and earns by how common it is and by standing in the draft.
"""

import math
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property, lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from deskeditor.language.lexicon import Lexicon, Standing
from deskeditor.language.pack import LanguagePack
from deskeditor.language.spelling.edits import Costs, accented, native, respelt, respelt_twice, rewritten_once, slips
from deskeditor.language.spelling.layered import LayeredLexicon
from deskeditor.language.spelling.trigrams import Trigrams
from deskeditor.language.words import plain

MOST = 5
_RANKED = 24
_REWRITTEN = 10
"""How many rare forms of one kind are put to Hunspell at most."""
_ABOUT = 6
"""How many letters a word of the draft may be longer or shorter, its elision counted."""
_FAR_ENOUGH = 4
"""From this length on, words two slips away are looked for."""
_ACRONYM = 5
"""Letters of the longest word that may be an acronym without its capitals; a longer one in capitals may stand for "ß"."""
_COMMON_ENOUGH = 20_000
"""How often both halves must have been seen for a word to be taken for two."""
_NEAR, _FAR = 0.1, 9.0
_WEIGHT, _IN_DRAFT, _SPACE, _CASE, _APOSTROPHE, _SEEN = 0.16, 0.5, 1.1, 0.0, 0.6, 1000


class Suggester:
    """Suggestions from one lexicon's dictionaries. Keep one: it sorts the words by beginning and length when first asked."""

    def __init__(self, lexicon: LayeredLexicon) -> None:
        self._membership = lexicon.membership
        self._named = lexicon.named
        self._orthography = lexicon.orthography
        self._counts = lexicon.frequencies.counts
        self._costs = Costs(lexicon.orthography)

    def prepare(self) -> None:
        """Sort the words now: half a second that the first hard word would wait for."""
        _ = self._buckets, self._trigrams

    def of(self, word: str, near: Collection[str] = ()) -> tuple[str, ...]:
        """At most five replacements for ``word``, the likeliest first; ``near`` are words of the draft."""
        asked = plain(word)
        typographic = self._membership.typographic(asked)
        low = native(asked.lower(), self._orthography)
        own = self._own(low, near)
        cost = self._candidates(low, asked, own) or self._behind_prefix(low)
        best = sorted(cost, key=lambda one: (cost[one], one))
        shaped = [typographic] if typographic else []
        shaped += [
            own[one] if one in own and not asked.isupper() else _cased(self._proper(one), asked) for one in best[: MOST + 1]
        ]
        return tuple(dict.fromkeys(one for one in shaped if one != asked))[:MOST]

    def _own(self, low: str, near: Collection[str]) -> dict[str, str]:
        """The words of the draft that are about as long, without their elisions, by how they read in lower case."""
        own: dict[str, str] = {}
        for token in sorted(one for one in near if abs(len(one) - len(low)) <= _ABOUT):
            word = plain(token)
            head, cut, rest = word.partition("'")
            if cut and head.lower() in self._orthography.elisions:
                word = rest
            if word.lower() not in {"", low}:
                own[word.lower()] = word
        return own

    def _candidates(self, low: str, asked: str, own: dict[str, str]) -> dict[str, float]:
        known = self._counts
        around = slips(low, self._orthography.alphabet)
        found = known.keys() & around
        found |= known.keys() & accented(low, self._orthography)
        found |= known.keys() & respelt(low, self._orthography)
        if not found:
            found.update(known.keys() & respelt_twice(low, self._orthography))
        if len(low) >= _FAR_ENOUGH:
            found.update(self._neighbours(low))
        near = {one for one, *_ in extract(low, list(own), scorer=OSA.distance, score_cutoff=2, limit=_RANKED)}
        near = {one for one in near if own[one][0].isupper() or self._membership.listed(one)}  # names; no other unknown word
        found.discard(low)
        ranked = sorted(found - near, key=lambda one: (self._rough(low, one), one))[:_RANKED]
        costs = self._listed({one: self._price(low, one) for one in ranked})
        if min(costs.values(), default=_FAR) > _NEAR:
            costs.update((one, self._price(low, one)) for one in self._rare(low, asked))
        costs.update((one, self._price(low, one) - _IN_DRAFT) for one in near)
        costs.update(self._split(low))
        costs.update((one, _CASE) for one in self._other_case(low, asked))
        costs.update((one, _APOSTROPHE - _WEIGHT * math.log10(self._counts.get(rest, 0) + 10)) for one, rest in self._elided(low))
        return costs

    def _behind_prefix(self, low: str) -> dict[str, float]:
        """Candidates for what stands behind a prefix, where the word as a whole resembles none: antiterorisme."""
        for prefix in self._orthography.prefixes:
            rest = low[len(prefix) :]
            if low.startswith(prefix) and len(prefix) > 2 and len(rest) > _FAR_ENOUGH and rest.isalpha():
                return {prefix + one: cost for one, cost in self._candidates(rest, rest, {}).items()}
        return {}

    def _other_case(self, low: str, asked: str) -> Iterator[str]:
        """The very word where only its capitals are missing: france, odf."""
        acronym = len(low) <= _ACRONYM and self._membership.listed(low.upper())
        if asked == low and asked.islower() and (acronym or self._membership.listed(low.capitalize())):
            yield low

    def _elided(self, low: str) -> Iterator[tuple[str, str]]:
        """The word with its lost apostrophe, and what stands after it: lhomme, jusquau."""
        for head in self._orthography.elisions:
            rest = low[len(head) :]
            if (
                low.startswith(head)
                and len(rest) > 1
                and rest[0] in self._orthography.vowels
                and self._counts.get(rest, 0) > _SEEN
                and self._membership.listed(rest)
            ):
                yield f"{head}'{rest}", rest

    def _listed(self, costs: dict[str, float]) -> dict[str, float]:
        """The cheapest candidates that the dictionaries have: the word list holds misspellings, and asking Hunspell is dear."""
        found: dict[str, float] = {}
        for one in sorted(costs, key=costs.__getitem__):
            if self._membership.listed_any(one):
                found[one] = costs[one]
                if len(found) > MOST:
                    break
        return found

    def _rare(self, low: str, asked: str) -> Iterator[str]:
        """Words one slip away that only Hunspell has, among the likeliest that look like words."""
        if not self._membership.has_spellers:
            return
        one_step = sorted(rewritten_once(low, self._orthography))
        likely = [one for one in one_step if len(one) < len(low) or self._trigrams.words_like(one)][:_REWRITTEN]
        likely += [one for one in respelt(low, self._orthography) if self._trigrams.words_like(one)][:_REWRITTEN]
        most = self._orthography.asks
        likely += self._trigrams.likely(low, self._orthography.alphabet, most)
        unsure = [one for one in dict.fromkeys(likely) if one not in self._counts]
        for one in unsure[:most]:
            if self._membership.listed(one) or (asked[0].isupper() and self._membership.listed(one.capitalize())):
                yield one

    @cached_property
    def _trigrams(self) -> Trigrams:
        return Trigrams(self._counts)

    def _rough(self, low: str, one: str) -> float:
        return OSA.distance(low, one) * 2.0 - math.log10(self._counts.get(one, 0) + 10)

    def _price(self, low: str, one: str) -> float:
        return self._costs.between(low, one) - _WEIGHT * math.log10(self._counts.get(one, 0) + 10)

    def _neighbours(self, low: str) -> Iterable[str]:
        first = self._orthography.bare.get(low[0], low[0])
        for length in range(len(low) - 2, len(low) + 3):
            words = self._buckets.get((first, length))
            if words:
                yield from (match[0] for match in extract(low, words, scorer=OSA.distance, score_cutoff=2, limit=60))

    @cached_property
    def _buckets(self) -> dict[tuple[str, int], list[str]]:
        bare = self._orthography.bare
        buckets: dict[tuple[str, int], list[str]] = {}
        for word in self._counts:
            if word:
                buckets.setdefault((bare.get(word[0], word[0]), len(word)), []).append(word)
        return buckets

    def _split(self, low: str) -> dict[str, float]:
        found: dict[str, float] = {}
        for cut in range(1, len(low)):
            head, tail = low[:cut], low[cut:]
            both = min(self._counts.get(head, 0), self._counts.get(tail, 0))
            if both > _COMMON_ENOUGH:
                found[f"{head} {tail}"] = _SPACE - _WEIGHT * math.log10(both)
        return found

    def _proper(self, low: str) -> str:
        """The word in the capitals it is never written without."""
        if " " in low or self._membership.listed(low):
            return low
        return self._named(low) or (low.upper() if self._membership.listed(low.upper()) else low)


@lru_cache(maxsize=8)
def _suggester(lexicon: LayeredLexicon) -> Suggester:
    return Suggester(lexicon)


def suggest(word: str, pack: LanguagePack, lexicon: Lexicon | None = None, near: Collection[str] = ()) -> tuple[str, ...]:
    """At most five replacements for ``word``, the likeliest first, its case and elision kept; () where no dictionary serves.

    ``lexicon`` is the pack's when not given; ``near`` are words of the draft, which rank higher.
    """
    used = lexicon or pack.lexicon
    if not isinstance(used, LayeredLexicon) or not word:
        return ()
    judged = used.judgement(word)
    if judged.standing is Standing.NEAR_NAME:
        near = {*near, judged.better}
    start, end = (judged.start, judged.end) if judged.end else (0, len(word))
    found = (word[:start] + one + word[end:] for one in _suggester(used).of(word[start:end], near))
    repaired = [judged.better] if judged.standing is Standing.UNKNOWN and judged.better else []
    return tuple(dict.fromkeys((*(word[:start] + one + word[end:] for one in repaired), *found)))[:MOST]


def prepare(pack: LanguagePack) -> None:
    """Get ready to suggest in a language; nothing where no dictionary serves."""
    if isinstance(pack.lexicon, LayeredLexicon):
        _suggester(pack.lexicon).prepare()


def _cased(word: str, like: str) -> str:
    """``word`` with the capitals of ``like``, its own kept."""
    if like.isupper() and len(like) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if like[:1].isupper() else word
