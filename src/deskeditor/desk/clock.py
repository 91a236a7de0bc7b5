"""The moment, as it is recorded. Start reading at :func:`now`."""

from datetime import datetime


def now() -> str:
    """The present moment, ISO 8601 to the millisecond, with the computer's offset."""
    return datetime.now().astimezone().isoformat(timespec="milliseconds")
