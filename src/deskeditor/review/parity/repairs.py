"""A fact of the source in the words and figures of the draft's language: what a fix writes.

Start reading at :func:`rendered`.
"""

import re
from collections.abc import Mapping, Sequence

from deskeditor.language import LanguagePack
from deskeditor.review.parity.facts import Fact, FactKind, shifted

_NUMBER = re.compile(r"\d+")


def rendered(fact: Fact, pack: LanguagePack, power: int = 0) -> str | None:
    """A number as the draft's language writes it, before a word of scale of its own if ``power`` tells of one.

    None for a date, whose words only its language knows, and for an hour of the other half of the day.
    """
    if fact.kind is not FactKind.NUMBER:
        return None
    readings = [reading for reading in fact.readings if not reading.startswith("time")]
    hours = {reading.removeprefix("time ").partition(":")[0] for reading in fact.readings} - set(readings)
    if len(readings) != 1 or (hours and max(hours, key=int) not in readings):
        return None
    whole, _, fraction = (shifted(readings[0], -power) if power else readings[0]).partition(".")
    fraction = _as_written(fraction, fact) if power == fact.power else fraction
    grouped = len(whole) > 4 or (len(whole) == 4 and not fact.written.isdigit() and not fact.power and not fraction)
    if grouped and pack.thousands:
        groups = [whole[max(0, end - 3) : end] for end in range(len(whole), 0, -3)]
        whole = pack.thousands[0].join(reversed(groups))
    return whole + (pack.decimal + fraction if fraction else "")


def _as_written(fraction: str, fact: Fact) -> str:
    """The decimals with the noughts at their end: £2.10 is no £2.1."""
    written = "".join(character if character.isdigit() else " " for character in fact.written).split()
    last = written[-1] if len(written) > 1 else ""
    return last if len(last) != 3 and last.rstrip("0") == fraction else fraction


def redated(written: Fact, right: Fact, pack: LanguagePack) -> str | None:
    """The draft's date with the day, the month or the year of the source's, and its own words for all that is right."""
    data = pack.file("quantities")
    weekday = next((one.removeprefix("weekday ") for one in right.readings if one.startswith("weekday")), "")
    if weekday:
        return str(data["weekdays"][int(weekday) - 1][0])
    if len(written.readings) != 1 or len(right.readings) != 1:
        return None
    mine, theirs = (next(iter(fact.readings)).split("-") for fact in (written, right))
    if len(mine) != len(theirs) or (mine[0] == "0") != (theirs[0] == "0"):
        return None
    text = written.text
    for at, (one, other) in enumerate(zip(mine, theirs, strict=True)):
        if one != other:
            text = _with_month(text, int(one), int(other), data["months"]) if at == 1 else _with_number(text, one, other)
    return None if text == written.text else text


def _with_month(text: str, month: int, other: int, months: Sequence[Sequence[str]]) -> str:
    """A date with another month, where the month is a word in full."""
    return text.replace(months[month - 1][0], months[other - 1][0])


def _with_number(text: str, one: str, other: str) -> str:
    """A date with another day or year."""
    return _NUMBER.sub(lambda match: other if match.group().lstrip("0") == one else match.group(), text, count=2)


def rescaled(written: Fact, right: Fact, pack: LanguagePack) -> str | None:
    """The draft's number before the word of the source's scale, in the singular or plural that the draft has."""
    forms: Mapping[str, Sequence[str]] = pack.file("quantities").get("scale_forms", {})
    wanted = forms.get(str(right.power))
    number, _, word = written.text.replace("\u00a0", " ").replace("\u202f", " ").rpartition(" ")
    index = next((pair.index(word) for pair in forms.values() if word in pair), None)
    if not number or wanted is None or index is None:
        return None
    return written.text[: len(number) + 1] + wanted[index]
