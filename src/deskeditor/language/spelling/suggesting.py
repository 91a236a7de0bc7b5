"""Suggestions for findings, computed only when asked for. Start reading at :func:`suggestions_for`."""

from collections.abc import Collection

from deskeditor.language.pack import LanguagePack
from deskeditor.language.spelling.edits import LONGEST

SUGGESTED = frozenset({"spelling.unknown", "spelling.name-hint", "spelling.person", "spelling.capital"})
"""The codes whose findings carry no fix of their own and may be asked for suggestions."""


def suggestions_for(text: str, pack: LanguagePack, draft_words: Collection[str] = ()) -> tuple[str, ...]:
    """Replacements for the ``text`` of a spelling finding, the likeliest first; ``pack`` must hold a real lexicon."""
    from deskeditor.language.spelling.suggester import suggest  # dear to import, and most texts ask for nothing

    return suggest(text, pack, near=draft_words) if len(text) <= LONGEST else ()
