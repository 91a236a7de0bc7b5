"""Suggestions for findings, computed only when asked for. Start reading at :func:`suggestions_for`."""

import re
from collections import Counter
from collections.abc import Collection, Iterable

from deskeditor.language.pack import LanguagePack
from deskeditor.language.spelling.edits import LONGEST

SUGGESTED = frozenset({"spelling.unknown", "spelling.name-hint", "spelling.person", "spelling.capital"})
"""The codes whose findings carry no fix of their own and may be asked for suggestions."""

_APOSTROPHE = re.compile(r"(?<=[^\W\d_])['’](?=[^\W\d_])")


def suggestions_for(text: str, pack: LanguagePack, draft_words: Collection[str] = ()) -> tuple[str, ...]:
    """Replacements for the ``text`` of a spelling finding, the likeliest first; ``pack`` must hold a real lexicon.

    They are written with the draft's own apostrophe.
    """
    from deskeditor.language.spelling.suggester import suggest  # dear to import, and most texts ask for nothing

    if len(text) > LONGEST:
        return ()
    return with_apostrophe(suggest(text, pack, near=draft_words), (text, *draft_words))


def with_apostrophe(words: Iterable[str], texts: Iterable[str]) -> tuple[str, ...]:
    """Words with the apostrophe that most of the ``texts`` of a draft are written with; the straight one where none has any."""
    words = tuple(words)
    if not any("'" in word or "’" in word for word in words):
        return words  # a long draft is not read for nothing
    used = Counter(mark for text in texts for mark in _APOSTROPHE.findall(text))
    mark = "’" if used["’"] > used["'"] else "'"
    return tuple(word.replace("'", mark).replace("’", mark) for word in words)
