"""Memory: a bounded dictionary that forgets what was used longest ago. Start reading at :class:`Memory`."""

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Memory(Generic[Value]):
    """At most ``size`` values. Invariant: a value that was asked for among the last ``size`` distinct keys is still here."""

    def __init__(self, size: int = 4096) -> None:
        self._size = size
        self._values: OrderedDict[Hashable, Value] = OrderedDict()  # a dict's first key is sought past all that were deleted

    def get(self, key: Hashable) -> Value | None:
        """The value, now the most recently used; None when it is not remembered."""
        value = self._values.get(key)
        if value is not None:
            self._values.move_to_end(key)
        return value

    def put(self, key: Hashable, value: Value) -> None:
        """Remember a value; the one used longest ago gives way."""
        self._values[key] = value
        if len(self._values) > self._size:
            self._values.popitem(last=False)

    def __len__(self) -> int:
        return len(self._values)
