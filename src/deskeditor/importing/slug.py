"""The slug of a headline: the name of a draft in addresses and file names. Start reading at :func:`slug_of`."""

import re
import unicodedata

LONGEST = 80
"""In characters; cut between words."""

_SPELLED = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "þ": "th", "ð": "d", "ı": "i"})
_APART = re.compile(r"[^a-z0-9]+")


def slug_of(headline: str) -> str:
    """Lower-case ASCII words joined by hyphens; "" when the headline has none (another script)."""
    lowered = headline.lower().translate(_SPELLED)
    plain = "".join(one for one in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(one))
    slug = _APART.sub("-", plain).strip("-")
    if len(slug) <= LONGEST:
        return slug
    head = slug[: LONGEST + 1].rpartition("-")[0]
    return head or slug[:LONGEST]
