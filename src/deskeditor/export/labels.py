"""How a page speaks the language of its article: labels, dates, names. Start reading at :class:`Labels`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from deskeditor.export.spacing import published_settings
from deskeditor.language import LanguagePack

_DATE = re.compile(
    r"""
    (?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])
    (?:
      [Tt ](?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:\.\d{1,6})?)?
      [ ]?(?P<offset>Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?
    )?
    """,
    re.VERBOSE,
)
_MONTH_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date of publication. ``machine`` is what a machine reads; ``shown`` what a reader does; ``day`` the date alone."""

    machine: str
    shown: str
    day: str


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of one language."""

    table: Mapping[str, Any]

    @staticmethod
    def of(pack: LanguagePack) -> "Labels":
        """The labels that the language's folder holds; English ones for a language we do not know."""
        return Labels(published_settings(pack))

    def text(self, name: str) -> str:
        """One label; "" when the language has none of that name."""
        return str(self.table.get(name, ""))

    def moment(self, published: str | None, offset: str) -> Moment | None:
        """The date of publication, None when there is none or it is no date. A time without an offset gets ``offset``."""
        match = _DATE.fullmatch(published or "")
        if match is None or not _exists(match):
            return None
        day = f"{match['year']}-{match['month']}-{match['day']}"
        shown = self._shown_day(match)
        if match["hour"] is None:
            return Moment(day, shown, day)
        zone = match["offset"] or offset
        zone = zone if zone == "Z" or ":" in zone else f"{zone[:3]}:{zone[3:]}"
        machine = f"{day}T{match['hour']}:{match['minute']}:{match['second'] or '00'}{zone}"
        pattern = self.table["date"].get("time", "{date}, {hour}:{minute}")
        return Moment(machine, pattern.format(date=shown, hour=int(match["hour"]), minute=match["minute"]), day)

    def _shown_day(self, match: re.Match[str]) -> str:
        dates = self.table["date"]
        day = int(match["day"])
        first = dates.get("first") if day == 1 else None
        month = dates["months"][int(match["month"]) - 1]
        return str(dates["pattern"]).format(day=first or day, month=month, year=match["year"])

    def names(self, byline: str) -> tuple[str, ...]:
        """The names in a byline, one each, without "By"."""
        joint = rf"\s*(?:[,;&/]|\b{re.escape(self.text('and') or 'and')}\b)\s*"
        parts = re.split(joint, self.unlabelled(byline))
        return tuple(part.strip(" .") for part in parts if part.strip(" ."))

    def unlabelled(self, byline: str) -> str:
        """The byline without a leading "By"."""
        for word in sorted(self.table.get("by_also", ()), key=len, reverse=True):
            if byline[: len(word) + 1].casefold().rstrip("\u00a0: ") == word.casefold() and len(byline) > len(word) + 1:
                return byline[len(word) :].lstrip(" :\u00a0")
        return byline

    def is_organisation(self, name: str) -> bool:
        """Whether a name in a byline is a newsroom's or an agency's: all capitals, or it holds such a word."""
        words = name.casefold().split()
        return name.isupper() or any(one in words or name.casefold() == one for one in self.table.get("organisations", ()))


def _exists(match: re.Match[str]) -> bool:
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return day <= _MONTH_LENGTHS[month - 1] and (month != 2 or day <= 28 or leap) and year > 0
