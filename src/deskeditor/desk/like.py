"""The words of a draft that a misspelt one may have been meant to be. Start reading at :func:`words_like`."""

import re

from deskeditor.article import TEXT_FIELDS, Article

SHORTEST, LONGEST = 4, 40
"""Between so many letters a word is looked for."""
MOST = 200
"""So many words travel to the worker."""


def words_like(word: str, article: Article) -> tuple[str, ...]:
    """The words of the article about as long as ``word`` that begin with one of its first two letters, names before others.

    One search over each text, a fraction of a microsecond a word: the window asks at every misspelt word that is taken in hand.
    """
    if not SHORTEST <= len(word) <= LONGEST or not word.isalpha():
        return ()
    first = "".join({*word[:2].lower(), *word[:2].upper()})
    near = re.compile(rf"(?<!\w)[{first}][^\W\d_]{{{len(word) - 3},{len(word) + 1}}}(?!\w)")
    found = {one for field in TEXT_FIELDS for one in near.findall(article.text_of(field))}
    return tuple(sorted(found - {word}, key=lambda one: (one.islower(), one))[:MOST])
