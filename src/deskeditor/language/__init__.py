"""All that is particular to a language, read from ``resources/languages/<code>/``.

Start reading at ``pack.py``: a language is a folder, and a LanguagePack is that folder read. Then ``words.py`` (the tokeniser),
``lexicon.py`` (what is a word), ``spelling/`` (the dictionaries, read lazily: import from there) and
``guess.py`` (which language a text is in).
"""

from deskeditor.language.guess import guess_language
from deskeditor.language.lexicon import EMPTY_LEXICON, Judgement, Lexicon, Standing
from deskeditor.language.pack import LanguagePack, available_languages, load_pack
from deskeditor.language.words import Word, words_of

__all__ = [
    "EMPTY_LEXICON",
    "Judgement",
    "LanguagePack",
    "Lexicon",
    "Standing",
    "Word",
    "available_languages",
    "guess_language",
    "load_pack",
    "words_of",
]
