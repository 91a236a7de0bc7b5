"""What costs little to make and to ask: values made by the thousand, attributes worked out once.

Start reading at :func:`light` and :class:`lazy`.
"""

from collections.abc import Callable
from dataclasses import MISSING, field, fields, make_dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

Made = TypeVar("Made")

if TYPE_CHECKING:
    from functools import cached_property

    lazy = cached_property
else:

    class lazy:  # noqa: N801 - as it is written above a function
        """An attribute worked out when it is first asked for, as ``cached_property`` does, without the lock that it takes."""

        def __init__(self, function: Callable[[Any], Any]) -> None:
            self._function, self._name, self.__doc__ = function, function.__name__, function.__doc__

        def __get__(self, instance: Any, owner: type | None = None) -> Any:
            """The value, kept from now on where the next look finds it before it comes here."""
            if instance is None:
                return self
            known = instance.__dict__[self._name] = self._function(instance)
            return known


def light(made: type[Made]) -> type[Made]:
    """A frozen dataclass that takes a third of the time to make: only the type checker keeps it frozen.

    For values that are made for every word or sentence. What guards a frozen value at run time makes each of its fields dear, and
    so does taking it out of a pipe.
    """
    some = [
        (one.name, one.type, field(default=one.default, default_factory=one.default_factory))
        if one.default is MISSING
        else (one.name, one.type, field(default=one.default))
        for one in fields(made)  # type: ignore[arg-type]
    ]
    after = {"__post_init__": made.__dict__["__post_init__"]} if "__post_init__" in made.__dict__ else {}
    made.__init__ = make_dataclass(made.__name__, some, namespace=after).__init__  # type: ignore[misc, method-assign]
    del made.__setattr__, made.__delattr__
    if "__slots__" in made.__dict__:
        made.__reduce__ = _made_again(made)  # type: ignore[method-assign, assignment]
    return made


def _made_again(made: type) -> Callable[[Any], tuple[Any, ...]]:
    """How a value is pickled: as the call that makes it. A slotted dataclass looks up its fields for every value it reads."""
    names = [one.name for one in fields(made)]
    values = attrgetter(*names)
    return (lambda value: (made, values(value))) if len(names) > 1 else (lambda value: (made, (values(value),)))
