"""Full-text search: how a text is folded before it is indexed or asked for. Start reading at :func:`folded`."""

import re
import unicodedata

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[ .,'’\u00a0\u202f\u2009](?=\d{3}(?!\d))")
_WORD = re.compile(r"\w+")
_MOST_WORDS = 12


def folded(text: str) -> str:
    """As the index holds it: compatibility forms resolved, no case, ligatures spelt out, no thousands separators.

    (Accents are folded by the index itself.)
    """
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_LIGATURES)
    return _BETWEEN_DIGITS.sub("", plain)


def match_of(search: str) -> str:
    """An FTS5 expression for what was typed: all words, the last one as a beginning; "" when there is no word in it."""
    words = _WORD.findall(folded(_BETWEEN_DIGITS.sub("", search)))[:_MOST_WORDS]
    if not words:
        return ""
    quoted = [f'"{word}"' for word in words]
    if not search[-1:].isspace():
        quoted[-1] += "*"
    return " ".join(quoted)
