"""Tasks of a worker under test. Start reading at :data:`TASKS`."""

import os
import time


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


TASKS = {"double": double, "sleep": sleep, "die": die, "fail": fail, "unpicklable": unpicklable}
