"""The dateline at the head of the first paragraph. Start reading at :func:`dateline_of`.

"HARROWGATE — The council …", "Bruxelles (AFP) – Le …", "(ANSA) - ROMA, 3 MAG - Il …". The
paragraph keeps it; the field holds the place, and the day where one stands beside it, without the agency.
"""

import re
from functools import lru_cache

from deskeditor.language import LanguagePack
from deskeditor.reading.furniture import furniture_table
from deskeditor.reading.publication import any_spaced, month_names, short_months

_AGENCY = r"\s?\((?P<agency>[\w][\w .&/’'-]{1,40})\)"
_FIRST_AGENCY = r"[A-Z][\w .&/’'-]{1,40}"
_DASH = r"\.?\s?(?:—|–|-{1,2}|:)\s"
_CAPITALS = r"[^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ’'.-]*(?:[ /-][^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ’'.-]*){0,4}"
_NAME = r"[A-ZÀ-ÖØ-Þ][\w’'.-]{1,30}(?:[ -][\w’'.-]{1,30}){0,3}"


@lru_cache(maxsize=16)
def _datelines(code: str) -> re.Pattern[str]:
    on = any_spaced(tuple(furniture_table(code).get("dates", {}).get("on", ())))
    month = any_spaced((*month_names(code), *month_names("en"), *short_months(code), *short_months("en")))
    number = r"\d{1,2}(?:er|\.|st|nd|rd|th)?\s?(?:de\s)?"
    day = rf"(?i:(?:(?:{on})\s)?(?:{number}(?:{month})\b\.?|(?:{month})\.?\s\d{{1,2}})(?:,?\s(?:de\s)?\d{{4}})?)"
    region = r"[A-ZÀ-ÖØ-Þ][\w’'. -]{1,30}"
    place = rf"(?:{_CAPITALS})(?:,\s{region}?)?"
    return re.compile(
        rf"[*_]{{0,3}}(?:\({_FIRST_AGENCY}\){_DASH})?(?:(?P<loud>{place}(?:,\s{day})?)[*_]{{0,3}}(?:{_AGENCY})?[*_]{{0,3}}{_DASH}"
        rf"|(?P<quiet>{_NAME}(?:,\s{region}?)?(?:,\s{day})?){_AGENCY}[*_]{{0,3}}{_DASH}"
        rf"|(?P<dated>{_NAME},\s{day})[*_]{{0,3}}{_DASH})".replace("(?P<agency>", "(?:")
    )


def dateline_of(paragraph: str, pack: LanguagePack) -> str:
    """The dateline at the head of a paragraph as it is written, without agency and dash; "" for none."""
    found = _datelines(pack.code).match(paragraph[:160])
    if found is None:
        return ""
    place: str = found["loud"] or found["quiet"] or found["dated"]
    return place.strip() if len(place.strip()) > 2 else ""
