"""Facts about a reading, worked out once. Start reading at :func:`per_reading`.

An article check looks at every paragraph after every edit; all but one of them have not changed, and their readings are the
same objects. What a check keeps of each is remembered as long as the reading lives: a check says with :func:`per_reading` what it
knows from one paragraph alone, and its ``examine`` only combines.
"""

from collections.abc import Callable, Hashable
from functools import wraps
from typing import TypeVar, TypeVarTuple

from deskeditor.reading.reading import Reading

Facts = TypeVar("Facts")
Told = TypeVarTuple("Told")


def per_reading(function: Callable[[Reading, *Told], Facts]) -> Callable[[Reading, *Told], Facts]:
    """``function`` asked once for each reading and what is ``Told`` beside it, which must be hashable and take few values.

    It must depend on nothing else, and its answer must not be changed.
    """
    name = f"{function.__module__}.{function.__qualname__}"

    @wraps(function)
    def remembered(reading: Reading, *told: *Told) -> Facts:
        known: dict[str, dict[Hashable, Facts]] = reading.__dict__  # beside what its cached properties keep there
        try:
            return known[name][told]
        except KeyError:
            facts = known.setdefault(name, {})[told] = function(reading, *told)
            return facts

    return remembered
