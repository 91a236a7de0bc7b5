"""Frequencies: pyspellchecker's dictionary of a language, how often each word was seen. Start reading at :class:`Frequencies`."""

import gc
import gzip
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
    """pyspellchecker's words in lower case, as its lists have them, with their counts."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self.counts = counts

    @cached_property
    def checker(self) -> "SpellChecker":
        """Pyspellchecker's engine over the words, made when it is asked for: its own copy of them takes a tenth of a second.

        Its ``candidates()`` is never called: it takes hundreds of milliseconds.
        """
        from spellchecker import SpellChecker

        checker = SpellChecker(language=None)
        if self.counts:
            checker.word_frequency.load_json(dict(self.counts))
        return checker

    @staticmethod
    def read(path: Path) -> "Frequencies":
        """The list at ``path`` (gzipped JSON). Raises OSError or ValueError when it cannot be read."""
        with without_collection():
            return Frequencies(json.loads(gzip.decompress(path.read_bytes()).decode("utf-8").lower()))

    def of(self, word: str) -> int:
        """How often ``word`` was seen, any case; 0 when never."""
        return self.counts.get(word.lower(), 0)
