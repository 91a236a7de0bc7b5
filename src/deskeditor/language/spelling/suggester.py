"""The suggester: what a misspelt word was meant to be. Start reading at :func:`suggest`.

Candidates are cheap to make (one slip, accents, one sound spelt another way, near words of the same beginning, a lost or a stray
space) and dear to rank: each pays for the likelihood of its slips, and earns by how common it is and by standing in the draft.
"""

import math
from collections.abc import Collection, Iterable
from functools import cached_property, lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from deskeditor.language.lexicon import Lexicon
from deskeditor.language.pack import LanguagePack
from deskeditor.language.spelling.edits import Costs, accented, respelt, slips
from deskeditor.language.spelling.layered import LayeredLexicon
from deskeditor.language.words import plain

MOST = 5
_RANKED = 40
_FAR_ENOUGH = 4
"""From this length on, words two slips away are looked for."""


class Suggester:
    """Suggestions from one lexicon's dictionaries. Keep one: it sorts the words by beginning and length when first asked."""

    def __init__(self, lexicon: LayeredLexicon) -> None:
        self._lexicon = lexicon
        self._orthography = lexicon.orthography
        self._counts = lexicon.frequencies.counts
        self._costs = Costs(lexicon.orthography)

    def of(self, word: str, near: Collection[str] = ()) -> tuple[str, ...]:
        """At most five replacements for ``word``, the likeliest first; ``near`` are words of the draft."""
        asked = plain(word)
        typographic = self._lexicon.membership.typographic(asked)
        low = asked.lower()
        own = {one.lower(): one for one in near if one.lower() != low}
        cost = self._candidates(low, own)
        best = sorted(cost, key=lambda one: (cost[one], one))
        shaped = [typographic] if typographic else []
        shaped += [own[one] if one in own and not asked.isupper() else _cased(one, asked, self._proper(one)) for one in best]
        return tuple(dict.fromkeys(one for one in shaped if one != asked))[:MOST]

    def _candidates(self, low: str, own: dict[str, str]) -> dict[str, float]:
        known = self._counts
        found = {one for one in slips(low, self._orthography.alphabet) if one in known}
        found.update(one for one in accented(low, self._orthography) if one in known)
        for one in respelt(low, self._orthography):
            if one in known:
                found.add(one)
            found.update(two for two in respelt(one, self._orthography) if two in known)
        if len(low) >= _FAR_ENOUGH:
            found.update(self._neighbours(low))
        found.update(match[0] for match in extract(low, list(own), scorer=OSA.distance, score_cutoff=2, limit=MOST))
        found.discard(low)
        ranked = sorted(found, key=lambda one: self._rough(low, one))[:_RANKED]
        costs = {
            one: self._price(low, one, one in own) for one in ranked if one in own or self._lexicon.membership.listed_any(one)
        }
        costs.update(self._split(low))
        return costs

    def _rough(self, low: str, one: str) -> float:
        return OSA.distance(low, one) * 2.0 - math.log10(self._counts.get(one, 0) + 10)

    def _price(self, low: str, one: str, in_draft: bool) -> float:  # noqa: FBT001 - a fact, not a mode
        return self._costs.between(low, one) - 0.16 * math.log10(self._counts.get(one, 0) + 10) - (0.5 if in_draft else 0.0)

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
            if both > 20_000:
                found[f"{head} {tail}"] = 1.0 - 0.16 * math.log10(both) + 0.1
        return found

    def _proper(self, low: str) -> bool:
        membership = self._lexicon.membership
        return not membership.listed(low) and membership.listed(low.capitalize())


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
    start, end = (judged.start, judged.end) if judged.end else (0, len(word))
    return tuple(word[:start] + one + word[end:] for one in _suggester(used).of(word[start:end], near))


def _cased(low: str, like: str, proper: bool) -> str:  # noqa: FBT001 - a fact, not a mode
    if like.isupper() and len(like) > 1:
        return low.upper()
    if like[:1].isupper() or proper:
        return low[:1].upper() + low[1:]
    return low
