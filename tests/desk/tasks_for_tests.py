"""Tasks of a worker under test. Start reading at :data:`TASKS`."""

import os
import time
from collections.abc import Callable, Iterator


def double(number: int) -> int:
    return 2 * number


def sleep(seconds: float) -> str:
    time.sleep(seconds)
    return "slept"


def die() -> None:
    os._exit(3)


def fail() -> None:
    raise ValueError("no")


def unpicklable() -> object:
    return lambda: None


TASKS: dict[str, Callable[..., object]] = {
    "double": double,
    "sleep": sleep,
    "die": die,
    "fail": fail,
    "unpicklable": unpicklable,
}


def parts(count: int) -> Iterator[int]:
    for number in range(count):
        if number == 7:
            raise ValueError("seven")
        yield number


TASKS["parts"] = parts
