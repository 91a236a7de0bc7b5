"""The moment, as it is recorded. Start reading at :func:`now`."""

import re
from datetime import datetime

_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?)?)?")


def now() -> str:
    """The present moment, ISO 8601 to the millisecond, with the computer's offset."""
    return datetime.now().astimezone().isoformat(timespec="milliseconds")


def is_day(text: str) -> bool:
    """Whether a date is one of the calendar: a year, a month (2026-03), a day (2026-03-17), or a day with a time."""
    text = text.strip()
    if not _DATE.fullmatch(text):
        return False
    try:
        datetime.fromisoformat(text + "0000-01-01"[len(text) :])
    except ValueError:
        return False
    return True
