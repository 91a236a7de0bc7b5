"""One of several words as a pattern. Start reading at :func:`any_of`."""

import re
from collections.abc import Iterable


def any_of(words: Iterable[str], space: str = r"\ ") -> str:
    """A pattern for one of ``words``, the longest first; one that never matches where there are none.

    ``space`` is the pattern that stands for a space in them.
    """
    return "|".join(re.escape(word).replace(r"\ ", space) for word in sorted(words, key=len, reverse=True)) or r"(?!)"
