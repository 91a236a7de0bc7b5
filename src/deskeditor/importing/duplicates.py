"""Whether an article has been here before. Start reading at :func:`likeness`.

Pure functions: the desk keeps a :func:`fingerprint` with every draft and compares.
"""

import hashlib
import re

from deskeditor.article import Article

NEAR = 0.7
"""From this likeness on, two articles are versions of one another."""

_WORD = re.compile(r"[^\W_]+")
_SHINGLE = 5
_KEPT = 128
"""The size of a fingerprint: of all shingles the smallest hashes, so that equal texts keep equal ones."""


def content_hash(article: Article) -> str:
    """A hash of headline and body: case, spaces, punctuation and markup apart. Equal for the same article from other formats."""
    words = " ".join(_words(article))
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


def fingerprint(article: Article) -> tuple[int, ...]:
    """Up to 128 hashes of five words in a row, in order; enough to compare an article with thousands of others."""
    words = _words(article)
    if not words:
        return ()
    runs = {" ".join(words[at : at + _SHINGLE]) for at in range(max(1, len(words) - _SHINGLE + 1))}
    hashes = sorted(int.from_bytes(hashlib.blake2b(run.encode("utf-8", "surrogatepass"), digest_size=8).digest()) for run in runs)
    return tuple(one >> 1 for one in hashes[:_KEPT])


def likeness(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """How much two fingerprints share, from 0 to 1 (an estimate of the Jaccard index of their five-word runs)."""
    if not one or not other:
        return 0.0
    smallest = sorted(set(one) | set(other))[: min(_KEPT, max(len(one), len(other)))]
    both = set(one) & set(other)
    return sum(1 for value in smallest if value in both) / len(smallest)


def _words(article: Article) -> list[str]:
    return _WORD.findall(f"{article.headline} {article.body}".casefold())
