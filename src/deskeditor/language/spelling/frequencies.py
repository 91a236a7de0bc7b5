"""Frequencies: pyspellchecker's dictionary of a language, how often each word was seen. Start reading at :class:`Frequencies`."""

import gc
import gzip
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from spellchecker import SpellChecker


@contextmanager
def without_collection() -> Iterator[None]:
    """Hundreds of thousands of strings are made at once: the collector would look at all of them again and again."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


class Frequencies:
    """pyspellchecker's words in lower case with their counts, and its engine over them (``checker``).

    The engine's own ``candidates()`` is never called: it takes hundreds of milliseconds.
    """

    def __init__(self, counts: Mapping[str, int]) -> None:
        self.checker = SpellChecker(language=None)
        if counts:
            self.checker.word_frequency.load_json(dict(counts))
        self.counts: Mapping[str, int] = self.checker.word_frequency.dictionary

    @staticmethod
    def read(path: Path) -> "Frequencies":
        """The list at ``path`` (gzipped JSON). Raises OSError or ValueError when it cannot be read."""
        with without_collection():
            return Frequencies(json.loads(gzip.decompress(path.read_bytes())))

    def of(self, word: str) -> int:
        """How often ``word`` was seen, any case; 0 when never."""
        return self.counts.get(word.lower(), 0)
