"""Facts about a reading, worked out once. Start reading at :func:`per_reading`.

An article check looks at every paragraph after every edit; all but one of them have not changed, and their readings are the
same objects. What a check keeps of each is remembered as long as the reading lives.
"""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from deskeditor.reading.reading import Reading

Facts = TypeVar("Facts")


def per_reading(function: Callable[[Reading], Facts]) -> Callable[[Reading], Facts]:
    """``function`` asked once for each reading. It must depend on nothing but the reading, and its answer must not be changed."""
    known: WeakKeyDictionary[Reading, Facts] = WeakKeyDictionary()

    @wraps(function)
    def remembered(reading: Reading) -> Facts:
        try:
            return known[reading]
        except KeyError:
            facts = known[reading] = function(reading)
            return facts

    return remembered
