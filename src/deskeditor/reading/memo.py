"""Facts about a reading, worked out once. Start reading at :func:`per_reading`.

An article check looks at every paragraph after every edit; all but one of them have not changed, and their readings are the
same objects. What a check keeps of each is remembered as long as the reading lives.
"""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from deskeditor.reading.reading import Reading

Facts = TypeVar("Facts")


def per_reading(function: Callable[[Reading], Facts]) -> Callable[[Reading], Facts]:
    """``function`` asked once for each reading. It must depend on nothing but the reading, and its answer must not be changed."""
    name = f"{function.__module__}.{function.__qualname__}"

    @wraps(function)
    def remembered(reading: Reading) -> Facts:
        known: dict[str, Facts] = reading.__dict__  # beside what its cached properties keep there
        try:
            return known[name]
        except KeyError:
            facts = known[name] = function(reading)
            return facts

    return remembered
