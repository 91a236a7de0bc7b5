"""Hunspell over one dictionary, asked only where it may say yes. Start reading at :class:`Engine`."""

from functools import cached_property
from pathlib import Path
from time import perf_counter
from typing import Any

from deskeditor.language.spelling.frequencies import without_collection
from deskeditor.language.spelling.persons import Speller
from deskeditor.language.spelling.stems import Stems

_WORTH_READING = 0.08
"""After how many seconds of answering the stems are read, which takes about as long: a short draft never asks so much."""


class Engine:
    """A dictionary on this computer, read when it is first asked; a word its encoding cannot hold is unknown."""

    def __init__(self, stem: Path) -> None:
        self._stem = stem
        self._spent = 0.0

    def speller(self) -> Speller:
        """The dictionary as the membership asks it."""
        return Speller(self.knows, lambda word: self._hunspell.analyze(word))

    def knows(self, word: str) -> bool:
        """Whether the dictionary has ``word``."""
        if self._spent > _WORTH_READING and self._stems is not None and not self._stems.may_have(word):
            return False
        hunspell, began = self._hunspell, perf_counter()
        try:
            return bool(hunspell.spell(word))
        except UnicodeError:
            return False
        finally:
            self._spent += perf_counter() - began

    @cached_property
    def _stems(self) -> Stems | None:
        with without_collection():
            return Stems.read(self._stem)

    @cached_property
    def _hunspell(self) -> Any:
        from hunspell.hunspell import HunspellWrap as Hunspell  # a compiled library, absent on some platforms

        with without_collection():
            return Hunspell(self._stem.name, hunspell_data_dir=str(self._stem.parent))
