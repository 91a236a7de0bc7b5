"""Attribution: which words of a paragraph say whose statement a quotation or a sentence is.

Start reading at ``paragraph.py`` (:func:`attributions_of`). ``lexicon.py`` reads the language's word lists, ``tokens.py`` cuts a
paragraph into words that know their class, ``cues.py`` finds the attributing words and ``mentions.py`` the speaker beside them.
Structure comes before lexicon: a verb set off by a closing mark needs no list.
"""

from deskeditor.reading.attribution.lexicon import CueLexicon, cue_lexicon
from deskeditor.reading.attribution.paragraph import Attribution, Attributions, Frame, attributions_of
from deskeditor.reading.attribution.tokens import Tokens, tokens_of

__all__ = ["Attribution", "Attributions", "CueLexicon", "Frame", "Tokens", "attributions_of", "cue_lexicon", "tokens_of"]
