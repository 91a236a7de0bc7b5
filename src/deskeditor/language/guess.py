"""Which language a text is in, by its function words. Start reading at :func:`guess_language`."""

import re
from collections.abc import Mapping
from functools import cache

from deskeditor.language.pack import NEUTRAL, available_languages, load_pack

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH_CHARACTERS = 20_000
"""Function words are frequent: the head of a text settles its language."""


@cache
def _languages_of_words() -> Mapping[str, tuple[str, ...]]:
    languages: dict[str, tuple[str, ...]] = {}
    for code in available_languages():
        for word in load_pack(code).entries("function-words"):
            languages[word] = (*languages.get(word, ()), code)
    return languages


def language_scores(text: str) -> dict[str, float]:
    """For each supported language, how many function words of it stand in ``text``; a word of n languages counts 1/n."""
    scores = dict.fromkeys(available_languages(), 0.0)
    table = _languages_of_words()
    for word in _WORD.findall(text[:_ENOUGH_CHARACTERS].lower()):
        languages = table.get(word, ())
        for code in languages:
            scores[code] += 1 / len(languages)
    return scores


def guess_language(text: str) -> str:
    """The likeliest supported language of ``text``; "und" when not one function word is found."""
    scores = language_scores(text)
    best = max(scores, key=lambda code: scores[code])
    return best if scores[best] > 0 else NEUTRAL
