"""Persons: verb forms that only certain pronouns take, so that another word was meant where none of them is near.

Start reading at :meth:`Persons.only`. Only a Hunspell dictionary that tells persons can answer; asking it is dear.
"""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from deskeditor.language.orthography import Orthography

_PERSON = re.compile(r"po:[123](?:sg|pl)")


@dataclass(frozen=True, slots=True)
class Speller:
    """A Hunspell dictionary: whether it has a word, and its readings of it ("st:installer po:v1 po:ipre po:2sg")."""

    knows: Callable[[str], bool]
    analysed: Callable[[str], tuple[str, ...]]


class Persons:
    """Asks the dictionaries for the readings of a word; ``both_readings`` are common forms that need no asking."""

    def __init__(
        self, orthography: Orthography, counts: Mapping[str, int], spellers: tuple[Speller, ...], both_readings: Collection[str]
    ) -> None:
        self._orthography = orthography
        self._counts = counts
        self._spellers = spellers
        self._both_readings = both_readings
        self._endings = tuple(ending for ending, _ in orthography.personal_endings) if spellers else ()

    def only(self, word: str) -> bool:
        """Whether every reading of a listed word is a verb's in a person that only certain pronouns take."""
        if not word.isalpha() or not word.islower() or not self.may_be(word):
            return False
        readings = [reading for speller in self._spellers for reading in speller.analysed(word)]
        return bool(readings) and all(
            self._orthography.personal_tags.issuperset(persons := _PERSON.findall(reading)) and persons and "is:" not in reading
            for reading in readings
        )

    def may_be(self, low: str) -> bool:
        """Whether the sister form that most often was meant exists, and readings have to be asked for."""
        if not low.endswith(self._endings) or low in self._both_readings:
            return False
        for ending, sister in self._orthography.personal_endings:
            if low.endswith(ending) and low[: -len(ending)] + sister in self._counts:
                return True
        return False
